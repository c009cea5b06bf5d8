# Ce qu'il a fallu supposer pour dire une quantité par an.
assumption-unit-weight = { QUANTITY(1, 1, $unit) } ≈ { QUANTITY($amount, $amount, $of) }
assumption-piece-size = { QUANTITY(1, 1, $unit) } de { QUANTITY($value, $value, $size) } ≈ { QUANTITY($amount, $amount, $of) }
assumption-weeks = 52 semaines par an
assumption-days = { FIGURE($days) } jours par an
assumption-hours = { FIGURE($hours) } heures par an
