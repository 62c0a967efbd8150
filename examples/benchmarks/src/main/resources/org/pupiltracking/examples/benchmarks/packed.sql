-- row_number with QUALIFY, filtered to the two points of the rule; three counts packed into a sum.
CREATE OR REPLACE TEMP TABLE cells AS
WITH
  latest AS (
    SELECT subject, kind, pupil, point, code FROM judgement
    WHERE point IN (${now}, ${before}) AND batch <= ${known}
      AND batch NOT IN (SELECT batch FROM withdrawn WHERE until <= ${known})
    QUALIFY row_number() OVER (PARTITION BY subject, kind, pupil, point ORDER BY id DESC) = 1
  ),
  two AS (
    SELECT subject, kind, pupil,
           max(code) FILTER (WHERE point = ${now}) AS now, max(code) FILTER (WHERE point = ${before}) AS before
    FROM latest GROUP BY subject, kind, pupil
  ),
${verdict},
${packed}
SELECT ${unpacked}
FROM (
  SELECT subject, kind, school, phase, year, class, set, sex, fsm, eal, sen,
         sum(w0)::BIGINT AS w0, sum(w1)::BIGINT AS w1, sum(w2)::BIGINT AS w2, sum(w3)::BIGINT AS w3, sum(w4)::BIGINT AS w4,
         sum(value) AS total, sum(square) AS squares
  FROM packed
  GROUP BY GROUPING SETS (${sets})
)
