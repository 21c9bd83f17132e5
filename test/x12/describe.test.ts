import { expect, it, describe as suite } from "vitest";
import { parse835 } from "../../src/835/index.js";
import { describe, describeLocation, maskText } from "../../src/x12/index.js";
import { fixtures } from "./fixture.js";

const fixture = fixtures("835/invalid").find(({ name }) => name === "amount-unreadable")!;
const [diagnostic] = parse835(fixture.bytes).diagnostics;

suite("describe", () => {
  it("shows the bytes around the place, masked, with a pointer at it", () => {
    const [head, context, pointer] = describe(diagnostic!, fixture.bytes).split("\n");
    expect(head).toMatch(
      /^error 835\/amount-unreadable at CLP04, loop 2100, segment 13, byte \d+: /,
    );
    expect(context!.slice(pointer!.indexOf("^"))).toMatch(/^xxx\*xx9\*9\*999\*999,99\*/);
    expect(context).not.toMatch(/[A-Z]/);
  });

  it("shows values where it is told to", () => {
    const [, context, pointer] = describe(diagnostic!, fixture.bytes, {
      mask: false,
      context: 12,
    }).split("\n");
    expect(context!.slice(pointer!.indexOf("^"))).toBe("CLP*MR1*1*20");
    expect(context).toContain("·");
  });

  it("masks letters outside ASCII too, and shows no control characters", () => {
    const bytes = new TextEncoder().encode("A\x1bÚ1\n");
    const place = { ...diagnostic!, location: { byteOffset: 0, segment: 1 } };
    expect(describe(place, bytes).split("\n")[1]).toBe("x·xx9·");
  });

  it("stands at the very start and end of the bytes", () => {
    const at = (byteOffset: number) =>
      describe({ ...diagnostic!, location: { byteOffset, segment: 1 } }, fixture.bytes);
    expect(at(0).split("\n")[2]).toBe("^");
    expect(() => at(fixture.bytes.length)).not.toThrow();
    expect(() => at(fixture.bytes.length + 100)).not.toThrow();
  });
});

suite("describeLocation", () => {
  it("is one line without any value", () => {
    const location = { byteOffset: 8, segment: 2, segmentId: "SVC", element: 1, component: 2 };
    expect(
      describeLocation({
        code: "a/b",
        severity: "info",
        message: "M.",
        location,
        details: { n: 1 },
      }),
    ).toBe("info a/b at SVC01-2, segment 2, byte 8: M. (n 1)");
    expect(
      describeLocation({
        code: "a/b",
        severity: "info",
        message: "M.",
        location: { byteOffset: 0, segment: 0 },
      }),
    ).toBe("info a/b at segment 0, byte 0: M.");
  });
});

suite("maskText", () => {
  it("keeps the shape", () => {
    expect(maskText("CLP*Ab12*1.5-É~")).toBe("xxx*xx99*9.9-x~");
  });
});
