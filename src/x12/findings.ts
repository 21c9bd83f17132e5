import type { Findings } from "../values/index.js";

/** What can be wrong, or worth knowing, about the framing and the envelopes of a file. */
export const X12_FINDINGS: Findings = {
  "x12/empty-input": {
    severity: "error",
    what: "The input is empty.",
    advice: "Check the download or the path.",
  },
  "x12/not-x12": {
    severity: "error",
    what: "The input is not X12: it holds no ISA, and does not begin with GS or ST.",
    advice: "Give the raw EDI file; unpack archives and decrypt first.",
  },
  "x12/utf-16": {
    severity: "error",
    what: "The input is UTF-16 text, not bytes of an X12 file.",
    advice: "Convert it to ASCII or UTF-8 first.",
  },
  "x12/byte-order-mark": {
    severity: "info",
    what: "A byte order mark stands before an interchange; it was passed over.",
    advice: "Nothing to do; some editor or tool added it.",
  },
  "x12/leading-junk": {
    severity: "warning",
    what: "Text that is not X12 stands before an interchange; it was passed over.",
    advice: "Look at how the file was made: mail headers, page breaks and logs end up here.",
  },
  "x12/trailing-junk": {
    severity: "info",
    what: "An old end-of-file mark or zero bytes stand after the last segment.",
    advice: "Nothing to do; a transfer program padded the file.",
  },
  "x12/unterminated-segment": {
    severity: "error",
    what: "The input ends inside a segment; what there was of it was not read.",
    advice: "The file was cut: fetch it again and check its size.",
  },
  "x12/no-interchange-header": {
    severity: "warning",
    what: "The file has no ISA; its delimiters were worked out from its first segments.",
    advice: "Ask for the file with its envelope: sender, receiver and control numbers are missing.",
  },
  "x12/interchange-header-widths": {
    severity: "warning",
    what: "An element of the ISA does not have its fixed width.",
    advice: "It was read by its separators; the sender or a tool squeezed or padded it.",
  },
  "x12/line-break-in-segment": {
    severity: "warning",
    what: "Line breaks stand inside segments; they were taken out.",
    advice: "The file was wrapped, as a rule at 80 columns; fetch it in binary mode.",
  },
  "x12/space-around-terminator": {
    severity: "warning",
    what: "Blanks stand around segment terminators; they were taken out.",
    advice: "Nothing to do; the sender or a tool added them.",
  },
  "x12/empty-segment": {
    severity: "info",
    what: "A segment is empty.",
    advice: "Nothing to do; it holds no data.",
  },
  "x12/segment-too-long": {
    severity: "error",
    what: "A segment is longer than the limit; it was passed over.",
    advice: "A terminator may be missing; or raise maxSegmentBytes.",
  },
  "x12/too-many-elements": {
    severity: "error",
    what: "A segment has more elements than the limit; the rest of it was cut off.",
    advice: "A terminator may be missing; or raise maxElements.",
  },
  "x12/segment-id": {
    severity: "warning",
    what: "A segment has no valid id of two or three letters and digits.",
    advice: "A delimiter may stand inside a value before it: look at the segments around.",
  },
  "x12/non-ascii": {
    severity: "info",
    what: "Text outside ASCII was read as UTF-8.",
    advice: "Nothing to do, unless names look wrong.",
  },
  "x12/not-utf8": {
    severity: "warning",
    what: "Text that is neither ASCII nor UTF-8 was read as Latin-1.",
    advice: "Check that names look right.",
  },
  "x12/segment-outside-transaction": {
    severity: "warning",
    what: "A segment stands outside any transaction; it was passed over.",
    advice: "An ST may be missing or cut before it.",
  },
  "x12/interchange-acknowledgment": {
    severity: "info",
    what: "An interchange acknowledgment (TA1) was passed over.",
    advice: "It tells whether an interchange you sent was accepted; read it with another tool.",
  },
  "x12/transaction-passed-over": {
    severity: "info",
    what: "A transaction of another kind was passed over.",
    advice: "Read it with the reader for its transaction set.",
  },
  "x12/duplicate-control-number": {
    severity: "warning",
    what: "A control number was used before in this input.",
    advice: "The same file may have been sent, or joined, twice: do not post it twice.",
  },
  "x12/control-number-mismatch": {
    severity: "error",
    what: "A trailer's control number is not that of its header.",
    advice: "Parts may be missing between them: ask for the file again.",
  },
  "x12/segment-count": {
    severity: "warning",
    what: "SE01 is not the number of segments from ST to SE.",
    advice: "Segments may be missing, or the sender counts wrongly: rely on the balance.",
  },
  "x12/transaction-count": {
    severity: "warning",
    what: "GE01 is not the number of transactions in the group.",
    advice: "Transactions may be missing: compare with the payer's list.",
  },
  "x12/group-count": {
    severity: "warning",
    what: "IEA01 is not the number of groups in the interchange.",
    advice: "Groups may be missing: compare with the payer's list.",
  },
  "x12/missing-transaction-trailer": {
    severity: "error",
    what: "A transaction has no SE.",
    advice: "It is not complete: post nothing of it and ask for the file again.",
  },
  "x12/missing-group-trailer": {
    severity: "warning",
    what: "A functional group has no GE.",
    advice: "The file may be cut: compare the number of transactions.",
  },
  "x12/missing-interchange-trailer": {
    severity: "warning",
    what: "An interchange has no IEA.",
    advice: "The file may be cut: compare the number of groups.",
  },
  "x12/missing-group-header": {
    severity: "warning",
    what: "A transaction stands outside any functional group.",
    advice: "It was read all the same; its GS is missing.",
  },
  "x12/stray-trailer": {
    severity: "warning",
    what: "A trailer stands without its header.",
    advice: "A header may be missing or cut before it.",
  },
  "x12/version-mismatch": {
    severity: "warning",
    what: "GS08 and ST03 name different guides.",
    advice: "ST03 was followed.",
  },
  "x12/diagnostics-limit": {
    severity: "warning",
    what: "There are more diagnostics than the limit; the rest were counted, not listed.",
    advice: "Raise maxDiagnostics to see them all.",
  },
};
