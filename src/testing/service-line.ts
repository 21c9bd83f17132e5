import * as fc from "fast-check";
import type { Procedure, ServiceLine } from "../835/index.js";
import { adjustments } from "./adjustment.js";
import {
  amountEntries,
  datedEntries,
  quantityEntries,
  references,
  unmappedSegments,
} from "./entry.js";
import { positiveCents, sumOf } from "./money.js";
import {
  digitText,
  identifier,
  oneOf,
  optionally,
  quantityText,
  type ValueOptions,
  valueText,
} from "./value.js";

/** How far the models may leave the guide. */
export interface ModelOptions extends ValueOptions {
  /** Also what no guide has: foreign segments, group CR, codes of 4010. Default false. */
  readonly odd?: boolean | undefined;
  /** Most claims of a loop. Default 3. */
  readonly maxClaims?: number | undefined;
}

/** SVC01 or SVC06: every qualifier, up to four modifiers, description, end of a range. */
export function procedure(options: ValueOptions): fc.Arbitrary<Procedure> {
  const code = fc.oneof(digitText(5), digitText(11), identifier(6));
  return fc.record({
    qualifier: oneOf("HC AD NU N4 HP ER IV WK N6"),
    code,
    modifiers: fc.array(oneOf("25 59 26 TC RT LT GA XU"), { maxLength: 4 }),
    description: fc.option(valueText(options, 80), { nil: undefined, freq: 3 }),
    endCode: fc.option(code, { nil: undefined, freq: 3 }),
  });
}

const PROVIDER_IDS = "0B 1A 1B 1C 1D 1G 1H 1J D3 G2 LU";
const MANDATE = "ZK ZL ZM ZN ZO";

/** A service line (loop 2110) that balances: SVC02 less its CAS is SVC03. */
export function serviceLine(options: ModelOptions): fc.Arbitrary<ServiceLine> {
  return fc
    .record({
      procedure: procedure(options),
      paidCents: positiveCents(),
      revenueCode: optionally(oneOf("0250 0450 0636")),
      paidUnits: optionally(quantityText()),
      submittedProcedure: fc.option(procedure(options), { nil: undefined, freq: 3 }),
      submittedUnits: optionally(quantityText()),
      dates: datedEntries("150 151 472"),
      adjustments: adjustments(options.odd),
      references: references(`1S APC BB E9 G1 G3 RB 6R 0K HPI SY TJ ${PROVIDER_IDS}`, options),
      amounts: amountEntries(`B6 KH T T2 ${MANDATE}`),
      quantities: quantityEntries(MANDATE, 1),
      remarks: fc.array(
        fc.record({ list: oneOf("HE RX"), code: oneOf("M15 M51 N130 N290 N362 MA130 75 70") }),
        { maxLength: 3 },
      ),
      unmapped: options.odd ? unmappedSegments(options) : fc.constant([]),
    })
    .map((line) => ({
      ...line,
      chargeCents: sumOf([line.paidCents, ...line.adjustments.map((a) => a.amountCents)]),
    }));
}
