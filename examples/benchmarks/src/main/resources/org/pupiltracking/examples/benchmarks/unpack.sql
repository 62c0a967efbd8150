subject, kind, school, phase, year, class, set, sex, fsm, eal, sen,
       w0 & 1048575 AS on_roll, (w0 >> 20) & 1048575 AS assessed, w0 >> 40 AS another,
       w1 & 1048575 AS missing, (w1 >> 20) & 1048575 AS in_share, w1 >> 40 AS at_or_above,
       w2 & 1048575 AS above, (w2 >> 20) & 1048575 AS in_progress, w2 >> 40 AS enough,
       w3 & 1048575 AS b0, (w3 >> 20) & 1048575 AS b1, w3 >> 40 AS b2,
       w4 & 1048575 AS b3, (w4 >> 20) & 1048575 AS b4, w4 >> 40 AS valued, total, squares
