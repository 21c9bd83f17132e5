import { type Diagnostic, diagnosticOf, type Findings, type Location } from "../values/index.js";
import { X12_FINDINGS } from "./findings.js";

/** Hands diagnostics out up to a limit, and counts those beyond it. */
export class DiagnosticLog {
  private handedOut = 0;
  private suppressed = 0;
  /** Where the first one beyond the limit stands. */
  private limitAt: Location | undefined;

  constructor(
    private readonly max: number,
    private readonly emit: (diagnostic: Diagnostic) => void,
  ) {}

  /** `locate` is asked where the place will be told. */
  add(
    findings: Findings,
    code: string,
    locate: () => Location,
    details?: Readonly<Record<string, number>>,
  ): void {
    if (this.handedOut >= this.max) {
      this.suppressed += 1;
      this.limitAt ??= locate();
      return;
    }
    this.handedOut += 1;
    this.emit(diagnosticOf(findings, code, locate(), details));
  }

  /** The input ends: tells how many were only counted. */
  end(): void {
    if (this.limitAt === undefined) return;
    const details = { suppressed: this.suppressed };
    this.emit(diagnosticOf(X12_FINDINGS, "x12/diagnostics-limit", this.limitAt, details));
  }
}
