import { once } from "node:events";
import type { WriteStream } from "node:tty";

/** Where a command writes what it found: standard output, gathered into larger pieces. */
export interface Output {
  /** Columns to stay within: the terminal's, between 60 and 120; 100 where there is none. */
  readonly width: number;
  readonly paint: Paint;
  line(text?: string): void;
  /** Hands what was gathered to the stream, and waits while it is full. */
  flush(): Promise<void>;
}

type Style = "bold" | "dim" | "red" | "yellow" | "green" | "cyan";

/** Puts a text in a style; gives it back as it is where colours are off. */
export type Paint = (style: Style, text: string) => string;

const CODES: Record<Style, readonly [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  cyan: [36, 39],
};

const GATHER = 64 * 1024;

/** Whether to colour: only a terminal, and only while NO_COLOR is unset or empty. */
export function wantsColour(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}

export function outputTo(stream: WriteStream, env: NodeJS.ProcessEnv): Output {
  const colour = wantsColour(stream, env);
  let gathered = "";
  const flush = async () => {
    if (gathered === "") return;
    const text = gathered;
    gathered = "";
    if (!stream.write(text)) await once(stream, "drain");
  };
  return {
    width: Math.min(Math.max(stream.columns ?? 100, 60), 120),
    paint: (style, text) => {
      const [on, off] = CODES[style];
      return colour && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    },
    line: (text = "") => {
      gathered += `${text}\n`;
      // A command that never waits still writes; the stream holds what does not fit.
      if (gathered.length > 16 * GATHER) void flush();
    },
    flush,
  };
}

/**
 * Text of a file made safe for a terminal: control characters, which could move the cursor or
 * recolour the screen, become a dot.
 *
 * @example
 * printable("ACME\u001b[2J"); //=> "ACME·[2J"
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "·");
}

/**
 * Breaks a text into lines of at most `width` columns, at blanks.
 *
 * @example
 * wrap("one two three", 7); //=> ["one two", "three"]
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines;
}

/**
 * A list with commas, in lines of at most `width` columns, broken only between its items.
 *
 * @example
 * wrapList(["paid $1.00", "charged $2.00"], 15); //=> ["paid $1.00,", "charged $2.00"]
 */
export function wrapList(items: readonly string[], width: number): string[] {
  const whole = items.map((item) => item.replaceAll(" ", "\u00a0")).join(", ");
  return wrap(whole, width).map((line) => line.replaceAll("\u00a0", " "));
}

/**
 * A count for people.
 *
 * @example
 * countText(12345); //=> "12,345"
 */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/**
 * A count with its noun.
 *
 * @example
 * plural(2, "claim"); //=> "2 claims"
 */
export function plural(count: number, noun: string, several = `${noun}s`): string {
  return `${countText(count)} ${count === 1 ? noun : several}`;
}
