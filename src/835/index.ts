export type { OtherTransaction, ReaderOptions } from "../x12/index.js";
export { DataError, describe, describeLocation, orThrow } from "../x12/index.js";
export {
  type Balance,
  type BalanceCounts,
  type BalanceFinding,
  type BalanceLevel,
  type BalanceTerm,
  type BalanceVerdict,
  balanceClaim,
  balanceService,
  balanceTransaction,
} from "./balance.js";
export { REMITTANCE_FINDINGS } from "./findings.js";
export {
  adjustmentsOf,
  amountOf,
  dateOf,
  quantityOf,
  referenceOf,
  servicePeriod,
} from "./lookup.js";
export type * from "./model.js";
export { parse835 } from "./parse.js";
export { aliasOf, type PayerAliases, type PayerIdentity, payerIdentity } from "./payer.js";
export { read835, remittanceReader } from "./reader.js";
export { type WritableFile, write835 } from "./writer.js";
