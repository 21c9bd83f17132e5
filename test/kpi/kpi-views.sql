-- What the queries of duckdb.test.ts share. Written from the definitions in docs/kpi.md, not from the code.

-- First decisions: the parts of a split claim together.
CREATE VIEW first_decision AS
SELECT h, min(i) AS i, arg_min(position, i) AS position, arg_min(payer, i) AS payer, arg_min(day, i) AS day,
  sum(charge)::BIGINT AS charge, sum(paid)::BIGINT AS paid, sum(denied)::BIGINT AS denied,
  bool_or(denied > 0 OR state IN ('denied', 'partiallyDenied')) AS is_denied,
  bool_and(state = 'denied') AS is_full,
  bool_or(coalesce(freq IN ('7', '8'), false)) AS is_resubmission
FROM adj WHERE initial GROUP BY h;

CREATE VIEW cohort AS
SELECT f.* FROM first_decision f
WHERE position = 'primary' AND NOT is_resubmission AND NOT EXISTS (
  SELECT 1 FROM adj_denial d JOIN adj a USING (h, i) WHERE d.h = f.h AND a.initial
  HAVING count(*) > 0 AND bool_and(d.reason = '18'));

-- Remittances: every CLP by itself, the parts of a first decision as one.
CREATE VIEW remit AS
SELECT h, min(i) AS i, arg_min(role, i) AS role, arg_min(position, i) AS position, arg_min(day, i) AS day,
  arg_min(occurrence, i) AS occurrence, sum(charge)::BIGINT AS charge, sum(paid)::BIGINT AS paid,
  sum(denied)::BIGINT AS denied, bool_and(state = 'denied') AS is_full
FROM adj GROUP BY h, CASE WHEN initial THEN -1 ELSE i END;

CREATE VIEW decision AS
SELECT * FROM remit WHERE role = 'decision' AND occurrence = 0 AND position = 'primary';

-- Denials of primary payers, exact duplicates apart.
CREATE VIEW dp AS SELECT *, try_cast(ep AS INT) AS k FROM ep WHERE position = 'primary' AND reason NOT LIKE '%-18';

-- Events while a denial was open, shared equally among the denials then open, to a thousandth.
CREATE VIEW shared AS
SELECT e.h, e.i, e.kind, e.day, p.ep, p.position, p.reason,
  (CASE WHEN e.minutes IS NULL THEN NULL ELSE
    floor(round(e.minutes * 1000) * place / n) - floor(round(e.minutes * 1000) * (place - 1) / n) END) AS milli,
  (CASE WHEN e.kind IN ('correctedClaimSubmitted', 'appealFiled', 'documentsSent', 'statusChecked', 'worked')
    THEN floor(1000 * place / n) - floor(1000 * (place - 1) / n) ELSE 0 END) AS touch
FROM ev e JOIN (
  SELECT e.h, e.i, p.ep, p.position, p.reason,
    row_number() OVER (PARTITION BY e.h, e.i ORDER BY p.ep::INT) AS place,
    count(*) OVER (PARTITION BY e.h, e.i) AS n
  FROM ev e JOIN ep p ON p.h = e.h AND p.opened_by < e.i AND (p.resolution = 'open' OR e.i <= p.last_proof)
) p USING (h, i);

CREATE VIEW mine AS SELECT * FROM shared WHERE position = 'primary' AND reason NOT LIKE '%-18';

-- Write-offs shared by denied cents among the denials that each of them ended.
CREATE VIEW write_off AS
SELECT h, ep, position, reason, opened, resolved,
  (amount * upto) // total - (amount * (upto - weight)) // total AS cents
FROM (
  SELECT *, sum(weight) OVER (PARTITION BY h, i ORDER BY k) AS upto, sum(weight) OVER (PARTITION BY h, i) AS total
  FROM (
    SELECT p.*, e.i, e.amount::HUGEINT AS amount, p.ep::INT AS k,
      CASE WHEN sum(p.denied) OVER (PARTITION BY e.h, e.i) = 0 THEN 1 ELSE p.denied END AS weight
    FROM ev e JOIN ep p ON p.h = e.h AND p.last_proof = e.i AND p.resolution <> 'open'
    WHERE e.kind = 'writtenOff'
  )
);

-- Each claim's last decided appeal.
CREATE VIEW last_appeal AS
SELECT * FROM appeal WHERE outcome IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY h ORDER BY coalesce(level, 0) DESC, decided DESC, n DESC) = 1;
