# An announcement as the other messages tell it: title (what, how much), line (and the price), detail (and its state, its
# season), whole (all of it). One more particular is added here, and is read everywhere.
declaration-sign = { $kind ->
    [need] 🔎
    [seeks] 🔎
    [might-take] 🔎
    [share] 🤝
    [together] 🤝
    [has] 🤝
   *[other] ♻️
    }
declaration-by = { TELLING($activity, $near) }, { VERB($kind) }
declaration-quantity = { QUANTITY($low, $high, $unit, $rhythm, $every) }
declaration-condition = { DOTS(STATE($degrees, $bars), SEASON($first, $last)) }
declaration-price = { PRICE($price, $kind) }
declaration-title = { DOTS(RESOURCE($resource), declaration-quantity) }
declaration-line = { DOTS(declaration-title, declaration-price) }
declaration-detail = { DOTS(declaration-title, declaration-condition) }
declaration-whole = { DOTS(declaration-detail, declaration-price) }

fate-today = { $way ->
    [scheme] the producers' organisation picks it up
    [tip] it goes to the tip
    [bin] it goes in the bin
    [landfill] it goes to landfill
    [given] it is given to somebody already
    [sold] it is sold to somebody already
    [stored] it is stored on site
   *[collector] a collector is paid to take it
    }{ $cost ->
    [0] { "" }
   *[other] , €{ FIGURE($cost) }{ $basis ->
    [t] { " " }a tonne
    [kg] { " " }a kilo
    [m3] { " " }a m³
    [skip] { " " }a skip
    [drum] { " " }a drum
    [pallet] { " " }a pallet
    [unit] { " " }each time
    [week] { " " }a week
    [month] { " " }a month
    [year] { " " }a year
   *[none] { "" }
    }
    }
card-fate = 🔒 Today, for you and { $animator } only: { fate-today }.
card-fate-theirs = Today (the others do not see it): { fate-today }.
card-moments = When: { $moments ->
    [anytime] at any time
    [evenings] in the evening
    [weekend] at the weekend
    [seldom] now and then
   *[other] “{ $moments }”
    }
card-at-least = 📏 Less than this quantity would not do; several together may.
card-note = Good to know: “{ $note }”
card-sentence = 🔒 Your words, for you and { $animator } only: “{ $words }”
    .wrong = That's not it
card-sentence-theirs = In their words: “{ $words }”
