# Ce que des structures sont autorisées à prendre : noté par qui anime, après l'avoir lu sur leurs papiers.
authorised-list = { $count ->
    [0] 🪪 Aucune autorisation notée. Sans elle, je ne présente personne pour un déchet dangereux ou un sous-produit animal.
    [one] 🪪 Une autorisation notée :
   *[other] 🪪 { $count } autorisations notées :
    }
    .add = Ajouter
authorised-kind = { $kind ->
    [collection] collecte et transport
    [facility] installation autorisée
    [trade] négoce et courtage
   *[animal] sous-produits animaux
    }
authorised-until = { $until ->
    [none] sans date de fin
   *[other] jusqu'au { DATE($until) }
    }
authorised-words = { $company }, { AT($place) } · { authorised-kind } n° { $number }, { authorised-until }{ $over ->
    [yes] { " " }⚠️ passée
   *[no] { "" }
    } · vérifiée le { DATE($checked) }{ $person ->
    [none] { "" }
   *[other] { " " }par { $person }
    }
authorised-line = { $n }. { authorised-words }
    .end = { $n } · Ne vaut plus
authorised-taker = 🪪 Peut prendre : { authorised-words }.
authorised-nobody = 🪪 Aucune structure autorisée à prendre cela n'est notée : /autorisations pour en noter une.
authorised-saved = { $count ->
    [0] Rien n'est noté.
    [one] Une autorisation notée.
   *[other] { $count } autorisations notées.
    }
authorised-kept = ✅ { authorised-words }
authorised-refused = ⚠️ « { $words } » : { $problem ->
    [company] je ne connais pas cette structure dans le réseau.
    [several] plusieurs structures portent ce nom.
    [kind] de quelle sorte ? Écrivez collecte, installation, négoce ou animal.
    [number] il manque son numéro.
    [until] je ne lis pas jusqu'à quand elle vaut.
   *[over] elle n'est plus valable.
    }
authorised-ended = C'est noté : { authorised-kind } n° { $number }, { $company }, ne vaut plus.
authorisations-lines = Une autorisation par ligne : structure ; collecte, installation, négoce ou animal ; numéro ; jusqu'au. Par exemple : « Huiles Ouest ; collecte ; n° 2023-17 ; jusqu'au 31/12/2027 ».
authorisations-lines-empty = Je n'y lis rien. Par exemple : « Huiles Ouest ; collecte ; n° 2023-17 ; jusqu'au 31/12/2027 ».
authorisations-lines-too-long = C'est trop long pour une fois : { $longest } caractères au plus. Envoyez-les en deux messages.
authorised-lacking = 🪪 { $companies } se sont dit oui, mais qui prendrait n'a plus d'autorisation valable : je ne les ai pas présentés.
