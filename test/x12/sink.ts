import type { SegmentSink } from "../../src/x12/segment-walk.js";

/** A sink that hears of usual and odd segments alike. */
export function sinkOf(sink: Omit<SegmentSink, "usual">): SegmentSink {
  return { ...sink, usual: sink.segment };
}
