/** Who a definition or a figure is from. `isSecondary`: told by somebody else than who made it. */
export interface KpiSource {
  readonly name: string;
  /** Where it can be read. */
  readonly place: string;
  readonly isSecondary: boolean;
}

const read = (name: string, place: string): KpiSource => ({ name, place, isSecondary: false });
const told = (name: string, place: string): KpiSource => ({ name, place, isSecondary: true });

/** The sources of definitions and benchmarks, by key. */
export const KPI_SOURCES = {
  hfmaTaskForce: read(
    "HFMA Claim Integrity Task Force, Standardizing Denial Metrics (2021)",
    "measureyourmission.com/claims-integrity-taskforce-kpis",
  ),
  hfmaArticle: read(
    "HFMA, HFM magazine, March 2021, on the six denial metrics",
    "hfma.org/topics/hfm/2021/march",
  ),
  hfmaSynthesis: told(
    "RCM Industry Research Synthesis (2026), on HFMA's metrics 3 to 6 and MAP Keys",
    "public GitHub document of 2026-08-07",
  ),
  mapKeys: read("HFMA MAP Keys", "studylib.net/doc/8709829/hfmamapk"),
  mapCompliant: read(
    "HFMA MAP Keys compliant program",
    "hfma.org/data-and-insights/map-initiative",
  ),
  aafp: read(
    "American Academy of Family Physicians, practice finances",
    "aafp.org/family-physician/practice-and-career/managing-your-practice/practice-finances.html",
  ),
  idx: read("EDI online help, About the Clean Claim Report", "ux.idxasp.com/edi-online-help"),
  kodiak: read("Kodiak Solutions as published by HFMA (2025)", "hfma.org/?p=99103"),
  modernHealthcare: read("Modern Healthcare, 2025-05-23, on the same Kodiak figures", "cthosp.org"),
  healthLeaders: read(
    "HealthLeaders on Kodiak's revenue cycle figures",
    "healthleadersmedia.com/revenue-cycle",
  ),
  premier: read(
    "Premier, survey of claims of 2022",
    "premierinc.com/newsroom/blog/trend-alert-private-payers",
  ),
  premier2023: read("Premier, survey of claims of 2023", "workcompacademy.com/news-feed/page/9"),
  revcare: read("RevCare on Premier's survey of 2022", "revcare.com/news"),
  hci: read("Healthcare Innovation on Premier's survey of 2022", "hcinnovationgroup.com"),
  kff: read(
    "KFF, Claims Denials and Appeals in ACA Marketplace Plans in 2023",
    "kff.org/private-insurance/issue-brief",
  ),
  kffAppeals2024: told("Appeal Armor on KFF's figures of 2024", "appealarmor.com/report"),
  leadingAge: read("LeadingAge on KFF's figures of 2023", "leadingage.org/?p=1038010"),
  ossur: read("Össur on KFF's figures of 2023", "ossur.com"),
  change: read(
    "Change Healthcare as told by Becker's Hospital Review (2017)",
    "beckershospitalreview.com/finance",
  ),
  relias: read(
    "Relias Media on Change Healthcare's index of 2020",
    "reliasmedia.com/articles/147725",
  ),
  chime: read("CHIME, Intelligent Denial Prevention", "chimecentral.org/resource-post"),
  federation: read("Federation of American Hospitals", "fah.org/podcasts"),
  mgmaPoll: read("MGMA Stat poll, January 2026", "mgma.com/mgma-stat"),
  remitkit: read("remitkit's own definition", "docs/kpi.md"),
} as const satisfies Readonly<Record<string, KpiSource>>;

/** A key of `KPI_SOURCES`. */
export type SourceKey = keyof typeof KPI_SOURCES;
