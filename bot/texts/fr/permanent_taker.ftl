# Les débouchés permanents : qui prend toujours quelque chose, saisi par l'animation.
taker-line = 📌 { taker-name } en prend toujours{ taker-note }.
taker-name = { $place ->
    [none] { $outlet }
   *[other] { $outlet }, { AT($place) },
    }
taker-note = { $note ->
    [none] { "" }
   *[other] { " " }({ $note })
    }
takers-list = { $count ->
    [0] 📌 Aucun débouché permanent pour l'instant. Ce sont ceux qui prennent toujours quelque chose : recyclerie, ferrailleur, association. Je les cite dans ma réponse à chaque annonce qui s'y prête.
    [one] 📌 Un débouché permanent. Je le cite dans ma réponse à chaque annonce qui s'y prête.
   *[other] 📌 { $count } débouchés permanents. Je les cite dans ma réponse à chaque annonce qui s'y prête.
    }
    .add = Ajouter
    .end = { $n } · Ne prend plus
takers-line = { $n }. { taker-who } : { RESOURCE($first) }{ $more ->
    [0] { "" }
   *[other] …
    }{ taker-note }{ $named ->
    [no] { " " }· à confirmer, je ne le cite plus
   *[yes] { "" }
    }
taker-who = { $place ->
    [none] { $outlet }
   *[other] { $outlet }, { AT($place) }
    }
takers-lines = Un débouché par ligne, jusqu'à vingt. Par exemple : « Recyclerie du Port, à Aytré : palettes, meubles (dépôt gratuit le samedi) ».
takers-lines-empty = Je n'y lis rien. Un nom, deux points, puis ce qui est pris : « Recyclerie du Port : palettes, meubles ».
takers-lines-too-long = C'est trop long pour une fois : { $longest } caractères au plus. Envoyez-les en deux messages.
takers-saved = { $count ->
    [0] Rien n'est noté :
    [one] Un débouché noté :
   *[other] { $count } débouchés notés :
    }
takers-kept = ✅ { taker-who } : { $things }{ taker-note }{ $unknown ->
    [none] { "" }
   *[other] { "" }. Je ne connais pas : { $unknown }
    }
takers-refused = ⚠️ « { $words } » : { $problem ->
    [form] je ne vois pas qui prend quoi. Un nom, deux points, puis les choses
    [member] cette structure fait partie du réseau, où personne n'est nommé sans son accord. Qu'elle dise elle-même ce qu'elle cherche
    [place] je ne connais pas cette commune
    [place-alike] je ne connais pas cette commune. Vouliez-vous dire { $meant } ?
   *[things] je ne connais pas : { $unknown }
    }.
taker-check = { $count ->
    [one] Un an déjà : ce débouché est-il toujours bon ?
   *[other] Un an déjà : ces débouchés sont-ils toujours bons ? Touchez ceux qui ne prennent plus.
    }
    .all = Tout est bon
    .end = { $n } · Ne prend plus
takers-checked = Merci, c'est noté pour un an.
taker-ended = C'est noté : je ne cite plus { $outlet }.
