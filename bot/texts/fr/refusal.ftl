# Dire non, et pourquoi.
refusal-why = D'accord. Qu'est-ce qui ne va pas ? Cela m'évite de vous déranger pour rien.
    .distance = Trop loin
    .quantity = La quantité
    .quality = La qualité
    .price = Le prix
    .not-it = Ce n'est pas ça
    .not-now = Pas maintenant
refusal-until = Noté. Je vous en reparle dans combien de temps ?
    .days-30 = Dans un mois
    .days-90 = Dans trois mois
    .days-365 = Dans un an
refusal-within = Noté. À quelle distance au plus, pour : { RESOURCE($resource) } ?
    .km-5 = 5 km
    .km-0 = Même commune
    .km-10 = 10 km
    .km-20 = 20 km
    .km-50 = 50 km
    .depends = Ça dépend
refusal-distance = C'est noté. { CAPITAL(RESOURCE($resource)) } : { $near ->
    [same-town] seulement dans la même commune
   *[other] { NEAR($near) } au plus
    }.
    .see = Mes refus
refusal-depends = C'est noté : je ne vous repropose pas celle-ci.
refusal-quantity = C'est noté : je ne vous le propose plus dans cette quantité.
refusal-quality = C'est noté : je ne vous le propose plus tel quel.
refusal-price = C'est noté : je ne vous le propose plus à ce prix.
refusal-not-it = C'est noté : je ne vous le proposerai plus.
refusal-not-them = C'est noté : je ne vous proposerai plus jamais les mêmes, ni vous à eux.
refusal-later = C'est noté : pas avant le { DATE($day) }.
