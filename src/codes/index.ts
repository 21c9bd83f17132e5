export { type AdjustmentCode, parseAdjustmentCode } from "./adjustment-code.js";
export { codesAsOf, inForceOn } from "./as-of.js";
export { allCarcs, allowsGroup, type Carc, type CarcLimit, carc } from "./carc.js";
export {
  allClaimStatusCategories,
  allClaimStatusCodes,
  type ClaimStatusCategory,
  type ClaimStatusCode,
  type ClaimStatusFamily,
  claimStatusCategory,
  claimStatusCode,
} from "./claim-status.js";
export type { CodeEntry, DatedCodeEntry } from "./code-list.js";
export {
  type CoreAdjustment,
  type CoreCombination,
  type CoreCompliance,
  type CoreTable,
  type CoreViolation,
  coreCombinations,
  coreCompliance,
} from "./core-combinations.js";
export {
  type DescribedCodeLookups,
  type Descriptions,
  type DescriptionsOfList,
  withDescriptions,
} from "./descriptions.js";
export { allGroupCodes, type GroupCode, type GroupCodeValue, groupCode } from "./group.js";
export {
  type CodeEntries,
  type CodeListName,
  type CodeLookups,
  codeListDates,
  currentCodes,
} from "./lookups.js";
export { allPlbReasons, type PlbClass, type PlbReason, plbReason } from "./plb.js";
export { allRarcs, type Rarc, rarc } from "./rarc.js";
