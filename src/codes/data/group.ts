// Claim adjustment group codes (CAS01). Maintainer: X12. As of 005010X221A1. Labels are remitkit's own words. Generated from data/codes/group.tsv by scripts/generate-code-tables.mjs; do not edit.
// code, active, liability, label
export const GROUP_ROWS = `CO	yes	provider	Provider bears it (contract or law)
PR	yes	patient	Patient bears it
OA	yes	unassigned	Neither contract nor patient (other)
PI	yes	provider	Payer's own reduction, no contract
CR	no	unassigned	Correction or reversal, before 005010`;
