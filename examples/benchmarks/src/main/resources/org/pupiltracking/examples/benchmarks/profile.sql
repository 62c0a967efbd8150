-- arg_max in place of the window; first one row a profile of all values, then groups and pairs of the profiles; packed sums.
CREATE OR REPLACE TEMP TABLE cells AS
WITH
  two AS (
    SELECT subject, kind, pupil,
           arg_max(code, id) FILTER (WHERE point = ${now}) AS now, arg_max(code, id) FILTER (WHERE point = ${before}) AS before
    FROM judgement
    WHERE point IN (${now}, ${before}) AND batch <= ${known}
      AND batch NOT IN (SELECT batch FROM withdrawn WHERE until <= ${known})
    GROUP BY subject, kind, pupil
  ),
${verdict},
${packed},
  profile AS (
    SELECT subject, kind, school, phase, year, class, set, sex, fsm, eal, sen,
           sum(w0)::BIGINT AS w0, sum(w1)::BIGINT AS w1, sum(w2)::BIGINT AS w2, sum(w3)::BIGINT AS w3, sum(w4)::BIGINT AS w4,
           sum(value)::BIGINT AS value, sum(square)::BIGINT AS square
    FROM packed GROUP BY ALL
  )
SELECT ${unpacked}
FROM (
  SELECT subject, kind, school, phase, year, class, set, sex, fsm, eal, sen,
         sum(w0)::BIGINT AS w0, sum(w1)::BIGINT AS w1, sum(w2)::BIGINT AS w2, sum(w3)::BIGINT AS w3, sum(w4)::BIGINT AS w4,
         sum(value) AS total, sum(square) AS squares
  FROM profile
  GROUP BY GROUPING SETS (${sets})
)
