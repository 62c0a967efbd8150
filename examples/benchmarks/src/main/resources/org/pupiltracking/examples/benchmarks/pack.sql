  packed AS (
    SELECT subject, kind, school, phase, year, class, set, sex, fsm, eal, sen,
           1::BIGINT + (assessed::BIGINT << 20) + (another::BIGINT << 40) AS w0,
           missing::BIGINT + (in_share::BIGINT << 20) + (at_or_above::BIGINT << 40) AS w1,
           above::BIGINT + (in_progress::BIGINT << 20) + (enough::BIGINT << 40) AS w2,
           (band = 0)::BIGINT + ((band = 1)::BIGINT << 20) + ((band = 2)::BIGINT << 40) AS w3,
           (band = 3)::BIGINT + ((band = 4)::BIGINT << 20) + (valued::BIGINT << 40) AS w4,
           value, value::BIGINT * value AS square
    FROM verdict
  )
