# Une annonce, telle que les autres messages la disent : title (quoi, combien), line (et le prix), detail (et l'état, la
# saison), whole (tout). Une précision de plus s'ajoute ici, et se lit partout.
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
    [scheme] l'éco-organisme passe le prendre
    [tip] cela part à la déchetterie
    [bin] cela part à la poubelle
    [landfill] cela part en décharge
    [given] c'est déjà donné à quelqu'un
    [sold] c'est déjà vendu à quelqu'un
    [stored] c'est stocké sur place
   *[collector] un collecteur est payé pour l'enlever
    }{ $cost ->
    [0] { "" }
   *[other] , { FIGURE($cost) } €{ $basis ->
    [t] { " " }la tonne
    [kg] { " " }le kilo
    [m3] { " " }le m³
    [skip] { " " }la benne
    [drum] { " " }le fût
    [pallet] { " " }la palette
    [unit] { " " }à chaque fois
    [week] { " " }par semaine
    [month] { " " }par mois
    [year] { " " }par an
   *[none] { "" }
    }
    }
card-fate = 🔒 Aujourd'hui, pour vous et { $animator } seulement : { fate-today }.
card-fate-theirs = Aujourd'hui (les autres ne le voient pas) : { fate-today }.
card-moments = Quand : { $moments ->
    [anytime] à tout moment
    [evenings] le soir
    [weekend] le week-end
    [seldom] de temps en temps
   *[other] « { $moments } »
    }
card-at-least = 📏 Moins que cette quantité ne suffirait pas ; à plusieurs, cela peut aller.
card-note = À savoir : « { $note } »
card-sentence = 🔒 Vos mots, pour vous et { $animator } seulement : « { $words } »
    .wrong = Ce n'est pas ça
card-sentence-theirs = En toutes lettres : « { $words } »
