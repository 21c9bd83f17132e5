// Provider adjustment reason codes (PLB03-1). Maintainer: X12. List date 2024-09. Labels are remitkit's own words. Generated from data/codes/plb.tsv by scripts/generate-code-tables.mjs; do not edit.
// code, active, in5010, class, scope, label
export const PLB_ROWS = `01	yes	no	fee	provider	Card processing fee
02	yes	no	recoupment	provider	Advance or accelerated payment taken back
03	yes	no	fee	provider	Claim submission fee
04	yes	no	timing	provider	Real-time decision, money follows separately
05	yes	no	penalty	provider	Penalty: required report not filed
06	yes	no	penalty	provider	Penalty: report filed wrongly
07	yes	no	withholding	provider	Third-party withholding, neither IRS nor federal levy
08	yes	no	penalty	provider	Penalty withholding, bankruptcy or termination
50	yes	yes	penalty	provider	Late charge or late-filing penalty
51	yes	yes	penalty	provider	Interest charged as penalty
72	yes	yes	refund-acknowledged	claim	Provider's refund acknowledged
90	yes	yes	discount	provider	Early payment allowance
AH	yes	yes	fee	provider	Fee for originating or transmitting claims
AM	yes	yes	recoupment	provider	Kept to repay a loan
AP	yes	yes	advance	provider	Advance or accelerated payment made
B2	yes	yes	rebate	provider	Rebate or return of excess refund
B3	yes	yes	recoupment	provider	Recovery allowance
BD	yes	yes	settlement	provider	Bad debt amount
BN	yes	yes	incentive	provider	Bonus
C5	no	yes	timing	provider	Temporary allowance
CR	yes	yes	interest	provider	Interest on capitation
CS	yes	yes	other	claim	General adjustment, explained elsewhere
CT	yes	yes	capitation	provider	Capitation payment
CV	no	yes	settlement	provider	Capital cost pass-through
CW	no	yes	settlement	provider	Nurse anesthetist (CRNA) cost pass-through
DM	no	yes	settlement	provider	Direct medical education pass-through
E3	yes	yes	withholding	provider	Withholding
FB	yes	yes	forward-balance	provider	Balance carried between remittances
FC	yes	yes	capitation	provider	Allocation against prepaid funds
FR	yes	no	forward-balance	claim	Balance carried forward for a claim
GO	no	yes	settlement	provider	Graduate medical education pass-through
HM	yes	yes	add-on	provider	Hemophilia clotting factor add-on
IP	yes	yes	incentive	provider	Incentive premium payment
IR	yes	yes	withholding	provider	IRS withholding
IS	yes	yes	settlement	provider	Interim lump-sum settlement
J1	yes	yes	non-reimbursable	provider	Not reimbursed (demonstration or other limit)
L3	yes	yes	penalty	provider	Penalty
L6	yes	yes	interest	provider	Interest the payer owes
LE	yes	yes	withholding	provider	Levy (IRS or other)
LS	no	yes	settlement	provider	Lump sum
OA	no	yes	settlement	provider	Organ acquisition pass-through
OB	yes	yes	recoupment	provider	Offset for affiliated provider
PI	yes	yes	settlement	provider	Periodic interim payment
PL	yes	yes	settlement	provider	Final settlement
RA	yes	yes	retro	provider	Retroactive adjustment
RE	no	yes	settlement	provider	Return on equity
SL	yes	yes	withholding	provider	Student loan garnishment
TL	yes	yes	third-party-liability	provider	Third-party liability amount
WO	yes	yes	recoupment	claim	Overpayment taken back
WU	yes	yes	withholding	provider	Federal levy, not IRS`;
