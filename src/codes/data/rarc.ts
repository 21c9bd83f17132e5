// Remittance advice remark codes. Maintainer: CMS. List date 2026-08. Labels are remitkit's own words. Generated from data/codes/rarc.tsv by scripts/generate-code-tables.mjs; do not edit.
// code, active, type, start, modified, stop, label
export const RARC_ROWS = `M1	yes	supplemental	1997-01-01			X-ray too old or too far from treatment
M2	yes	supplemental	1997-01-01			Inpatient stay: this item not separately payable
M3	yes	supplemental	1997-01-01			Patient already has same or like equipment
M4	yes	alert	1997-01-01	2007-04-01		Final monthly DME installment now paid
M5	yes	supplemental	1997-01-01			Rent paid to month 15 or need ends
M6	yes	alert	1997-01-01	2009-03-01		Supply and service item through its useful lifetime
M7	yes	supplemental	1997-01-01	2016-11-01		Rent over: item bought, returned or paid off
M8	yes	supplemental	1997-01-01			Blood gas test unacceptable: supplier-run or on oxygen
M9	yes	alert	1997-01-01	2007-04-01		Rental month 10: offer patient purchase option
M10	yes	supplemental	1997-01-01			DME purchase allowed only in month 1/10
M11	yes	supplemental	1997-01-01			Wrong payer: send to patient's ZIP DME carrier
M12	yes	supplemental	1997-01-01			State if claim's diagnostic tests include purchased services
M13	yes	supplemental	1997-01-01	2007-06-30		Initial visit limit: one per specialty in group
M14	yes	supplemental	1997-01-01			Injection and office visit not both fully payable
M15	yes	supplemental	1997-01-01			Bundled: component of another billed procedure
M16	yes	alert	1997-01-01	2007-04-01		Details of this policy are on payer's website
M17	yes	alert	1997-01-01	2007-04-01		Paid once, noncoverage unknown; provider liable next time
M18	yes	supplemental	1997-01-01	2003-06-30		Home-use service: hospital or SNF is no home
M19	yes	supplemental	1997-01-01	2003-02-28		No oxygen certification or recertification sent
M20	yes	supplemental	1997-01-01	2003-02-28		HCPCS code absent or bad
M21	yes	supplemental	1997-01-01	2003-02-28		Patient residence absent or bad for home service
M22	yes	supplemental	1997-01-01	2003-02-28		Mileage count absent or bad
M23	yes	supplemental	1997-01-01	2005-08-01		No invoice sent
M24	yes	supplemental	1997-01-01	2003-02-28		Doses-per-vial count absent or bad
M25	yes	supplemental	1997-01-01	2010-11-01		Service level unsupported; review request within 120 days
M26	yes	supplemental	1997-01-01	2007-11-05		Service level unsupported; refund patient within 30 days
M27	yes	alert	1997-01-01	2007-08-01		Patient excused; provider liable; appeal within 120 days
M28	yes	supplemental	1997-01-01			Part A exhausted: service not payable under B
M29	yes	supplemental	1997-01-01	2008-07-01		No operative note or report sent
M30	yes	supplemental	1997-01-01	2004-08-01		No pathology report sent
M31	yes	supplemental	1997-01-01	2004-08-01		No radiology report sent
M32	yes	alert	1997-01-01	2007-04-01		Conditional payment; refund if primary payer later pays
M33	no	supplemental	1997-01-01		2004-08-01	UPIN absent or bad: ordering, referring or performing
M34	no	supplemental	1997-01-01		2004-08-01	CLIA number absent
M35	no	supplemental	1997-01-01		2005-02-05	Pre-op photos or visual fields absent or bad
M36	yes	supplemental	1997-01-01			Rental month 11: show purchase option was offered
M37	yes	supplemental	1997-01-01	2011-03-08		Patient too young: under 35
M38	yes	alert	1997-01-01	2015-07-01		Patient liable: agreed in writing beforehand
M39	yes	alert	1997-01-01	2015-07-01		Patient not liable: advance notice was defective
M40	yes	supplemental	1997-01-01			Employer must file, on assignment
M41	yes	supplemental	1997-01-01			Patient not legally obliged to pay for service
M42	yes	supplemental	1997-01-01			Attending physician must sign medical necessity form
M43	no	supplemental	1997-01-01		2004-01-31	Already paid by another carrier or intermediary
M44	yes	supplemental	1997-01-01	2003-02-28		Condition code absent or bad
M45	yes	supplemental	1997-01-01	2004-12-02		Occurrence code absent or bad
M46	yes	supplemental	1997-01-01	2004-12-02		Occurrence span code absent or bad
M47	yes	supplemental	1997-01-01	2015-07-01		Payer claim number (ICN/DCN) absent or bad
M48	no	supplemental	1997-01-01		2004-01-31	Inpatient service: payable to hospital only, bill hospital
M49	yes	supplemental	1997-01-01	2003-02-28		Value code or its amount absent or bad
M50	yes	supplemental	1997-01-01	2003-02-28		Revenue code absent or bad
M51	yes	supplemental	1997-01-01	2004-12-02		Procedure code absent or bad
M52	yes	supplemental	1997-01-01	2003-02-28		Service start date absent or bad
M53	yes	supplemental	1997-01-01	2003-02-28		Service days or units absent or bad
M54	yes	supplemental	1997-01-01	2003-02-28		Claim total charge absent or bad
M55	yes	supplemental	1997-01-01			Self-given anti-emetic needs covered oral cancer drug
M56	yes	supplemental	1997-01-01	2003-02-28		Payer ID absent or bad
M57	no	supplemental	1997-01-01		2005-06-02	Provider ID absent or bad (unspecified role)
M58	no	supplemental	1997-01-01		2005-02-05	Claim data absent or bad; fix and resubmit
M59	yes	supplemental	1997-01-01	2003-02-28		Service end date absent or bad
M60	yes	supplemental	1997-01-01	2004-08-01		No CMN (medical necessity certificate) sent
M61	yes	supplemental	1997-01-01			FDA clinical trial approval has run out
M62	yes	supplemental	1997-01-01	2003-02-28		Treatment auth code absent or bad
M63	no	supplemental	1997-01-01		2004-01-31	Only one of these payable per day
M64	yes	supplemental	1997-01-01	2003-02-28		Secondary (other) diagnosis absent or bad
M65	yes	supplemental	1997-01-01			Purchased test: separate claim per interpreting physician
M66	yes	supplemental	1997-01-01			Split lines: technical part price-limited, professional not
M67	yes	supplemental	1997-01-01	2004-12-02		Additional (other) procedure code absent or bad
M68	no	supplemental	1997-01-01		2005-06-02	Physician ID absent or bad: attending, ordering, referring
M69	yes	supplemental	1997-01-01	2004-02-01		Modifier unsupported by records; paid at standard rate
M70	yes	alert	1997-01-01	2007-08-01		NDC converted to HCPCS; keep billing NDC
M71	yes	supplemental	1997-01-01			Payment cut: billed tests overlap
M72	no	supplemental	1997-01-01		2003-10-16	Date not in full eight-digit form
M73	yes	supplemental	1997-01-01	2004-08-01		HPSA/scarcity bonus: rebill professional and technical separately
M74	yes	supplemental	1997-01-01	2004-12-02		Not eligible for HPSA or scarcity bonus
M75	yes	supplemental	1997-01-01	2007-11-05		Same-day automated multichannel tests paid together
M76	yes	supplemental	1997-01-01	2003-02-28		Diagnosis or condition absent or bad
M77	yes	supplemental	1997-01-01	2014-03-14		Place of service absent, bad or unsuitable
M78	no	supplemental	1997-01-01	2003-02-28	2006-05-18	HCPCS modifier absent or bad
M79	yes	supplemental	1997-01-01	2003-02-28		Charge absent or bad
M80	yes	supplemental	1997-01-01	2002-10-31		Not payable with same-session service already processed
M81	yes	supplemental	1997-01-01	2004-02-01		Code not specific enough; use most detailed code
M82	yes	supplemental	1997-01-01			Patient too young: under 50
M83	yes	supplemental	1997-01-01			Covered only for high-risk patients
M84	yes	supplemental	1997-01-01	2014-03-14		Code not in effect on service date
M85	yes	supplemental	1997-01-01			Went through physician E/M review
M86	yes	supplemental	1997-01-01	2003-06-30		Same or like procedure already paid within period
M87	yes	supplemental	1997-01-01			Went through CFO-CAP prepayment check
M88	no	supplemental	1997-01-01		2004-08-01	Lab test payable only to performing lab
M89	yes	supplemental	1997-01-01			Under 40: payable one time only
M90	yes	supplemental	1997-01-01			Limit: one per 12 months
M91	yes	supplemental	1997-01-01			Separate claims needed for different CLIA numbers
M92	no	supplemental	1997-01-01		2004-08-01	Reviewed under the former home health review initiative
M93	yes	supplemental	1997-01-01			Therapy break supported; new capped rental starts
M94	yes	supplemental	1997-01-01			Therapy break unsupported; no new capped rental
M95	yes	supplemental	1997-01-01			Home Health Initiative review or cost-report audit applied
M96	yes	supplemental	1997-01-01			Inpatient technical part: facility bills; bill professional only
M97	yes	supplemental	1997-01-01			Practitioner unpaid here: facility payment covers it
M98	no	supplemental	1997-01-01		2004-01-31	Start reporting UPN; denials begin soon without it
M99	yes	supplemental	1997-01-01	2003-02-28		Universal Product Number or serial absent or bad
M100	yes	supplemental	1997-01-01			Oral anti-emetic outside 48-hour chemotherapy window
M101	no	supplemental	1997-01-01		2004-01-31	Start reporting G1-G5 modifier; denials begin soon
M102	yes	supplemental	1997-01-01			Equipment used lacks FDA approval for this purpose
M103	yes	supplemental	1997-01-01			Therapy break supported; item downgraded; new rental starts
M104	yes	supplemental	1997-01-01			Therapy break supported; new rental; fee-schedule maximum
M105	yes	supplemental	1997-01-01			Therapy break unsupported; item downgraded; no new rental
M106	no	supplemental	1997-01-01		2004-01-31	Therapy break unsupported; no new rental; fee-schedule maximum
M107	yes	supplemental	1997-01-01			Payment cut: ESRD 90-day hematocrit above 36.5%
M108	no	supplemental	1997-01-01		2005-06-02	Test interpreter's provider ID absent or bad
M109	yes	supplemental	1997-01-01			Teleconsult bundle paid; pass 25% to referring practitioner
M110	no	supplemental	1997-01-01		2005-06-02	Purchased-interpretation seller's provider ID absent or bad
M111	yes	supplemental	1997-01-01			Chiropractic manipulation unpayable: patient declined x-ray
M112	yes	supplemental	1997-01-01	2007-11-05		Priced at DMEPOS competitive bid single amount
M113	yes	supplemental	1997-01-01	2007-11-05		Use began before current DMEPOS bid contract period
M114	yes	supplemental	1997-01-01	2007-11-05		Processed under DMEPOS bidding or demonstration rules
M115	yes	supplemental	1997-01-01	2007-11-05		Denied: supplier not under contract or demonstration
M116	yes	supplemental	1997-01-01	2011-03-08		Demonstration ending; later services may go unpaid
M117	yes	supplemental	1997-01-01	2003-06-30		Electronic claim required for coverage
M118	no	supplemental	1997-01-01	2009-11-01	2011-01-01	More information coming by letter
M119	yes	supplemental	1997-01-01	2007-04-01		NDC absent, bad, deactivated or withdrawn
M120	no	supplemental	1997-01-01		2005-06-02	Substitute (locum/reciprocal) physician's ID absent or bad
M121	yes	supplemental	1997-01-01			Unpayable unless done with covered cryosurgical ablation
M122	yes	supplemental	1997-01-01	2006-02-28		Subluxation level absent or bad
M123	yes	supplemental	1997-01-01	2003-02-28		Drug dosage, strength or name absent or bad
M124	yes	supplemental	1997-01-01	2003-02-28		State if patient owns equipment needing this part
M125	yes	supplemental	1997-01-01	2003-02-28		Expected length of need absent or bad
M126	yes	supplemental	1997-01-01	2003-02-28		Component lab codes for test absent or bad
M127	yes	supplemental	1997-01-01	2003-02-28		No patient medical record sent
M128	no	supplemental	1997-01-01		2005-06-02	Last physician visit date absent or bad
M129	yes	supplemental	1997-01-01	2003-06-30		X-ray availability indicator absent or bad
M130	yes	supplemental	1997-01-01	2003-02-28		No intraocular lens invoice (cost/type) sent
M131	yes	supplemental	1997-01-01	2003-02-28		No form on physician's financial ties sent
M132	yes	supplemental	1997-01-01	2003-02-28		No pacemaker registration form sent
M133	yes	supplemental	1997-01-01			Purchased test: performer or price not given
M134	yes	supplemental	1997-01-01	2003-06-30		Provider has ownership stake in performing facility
M135	yes	supplemental	1997-01-01	2003-02-28		Plan of treatment absent or bad
M136	yes	supplemental	1997-01-01	2003-02-28		Physician supervision or evaluation indicator absent or bad
M137	yes	supplemental	1997-01-01	2012-11-01		Coinsurance of Part B under demonstration or pilot
M138	yes	supplemental	1997-01-01			Patient not enrolled in demonstration on service date
M139	yes	supplemental	1997-01-01			Above demonstration coverage limit
M140	no	supplemental	1997-01-01		2004-01-30	Not covered until day after 50th birthday
M141	yes	supplemental	1997-01-01	2003-02-28		No physician-certified care plan sent
M142	yes	supplemental	1997-01-01	2003-02-28		No diabetes association certificate sent
M143	yes	supplemental	1997-01-01	2006-12-01		Provider license details outdated with payer; update
M144	yes	supplemental	1997-01-01			Pre- and post-op care included in surgery payment
MA01	yes	alert	1997-01-01	2007-04-01		Appeal right: write within 120 days; independent reviewer
MA02	yes	alert	1997-01-01	2007-04-01		Appeal right: write within 180 days
MA03	no	supplemental	1997-01-01	2005-11-18	2006-10-01	Hearing right: $100+ disputed, within six months
MA04	yes	supplemental	1997-01-01			Primary payer identity or payment data absent, unreadable
MA05	no	supplemental	1997-01-01		2003-10-16	Wrong bill type, patient status or admission date
MA06	no	supplemental	1997-01-01		2004-08-01	Start or end date absent or bad
MA07	yes	alert	1997-01-01	2007-04-01		Claim also sent on to Medicaid
MA08	yes	alert	1997-01-01	2007-04-01		Not crossed over: non-Medigap plan or non-participating provider
MA09	yes	alert	1997-01-01	2015-11-01		Billed unassigned, processed as assigned per agreement
MA10	yes	alert	1997-01-01	2007-04-01		Patient overpaid; refund the excess
MA11	no	supplemental	1997-01-01		2004-01-31	Conditional payment; other coverage may require refund
MA12	yes	supplemental	1997-01-01			Right to bill for performing person not shown
MA13	yes	alert	1997-01-01	2007-04-01		Do not bill patient beyond PR amounts
MA14	yes	alert	1997-01-01	2007-08-01		Paid once outside member's prepaid plan; not again
MA15	yes	alert	1997-01-01	2007-04-01		Claim split; other services on separate notice
MA16	yes	supplemental	1997-01-01			Black Lung patient: send to Department of Labor
MA17	yes	supplemental	1997-01-01			Paid as primary; refund other insurer's mistaken payment
MA18	yes	alert	1997-01-01	2007-04-01		Crossed over to supplemental insurer; ask them
MA19	yes	alert	1997-01-01	2007-04-01		Not crossed over: bad Medigap data; bill directly
MA20	yes	supplemental	1997-01-01	2003-06-30		SNF stay for catheter convenience or incontinence uncovered
MA21	yes	supplemental	1997-01-01			Name and sex disagree with SSA records
MA22	yes	supplemental	1997-01-01			Amount under $1.00 not paid out
MA23	yes	supplemental	1997-01-01			Demand bill passed medical review
MA24	yes	supplemental	1997-01-01	2003-06-30		Christian Science/SNF bill in same benefit period
MA25	yes	supplemental	1997-01-01			Second hospice change in benefit period not allowed
MA26	yes	alert	1997-01-01	2007-04-01		Provider was told of this rule before
MA27	yes	supplemental	1997-01-01	2003-02-28		Entitlement ID or beneficiary name absent/bad
MA28	yes	alert	1997-01-01	2007-04-01		Non-assigned provider: information only, no party rights
MA29	no	supplemental	1997-01-01		2005-06-02	Provider name or city/state/ZIP absent or bad
MA30	yes	supplemental	1997-01-01	2003-02-28		Bill type absent or bad
MA31	yes	supplemental	1997-01-01	2003-02-28		Statement period dates absent or bad
MA32	yes	supplemental	1997-01-01	2003-02-28		Covered day count absent or bad
MA33	yes	supplemental	1997-01-01	2022-03-01		Non-covered day count absent or bad
MA34	yes	supplemental	1997-01-01	2003-02-28		Coinsurance day count absent or bad
MA35	yes	supplemental	1997-01-01	2003-02-28		Lifetime reserve day count absent or bad
MA36	yes	supplemental	1997-01-01	2003-02-28		Patient name absent or bad
MA37	yes	supplemental	1997-01-01	2003-02-28		Patient address absent or bad
MA38	no	supplemental	1997-01-01		2005-06-02	Birth date absent or bad
MA39	yes	supplemental	1997-01-01	2003-02-28		Gender absent or bad
MA40	yes	supplemental	1997-01-01	2003-02-28		Admission date absent or bad
MA41	yes	supplemental	1997-01-01	2003-02-28		Admission type absent or bad
MA42	yes	supplemental	1997-01-01	2003-02-28		Admission source absent or bad
MA43	yes	supplemental	1997-01-01	2003-02-28		Patient status absent or bad
MA44	yes	alert	1997-01-01	2007-04-01		Cannot be appealed: decision rests on law
MA45	yes	alert	1997-01-01	2007-04-01		Payment held, partly or fully, in special account
MA46	yes	alert	1997-01-01	2015-11-01		New information reviewed; nothing more payable
MA47	yes	supplemental	1997-01-01			Opted-out provider: patient pays, Medicare does not
MA48	yes	supplemental	1997-01-01	2003-02-28		Responsible party/primary payer name or address absent/bad
MA49	no	supplemental	1997-01-01		2004-08-01	HHA/hospice six-digit ID absent/bad: care plan oversight
MA50	yes	supplemental	1997-01-01	2014-03-01		Device exemption (IDE) or trial number absent/bad
MA51	no	supplemental	1997-01-01		2005-02-05	Physician office lab's CLIA number absent or bad
MA52	no	supplemental	1997-01-01		2005-06-02	Date absent or bad (unspecified)
MA53	yes	supplemental	1997-01-01	2004-02-01		Competitive bidding demonstration ID absent or bad
MA54	yes	supplemental	1997-01-01			Hospice certification or election arrived late
MA55	yes	supplemental	1997-01-01			Religious non-medical election ended by receiving medical care
MA56	yes	supplemental	1997-01-01			Opted-out provider: patient pays up to limiting charge
MA57	yes	supplemental	1997-01-01			Patient revoked religious non-medical election in writing
MA58	yes	supplemental	1997-01-01	2003-02-28		Indicator for release of information absent/bad
MA59	yes	alert	1997-01-01	2007-04-01		Patient overpaid; refund excess over PR, 30 days
MA60	yes	supplemental	1997-01-01	2003-02-28		Patient's relationship to insured absent or bad
MA61	yes	supplemental	1997-01-01	2018-03-01		Social Security number absent or bad
MA62	yes	alert	1997-01-01	2007-08-01		Decision came from telephone review
MA63	yes	supplemental	1997-01-01	2003-02-28		Principal diagnosis absent or bad
MA64	yes	supplemental	1997-01-01			We pay third: need both prior payers' payments
MA65	yes	supplemental	1997-01-01	2003-02-28		Admitting diagnosis absent or bad
MA66	yes	supplemental	1997-01-01	2004-12-02		Principal procedure code absent or bad
MA67	yes	alert	1997-01-01	2015-11-01		Corrects an earlier claim
MA68	yes	alert	1997-01-01	2007-04-01		Not crossed over: secondary insurer data incomplete
MA69	yes	supplemental	1997-01-01	2003-02-28		Remarks field absent or bad
MA70	yes	supplemental	1997-01-01	2003-02-28		Provider representative's signature absent or bad
MA71	yes	supplemental	1997-01-01	2003-02-28		Provider representative's signature date absent or bad
MA72	yes	alert	1997-01-01	2007-04-01		Patient overpaid on assigned services; 30-day refund
MA73	yes	supplemental	1997-01-01			Demonstration, managed care elected: no fee-for-service payment
MA74	yes	alert	1997-01-01	2015-07-01		Replaces payment lost, damaged or sent back
MA75	yes	supplemental	1997-01-01	2003-02-28		Patient or representative signature absent or bad
MA76	yes	supplemental	1997-01-01	2003-02-28		HHA/hospice ID absent or bad: care plan oversight
MA77	yes	alert	1997-01-01	2007-04-01		Patient overpaid, counting all payers; 30-day refund
MA78	no	supplemental	1997-01-01		2004-01-31	Patient paid over allowed total; 30-day refund
MA79	yes	supplemental	1997-01-01			Billed above interim rate
MA80	yes	supplemental	1997-01-01			No payment here; hospital paid by intermediary (demonstration)
MA81	yes	supplemental	1997-01-01	2003-02-28		Provider or supplier signature absent or bad
MA82	no	supplemental	1997-01-01		2005-06-02	Billing provider number, name or address absent/bad
MA83	yes	supplemental	1997-01-01	2005-08-01		Payer order (primary or secondary) not stated
MA84	yes	supplemental	1997-01-01			Emphysema trial enrollment not confirmed; contact Johns Hopkins
MA85	no	supplemental	1997-01-01		2004-08-01	Other primary payer: plan name or ID absent/wrong
MA86	no	supplemental	1997-01-01		2004-08-01	Primary insured's policy or group number absent/bad
MA87	no	supplemental	1997-01-01		2004-08-01	Primary payer's insured name absent or bad
MA88	yes	supplemental	1997-01-01	2003-02-28		Primary insured's address or phone absent or bad
MA89	yes	supplemental	1997-01-01	2003-02-28		Patient relationship to primary insured absent or bad
MA90	yes	supplemental	1997-01-01	2003-02-28		Primary insured's employment status absent or bad
MA91	yes	alert	1997-01-01	2015-07-01		Outcome of your earlier appeal
MA92	yes	supplemental	1997-01-01	2004-02-01		No plan information on other insurance
MA93	yes	supplemental	1997-01-01	2003-06-30		Claim not under Periodic Interim Payment (PIP)
MA94	yes	supplemental	1997-01-01	2005-08-01		Statement absent: attending is not hospice employee
MA95	no	supplemental	1997-01-01	2003-02-28	2004-01-01	Unlisted procedure billed without narrative description
MA96	yes	supplemental	1997-01-01			Rejected: demonstration claim, patient not in managed care
MA97	yes	supplemental	1997-01-01	2008-02-29		Managed care demonstration or trial number absent/bad
MA98	no	supplemental	1997-01-01		2003-10-16	Rejected: demonstration contract number wrong for this patient
MA99	yes	supplemental	1997-01-01	2003-02-28		Medigap information absent or bad
MA100	yes	supplemental	1997-01-01	2014-03-14		Current illness or symptom date absent or bad
MA101	no	supplemental	1997-01-01	2003-06-30	2011-01-01	SNF must pay outside providers for residents' services
MA102	no	supplemental	1997-01-01		2004-08-01	Rendering/ordering/referring/supervising provider name or ID absent/bad
MA103	yes	supplemental	1997-01-01			Hemophilia add-on payment
MA104	no	supplemental	1997-01-01		2004-01-31	Last-seen date or attending ID absent or bad
MA105	no	supplemental	1997-01-01		2005-06-02	Provider number absent or bad for service place
MA106	yes	supplemental	1997-01-01	2003-06-30		Facility is on periodic interim payments
MA107	yes	supplemental	1997-01-01			Paper claim: field 19 holds over three items
MA108	yes	supplemental	1997-01-01			Paper claim: multiple items in field 23
MA109	yes	supplemental	1997-01-01			Ambulatory surgery rules applied
MA110	yes	supplemental	1997-01-01	2003-02-28		Purchased or outside test indicator absent or bad
MA111	yes	supplemental	1997-01-01	2003-02-28		Test purchase price or lab name/address absent/bad
MA112	yes	supplemental	1997-01-01	2003-02-28		Group practice information absent or bad
MA113	yes	supplemental	1997-01-01			TIN fails IRS check; unprocessable, no appeal; resubmit
MA114	yes	supplemental	1997-01-01	2003-02-28		Service location information absent or bad
MA115	yes	supplemental	1997-01-01	2003-02-28		HPSA service site address or PIN absent/bad
MA116	yes	supplemental	1997-01-01			'Homebound' statement left off lab claim
MA117	yes	supplemental	1997-01-01			$1.00 user fee charged on claim
MA118	yes	alert	1997-01-01	2014-11-01		VA facility care: no Medicare payment; cost-sharing applies
MA119	no	supplemental	1997-01-01	2007-11-05	2008-05-01	Late filing adjustment made at provider level
MA120	yes	supplemental	1997-01-01	2003-02-28		CLIA number absent or bad
MA121	yes	supplemental	1997-01-01	2004-12-02		X-ray date absent or bad
MA122	yes	supplemental	1997-01-01	2004-12-02		Initial treatment date absent or bad
MA123	yes	supplemental	1997-01-01			Center not chosen for study; unpayable
MA124	no	supplemental	1997-01-01		2004-01-31	Handled for indirect medical education (IME) only
MA125	yes	supplemental	1997-01-01			Program law: payment settles claim in full
MA126	yes	supplemental	2001-10-12			Pancreas transplant needs kidney transplant too
MA127	no	supplemental	2001-10-12		2005-06-02	Unassigned code, held for later
MA128	yes	supplemental	2001-10-12	2005-03-30		FDA approval number absent or bad
MA129	no	supplemental	2001-10-12	2004-01-31	2004-01-31	Provider uncertified for procedure on that date
MA130	yes	supplemental	2001-10-12			Unprocessable, no appeal: submit corrected new claim
MA131	yes	supplemental	2001-10-12			Demonstration: physician must withdraw claim, refund first
MA132	yes	supplemental	2001-10-12			Rate set back to pre-demonstration level
MA133	yes	supplemental	2001-10-12			Inpatient stay overlap; rebill only services outside it
MA134	yes	supplemental	2001-10-12			Patient's residence facility provider number absent/bad
N1	yes	alert	2000-01-01	2018-07-01		Appeal right: write in time per contract/plan/statute
N2	yes	supplemental	2000-01-01			Priced under plan's most-appropriate-treatment clause
N3	yes	supplemental	2000-01-01	2003-02-28		No consent form sent
N4	yes	supplemental	2000-01-01	2012-03-06		Prior insurer's EOB absent or bad
N5	yes	supplemental	2000-01-01			Prior payer's EOB came; no claim on file
N6	yes	supplemental	2000-01-01	2003-02-28		FEHB law caps payment at Medicare's allowed amount
N7	yes	alert	2000-01-01	2013-07-15		Major Medical benefits were considered
N8	yes	supplemental	2000-01-01			Crossover denied without full data; resubmit to us
N9	yes	supplemental	2000-01-01	2005-11-18		Reduced by prior payer's estimated payment
N10	yes	supplemental	2000-01-01	2015-03-01		Adjusted after review organization, consultant or peer review
N11	yes	supplemental	2000-01-01			Medical review overturned the denial
N12	yes	supplemental	2000-01-01	2007-08-01		Medicare supplement: member owes portion Medicare would pay
N13	yes	supplemental	2000-01-01			Priced by professional or technical modifier
N14	no	supplemental	2000-01-01		2007-10-01	Priced by contract, fee schedule or allowable cap
N15	yes	supplemental	2000-01-01			Newborn services need their own claim
N16	yes	supplemental	2000-01-01			Out-of-pocket limit reached; paid at higher percent
N17	no	supplemental	2000-01-01		2004-08-01	Deductible for each admission
N18	no	supplemental	2000-01-01		2004-01-31	Priced at Medicare allowed amount
N19	yes	supplemental	2000-01-01			Incidental: included in the main procedure
N20	yes	supplemental	2000-01-01			Not payable with another same-day service
N21	yes	alert	2000-01-01	2007-04-01		One line split into several for processing
N22	yes	alert	2000-01-01	2015-07-01		Procedure code added or replaced for accuracy
N23	yes	alert	2000-01-01	2007-04-01		Patient share may change: COB or benefit maximum
N24	yes	supplemental	2000-01-01	2003-02-28		EFT bank details absent or bad
N25	yes	supplemental	2000-01-01			Claims administrator only; plan bears the risk
N26	yes	supplemental	2000-01-01	2008-07-01		No itemized bill sent
N27	yes	supplemental	2000-01-01	2003-02-28		Treatment number absent or bad
N28	yes	supplemental	2000-01-01			Consent form sent fails requirements
N29	no	supplemental	2000-01-01	2014-03-01	2016-03-01	No supporting records sent (orders, notes, chart, report)
N30	yes	supplemental	2000-01-01	2003-06-30		Patient not eligible for service
N31	yes	supplemental	2000-01-01	2004-12-02		Prescriber ID absent or bad
N32	yes	supplemental	2000-01-01	2003-06-30		Rendering provider must bill this claim
N33	yes	supplemental	2000-01-01			No health check on record before treatment
N34	yes	supplemental	2000-01-01	2005-11-18		Wrong claim form or format
N35	yes	supplemental	2000-01-01			Decided by program integrity or utilization review
N36	yes	supplemental	2000-01-01			First satisfy primary payer's requirements, then bill us
N37	yes	supplemental	2000-01-01	2003-02-28		Tooth number or letter absent or bad
N38	no	supplemental	2000-01-01		2005-02-05	Service place absent or bad (old code)
N39	yes	supplemental	2000-01-01			Procedure does not fit tooth number/letter
N40	yes	supplemental	2000-01-01	2008-07-01		No radiology films or images sent
N41	no	supplemental	2000-01-01		2003-10-16	Auth request refused
N42	yes	supplemental	2000-01-01	2014-11-01		No mental health assessment sent
N43	yes	supplemental	2000-01-01			Leave-day or bed-hold limit passed
N44	no	supplemental	2000-01-01		2003-10-16	Payer's surcharge or tax share paid to regulator
N45	yes	supplemental	2000-01-01			Paid at the authorized amount
N46	yes	supplemental	2000-01-01			Admission hour absent or bad
N47	yes	supplemental	2000-01-01			Overlaps a different inpatient stay
N48	yes	supplemental	2000-01-01			Claim disagrees with other carrier's information
N49	yes	supplemental	2000-01-01			Court-ordered coverage must be verified
N50	yes	supplemental	2000-01-01	2003-02-28		Discharge information absent or bad
N51	yes	supplemental	2000-01-01			Provider/submitter has no EDI agreement on file
N52	yes	supplemental	2000-01-01			Not enrolled in biller's managed care plan
N53	yes	supplemental	2000-01-01	2003-02-28		Ambulance pick-up address absent or bad
N54	yes	supplemental	2000-01-01			Claim does not match precertified/authorized services
N55	yes	supplemental	2000-01-01			Group/performing/referring provider billing rules broken
N56	yes	supplemental	2000-01-01	2003-02-28		Procedure code wrong for service or date
N57	yes	supplemental	2000-01-01	2004-12-02		Prescribing date absent or bad
N58	yes	supplemental	2000-01-01	2003-02-28		Patient liability amount absent or bad
N59	yes	alert	2000-01-01	2015-11-01		See provider manual for program details
N60	no	supplemental	2000-01-01		2004-01-31	Drug claims need a valid NDC (October 2002)
N61	yes	supplemental	2000-01-01			Rebill: one claim per service
N62	yes	supplemental	2000-01-01	2011-03-08		Dates cross rate periods; split into separate claims
N63	yes	supplemental	2000-01-01			Rebill: one line per service
N64	yes	supplemental	2000-01-01			Start and end dates cannot match
N65	yes	supplemental	2000-01-01	2003-02-28		Procedure code or rate not found for date/provider
N66	no	supplemental	2000-01-01		2005-02-05	Documentation absent or bad
N67	yes	supplemental	2000-01-01			Professional service in facility's demonstration payment; bill facility
N68	yes	supplemental	2000-01-01			Earlier payment cancelled, demonstration; refund others, bill facility
N69	yes	alert	2000-01-01	2015-11-01		System changed the PPS code
N70	yes	supplemental	2000-01-01	2007-11-05		Falls under consolidated billing
N71	yes	supplemental	2000-01-01	2003-06-30		Unassigned claim processed as assigned; assignment mandatory
N72	yes	supplemental	2000-01-01	2003-06-30		Medical review changed PPS code; records unsupportive
N73	no	supplemental	2000-01-01		2004-01-31	SNF must pay outside providers under arrangement
N74	yes	supplemental	2000-01-01			Split claim: one calendar month each
N75	yes	supplemental	2000-01-01	2003-02-28		Tooth surface absent or bad
N76	yes	supplemental	2000-01-01	2003-02-28		Rider count absent or bad
N77	yes	supplemental	2000-01-01	2003-02-28		Designated provider number absent or bad
N78	yes	supplemental	2000-01-01			EPSDT checkup parts not all done
N79	yes	supplemental	2000-01-01			Service does not fit patient's location
N80	yes	supplemental	2000-01-01	2003-02-28		Prenatal screening data absent or bad
N81	yes	supplemental	2000-01-01			Procedure does not fit tooth surface
N82	yes	supplemental	2000-01-01			Contract: insurer's payment settles bill in full
N83	yes	supplemental	2000-01-01			Cannot be appealed: demonstration project decision
N84	yes	alert	2000-01-01	2007-04-01		More installment payments will follow
N85	yes	alert	2000-01-01	2007-04-01		Last installment payment
N86	yes	supplemental	2000-01-01			Biofeedback needs failed pelvic muscle exercise trial
N87	yes	supplemental	2000-01-01			Biofeedback at home not covered
N88	yes	alert	2000-01-01	2007-04-01		Conditional payment: HHA episode on file, possible recoupment
N89	yes	alert	2000-01-01	2007-04-01		Sent to several other payers; only one listed
N90	yes	supplemental	2000-01-01			Covered only if attending physician performs it
N91	yes	supplemental	2000-01-01			Service was left out of appeal review
N92	yes	supplemental	2000-01-01			Facility lacks digital mammography certification
N93	yes	supplemental	2000-01-01			Separate claim needed per place of service
N94	yes	supplemental	2000-01-01			Taxonomy code too general; send specific one
N95	yes	supplemental	2001-07-31	2003-02-28		Provider type or specialty cannot bill this
N96	yes	supplemental	2001-08-24			Implant criteria: conventional therapy failed, surgery suitable
N97	yes	supplemental	2001-08-24			Implant excluded: stress incontinence, obstruction, certain neurologic diseases
N98	yes	supplemental	2001-08-24			Implant needs 50% improvement in test stimulation
N99	yes	supplemental	2001-08-24			Implant needs patient able to keep voiding diary
N100	no	supplemental	2001-09-14	2015-11-01	2016-11-01	PPS code corrected while adjudicating
N101	no	supplemental	2001-10-31	2014-03-14	2004-01-31	Resubmit with one service-site provider number (HSP)
N102	no	supplemental	2001-10-31	2013-11-01	2016-07-01	Denied unreviewed: requested records late or never came
N103	yes	supplemental	2001-10-31	2013-11-01		Patient in custody; bill the custodial authority
N104	yes	supplemental	2002-01-29	2010-07-01		Wrong Medicare jurisdiction; find correct contractor
N105	yes	supplemental	2002-01-29	2017-07-01		Wrong payer: railroad (RRB) patient, send to Palmetto
N106	yes	supplemental	2002-01-31			SNF inpatient: only SNF is paid; bill SNF
N107	yes	supplemental	2002-01-31			SNF inpatient services belong on inpatient claim
N108	yes	supplemental	2002-01-31	2003-02-28		Upgrade information absent or bad
N109	yes	alert	2002-02-28	2015-07-01		Picked for complex review
N110	yes	supplemental	2002-02-28			Facility lacks film mammography certification
N111	yes	supplemental	2002-02-28			Already adjudicated; only duplicate issue is appealable
N112	yes	supplemental	2002-02-28			Claim left off your electronic remittance
N113	yes	supplemental	2002-04-16	2003-06-30		Initial visit limit: one per physician or group
N114	yes	supplemental	2002-05-30			Ambulance transition: lesser of blended rate or charge
N115	yes	supplemental	2002-05-30	2010-07-01		Local coverage determination (LCD) drove decision
N116	yes	alert	2002-06-30	2016-11-01		Conditional payment: home service, possible HHA episode recoupment
N117	yes	supplemental	2002-07-30	2003-06-30		Limit: one per lifetime
N118	yes	supplemental	2002-07-30			Limit: one per 28 days
N119	yes	supplemental	2002-07-30	2003-06-30		28-day service barred by five-day facility stay
N120	yes	supplemental	2002-08-09	2003-06-30		Home health partial episode adjustment: patient transferred/discharged/readmitted
N121	yes	supplemental	2002-09-09	2004-08-01		Part A SNF stay: practitioner type not payable
N122	yes	supplemental	2002-09-12	2005-08-01		Add-on code needs its primary code
N123	yes	alert	2002-09-24	2016-03-01		Split line: part of the original units
N124	yes	supplemental	2002-09-26			Denied/downgraded, need unsupported; patient agreed to pay
N125	yes	supplemental	2002-09-26	2005-08-01		Denied/downgraded, need unsupported; refund patient in 30 days
N126	yes	supplemental	2002-10-17			Patient deported per Social Security; not covered
N127	yes	supplemental	2007-10-31	2004-08-01		Wrong payer: bill United Mine Workers (UMWA)
N128	yes	supplemental	2002-10-31			Part of allowance before coverage began
N129	yes	supplemental	2002-10-31	2007-08-01		Patient's age makes service ineligible
N130	yes	supplemental	2002-10-31	2009-11-01		Plan limits apply; check plan documents
N131	yes	supplemental	2002-10-31			Combined contract payments exceed service allowance
N132	yes	alert	2002-10-31	2007-04-01		Debarred/excluded provider: payment ends after 30-day grace
N133	yes	alert	2002-10-31	2007-04-01		Predetermination and payment lines handled separately
N134	yes	alert	2002-10-31	2007-04-01		Scheduled payment; call if treatment has stopped
N135	yes	supplemental	2002-10-31			Record fees: patient owes set co-payment only
N136	yes	alert	2002-10-31	2007-04-01		Arizona appeal help: call Consumer Assistance Office
N137	yes	alert	2002-10-31	2007-04-01		Provider may appeal or complain for member
N138	yes	alert	2002-10-31	2007-04-01		Dental advisor dispute: send x-rays for second review
N139	yes	alert	2002-10-31	2017-03-01		TRICARE non-participating provider: appeal only as appointed representative
N140	yes	alert	2002-10-31	2007-04-01		Not authorized OCONUS provider: appeal only as representative
N141	yes	supplemental	2002-10-31			Patient not in long-term care on some/all dates
N142	yes	supplemental	2002-10-31			Original denied: send new claim, not replacement
N143	yes	supplemental	2002-10-31			Patient not in hospice on some/all dates
N144	yes	supplemental	2002-10-31			Rate changed within billed dates
N145	no	supplemental	2002-10-31		2005-06-02	Provider ID absent or bad for service place
N146	yes	supplemental	2002-10-31	2004-08-01		No screening document sent
N147	yes	supplemental	2002-10-31			Long-term care rate unknown: assignment patient ID absent/bad
N148	yes	supplemental	2002-10-31			Last menstrual period date absent or bad
N149	yes	supplemental	2002-10-31			Rebill all related services on one claim
N150	yes	supplemental	2002-10-31			Model number absent or bad
N151	yes	supplemental	2002-10-31			Phone contact unpaid until face-to-face visit requirement met
N152	yes	supplemental	2002-10-31			Replacement claim data absent or bad
N153	yes	supplemental	2002-10-31			Room-and-board rate absent or bad
N154	yes	alert	2002-10-31	2007-04-01		Payment late: provider mailing address was corrected
N155	yes	alert	2002-10-31	2007-04-01		No other insurance on file; please report it
N156	yes	alert	2002-10-31	2007-04-01		Patient owes difference between approved and elective treatment
N157	yes	supplemental	2003-02-28	2004-02-01		Transport to or from this place not covered
N158	yes	supplemental	2003-02-28			Non-ambulance vehicle transport not covered
N159	yes	supplemental	2003-02-28			Ambulance mileage without patient aboard not covered
N160	yes	supplemental	2003-02-28	2004-02-01		Patient must pick an option before payment
N161	yes	supplemental	2003-02-28			Covered only if related service is covered
N162	yes	alert	2003-02-28	2007-04-01		Paid, but test outside lab certification; fix certification
N163	yes	supplemental	2003-02-28			Medical record fails billed code's definition
N164	no	supplemental	2003-02-28		2004-01-31	Transport to or from this place not covered
N165	no	supplemental	2003-02-28		2004-01-31	Non-ambulance vehicle transport not covered
N166	no	supplemental	2003-02-28		2004-01-31	Ambulance mileage without patient aboard not covered
N167	yes	supplemental	2003-02-28			Over the coverage limit set after transplant
N168	no	supplemental	2003-02-28		2004-01-31	Patient must pick an option before payment
N169	no	supplemental	2003-02-28		2004-01-31	Covered only if related service is covered
N170	yes	supplemental	2003-02-28			New, revised or renewed CMN needed
N171	yes	supplemental	2003-02-28			Repair/replacement not covered or above purchase price
N172	yes	supplemental	2003-02-28			Patient owes nothing for updated item's denied charge
N173	yes	supplemental	2003-02-28			Dates of qualifying hospital stay not given
N174	yes	supplemental	2003-02-28			Not covered; patient owes only PR amounts
N175	yes	supplemental	2003-02-28	2008-02-29		No review organization approval sent
N176	yes	supplemental	2003-02-28			Ship services: US-registered, US waters, US-licensed doctor only
N177	yes	alert	2003-02-28	2007-04-01		Not crossed over: other insurer will not pay
N178	yes	supplemental	2003-02-28	2013-11-01		No pre-op images or visual fields sent
N179	yes	supplemental	2003-02-28			Member asked for information; reconsidered once received
N180	yes	supplemental	2003-02-28			Fails criteria for category billed
N181	yes	supplemental	2003-02-28	2006-12-01		Another involved provider must send information
N182	yes	supplemental	2003-02-28			Bill per this plan's schedule
N183	yes	alert	2003-02-28	2007-04-01		Predetermination only; final claim needs more documents
N184	yes	supplemental	2003-02-28			Rebill with technical and professional parts apart
N185	yes	alert	2003-02-28	2007-04-01		Do not send this claim again
N186	yes	supplemental	2003-02-28			Non-Availability Statement needed; contact military facility
N187	yes	alert	2003-02-28	2007-04-01		Review right: write in time per plan/contract
N188	yes	supplemental	2003-02-28			Procedure code differs from approved care level
N189	yes	alert	2003-02-28	2007-04-01		One-off exception: paid despite plan limits
N190	yes	supplemental	2003-02-28	2004-08-01		No contract indicator sent
N191	yes	supplemental	2003-02-28			Insurance details on file outdated; provider must update
N192	yes	alert	2003-02-28	2020-07-01		Patient has Medicaid/QMB status
N193	yes	alert	2003-02-28	2015-11-01		Government program may cover via another payer
N194	yes	supplemental	2003-02-25			Technical part unpaid: equipment not provider's own
N195	yes	supplemental	2003-02-25			Bill technical component on its own
N196	yes	alert	2003-02-25	2007-04-01		Patient may apply for other, possibly primary, coverage
N197	yes	supplemental	2003-02-25			Insurance details on file outdated; subscriber must update
N198	yes	supplemental	2003-02-25			Rendering provider not affiliated with pay-to provider
N199	yes	supplemental	2003-02-25	2006-08-01		Payer's audit led to added payment/recoupment
N200	yes	supplemental	2003-02-25			Bill professional component on its own
N201	no	supplemental	2003-02-25		2011-01-01	Mental health facility must pay residents' outside providers
N202	yes	alert	2003-06-30	2015-11-01		Explanation will come separately
N203	yes	supplemental	2003-06-30	2014-03-14		Anesthesia time or units absent or bad
N204	yes	supplemental	2003-06-30			Pre-existing condition review: send 12 months' records
N205	yes	supplemental	2003-06-30	2014-03-14		Information sent cannot be read
N206	yes	supplemental	2003-06-30	2012-03-06		Supporting documents disagree with claim
N207	yes	supplemental	2003-06-30	2005-11-18		Weight absent or bad
N208	yes	supplemental	2003-06-30	2014-03-14		DRG code absent or bad
N209	yes	supplemental	2003-06-30	2008-07-01		Taxpayer ID (TIN) absent or bad
N210	yes	alert	2003-06-30	2014-03-14		Decision can be appealed
N211	yes	alert	2003-06-30	2014-03-14		Decision cannot be appealed
N212	yes	supplemental	2004-02-01	2014-03-14		Processed under point-of-service benefit
N213	yes	supplemental	2004-04-01	2014-03-14		Facility/unit DRG or exempt status absent/bad
N214	yes	supplemental	2004-04-01	2014-03-14		Related first surgery history absent or bad
N215	yes	alert	2004-04-01	2007-04-01		Secondary payer may not demand primary's decision first
N216	yes	supplemental	2004-04-01	2014-03-14		Service type or patient outside our benefit package
N217	yes	supplemental	2004-08-01	2014-03-14		More than one service site billed on claim
N218	yes	supplemental	2004-08-01			Supply while needed; maintenance paid for set period
N219	yes	supplemental	2004-08-01			Paid per prior payer's allowed amount
N220	yes	alert	2004-08-01	2007-04-01		Provider dispute forms: payer website or customer service
N221	yes	supplemental	2004-08-01			No admitting history and physical sent
N222	yes	supplemental	2004-08-01			Admitting history and physical incomplete or bad
N223	yes	supplemental	2004-08-01			No proof of benefit during first treatment period
N224	yes	supplemental	2004-08-01			Proof of first-period treatment benefit incomplete or bad
N225	no	supplemental	2004-08-01	2014-03-01	2016-03-01	Supporting records incomplete or bad (orders, notes, chart)
N226	yes	supplemental	2004-08-01			Diabetes association certificate incomplete or bad
N227	yes	supplemental	2004-08-01			Certificate of Medical Necessity (CMN) incomplete/bad
N228	yes	supplemental	2004-08-01			Consent form incomplete or bad
N229	yes	supplemental	2004-08-01			Contract indicator incomplete or bad
N230	yes	supplemental	2004-08-01			Patient's equipment-ownership statement incomplete or bad
N231	yes	supplemental	2004-08-01			Intraocular lens cost/type invoice incomplete or bad
N232	yes	supplemental	2004-08-01	2008-07-01		Itemized bill incomplete or bad
N233	yes	supplemental	2004-08-01	2008-07-01		Operative note or report incomplete or bad
N234	yes	supplemental	2004-08-01			Oxygen certification or recertification incomplete or bad
N235	yes	supplemental	2004-08-01			Pacemaker registration form incomplete or bad
N236	yes	supplemental	2004-08-01			Pathology report incomplete or bad
N237	yes	supplemental	2004-08-01			Patient medical record incomplete or bad
N238	yes	supplemental	2004-08-01	2014-03-14		Physician-certified care plan incomplete or bad
N239	yes	supplemental	2004-08-01			Form on physician's financial ties incomplete/bad
N240	yes	supplemental	2004-08-01			Radiology report incomplete or bad
N241	yes	supplemental	2004-08-01	2008-02-29		Review organization approval incomplete or bad
N242	yes	supplemental	2004-08-01	2008-07-01		Radiology films or images incomplete or bad
N243	yes	supplemental	2004-08-01			Screening document incomplete, bad or not approved
N244	yes	supplemental	2004-08-01	2013-11-01		Pre-op images or visual fields incomplete/bad
N245	yes	supplemental	2004-08-01	2014-03-14		Plan information on other insurance incomplete/bad
N246	yes	supplemental	2004-12-02			State limits what patient may be charged
N247	yes	supplemental	2004-12-02			Assistant surgeon's taxonomy absent or bad
N248	yes	supplemental	2004-12-02			Assistant surgeon's name absent or bad
N249	yes	supplemental	2004-12-02			Assistant surgeon's primary ID absent or bad
N250	yes	supplemental	2004-12-02			Assistant surgeon's secondary ID absent or bad
N251	yes	supplemental	2004-12-02			Attending provider's taxonomy absent or bad
N252	yes	supplemental	2004-12-02			Attending provider's name absent or bad
N253	yes	supplemental	2004-12-02			Attending provider's primary ID absent or bad
N254	yes	supplemental	2004-12-02			Attending provider's secondary ID absent or bad
N255	yes	supplemental	2004-12-02			Billing provider's taxonomy absent or bad
N256	yes	supplemental	2004-12-02			Billing provider/supplier's name absent or bad
N257	yes	supplemental	2004-12-02			Billing provider/supplier's primary ID absent or bad
N258	yes	supplemental	2004-12-02			Billing provider/supplier's address absent or bad
N259	yes	supplemental	2004-12-02			Billing provider/supplier's secondary ID absent or bad
N260	yes	supplemental	2004-12-02			Billing provider/supplier's contact details absent or bad
N261	yes	supplemental	2004-12-02			Operating provider's name absent or bad
N262	yes	supplemental	2004-12-02			Operating provider's primary ID absent or bad
N263	yes	supplemental	2004-12-02			Operating provider's secondary ID absent or bad
N264	yes	supplemental	2004-12-02			Ordering provider's name absent or bad
N265	yes	supplemental	2004-12-02			Ordering provider's primary ID absent or bad
N266	yes	supplemental	2004-12-02			Ordering provider's address absent or bad
N267	yes	supplemental	2004-12-02			Ordering provider's secondary ID absent or bad
N268	yes	supplemental	2004-12-02			Ordering provider's contact details absent or bad
N269	yes	supplemental	2004-12-02			Other provider's name absent or bad
N270	yes	supplemental	2004-12-02			Other provider's primary ID absent or bad
N271	yes	supplemental	2004-12-02			Other provider's secondary ID absent or bad
N272	yes	supplemental	2004-12-02			Other payer's attending provider ID absent/bad
N273	yes	supplemental	2004-12-02			Other payer's operating provider ID absent/bad
N274	yes	supplemental	2004-12-02			Other payer's other-provider ID absent/bad
N275	yes	supplemental	2004-12-02			Other payer's purchased service provider ID absent/bad
N276	yes	supplemental	2004-12-02			Other payer's referring provider ID absent/bad
N277	yes	supplemental	2004-12-02			Other payer's rendering provider ID absent/bad
N278	yes	supplemental	2004-12-02			Other payer's service facility provider ID absent/bad
N279	yes	supplemental	2004-12-02			Pay-to provider's name absent or bad
N280	yes	supplemental	2004-12-02			Pay-to provider's primary ID absent or bad
N281	yes	supplemental	2004-12-02			Pay-to provider's address absent or bad
N282	yes	supplemental	2004-12-02			Pay-to provider's secondary ID absent or bad
N283	yes	supplemental	2004-12-02			Purchased service provider's ID absent or bad
N284	yes	supplemental	2004-12-02			Referring provider's taxonomy absent or bad
N285	yes	supplemental	2004-12-02			Referring provider's name absent or bad
N286	yes	supplemental	2004-12-02			Referring provider's primary ID absent or bad
N287	yes	supplemental	2004-12-02			Referring provider's secondary ID absent or bad
N288	yes	supplemental	2004-12-02			Rendering provider's taxonomy absent or bad
N289	yes	supplemental	2004-12-02			Rendering provider's name absent or bad
N290	yes	supplemental	2004-12-02			Rendering provider's primary ID absent or bad
N291	yes	supplemental	2004-12-02	2010-11-01		Rendering provider's secondary ID absent or bad
N292	yes	supplemental	2004-12-02			Service facility's name absent or bad
N293	yes	supplemental	2004-12-02			Service facility's primary ID absent or bad
N294	yes	supplemental	2004-12-02			Service facility's main address absent or bad
N295	yes	supplemental	2004-12-02			Service facility's secondary ID absent or bad
N296	yes	supplemental	2004-12-02			Supervising provider's name absent or bad
N297	yes	supplemental	2004-12-02			Supervising provider's primary ID absent or bad
N298	yes	supplemental	2004-12-02			Supervising provider's secondary ID absent or bad
N299	yes	supplemental	2004-12-02			Occurrence date absent or bad
N300	yes	supplemental	2004-12-02			Occurrence span date absent or bad
N301	yes	supplemental	2004-12-02			Procedure date absent or bad
N302	yes	supplemental	2004-12-02			Additional (other) procedure date absent or bad
N303	yes	supplemental	2004-12-02			Principal procedure date absent or bad
N304	yes	supplemental	2004-12-02			Dispensing date absent or bad
N305	yes	supplemental	2004-12-02	2016-11-01		Injury or accident date absent or bad
N306	yes	supplemental	2004-12-02			Acute manifestation date absent or bad
N307	yes	supplemental	2004-12-02			Adjudication or payment date absent or bad
N308	yes	supplemental	2004-12-02			Appliance placement date absent or bad
N309	yes	supplemental	2004-12-02			Assessment date absent or bad
N310	yes	supplemental	2004-12-02			Date care was assumed/relinquished absent or bad
N311	yes	supplemental	2004-12-02			Return-to-work clearance date absent or bad
N312	yes	supplemental	2004-12-02			Therapy start date absent or bad
N313	yes	supplemental	2004-12-02			Certification revision date absent or bad
N314	yes	supplemental	2004-12-02			Diagnosis date absent or bad
N315	yes	supplemental	2004-12-02			Disability start date absent or bad
N316	yes	supplemental	2004-12-02			Disability end date absent or bad
N317	yes	supplemental	2004-12-02			Discharge hour absent or bad
N318	yes	supplemental	2004-12-02			Discharge or care end date absent or bad
N319	yes	supplemental	2004-12-02			Prescription date for hearing/vision absent or bad
N320	yes	supplemental	2004-12-02			Home health certification period absent or bad
N321	yes	supplemental	2004-12-02			Last admission period absent or bad
N322	yes	supplemental	2004-12-02			Last certification date absent or bad
N323	yes	supplemental	2004-12-02			Last contact date absent or bad
N324	yes	supplemental	2004-12-02			Last seen or visit date absent/bad
N325	yes	supplemental	2004-12-02			Last day worked absent or bad
N326	yes	supplemental	2004-12-02			Last x-ray date absent or bad
N327	yes	supplemental	2004-12-02			Other insured's birth date absent or bad
N328	yes	supplemental	2004-12-02			Oxygen saturation test date absent or bad
N329	yes	supplemental	2004-12-02			Patient's birth date absent or bad
N330	yes	supplemental	2004-12-02			Patient's death date absent or bad
N331	yes	supplemental	2004-12-02			Physician order date absent or bad
N332	yes	supplemental	2004-12-02			Prior hospital discharge date absent or bad
N333	yes	supplemental	2004-12-02			Prior placement date absent or bad
N334	yes	supplemental	2004-12-02	2014-03-14		Re-evaluation date absent or bad
N335	yes	supplemental	2004-12-02			Referral date absent or bad
N336	yes	supplemental	2004-12-02			Replacement date absent or bad
N337	yes	supplemental	2004-12-02			Secondary diagnosis date absent or bad
N338	yes	supplemental	2004-12-02			Shipping date absent or bad
N339	yes	supplemental	2004-12-02			Date of similar illness/symptom absent or bad
N340	yes	supplemental	2004-12-02			Subscriber's birth date absent or bad
N341	yes	supplemental	2004-12-02			Surgery date absent or bad
N342	yes	supplemental	2004-12-02			Test date absent or bad
N343	yes	supplemental	2004-12-02			TENS trial start date absent or bad
N344	yes	supplemental	2004-12-02			TENS trial end date absent or bad
N345	yes	supplemental	2005-03-30			Date span does not fit units billed
N346	yes	supplemental	2005-03-30			Oral cavity code absent or bad
N347	yes	supplemental	2005-03-30			Referred/purchased service already paid to another provider
N348	yes	supplemental	2005-08-01			Another supplier was chosen to furnish and bill
N349	yes	supplemental	2005-08-01			Report both drug and how it was given
N350	yes	supplemental	2005-08-01	2008-07-01		NOC/unlisted code description absent or bad
N351	yes	supplemental	2005-08-01			Service date outside approved treatment plan
N352	yes	alert	2005-08-01	2007-04-01		No scheduled payments; bill every patient visit
N353	yes	alert	2005-08-01	2007-04-01		Estimate only; claim actual services for more payment
N354	yes	supplemental	2005-08-01	2014-03-14		Invoice incomplete or bad
N355	yes	alert	2005-08-01	2007-04-01		Refund exceptions; appealing within 30 days delays refund
N356	yes	supplemental	2005-08-01	2011-03-08		Not covered with or after an uncovered service
N357	yes	supplemental	2005-11-18			Required time gap from related service not met
N358	yes	alert	2005-11-18	2007-04-01		Reviewable if plan-described documents are sent
N359	yes	supplemental	2005-11-18			Height absent or bad
N360	yes	alert	2005-11-18	2007-04-01		Predetermination excludes COB; send primary payment with claim
N361	no	supplemental	2005-11-18	2006-12-01	2007-10-01	Cut by rule for several diagnostic imaging procedures
N362	yes	supplemental	2005-11-18			Days or units above accepted maximum
N363	yes	alert	2005-11-18	2007-04-01		Coming policy changes would affect this decision
N364	yes	alert	2005-11-18	2007-04-01		Contract requires waiving patient deductible and/or coinsurance
N365	no	supplemental	2006-04-01		2014-07-01	Reporting-only procedure code, never paid
N366	yes	supplemental	2006-04-01			Requested data not sent; reopens within one year
N367	yes	alert	2006-04-01	2008-07-01		Forwarded to FSA/HSA spending account processor
N368	yes	supplemental	2006-04-01			Appeal the earlier claim's decision instead
N369	yes	alert	2006-04-01			Processed, but claim falls short of state rules
N370	yes	supplemental	2006-08-01			More rental months billed than approved
N371	yes	alert	2006-08-01			Give equipment title to patient
N372	yes	supplemental	2006-08-01			Maintenance payable only if reasonable and necessary
N373	yes	supplemental	2006-12-01			Wrong payer paid as primary; we refund them
N374	yes	supplemental	2006-12-01			Part A used up; send Part B remittance
N375	yes	supplemental	2006-12-01			Dependent eligibility questionnaire absent or bad
N376	yes	supplemental	2006-12-01			Active military duty: TRICARE may be primary
N377	yes	supplemental	2006-12-01	2007-11-05		Paid from an already processed replacement claim
N378	yes	supplemental	2006-12-01			Prescription quantity absent or bad
N379	yes	supplemental	2006-12-01			Claim header and lines disagree
N380	yes	supplemental	2007-04-01			Original already processed; send corrected claim
N381	yes	alert	2007-04-01	2015-07-01		See contract for restrictions, billing and payment terms
N382	yes	supplemental	2007-04-01			Patient ID absent or bad
N383	yes	supplemental	2007-04-01	2011-03-08		Cosmetic: not covered
N384	yes	supplemental	2007-04-01			Body part or tooth already removed earlier
N385	yes	supplemental	2007-04-01	2007-11-05		Admission notice late under plan rules
N386	yes	supplemental	2007-04-01	2010-07-01		National coverage determination (NCD) drove decision
N387	yes	alert	2007-04-01	2009-03-01		Not crossed over; bill other insurer for supplement
N388	yes	supplemental	2007-08-01	2014-03-14		Prescription number absent or bad
N389	yes	supplemental	2007-08-01			Prescription number already used (duplicate)
N390	yes	supplemental	2007-08-01	2008-07-01		Not separately billable service or report
N391	yes	supplemental	2007-08-01			No emergency department records sent
N392	yes	supplemental	2007-08-01			Emergency department records incomplete or bad
N393	yes	supplemental	2007-08-01	2008-07-01		No progress notes or report sent
N394	yes	supplemental	2007-08-01	2008-07-01		Progress notes or report incomplete/bad
N395	yes	supplemental	2007-08-01			No laboratory report sent
N396	yes	supplemental	2007-08-01			Laboratory report incomplete or bad
N397	yes	supplemental	2007-08-01			Unfinished service or undelivered item not payable
N398	yes	supplemental	2007-08-01			No elective consent form sent
N399	yes	supplemental	2007-08-01			Elective consent form incomplete or bad
N400	yes	alert	2007-08-01			Submit electronically if able
N401	yes	supplemental	2007-08-01			No periodontal chart sent
N402	yes	supplemental	2007-08-01			Periodontal chart incomplete or bad
N403	yes	supplemental	2007-08-01			No facility certification sent
N404	yes	supplemental	2007-08-01			Facility certification incomplete or bad
N405	yes	supplemental	2007-08-01			Payable only if donor's insurance does not cover
N406	yes	supplemental	2007-08-01			Payable only if recipient's insurance does not cover
N407	yes	supplemental	2007-08-01			Submitter lacks approval for this file format
N408	yes	supplemental	2007-08-01			Prior payer's deductible not covered here
N409	yes	supplemental	2007-08-01			Accident-related service outside allowed time window
N410	yes	supplemental	2007-08-01	2011-03-08		Not covered without a prescription change
N411	yes	supplemental	2007-08-01	2016-07-01		Limit: one per 6 months
N412	yes	supplemental	2007-08-01	2016-07-01		Limit: two per 12 months
N413	yes	supplemental	2007-08-01	2016-07-01		Limit: two per benefit year
N414	yes	supplemental	2007-08-01	2016-07-01		Limit: four per 12 months
N415	yes	supplemental	2007-08-01	2016-07-01		Limit: one per 18 months
N416	yes	supplemental	2007-08-01	2016-07-01		Limit: one per 3 years
N417	yes	supplemental	2007-08-01	2016-07-01		Limit: one per 5 years
N418	yes	supplemental	2007-08-01			Sent to wrong place; check payer's submission instructions
N419	yes	supplemental	2007-08-01			Retroactive adjustment: rate change
N420	yes	supplemental	2007-08-01			Retroactive adjustment: COB or TPL recovery
N421	yes	supplemental	2007-08-01	2008-05-08		Retroactive adjustment: review organization decision
N422	yes	supplemental	2007-08-01	2008-05-08		Retroactive adjustment: contract incentive program
N423	yes	supplemental	2007-08-01			Retroactive adjustment: non-standard program
N424	yes	supplemental	2007-08-01			Patient lives outside area needed for payment
N425	yes	supplemental	2007-08-01			Excluded by statute
N426	yes	supplemental	2007-08-01			Self-administered: not covered
N427	yes	supplemental	2007-08-01			Eyewear payable only following cataract surgery
N428	yes	supplemental	2007-08-01	2011-03-08		Not covered at this service place
N429	yes	supplemental	2007-08-01	2011-03-08		Routine: not covered
N430	yes	supplemental	2007-11-05			Procedure code does not fit units billed
N431	yes	supplemental	2007-11-05	2011-03-08		Not covered together with this procedure
N432	yes	alert	2007-11-05	2015-07-01		Recovery audit adjustment
N433	yes	supplemental	2008-02-29	2014-03-14		Resubmit with NPI only
N434	yes	supplemental	2008-07-01			Present on Admission (POA) indicator absent/bad
N435	yes	supplemental	2008-07-01			Over frequency limit without supporting records
N436	yes	supplemental	2008-07-01			Injury claim not accepted; mandatory medical payment made
N437	yes	alert	2008-07-01			Charges revisited once injury claim is accepted
N438	yes	supplemental	2008-07-01	2014-03-14		Paper claims only in this jurisdiction
N439	yes	supplemental	2008-07-01			No anesthesia physical status report sent
N440	yes	supplemental	2008-07-01			Anesthesia physical status report incomplete or bad
N441	yes	supplemental	2008-07-01	2013-07-15		Missed or cancelled visit not covered
N442	yes	supplemental	2008-07-01			Alternate fee schedule used for payment
N443	yes	supplemental	2008-07-01			Total time or start/stop times absent or bad
N444	yes	alert	2008-07-01			Facility never filed workers' comp high-cost-outlier election
N445	yes	supplemental	2008-07-01			No proof of actual cost/paid amount sent
N446	yes	supplemental	2008-07-01			Proof of actual cost/paid amount incomplete or bad
N447	yes	supplemental	2008-07-01			Generic price paid; required documents not sent
N448	yes	supplemental	2008-07-01	2014-03-14		Not listed in fee schedule or contract rates
N449	yes	supplemental	2008-07-01			Priced like a similar drug, service or supply
N450	yes	supplemental	2008-07-01			Payable only to main treating physician or designee
N451	yes	supplemental	2008-07-01			No admission summary sent
N452	yes	supplemental	2008-07-01			Admission summary incomplete or bad
N453	yes	supplemental	2008-07-01			No consultation report sent
N454	yes	supplemental	2008-07-01			Consultation report incomplete or bad
N455	yes	supplemental	2008-07-01			No physician order sent
N456	yes	supplemental	2008-07-01			Physician order incomplete or bad
N457	yes	supplemental	2008-07-01			No diagnostic report sent
N458	yes	supplemental	2008-07-01			Diagnostic report incomplete or bad
N459	yes	supplemental	2008-07-01			No discharge summary sent
N460	yes	supplemental	2008-07-01			Discharge summary incomplete or bad
N461	yes	supplemental	2008-07-01			No nursing notes sent
N462	yes	supplemental	2008-07-01			Nursing notes incomplete or bad
N463	yes	supplemental	2008-07-01			No supporting data for claim sent
N464	yes	supplemental	2008-07-01			Claim's supporting data incomplete or bad
N465	yes	supplemental	2008-07-01			No physical therapy notes or report sent
N466	yes	supplemental	2008-07-01			Physical therapy notes or report incomplete/bad
N467	yes	supplemental	2008-07-01	2014-03-14		No tests and analysis report sent
N468	yes	supplemental	2008-07-01			Tests and analysis report incomplete or bad
N469	yes	alert	2008-07-01			MMA section 935 appeal process applies
N470	yes	supplemental	2008-07-01			Mandatory medical payment limit reached with this payment
N471	yes	supplemental	2008-07-01			HIPPS rate code absent or bad
N472	yes	supplemental	2008-07-01			Another provider already paid for this service
N473	yes	supplemental	2008-07-01			No certification sent
N474	yes	supplemental	2008-07-01	2014-03-14		Certification incomplete or bad
N475	yes	supplemental	2008-07-01			No filled-in referral form sent
N476	yes	supplemental	2008-07-01	2014-03-14		Filled-in referral form incomplete or bad
N477	yes	supplemental	2008-07-01			No dental models sent
N478	yes	supplemental	2008-07-01	2014-03-14		Dental models incomplete or bad
N479	yes	supplemental	2008-07-01			No EOB (COB or Medicare secondary) sent
N480	yes	supplemental	2008-07-01			EOB (COB or Medicare secondary) incomplete/bad
N481	yes	supplemental	2008-07-01			No models sent
N482	yes	supplemental	2008-07-01	2014-03-14		Models incomplete or bad
N483	no	supplemental	2008-07-01	2014-11-01	2015-05-01	No periodontal chart sent
N484	no	supplemental	2008-07-01	2014-11-01	2015-05-01	Periodontal chart incomplete or bad
N485	yes	supplemental	2008-07-01			No physical therapy certification sent
N486	yes	supplemental	2008-07-01			Physical therapy certification incomplete or bad
N487	yes	supplemental	2008-07-01			No prosthetics/orthotics certification sent
N488	yes	supplemental	2008-07-01	2014-03-14		Prosthetics/orthotics certification incomplete or bad
N489	yes	supplemental	2008-07-01			No referral form sent
N490	yes	supplemental	2008-07-01	2014-03-14		Referral form incomplete or bad
N491	yes	supplemental	2008-07-01			Exclusionary rider condition absent or bad
N492	yes	alert	2008-07-01			Network provider may bill member: prior written agreement
N493	yes	supplemental	2008-07-01			No doctor's first injury report sent
N494	yes	supplemental	2008-07-01			Doctor's first injury report incomplete or bad
N495	yes	supplemental	2008-07-01			No supplemental medical report sent
N496	yes	supplemental	2008-07-01			Supplemental medical report incomplete or bad
N497	yes	supplemental	2008-07-01			No permanent impairment/disability report sent
N498	yes	supplemental	2008-07-01			Permanent impairment/disability report incomplete or bad
N499	yes	supplemental	2008-07-01			No medical-legal report sent
N500	yes	supplemental	2008-07-01			Medical-legal report incomplete or bad
N501	yes	supplemental	2008-07-01			No vocational report sent
N502	yes	supplemental	2008-07-01			Vocational report incomplete or bad
N503	yes	supplemental	2008-07-01			No work status report sent
N504	yes	supplemental	2008-07-01			Work status report incomplete or bad
N505	yes	alert	2008-11-01	2017-03-01		Real-time estimate omits services it cannot price
N506	yes	alert	2008-11-01			Estimated member liability; not auth or payment guarantee
N507	yes	supplemental	2008-11-01			Plan's distance rule not met
N508	yes	alert	2008-11-01	2017-03-01		Real-time adjudication: member's share; EOB to follow
N509	yes	alert	2008-11-01			Spending account has enough for member's share
N510	yes	alert	2008-11-01			Spending account lacks enough for member's share
N511	yes	alert	2008-11-01			Spending account balance not available now
N512	yes	alert	2008-11-01			First remit of real-time claim, decision unchanged
N513	yes	alert	2008-11-01			First remit of real-time claim, decision changed
N514	no	supplemental	2008-11-01		2011-01-01	Plan limits apply; check plan documents
N515	no	alert	2008-11-01		2009-10-01	Not crossed over; bill other insurer for supplement
N516	yes	supplemental	2009-03-01			NPI and EIN do not match
N517	yes	supplemental	2009-03-01			Send new claim with requested data
N518	yes	supplemental	2009-03-01			Oxygen equipment accessories not separately payable
N519	yes	supplemental	2009-07-01			HCPCS modifiers cannot be combined
N520	yes	alert	2009-07-01			Paid from consumer spending account
N521	yes	supplemental	2009-11-01			Provider data differs from payer's system
N522	yes	supplemental	2009-11-01	2010-03-01		Duplicate of a crossover claim
N523	yes	supplemental	2010-03-01			Outlier cap reached; outlier payment not made
N524	yes	supplemental	2010-03-01			Policy: this payment settles in full
N525	yes	supplemental	2010-03-01			Not covered: within another service's global period
N526	yes	supplemental	2010-03-01			No recovery: employer size
N527	yes	supplemental	2010-03-01			Paid as primary before recovery demand came
N528	yes	supplemental	2010-03-01	2010-07-01		Patient has institutional benefits only
N529	yes	supplemental	2010-03-01	2010-07-01		Patient has professional benefits only
N530	yes	supplemental	2010-03-01	2010-07-01		No recovery: enrollment information
N531	yes	supplemental	2010-03-01			No recovery: premium paid directly
N532	yes	supplemental	2010-03-01			No recovery: disability and work status
N533	yes	supplemental	2010-07-01			IHS facility, self-insured tribal plan
N534	yes	supplemental	2010-07-01			Individual policy; employer does not sponsor plan
N535	yes	supplemental	2010-07-01			Adjusted for procedure's place of service
N536	yes	supplemental	2010-07-01			Not covered here; prior payer's patient share stands
N537	yes	supplemental	2010-07-01			Claims history shows no such services
N538	yes	supplemental	2010-07-01			Patient's facility must pay outside provider
N539	yes	alert	2010-07-01			Appeal or waiver request on your behalf refused
N540	yes	supplemental	2010-11-01			Interrupted stay policy adjustment
N541	yes	supplemental	2010-11-01			Insurance type code differs from payer's system
N542	yes	supplemental	2011-03-08			No income verification sent
N543	yes	supplemental	2011-03-08	2014-03-14		Income verification incomplete or bad
N544	yes	alert	2011-07-01	2014-03-14		Paid, but referring/ordering provider mismatched; fix for future
N545	yes	supplemental	2011-07-01			Cut: unsuccessful e-prescriber under eRx program
N546	yes	supplemental	2011-07-01			Reflects an earlier eRx program cut
N547	yes	supplemental	2012-03-06			Refund request (frequency code 8) already processed
N548	yes	alert	2012-03-06			Patient's yearly deductible now met
N549	yes	alert	2012-03-06			Patient's yearly out-of-pocket limit now met
N550	yes	alert	2012-03-06			Revalidate enrollment soon or payments are held
N551	yes	supplemental	2012-03-06			ASC quality reporting adjustment
N552	yes	supplemental	2012-03-06			Reverses an earlier withhold or bonus
N553	no	supplemental	2012-03-06		2012-11-01	Low Income Subsidy retroactive change adjustment
N554	yes	supplemental	2012-07-01	2014-03-14		Family planning indicator absent or bad
N555	yes	supplemental	2012-07-01			No medication list sent
N556	yes	supplemental	2012-07-01			Medication list incomplete or bad
N557	yes	supplemental	2012-07-01			Wrong payer: file where specimen was collected
N558	yes	supplemental	2012-07-01			Wrong payer: file where equipment was received
N559	yes	supplemental	2012-07-01			Wrong payer: file where ordering physician is located
N560	yes	supplemental	2012-11-01			Pilot: claim not received 60 days after NOA
N561	yes	supplemental	2012-11-01			Episode bundle includes readmissions; may resubmit original claim
N562	yes	supplemental	2012-11-01			Provider number differs from bundled-payment admission notice (NOA)
N563	yes	alert	2012-11-01	2015-11-01		Advance noncoverage notice not given; patient not liable
N564	yes	supplemental	2012-11-01			Patient outside demonstration or pilot criteria
N565	yes	alert	2012-11-01	2013-03-01		Reporting code will need a modifier next time
N566	yes	alert	2012-11-01			Functional reporting code and modifiers needed next time
N567	yes	supplemental	2013-03-01			Preventive: not covered
N568	yes	alert	2013-03-01			Model IV bundle: first payment on admission notice
N569	yes	supplemental	2013-03-01			Not covered for billed diagnosis
N570	yes	supplemental	2013-03-01	2014-03-14		Credentialing data absent or bad
N571	yes	alert	2013-03-01			Another payer/contractor will pay quarterly
N572	yes	supplemental	2013-03-01	2014-07-01		Unpayable without required reporting codes and modifiers
N573	yes	alert	2013-03-01			Overpaid; another payer/contractor will request refund
N574	yes	supplemental	2013-07-15			Specialty may not order/refer; check ordering provider
N575	yes	supplemental	2013-07-15			Ordering/referring provider's name disagrees with records
N576	yes	supplemental	2013-07-15			Unrelated to reported incident, accident or loss
N577	yes	supplemental	2013-07-15			Auto PIP (injury protection) benefits
N578	yes	supplemental	2013-07-15			Loss not within coverages
N579	yes	supplemental	2013-07-15			Auto MedPay (MPC) benefits
N580	yes	supplemental	2013-07-15			Decided under insurance policy terms
N581	yes	supplemental	2013-07-15			Coverage eligibility still under investigation
N582	yes	supplemental	2013-07-15			Benefits on hold until patient cooperates
N583	yes	supplemental	2013-07-15			Patient was not riding in our insured vehicle
N584	yes	supplemental	2013-07-15			Not covered: insured broke policy or legal conditions
N585	yes	supplemental	2013-07-15			Final injury settlement ended benefits
N586	yes	supplemental	2013-07-15			Injured person not eligible for benefits
N587	yes	supplemental	2013-07-15			Policy benefits used up
N588	yes	supplemental	2013-07-15			Patient told us not to pay
N589	yes	supplemental	2013-07-15			Excluded: driver intoxicated or drug-impaired
N590	yes	supplemental	2013-07-15			No independent exam on injury cause and necessity
N591	yes	supplemental	2013-07-15			Paid per independent exam or utilization review
N592	yes	supplemental	2013-07-15			Not first prescription or above first-fill limit
N593	yes	supplemental	2013-07-15			Patient missed scheduled independent exam (IME)
N594	yes	supplemental	2013-07-15			Injured party's benefits application not completed
N595	yes	supplemental	2013-07-15			Injured party's assignment of benefits not completed
N596	yes	supplemental	2013-07-15			Injured party's medical authorization not completed
N597	yes	supplemental	2013-07-15	2013-11-01		Adjusted: care split between related and unrelated conditions
N598	yes	supplemental	2013-07-15			Health policy pays first
N599	yes	supplemental	2013-07-15			Florida no-fault: paid at 200% Part B schedule
N600	yes	supplemental	2013-07-15			Regional fee schedule adjustment
N601	yes	supplemental	2013-07-15			Hawaii auto law: priced on Medicare RBRVS
N602	yes	supplemental	2013-07-15			Priced at Redbook maximum
N603	yes	supplemental	2013-07-15			New Jersey auto PIP/bus fee schedule used
N604	yes	supplemental	2013-07-15			New York no-fault: workers' compensation fee schedule used
N605	yes	supplemental	2013-07-15			New York APR-DRG price used (Regulation 68)
N606	yes	supplemental	2013-07-15			Priced by Oregon workers' comp schedule
N607	yes	supplemental	2013-07-15			Condition treated is not compensable
N608	yes	supplemental	2013-07-15			Act 6: priced at 110% Medicare fee schedule
N609	yes	supplemental	2013-07-15	2014-03-14		Act 6: 80% of billed amount recommended
N610	yes	alert	2013-07-15			Paid at suitable level of care
N611	yes	supplemental	2013-07-15			Claim in lawsuit; ask insurer
N612	yes	supplemental	2013-07-15			Provider not authorized to treat injured workers here
N613	yes	alert	2013-07-15			Paid, but ordering provider's enrollment needs update
N614	yes	alert	2013-07-15			See 835 healthcare policy segment, loop 2110
N615	yes	alert	2013-07-15	2017-03-01		Premium subsidy grace period: months two-three may pend
N616	yes	alert	2013-07-15			Premium subsidy grace period: month one
N617	yes	supplemental	2013-07-15			Premium subsidy grace period: month two/three
N618	yes	alert	2013-07-15			Reprocessed automatically once enrollee pays premiums
N619	yes	supplemental	2013-07-15			Coverage ended: premium unpaid
N620	yes	alert	2013-07-15			Quality reporting code only, informational
N621	yes	supplemental	2013-07-15			Charges for jurisdiction's forms or notes not payable
N622	yes	supplemental	2013-07-15			Injury/accident date makes service uncovered
N623	yes	supplemental	2013-07-15			Unproven, experimental, outdated or excessive: not covered
N624	yes	supplemental	2013-07-15			Related workers' compensation claim was withdrawn
N625	yes	supplemental	2013-07-15			Workers' compensation claim number absent or bad
N626	yes	supplemental	2013-07-15			E/M codes unpayable alongside chiropractic codes
N627	no	supplemental	2013-07-15		2014-07-01	Managed care contract excludes payment
N628	yes	supplemental	2013-07-15			Same-day outpatient follow-up with scheduled test/treatment disallowed
N629	yes	supplemental	2013-07-15			Records sent were not requested
N630	yes	supplemental	2013-07-15			Attending physician did not authorize referral
N631	yes	supplemental	2013-07-15			Code not on schedule; priced as comparable service
N632	no	supplemental	2013-07-15		2014-07-01	Zero relative value on fee schedule; nothing due
N633	yes	supplemental	2013-07-15			Extra anesthesia time units disallowed
N634	yes	supplemental	2013-07-15			Priced by anesthesia time units
N635	yes	supplemental	2013-07-15			Priced by anesthesia base plus time
N636	yes	supplemental	2013-07-15			Limit: once per injury
N637	yes	supplemental	2013-07-15			Consultation disallowed after same provider has treated
N638	yes	supplemental	2013-07-15			Priced from home health schedule
N639	yes	supplemental	2013-07-15			Priced from inpatient rehabilitation schedule
N640	yes	supplemental	2013-07-15			Over allowed number/frequency for period
N641	yes	supplemental	2013-07-15			Paid per count of body areas rated
N642	yes	supplemental	2013-07-15			Panel billed as separate tests; adjusted
N643	yes	supplemental	2013-07-15			State fee schedule lists service as non-covered (NC)
N644	yes	supplemental	2013-07-15			Bilateral procedure rule used for payment
N645	yes	supplemental	2013-07-15	2014-03-14		Allowance for mark-up
N646	yes	supplemental	2013-07-15			Assistant guidelines adjusted payment
N647	yes	supplemental	2013-07-15			DRG adjustment
N648	yes	supplemental	2013-07-15			Stop-loss adjustment
N649	yes	supplemental	2013-07-15			Paid per invoice
N650	yes	supplemental	2013-07-15			Policy not in force on loss date
N651	yes	supplemental	2013-07-15			No PIP/MedPay on policy at loss date
N652	yes	supplemental	2013-07-15			Service date precedes loss date
N653	yes	supplemental	2013-07-15			Injury date differs from reported loss date
N654	yes	supplemental	2013-07-15			Adjusted: MMI (maximum improvement) already reached
N655	yes	supplemental	2013-07-15			Priced by provider's region
N656	yes	supplemental	2013-07-15			Interest paid: benefits late under statute
N657	yes	supplemental	2013-07-15			Bill with proper code for service
N658	yes	supplemental	2013-07-15			Not a medical expense
N659	yes	supplemental	2013-07-15			No sales tax on this item
N660	yes	supplemental	2013-07-15			Payment includes sales tax
N661	yes	supplemental	2013-07-15			Medical necessity not supported by documents
N662	yes	alert	2013-07-15			Payment awaits final bill
N663	yes	supplemental	2013-07-15			Negotiated amount adjustment
N664	yes	supplemental	2013-07-15			Legal settlement adjustment
N665	yes	supplemental	2013-07-15			Unlicensed provider: not payable
N666	yes	supplemental	2013-07-15			Limit: one E/M at this level per course
N667	yes	supplemental	2013-07-15	2014-03-14		No prescription sent
N668	yes	supplemental	2013-07-15	2014-03-14		Prescription incomplete or bad
N669	yes	supplemental	2013-07-15			Medicare fee schedule adjustment
N670	yes	supplemental	2013-07-15			Primary procedure under Medicare MPPR rule
N671	yes	supplemental	2013-07-15			Paid by jurisdiction's cost-to-charge ratio
N672	yes	alert	2013-07-15			Sum credited toward Health Insurance Offset
N673	yes	supplemental	2013-07-15			Paid by outpatient per diem, factor or schedule
N674	yes	supplemental	2013-07-15			Prerequisite procedure or service not done
N675	yes	supplemental	2013-07-15			Injured party must send more information
N676	yes	supplemental	2013-07-15			Outpatient facility schedule does not pay this service
N677	yes	alert	2013-11-01			Films or images are kept, not sent back
N678	yes	supplemental	2013-11-01			No post-op images or visual fields sent
N679	yes	supplemental	2013-11-01			Post-op images or visual fields incomplete/bad
N680	yes	supplemental	2013-11-01			Previous dental extraction date absent or bad
N681	yes	supplemental	2013-11-01			Full arch series absent or bad
N682	yes	supplemental	2013-11-01			Prior periodontal therapy/maintenance history absent or bad
N683	yes	supplemental	2013-11-01			Prior treatment records absent or bad
N684	yes	supplemental	2013-11-01			Denied: specialty claim billed as general
N685	yes	supplemental	2013-11-01			Crown, inlay or prosthesis code absent/bad
N686	yes	supplemental	2013-11-01			Questionnaire needed for payment decision absent or bad
N687	yes	alert	2013-11-01	2014-03-14		Reversal: patient disenrolled retroactively
N688	yes	alert	2013-11-01	2014-03-14		Reversal: medical or utilization review
N689	yes	alert	2013-11-01	2014-03-14		Reversal: rate changed retroactively
N690	yes	alert	2013-11-01	2014-03-14		Reversal: provider's appeal
N691	yes	alert	2013-11-01	2014-03-14		Reversal: patient's appeal
N692	yes	alert	2013-11-01	2014-03-14		Reversal: first rate was wrong
N693	yes	alert	2013-11-01	2014-03-14		Reversal: provider cancelled claim
N694	yes	alert	2013-11-01			Reversal: provider resubmitted or changed claim
N695	yes	alert	2013-11-01			Reversal: patient responsibility first set wrong
N696	yes	alert	2013-11-01	2014-03-14		Reversal: COB or TPL recovery, retroactive
N697	yes	alert	2013-11-01	2014-03-14		Reversal: contract incentive program, retroactive
N698	yes	alert	2013-11-01	2015-11-01		Reversal: coverage lost, premiums unpaid after grace period
N699	yes	supplemental	2014-03-01			PQRS program adjustment
N700	yes	supplemental	2014-03-01			EHR incentive program adjustment
N701	yes	supplemental	2014-03-01			Value-based modifier adjustment
N702	yes	supplemental	2014-03-01			Decided by reviewing prior or pending similar claims
N703	yes	supplemental	2014-03-01			Conflicts with prior or pending claims
N704	yes	alert	2014-03-01	2014-03-14		Cannot be appealed; corrected resubmission allowed
N705	yes	supplemental	2014-03-01			Documentation incomplete or bad
N706	yes	supplemental	2014-03-01			No documentation sent
N707	yes	supplemental	2014-03-01			Orders incomplete or bad
N708	yes	supplemental	2014-03-01			No orders sent
N709	yes	supplemental	2014-03-01			Notes incomplete or bad
N710	yes	supplemental	2014-03-01			No notes sent
N711	yes	supplemental	2014-03-01			Summary incomplete or bad
N712	yes	supplemental	2014-03-01			No summary sent
N713	yes	supplemental	2014-03-01			Report incomplete or bad
N714	yes	supplemental	2014-03-01			No report sent
N715	yes	supplemental	2014-03-01			Chart incomplete or bad
N716	yes	supplemental	2014-03-01			No chart sent
N717	yes	supplemental	2014-03-01			Face-to-face exam record incomplete or bad
N718	yes	supplemental	2014-03-01			No face-to-face exam record sent
N719	yes	supplemental	2014-03-01			Penalty: plan requirements unmet
N720	yes	alert	2014-03-01			Patient overpaid; refund may be due
N721	yes	supplemental	2014-03-01			Covered only within a clinical trial
N722	yes	supplemental	2014-03-01			Patient pays from workers' comp WCSA account
N723	yes	supplemental	2014-03-01			Patient pays from liability (LSA) set-aside account
N724	yes	supplemental	2014-03-01			Patient pays from no-fault (NFSA) account
N725	yes	supplemental	2014-03-01			Liability insurer responsible (ORM) for diagnosis
N726	yes	supplemental	2014-03-01			Conditional payment not permitted
N727	yes	supplemental	2014-03-01			No-fault insurer responsible (ORM) for diagnosis
N728	yes	supplemental	2014-03-01			Workers' compensation insurer responsible (ORM) for diagnosis
N729	yes	supplemental	2014-11-01			No medical/dental record sent
N730	yes	supplemental	2014-11-01			Medical/dental record incomplete or bad
N731	yes	supplemental	2014-11-01			Mental health assessment incomplete or bad
N732	yes	supplemental	2014-11-01			Unlicensed facility: not payable
N733	yes	supplemental	2014-11-01			Regulatory surcharges go straight to state
N734	yes	supplemental	2014-11-01			Eligible only while unable to work/function normally
N735	no	supplemental	2015-03-01		2016-01-01	Adjusted unreviewed: requested records late or never came
N736	yes	supplemental	2015-03-01			Sleep study report incomplete or bad
N737	yes	supplemental	2015-03-01			No sleep study report sent
N738	yes	supplemental	2015-03-01			Vein study report incomplete or bad
N739	yes	supplemental	2015-03-01			No vein study report sent
N740	yes	supplemental	2015-03-01			Spending account too low for member's share
N741	yes	supplemental	2015-03-01			Site-neutral rate paid
N742	no	alert	2015-03-01	2015-11-01	2016-11-01	Processed with ICD-9; ICD-10 due October 2015
N743	yes	supplemental	2015-03-01			Adjusted: may be work accident
N744	yes	supplemental	2015-03-01	2017-03-01		Adjusted: may be auto/other accident
N745	yes	supplemental	2015-03-01			No ambulance report sent
N746	yes	supplemental	2015-03-01			Ambulance report incomplete or bad
N747	yes	supplemental	2015-03-01			Wrong payer: file where patient lives
N748	yes	supplemental	2015-03-01			Adjusted: related hospital charges not yet received
N749	yes	supplemental	2015-03-01			No blood gas report sent
N750	yes	supplemental	2015-03-01			Blood gas report incomplete or bad
N751	yes	supplemental	2015-03-01	2017-07-01		Adjusted: patient has Medicare Part D
N752	yes	supplemental	2015-03-01			Treatment auth code (TAC) for HIPPS absent/bad
N753	yes	supplemental	2015-07-01			Attachment control number absent or bad
N754	yes	supplemental	2015-07-01			CMS-1500 referring provider/source qualifier absent or bad
N755	yes	supplemental	2015-07-01	2016-03-01		ICD version indicator absent or bad
N756	yes	supplemental	2015-07-01			Ambulance drop-off address absent or bad
N757	yes	supplemental	2015-07-01			Federal Indian Fees (MLR) schedule adjustment
N758	yes	supplemental	2015-07-01			Prior auth decision adjusted payment
N759	yes	supplemental	2015-07-01			NEMA XR-29 equipment standard adjustment
N760	yes	supplemental	2015-11-01			Facility not authorized to be paid for service
N761	yes	supplemental	2015-11-01			Provider not authorized to be paid for service
N762	yes	supplemental	2015-11-01			Facility lacks 3-D (tomosynthesis) mammography certification
N763	yes	supplemental	2015-11-01			Demonstration code does not belong; resubmit without it
N764	yes	supplemental	2016-03-01			Hematocrit value absent or bad
N765	yes	supplemental	2016-03-01	2018-03-01		Prior payer's coinsurance not covered here
N766	yes	supplemental	2016-03-01			Prior payer's copay not covered here
N767	yes	supplemental	2016-03-01			Provider must enroll in member's state Medicaid
N768	yes	supplemental	2016-03-01			Initial evaluation report incomplete or bad
N769	yes	supplemental	2016-03-01			Diagnosis must state side (laterality)
N770	yes	supplemental	2016-03-01			Provider's adjustment request done; original claim adjusted
N771	yes	alert	2016-07-01			Federal limiting charge caps patient billing
N772	yes	alert	2016-07-01			Rebill urgent/emergency and ancillary services apart
N773	yes	supplemental	2016-07-01			Drug did not come from specialty vendor
N774	yes	alert	2016-07-01			Fees on this payment: see processor agreement
N775	yes	supplemental	2016-11-01			Film x-ray adjustment
N776	yes	supplemental	2016-11-01			Not covered as telehealth
N777	yes	supplemental	2016-11-01	2017-03-01		No assignment of benefits indicator sent
N778	yes	supplemental	2016-11-01			No primary care physician information sent
N779	yes	supplemental	2016-11-01			Replacement/void too early: wait until original finalizes
N780	yes	supplemental	2016-11-01			Therapy end date absent or bad
N781	yes	alert	2016-11-01	2018-03-01		Medicaid/QMB patient: check for deductible wrongly collected
N782	yes	alert	2016-11-01	2018-03-01		Medicaid/QMB patient: check for coinsurance wrongly collected
N783	yes	alert	2016-11-01	2018-03-01		Medicaid/QMB patient: check for copay wrongly collected
N784	yes	supplemental	2016-11-01			No comprehensive procedure code billed
N785	yes	supplemental	2016-11-01			No current radiology films or images sent
N786	yes	supplemental	2016-11-01			Orthodontic active/retention phase limit
N787	yes	alert	2017-03-01			PHP care plan needs 20 hours weekly
N788	yes	alert	2017-03-01	2018-07-01		Needed information never reached TPA/review organization
N789	yes	supplemental	2017-07-01			Clinical trials not covered
N790	yes	supplemental	2017-07-01			Supplier lacks accreditation for product/service
N791	yes	supplemental	2017-07-01			No history and physical report sent
N792	yes	supplemental	2017-07-01			History and physical report incomplete or bad
N793	no	alert	2017-07-01	2019-11-15	2020-07-01	From 2020 bill MBI; HICN claims reject
N794	yes	supplemental	2017-07-01			Technology type adjustment
N795	yes	supplemental	2017-11-01			Resubmit item as purchase
N796	yes	supplemental	2017-11-01			Hemoglobin value absent or bad
N797	yes	supplemental	2017-11-01			Date qualifier absent or bad
N798	yes	supplemental	2017-11-01			Void original claim, then send new claim
N799	yes	supplemental	2017-11-01	2018-03-01		Group ID sent; individual ID needed
N800	yes	supplemental	2018-03-01			Limit: one service date per claim
N801	yes	supplemental	2018-03-01			Medicare/CAH facility, self-insured tribal plan
N802	yes	supplemental	2018-03-01			Wrong payer: file where rendering physician is located
N803	yes	supplemental	2018-03-01			Bill must come from contracted group or hospital
N804	yes	alert	2018-07-01			OCE (outpatient code editor) checked this
N805	yes	alert	2018-07-01			CCE (correct code editor) checked this
N806	yes	supplemental	2018-07-01			Included in global transplant payment
N807	yes	supplemental	2018-07-01			MIPS adjustment
N808	yes	supplemental	2018-07-01			Not covered for provider's type or specialty
N809	yes	alert	2018-11-01			Fee schedule amount reflects earlier competitive bid rates
N810	yes	alert	2018-11-01	2019-03-01		Disaster declaration: paid at in-network level for now
N811	yes	supplemental	2018-11-01			Prior payer's sequestration reduction not reported
N812	yes	supplemental	2018-11-01			Service dates span over 18 months
N815	yes	supplemental	2019-07-01			NDC unit count absent or bad
N816	yes	supplemental	2019-07-01			NDC unit of measure absent or bad
N817	yes	alert	2019-07-01			Laboratories must report private payer data to CMS
N818	yes	supplemental	2019-07-01			Service dates differ from EVV record
N819	yes	supplemental	2019-07-01			Patient absent from visit verification (EVV) system
N820	yes	supplemental	2019-07-01			EVV units fall short of visit rules
N821	yes	supplemental	2019-07-01			No EVV visit on record
N822	yes	supplemental	2019-07-01	2019-11-01		No procedure modifier sent
N823	yes	supplemental	2019-07-01	2019-11-01		Procedure modifier incomplete or bad
N824	yes	supplemental	2019-11-01			Send EVV data through EVV vendor
N825	yes	supplemental	2019-11-01			Early intervention rules unmet
N826	yes	supplemental	2019-11-01			Patient fails Medicare Shared Savings criteria
N827	yes	supplemental	2019-11-01			FIPS code absent or bad
N828	yes	alert	2020-03-01			Payment withheld under contracted funding
N829	yes	supplemental	2020-03-01			Diagnostics Exchange Z-code ID absent or bad
N830	yes	alert	2020-03-01	2022-03-01		Surprise billing rules: patient owes PR amount only
N831	yes	supplemental	2020-03-01			Enrollment revalidation requests went unanswered
N832	yes	supplemental	2020-07-01			Occurrence or occurrence span code repeated
N833	yes	supplemental	2020-07-01			Patient owes no share of cost
N834	yes	supplemental	2020-11-01			No sales or health tax in jurisdiction
N835	yes	supplemental	2020-11-01			Unrelated service reduced; patient owes the rest
N836	yes	supplemental	2020-11-01			No W9 or payee registration for provider
N837	yes	alert	2020-11-01			Payer added the absent modifier
N838	yes	alert	2020-11-01			Service postponed by mandate/disaster; prior plan year applies
N839	yes	supplemental	2021-03-01			Code added/changed: service level exceeds compensable condition
N840	yes	supplemental	2021-03-01			Workers' comp claim is with another state
N841	yes	alert	2021-03-01			North Dakota WSI rule 50.3 applies (chapter 92-01-02)
N842	yes	alert	2021-03-01			Patient may not be billed
N843	yes	supplemental	2021-03-01			CBSA code absent or bad
N844	yes	supplemental	2021-03-01			Processed (full or part) under Nebraska LB997
N845	yes	alert	2021-03-01			Nebraska emergency care law LB997 notice
N846	yes	supplemental	2021-03-01			NDC does not fit HCPCS/CPT billed
N847	yes	supplemental	2021-03-01			NDC is obsolete
N848	yes	supplemental	2021-03-01			NDC matches no product
N849	yes	supplemental	2021-03-01			Tooth lost before member's coverage (missing-tooth clause)
N850	yes	supplemental	2021-03-01			Narrative describing service absent or bad
N851	yes	supplemental	2021-07-01			Cut: therapy assistant gave the service
N852	yes	supplemental	2021-07-01			TIN of pay-to differs from rendering provider's
N853	yes	supplemental	2021-07-01			Too many modalities in one session
N854	yes	alert	2021-07-01			Exhaust primary OHI appeals before billing us
N855	yes	supplemental	2021-07-01			Coverage falls solely under ERISA
N856	yes	supplemental	2021-07-01			Coverage does not fall solely under ERISA
N857	yes	supplemental	2021-11-01			Claim adjusted/reversed; refund member's copay
N858	yes	alert	2021-11-01			State out-of-network emergency law applied; payment disputable
N859	yes	alert	2021-11-01	2022-03-01		Federal surprise billing law applied; payment disputable
N860	yes	alert	2021-11-01			Member cost share priced from NSA QPA
N861	yes	alert	2022-03-01			Billed patient liability disagrees with recipient's record
N862	yes	alert	2022-03-01			NSA cost share: lesser of QPA or charge
N863	yes	alert	2022-03-01			NSA: paid final All-Payer Model rate
N864	yes	alert	2022-03-01			NSA applies: emergency services
N865	yes	alert	2022-03-01			NSA applies: non-par provider at participating facility
N866	yes	alert	2022-03-01			NSA applies: non-par air ambulance
N867	yes	alert	2022-03-01			NSA cost share set by state law
N868	yes	alert	2022-03-01			NSA cost share set by All-Payer Model
N869	yes	alert	2022-03-01			NSA cost share set by QPA
N870	yes	alert	2022-03-01			NSA cost share set by billed amount
N871	yes	alert	2022-03-01			NSA first payment set by state law
N872	yes	alert	2022-03-01			NSA final payment set by state law
N873	yes	alert	2022-03-01			NSA final payment set by All-Payer Model
N874	yes	alert	2022-03-01			NSA final payment set by open negotiation
N875	yes	alert	2022-03-01			NSA final payment set by federal IDR
N876	yes	alert	2022-03-01			NSA: covered, payment denied; open negotiation possible
N877	yes	alert	2022-03-01			NSA: first payment; open negotiation possible
N878	yes	alert	2022-03-01			NSA consent defective; balance billing prohibited
N879	yes	alert	2022-03-01			NSA consent not permitted here; balance billing prohibited
N880	yes	supplemental	2022-11-01			Data changed: original closed, new claim number coming
N881	yes	supplemental	2022-11-01			HCBS client obligation: patient pays
N882	yes	alert	2022-11-01			NSA protections waived by patient; plan allowance used
N883	yes	alert	2022-11-01			State law governed processing
N884	yes	alert	2022-11-01			NSA may apply; tell payer if participating facility
N885	yes	alert	2022-11-01			NSA not applied, payer disagrees; appeal for patient
N886	yes	alert	2023-07-01			277 RFAI request for information sent
N887	yes	supplemental	2023-07-01			Non-contract provider may appeal MA plan, 60 days
N888	yes	alert	2023-07-01			Electronic information request sent for claim
N889	yes	alert	2023-11-01			Real-time 835 was already sent
N890	yes	supplemental	2023-11-01			EVV data element rules unmet
N891	yes	supplemental	2023-11-01			Primary already paid the maximum; nothing more due
N892	yes	supplemental	2023-11-01			Delay reason code not acceptable for claim
N893	yes	supplemental	2024-03-01			Child medical evaluation form absent or bad
N894	yes	alert	2024-03-01			Paid with right to recoup reserved
N895	yes	supplemental	2024-03-01			Specialty drug program negotiated fees used
N896	yes	supplemental	2024-07-01			Trauma activation sheet absent or bad
N897	yes	supplemental	2024-07-01			Proof of member payment absent or bad
N898	yes	supplemental	2024-07-01			RUG code absent or bad
N899	yes	supplemental	2024-07-01			No initial evaluation report sent
N900	yes	supplemental	2024-07-01			No therapy notes or report sent
N901	yes	supplemental	2024-07-01			Therapy notes or report incomplete/bad
N902	yes	supplemental	2024-07-01			No health risk assessment (HRA) sent
N903	yes	supplemental	2024-07-01			Health risk assessment (HRA) incomplete or bad
N904	yes	supplemental	2024-07-01			Bill transportation vendor: it is responsible
N905	yes	supplemental				Opted-out provider: patient owes nothing
N906	yes	supplemental				Patient too young: under 45
N907	yes	supplemental				No MFP refund: 340B claim, lower ceiling price
N908	yes	supplemental				No MFP refund: drug already bought at MFP
N909	yes	supplemental				MFP refund figured by non-standard method
N910	yes	supplemental				No MFP refund now; ask manufacturer about eligibility
N911	yes	supplemental				MFP refund awaits Part D plan's corrected PDE
N912	yes	supplemental				No hospice election on record
N913	yes	supplemental				Multiple EVV records for same date/time
N914	yes	supplemental				Processed under California AB-72
N915	yes	supplemental				Member's plan allows no predetermination
N916	yes	supplemental				Third party pays provider; reimbursement comes afterwards
N917	yes	supplemental				MFP below 340B ceiling; alternative refund figured
N918	yes	supplemental				No MFP refund: compounded drug record excluded
N919	yes	supplemental				Out-of-pocket limit reached (family or member)
N920	yes	supplemental				Provider payment held during contract negotiation
N921	yes	supplemental				Too late to appeal or seek reconsideration
N922	yes	supplemental				No primary care dentist information sent
N923	yes	supplemental				MAO encounter: payment responsibility decided, not denied
N924	yes	supplemental				MAO encounter: pending, payment responsibility undecided
N925	yes	supplemental				MAO encounter: denied, no payment responsibility
N926	yes	supplemental				MAO encounter: some lines denied
N927	yes	supplemental				X-ray absent or bad
N928	yes	supplemental				Bitewing/periapical x-ray absent or bad
N929	yes	supplemental				Photo absent or bad
N930	yes	supplemental				Quadrant ID absent or bad
N931	yes	supplemental				Pre-/post-op bitewing/periapical x-ray absent or bad
N932	yes	supplemental				Pre-/post-op full-mouth x-ray absent or bad
N933	yes	supplemental				Pre-/post-op photo absent or bad
N934	yes	supplemental				Full-mouth x-ray absent or bad
N935	yes	alert				Patient's Medicaid/QMB status has ended
N936	yes	supplemental				Secondary/tertiary procedure under Medicare MPPR rule
N937	yes	supplemental				Too many denied service lines (threshold passed)
N938	yes	alert				Wait, do not resubmit: payer reprocesses automatically
N939	yes	alert				Payer offers peer-to-peer review
N940	yes	supplemental				Pre-/post-op x-ray absent or bad`;
