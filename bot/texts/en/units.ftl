# Quantities, rhythms, distances, prices, verbs: the small words sentences are made of.
amount-paced = { $amount } { $pace }
amount-about = about { $figure }
amount-between = { $low } to { $high }
amount-reckoned = { $amount } (≈ { $year } a year)
pace-once = once
pace-hour = { $every ->
    [1] an hour
   *[other] every { $every } hours
    }
pace-day = { $every ->
    [1] a day
   *[other] every { $every } days
    }
pace-week = { $every ->
    [1] a week
   *[other] every { $every } weeks
    }
pace-month = { $every ->
    [1] a month
   *[other] every { $every } months
    }
pace-quarter = a quarter
pace-season = a season
pace-year = { $every ->
    [1] a year
   *[other] every { $every } years
    }
pace-continuous = continuously
unit-g = { $figure } g
unit-kg = { $figure } kg
unit-t = { $figure } t
unit-l = { $figure } l
unit-m3 = { $figure } m³
unit-m2 = { $figure } m²
unit-m = { $figure } m
unit-kw = { $figure } kW
unit-mw = { $figure } MW
unit-kwh = { $figure } kWh
unit-mwh = { $figure } MWh
unit-gwh = { $figure } GWh
unit-unit = { $figure } { $n ->
    [one] piece
   *[other] pieces
    }
unit-pallet = { $figure } { $n ->
    [one] pallet
   *[other] pallets
    }
unit-big-bag = { $figure } { $n ->
    [one] big bag
   *[other] big bags
    }
unit-skip = { $figure } { $n ->
    [one] skip
   *[other] skips
    }
unit-bag = { $figure } { $n ->
    [one] bag
   *[other] bags
    }
unit-box = { $figure } { $n ->
    [one] box
   *[other] boxes
    }
unit-crate = { $figure } { $n ->
    [one] crate
   *[other] crates
    }
unit-drum = { $figure } { $n ->
    [one] drum
   *[other] drums
    }
unit-ibc = { $figure } { $n ->
    [one] 1,000 l tank
   *[other] 1,000 l tanks
    }
unit-roll = { $figure } { $n ->
    [one] roll
   *[other] rolls
    }
unit-bale = { $figure } { $n ->
    [one] bale
   *[other] bales
    }
unit-stere = { $figure } { $n ->
    [one] stere
   *[other] steres
    }
unit-truckload = { $figure } { $n ->
    [one] lorry load
   *[other] lorry loads
    }
unit-hour = { $figure } { $n ->
    [one] hour
   *[other] hours
    }
unit-day = { $figure } { $n ->
    [one] day
   *[other] days
    }
unit-person = { $figure } { $n ->
    [one] person
   *[other] people
    }
unit-place = { $figure } { $n ->
    [one] place
   *[other] places
    }
unit-km = { $figure } km
unit-euro = €{ $figure }
unit-co2e = { $figure } t CO₂e
unit-co2e-kg = { $figure } kg CO₂e
unit-co2e-g = { $figure } g CO₂e
base-t = { $figure } t
base-kg = { $figure } kg
base-m3 = { $figure } m³
base-mwh = { $figure } MWh
base-piece = { $figure } { $n ->
    [one] piece
   *[other] pieces
    }
base-hour = { $figure } { $n ->
    [one] hour
   *[other] hours
    }
base-m2day = { $figure } m²·days
near-open = about … km away
near-same-town = in the same town
near-about-5 = about 5 km away
near-about-10 = about 10 km away
near-about-20 = about 20 km away
near-about-50 = about 50 km away
near-beyond = more than 50 km away
verb-offer = offers
verb-need = looks for
verb-has = lends
verb-might-take = that could use it
verb-might-give = that might have some
verb-seeks = would like to borrow
verb-together = would like to pool
price-offer-give = free
price-offer-pay = removal paid
price-offer-sell = for sale
price-offer-buy = purchase
price-offer-discuss = price to discuss
price-need-give = free if possible
price-need-pay = removal paid
price-need-sell = for sale
price-need-buy = buys
price-need-discuss = price to discuss
season-month = in { $month }
season-months = from { $first } to { $last }
process-unnamed = after processing
topic = { $name }: { "" }
