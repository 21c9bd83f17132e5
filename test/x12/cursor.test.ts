import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { centsFromText, dateFromX12 } from "../../src/values/index.js";
import { DEFAULT_LIMITS, packId, type SegmentCursor } from "../../src/x12/index.js";
import { findListedCode, keepListedCode } from "../../src/x12/listed-codes.js";
import { Tokenizer } from "../../src/x12/tokenizer.js";
import { sinkOf } from "./sink.js";

/** Runs a look at the only segment of a file. */
function on<T>(segment: string | Uint8Array, look: (cursor: SegmentCursor) => T): T {
  const encoder = new TextEncoder();
  const bytes = typeof segment === "string" ? encoder.encode(segment) : segment;
  let answer: { value: T } | undefined;
  const sink = sinkOf({
    insideInterchange: true,
    header: () => undefined,
    framing: () => undefined,
    segment: (cursor: SegmentCursor) => {
      if (cursor.segmentNumber === 4) answer = { value: look(cursor) };
    },
  });
  const tokenizer = new Tokenizer(sink, DEFAULT_LIMITS);
  tokenizer.push(encoder.encode("ST*835*1~BPR*I*0~TRN*1*1~"));
  tokenizer.push(bytes);
  tokenizer.push(encoder.encode("~"));
  tokenizer.end();
  return answer!.value;
}

describe("texts", () => {
  it("are counted from 1, as the guide does", () => {
    on("CLP*A1*1*100**50", (cursor) => {
      expect(cursor.idText()).toBe("CLP");
      expect(cursor.count).toBe(5);
      expect([1, 2, 3, 4, 5, 6, 99].map((n) => cursor.text(n))).toEqual([
        "A1",
        "1",
        "100",
        "",
        "50",
        "",
        "",
      ]);
      expect([1, 4, 5, 6].map((n) => cursor.has(n))).toEqual([true, false, true, false]);
      expect([1, 4, 6].map((n) => cursor.optional(n))).toEqual(["A1", undefined, undefined]);
      expect([1, 4, 6].map((n) => cursor.code(n))).toEqual(["A1", "", ""]);
      expect([1, 4, 6].map((n) => cursor.optionalCode(n))).toEqual(["A1", undefined, undefined]);
    });
  });

  it("of a segment without elements are empty", () => {
    on("SE", (cursor) => {
      expect([cursor.idText(), cursor.count, cursor.text(1), cursor.has(1)]).toEqual([
        "SE",
        0,
        "",
        false,
      ]);
      expect(cursor.segment()).toMatchObject({ id: "SE", elements: [] });
    });
  });

  it("of any length are whole: around 12, where copying in pieces begins", () => {
    for (const length of [1, 2, 3, 4, 11, 12, 13, 14, 23, 24, 25, 36, 37, 100, 1000]) {
      const value = Array.from({ length }, (_, i) => String.fromCharCode(65 + (i % 26))).join("");
      on(`REF*EA*${value}*Z`, (cursor) => {
        expect(cursor.text(2)).toBe(value);
        expect(cursor.code(2)).toBe(value);
        expect(cursor.text(3)).toBe("Z");
      });
    }
  });

  it("of thirteen to fifteen characters are whole, whatever they begin with", () => {
    // Their first characters come from a small table, where many share a slot.
    const text = fc.stringMatching(/^[A-C0-2\0 ]{1,3}[A-Z]{12}$/);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), fc.boolean(), (texts, ascii) => {
        const last = ascii ? "Z" : "É";
        on(`X1*${texts.join("*")}*${last}`, (cursor) => {
          expect(texts.map((_, i) => cursor.text(i + 1))).toEqual(texts);
          expect(cursor.text(texts.length + 1)).toBe(last);
        });
      }),
    );
    on("X1*ÉCOLEDELAMUSE*ECOLEDELAMUSÉ", (cursor) => {
      expect([cursor.text(1), cursor.text(2)]).toEqual(["ÉCOLEDELAMUSE", "ECOLEDELAMUSÉ"]);
    });
  });

  it("keep a byte order mark that an element begins with", () => {
    on("X1*\ufeffA*\ufeff*\ufeffNAMEOFSOMEONE", (cursor) => {
      expect([1, 2, 3].map((n) => cursor.text(n))).toEqual([
        "\ufeffA",
        "\ufeff",
        "\ufeffNAMEOFSOMEONE",
      ]);
    });
  });

  it("of codes are right though one table holds them all", () => {
    // All of one to three capital letters: many share a slot of the table.
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"];
    for (const a of letters) {
      const codes = letters.flatMap((b) => [a, a + b, b + a, a + b + a, b + b + a]);
      on(`X1*${codes.join("*")}`, (cursor) => {
        codes.forEach((code, i) => {
          if (cursor.code(i + 1) !== code) expect.fail(`${code} read as ${cursor.code(i + 1)}`);
        });
      });
    }
  });

  it("of codes of any length are right, those in the table and the others", () => {
    const long = fc.stringMatching(/^[AB0\0]{1,10}$/);
    fc.assert(
      fc.property(fc.array(long, { maxLength: 40 }), (codes) => {
        on(`X1*${codes.join("*")}`, (cursor) => {
          expect(codes.map((_, i) => cursor.code(i + 1))).toEqual(codes);
          expect(codes.map((_, i) => cursor.listed(i + 1))).toEqual(codes);
        });
      }),
    );
  });

  it("of listed codes are kept where they look like codes, and nothing else is", () => {
    const bytes = new TextEncoder().encode("99213SMITHN290.DOE1M1");
    const view = new DataView(bytes.buffer);
    for (const [from, text] of [
      [0, "99213"],
      [5, "SMITH"],
      [10, "N290"],
      [15, "DOE1"],
    ] as const) {
      keepListedCode(view, from, text);
    }
    const found = [0, 5, 10, 15].map((from, i) => findListedCode(view, from, [5, 5, 4, 4][i]!));
    expect(found).toEqual(["99213", undefined, "N290", "DOE1"]);
    on("X1*N290\0*N290", (cursor) => {
      expect([1, 2].map((n) => cursor.listed(n))).toEqual(["N290\0", "N290"]);
    });
  });

  it("of listed codes that share a slot are all kept", async () => {
    // A table of its own: what other tests have kept in this one would take slots.
    vi.resetModules();
    const { findListedCode, keepListedCode } = await import("../../src/x12/listed-codes.js");
    const kept = Array.from({ length: 300 }, (_, i) => String(90_000 + 7 * i));
    const view = new DataView(new TextEncoder().encode(`${kept.join("")}...`).buffer);
    for (const [i, code] of kept.entries()) keepListedCode(view, 5 * i, code);
    expect(kept.map((_, i) => findListedCode(view, 5 * i, 5))).toEqual(kept);
  });

  it("of short codes keep their own length: A is not A and a zero byte", () => {
    on("X1*A*A\0*A\0\0*\0*AB*B*BA", (cursor) => {
      expect([1, 2, 3, 4, 5, 6, 7].map((n) => cursor.code(n))).toEqual([
        "A",
        "A\0",
        "A\0\0",
        "\0",
        "AB",
        "B",
        "BA",
      ]);
    });
  });

  it("outside ASCII are UTF-8, else Latin-1, each element for itself", () => {
    const utf8 = new TextEncoder().encode("N1*PR*NÚÑEZ 😀 KLINIK*É*ABCÉ*Z");
    on(utf8, (cursor) => {
      expect(cursor.text(2)).toBe("NÚÑEZ 😀 KLINIK");
      expect([3, 4, 5].map((n) => cursor.code(n))).toEqual(["É", "ABCÉ", "Z"]);
      expect(cursor.encoding()).toBe("utf-8");
    });
    on(new Uint8Array(Buffer.from("N1*PR*N\xdaEZ*Z", "latin1")), (cursor) => {
      expect(cursor.text(2)).toBe("NÚEZ");
      expect(cursor.text(3)).toBe("Z");
      expect(cursor.encoding()).toBe("latin-1");
    });
    on("N1*PR*PLAIN", (cursor) => expect(cursor.encoding()).toBe("ascii"));
  });
});

describe("components", () => {
  it("are counted from 1", () => {
    on("SVC*HC:99213:25::59*100", (cursor) => {
      expect(cursor.parts(1)).toBe(5);
      expect([1, 2, 3, 4, 5, 6].map((c) => cursor.part(c))).toEqual([
        "HC",
        "99213",
        "25",
        "",
        "59",
        "",
      ]);
      expect([cursor.component(1, 3), cursor.component(1, 4), cursor.component(1, 9)]).toEqual([
        "25",
        "",
        "",
      ]);
      expect([cursor.parts(2), cursor.part(1), cursor.part(2)]).toEqual([1, "100", ""]);
      expect([cursor.parts(3), cursor.part(1), cursor.component(3, 1)]).toEqual([0, "", ""]);
    });
  });

  it("may all be empty", () => {
    on("SVC*:::*1", (cursor) => {
      expect(cursor.parts(1)).toBe(4);
      expect([1, 4, 5].map((c) => cursor.part(c))).toEqual(["", "", ""]);
    });
  });

  it("of an empty element are none, whatever was taken apart before", () => {
    on("SVC*HC:1**2", (cursor) => {
      cursor.parts(1);
      expect([cursor.parts(2), cursor.part(1), cursor.part(2)]).toEqual([0, "", ""]);
    });
  });

  it("are counted though there are more than any composite has", () => {
    on(`SVC*${"A:".repeat(99)}Z*1`, (cursor) => {
      expect(cursor.parts(1)).toBe(100);
      expect([cursor.part(1), cursor.part(2), cursor.part(8)]).toEqual(["A", "A", "A"]);
    });
  });
});

describe("cents", () => {
  const texts =
    "0 1 -1 100 187.5 187.50 .05 -.05 5. +1.1 007 1.230 -0 -.00 4.35 1.1 90071992547409.91 -90071992547409.91 90071992547409.92 99999999999999999999 . - + -. 1,5 1e3 0x1 1.2.3 --1 1- 1.001 NaN $5 1:2 1.00000000000000001";

  it.each([...texts.split(" "), " 12.5", "12.5 ", "1 2", ""])(
    "are those of centsFromText: %j",
    (text) => {
      on(`AMT*A*${text}*`, (cursor) => expect(cursor.cents(2)).toBe(centsFromText(text)));
    },
  );

  it("are never negative zero, and undefined where the element is absent", () => {
    on("AMT*-0", (cursor) => {
      expect(Object.is(cursor.cents(1), 0)).toBe(true);
      expect(cursor.cents(2)).toBeUndefined();
    });
  });

  it("are right for every cent of a range", () => {
    for (let cents = -2500; cents <= 2500; cents += 1) {
      const text = (cents / 100).toFixed(2);
      on(`AMT*A*${text}`, (cursor) => {
        if (cursor.cents(2) !== (cents === 0 ? 0 : cents)) expect.fail(text);
      });
    }
  });
});

describe("ranges of days", () => {
  it.each([
    ["20250605-20250613", "2025-06-05", "2025-06-13"],
    ["20250605-20250631", "2025-06-05", undefined],
    ["20250631-20250601", undefined, "2025-06-01"],
    ["20250605:20250613", undefined, undefined],
    ["20250605", undefined, undefined],
    ["250605-250613", undefined, undefined],
    ["20250605-202506130", undefined, undefined],
    ["", undefined, undefined],
  ])("%s", (text, from, to) => {
    on(`DTP*472*RD8*${text}`, (cursor) => {
      expect([cursor.rangeFrom(3), cursor.rangeTo(3)]).toEqual([from, to]);
      expect([cursor.rangeFrom(4), cursor.rangeTo(4)]).toEqual([undefined, undefined]);
    });
  });
});

describe("a likely text", () => {
  it("changes no answer", () => {
    const text = fc.stringMatching(/^[12é]{0,4}$/);
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (there, likely) => {
        on(`HL*${there}`, (cursor) => {
          expect(cursor.optionalLike(1, likely)).toBe(cursor.optional(1));
          expect(cursor.optionalLike(2, likely)).toBe(undefined);
        });
      }),
    );
  });

  it("is not taken for the one whose bytes look like its letters", () => {
    on("HL*é", (cursor) => expect(cursor.optionalLike(1, "Ã©")).toBe("é"));
  });
});

describe("dates", () => {
  it.each([
    "20260131",
    "20240229",
    "20260229",
    "20261301",
    "20260100",
    "20260132",
    "00000000",
    "00010101",
    "99991231",
    "260131",
    "700101",
    "691231",
    "000229",
    "000000",
    "2026013",
    "202601311",
    "2026013A",
    "2026-01-",
    "",
  ])("are those of dateFromX12: %j", (text) => {
    on(`DTM*405*${text}*`, (cursor) => expect(cursor.date(2)).toBe(dateFromX12(text)));
  });

  it("are none where bytes of zero stand for one", () => {
    on(`DTM*405*${"\0".repeat(8)}`, (cursor) => expect(cursor.date(2)).toBe(undefined));
  });

  it("are right though one table holds them all", () => {
    for (let day = 0; day < 30_000; day += 1) {
      const iso = new Date(Date.UTC(1950, 0, 1 + day)).toISOString().slice(0, 10);
      on(`DTM*405*${iso.replaceAll("-", "")}`, (cursor) => {
        if (cursor.date(2) !== iso) expect.fail(iso);
      });
    }
  });
});

describe("segment", () => {
  it("is a copy that outlives the cursor", () => {
    const kept = on("SVC*HC:1*2**", (cursor) => cursor.segment());
    expect(kept).toEqual({ id: "SVC", elements: ["HC:1", "2", "", ""], segment: 4 });
  });
});

describe("packId", () => {
  it("is the cursor's id for two and three letters, 0 for others", () => {
    for (const id of ["N1", "CLP", "TS3", "ST"])
      on(`${id}*1`, (c) => expect(c.id).toBe(packId(id)));
    for (const id of ["A", "ABCD", "NOTHING"]) on(`${id}*1`, (c) => expect(c.id).toBe(0));
    expect(packId("N1")).not.toBe(packId("N1A"));
  });
});

describe("amounts and days of any bytes", () => {
  const characters = (units: string) =>
    fc.string({ unit: fc.constantFrom(...units.split("")), maxLength: 10 });

  it("are cents as centsFromText reads them", () => {
    fc.assert(
      fc.property(characters("0123456789.9999...-+ :A\u00e9"), (text) => {
        on(`AMT*A*${text}*`, (cursor) => expect(cursor.cents(2)).toBe(centsFromText(text)));
      }),
      { numRuns: 3000 },
    );
  });

  it("are days as dateFromX12 reads them, the first time and again", () => {
    fc.assert(
      fc.property(characters("001122334567890 A"), (text) => {
        on(`DTM*A*${text}*`, (cursor) => {
          expect(cursor.date(2)).toBe(dateFromX12(text));
          expect(cursor.date(2)).toBe(dateFromX12(text));
        });
      }),
      { numRuns: 1000 },
    );
  });
});
