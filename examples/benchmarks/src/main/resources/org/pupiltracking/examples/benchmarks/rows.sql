-- row_number with QUALIFY, filtered to the two points of the rule; plain sums.
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
${verdict}
SELECT subject, kind, school, phase, year, class, set, sex, fsm, eal, sen,
       count(*) AS on_roll, sum(assessed::INT) AS assessed, sum(another::INT) AS another, sum(missing::INT) AS missing,
       sum(in_share::INT) AS in_share, sum(at_or_above::INT) AS at_or_above, sum(above::INT) AS above,
       sum(in_progress::INT) AS in_progress, sum(enough::INT) AS enough,
       sum((band = 0)::INT) AS b0, sum((band = 1)::INT) AS b1, sum((band = 2)::INT) AS b2, sum((band = 3)::INT) AS b3,
       sum((band = 4)::INT) AS b4, sum(valued::INT) AS valued, sum(value) AS total, sum(value::BIGINT * value) AS squares
FROM verdict
GROUP BY GROUPING SETS (${sets})
