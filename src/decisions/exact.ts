import { Decimal } from "decimal.js";

/** Our own constructor: settings of the application's Decimal neither reach it nor come from it. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN });
export type Exact = InstanceType<typeof Exact>;
