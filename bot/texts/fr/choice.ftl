# Plusieurs oui pour la même annonce : qui, combien, et comment partager.
choice = { $count ->
    [2] Deux
    [3] Trois
   *[other] { $count }
    } réponses pour : { declaration-title }.
    .first = Présenter le 1
    .second = Présenter le 2
    .third = Présenter le 3
    .all = { $count ->
        [2] Les deux
       *[other] Les trois
        }
    .ask = Une question
    .none = { $count ->
        [2] Aucun des deux
       *[other] Aucun
        }
choice-line = { $n }. { TELLING($activity, $near) } : { $part ->
    [all] prendrait tout
    [some] prendrait { declaration-quantity }
   *[unknown] n'a pas dit combien
    }{ $carrier ->
    [us] , vient chercher
    [them] , si vous livrez
    [together] , transport à voir ensemble
   *[other] { "" }
    }
choice-line-giver = { $n }. { TELLING($activity, $near) } : { DOTS(choice-part, declaration-condition, declaration-price) }{ $carrier ->
    [us] , livre
    [them] , à venir chercher
    [together] , transport à voir ensemble
   *[other] { "" }
    }
choice-part = { $part ->
    [all] de quoi tout couvrir
    [some] { declaration-quantity }
   *[unknown] quantité à voir
    }
choice-which = Lequel je vous présente ? Écrivez « le premier », « le deuxième » ou « les deux », ou touchez un bouton.
choice-below = Il y a plusieurs réponses : je les réunis dans un seul message.
choice-ask = À qui ?
    .first = Au 1
    .second = Au 2
    .third = Au 3
choice-split = { $kind ->
    [need] { $stated ->
        [no] C'est plus qu'il ne vous en faut. { "" }
       *[yes] { "" }
        }Le 1 donnerait { QUANTITY($low1, $high1, $unit, "", 1) }, le 2 { QUANTITY($low2, $high2, $unit, "", 1) }
   *[other] { $stated ->
        [no] Il n'y en a pas assez pour tout. { "" }
       *[yes] { "" }
        }Le 1 aurait { QUANTITY($low1, $high1, $unit, "", 1) }, le 2 { QUANTITY($low2, $high2, $unit, "", 1) }
    }{ $count ->
    [3] , le 3 { QUANTITY($low3, $high3, $unit, "", 1) }
   *[other] { "" }
    } ?
    .yes = Oui
    .other = Autre partage
choice-at-most = Chacun n'aurait pas plus que ce qu'il demande, ni plus que ce qu'il reste.
choice-none-noted = C'est noté : je ne présente { $count ->
    [2] aucun des deux
   *[other] personne
    }. Je continue de chercher.
sharing-first = Combien pour le 1 ? Il y en a { declaration-quantity } en tout.
sharing-second = Et pour le 2 ? Le 3 aurait le reste.
sharing-first-much = Je ne sais pas compter « { $words } ». Combien pour le 1, à la louche ?
sharing-second-much = Je ne sais pas compter « { $words } ». Combien pour le 2, à la louche ?
sharing-first-nothing = Il m'en faut un peu plus que zéro. Combien pour le 1 ?
sharing-second-nothing = Il m'en faut un peu plus que zéro. Combien pour le 2 ?
share-all = Tout ({ declaration-quantity })
share-most = { declaration-quantity }
share-half = { declaration-quantity }
share-quarter = { declaration-quantity }
agree-amount = Combien en prendriez-vous ?
agree-amount-much = Je ne sais pas compter « { $words } ». À la louche, combien en prendriez-vous ?
agree-amount-nothing = Il m'en faut un peu plus que zéro. Combien, à peu près ?
agree-amount-heard = Oui pour { declaration-quantity }.
agree-part-open = C'est un oui. Combien exactement, vous le verrez ensemble.
agree-part-nothing = Je ne vois pas à quoi vous dites oui. « On en est où ? » montre ce qui attend votre réponse.
agree-part-several = Ici, chacun vient avec ce qu'il a annoncé. Pour changer votre quantité : « en fait c'est 200 kg par mois ». Ensuite, oui ou non ?
agree-capped = Il n'en reste que { declaration-quantity } : je note cela.
queue-stay = C'est noté, je vous préviens en premier si cela se libère.
queue-left = C'est noté, je ne vous en parlerai plus.
