export { adjustments, providerAdjustments } from "./adjustment.js";
export {
  claim,
  inpatientAdjudication,
  type LooseClaim,
  outpatientAdjudication,
} from "./claim.js";
export { type ClaimStories, claimStories } from "./claim-story.js";
export { COMMON_DELIMITERS, delimiters, NEWLINES, newlineAfter } from "./delimiters.js";
export {
  amountEntries,
  contact,
  datedEntries,
  quantityEntries,
  references,
  unmappedSegments,
} from "./entry.js";
export {
  type FileOptions,
  interchangeHeader,
  otherTransaction,
  remittanceFile,
  singleRemittance,
} from "./envelope.js";
export { cutAt, FRAMINGS, type Framing, framingNamed } from "./framing.js";
export { type GeneratedFile, generatedFile, generateFiles } from "./generate.js";
export {
  bytesOfText,
  type LaidSegment,
  laidElement,
  layoutOf,
  textOfBytes,
  textOfLayout,
  withDelimiters,
  withElement,
} from "./layout.js";
export { type MarkedRemittance, type MarkOptions, markedRemittance } from "./marked.js";
export { anyCents, dates, positiveCents } from "./money.js";
export { entity, payee, payer } from "./party.js";
export { withoutPositions } from "./position.js";
export { providerSummary, providerTotals, supplementalTotals } from "./provider-summary.js";
export { type EnvelopeNumbers, type LooseDocument, remittanceDocument } from "./remittance.js";
export { type ModelOptions, procedure, serviceLine } from "./service-line.js";
export { anyBytes, x12Soup } from "./soup.js";
export { identifier, quantityText, type ValueOptions, valueText } from "./value.js";
