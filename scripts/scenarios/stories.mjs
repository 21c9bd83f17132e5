// The stories of fixtures/scenarios. People, payers and numbers are invented.

/** A claim (loop 2100) of the patient that all stories share. `svc`: lines of loop 2110. */
const claim = ({ clp, cas = [], remarks, refs = [], extra = [], svc = [] }) =>
  [
    `CLP*${clp}`,
    ...cas,
    "NM1*QC*1*MARSH*INGRID****MI*M0001",
    ...extra.filter((line) => line.startsWith("NM1")),
    ...(remarks === undefined ? [] : [`MOA***${remarks}`]),
    ...refs,
    ...extra.filter((line) => !line.startsWith("NM1")),
    ...svc.flat(),
  ].join("\n");

const D = "20260105";
const day = "2026-01-05";

/** A line: SVC01, charge, paid, then its other segments. */
const svc = (procedure, charge, paid, number, ...more) => [
  `SVC*${procedure}*${charge}*${paid}**1`,
  `DTM*472*${D}`,
  ...more.filter((line) => line.startsWith("CAS")),
  ...(number === undefined ? [] : [`REF*6R*${number}`]),
  ...more.filter((line) => line.startsWith("AMT")),
  ...more.filter((line) => line.startsWith("LQ")),
];

const submitted = (number, charge, more = {}) => ({
  kind: "submitted",
  date: "2026-01-07",
  claim: number,
  serviceDate: day,
  chargeCents: charge,
  ...more,
});

const paid900 = (number, icn, more = {}) =>
  claim({
    clp: `${number}*1*1200*900**12*${icn}*11*1`,
    svc: [svc("HC:29881", 1200, 900, "1", "CAS*CO*45*300", "AMT*B6*900")],
    ...more,
  });
const taken900 = (number, icn, more = {}) =>
  claim({
    clp: `${number}*22*-1200*-900**12*${icn}*11*1`,
    svc: [svc("HC:29881", -1200, -900, "1", "CAS*CO*45*-300")],
    ...more,
  });
const paid600 = (number, icn, more = {}) =>
  claim({
    clp: `${number}*1*1200*600**12*${icn}*11*1`,
    svc: [svc("HC:29881", 1200, 600, "1", "CAS*CO*45*600", "AMT*B6*600")],
    ...more,
  });

/** Another patient's claim, so that a payment has money to take from. */
const other = (number, amount) =>
  claim({
    clp: `${number}*1*${amount}*${amount}**12*HP${number}*11*1`,
    svc: [svc("HC:99213", amount, amount, "1")],
  });

export const STORIES = {
  "paid-at-first": ({ remittance, acknowledgment }) => ({
    "1-accepted.edi": acknowledgment({
      date: "2026-01-09",
      claim: "MR1001",
      status: "A2:20:PR",
      charge: "150",
      icn: "HP26009001",
      day,
    }),
    "2-payment.edi": remittance({
      date: "2026-01-27",
      trace: "EFT1001",
      claims: [
        claim({
          clp: "MR1001*1*150*80*20*12*HP26009001*11*1",
          svc: [svc("HC:99214", 150, 80, "1", "CAS*CO*45*50", "CAS*PR*3*20", "AMT*B6*100")],
        }),
      ],
    }),
    "events.ndjson": [
      submitted("MR1001", 15000),
      {
        kind: "paymentPosted",
        date: "2026-02-20",
        claim: "MR1001",
        amountCents: 2000,
        from: "patient",
      },
    ],
  }),

  "partly-denied-corrected-paid": ({ remittance }) => ({
    "1-payment.edi": remittance({
      date: "2026-01-27",
      trace: "EFT2001",
      claims: [
        claim({
          clp: "MR2001*1*350*90**12*HP26020001*11*1",
          svc: [
            svc("HC:99214", 150, 90, "1", "CAS*CO*45*60", "AMT*B6*90"),
            svc("HC:20610:RT", 200, 0, "2", "CAS*CO*16*200", "LQ*HE*N290"),
          ],
        }),
      ],
    }),
    "2-reversal-and-correction.edi": remittance({
      date: "2026-03-03",
      trace: "EFT2002",
      claims: [
        claim({
          clp: "MR2001*22*-350*-90**12*HP26020001*11*1",
          svc: [
            svc("HC:99214", -150, -90, "1", "CAS*CO*45*-60"),
            svc("HC:20610:RT", -200, 0, "2", "CAS*CO*16*-200"),
          ],
        }),
        claim({
          clp: "MR2001*1*350*210**12*HP26055001*11*7",
          refs: ["REF*F8*HP26020001"],
          svc: [
            svc("HC:99214", 150, 90, "1", "CAS*CO*45*60", "AMT*B6*90"),
            svc("HC:20610:RT", 200, 120, "2", "CAS*CO*45*80", "AMT*B6*120"),
          ],
        }),
      ],
    }),
    "events.ndjson": [
      submitted("MR2001", 35000, {
        lines: [
          { lineControlNumber: "1", procedure: "HC:99214", chargeCents: 15000, serviceDate: day },
          {
            lineControlNumber: "2",
            procedure: "HC:20610:RT",
            chargeCents: 20000,
            serviceDate: day,
            expectedAllowedCents: 12000,
          },
        ],
      }),
      { kind: "worked", date: "2026-02-02", claim: "MR2001", who: "biller 3", minutes: 12 },
      { kind: "correctedClaimSubmitted", date: "2026-02-03", claim: "MR2001", minutes: 8 },
    ],
  }),

  "denied-appealed-twice-overturned": ({ remittance }) => ({
    "1-denial.edi": remittance({
      date: "2026-01-27",
      trace: "EFT3001",
      claims: [
        claim({
          clp: "MR3001*1*1200*0**12*HP26020101*11*1",
          svc: [svc("HC:29881", 1200, 0, "1", "CAS*CO*50*1200", "LQ*HE*N115")],
        }),
      ],
    }),
    "2-upheld.edi": remittance({
      date: "2026-03-24",
      trace: "EFT3002",
      claims: [
        claim({
          clp: "MR3001*1*1200*0**12*HP26020101*11*1",
          svc: [svc("HC:29881", 1200, 0, "1", "CAS*CO*50*1200", "LQ*HE*N115")],
        }),
      ],
    }),
    "3-overturned.edi": remittance({
      date: "2026-06-16",
      trace: "EFT3003",
      claims: [
        claim({
          clp: "MR3001*22*-1200*0**12*HP26020101*11*1",
          svc: [svc("HC:29881", -1200, 0, "1", "CAS*CO*50*-1200")],
        }),
        claim({
          clp: "MR3001*1*1200*900**12*HP26020101*11*1",
          extra: ["AMT*I*12.34"],
          svc: [svc("HC:29881", 1200, 900, "1", "CAS*CO*45*300", "AMT*B6*900")],
        }),
      ],
      plb: ["PLB*9000000022*20261231*L6:MR3001*-12.34"],
    }),
    "events.ndjson": [
      submitted("MR3001", 120000),
      {
        kind: "appealFiled",
        date: "2026-02-10",
        claim: "MR3001",
        level: 1,
        method: "fax",
        receivedOn: "2026-02-10",
        minutes: 45,
      },
      { kind: "appealDecided", date: "2026-03-20", claim: "MR3001", level: 1, outcome: "upheld" },
      { kind: "statusChecked", date: "2026-03-27", claim: "MR3001", method: "portal", minutes: 6 },
      {
        kind: "appealFiled",
        date: "2026-04-02",
        claim: "MR3001",
        level: 2,
        method: "certified mail",
        receivedOn: "2026-04-06",
        minutes: 70,
      },
      {
        kind: "appealDecided",
        date: "2026-06-09",
        claim: "MR3001",
        level: 2,
        outcome: "overturned",
      },
    ],
  }),

  "reversal-and-correction-in-one-file": ({ remittance }) => ({
    "1-payment.edi": remittance({
      date: "2026-01-27",
      trace: "EFT4001",
      claims: [paid900("MR4001", "HP26020201")],
    }),
    "2-both.edi": remittance({
      date: "2026-02-24",
      trace: "EFT4002",
      claims: [
        taken900("MR4001", "HP26020201"),
        paid600("MR4001", "HP26050201"),
        other("MR4009", 500),
      ],
    }),
  }),

  "reversal-and-correction-in-two-files": ({ remittance }) => ({
    "1-payment.edi": remittance({
      date: "2026-01-27",
      trace: "EFT4101",
      claims: [paid900("MR4101", "HP26020201")],
    }),
    "2-reversal.edi": remittance({
      date: "2026-02-24",
      trace: "EFT4102",
      claims: [taken900("MR4101", "HP26020201"), other("MR4109", 1000)],
    }),
    "3-correction.edi": remittance({
      date: "2026-03-10",
      trace: "EFT4103",
      claims: [paid600("MR4101", "HP26050201")],
    }),
  }),

  "reversal-after-its-correction": ({ remittance }) => ({
    "1-payment.edi": remittance({
      date: "2026-01-27",
      trace: "EFT4201",
      claims: [paid900("MR4201", "HP26020201")],
    }),
    "2-correction.edi": remittance({
      date: "2026-02-24",
      trace: "EFT4202",
      claims: [paid600("MR4201", "HP26050201")],
    }),
    "3-reversal.edi": remittance({
      date: "2026-03-10",
      trace: "EFT4203",
      claims: [taken900("MR4201", "HP26020201"), other("MR4209", 1000)],
    }),
  }),

  "orphan-reversal": ({ remittance }) => ({
    "1-reversal.edi": remittance({
      date: "2026-02-24",
      trace: "EFT4301",
      claims: [taken900("MR4301", "HP26020201"), other("MR4309", 1000)],
    }),
  }),

  "recoupment-over-three-payments": ({ remittance }) => ({
    "1-payment.edi": remittance({
      date: "2026-01-27",
      trace: "EFT5001",
      claims: [paid900("MR5001", "HP26020301")],
    }),
    // The reversal lowers this payment by 900; what is not recovered now is added back.
    "2-take-back.edi": remittance({
      date: "2026-02-24",
      trace: "EFT5002",
      claims: [
        taken900("MR5001", "HP26020301"),
        paid600("MR5001", "HP26020301"),
        other("MR5009", 100),
      ],
      plb: ["PLB*9000000022*20261231*WO:HP26020301*-300"],
    }),
    "3-first.edi": remittance({
      date: "2026-03-03",
      trace: "EFT5003",
      claims: [other("MR5010", 400)],
      plb: ["PLB*9000000022*20261231*WO:HP26020301*120"],
    }),
    "4-second.edi": remittance({
      date: "2026-03-10",
      trace: "EFT5004",
      claims: [other("MR5011", 400)],
      plb: ["PLB*9000000022*20261231*WO:HP26020301*120"],
    }),
    "5-third.edi": remittance({
      date: "2026-03-17",
      trace: "EFT5005",
      claims: [other("MR5012", 400)],
      plb: ["PLB*9000000022*20261231*WO:HP26020301*60"],
    }),
  }),

  "crossover-to-secondary": ({ remittance }) => ({
    "1-primary.edi": remittance({
      date: "2026-01-27",
      trace: "EFT6001",
      claims: [
        claim({
          clp: "MR6001*19*200*80*20*MB*HP26020401*11*1",
          extra: ["NM1*TT*2*CEDAR MUTUAL SUPPLEMENT*****PI*CEDAR"],
          remarks: "MA01*MA18",
          svc: [svc("HC:99214", 200, 80, "1", "CAS*CO*45*100", "CAS*PR*2*20", "AMT*B6*100")],
        }),
      ],
    }),
    "2-secondary.edi": remittance({
      payer: "cedar",
      date: "2026-02-17",
      trace: "CM6001",
      claims: [
        claim({
          clp: "MR6001*2*200*20**12*CM26040001*11*1",
          svc: [svc("HC:99214", 200, 20, "1", "CAS*OA*23*180", "AMT*B6*100")],
        }),
      ],
    }),
  }),

  "split-claim": ({ remittance, acknowledgment }) => ({
    "1-accepted.edi": acknowledgment({
      date: "2026-01-09",
      claim: "MR7101",
      status: "A2:20:PR",
      charge: "500",
      icn: "HP26009071",
      day,
    }),
    "2-both-parts.edi": remittance({
      date: "2026-01-27",
      trace: "EFT7101",
      claims: [
        claim({
          clp: "MR7101*1*300*180**12*HP26009071A*11*1",
          remarks: "MA15",
          svc: [svc("HC:99215", 300, 180, "1", "CAS*CO*45*120", "AMT*B6*180")],
        }),
        claim({
          clp: "MR7101*1*200*0**12*HP26009071B*11*1",
          remarks: "MA15",
          svc: [svc("HC:93306", 200, 0, "2", "CAS*CO*197*200")],
        }),
      ],
    }),
    "3-second-part-again.edi": remittance({
      date: "2026-03-10",
      trace: "EFT7102",
      claims: [
        claim({
          clp: "MR7101*22*-200*0**12*HP26009071B*11*1",
          remarks: "MA15",
          svc: [svc("HC:93306", -200, 0, "2", "CAS*CO*197*-200")],
        }),
        claim({
          clp: "MR7101*1*200*150**12*HP26009071B*11*1",
          remarks: "MA15",
          svc: [svc("HC:93306", 200, 150, "2", "CAS*CO*45*50", "AMT*B6*150")],
        }),
      ],
    }),
    "events.ndjson": [
      submitted("MR7101", 50000),
      { kind: "documentsSent", date: "2026-02-05", claim: "MR7101", method: "portal", minutes: 15 },
    ],
  }),

  "split-and-bundled-lines": ({ remittance }) => ({
    "1-payment.edi": remittance({
      date: "2026-01-27",
      trace: "EFT7201",
      claims: [
        claim({
          clp: "MR7201*1*240*150**12*HP26020501*11*1",
          svc: [
            // Two of three units at one rate, the third at another: one submitted line.
            ["SVC*HC:97110*80*60**2**3", `DTM*472*${D}`, "CAS*CO*45*20", "REF*6R*1", "LQ*HE*N123"],
            ["SVC*HC:97110*40*25**1**3", `DTM*472*${D}`, "CAS*CO*45*15", "REF*6R*1", "LQ*HE*N123"],
            // Two submitted tests paid as one panel.
            ["SVC*HC:80048*70*65**1*HC:82947", `DTM*472*${D}`, "CAS*CO*45*5"],
            ["SVC*HC:80048*50*0**0*HC:84132", `DTM*472*${D}`, "CAS*CO*97*50"],
          ],
        }),
      ],
    }),
    "events.ndjson": [
      submitted("MR7201", 24000, {
        lines: [
          { lineControlNumber: "1", procedure: "HC:97110", chargeCents: 12000, serviceDate: day },
          { lineControlNumber: "2", procedure: "HC:82947", chargeCents: 7000, serviceDate: day },
          { lineControlNumber: "3", procedure: "HC:84132", chargeCents: 5000, serviceDate: day },
        ],
      }),
    ],
  }),

  "duplicate-era": ({ remittance }) => {
    const payment = {
      date: "2026-01-27",
      trace: "EFT8001",
      claims: [paid900("MR8001", "HP26020601")],
    };
    return {
      "1-payment.edi": remittance(payment),
      "2-sent-again.edi": remittance(payment),
    };
  },

  "duplicate-claims": ({ remittance }) => ({
    "1-twice-in-one.edi": remittance({
      date: "2026-01-27",
      trace: "EFT8101",
      claims: [paid900("MR8101", "HP26020701"), paid900("MR8101", "HP26020701")],
    }),
    "2-once-more.edi": remittance({
      date: "2026-02-03",
      trace: "EFT8102",
      claims: [paid900("MR8101", "HP26020701")],
    }),
  }),

  "take-back-with-forwarding-balance": ({ remittance }) => ({
    "1-payment.edi": remittance({
      date: "2026-01-27",
      trace: "EFT9001",
      claims: [paid900("MR9001", "HP26020801")],
    }),
    "2-negative.edi": remittance({
      date: "2026-02-24",
      trace: "EFT9002",
      claims: [taken900("MR9001", "HP26020801"), other("MR9009", 250)],
      plb: ["PLB*9000000022*20261231*FB:EFT9002*-650"],
    }),
    "3-applied.edi": remittance({
      date: "2026-03-03",
      trace: "EFT9003",
      claims: [other("MR9010", 500)],
      plb: ["PLB*9000000022*20261231*FB:EFT9002*500"],
    }),
    "4-applied.edi": remittance({
      date: "2026-03-10",
      trace: "EFT9004",
      claims: [other("MR9011", 500)],
      plb: ["PLB*9000000022*20261231*FB:EFT9002*150"],
    }),
  }),

  "capitated-encounter": ({ remittance }) => ({
    "1-encounter.edi": remittance({
      date: "2026-01-27",
      trace: "EFT9101",
      claims: [
        claim({
          clp: "MR9101*1*150*0**HM*HP26020901*11*1",
          svc: [svc("HC:99214", 150, 0, "1", "CAS*CO*24*150")],
        }),
      ],
      plb: ["PLB*9000000022*20261231*CT*-4200"],
    }),
  }),

  interest: ({ remittance }) => ({
    "1-late.edi": remittance({
      date: "2026-03-10",
      trace: "EFT9201",
      claims: [paid900("MR9201", "HP26021001", { extra: ["DTM*050*20260108", "AMT*I*7.4"] })],
      plb: ["PLB*9000000022*20261231*L6:HP26021001*-7.4"],
    }),
  }),

  "given-up": ({ remittance }) => ({
    "1-denial.edi": remittance({
      date: "2026-01-27",
      trace: "EFT9301",
      claims: [
        claim({
          clp: "MR9301*1*400*0*100*12*HP26021101*11*1",
          svc: [
            svc("HC:99214", 150, 0, "1", "CAS*CO*29*150"),
            svc("HC:97110", 150, 0, "2", "CAS*CO*197*150"),
            svc("HC:97810", 100, 0, "3", "CAS*PR*204*100"),
          ],
        }),
      ],
    }),
    "events.ndjson": [
      {
        kind: "writtenOff",
        date: "2026-02-03",
        claim: "MR9301",
        amountCents: 15000,
        denial: "CO-29",
        reason: "no proof of timely filing",
      },
      {
        kind: "transferredToPatient",
        date: "2026-02-04",
        claim: "MR9301",
        amountCents: 10000,
        denial: "PR-204",
      },
      {
        kind: "paymentPosted",
        date: "2026-03-02",
        claim: "MR9301",
        amountCents: 4000,
        from: "patient",
      },
      {
        kind: "closed",
        date: "2026-03-09",
        claim: "MR9301",
        denial: "CO-197",
        reason: "not worth an appeal",
      },
    ],
  }),

  "denied-again-for-another-reason": ({ remittance }) => ({
    "1-denial.edi": remittance({
      date: "2026-01-27",
      trace: "EFT9401",
      claims: [
        claim({
          clp: "MR9401*1*500*0**12*HP26021201*11*1",
          svc: [svc("HC:70553", 500, 0, "1", "CAS*CO*16*500", "LQ*HE*N290")],
        }),
      ],
    }),
    "2-other-reason.edi": remittance({
      date: "2026-03-03",
      trace: "EFT9402",
      claims: [
        claim({
          clp: "MR9401*1*500*0**12*HP26055201*11*7",
          refs: ["REF*F8*HP26021201"],
          svc: [svc("HC:70553", 500, 0, "1", "CAS*CO*197*500")],
        }),
      ],
    }),
    "3-same-reason.edi": remittance({
      date: "2026-04-07",
      trace: "EFT9403",
      claims: [
        claim({
          clp: "MR9401*1*500*0**12*HP26090201*11*7",
          refs: ["REF*F8*HP26055201"],
          svc: [svc("HC:70553", 500, 0, "1", "CAS*CO*197*500")],
        }),
      ],
    }),
    "events.ndjson": [
      { kind: "correctedClaimSubmitted", date: "2026-02-09", claim: "MR9401" },
      { kind: "correctedClaimSubmitted", date: "2026-03-16", claim: "MR9401" },
    ],
  }),

  "rejected-then-new-number": ({ remittance, acknowledgment }) => ({
    "1-rejected.edi": acknowledgment({
      date: "2026-01-09",
      claim: "MR9501",
      status: "A7:562:85",
      charge: "150",
      day,
    }),
    "2-accepted.edi": acknowledgment({
      date: "2026-01-16",
      claim: "MR9501R",
      status: "A2:20:PR",
      charge: "150",
      icn: "HP26021301",
      day,
    }),
    "3-payment.edi": remittance({
      date: "2026-02-03",
      trace: "EFT9501",
      claims: [
        claim({
          clp: "MR9501R*1*150*100**12*HP26021301*11*1",
          svc: [svc("HC:99214", 150, 100, "1", "CAS*CO*45*50", "AMT*B6*100")],
        }),
      ],
    }),
    "events.ndjson": [
      submitted("MR9501", 15000),
      {
        kind: "correctedClaimSubmitted",
        date: "2026-01-12",
        claim: "MR9501",
        newClaim: "MR9501R",
        minutes: 10,
      },
    ],
  }),

  "two-claims-under-one-number": ({ remittance }) => ({
    "1-payment.edi": remittance({
      date: "2026-01-27",
      trace: "EFT9601",
      claims: [
        claim({
          clp: "ACCT96*1*150*90**12*HP26021401*11*1",
          svc: [svc("HC:99214", 150, 90, "1", "CAS*CO*45*60")],
        }),
        claim({
          clp: "ACCT96*1*80*0**12*HP26021402*11*1",
          svc: [svc("HC:80053", 80, 0, "1", "CAS*CO*18*80")],
        }),
      ],
      plb: ["PLB*9000000022*20261231*CS:ACCT96*15"],
    }),
    "events.ndjson": [
      { kind: "note", date: "2026-02-02", claim: "ACCT96", text: "which of the two?" },
      {
        kind: "worked",
        date: "2026-02-03",
        claim: "ACCT96",
        payerClaimControlNumber: "HP26021402",
        minutes: 5,
      },
    ],
  }),

  "payments-that-do-not-add-up": ({ remittance }) => ({
    "1-cut-off.edi": remittance({
      date: "2026-01-27",
      trace: "EFT9701",
      claims: [paid900("MR9701", "HP26021501"), other("MR9709", 100)],
      cut: 18,
    }),
    "2-off-by-ten.edi": remittance({
      date: "2026-02-03",
      trace: "EFT9702",
      claims: [other("MR9710", 100)],
      off: -1000,
    }),
    "3-unknown-balance.edi": remittance({
      date: "2026-02-10",
      trace: "EFT9703",
      claims: [other("MR9711", 100)],
      plb: ["PLB*9000000022*20261231*FB:EFT0000*40"],
    }),
  }),

  "event-lines-that-are-wrong": () => ({
    "events.ndjson": [
      { kind: "note", date: "2026-02-02", claim: "MR9801", text: "this one is right" },
      "{not json",
      '"a text"',
      { kind: "celebrated", date: "2026-02-02", claim: "MR9801" },
      { kind: "worked", date: "2026-02-30", claim: "MR9801", minutes: 5 },
      { kind: "appealFiled", date: "2026-02-02", claim: "MR9801" },
      {
        kind: "submitted",
        date: "2026-02-02",
        claim: "MR9801",
        lines: [{ procedure: "HC:99214" }],
      },
      { kind: "writtenOff", date: "2026-02-02", claim: "MR9801", amountCents: 10.5 },
      { kind: "note", date: "2026-02-02", claim: "MR9801", text: "x", colour: "red" },
      "",
      { kind: "worked", date: "2026-02-03", claim: "MR9801", minutes: 5 },
    ],
  }),
};
