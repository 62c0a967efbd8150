  -- One row a pupil on roll, subject and kind: what counts of the latest result and of last summer's.
  verdict AS (
    SELECT s.subject, s.kind, p.school, p.phase, p.year, p.class,
           CASE s.subject WHEN 'reading' THEN p.set_reading WHEN 'writing' THEN p.set_writing ELSE p.set_mathematics END AS set,
           p.sex, p.fsm, p.eal, p.sen,
           (n.meaning IN (0, 2)) IS TRUE AS assessed,
           (n.meaning = 3) IS TRUE AS another,
           n.meaning IS NULL OR n.meaning = 1 AS missing,
           (n.meaning IN (0, 2, 3)) IS TRUE AS in_share,
           (n.meaning = 0 AND n.place >= e.low) IS TRUE AS at_or_above,
           (n.meaning = 0 AND n.place > e.high) IS TRUE AS above,
           (b.meaning = 0 AND n.meaning IN (0, 1, 2)) IS TRUE AS in_progress,
           (b.meaning = 0 AND n.meaning = 0 AND n.thousandths - b.thousandths >= 3000) IS TRUE AS enough,
           CASE WHEN n.meaning <> 0 OR n.meaning IS NULL THEN -1
                WHEN n.place < e.low THEN CASE WHEN n.place - e.low < -3 THEN 0 WHEN n.place - e.low < -1 THEN 1 ELSE 2 END
                WHEN n.place > e.high THEN CASE WHEN n.place - e.high < 2 THEN 2 WHEN n.place - e.high < 4 THEN 3 ELSE 4 END
                ELSE 2 END AS band,
           (n.meaning = 0) IS TRUE AS valued,
           CASE WHEN n.meaning = 0 THEN n.thousandths ELSE 0 END AS value
    FROM pupil p
    CROSS JOIN series s
    JOIN expectation e ON e.kind = s.kind AND e.year = p.year
    LEFT JOIN two t ON t.subject = s.subject AND t.kind = s.kind AND t.pupil = p.pupil
    LEFT JOIN result n ON n.kind = s.kind AND n.code = t.now
    LEFT JOIN result b ON b.kind = s.kind AND b.code = t.before
  )
