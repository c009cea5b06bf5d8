# Mes annonces : la liste, la page de chacune, et ce qu'on en fait.
mine-none = Vous n'avez pas d'annonce en cours. Dites-moi en une phrase ce que vous avez en trop, cherchez ou pourriez partager.
    .go = Pas à pas
mine-list = { $count ->
    [one] Votre annonce :
   *[other] Vos { $count } annonces :
    }
    .less = ◂ Avant
    .more = Suite ▸
mine-site = 📍 { $company }, { AT($place) }
    .other = Voir { SHORT($company) }, { $place }
mine-line = { $n }. { declaration-sign } { CAPITAL(declaration-title) } · { $state ->
    [draft] brouillon
    [open] ouverte
    [paused] en pause
    [asleep] en sommeil
    [held] chez { $animator }
   *[served] { $kind ->
        [need] pourvu
       *[other] tout est placé
        }
    }
    .see = { $n } · Voir
mine-line-partly = { $n }. { declaration-sign } { CAPITAL(RESOURCE($resource)) } · { $kind ->
    [need] il manque
   *[other] reste
    } { declaration-quantity } · ouverte
mine-rest = { $kind ->
    [need] Il vous en manque encore : { declaration-quantity }.
   *[other] Il en reste à placer : { declaration-quantity }.
    }
mine-parked = Vous aviez aussi commencé quelque chose. On reprend ?
mine-page = { declaration-sign } { CAPITAL(DOTS(RESOURCE($resource), RECKONED(declaration-quantity, $yearly, $base), declaration-price)) }.
    { $state ->
    [open] Ouverte depuis le { DATE($since) }{ $until ->
        [none] .
       *[other] , jusqu'au { DATE($until) }.
        }
    [paused] En pause : personne n'est interrogé.
    [asleep] { $season ->
        [none] En sommeil : personne n'est interrogé.
       *[other] Hors saison : je la réveille le { DATE($season) }.
        }
    [held] { $animator } la regarde ; rien n'est parti aux autres.
    [withdrawn] Cette annonce a été retirée.
   *[served] { $kind ->
        [need] C'est pourvu : personne d'autre n'est interrogé.
       *[other] Tout est placé : personne d'autre n'est interrogé.
        }
    }
    .amend = Modifier
    .pause = Pause
    .reopen = Reprendre
    .renew = Prolonger
    .snap = Photo
    .code = Code déchet
    .withdraw = Retirer
mine-tally = { $asked ->
    [few] J'ai demandé autour de vous, { $answered ->
        [0] pas encore de réponse.
       *[other] et on m'a répondu.
        }
   *[other] { $asked } structures interrogées, { $answered ->
        [0] pas encore de réponse.
        [one] une réponse.
       *[other] { $answered } réponses.
        }
    }
mine-paused = En pause : { RESOURCE($resource) }. Plus personne n'est interrogé ; un appui suffit pour reprendre.
mine-reopened = De nouveau ouverte : { RESOURCE($resource) }.
mine-renewed = Merci, c'est noté : { RESOURCE($resource) }, jusqu'au { DATE($until) }.
mine-withdraw = Retirer cette annonce ({ RESOURCE($resource) }) ? Les personnes qui y réfléchissent liront qu'elle n'est plus ouverte.
    .retire = Oui, la retirer
    .keep = La garder
mine-withdrawn = C'est retiré : { RESOURCE($resource) }.
mine-which = Laquelle de vos annonces ?
    .this = { SHORT(CAPITAL(RESOURCE($resource))) }
mine-no-such = « { $words } » : je ne trouve rien de ce nom chez vous, et rien n'a changé.
mine-doubt = { CAPITAL(RESOURCE($resource)) } : il n'y en a plus, ou il y en a davantage ?
    .none = Il n'y en a plus
    .more = Il y en a davantage
mine-doubt-need = { CAPITAL(RESOURCE($resource)) } : vous n'en cherchez plus, ou vous en cherchez davantage ?
    .none = Je n'en cherche plus
    .more = J'en cherche davantage
mine-over = Cette annonce a été retirée. Rien n'a changé.
amend-done = C'est changé. Personne de nouveau autour de vous pour l'instant ; je continue de regarder.
synergy-void = L'annonce que je vous proposais n'est plus ouverte ({ RESOURCE($resource) }). Je continue de chercher.
synergy-void-several = Les annonces que je vous proposais ne sont plus ouvertes. Je continue de chercher.
synergy-resumed = Tout le monde est de retour : { RESOURCE($resource) }. Rien n'a changé, votre oui tient toujours, et je pose la question à l'autre.
    .no = Je retire mon oui
synergy-closed = La structure que je vous proposais est fermée quelque temps ({ RESOURCE($resource) }). Je reprends avec elle dès qu'elle rouvre ; d'ici là, je continue de chercher.
synergy-closed-several = Des structures que je vous proposais sont fermées quelque temps. Je reprends avec elles dès qu'elles rouvrent ; d'ici là, je continue de chercher.
synergy-put-off = { CAPITAL(RESOURCE($resource)) } : l'autre structure est fermée quelque temps. Votre réponse compte toujours ; je lui repose la question dès qu'elle rouvre.
synergy-changed = Changement : { declaration-by } maintenant : { declaration-line }.{ $yes ->
    [yes] { " " }Votre oui tient toujours, sauf si vous me dites le contraire.
   *[no] { "" }
    }
declaration-asleep = C'est noté. { CAPITAL(RESOURCE($resource)) } : ce n'est pas encore la saison. Je commence à chercher le { DATE($day) }, six semaines avant.
declaration-asleep-closed = C'est noté. { CAPITAL(RESOURCE($resource)) } : je commence à chercher quand vous rouvrez, le { DATE($day) }.
mine-unjoined = { $count ->
    [one] Votre brouillon est gardé :
   *[other] Vos { $count } brouillons sont gardés :
    }
