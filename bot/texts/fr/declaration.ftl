# Une annonce, telle que les autres messages la disent : title (quoi, combien), line (et le prix), detail (et l'état, la
# saison), whole (tout). Une précision de plus s'ajoute ici, et se lit partout.
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

card-note = À savoir : « { $note } »
card-sentence = 🔒 Vos mots, pour vous et { $animator } seulement : « { $words } »
    .wrong = Ce n'est pas ça
card-sentence-theirs = En toutes lettres : « { $words } »
