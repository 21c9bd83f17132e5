// Does nothing: its peak memory is what Node itself takes, which every other row includes.

import { measure } from "../measure.mjs";

await measure(() => ({}));
