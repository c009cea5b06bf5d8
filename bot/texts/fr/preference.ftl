# Comment Boucle doit parler à chacun.
settings-main = ⚙️ Vos réglages
    🌙 Calme : { $quiet ->
    [no] jamais
   *[yes] de { $from } h à { $to } h
    }{ $weekends ->
    [no] , et tout le week-end
   *[yes] { "" }
    }
    🔔 Nouvelles pistes : { $alerts ->
    [now] tout de suite, une par jour au plus
    [digest] avec le résumé
   *[never] jamais
    }
    📬 Résumé : { $digest ->
    [never] jamais
    [monthly] le premier { weekday } du mois à { $hour } h
   *[weekly] chaque { weekday } à { $hour } h
    }
    🧺 Familles : { $muted ->
    [0] toutes
    [one] toutes sauf une
   *[other] toutes sauf { $muted }
    }
    📣 Messages de l'animation : { $broadcasts ->
    [no] aucun
   *[yes] oui
    }
    .language = English
    .quiet = Le calme
    .alerts = Les pistes
    .digest = Le résumé
    .families = Les familles
    .never = Jamais ceux-là
    .refused = Mes refus
    .company = Ma structure
    .site = Autre site
    .broadcasts = { $broadcasts ->
    [yes] ☑
   *[no] ☐
    } Messages
    .back = ◂ Retour
settings-quiet = Quand faut-il vous laisser tranquille ? Seules les réponses à vos propres messages passent.
    .hours = { $on ->
    [yes] ☑
   *[no] ☐
    } { $from } h – { $to } h
    .never = { $on ->
    [yes] ☑
   *[no] ☐
    } Jamais
    .weekends = { $on ->
    [yes] ☑
   *[no] ☐
    } Et tout le week-end
settings-alerts = Quand je trouve une nouvelle piste pour vous :
    .now = { $on ->
    [yes] ☑
   *[no] ☐
    } Tout de suite
    .digest = { $on ->
    [yes] ☑
   *[no] ☐
    } Avec le résumé
    .never = { $on ->
    [yes] ☑
   *[no] ☐
    } Jamais
settings-digest = 📬 Le résumé : ce qui vous concerne, en un message. { $digest ->
    [never] Vous n'en recevez pas.
    [monthly] Le premier { weekday } du mois à { $hour } h.
   *[weekly] Chaque { weekday } à { $hour } h.
    }
    .weekly = { $on ->
    [yes] ☑
   *[no] ☐
    } Chaque semaine
    .monthly = { $on ->
    [yes] ☑
   *[no] ☐
    } Chaque mois
    .never = { $on ->
    [yes] ☑
   *[no] ☐
    } Jamais
    .day = Le jour
    .hour = L'heure
settings-day = 📬 Quel jour ?
    .one = { $on ->
    [yes] ☑
   *[no] ☐
    } { CAPITAL(weekday) }
settings-hour = 📬 À quelle heure ?
    .one = { $on ->
    [yes] ☑
   *[no] ☐
    } { $hour } h
settings-families = De quoi voulez-vous entendre parler ? Décochez le reste.
    .one = { $on ->
    [yes] ☑
   *[no] ☐
    } { FAMILY($family) }
    .more = Suite ▸
settings-never = Qui ne doit jamais vous être proposé, ni vous à eux ? { $count ->
    [0] Vous n'avez nommé personne.
   *[other] Touchez un nom pour l'enlever.
    } Je garde ces noms pour moi et ne dis à personne, pas même à vous, s'ils sont dans le réseau.
    .one = ✖ { SHORT($name) }
    .add = Ajouter un nom
wish-name = Quel nom ? Écrivez-le comme sur sa devanture.
wish-noted = C'est noté.
wish-enough = J'en garde { $most } au plus : enlevez-en un d'abord.
# Ce que l'on a refusé, et que l'on peut reprendre.
settings-refused = ↩️ Ce que vous avez écarté. { $count ->
    [0] Rien pour l'instant : je cherche partout où cela se fait d'habitude.
   *[other] Un appui sur un numéro, et je l'oublie.
    }{ $more ->
    [yes] { " " }Les plus récents d'abord.
   *[no] { "" }
    }
    .back = { $n } · Reprendre
settings-refused-limit = { $n }. { CAPITAL(RESOURCE($resource)) } : { $near ->
    [same-town] seulement dans la même commune
   *[other] { NEAR($near) } au plus
    }
settings-refused-line = { $n }. { $resource ->
    [none] Une structure
   *[other] { CAPITAL(RESOURCE($resource)) }
    } · { $why ->
    [distance] trop loin
    [quantity] la quantité
    [quality] la qualité
    [price] le prix
    [not-it] ce n'était pas ça
    [not-now] pas avant le { DATE($until) }
    [one] plus celle-ci
   *[them] plus rien d'eux
    } · refusé le { DATE($day) }
refused-back-already = C'est déjà repris.
