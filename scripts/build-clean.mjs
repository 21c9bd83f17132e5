// Empties dist before a build, so that nothing of an older one is published.
import { rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
