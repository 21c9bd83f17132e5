// Claim status category codes (STC01-1). Maintainer: X12. List date 2024-09. Labels are remitkit's own words. Generated from data/codes/claim-status-category.tsv by scripts/generate-code-tables.mjs; do not edit.
// code, active, family, start, modified, stop, label
export const CLAIM_STATUS_CATEGORY_ROWS = `X0	no	supplemental	1995-01-01		2003-10-16	Retired: supplemental messages
A0	yes	acknowledgement	1995-01-01			Claim sent on to another party
A1	yes	acknowledgement	1995-01-01			Claim received; not yet accepted for adjudication
A2	yes	acknowledgement	1995-01-01			Claim accepted for adjudication
A3	yes	acknowledgement	1995-01-01			Rejected as unprocessable; never entered adjudication
A4	yes	acknowledgement	1995-01-01			Claim not found in adjudication system
A5	yes	acknowledgement	2002-02-28			Accepted, but split into several claims
A6	yes	acknowledgement	2002-10-31			Rejected: information missing; see status code
A7	yes	acknowledgement	2002-10-31			Rejected: information invalid; see status code
A8	yes	acknowledgement	2004-10-31			Rejected: related fields conflict
DR01	yes	data-reporting-acknowledgement	2018-07-01			Data report received; not yet accepted
DR02	yes	data-reporting-acknowledgement	2018-07-01			Data report accepted
DR03	yes	data-reporting-acknowledgement	2018-07-01			Data report rejected as unprocessable
DR04	yes	data-reporting-acknowledgement	2018-07-01			Data report not found
DR05	yes	data-reporting-acknowledgement	2018-07-01			Data report rejected: information missing
DR06	yes	data-reporting-acknowledgement	2018-07-01			Data report rejected: information invalid
DR07	yes	data-reporting-acknowledgement	2018-07-01			Data report rejected: related fields conflict
DR08	yes	data-reporting-acknowledgement	2018-07-01			Data report accepted with a warning
P0	yes	pending	1995-01-01			Pending: general (unpaid or only partly paid)
P1	yes	pending	1995-01-01			Pending: in process at payer
P2	yes	pending	1995-01-01	2008-01-27		Pending: suspended for payer review
P3	yes	pending	1995-01-01	2017-07-01		Pending: provider owes requested information
P4	yes	pending	1995-01-01	2017-07-01		Pending: patient owes requested information
P5	yes	pending	2006-10-31			Pending: internal payer hold
F0	yes	finalized	1995-01-01			Final: adjudication complete, no action left
F1	yes	finalized	1995-01-01			Final: claim or line paid
F2	yes	finalized	1995-01-01			Final: claim or line denied
F3	yes	finalized	2001-02-28			Final: earlier adjudication revised
F3F	yes	finalized	1995-01-01			Final: processed and sent to next party
F3N	yes	finalized	1995-01-01			Final: processed, not sent to next party
F4	yes	finalized	1995-01-01			Final: adjudicated, nothing more will be paid
F5	no	finalized	1995-01-01		2003-10-16	Retired: final, could not be processed
R0	yes	request-for-information	1995-01-01			Information request: general, other
R1	yes	request-for-information	1995-01-01			Information request: about a party
R3	yes	request-for-information	1995-01-01	1998-02-28		Information request: claim or line data
R4	yes	request-for-information	1995-01-01	1998-02-28		Information request: supporting documents
R5	yes	request-for-information	1995-01-01	1998-06-30		Information request: earlier reply lacked detail
R6	yes	request-for-information	2007-02-28			Information request: regulatory rules
R7	yes	request-for-information	2007-02-28			Information request: fit with plan coverage policy
R8	yes	request-for-information	2007-02-28			Information request: fit with coverage exceptions
R9	yes	request-for-information	2007-02-28			Information request: medical necessity
R10	yes	request-for-information	2007-02-28			Information request: grievance or appeal support
R11	yes	request-for-information	2007-02-28			Information request: review before payment
R12	yes	request-for-information	2007-02-28			Information request: justify the procedure code
R13	yes	request-for-information	2007-02-28			Information request: documents sent are unreadable
R14	yes	request-for-information	2007-02-28			Information request: wrong documents were sent
R15	yes	request-for-information	2007-02-28			Information request: workers' compensation coverage
R16	yes	request-for-information	2007-02-28			Information request: eligibility
R17	yes	request-for-information	2013-01-20			Information request: replaces an earlier request
RQ	no	request-for-information	1995-01-01	2007-07-09	2008-01-01	Retired: yes/no questions
E0	yes	error	1995-01-01	2002-02-28		Error in request data; no response possible
E1	yes	error	2000-02-29			System problem; no response possible
E2	yes	error	2003-06-30			Information holder not answering; try again later
E3	yes	error	2010-01-24			Correct related fields that conflict
E4	yes	error	2011-01-30	2017-07-01		Correct data: trading partner rule not met
D0	yes	data-search	1995-01-01	2009-09-20		Claim not found with these search criteria`;
