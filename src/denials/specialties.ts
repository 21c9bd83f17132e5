import type { Overlay } from "./overlay.js";

/**
 * Specialty overlays: the same category has another cause, and another fix, in each specialty. They
 * add a finer cause to a denial. Procedure families are code ranges (facts of the code sets, not
 * their text), and each cause has its own fix. Where an 835 cannot show the cause, `certain` is false and the note says what would.
 */

type Rule = Overlay["rules"][number];

type Condition = "reasonCodes" | "categories" | "rootCauses" | "remarkCodes" | "modifiers";

/** One rule: which denials of the family, the finer cause and its fix. */
function rule(
  id: string,
  fix: string,
  family: Rule["when"],
  on: Pick<Rule["when"], Condition>,
  label: string,
  certain: boolean,
  note: string,
  more: Omit<Rule["set"], "detail"> = {},
): Rule {
  return {
    id,
    when: { ...family, ...on },
    set: { ...more, detail: { cause: id, label, certain, note, fix } },
    why: `${label}.`,
  };
}

const ANESTHESIA = { procedures: ["00100-01999"] };

/** Anesthesia: procedure codes 00100 to 01999. */
export const anesthesia: Overlay = {
  id: "anesthesia",
  version: "1",
  scope: "specialty",
  label: "Anesthesia",
  rules: [
    rule(
      "preServiceAuthorizationLogic",
      "Bill under the surgeon's authorization number; before service, ask for anesthesia with it.",
      ANESTHESIA,
      { categories: ["priorAuthorization"] },
      "Anesthesia rides on the surgeon's authorization",
      false,
      "The surgeon's claim or authorization tells whether one existed; the 835 holds only this claim.",
    ),
    rule(
      "timeDocumentation",
      "Send the anesthesia record with start and stop times; check minutes against units before billing.",
      ANESTHESIA,
      { categories: ["missingDocumentation", "claimData", "medicalNecessity"] },
      "Anesthesia time inconsistent or unsupported",
      false,
      "Start and stop times stand in the record and the 837; the 835 holds only billed and paid units.",
    ),
    rule(
      "timeMissingOnClaim",
      "Correct the minutes or units from the record and rebill.",
      ANESTHESIA,
      { remarkCodes: ["N203", "N443", "N633"] },
      "Anesthesia time or units wrong on the claim",
      true,
      "The remark names time or units.",
      {
        category: "coding",
        rootCause: "codingGap",
        workType: "coding",
        missing: ["anesthesiaTime"],
      },
    ),
    rule(
      "modifierMismatch",
      "Add the direction or status modifier that the record supports and rebill.",
      ANESTHESIA,
      { categories: ["coding", "bundling"] },
      "Medical direction or physical status modifier mismatch",
      false,
      "No direction modifier (AA, AD, QK, QX, QY, QZ) is returned on this line; compare with the 837.",
    ),
    rule(
      "directionModifier",
      "Settle with the partner who directed; correct both claims alike.",
      ANESTHESIA,
      { categories: ["coding", "bundling"], modifiers: ["AA", "AD", "QK", "QX", "QY", "QZ"] },
      "Medical direction modifiers of anesthesiologist and anesthetist disagree",
      true,
      "A direction modifier stands on the line; compare with the partner's claim.",
    ),
  ],
};

const ORTHOPEDICS = { procedures: ["20100-29999", "L0112-L4631", "L5000-L9900"] };

/** Orthopedics: musculoskeletal surgery 20100 to 29999, orthotics and prosthetics L codes. */
export const orthopedics: Overlay = {
  id: "orthopedics",
  version: "2",
  scope: "specialty",
  label: "Orthopedics",
  rules: [
    rule(
      "procedureSpecificAuthorization",
      "Ask the payer to add the procedure performed; send the operative note; rebill.",
      ORTHOPEDICS,
      { categories: ["priorAuthorization"] },
      "Authorization does not name the procedure performed",
      false,
      "The authorized codes stand in the 278 or portal; only a mismatch reason proves it here.",
    ),
    rule(
      "authorizedOtherProcedure",
      "Ask for the authorization to be updated to the procedure performed, then rebill.",
      ORTHOPEDICS,
      { reasonCodes: ["284"] },
      "Procedure changed after authorization",
      true,
      "The reason says that the authorization is for another service.",
    ),
    rule(
      "policyDocumentation",
      "Send imaging, failed conservative care and scores, point by point along the payer's policy.",
      ORTHOPEDICS,
      { categories: ["medicalNecessity", "missingDocumentation"] },
      "Record does not follow the payer's surgical policy",
      false,
      "Conservative care, imaging and scores stand in the record; the 835 names at most the policy.",
    ),
    rule(
      "globalPeriod",
      "If unrelated, staged or a return to theatre, rebill with modifier 79, 58 or 78; else close.",
      ORTHOPEDICS,
      { remarkCodes: ["M144", "N525"] },
      "Inside a surgical global period",
      true,
      "The remark names the surgical package.",
    ),
    rule(
      "sideOrStaffModifier",
      "Read the operative note; correct side, staged or assistant modifier and rebill.",
      ORTHOPEDICS,
      { categories: ["coding"] },
      "Side, staged or assistant modifier missing or wrong",
      false,
      "The operative note decides; the 835 returns only the modifiers that were billed.",
    ),
  ],
};

const GASTROENTEROLOGY = {
  procedures: [
    "43180-43278",
    "44360-44408",
    "45300-45398",
    "91010-91299",
    "G0104-G0106",
    "G0120-G0121",
  ],
};

/** Gastroenterology: endoscopy of the upper and lower tract, motility studies, screening G codes. */
export const gastroenterology: Overlay = {
  id: "gastroenterology",
  version: "1",
  scope: "specialty",
  label: "Gastroenterology",
  rules: [
    rule(
      "procedureDocumentation",
      "Send the complete endoscopy and pathology reports.",
      GASTROENTEROLOGY,
      { categories: ["missingDocumentation"] },
      "Procedure or pathology report incomplete",
      false,
      "Depth reached, findings and pathology stand in the report.",
    ),
    rule(
      "diagnosisToProcedure",
      "Compare indication and findings with the diagnosis billed; correct it, or appeal with the report.",
      GASTROENTEROLOGY,
      { categories: ["medicalNecessity", "nonCovered"] },
      "Diagnosis does not carry the procedure, or screening against diagnostic",
      false,
      "An 835 returns no diagnosis codes; the 837 holds them.",
    ),
    rule(
      "screeningModifier",
      "Use modifier PT for Medicare, 33 for most others; correct and rebill.",
      GASTROENTEROLOGY,
      { categories: ["coding", "bundling", "nonCovered"], modifiers: ["33", "PT"] },
      "Screening modifier does not suit the payer",
      true,
      "A screening modifier stands on the line.",
    ),
    rule(
      "sameSessionModifier",
      "Where sites or lesions were distinct, rebill with modifier 59 or XS; else close.",
      GASTROENTEROLOGY,
      { categories: ["bundling"] },
      "Several endoscopies in one session without a distinct-service modifier",
      false,
      "The report tells whether sites were distinct.",
    ),
    rule(
      "diagnosisCode",
      "Code the diagnosis from the report to its last character and rebill.",
      GASTROENTEROLOGY,
      { remarkCodes: ["M76", "M64", "M81", "MA63"] },
      "Diagnosis missing or not specific",
      true,
      "The remark names the diagnosis.",
    ),
  ],
};

const AIR = { procedures: ["A0430-A0431", "A0435-A0436", "S9960-S9961"] };

/** Air ambulance: A0430, A0431, A0435, A0436, S9960, S9961. */
export const airAmbulance: Overlay = {
  id: "air-ambulance",
  version: "1",
  scope: "specialty",
  label: "Air ambulance",
  rules: [
    rule(
      "policyDispute",
      "Appeal with the flight record: condition, distance, nearest fit facility, no safe ground way.",
      AIR,
      { categories: ["medicalNecessity"] },
      "Payer disputes air transport or the destination",
      false,
      "Condition, distance and nearest facility stand in the flight record.",
    ),
    rule(
      "benefitInterpretation",
      "Ask for the plan's wording; answer with plan text, or open negotiation where the Act applies.",
      AIR,
      { categories: ["nonCovered", "contractAndFee"] },
      "Benefit or rate read differently",
      false,
      "Plan documents decide; the No Surprises Act covers non-network air ambulance of most plans.",
    ),
    rule(
      "surprisesActDispute",
      "Open negotiation within 30 business days of the notice.",
      AIR,
      { remarkCodes: ["N866", "N876", "N877"] },
      "No Surprises Act claim open to negotiation",
      true,
      "The remark says so.",
    ),
    rule(
      "supportingRecords",
      "Send flight record, physician certification and referring chart together.",
      AIR,
      { categories: ["missingDocumentation"] },
      "Supporting records incomplete",
      false,
      "Flight record, physician certification and referring chart.",
      { missing: ["ambulanceReport"] },
    ),
    rule(
      "tripData",
      "Correct pick-up, drop-off or loaded miles from the flight log and rebill.",
      AIR,
      { remarkCodes: ["M22", "N53", "N756", "N157", "N158", "N159"] },
      "Mileage, pick-up or drop-off wrong or not covered",
      true,
      "The remark names it.",
    ),
  ],
};

// Bill types 13x (hospital outpatient), 83x (hospital surgery center) and place codes 19, 22, 24.
const OUTPATIENT = { facilityTypes: ["13", "83", "19", "22", "24"] };

/** Hospital outpatient and ambulatory surgery center: facility type codes (CLP08) 13, 83, 19, 22, 24. */
export const hospitalOutpatient: Overlay = {
  id: "hospital-outpatient",
  version: "2",
  scope: "specialty",
  label: "Hospital outpatient or ASC",
  rules: [
    rule(
      "registrationError",
      "Correct identity from card and license, rebill; tell the desk that took them.",
      OUTPATIENT,
      { categories: ["demographic"] },
      "Registration data taken at the facility are wrong",
      true,
      "The reason is about the patient's identity.",
    ),
    rule(
      "coverageMismatch",
      "Run the 271 for that day; bill the coverage found, or the patient.",
      OUTPATIENT,
      { categories: ["eligibility", "coordinationOfBenefits", "nonCovered"] },
      "Coverage does not match the service or the site",
      false,
      "The 271 of that day and the plan documents tell.",
    ),
    rule(
      "orderDetails",
      "Get the order completed by the one who gave it, and send it.",
      OUTPATIENT,
      { categories: ["missingDocumentation", "medicalNecessity"] },
      "Order lacks detail",
      false,
      "The order is not in an 835; a remark about orders would prove it.",
    ),
    rule(
      "orderMissing",
      "Get the signed order with its provider's identifier, add it and rebill.",
      OUTPATIENT,
      { remarkCodes: ["N455", "N456", "N707", "N708", "N264", "N265", "N331", "N574", "N575"] },
      "Order or ordering provider missing or wrong",
      true,
      "The remark names the order.",
    ),
    rule(
      "packaged",
      "Look the code's status up: packaged, close; separately payable, rebill with its modifier.",
      OUTPATIENT,
      { categories: ["bundling"] },
      "Packaged into another outpatient service",
      false,
      "The payer's status indicator for the code tells; it is not in an 835.",
    ),
    rule(
      "therapyModifier",
      "Add GN, GO or GP for the discipline and rebill.",
      { revenueCodes: ["0420-0449"] },
      { categories: ["coding", "claimData"] },
      "Therapy discipline modifier or functional data missing",
      false,
      "Revenue code 042x to 044x with no GN, GO or GP to be seen; compare with the 837.",
    ),
  ],
};

const BEHAVIORAL = {
  procedures: [
    "90785-90899",
    "96105-96146",
    "97151-97158",
    "H0001-H2037",
    "T1006-T1007",
    "T1012-T1012",
  ],
};
const BEHAVIORAL_REVENUE = {
  revenueCodes: [
    "0114",
    "0116",
    "0124",
    "0126",
    "0134",
    "0144",
    "0154",
    "0204",
    "0900-0919",
    "0944-0945",
    "1000-1005",
  ],
};

const BEHAVIORAL_RULES: readonly (readonly [
  string,
  string,
  Pick<Rule["when"], Condition>,
  string,
  boolean,
  string,
])[] = [
  [
    "sessionAuthorization",
    "Count sessions used against those authorized; ask the plan that holds the benefit for more.",
    { categories: ["priorAuthorization"] },
    "Sessions or days beyond what was authorized, or authorized under another plan",
    false,
    "Session counts stand in the authorization; behavioral benefits are often carved out.",
  ],
  [
    "sessionDocumentation",
    "Send the note with times and the treatment plan; where they lack, close and teach.",
    { categories: ["missingDocumentation", "medicalNecessity"] },
    "Note lacks time, plan or goals that billing needs",
    false,
    "Start and stop times and the treatment plan stand in the note.",
  ],
  [
    "carveOutSuspected",
    "Find the behavioral plan in the 271 and bill it within its filing limit.",
    { rootCauses: ["wrongPayer"] },
    "Another payer owes it, perhaps a behavioral health carve-out",
    false,
    "The 271 names the plan that holds the behavioral benefit.",
  ],
  [
    "carveOut",
    "Bill the behavioral plan within its filing limit.",
    { reasonCodes: ["301"] },
    "Behavioral health carve-out owes it",
    true,
    "The reason sends the claim to the behavioral plan.",
  ],
  [
    "licenseLevel",
    "Compare license and supervision with the payer's rules; rebill under the supervisor where allowed.",
    { categories: ["providerEnrolment"] },
    "License level or supervision does not suit the payer",
    false,
    "License and supervision rules stand in the payer's manual.",
  ],
];

/** Behavioral health: psychiatry, testing, adaptive behavior, H codes; revenue 0900 to 0919 and others. */
export const behavioralHealth: Overlay = {
  id: "behavioral-health",
  version: "2",
  scope: "specialty",
  label: "Behavioral health",
  rules: BEHAVIORAL_RULES.flatMap(([id, fix, on, label, certain, note]) => [
    rule(id, fix, BEHAVIORAL, on, label, certain, note),
    { ...rule(id, fix, BEHAVIORAL_REVENUE, on, label, certain, note), id: `${id}-facility` },
  ]),
};

/** Every shipped specialty overlay; they concern different procedures, so all may be used at once. */
export const SPECIALTY_OVERLAYS: readonly Overlay[] = [
  // The widest first: a later rule that holds as well wins.
  hospitalOutpatient,
  orthopedics,
  gastroenterology,
  behavioralHealth,
  airAmbulance,
  anesthesia,
];
