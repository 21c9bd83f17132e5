import * as fc from "fast-check";
import type { Entity, Party } from "../835/index.js";
import { contact, references } from "./entry.js";
import { digitText, identifier, oneOf, optionally, type ValueOptions, valueText } from "./value.js";

function address(options: ValueOptions) {
  return {
    address: fc.array(valueText(options, 55), { maxLength: 3 }),
    city: optionally(valueText(options, 30)),
    state: optionally(oneOf("CA NY TX WA PR")),
    postalCode: optionally(fc.oneof(digitText(5), digitText(9))),
    country: optionally(oneOf("US CA DE")),
    countrySubdivision: optionally(oneOf("ON BE QC")),
  };
}

/** Loop 1000A: the payer with all three kinds of contact. */
export function payer(options: ValueOptions): fc.Arbitrary<Party> {
  return fc.record({
    name: optionally(valueText(options, 60)),
    idQualifier: optionally(fc.constant("XV")),
    id: optionally(identifier()),
    ...address(options),
    references: references("2U EO HI NF", options),
    contacts: fc.array(contact("CX BL IC", options), { maxLength: 3 }),
  });
}

/** Loop 1000B: the payee with the way the remittance reaches it (RDM). */
export function payee(options: ValueOptions): fc.Arbitrary<Party> {
  return fc.record({
    name: optionally(valueText(options, 60)),
    idQualifier: oneOf("FI XV XX"),
    id: digitText(9, 10),
    ...address(options),
    references: references("0B D3 PQ TJ", options),
    contacts: fc.constant([]),
    delivery: optionally(
      fc.record({
        transmissionCode: oneOf("BM EM FT OL"),
        name: optionally(valueText(options)),
        communicationNumber: optionally(valueText(options, 40)),
      }),
    ),
  });
}

/** An NM1 of loop 2100, person or organisation. */
export function entity(options: ValueOptions): fc.Arbitrary<Entity> {
  const id = fc.record({
    idQualifier: optionally(oneOf("MI 34 HN XX FI C PC")),
    id: optionally(identifier()),
  });
  const name = valueText(options, 25);
  const person = fc.record({
    type: fc.constant("1"),
    lastName: optionally(name),
    firstName: optionally(name),
    middleName: optionally(name),
    prefix: optionally(fc.constant("DR")),
    suffix: optionally(oneOf("JR SR III")),
  });
  const organisation = fc.record({ type: fc.constant("2"), lastName: optionally(name) });
  return fc
    .tuple(fc.oneof(person, organisation), id)
    .map(([named, identified]) => ({ ...named, ...identified }));
}
