# An announcement as the other messages tell it: title (what, how much), line (and the price), detail (and its state, its
# season), whole (all of it). One more particular is added here, and is read everywhere.
declaration-sign = { $kind ->
    [need] 🔎
    [seeks] 🔎
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

card-note = Good to know: “{ $note }”
card-sentence = 🔒 Your words, for you and { $animator } only: “{ $words }”
    .wrong = That's not it
card-sentence-theirs = In their words: “{ $words }”
