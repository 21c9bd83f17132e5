// Claim status codes (STC01-2). Maintainer: X12. List date 2023. Labels are remitkit's own words. Generated from data/codes/claim-status.tsv by scripts/generate-code-tables.mjs; do not edit.
// code, active, start, modified, stop, label
export const CLAIM_STATUS_ROWS = `0	yes	1995-01-01			No more status available by electronic inquiry
1	yes	1995-01-01			See the remittance (835/EOB) for details
2	yes	1995-01-01			Details sent in a letter
3	yes	1995-01-01			Adjudicated; payment run still to come
4	no	1995-01-01	2008-01-27	2008-07-01	Second or later request for same information
5	no	1995-01-01	2008-01-27	2008-07-01	Last request for information
6	yes	1995-01-01			Subscriber owes the balance
7	no	1995-01-01	2008-01-27	2008-07-01	Payer may reconsider this claim later
8	no	1995-01-01	2007-07-09	2008-01-01	Plan or contract terms leave nothing payable
9	no	1995-01-01	2008-01-27	2008-07-01	Claim will not be paid
10	no	1995-01-01	2007-07-09	2008-01-01	Payer combined all billed procedure codes
11	no	1995-01-01	2007-07-09	2008-01-01	Payer combined some billed procedure codes
12	yes	1995-01-01	2001-06-30		Payer combined at least one billed procedure code
13	no	1995-01-01	2007-07-09	2008-01-01	Payer changed all billed procedure codes
14	no	1995-01-01	2007-07-09	2008-01-01	Payer changed some or all billed procedure codes
15	yes	1995-01-01	2001-06-30		Payer changed at least one billed procedure code
16	yes	1995-01-01	2010-02-11		Claim sent on to the named party
17	yes	1995-01-01	2010-02-11		Third party passed claim to named party
18	yes	1995-01-01	2010-02-11		Named party got claim, answered with invalid status
19	yes	1995-01-01	2010-02-11		Named party confirms it received the claim
20	yes	1995-01-01	2001-06-30		Claim taken in for processing
21	yes	1995-01-01	2007-07-09		Data missing or invalid; second code says which
22	no	1995-01-01	2007-07-09	2008-01-01	Add-on phrase: occurred prior to adjudication intake
23	yes	1995-01-01	2010-02-11		Sent back to the named party
24	yes	1995-01-01	2010-02-11		Named party lacks electronic submitter approval
25	yes	1995-01-01	2010-02-11		Named party lacks approval
26	yes	1995-01-01	2010-02-11		Named party not on file
27	yes	1995-01-01	2001-06-30		Policy was cancelled
28	no	1995-01-01	2007-07-09	2008-01-01	Claim went to the wrong payer
29	yes	1995-01-01			Policy or contract number does not match subscriber
30	yes	1995-01-01			Member ID does not match subscriber
31	yes	1995-01-01			Policyholder name does not match subscriber
32	yes	1995-01-01			Unknown subscriber or policy number
33	yes	1995-01-01			No subscriber found with that member ID
34	yes	1995-01-01			No subscriber found with that policyholder name
35	yes	1995-01-01			Payer has no record of this claim
37	yes	1995-01-01			Predetermination on file; services not yet complete
38	yes	1995-01-01			Held for next scheduled adjudication run
39	yes	1995-01-01			Maternity charges held until the birth
40	yes	1995-01-01			Final sign-off still pending
41	yes	1995-01-01			Payer must give claim special handling
42	yes	1995-01-01			Held until related charges arrive
44	yes	1995-01-01			Charges held for audit of the provider
45	yes	1995-01-01			Benefit decision not yet made
46	yes	1995-01-01			Payer's internal review or audit
47	yes	1995-01-01			Partly paid; internal review or audit continues
48	no	1995-01-01	2001-02-28	2012-01-01	Referral or authorization at issue
49	yes	1995-01-01			Held: provider accreditation under review
50	yes	1995-01-01			Held while payer verifies the provider
51	yes	1995-01-01			Checking for work-related illness or accident
52	yes	1995-01-01			Checking for other insurance
53	yes	1995-01-01			Payer researching insured ID or group policy error
54	yes	1995-01-01			Duplicate: claim or line already processed
55	yes	1995-01-01			Claim is with an examiner or analyst
56	yes	1995-01-01			Eligibility decision not yet made
57	yes	1995-01-01			Held for requested COBRA information
59	yes	1995-01-01	2010-10-17		Payer requested information off-line; see second code
60	yes	1995-01-01	2010-10-17		Payer requested information electronically; see second code
61	yes	1995-01-01			Extended-benefits eligibility at issue
64	yes	1995-01-01			Repricing details at issue
65	yes	1995-01-01			Payment made on claim or line
66	yes	1995-01-01			Paid at the usual and customary rate
67	no	1995-01-01	2008-01-27	2008-07-01	Paid in full
68	no	1995-01-01	2008-01-27	2008-07-01	Claim paid in part
69	no	1995-01-01	2007-07-09	2008-01-01	Paid under plan terms
70	no	1995-01-01	2007-07-09	2008-01-01	Paid under contract terms
71	no	1995-01-01	2008-01-27	2008-07-01	Regular installment payment sent out
72	yes	1995-01-01			Payment for this claim was split
73	yes	1995-01-01	2010-02-11		Paid named party: no benefit assignment on file
78	yes	1995-01-01			Duplicate: same claim or line still waiting
81	yes	1995-01-01			Pre-existing conditions excluded under plan or contract
83	yes	1995-01-01			Newborns are not covered
84	yes	1995-01-01			Service lacked authorization
85	yes	1995-01-01	2010-02-11		Named party is not primary
86	yes	1995-01-01	2000-02-28		Diagnosis conflicts with patient gender
87	no	1995-01-01	2007-07-09	2008-01-01	Denied because named party was not found
88	yes	1995-01-01	2010-02-11		Named party had no benefits on service dates
89	yes	1995-01-01	2010-02-11		Named party lacked dental benefits on service dates
90	yes	1995-01-01	2010-02-11		Named party lacked medical benefits on service dates
91	yes	1995-01-01	2010-02-11		Named party ineligible or unapproved on service dates
92	yes	1995-01-01	2010-02-11		Named party fails dependent or student requirements
93	yes	1995-01-01	2010-02-11		Named party is not the chosen PCP
94	yes	1995-01-01	2010-02-11		Chosen PCP did not refer the named party
95	yes	1995-01-01	2007-07-09		Requested information never arrived
96	yes	1995-01-01	2010-02-11		No agreement in place with named party
97	yes	1995-01-01	2010-02-11		Named party shows no eligibility for patient
98	yes	1995-01-01			Amount counted toward the deductible
99	yes	1995-01-01			Review before treatment
100	yes	1995-01-01			Penalty taken for lack of precertification
101	yes	1995-01-01			Handled as an adjustment of an earlier claim
102	yes	1995-01-01			Newborn charges handled under the mother's claim
103	yes	1995-01-01			Merged with one or more other claims
104	yes	1995-01-01	2008-06-01		Processed under the member's plan terms
105	yes	1995-01-01			Claim or line falls under capitation
106	yes	1995-01-01	2010-02-11		Named party does not owe this amount
107	yes	1995-01-01	2008-06-01		Processed under payer-provider contract terms
108	no	1995-01-01	2007-07-09	2008-01-01	Named party's coverage was cancelled
109	yes	1995-01-01	2010-02-11		Named party is ineligible
110	yes	1995-01-01			Pricing details needed for claim
111	yes	1995-01-01			Policyholder does not allow electronic claims
112	no	1995-01-01	2008-01-27	2008-07-01	Policyholder handles its claims itself
113	no	1995-01-01	2008-01-27	2008-07-01	Individual insurance policies not processed here
114	yes	1995-01-01	2010-02-11		Named party should process this claim or service
115	no	1995-01-01	2008-01-27	2008-07-01	HMO claims not processed here
116	yes	1995-01-01			Wrong payer: bill the correct one
117	yes	1995-01-01			Needs indicator of signature on file
118	no	1995-01-01	2007-07-09	2008-01-01	Third-party organization rejected: no payer name
119	no	1995-01-01	2007-07-09	2008-01-01	Third-party organization rejected: certification data missing
120	no	1995-01-01	2007-07-09	2008-01-01	Third-party organization rejected: too little claim information
121	yes	1995-01-01			Too many service lines for this payer
122	no	1995-01-01	2007-07-09	2008-01-01	Cannot process: data missing or invalid
123	yes	1995-01-01	2010-02-11		More information requested from named party
124	yes	1995-01-01	2010-02-11		Named party's ID, name, address, phone at issue
125	yes	1995-01-01	2010-02-11		Named party's name at issue
126	yes	1995-01-01	2010-02-11		Named party's address at issue
127	yes	1995-01-01	2010-06-06		Named party's phone, fax or email at issue
128	yes	1995-01-01	2010-02-11		Named party's tax ID at issue
129	yes	1995-01-01	2010-02-11		Named party's Blue Cross ID at issue
130	yes	1995-01-01	2010-02-11		Named party's Blue Shield ID at issue
131	yes	1995-01-01	2010-02-11		Named party's Medicare provider number at issue
132	yes	1995-01-01	2010-02-11		Named party's Medicaid provider number at issue
133	yes	1995-01-01	2010-02-11		Named party's UPIN at issue
134	yes	1995-01-01	2010-02-11		Named party's CHAMPUS provider number at issue
135	yes	1995-01-01	2010-02-11		Named party's commercial payer provider number at issue
136	yes	1995-01-01	2010-02-11		Named party's health industry number at issue
137	yes	1995-01-01	2010-02-11		Named party's network ID for plan at issue
138	yes	1995-01-01	2010-02-11		Named party's site ID at issue
139	yes	1995-01-01	2010-02-11		Named party's HMO provider ID at issue
140	yes	1995-01-01	2010-02-11		Named party's PPO ID at issue
141	yes	1995-01-01	2010-02-11		Named party's ASO ID at issue
142	yes	1995-01-01	2010-02-11		Named party's license or certification number at issue
143	yes	1995-01-01	2010-02-11		Named party's state license at issue
144	yes	1995-01-01	2010-02-11		Named party's specialty license at issue
145	yes	1995-01-01	2010-02-11		Named party's specialty or taxonomy code at issue
146	yes	1995-01-01	2010-02-11		Named party's anesthesia license at issue
147	yes	1997-02-28	2010-02-11		Named party's professional degree or credential at issue
148	yes	1995-01-01	2010-02-11		Named party's Social Security number at issue
149	yes	1995-01-01	2010-02-11		Named party's employer ID number at issue
150	yes	1995-01-01	2010-02-11		Named party's DEA number at issue
152	yes	1995-01-01			Processor number for pharmacy at issue
153	yes	1995-01-01	2010-02-11		Named party's ID number at issue
154	yes	1995-01-01			How surgeon and assistant surgeon are related
155	yes	1995-01-01	2010-02-11		How named party is related to patient
156	yes	1995-01-01			How patient is related to subscriber
157	yes	1995-01-01	2010-02-11		Named party's gender at issue
158	yes	1995-01-01	2010-02-11		Named party's birth date at issue
159	yes	1995-01-01	2010-02-11		Named party's death date at issue
160	yes	1995-01-01	2010-02-11		Named party's marital status at issue
161	yes	1995-01-01	2010-02-11		Named party's employment status at issue
162	yes	1995-01-01	2010-02-11		Named party's Medicare number (HICN) at issue
163	yes	1995-01-01	2010-02-11		Named party's policy number at issue
164	yes	1995-01-01	2010-02-11		Named party's contract or member number at issue
165	yes	1995-01-01	2010-02-11		Contact details for named party's employer at issue
166	yes	1995-01-01	2010-02-11		Name of named party's employer at issue
167	yes	1995-01-01	2010-02-11		Address of named party's employer at issue
168	yes	1995-01-01	2010-02-11		Phone of named party's employer at issue
169	no	1995-01-01	2007-07-09	2008-01-01	Employer ID for named party at issue
170	yes	1995-01-01	2010-02-11		Named party's employee number at issue
171	yes	1995-01-01			Details of any other insurance at issue
172	yes	1995-01-01			Contact details for other employer at issue
173	yes	1995-01-01	2010-02-11		Named party's demographics, employment and subscriber tie
174	yes	1995-01-01	2010-02-11		Named party's student status at issue
175	yes	1995-01-01	2010-02-11		Name of named party's school at issue
176	yes	1995-01-01	2010-02-11		Address of named party's school at issue
177	yes	1995-01-01	2000-02-28		Transplant recipient's identity and tie to insured
178	yes	1995-01-01			Billed charges at issue
179	yes	1995-01-01			Charges from outside lab at issue
180	yes	1995-01-01			Hospital's rate for semi-private room at issue
181	yes	1995-01-01			Hospital's daily room charge at issue
182	yes	1995-01-01	2010-01-24		Allowed or paid amount from named party's coverage
183	yes	1995-01-01	2010-02-11		Amount paid by named party at issue
184	yes	1995-01-01			Purchase price of rented DME at issue
185	yes	1995-01-01			DME rental price at issue
186	yes	1995-01-01			DME purchase and rental prices at issue
187	yes	1995-01-01			Service date or dates at issue
188	yes	1995-01-01			Statement period dates at issue
189	yes	1995-01-01	2006-10-31		Admission date at facility at issue
190	yes	1995-01-01	2006-10-31		Discharge date from facility at issue
191	yes	1997-02-28			Last menstrual period date at issue
192	yes	1995-01-01			First service date for this illness or symptom
193	yes	1997-02-28			Date of first consultation or evaluation at issue
194	yes	1995-01-01			Dates patient was confined at issue
195	yes	1995-01-01	2009-09-20		Dates patient was disabled or off work
196	yes	1995-01-01			When patient went back to work
197	yes	1995-01-01			Coverage effective dates at issue
198	yes	1995-01-01			Date Medicare took effect at issue
199	yes	1995-01-01			Conception date and due date at issue
200	yes	1995-01-01			When equipment was returned
201	yes	1995-01-01			When dental appliance was previously placed
202	yes	1995-01-01			When and why dental item was previously replaced
203	yes	1995-01-01			When dental appliance was placed
204	yes	1995-01-01			Root canal opening and service completion dates
205	yes	1995-01-01			Dates of earlier root canal treatment at issue
206	yes	1995-01-01			Last gum surgery, root planing or curettage date
207	yes	1995-01-01			Dates dental impression taken and appliance seated
208	yes	1995-01-01			Latest pacemaker implant date at issue
209	yes	1995-01-01			Latest pacemaker battery replacement date at issue
210	yes	1995-01-01			When last x-ray was taken
211	yes	1995-01-01			Dates patient was trained in dialysis
212	yes	1995-01-01			Last routine dialysis date at issue
213	yes	1995-01-01			First routine dialysis date at issue
214	yes	1997-02-28			When first prescribed, ordered or referred
215	yes	1995-01-01			Tooth extraction or evolution date at issue
216	yes	1995-01-01			Drug details at issue
217	yes	1995-01-01			Drug's name, strength and form at issue
218	yes	1995-01-01			National drug code (NDC) at issue
219	yes	1995-01-01			Prescription number at issue
220	no	1995-01-01	2010-10-17	2011-07-01	Drug product identifier at issue
221	no	1995-01-01	2010-01-24	2012-01-01	Drug dosage and days of supply at issue
222	yes	1995-01-01			Drug units dispensed, and AWP price at issue
223	yes	1995-01-01			How drug or myelogram agent was given
224	yes	1995-01-01			Body location of joint injection at issue
225	yes	1995-01-01			Body site at issue
226	yes	1995-01-01			Which joint was injected
227	yes	1995-01-01			Hospital details at issue
228	yes	1995-01-01	2006-10-31		UB type-of-bill code at issue
229	yes	1995-01-01			Source of hospital admission at issue
230	yes	1995-01-01			Hour of hospital admission at issue
231	yes	1995-01-01			Type of hospital admission at issue
232	yes	1995-01-01			Admitting diagnosis at issue
233	yes	1995-01-01			Hour of hospital discharge at issue
234	yes	1995-01-01			Patient's status at discharge at issue
235	yes	1995-01-01			Blood units furnished at issue
236	yes	1995-01-01			Blood units replaced at issue
237	yes	1995-01-01			Blood deductible units at issue
238	yes	1995-01-01			Bill mother and baby on separate claims
239	yes	1995-01-01			Dental details at issue
240	yes	1995-01-01			Tooth surface at issue
241	yes	1995-01-01			Upper and lower missing teeth list at issue
242	yes	1995-01-01			Tooth number, surface or quadrant at issue
243	yes	1995-01-01			Dental treatment months left at issue
244	yes	1995-01-01			Tooth identifier (number or letter) at issue
245	yes	1995-01-01			Quadrant or arch of mouth at issue
246	yes	1995-01-01			Orthodontic total, appliance, monthly fees; treatment length
247	yes	1995-01-01			Service line details at issue
248	no	1995-01-01	2010-01-24	2012-01-01	Accident details: when, where, what and why
249	yes	1995-01-01			Place of service at issue
250	yes	1995-01-01			Type of service at issue
251	yes	1995-01-01			Total minutes of anesthesia at issue
252	yes	1995-01-01	2011-01-30		Named party's authorization or certification number at issue
253	no	1995-01-01	2007-07-09	1997-02-28	Procedure or revenue code at issue
254	yes	1995-01-01	2011-01-30		Principal diagnosis code at issue
255	yes	1995-01-01			Diagnosis code at issue
256	yes	1995-01-01			DRG code at issue
257	yes	1995-01-01			ADSM-III-R (psychiatric) code at issue
258	yes	1995-01-01			Days or units on procedure or revenue line
259	yes	1995-01-01			How often the service is given
260	yes	1997-02-28			Medical necessity duration and start date at issue
261	yes	1995-01-01			Measurements showing obesity at issue
262	yes	1995-01-01			Surgery or service that needed the anesthesia
263	yes	1995-01-01			Duration of the services at issue
264	yes	1995-01-01			Respiratory support flow rate and daily hours
265	yes	1995-01-01			Count of lesions removed at issue
266	yes	1995-01-01			Ambulance pickup and destination facilities at issue
267	yes	1995-01-01			Patient transport mileage at issue
268	yes	1995-01-01			Where the DME is used
269	yes	1995-01-01			Laceration or tumor size at issue
270	yes	1995-01-01			Where the subluxation is
271	yes	1995-01-01			Spine segment count at issue
272	yes	1995-01-01			Oxygen contents with rented oxygen system at issue
273	yes	1995-01-01			Weight value at issue
274	yes	1995-01-01			Height value at issue
275	yes	1995-01-01			Claim as a whole at issue
276	yes	1995-01-01	2006-10-31		UB-04 or 1500 paper claim form at issue
277	yes	1995-01-01			Paper claim requested or at issue
278	no	1995-01-01		2011-11-01	Claim form with signature requested or at issue
279	yes	1995-01-01	2010-10-17		Itemized claim or service needed
280	no	1995-01-01		2011-11-01	Provider's itemized claim requested or at issue
281	yes	1995-01-01			Claim for related confinement requested or at issue
282	yes	1995-01-01			Prescription copy requested or at issue
283	yes	1995-01-01	2008-01-27		Medicare entitlement needed to decide primary payer
284	yes	1995-01-01			Medicare card copy requested or at issue
285	no	1995-01-01		2011-11-01	Voucher or EOB requested or at issue
286	yes	1995-01-01			Other payer's EOB or payment details at issue
287	yes	1995-01-01			Medical necessity at issue
288	yes	1995-01-01	2010-10-17		Late charges from hospital at issue
289	no	1995-01-01		2011-11-01	Why discharge was late
290	yes	1995-01-01			Pre-existing condition details at issue
291	yes	1995-01-01			Why pregnancy was terminated
292	yes	1995-01-01			Why family conference or therapy was held
293	yes	1995-01-01			Why physical therapy was given
294	yes	1995-01-01	2010-10-17		Supporting documents needed; second code says which
295	yes	1995-01-01			Attending physician's report requested or at issue
296	yes	1995-01-01			Nursing notes requested or at issue
297	yes	1997-02-28			Clinical notes or report requested or at issue
298	yes	1995-01-01			Operative report requested or at issue
299	yes	1995-01-01			Emergency room notes or report requested
300	yes	1997-02-28			Lab or test results or notes requested
301	yes	1995-01-01			MRI report requested or at issue
302	no	1995-01-01		1997-01-31	Retired: see 300 (lab), 311 (pathology)
303	no	1995-01-01	2007-07-09	1997-02-28	Physical therapy notes requested or at issue
304	no	1995-01-01		2011-11-01	Reports on the service requested or at issue
305	yes	1995-01-01	2011-01-30		Radiology report or interpretation requested or at issue
306	yes	1995-01-01			Full description of the service requested
307	yes	1995-01-01			Narrative plus periodontal pocket depths requested
308	yes	1995-01-01			Discharge summary requested or at issue
309	no	1995-01-01		1997-01-31	Retired duplicate of 299 (emergency room notes)
310	yes	1995-01-01			Progress notes, six months up to statement date
311	yes	1995-01-01			Pathology notes or report requested or at issue
312	yes	1995-01-01			Dental chart requested or at issue
313	yes	1995-01-01			Bridge (dental) details requested or at issue
314	yes	1995-01-01			Dental records supporting the service requested
315	yes	1995-01-01			Earlier periodontal treatment history requested or at issue
316	yes	1995-01-01			Full medical history requested or at issue
317	no	1995-01-01		2011-11-01	Patient's chart requested or at issue
318	yes	1995-01-01	2010-10-17		X-ray images requested or at issue
319	yes	1997-02-28			X-rays or photos before or after surgery
320	yes	1995-01-01			Dental study models requested or at issue
321	no	1995-01-01	2010-10-17	2011-07-01	X-rays or models requested or at issue
322	yes	1995-01-01	2010-10-17		Latest full-mouth x-rays requested
323	yes	1995-01-01			X-rays, models or written account requested
324	yes	1995-01-01			Latest x-ray of treated area, or narrative
325	yes	1995-01-01			Latest full-mouth x-rays or narrative requested
326	yes	1995-01-01			Transplant acquisition invoice requested or at issue
327	yes	1995-01-01			Periodontal case type, pocket depths and narrative
328	no	1995-01-01	2007-07-09	1997-02-28	Speech therapy notes requested or at issue
329	yes	1995-01-01			Exercise notes requested or at issue
330	yes	1995-01-01			Occupational notes requested or at issue
331	yes	1995-01-01	2007-08-01		History-and-physical report requested or at issue
332	no	1997-02-28	2007-07-09	2008-01-01	Authorization or certification with dates covered
333	yes	1995-01-01			Patient's consent to release information requested
334	yes	1995-01-01			Oxygen certification requested or at issue
335	yes	1995-01-01			DME certification requested or at issue
336	yes	1995-01-01			Chiropractic certification requested or at issue
337	yes	1995-01-01			Ambulance certification or documents requested or at issue
338	no	1995-01-01	2007-07-09	1997-02-28	Home health certification requested or at issue
339	yes	1995-01-01			Enteral or parenteral certification requested or at issue
340	yes	1995-01-01			Pacemaker certification requested or at issue
341	yes	1995-01-01			Certification for private duty nursing requested
342	yes	1995-01-01			Podiatry certification requested or at issue
343	yes	1995-01-01			Proof of surgical facility's license and Medicare approval
344	yes	1995-01-01			Proof of physical therapy provider's Part B approval
345	yes	1995-01-01			Treatment plan requested or at issue
346	yes	1995-01-01			Treatment plan for coming six months requested
347	no	1995-01-01		1997-01-31	Retired: see 345 (plan), 282 (prescription)
348	no	1995-01-01	2007-07-09	2008-01-01	Treatment plan for chiropractic care requested
349	no	1995-01-01	2007-07-09	1997-02-28	Treatment plan for psychiatric care requested
350	no	1995-01-01	2007-07-09	1997-02-28	Treatment plan for speech pathology requested
351	no	1995-01-01	2007-07-09	1997-02-28	Treatment plan, physical or occupational therapy requested
352	yes	1995-01-01			How long treatment plan lasts
353	yes	1995-01-01			Treatment plan for orthodontics requested or at issue
354	yes	1995-01-01			Plan to replace other missing teeth requested
355	no	1995-01-01		2011-11-01	Asks whether claim was paid
356	no	1995-01-01		2011-11-01	Asks whether blood was given
357	no	1995-01-01		2011-11-01	Asks about past or future blood replacement
358	no	1995-01-01	2010-10-17	2011-07-01	Asks whether provider accepts assignment
359	no	1995-01-01	2010-10-17	2011-07-01	Asks if information release is signed
360	yes	1995-01-01	2010-10-17		Assignment-of-benefits certification flag at issue
361	no	1995-01-01		2011-11-01	Asks about other insurance
362	no	1995-01-01		2011-11-01	Asks if dental patient has medical insurance
363	yes	1995-01-01	2010-10-17		May be a workers' compensation case
364	yes	1995-01-01			Is the condition job related?
365	yes	1995-01-01			Did an accident lead to this service?
366	yes	1995-01-01			Did an auto accident cause the injury?
367	no	1995-01-01		2011-11-01	Asks if condition is new or recurring
368	no	1995-01-01		2011-11-01	Asks if facility staff includes MD/DO
369	no	1995-01-01		2011-11-01	Asks if condition rules out ordinary bed
370	no	1995-01-01		2011-11-01	Asks if patient can work bed controls
371	no	1995-01-01		2011-11-01	Asks if patient is room-bound
372	no	1995-01-01		2011-11-01	Asks if patient is bed-bound
373	no	1995-01-01		2011-11-01	Asks if diabetic patient uses insulin
374	yes	1995-01-01			Are lenses due to cataract surgery?
375	yes	1995-01-01			Was a refraction done?
376	no	1995-01-01		2011-11-01	Asks if ambulance charge covers round trip
377	no	1995-01-01		2011-11-01	Asks if DME was bought new or used
378	no	1995-01-01		2011-11-01	Asks if pacemaker is permanent or temporary
379	no	1995-01-01		2011-11-01	Asks if physician supervised the services
380	yes	1995-01-01	2010-10-17		CRNA supervision or direction at issue
381	no	1995-01-01		2011-11-01	Asks if drug is generic
382	yes	1995-01-01			Generic or brand dispensing: which was authorized?
383	yes	1995-01-01	2010-10-17		Nerve block purpose: surgery or pain control
384	yes	1995-01-01			Prosthesis, crown or inlay: first or replacement?
385	yes	1995-01-01			Asks arch (upper/lower) and whether fixed
386	yes	1995-01-01	2010-10-17		Orthodontic indicator or purpose of treatment at issue
387	yes	1997-02-28	2010-02-11		When named party last examined the patient
388	yes	1997-02-28			When post-op care was taken over
389	yes	1997-02-28			When post-op care was handed off
390	yes	1997-02-28			Date of latest medical event requiring service
391	yes	1997-02-28			Dates of dialysis at issue
392	no	1997-02-28		2011-11-01	Dates of transfusion at issue
393	no	1997-02-28		2011-11-01	Date of earlier pacemaker check at issue
394	yes	1997-02-28			Dates of latest related hospital stay at issue
395	yes	1997-02-28	2010-02-11		Date named party signed certification or recertification
396	yes	1997-02-28			Home dialysis start date at issue
397	yes	1997-02-28			Date condition began or worsened at issue
398	yes	1997-02-28			Visual field testing results requested or at issue
399	no	1997-02-28		2011-11-01	Earlier related test report with dates requested
400	yes	1997-02-28			Claim amounts do not balance
401	yes	1997-02-28			Payment source is invalid
402	yes	1997-02-28	2009-09-20		Amount must exceed zero; see second code
403	yes	1997-02-28			Named party's referral notes, orders or prescription
404	no	1997-02-28		2011-11-01	Symptoms, findings or complaints behind the service
405	no	1997-02-28		2011-11-01	Service summary requested or at issue
406	yes	1997-02-28			Short history relating to the services requested
407	yes	1997-02-28			Complications or mitigating factors at issue
408	yes	1997-02-28			First certification at issue
409	yes	1997-02-28			Medication records, including drug therapy requested
410	no	1997-02-28		2011-11-01	Explain treatment plan versus patient's condition
411	no	1997-02-28		2011-11-01	Why non-routine services were necessary
412	no	1997-02-28		2011-11-01	Records supporting the non-coverage decision requested
413	no	1997-02-28		2011-11-01	Explain services that differ from treatment plan
414	yes	1997-02-28	2010-10-17		Why several physicians treated at once
415	no	1997-02-28		2011-11-01	Justify billing outside the composite rate
416	no	1997-02-28		2011-11-01	Proof patient can learn and apply information
417	yes	1997-02-28			Earlier related tests: results and dates requested
418	no	1997-02-28		2011-11-01	Why oral medication is not possible
419	yes	1997-02-28			Panel's separate tests, each with its charge
420	yes	1997-02-28			Contrast material: name, dose and medical reason
421	no	1997-02-28		2011-11-01	Medical review attachment or details requested
422	no	1997-02-28		2011-11-01	Whether patient is homebound
423	no	1997-02-28	2007-07-09	2008-01-01	Prognosis requested or at issue
424	no	1997-02-28		2011-11-01	Non-coverage statement with itemized bill requested
425	no	1997-02-28		2011-11-01	Itemize services that are not covered
426	no	1997-02-28		2011-11-01	Every current diagnosis requested or at issue
427	no	1997-02-28		2011-11-01	Emergency care given en route
428	yes	1997-02-28			Why ambulance was used
429	no	1997-02-28		2011-11-01	Loaded miles, charges to nearest suitable facility
430	yes	1997-02-28			Closest suitable facility at issue
431	yes	1997-02-28	2010-10-17		Patient's condition or function when treated at issue
432	yes	1997-02-28			Date benefits ran out at issue
433	yes	1997-02-28			Hospice revocation copy requested or at issue
434	yes	1997-02-28			Why multiple transfers in one entitlement period
435	yes	1997-02-28			Admission notice requested or at issue
436	no	1997-02-28		2011-11-01	Goals for short term requested or at issue
437	no	1997-02-28		2011-11-01	Goals for long term requested or at issue
438	no	1997-02-28		2011-11-01	How many patients attended the session
439	no	1997-02-28		2011-11-01	Draining wounds: type, amount, depth and size
440	no	1997-02-28		2011-11-01	Why unskilled caregiver was not taught procedure
441	yes	1997-02-28			Named party's qualifications to give service at issue
442	yes	1997-02-28			Treatment modalities used at issue
443	yes	1997-02-28			Report of first evaluation requested or at issue
444	no	1997-02-28		2011-11-01	How test sample was obtained
445	no	1997-02-28		2011-11-01	Why hearing aid will not correct loss
446	no	1997-02-28		2011-11-01	Documents from earlier related claims requested
447	no	1997-02-28		2011-11-01	Teaching plan requested or at issue
448	no	1997-02-28	2010-01-24	2012-01-01	Billed elements conflict; STC12 has the explanation
449	yes	1997-02-28			Expected service end date at issue
450	yes	1997-02-28			Held for spend-down decision
451	yes	1997-02-28			Diagnosis before and after surgery at issue
452	yes	1997-02-28			Total visits, with hours daily and weekly
453	yes	1997-02-28			Procedure modifier at issue
454	yes	1997-02-28			Procedure code at issue
455	yes	1997-02-28			Revenue code at issue
456	yes	1997-02-28			Covered days at issue
457	yes	1997-02-28			Non-covered days at issue
458	yes	1997-02-28			Coinsurance days at issue
459	yes	1997-02-28			Lifetime reserve days at issue
460	yes	1997-02-28			NUBC condition code at issue
461	no	1997-02-28	2010-01-24	2012-01-01	NUBC occurrence code or date at issue
462	no	1997-02-28	2010-01-24	2012-01-01	NUBC span code or its dates at issue
463	no	1997-02-28	2010-01-24	2012-01-01	NUBC value code or amount at issue
464	yes	1997-02-28	2004-10-31		Payer's own claim control number at issue
465	yes	1997-02-28			Principal procedure code at issue
466	yes	1997-02-28	2011-01-30		Named party's original signature at issue
467	yes	1997-02-28	2010-02-11		Date named party signed at issue
468	yes	1997-02-28			Source of patient signature at issue
469	yes	1997-02-28			Purchased service charge at issue
470	yes	1997-02-28	2010-02-11		Purchased service: obtained from an outside party?
471	yes	1997-02-28			Were services for an emergency?
472	yes	1997-02-28			Ambulance trip record requested or at issue
473	yes	1998-06-30			Lab indicator absent or invalid
474	yes	1998-06-30	2000-02-29		Procedure conflicts with patient gender
475	yes	1998-06-30	2000-02-29		Procedure does not fit patient age
476	yes	1998-06-30			Service units absent or invalid
477	yes	1998-06-30			Diagnosis pointer absent or invalid
478	yes	1998-06-30	2010-01-24		Submitter's own claim number at issue
479	yes	1998-06-30			Other payer's ID absent or invalid
480	yes	1998-06-30	2010-06-06		Named party's claim filing indicator at issue
481	yes	1998-10-31			Claim or submission is badly formatted
482	no	1999-02-28	2009-09-20	2010-10-01	Date lacks the century
483	yes	1999-06-30			Benefit-period maximum met or exceeded
484	yes	2000-02-29			Business application down right now
485	yes	2001-02-28			Too many results; narrow real-time search
486	yes	2001-10-31	2009-07-01		Date of principal procedure at issue
487	yes	2002-02-28	2010-02-11		No claim found; submit through named party
488	yes	2002-06-30			Diagnosis codes supporting the services at issue
489	yes	2002-10-31			Attachment control number at issue
490	yes	2003-02-28			Additional procedure code at issue
491	yes	2003-02-28	2010-02-11		Named party may not submit encounters
492	yes	2003-02-28			Additional procedure date at issue
493	yes	2003-02-28			Version, release or industry ID unsupported
494	yes	2003-02-28			Real-time not supported; send as batch
495	yes	2003-10-31			Claim was adjusted: cite new payer control number
496	yes	2004-02-29	2010-02-11		Submitter lacks approval to bill for named party
497	yes	2004-06-30			Sales tax went unpaid
498	yes	2004-06-30			Maximum leave days used up
499	yes	2004-06-30	2010-02-11		Payer lacks rate for this service and party
500	yes	2004-06-30	2010-02-11		Named party's ZIP or postal code at issue
501	yes	2004-06-30	2010-02-11		Named party's state or province at issue
502	yes	2004-06-30	2010-02-11		Named party's city at issue
503	yes	2004-06-30	2010-02-11		Named party's street address at issue
504	yes	2004-06-30	2010-02-11		Named party's last name at issue
505	yes	2004-06-30	2010-02-11		Named party's first name at issue
506	yes	2004-06-30	2010-02-11		Named party changed clearinghouse; submit to new one
507	yes	2004-10-31			HCPCS code at issue
508	yes	2004-10-31	2009-07-01		ICD-9 code at issue; see second code
509	yes	2004-10-31	2011-01-30		External-cause (E-code) diagnosis at issue
510	yes	2004-10-31	2009-09-20		Date in the future; second code says which
511	yes	2004-10-31	2009-09-20		Invalid character; second code names the element
512	yes	2004-10-31	2009-09-20		Length wrong for receiver's system; see second code
513	yes	2004-10-31			HIPPS rate code at issue
514	yes	2004-10-31	2011-01-30		Named party's middle name at issue
515	yes	2004-10-31			Review by managed care
516	yes	2004-10-31	2009-11-29		Other payer's adjudication or remittance date at issue
517	yes	2004-10-31			Reference number of repricing adjustment at issue
518	yes	2004-10-31			Reference number of adjusted repriced line at issue
519	yes	2004-10-31			Adjustment amount at issue
520	yes	2004-10-31			Adjustment quantity at issue
521	yes	2004-10-31			Adjustment reason code at issue
522	yes	2004-10-31			Modifying units for anesthesia at issue
523	yes	2004-10-31			Number of anesthesia units at issue
524	yes	2004-10-31			Arterial blood gas value at issue
525	yes	2004-10-31			Therapy start date at issue
526	yes	2004-10-31			Line number bundled or unbundled at issue
527	yes	2004-10-31			Condition indicator on certification at issue
528	yes	2004-10-31			Visits projected for certification period at issue
529	yes	2004-10-31			Date certification was revised at issue
530	yes	2004-10-31			Adjustment indicator on claim at issue
531	yes	2004-10-31			Disproportionate share (DSH) amount on claim at issue
532	yes	2004-10-31			DRG amount on claim at issue
533	yes	2004-10-31			DRG outlier amount on claim at issue
534	yes	2004-10-31			ESRD payment on claim at issue
535	yes	2004-10-31			Frequency code on claim at issue
536	yes	2004-10-31			Indirect teaching amount on claim at issue
537	yes	2004-10-31			Medicare secondary pass-through amount at issue
538	yes	2004-10-31			Claim-versus-encounter identifier at issue
539	yes	2004-10-31			PPS capital amount on claim at issue
540	yes	2004-10-31			Capital outlier amount (PPS) at issue
541	yes	2004-10-31			Reason code for submitting the claim at issue
542	yes	2004-10-31			Total charges denied on claim at issue
543	yes	2004-10-31			Clearinghouse or VAN trace number at issue
544	yes	2004-10-31			CLIA number at issue
545	yes	2004-10-31			Contract amount at issue
546	yes	2004-10-31			Contract code at issue
547	yes	2004-10-31			Contract percentage at issue
548	yes	2004-10-31			Contract type code at issue
549	yes	2004-10-31			Contract version at issue
550	yes	2004-10-31			Coordination of benefits (COB) code at issue
551	yes	2004-10-31			COB total submitted charge at issue
552	yes	2004-10-31			Number of cost report days at issue
553	yes	2004-10-31			Covered amount at issue
554	yes	2004-10-31			Claim payment date at issue
555	yes	2004-10-31			Delay reason code at issue
556	yes	2004-10-31			Demonstration project number at issue
557	yes	2004-10-31			Date of diagnosis at issue
558	yes	2004-10-31			Discount amount at issue
559	yes	2004-10-31			Document control number at issue
560	yes	2004-10-31	2010-02-11		Named party's additional or secondary ID at issue
561	yes	2004-10-31	2010-02-11		Named party's contact name at issue
562	yes	2004-10-31	2010-02-11		Named party's NPI at issue
563	yes	2004-10-31	2010-02-11		Named party's tax amount at issue
564	yes	2004-10-31			EPSDT indicator at issue
565	yes	2004-10-31			Estimated amount due on claim at issue
566	yes	2004-10-31			Exception code at issue
567	yes	2004-10-31			Facility code qualifier at issue
568	yes	2004-10-31			Family planning indicator at issue
569	yes	2004-10-31			Fixed-format data at issue
570	no	2004-10-31			Free-text message at issue
571	yes	2004-10-31			Frequency number at issue
572	yes	2004-10-31			Frequency period at issue
573	yes	2004-10-31			Functional limitation code at issue
574	yes	2004-10-31			Home health HCPCS payment at issue
575	yes	2004-10-31			Homebound indicator at issue
576	yes	2004-10-31			Vaccine batch number at issue
577	yes	2004-10-31			Industry code at issue
578	yes	2004-10-31			Insurance type code at issue
579	yes	2004-10-31			Investigational device (IDE) number at issue
580	yes	2004-10-31			Date of last certification at issue
581	yes	2004-10-31			Last day patient worked at issue
582	yes	2004-10-31			Lifetime psychiatric day count at issue
583	yes	2004-10-31			Line charge at issue
584	yes	2004-10-31			Line control number at issue
585	yes	2004-10-31	2007-07-09		Charge denied or not covered
586	yes	2004-10-31			Line note at issue
587	yes	2004-10-31			Measurement reference code at issue
588	yes	2004-10-31			Medical record number at issue
589	yes	2004-10-31	2010-10-17		Provider's assignment acceptance code at issue
590	yes	2004-10-31			Medicare coverage indicator at issue
591	yes	2004-10-31			Medicare amount paid at 100 percent at issue
592	yes	2004-10-31			Medicare amount paid at 80 percent at issue
593	yes	2004-10-31			Indicator for Medicare Section 4081 at issue
594	yes	2004-10-31			Mental status code at issue
595	yes	2004-10-31			Treatments per month at issue
596	yes	2004-10-31			Amount of charges not covered at issue
597	yes	2004-10-31			Professional component amount not payable at issue
598	yes	2004-10-31			Billed professional component amount not payable at issue
599	yes	2004-10-31			Note reference code at issue
600	yes	2004-10-31			Oxygen saturation reading at issue
601	yes	2004-10-31			Condition code for oxygen test at issue
602	yes	2004-10-31			Date of oxygen test at issue
603	yes	2004-10-31			Old capital amount at issue
604	yes	2004-10-31			Originator's application transaction ID at issue
605	yes	2004-10-31			Number of orthodontic treatment months at issue
606	yes	2004-10-31			Medicare Part A trust fund payment at issue
607	yes	2004-10-31			Medicare Part B trust fund payment at issue
608	yes	2004-10-31			Number of units paid at issue
609	yes	2004-10-31			Participation agreement at issue
610	yes	2004-10-31			Facility type at patient discharge at issue
611	yes	2004-10-31			Authorization number from peer review at issue
612	yes	2004-10-31			Daily limit amount at issue
613	yes	2004-10-31			Date physician was contacted at issue
614	yes	2004-10-31			Date of physician's order at issue
615	yes	2004-10-31			Policy compliance code at issue
616	yes	2004-10-31			Policy name at issue
617	yes	2004-10-31			Postage amount billed at issue
618	yes	2004-10-31			PPS capital disproportionate share DRG amount at issue
619	yes	2004-10-31			Exception amount under PPS capital at issue
620	yes	2004-10-31			PPS capital federal-specific DRG amount at issue
621	yes	2004-10-31			PPS capital hospital-specific DRG amount at issue
622	yes	2004-10-31			PPS capital indirect medical education amount at issue
623	yes	2004-10-31			Federal-rate DRG payment (PPS operating) at issue
624	yes	2004-10-31			Hospital-rate DRG payment (PPS operating) at issue
625	yes	2004-10-31			Predetermination number at issue
626	yes	2004-10-31			Pregnancy indicator at issue
627	yes	2004-10-31			Claim amount before tax at issue
628	yes	2004-10-31			Pricing method at issue
629	yes	2004-10-31			Property and casualty claim number at issue
630	yes	2004-10-31			CLIA number of referring lab at issue
631	yes	2004-10-31			Reimbursement rate at issue
632	yes	2004-10-31			Reject reason code at issue
633	yes	2004-10-31	2010-10-17		Related-cause code (accident, job) at issue
634	yes	2004-10-31			Remark code at issue
635	yes	2004-10-31			Ambulatory patient group, as repriced at issue
636	yes	2004-10-31			Reference number of repriced line at issue
637	yes	2004-10-31			Savings from repricing at issue
638	yes	2004-10-31			Repricing rate, per-diem or flat at issue
639	yes	2004-10-31			Amount of responsibility at issue
640	yes	2004-10-31			Sales tax amount at issue
641	no	2004-10-31	2009-09-20	2010-10-01	Date service was adjudicated or paid at issue
642	yes	2004-10-31			Authorization exception code at issue
643	yes	2004-10-31			Amount paid on line at issue
644	yes	2004-10-31			Line rate at issue
645	yes	2004-10-31			Tax amount for service at issue
646	yes	2004-10-31			Shipping or delivery calendar pattern at issue
647	yes	2004-10-31			Ship date at issue
648	yes	2004-10-31			When similar symptoms or illness occurred
649	yes	2004-10-31			SNF indicator at issue
650	yes	2004-10-31			Special program indicator at issue
651	yes	2004-10-31			Provider's state industrial-accident number at issue
652	yes	2004-10-31			Discount percentage under terms at issue
653	yes	2004-10-31			Date test was done at issue
654	yes	2004-10-31			Total of denied charges at issue
655	yes	2004-10-31			Total paid by Medicare at issue
656	yes	2004-10-31			Visits projected for this certification at issue
657	yes	2004-10-31			Number of visits made at issue
658	yes	2004-10-31			Treatment code at issue
659	yes	2004-10-31			Unit-of-measure code at issue
660	yes	2004-10-31			Universal product number (UPN) at issue
661	yes	2004-10-31			Visits before recertification date (CR702) at issue
662	yes	2004-10-31			Whether x-rays are available at issue
663	yes	2004-10-31	2010-02-11		Named party's group name at issue
664	yes	2004-10-31			Date orthodontic bands were placed at issue
665	yes	2004-10-31			Date of surgery at issue
666	yes	2004-10-31			Surgical procedure code at issue
667	yes	2005-02-28			Real-time not supported; do not send again
668	yes	2005-06-30			Endodontic history and prognosis missing
669	yes	2005-10-31			Dental narrative needed
670	yes	2006-06-30	2007-02-28		Consumer spending account (HSA, CDHP) funds used
671	yes	2006-06-30	2007-02-28		Consumer spending account (HSA, CDHP) may have funds
672	yes	2006-10-31			Other payer's payment data does not balance
673	yes	2006-10-31			Patient's reason for coming at issue
674	yes	2006-10-31			Service exceeds what was authorized
675	yes	2006-10-31			Facility stay dates at issue
676	yes	2006-10-31	2010-02-11		Facility may be paying named party
677	yes	2006-10-31	2010-02-11		Named party has no affiliation
678	yes	2006-10-31			Revenue code conflicts with patient gender
679	yes	2006-10-31			Put newborn's services on the mother's claim
680	yes	2006-10-31	2010-02-11		Named party's country at issue
681	yes	2006-10-31			Claim's currency not accepted
682	yes	2007-02-28			Cosmetic service
683	yes	2007-02-28			Held for related hospital claims
684	yes	2007-11-05			Rejected for syntax; see 997 or 999
685	yes	2008-01-27			Moved from real-time to batch; do not resend
686	yes	2008-01-27			Adjudication done; whole claim voided
687	yes	2008-01-27			Real-time estimate not possible; do not resend
688	yes	2008-01-27			Present-on-admission (POA) indicator at issue
689	yes	2008-06-01	2010-02-11		Named party did not answer in time
690	yes	2008-06-01			Real-time takes only one claim or estimate
691	yes	2008-06-01			Real-time takes only one status request
692	yes	2008-09-21			Contracted funding arrangement: subscriber works for provider
693	yes	2009-01-25			Amount must not be negative; see second code
694	yes	2009-01-25			Zero amount not allowed; see second code
695	yes	2009-01-25	2010-02-11		Named party's country subdivision at issue
696	yes	2009-01-25			Adjustment group code on claim at issue
697	yes	2009-07-01			Wrong decimal places; second code names the element
698	yes	2009-07-01			Form type at issue
699	yes	2009-07-01			Question or answer on supporting documentation form
700	yes	2009-07-01			ICD-10 code at issue; see second code
701	yes	2009-07-01			First treatment date at issue
702	yes	2009-11-01			Reference number of repriced claim at issue
703	yes	2010-01-24			ABC alternative-medicine code at issue
704	yes	2010-01-24			Claim-level note at issue
705	yes	2010-01-24			Allowed amount after repricing at issue
706	yes	2010-01-24			Approved amount after repricing at issue
707	yes	2010-01-24			Approved APG amount after repricing at issue
708	yes	2010-01-24			Approved revenue code after repricing at issue
709	yes	2010-01-24			Approved units after repricing at issue
710	yes	2010-01-24			Line adjudication data; second code says which
711	yes	2010-01-24			Why stretcher was used
712	yes	2010-01-24			Extra obstetric units at issue
713	yes	2010-01-24			Description of patient's condition at issue
714	yes	2010-01-24			Number for care plan oversight at issue
715	yes	2010-01-24			Date of acute manifestation at issue
716	yes	2010-01-24			Approved DRG after repricing at issue
717	yes	2010-01-24			Payer split the claim for processing
718	yes	2010-01-24			Filed late (timely filing)
719	yes	2010-01-24			NUBC occurrence code at issue
720	yes	2010-01-24			NUBC occurrence code's date at issue
721	yes	2010-01-24			NUBC span code at issue
722	yes	2010-01-24			NUBC span code's dates at issue
723	yes	2010-01-24			Days of drug supply at issue
724	yes	2010-01-24			Drug dose at issue
725	yes	2010-01-24			NUBC value code at issue
726	yes	2010-01-24			NUBC value code's amount at issue
727	yes	2010-01-24			Date of accident at issue
728	yes	2010-01-24			State where accident happened at issue
729	yes	2010-01-24			Description of accident at issue
730	yes	2010-01-24			Cause of accident at issue
731	yes	2010-01-24			Measured value or test result at issue
732	yes	2010-01-24			Conflicts with billing rules; second code says where
733	yes	2010-01-24			Prefix on named party's member number at issue
734	yes	2010-06-06			Checking whether premium was paid
735	yes	2010-06-06			Bundled: another claim or service's allowance includes it
736	yes	2010-06-06			Qualifying or related claim not received or adjudicated
737	yes	2010-06-06			CDT dental code at issue
738	yes	2010-06-06			Home infusion (HEIC) product/service code at issue
739	yes	2010-06-06			Jurisdiction's local supply or procedure code at issue
740	yes	2010-06-06			Where patient was dropped off
741	yes	2010-06-06			Named party cannot be an organization
742	yes	2010-06-06			Payer sequence (primary, secondary) code at issue
743	yes	2010-10-17			Named party's credentialing or enrollment at issue
744	yes	2010-10-17			Care for hospital-acquired harm or avoidable error
745	yes	2010-10-17			Identifier qualifier wrong; second code says which
746	yes	2010-10-17			Duplicate submission (277CA receiver level only)
747	yes	2010-10-17			Hospice employee indicator at issue
748	yes	2010-10-17			Data was corrected; second code says which
749	yes	2010-10-17			Date of injury or illness at issue
750	yes	2010-10-17	2011-01-30		State or province of auto accident at issue
751	yes	2010-10-17	2011-01-30		Ambulance pickup state/province at issue
752	yes	2010-10-17	2011-01-30		Ambulance drop-off state/province at issue
753	yes	2011-01-30			Copay status code at issue
754	yes	2011-01-30			Named party's name suffix at issue
755	yes	2011-01-30			Named party's primary ID at issue
756	yes	2011-01-30			Date named party received it at issue
757	yes	2011-01-30			When patient was last seen
758	yes	2011-01-30			Approved HCPCS after repricing at issue
759	yes	2011-01-30			Why round trip was made
760	yes	2011-01-30			Tooth status code at issue
761	yes	2011-01-30			Named party's referral number at issue
762	yes				Locum tenens ID at issue (entity code 82)
763	yes				Ambulance pickup ZIP code at issue
764	yes				Professional charges not covered
765	yes				Institutional charges not covered
766	yes				Service fell in exchange (HIX) premium grace period
767	yes				Emergency or urgent care criteria at issue
768	yes				Service date outside accident coverage period
769	yes				Repair or upkeep of DME
770	yes				Duplicate of a crossover or COB claim
771	yes				Too early; resend after crossover/COB wait
772	yes				Diagnosis must be coded to highest specificity
773	yes				Bill each calendar year on separate claim
774	yes				Experimental or investigational service
775	yes				Named party: person or organization qualifier at issue
776	yes				Care before or after surgery
777	yes				Multiple-procedure or concurrent-procedure rules applied
778	yes				Incident not compensable (property and casualty)
779	yes				Same or similar service billed too soon
780	yes				Lifetime benefit limit
781	yes				Claim flagged as readmission
782	yes				Second opinion on surgery
783	yes				Federal sequestration reduction
784	yes				Visit verification (EVV) data does not match
785	yes				Consent form (sterilization, abortion, hospital) absent or invalid
786	yes				Bill the third-party auto insurer
787	yes				Resend as new, not as replacement
788	yes				Bill the pharmacy plan instead
789	yes				Bill the medical plan instead
790	yes				Bill the dental plan instead
791	yes				Bill the vision plan instead
792	yes				Bill the behavioral health plan instead
793	yes				Bill the property/casualty insurer instead
794	yes				Real-time incomplete; resend as batch
795	yes				Too early; send final decision of prior payer
796	yes				Procedure code invalid on service date
798	yes				Estimate needs manual review; do not resend
799	yes				Send replacement (corrected) claim rather than new one`;
