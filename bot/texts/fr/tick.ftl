# Cocher au lieu d'écrire, et la question d'un jour sur ce qui manque encore.
tick-usual = Voici ce que { ACTIVITIES($activity) } ont souvent en trop (♻️), cherchent (🔎) ou partageraient (🤝). Cochez ce qui vous va, ou écrivez autre chose :
tick-usual-later = D'accord. Quand vous voudrez, une phrase suffit.
tick-expense = Et parmi ces dépenses, lesquelles partageriez-vous avec des voisins ? Dès que trois structures proches cochent la même, je leur propose de se regrouper, sans nom ni prix :
tick-expense-later = D'accord, je ne vous le redemanderai pas. Si l'envie vient, une phrase suffit.
tick-choice = { tick-box } { $n }. { declaration-sign } { CAPITAL(RESOURCE($resource)) }
    .box = { tick-box } { $n }
tick-box = { $on ->
    [yes] ☑
   *[no] ☐
    }
tick-end =
    .done = Terminé
    .later = Plus tard
tick-noted = { $count ->
    [one] Noté, une annonce, visible sans votre nom :
   *[other] Noté, { $count } annonces, visibles sans votre nom :
    }
tick-line = { $n }. { declaration-sign } { CAPITAL(RESOURCE($resource)) } : { $what ->
    [partner] { ACTIVITY($activity) }, { NEAR($near) }, { $theirs ->
        [need] cherche : { RESOURCE($about) }
        [seeks] cherche : { RESOURCE($about) }
       *[other] propose : { RESOURCE($about) }
        }
    [pool] vous êtes plusieurs tout près, je pose la question à tous
    [pooling] pas encore assez de voisins pour se regrouper, je vous préviens dès que c'est le cas
    [asleep] visible quand ce sera la saison
    [held] { $animator } regarde d'abord
    [private] gardé pour { $animator } seulement
    [taker] pas de voisin pour l'instant
   *[nothing] rien encore, je vous préviens dès qu'un voisin correspond
    }
    .ask = { $n } · Demandez-lui
tick-approached = C'est demandé ; réponse souvent sous trois jours.
tick-approach-over = Cette piste n'est plus ouverte. Je continue de chercher.

fact-asked = { $fact ->
    [amount] Une petite question sur votre annonce : { RESOURCE($resource) }. Combien, à peu près ?
   *[price] Une petite question sur votre annonce : { RESOURCE($resource) }. Donné, à vendre, à discuter ?
    }
    .tell = Répondre
    .skip = Je ne sais pas
    .gone = Plus d'actualité
fact-skipped = Pas de souci, je cherche sans.
