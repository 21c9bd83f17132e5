// Claim adjustment reason codes. Maintainer: X12. List date 2026-08. Labels are remitkit's own words. Generated from data/codes/carc.tsv by scripts/generate-code-tables.mjs; do not edit.
// code, active, start, modified, stop, groups, remarkRequired, limitedTo, label
export const CARC_ROWS = `1	yes	1995-01-01						Deductible
2	yes	1995-01-01						Coinsurance
3	yes	1995-01-01						Copay
4	yes	1995-01-01	2020-03-01					Modifier does not fit procedure
5	yes	1995-01-01	2018-03-01					Place of service mismatch (procedure, bill type)
6	yes	1995-01-01	2017-07-01					Patient age mismatch (procedure or revenue code)
7	yes	1995-01-01	2017-07-01					Patient sex mismatch (procedure or revenue code)
8	yes	1995-01-01	2017-07-01					Procedure outside provider's specialty or taxonomy
9	yes	1995-01-01	2017-07-01					Diagnosis does not fit patient's age
10	yes	1995-01-01	2017-07-01					Diagnosis does not fit patient's sex
11	yes	1995-01-01	2017-07-01					Diagnosis does not match procedure billed
12	yes	1995-01-01	2017-07-01					Diagnosis does not fit provider type
13	yes	1995-01-01						Service billed after patient's death
14	yes	1995-01-01						Service dated before patient's birth
15	no	1995-01-01	2017-11-01	2018-05-01				Authorization number missing, wrong or not applicable
16	yes	1995-01-01	2018-03-01			yes		Billing error or missing claim information
17	no	1995-01-01	2008-09-21	2009-07-01		yes		Requested information missing or incomplete
18	yes	1995-01-01	2013-06-02		OA CO/workers-compensation			Duplicate of another claim or line
19	yes	1995-01-01	2007-09-30					Work injury: workers' compensation is liable
20	yes	1995-01-01	2007-09-30					Injury belongs to liability insurer
21	yes	1995-01-01	2007-09-30					Injury belongs to no-fault insurer
22	yes	1995-01-01	2007-09-30					Other coverage may apply first (COB)
23	yes	1995-01-01	2012-09-30		OA			Prior payer's payments or reductions
24	yes	1995-01-01	2007-09-30					Capitated or managed care service
25	no	1995-01-01		2008-04-01				Stop-loss deductible still open
26	yes	1995-01-01						Service before coverage began
27	yes	1995-01-01						Service after coverage ended
28	no	1995-01-01		2003-10-16				No coverage on service date
29	yes	1995-01-01						Filed too late
30	no	1995-01-01		2006-02-01				Failed eligibility, residency, spend-down or waiting requirement
31	yes	1995-01-01	2007-09-30					Patient not found as member
32	yes	1995-01-01	2018-03-01					Dependent not eligible
33	yes	1995-01-01	2007-09-30					Plan does not cover dependents
34	yes	1995-01-01	2007-09-30					Plan does not cover newborns
35	yes	1995-01-01	2002-10-31					Lifetime maximum used up
36	no	1995-01-01		2003-10-16				Balance no greater than copay
37	no	1995-01-01		2003-10-16				Balance no greater than deductible
38	no	1995-01-01	2013-06-02	2013-01-01				Network or PCP did not provide or authorize
39	yes	1995-01-01						Authorization was requested and refused
40	yes	1995-01-01	2017-07-01					Does not qualify as emergency or urgent care
41	no	1995-01-01		2003-10-16				PPO contract discount
42	no	1995-01-01	2006-10-31	2007-06-01				Above fee schedule or allowed maximum
43	no	1995-01-01		2006-07-01				Gramm-Rudman federal budget cut
44	yes	1995-01-01						Early payment discount
45	yes	1995-01-01	2017-07-01		CO PR			Above fee schedule or contract allowance
46	no	1995-01-01		2003-10-16				Service not covered
47	no	1995-01-01		2006-02-01				Diagnosis absent, wrong or excluded
48	no	1995-01-01		2003-10-16				Procedure not covered
49	yes	1995-01-01	2017-07-01					Routine or preventive exam, or related screening
50	yes	1995-01-01	2017-07-01					Not medically necessary per payer
51	yes	1995-01-01	2017-07-01					Pre-existing condition excluded
52	no	1995-01-01		2006-02-01				Provider may not refer, prescribe or perform this
53	yes	1995-01-01						Care by relative or household member
54	yes	1995-01-01	2017-07-01					Extra physician or assistant not payable
55	yes	1995-01-01	2017-07-01					Considered experimental or investigational
56	yes	1995-01-01	2017-07-01					Effectiveness not proven
57	no	1995-01-01		2007-06-30				Level, quantity, length or dose not supported
58	yes	1995-01-01	2017-07-01					Wrong place of service for treatment
59	yes	1995-01-01	2017-07-01					Concurrent or multiple procedure reduction
60	yes	1995-01-01	2008-06-01					Outpatient charges too close to inpatient stay
61	yes	1995-01-01	2017-03-01					Required second opinion before surgery missing
62	no	1995-01-01	2006-10-31	2007-04-01				Authorization missing or exceeded
63	no	1995-01-01		2003-10-16				Corrects an earlier claim
64	no	1995-01-01		2003-10-16				Denial overturned by medical review
65	no	1995-01-01		2003-10-16				Paid under corrected procedure code
66	yes	1995-01-01						Deductible for blood
67	no	1995-01-01		2003-10-16				Lifetime reserve day count
68	no	1995-01-01		2003-10-16				DRG relative weight
69	yes	1995-01-01						Outlier for long stay (days)
70	yes	1995-01-01	2001-06-30					Outlier for unusually high cost
71	no	1995-01-01		2000-06-30				Paid by primary payer
72	no	1995-01-01		2003-10-16				Coinsurance day count
73	no	1995-01-01		2003-10-16				Administrative day count
74	yes	1995-01-01						Indirect medical education (IME) amount
75	yes	1995-01-01						Direct medical education payment
76	yes	1995-01-01						Disproportionate share hospital (DSH) amount
77	no	1995-01-01		2003-10-16				Covered day count
78	yes	1995-01-01						Days or room charge not covered
79	no	1995-01-01		2003-10-16				Cost report day count
80	no	1995-01-01		2003-10-16				Outlier day count
81	no	1995-01-01		2003-10-16				Discharge count
82	no	1995-01-01		2003-10-16				Periodic interim payment (PIP) day count
83	no	1995-01-01		2003-10-16				Visit count
84	no	1995-01-01		2003-10-16				Capital cost component
85	yes	1995-01-01	2007-07-09		PR			Interest charged to patient
86	no	1995-01-01		2003-10-16				Reduction set by statute
87	no	1995-01-01	2009-09-20	2012-01-01				Transfer case amount
88	no	1995-01-01		2007-06-30				Applied to earlier overpayment owed
89	yes	1995-01-01						Professional component taken out of charges
90	yes	1995-01-01	2017-07-01				pharmacy	Drug ingredient cost
91	yes	1995-01-01						Pharmacy dispensing fee
92	no	1995-01-01		2003-10-16				Paid in full
93	no	1995-01-01		2003-10-16				Nothing adjusted at claim level
94	yes	1995-01-01						Allowance higher than billed charge
95	yes	1995-01-01	2007-09-30					Plan rules not followed
96	yes	1995-01-01	2017-07-01			yes		Charge not covered
97	yes	1995-01-01	2017-07-01					Bundled into another adjudicated service
98	no	1995-01-01		2003-10-16				Hospital must bill Medicare for this inpatient item
99	no	1995-01-01		2003-10-16				Medicare secondary payer (MSP) amount
100	yes	1995-01-01	2018-05-01					Patient or subscriber was paid directly
101	yes	1995-01-01	1999-02-28					Predetermination estimate, nothing paid yet
102	yes	1995-01-01						Processed under major medical benefit
103	yes	1995-01-01	2001-06-30					Provider's courtesy or promotional discount
104	yes	1995-01-01						Withheld under managed care agreement
105	yes	1995-01-01						Tax withheld
106	yes	1995-01-01						Patient had not elected this payment option
107	yes	1995-01-01	2017-07-01					Required companion service missing from claim
108	yes	1995-01-01	2017-07-01					Rental or purchase rules not met
109	yes	1995-01-01	2012-01-29					Sent to wrong payer; bill correct one
110	yes	1995-01-01						Billed before date of service
111	yes	1995-01-01						Assignment must be accepted for payment
112	yes	1995-01-01	2007-09-30					No proof patient directly received service
113	no	1995-01-01	2001-02-28	2007-06-30				Received abroad or due to war
114	yes	1995-01-01						Lacks FDA approval
115	yes	1995-01-01	2007-09-30					Procedure did not happen as scheduled
116	yes	1995-01-01	2007-09-30					Advance notice signed by patient was defective
117	yes	1995-01-01	2007-09-30					Transport beyond nearest suitable facility
118	yes	1995-01-01	2007-09-30					Fee for ESRD network
119	yes	1995-01-01	2004-02-29					Period or occurrence maximum used up
120	no	1995-01-01		2007-06-30				Managed care enrollee
121	yes	1995-01-01	2007-09-30					Compensates for unpaid member share
122	yes	1995-01-01						Reduced rate for psychiatric care
123	no	1995-01-01		2007-06-30				Refund of overpayment to payer
124	no	1995-01-01	1999-06-30	2007-06-30				Refund because patient is not a member
125	no	1995-01-01	2009-09-20	2013-11-01		yes		Claim submitted with errors
126	no	1997-02-28	2007-09-30	2008-04-01				Deductible under major medical plan
127	no	1997-02-28	2007-09-30	2008-04-01				Coinsurance under major medical plan
128	yes	1997-02-28						Newborn care included in mother's payment
129	yes	1997-02-28	2011-01-30			yes		Earlier processing details look wrong
130	yes	1997-02-28	2001-06-30					Fee for submitting claim
131	yes	1997-02-28						Discount negotiated for this claim
132	yes	1997-02-28						Agreed demonstration project amount
133	yes	2014-07-01	2017-07-01		OA			Line pended for review
134	yes	1998-10-31						Technical component taken out of charges
135	yes	1998-10-31	2007-09-30					Interim bill not accepted
136	yes	1998-10-31	2013-07-01		OA			Earlier payer's rules were not followed
137	yes	1999-02-28	2007-09-30					Government surcharge, assessment or tax
138	no	1999-06-30	2017-11-01	2018-05-01				Appeal filed late or incorrectly
139	yes	1999-06-30	2018-05-01		CO			Provider employs subscriber (contracted funding)
140	yes	1999-06-30						Member ID and name disagree
141	no	1999-06-30	2007-09-30	2012-07-01				Coverage only for part of claim dates
142	yes	2000-06-30	2007-09-30					Medicaid patient's monthly share
143	yes	2001-02-28						Part of payment postponed
144	yes	2001-06-30						Incentive for preferred product or service
145	no	2002-06-30	2007-09-30	2008-04-01				Premium withheld from payment
146	yes	2002-06-30	2007-09-30					Diagnosis code not valid on that date
147	yes	2002-06-30						Contract rate expired or missing
148	yes	2002-06-30	2009-09-20			yes		Another provider's information missing or incomplete
149	yes	2002-10-31						Lifetime maximum for this benefit used up
150	yes	2002-10-31	2007-09-30					Billed level of service unsupported
151	yes	2002-10-31	2008-01-27					Quantity or frequency not supported
152	yes	2002-10-31	2017-07-01					Duration of service unsupported
153	yes	2002-10-31	2007-09-30					Dosage not supported
154	yes	2002-10-31	2007-09-30					Days' supply unsupported
155	yes	2003-06-30	2007-09-30					Patient declined service
156	no	2003-09-30	2009-01-25	2009-10-01				Paid from patient's FSA
157	yes	2003-09-30	2007-09-30					War-related service
158	yes	2003-09-30	2007-09-30					Received in a foreign country
159	yes	2003-09-30	2007-09-30					Terrorism-related service
160	yes	2003-09-30	2007-09-30					Caused by an excluded activity
161	yes	2004-02-29						Bonus earned by provider
162	no	2004-02-29		2014-07-01				State mandate for property-casualty
163	yes	2004-06-30	2013-06-02					Attachment named on claim never arrived
164	yes	2004-06-30	2013-06-02					Attachment named on claim arrived late
165	no	2004-10-31	2017-11-01	2018-05-01				Referral missing or exceeded
166	yes	2005-02-28						Submitted after payer stopped administering plan
167	yes	2005-06-30	2017-07-01					Diagnosis not covered
168	no	2005-06-30	2017-11-01	2018-05-01				Medical plan considered; no dental benefit
169	yes	2005-06-30	2007-09-30					Different benefit applied instead
170	yes	2005-06-30	2017-07-01					Provider type may not bill this
171	yes	2005-06-30	2017-07-01					Provider type may not bill in this facility
172	yes	2005-06-30	2017-07-01					Specialty-based payment adjustment
173	yes	2005-06-30	2013-07-01					No physician's prescription
174	yes	2005-06-30	2007-09-30					Prescription dated after delivery
175	yes	2005-06-30	2007-09-30					Prescription lacks required details
176	yes	2005-06-30	2007-09-30					Prescription expired or outdated
177	yes	2005-06-30	2007-09-30					Patient does not meet eligibility rules
178	yes	2005-06-30	2007-09-30					Spend-down still unmet
179	yes	2005-06-30	2017-03-01					Waiting period not over
180	yes	2005-06-30	2007-09-30					Residency rule not met
181	yes	2005-06-30	2007-09-30					Procedure code not valid on that date
182	yes	2005-06-30	2007-09-30					Modifier not valid on that date
183	yes	2005-06-30	2017-07-01					Referring provider ineligible
184	yes	2005-06-30	2017-07-01					Prescribing or ordering provider ineligible
185	yes	2005-06-30	2017-07-01					Rendering provider ineligible for service
186	yes	2005-06-30	2007-09-30					Level of care changed
187	yes	2005-06-30	2009-01-25					Paid from consumer account (FSA, HSA, HRA)
188	yes	2005-06-30						Covered only for FDA-recommended use
189	yes	2005-06-30						Unlisted code billed though specific one exists
190	yes	2005-10-31						Part of skilled nursing (SNF) stay payment
191	no	2005-10-31	2010-10-17	2014-07-01				Not a work injury
192	yes	2005-10-31	2017-07-01				837-cob	Proprietary code copied from paper remit (COB)
193	yes	2006-02-28	2008-01-27					Original decision upheld on review
194	yes	2006-02-28	2007-09-30					Surgeon, assistant or attending gave anesthesia
195	yes	2006-02-28	2007-09-30					Refund went to wrong priority payer
196	no	2006-06-30		2007-02-01				Denied as prior payer decided
197	yes	2006-10-31	2018-05-01					No prior authorization or notification
198	yes	2006-10-31	2018-05-01					Authorization or notification limits exceeded
199	yes	2006-10-31						Revenue code conflicts with procedure code
200	yes	2006-10-31						Service during gap in coverage
201	yes	2006-10-31	2014-09-28		PR	yes		Patient owes under set-aside or other agreement
202	yes	2007-02-28	2007-09-30					Convenience or comfort item
203	yes	2007-02-28	2007-09-30					Service stopped early or cut back
204	yes	2007-02-28						Not a benefit of patient's plan
205	yes	2007-07-09						Drug discount card fee
206	yes	2007-07-09	2007-09-30					NPI missing
207	yes	2007-07-09	2008-06-01					NPI malformed
208	yes	2007-07-09	2007-09-30					NPI does not match payer file
209	yes	2007-07-09	2013-07-01		OA			Not collectible from patient; bill next payer
210	yes	2007-07-09						Authorization or precertification came too late
211	yes	2007-07-09						Drug code (NDC) not rebate-eligible
212	yes	2007-11-05						Administrative surcharge not payable
213	yes	2008-01-27						Violates self-referral law or policy
214	no	2008-01-27	2010-10-17	2014-07-01			workers-compensation	Work injury ruled non-compensable
215	yes	2008-01-27						Subrogation against another party's settlement
216	yes	2008-01-27						Result of payer's or outside review
217	no	2008-01-27	2012-09-30	2014-07-01			property-casualty	Usual-and-customary pricing
218	no	2008-01-27	2010-10-17	2014-07-01			workers-compensation	Benefit entitlement decision
219	yes	2008-01-27	2017-07-01					Extent-of-injury decision
220	no	2008-01-27	2012-09-30	2014-07-01			property-casualty	Code not in fee schedule; rebill
221	no	2008-01-27	2013-07-01	2014-07-01			property-casualty	Claim being investigated
222	yes	2008-06-01	2017-07-01					Provider's contracted period maximum exceeded
223	yes	2008-06-01						Legal mandate lacking its own code
224	yes	2008-06-01						Identity theft: verify patient identity
225	yes	2008-06-01					837-cob	Payer-paid interest or penalty (encounter)
226	yes	2008-09-21	2013-07-01			yes		Provider's requested information missing, late or incomplete
227	yes	2008-09-21	2009-09-20			yes		Patient's requested information missing or incomplete
228	yes	2008-09-21						Prior payer never received information it requested
229	yes	2009-01-25	2017-07-01		PR		837-cob	12X bill: portion Medicare did not consider
230	no	2009-01-25		2014-07-01			property-casualty	No CPT or HCPCS code fits
231	yes	2009-07-01	2017-07-01					Conflicting procedures same day or setting
232	yes	2009-11-01	2017-07-01				institutional	Transfer case DRG difference
233	yes	2010-01-24						Preventable error or condition acquired in hospital
234	yes	2010-01-24				yes		No separate payment for procedure
235	yes	2010-06-06						Sales tax charged
236	yes	2011-01-30	2013-07-01					NCCI edit: procedures incompatible same day
237	yes	2011-06-05				yes		Penalty under law or regulation
238	yes	2012-03-01	2013-07-01		PR			Portion of claim dates without coverage
239	yes	2012-03-01	2012-01-29					Rebill separately: coverage changed during claim dates
240	yes	2012-06-03	2017-07-01					Diagnosis does not fit birth weight
241	yes	2012-06-03						Copay under low-income subsidy
242	yes	2012-06-03	2013-06-02					Out of network or non-PCP provider
243	yes	2012-06-03	2013-06-02					Network or PCP did not authorize
244	no	2012-09-30		2014-07-01			property-casualty	Zero paid during litigation
245	yes	2012-09-30						Withhold tied to performance
246	yes	2012-09-30						Reporting-only code, never payable
247	yes	2012-09-30						Deductible, professional service on institutional claim
248	yes	2012-09-30						Coinsurance, professional service on institutional claim
249	yes	2012-09-30			CO			Counted as a readmission
250	yes	2012-09-30	2014-06-01			yes		Wrong attachment received; expected one missing
251	yes	2012-09-30	2014-06-01			yes		Attachment received is incomplete
252	yes	2012-09-30	2013-06-02			yes		Supporting documentation or attachment needed
253	yes	2013-06-02	2013-11-01					Federal sequestration cut
254	yes	2013-06-02	2017-11-01					Dental plan lacks benefit; bill medical plan
255	no	2013-06-02		2014-07-01	OA		property-casualty	Pended: connected injury claim is in court
256	yes	2013-06-02						Managed care contract excludes payment
257	yes	2013-11-01	2014-06-01		OA			Pending: exchange plan premium grace period
258	yes	2013-11-01						Patient in custody or jail
259	yes	2014-01-26						Extra dental or vision utilization payment
260	yes	2014-01-26						Paid at ACA-enhanced Medicaid rate
261	yes	2014-06-01						Conflicts with patient's history
262	yes	2014-11-01	2017-07-01				pharmacy	Drug delivery cost
263	yes	2014-11-01	2017-07-01				pharmacy	Drug shipping cost
264	yes	2014-11-01	2017-07-01				pharmacy	Drug postage cost
265	yes	2014-11-01	2017-07-01				pharmacy	Drug administrative cost
266	yes	2014-11-01	2017-07-01				pharmacy	Drug compounding cost
267	yes	2014-11-01	2015-04-01			yes		Claim covers more than one month
268	yes	2014-11-01						Claim crosses calendar years; split by year
269	yes	2015-03-01	2017-07-01					Anesthesia not payable with this procedure
270	yes	2015-07-01	2017-11-01					Medical plan lacks benefit; bill dental plan
271	yes	2015-11-01	2018-03-01		OA			Contract reduction already reported, periodic payment schedule
272	yes	2015-11-01						Fails coverage or program rules
273	yes	2015-11-01						Exceeds coverage or program limits
274	yes	2015-11-01						Care coordination arrangement bars payment
275	yes	2015-11-01			PR			Patient share from prior payer not covered
276	yes	2015-11-01						Follows prior payer's denial
277	yes	2015-11-01			OA			Pending: SHOP premium grace period
278	yes	2016-07-01	2017-07-01		CO PI			Provider fell below performance program standard
279	yes	2016-11-01	2017-07-01					Outside patient's preferred or narrow network
280	yes	2017-03-01	2017-11-01					Medical plan lacks benefit; bill pharmacy plan
281	yes	2017-07-01			CO			Contract waives deductible
282	yes	2017-07-01						Bill type mismatch (procedure or revenue code)
283	yes	2017-11-01						Attending provider cannot direct this care
284	yes	2017-11-01						Authorization number is for other services
285	yes	2017-11-01						Appeal filed incorrectly
286	yes	2017-11-01						Appeal filed too late
287	yes	2017-11-01						More than referral allowed
288	yes	2017-11-01						No referral
289	yes	2017-11-01						Neither dental nor medical plan pays
290	yes	2017-11-01						Dental plan forwarded claim to medical plan
291	yes	2017-11-01						Medical plan forwarded claim to dental plan
292	yes	2017-11-01						Medical plan forwarded claim to pharmacy plan
293	yes	2018-05-01						Employer was paid
294	yes	2017-11-01						Attorney was paid
295	yes	2018-03-01						Pharmacy DIR fee
296	yes	2018-07-01						Authorization number is for another provider
297	yes	2019-03-01						Medical plan lacks benefit; bill vision plan
298	yes	2019-03-01						Medical plan forwarded claim to vision plan
299	yes	2019-07-01						Billing provider not payable for service
300	yes	2019-07-01						Medical plan forwarded claim to behavioral plan
301	yes	2019-07-01						Medical plan lacks benefit; bill behavioral plan
302	yes	2020-11-01						Authorization expired
303	yes	2021-07-01			CO			QMB: prior payer's patient share not covered
304	yes	2022-03-01						Medical plan lacks benefit; bill hearing plan
305	yes	2022-03-01						Medical plan forwarded claim to hearing plan
306	yes	2023-11-01						Bill type does not fit patient status
307	yes					yes	medicare-mfp	Default refund amount, Medicare negotiated drug price
308	yes							Contracted funding arrangement with provider
A0	yes	1995-01-01						Refund to patient
A1	yes	1995-01-01	2022-11-16			yes		Denied without a more specific reason code
A2	no	1995-01-01	2007-02-28	2008-01-01				Contractual write-off
A3	no	1995-01-01		2003-10-16				Medicare secondary liability satisfied
A4	no	1995-01-01	2007-09-30	2008-04-01				Capital day outlier (Medicare PPS)
A5	yes	1995-01-01						Capital cost outlier (Medicare PPS)
A6	yes	1995-01-01						No earlier hospital stay or timely transfer
A7	no	1995-01-01		2015-07-01				Presumptive payment difference
A8	yes	1995-01-01	2007-09-30					DRG cannot be assigned
B1	yes	1995-01-01						Visits not covered
B2	no	1995-01-01		2003-10-16				Covered visit count
B3	no	1995-01-01		2003-10-16				Covered charge total
B4	yes	1995-01-01						Penalty for filing late
B5	no	1995-01-01	2015-11-01	2016-05-01				Coverage rules unmet or limits exceeded
B6	no	1995-01-01		2006-02-01				Adjusted for provider type, facility or specialty
B7	yes	1995-01-01	2017-07-01					Provider not certified or eligible that day
B8	yes	1995-01-01	2017-07-01					Available alternative should have been used
B9	yes	1995-01-01	2007-09-30					Hospice patient
B10	yes	1995-01-01						Reduced because component was already paid
B11	yes	1995-01-01						Passed on to correct payer
B12	yes	1995-01-01	2018-03-01					Medical record does not show service
B13	yes	1995-01-01						Possibly paid already
B14	yes	1995-01-01	2007-09-30					Second visit same day, same physician
B15	yes	1995-01-01	2017-07-01					Qualifying service missing or not yet adjudicated
B16	yes	1995-01-01	2007-09-30					Does not meet new-patient definition
B17	no	1995-01-01		2006-02-01				Prescription missing, late, incomplete or outdated
B18	no	1995-01-01	2008-09-21	2009-03-01				Code and modifier not valid that day
B19	no	1995-01-01		2003-10-16				Review organization's decision
B20	yes	1995-01-01	2007-09-30					Another provider did part or all
B21	no	1995-01-01		2003-10-16				Reduced: another physician gave part of care
B22	yes	1995-01-01	2001-02-28					Diagnosis-based payment change
B23	yes	1995-01-01	2007-09-30					Test outside lab's CLIA authorization
D1	no	1995-01-01		2003-10-16				Subluxation level not adequately stated
D2	no	1995-01-01		2003-10-16				Drug details missing (name, strength, dosage)
D3	no	1995-01-01		2003-10-16				Unknown whether patient owns equipment
D4	no	1995-01-01		2003-10-16				Length of need not stated
D5	no	1995-01-01		2003-10-16				Individual lab test codes missing
D6	no	1995-01-01		2003-10-16				Medical record not sent
D7	no	1995-01-01		2003-10-16				Last physician visit date missing
D8	no	1995-01-01		2003-10-16				X-ray availability not indicated
D9	no	1995-01-01		2003-10-16				Lens invoice or lens type missing
D10	no	1995-01-01		2003-10-16				Physician's financial relationship disclosure missing
D11	no	1995-01-01		2003-10-16				Pacemaker registration missing
D12	no	1995-01-01		2003-10-16				Purchased diagnostic test: performer or price missing
D13	no	1995-01-01		2003-10-16				Ordering physician has stake in supplier
D14	no	1995-01-01		2003-10-16				Treatment plan not indicated
D15	no	1995-01-01		2003-10-16				Physician supervision or evaluation not shown
D16	no	1995-01-01		2007-06-30				Prior payer's payment missing from claim
D17	no	1995-01-01		2007-06-30				Non-covered day count is wrong
D18	no	1995-01-01		2007-06-30				Diagnosis missing
D19	no	1995-01-01		2007-06-30				Operative or supporting records missing
D20	no	1995-01-01		2007-06-30				Product or service details missing
D21	no	1995-01-01		2007-06-30				Diagnosis absent or wrong
D22	no	2008-01-27		2009-01-01			workers-compensation	Reasons follow in separate letter
D23	no	2009-11-01		2012-01-01		yes		Part D covers dual-eligible patient retroactively
P1	yes	2013-11-01					property-casualty	State property-casualty mandate; remark explains
P2	yes	2013-11-01	2017-07-01				workers-compensation	Injury is not work-related
P3	yes	2013-11-01			PR		workers-compensation	Work claim settled; patient pays (Medicare set-aside)
P4	yes	2013-11-01	2017-07-01				workers-compensation	Workers' compensation ruled claim non-compensable
P5	yes	2013-11-01					property-casualty	Usual-and-customary pricing, no legal fee schedule
P6	yes	2013-11-01	2017-07-01				property-casualty	Depends on benefit entitlement
P7	yes	2013-11-01					property-casualty	Billed code absent from fee schedule
P8	yes	2013-11-01	2017-07-01				property-casualty	Investigation still open
P9	yes	2013-11-01					property-casualty	Service has no matching CPT/HCPCS code
P10	yes	2013-11-01					property-casualty	Nothing paid while litigation continues
P11	yes	2013-11-01			OA		property-casualty	Awaits litigation of related injury claim
P12	yes	2013-11-01	2017-07-01				workers-compensation	Workers' compensation fee schedule pricing
P13	yes	2013-11-01	2017-07-01				workers-compensation	Workers' compensation rules reduce or deny payment
P14	yes	2013-11-01	2017-07-01				property-casualty	Bundled into same-day service (property-casualty)
P15	yes	2013-11-01					workers-compensation	Workers' compensation treatment guideline
P16	yes	2013-11-01			CO OA		workers-compensation	Provider may not treat injured workers here
P17	yes	2013-11-01					property-casualty	Attending physician did not authorize referral
P18	yes	2013-11-01					property-casualty	Unlisted procedure priced as comparable service
P19	yes	2013-11-01					property-casualty	Fee schedule value is zero
P20	yes	2013-11-01					property-casualty	Not payable under outpatient facility schedule
P21	yes	2013-11-01	2018-03-01				property-casualty-auto	MedPay or PIP rules deny payment
P22	yes	2013-11-01	2018-03-01				property-casualty-auto	MedPay or PIP rules adjust payment
P23	yes	2013-11-01	2017-07-01				property-casualty-auto	MedPay or PIP fee schedule pricing
P24	yes	2017-11-01			CO		property-casualty	Preferred provider (PPO) contract amount
P25	yes	2017-11-01			CO		property-casualty	Medical network (MPN) contract amount
P26	yes	2017-11-01			CO		property-casualty	Voluntary network (VPN) contract amount
P27	yes	2017-11-01					property-casualty-auto	Auto liability rules deny payment
P28	yes	2017-11-01					property-casualty-auto	Auto liability rules adjust payment
P29	yes	2017-11-01					property-casualty-auto	Auto liability fee schedule pricing
P30	yes	2020-11-01					property-casualty	Exacerbation lacks complete documentation
P31	yes	2020-11-01					property-casualty	Exacerbation treated too long
P32	yes	2022-08-01						Only the apportioned share is paid
W1	no	2000-02-29	2013-06-02	2014-07-01				Fee schedule pricing, workers' compensation
W2	no	2010-10-17	2013-06-02	2014-07-01			workers-compensation	Reduced or denied under workers' compensation rules
W3	no	2012-09-30		2014-07-01			property-casualty	Bundled into same-day service
W4	no	2012-09-30		2014-07-01				Treatment guideline, workers' compensation
W5	no	2013-06-02		2014-07-01	CO OA			Provider lacks injured-worker authorization
W6	no	2013-06-02		2014-07-01				Referral lacks attending physician's authorization
W7	no	2013-06-02		2014-07-01				Priced by comparable: procedure not in schedule
W8	no	2013-06-02		2014-07-01				Zero relative value, nothing due
W9	no	2013-06-02		2014-07-01				Outpatient facility schedule does not pay it
Y1	no	2012-09-30	2013-06-02	2014-07-01			property-casualty-auto	Denied under MedPay or PIP rules
Y2	no	2012-09-30	2013-06-02	2014-07-01			property-casualty-auto	Adjusted under MedPay or PIP rules
Y3	no	2012-09-30	2013-06-02	2014-07-01			property-casualty-auto	Priced by MedPay or PIP fee schedule`;
