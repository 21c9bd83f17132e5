import { describe, expect, it } from "vitest";
import { detectIsa, detectWithoutIsa, isaStandsAt } from "../../src/x12/delimiters.js";

const encode = (text: string) => new TextEncoder().encode(text);
const ISA =
  "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260312*0915*^*00501*000000001*0*P*:";
const NEXT = "GS*HP*SENDER*RECEIVER*20260312*0915*1*X*005010X221A1";

function detect(text: string, from = 0) {
  const bytes = encode(text);
  return detectIsa(bytes, from, bytes.length);
}
const char = (code: number | undefined) =>
  code === undefined ? undefined : String.fromCharCode(code);
const found = (text: string) => {
  const header = detect(text);
  if (header === undefined) return undefined;
  const { element, component, repetition, segment } = header.delimiters;
  return [char(element), char(component), char(repetition), char(segment), header.newline];
};

describe("detectIsa", () => {
  // Every byte that people use, in each of the places.
  it.each([
    ["*", ":", "^", "~"],
    ["|", ">", "^", "'"],
    ["\x1d", "\x1f", "\x1c", "\x1e"],
    ["^", "\\", "+", "!"],
    [";", ",", "&", "?"],
    ["*", "<", "U", "~"],
    ["\t", ":", "^", "~"],
  ])("element %j, component %j, repetition %j, terminator %j", (e, c, r, t) => {
    const isa = ISA.replace("*^*", `*${r}*`)
      .replaceAll("*", e)
      .replace(/:$/, () => c);
    const header = found(`${isa}${t}${NEXT.replaceAll("*", e)}${t}`);
    expect(header).toEqual([e, c, r === "U" ? undefined : r, t, ""]);
  });

  it.each([
    ["~", "\n", "~", "\n"],
    ["~", "\r\n", "~", "\r\n"],
    ["~", "\r", "~", "\r"],
    ["~", "\n\n", "~", "\n"],
    ["~", " \r\n", "~", "\r\n"],
    ["\n", "", "\n", ""],
    ["\r", "", "\r", ""],
    ["\r", "\n", "\r", "\n"],
    // Blanks before the terminator.
    ["  ~", "\n", "~", "\n"],
    [" \n", "", "\n", ""],
  ])("terminator %j and follower %j", (end, follower, segment, newline) => {
    const text = ISA + end + follower + NEXT + end + follower;
    expect(found(text)).toEqual(["*", ":", "^", segment, newline]);
  });

  it.each([" ", ":", "~"])("takes an ISA11 of %j for no repetition separator", (isa11) => {
    const isa = ISA.replace("*^*", `*${isa11}*`);
    expect(found(`${isa}~${NEXT}~`)).toEqual(["*", ":", undefined, "~", ""]);
    expect(detect(`${isa}~${NEXT}~`)?.elements[10]).toBe(isa11);
  });

  it("keeps the elements as sent and says where the next segment begins", () => {
    const header = detect(`${ISA}~${NEXT}~`)!;
    expect(header.elements).toHaveLength(16);
    expect(header.elements.join("*")).toBe(ISA.slice(4));
    expect(header.next).toBe(106);
    expect([header.widthsOff, header.wrapped]).toEqual([false, false]);
  });

  it.each([
    ["squeezed", ISA.replace(/ +/g, "")],
    ["padded", ISA.replace("SENDER  ", "SENDER          ")],
    ["short control number", ISA.replace("000000001", "1")],
  ])("reads an ISA whose widths are off: %s", (_, isa) => {
    const header = detect(`${isa}~\n${NEXT}~\n`)!;
    expect(header).toMatchObject({ widthsOff: true, newline: "\n" });
    expect(header.next).toBe(isa.length + 1);
    expect(header.elements[5]!.trim()).toBe("SENDER");
  });

  it("reads an ISA wrapped at any width", () => {
    const whole = `${ISA}~${NEXT}~`;
    for (let width = 5; width < 106; width += 1) {
      for (const mark of ["\n", "\r\n"]) {
        const text = whole.slice(0, width) + mark + whole.slice(width);
        const header = detect(text);
        expect(header?.elements.join("*"), `${width}`).toBe(ISA.slice(4));
        expect(header, `${width}`).toMatchObject({
          // Just before the terminator a break may also be taken for space around it.
          wrapped: width < 105,
          delimiters: { segment: 126 },
        });
      }
    }
  });

  it.each([
    ["no component separator: *P~GS", ISA.slice(0, -2)],
    ["an empty ISA16: *P*~GS", ISA.slice(0, -1)],
  ])("reads an ISA with %s", (_, isa) => {
    for (const follower of ["", "\n"]) {
      const text = `${isa}~${follower}${NEXT}~${follower}`;
      const [element, component, , segment, newline] = found(text)!;
      expect([element, component, segment, newline]).toEqual(["*", ":", "~", follower]);
    }
  });

  it.each([
    ["a word", "ISAAC*00*"],
    ["nothing behind", "ISA"],
    ["a letter as separator", `ISAX${ISA.slice(4)}`],
    ["too few elements", "ISA*00*  *00*~GS*HP~"],
    ["a cut", ISA.slice(0, 90)],
    ["a cut before the terminator", ISA],
    ["prose", "ISA, the tax-free account, was mentioned here. ~GS*"],
  ])("finds none in %s", (_, text) => {
    expect(detect(text)).toBeUndefined();
  });

  it("reads one at any offset", () => {
    expect(detect(`junk ${ISA}~${NEXT}~`, 5)?.next).toBe(111);
    expect(isaStandsAt(encode(`x${ISA}`), 1, 100)).toBe(true);
    expect(isaStandsAt(encode(`x${ISA}`), 0, 100)).toBe(false);
  });
});

describe("detectWithoutIsa", () => {
  const guess = (text: string) => {
    const bytes = encode(text);
    const header = detectWithoutIsa(bytes, 0, bytes.length);
    if (header === undefined) return undefined;
    const { element, component, segment } = header.delimiters;
    return [char(element), char(component), char(segment), header.newline, header.next];
  };

  it.each([
    ["GS*HP*A*B~ST*835*1~", ["*", ":", "~", "", 0]],
    ["ST*835*1~BPR*I*0~", ["*", ":", "~", "", 0]],
    ["ST|835|1'\r\nBPR|I|0'\r\n", ["|", ":", "'", "\r\n", 0]],
    ["ST*835*1\nBPR*I*0\n", ["*", ":", "\n", "", 0]],
    ["ST*835*1\r\nBPR*I*0\r\n", ["*", ":", "\r", "\n", 0]],
    ["\n ST*835*1~BPR*I*0~", ["*", ":", "~", "", 2]],
    ["ST*835*1~BPR*I*0~SVC*HC>99213*1*1~", ["*", ">", "~", "", 0]],
    ["ST*999*1~AK1*HC*1~", ["*", ":", "~", "", 0]],
    ["ST*835*1~SE*2*1~", ["*", ":", "~", "", 0]],
    // A hyphen and capitals in a value are no terminator and id.
    ["ST*835*A-BC*005010X221A1~BPR*I*0~SE*3*A-BC~", ["*", ":", "~", "", 0]],
    ["GS*HP*A-BC*B-CD*20260312*0915*1*X*005010X221A1~ST*835*1~", ["*", ":", "~", "", 0]],
  ])("guesses from %j", (text, expected) => {
    expect(guess(text)).toEqual(expected);
  });

  it.each([
    "",
    "ST",
    "ST*835*1",
    "STREET",

    "BPR*I*0~TRN*1~",
    "ST 835 1 BPR",
    "hello",
  ])("finds nothing in %j", (text) => {
    expect(guess(text)).toBeUndefined();
  });
});
