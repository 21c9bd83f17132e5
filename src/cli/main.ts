import { outputTo } from "./output.js";
import { run } from "./program.js";

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  process.stderr.write(`remitkit: cannot write the output (${error.code ?? "unknown"})\n`);
  process.exit(2);
}
process.stdout.on("error", endQuietly);
process.stderr.on("error", () => process.exit(2));

function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

process.exitCode = await run(process.argv.slice(2), {
  out: outputTo(process.stdout, process.env),
  note: (text) => process.stderr.write(`remitkit: ${text}\n`),
  stderr: process.stderr,
  now: Date.now,
  today,
});
