# What had to be supposed to tell a quantity a year.
assumption-unit-weight = { QUANTITY(1, 1, $unit) } ≈ { QUANTITY($amount, $amount, $of) }
assumption-piece-size = { QUANTITY(1, 1, $unit) } of { QUANTITY($value, $value, $size) } ≈ { QUANTITY($amount, $amount, $of) }
assumption-weeks = 52 weeks a year
assumption-days = { FIGURE($days) } days a year
assumption-hours = { FIGURE($hours) } hours a year
