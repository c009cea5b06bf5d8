# Le résumé de la semaine ou du mois : ce qui concerne chacun, en cinq lignes au plus.
digest-week = 📬 Votre semaine, près { OF($place) }
    .see = { $n } · Voir
    .yes = { $n } · Oui
    .no = { $n } · Non
    .aside = { $n } · Écarter
    .settings = Réglages
digest-month = 📬 Votre mois, près { OF($place) }
digest-lead = { $n }. Une piste pour vous{ digest-side } : { digest-what }
digest-waiting = { $n }. Attend votre réponse{ digest-side } : { digest-what }
digest-pool = { $n }. Attend votre réponse : se regrouper pour { RESOURCE($resource) }
digest-news = { $n }. Nouveau{ digest-side } : { digest-what }
digest-alive = { $n }. Votre annonce : { declaration-title }. Toujours d'actualité ?
digest-missed = { $n }. Pendant votre fermeture, annoncé à tous : « { $words } »
digest-what = { DOTS(declaration-line, NEAR($near)) }
digest-side = { $kind ->
    [need] , on cherche
    [seeks] , on cherche en prêt
    [has] , en prêt
    [together] , à plusieurs
   *[offer] { "" }
    }
digest-network = Dans le réseau : { $declarations ->
    [0] { "" }
   *[other] { $declarations } nouvelles annonces de { $declaring } structures
    }{ $both ->
    [yes] { " " }; { "" }
   *[no] { "" }
    }{ $introductions ->
    [0] { "" }
   *[other] { $introductions } mises en relation
    }{ $more ->
    [yes] { " " }; { "" }
   *[no] { "" }
    }{ $confirmed ->
    [0] { "" }
   *[other] depuis janvier, { QUANTITY($confirmed, $confirmed, "t") } d'échanges confirmés
    }.
weekday = { $day ->
    [0] lundi
    [1] mardi
    [2] mercredi
    [3] jeudi
    [4] vendredi
    [5] samedi
   *[6] dimanche
    }
