# Une fois présentés : où en est-on, combien vraiment, et pourquoi cela s'est arrêté.
follow-talked = Avez-vous pu parler avec { $company } ({ RESOURCE($resource) }) ?
    .yes = Oui
    .no = Pas encore
    .dropped = Ça ne se fera pas
    .later = Relancez-moi dans…
follow-where = { CAPITAL(RESOURCE($resource)) }, avec { $company } : où en êtes-vous ?
    .running = Ça tourne 🎉
    .trial = En essai
    .discussing = On en discute
    .dropped = Ça ne se fera pas
    .inside = Je demande en interne
    .later = Relancez-moi dans…
follow-still = { CAPITAL(RESOURCE($resource)) }, avec { $company } : ça tourne toujours{ $figure ->
    [yes] { " " }({ declaration-quantity })
   *[no] { "" }
    } ?
    .yes = Oui, toujours
    .quantity = Autre quantité
    .no = C'est arrêté
follow-confirm = { CAPITAL(RESOURCE($resource)) } : { $by } me dit que { $stage ->
    [running] ça tourne
    [trial] c'est à l'essai
   *[discussing] vous en discutez
    }{ $figure ->
    [yes] , { declaration-quantity }
   *[no] { "" }
    }. C'est bien ça ?
    .yes = Oui, c'est ça
    .quantity = Autre quantité
    .no = Non, pas encore
follow-talking = Très bien. Je vous redemanderai comment cela avance.
follow-planned = C'est noté : premier enlèvement le { DATE($day) }. Je vous redemande après.
follow-discussing = C'est noté, vous en discutez. Je vous redemande dans quelque temps.
follow-inside = D'accord. Je vous redemande le { DATE($day) }.
follow-later = D'accord, pas avant le { DATE($day) }.
follow-not-yet = Pas de souci. { $person ->
    [none] Un appel suffit souvent.
   *[other] Un appel suffit souvent : { $person }, { $company }{ $contact ->
        [none] .
       *[other] { " " }: { $contact }.
        }
    }
follow-still-noted = Merci, c'est noté 🙂
follow-noted = { $stage ->
    [running] Noté : { $figure ->
        [yes] { declaration-quantity }{ $moved ->
            [0] .
           *[other] { " " }depuis le { DATE($since) }, environ { QUANTITY($moved, $moved, $base) } à ce jour.
            }
       *[no] ça tourne. Bravo !
        }
   *[trial] C'est noté : à l'essai{ $figure ->
        [yes] , { declaration-quantity }.
       *[no] .
        }
    }{ $confirmed ->
    [yes] { " " }Vous dites la même chose tous les deux, merci.
   *[no] { $asked ->
        [yes] { " " }Je demande à { $company } de confirmer.
       *[no] { "" }
        }{ $disputed ->
        [yes] { " " }Vous ne me dites pas tout à fait la même chose : je le note « à confirmer ».
       *[no] { "" }
        }
    }
follow-rest = En reste-t-il pour d'autres ({ RESOURCE($resource) }) ?
    .yes = Oui
    .no = Non, tout est placé
follow-rest-open = Très bien, je continue de chercher pour le reste : { RESOURCE($resource) }.
follow-rest-none = C'est noté : tout est placé. Je ne demande plus à personne pour : { RESOURCE($resource) }.
follow-more = Vous en faut-il encore ({ RESOURCE($resource) }) ?
    .yes = Oui
    .no = Non, j'ai ce qu'il faut
follow-more-open = Très bien, je continue de chercher pour le reste : { RESOURCE($resource) }.
follow-more-none = C'est noté : vous avez ce qu'il vous faut. Je ne demande plus à personne pour : { RESOURCE($resource) }.
follow-why = D'accord, c'est noté. Qu'est-ce qui a bloqué ?
    .distance = Trop loin
    .quantity = La quantité
    .quality = La qualité
    .price = Le prix
    .rules = Les règles
    .elsewhere = Trouvé ailleurs
    .time = Pas le temps
    .silence = Pas de réponse
follow-why-noted = Merci, cela m'aide{ $reason ->
    [elsewhere] { " " }🙂 Tant mieux si c'est trouvé.
   *[other] { " " }à mieux proposer. Ce n'est dit à personne d'autre.
    }
follow-why-already = Votre raison est déjà notée, merci.
follow-stopped = C'est noté : arrêté.
follow-ended = { $by ->
    [none] { $animator } a clos l'échange avec { $company } ({ RESOURCE($resource) }).
   *[other] { $by } me dit que { $stage ->
        [stopped] c'est arrêté
       *[dropped] cela ne se fera pas
        } ({ RESOURCE($resource) }).
    } Vous gardez vos contacts.{ $freed ->
    [yes] { " " }Votre annonce est de nouveau ouverte et je continue de chercher.
   *[no] { "" }
    }
follow-over = { $who ->
    [me] Vous m'avez dit que { $stage ->
        [stopped] c'était arrêté
       *[dropped] cela ne se ferait pas
        }.
    [them] { $by } m'a dit que { $stage ->
        [stopped] c'était arrêté
       *[dropped] cela ne se ferait pas
        }.
    [animator] { $animator } a clos cet échange.
   *[gone] L'autre structure a quitté l'éco-réseau.
    } Rien n'a changé. Une erreur ? { $animator } peut vous aider.
follow-freed = { $why ->
    [gone] L'autre structure a quitté l'éco-réseau : je ne garde plus rien de côté.
   *[silent] Sans nouvelles depuis trois semaines, je ne garde plus rien de côté.
    } De nouveau visible : { RESOURCE($resource) }. Je continue de chercher.

outcome-amount = { $news ->
    [yes] Bravo ! { "" }
   *[no] { "" }
    }À peu près combien{ $rhythm ->
    [hour] { " " }par heure
    [day] { " " }par jour
    [week] { " " }par semaine
    [month] { " " }par mois
    [quarter] { " " }par trimestre
    [year] { " " }par an
    [season] { " " }par saison
   *[once] { " " }en tout
    } ?
    .same = { declaration-quantity }
    .other = Autre
outcome-amount-other = Combien, alors ? Par exemple « 500 kg par semaine ».
outcome-amount-much = Je ne sais pas compter « { $words } ». À la louche, ce serait combien ?
outcome-amount-nothing = Il m'en faut un peu plus que zéro. Combien, à peu près ?
pickup-day = Parfait ! Un premier enlèvement est-il prévu ? Dites-moi quand, si vous le savez.
    .soon = D'ici trois jours
    .week = Dans une semaine
    .open = Pas encore fixé
pickup-day-past = Ce jour est déjà passé.
pickup-day-unclear = Je n'y vois pas de date à venir. Par exemple « mardi » ou « le 12 mai ».
remind-day = Dans combien de temps ?
    .days-3 = 3 jours
    .days-7 = Une semaine
    .days-14 = Deux semaines
    .days-30 = Un mois
remind-day-unclear = Je n'y vois pas de jour à venir. Par exemple « dans dix jours » ou « le 12 mai ».

exchange-list = { $count ->
    [one] 🤝 Votre échange :
   *[other] 🤝 Vos { $count } échanges :
    }
    .shares = Qui a combien ?
    .see = 🤝 Échanges · { $count }
    .less = ◂ Avant
    .more = Suite ▸
exchange-stage = { $stage ->
    [discussing] en discussion
    [trial] à l'essai
    [running] ça tourne
    [stopped] arrêté
    [gone] parti du réseau
   *[dropped] sans suite
    }{ $figure ->
    [yes] { $stage ->
        [discussing] { "" }
        [dropped] { "" }
        [gone] { "" }
       *[other] , { declaration-quantity }
        }
   *[no] { "" }
    }{ $stage ->
    [running] { $grade ->
        [both] { "" }
       *[one] { " " }(à confirmer)
        }
    [trial] { $grade ->
        [both] { "" }
       *[one] { " " }(à confirmer)
        }
   *[other] { "" }
    }
exchange-line = { $n }. { CAPITAL(RESOURCE($resource)) } · { $stage ->
    [gone] une structure partie
   *[other] { $company }
    } · { exchange-stage }
    .see = { $n } · Voir
exchange-page = 🤝 { CAPITAL(RESOURCE($resource)) }, avec { $stage ->
    [gone] une structure partie
   *[other] { $company }
    } : { exchange-stage }.
    Présentés le { DATE($met) }.
exchange-word = · { DATE($day) } · { $company ->
    [none] { $person ->
        [none] l'animation
       *[other] { $person }, pour le réseau
        }
   *[other] { $person ->
        [none] { $company }
       *[other] { $person }, { $company }
        }
    } : { $stage ->
    [discussing] en discussion
    [trial] à l'essai
    [running] ça tourne
    [stopped] arrêté
   *[dropped] sans suite
    }{ $figure ->
    [yes] , { declaration-quantity }
   *[no] { "" }
    }
shared-noted = C'est noté pour : { RESOURCE($resource) }.{ $asked ->
    [yes] { " " }Je leur demande de confirmer.
   *[no] { "" }
    }
shared-words = Qui a combien ? Par exemple « 250 kg à Martin et 150 à Dupont », ou « 3 t à Martin, le reste à Dupont ».
shared-words-unread = Je n'ai pas su lire « { $words } ».
shared-pace = « { $words } » : c'est la quantité { $every ->
    [one] { $rhythm ->
        [hour] de chaque heure
        [day] de chaque jour
        [week] de chaque semaine
        [month] de chaque mois
        [quarter] de chaque trimestre
        [year] de chaque année
       *[season] de chaque saison
        }
   *[other] de chaque livraison
    }, ou une seule livraison ?
    .each = Chaque fois
    .once = Une seule
shared-line = · { $company } : { $figure ->
    [yes] { declaration-quantity }
   *[no] quantité à préciser
    }
shared-too-much = C'est plus qu'il n'y en a : { declaration-quantity } en tout pour eux. Rien n'a changé ; dites-le-moi autrement.
shared-unknown = « { $words } » : je ne vous ai présenté personne de ce nom, et je ne compte que vos échanges. Si cela part ailleurs, changez la quantité de votre annonce.
    .mine = Mes annonces
shared-which = « { $words } » : vous avez plusieurs échanges qui peuvent être celui-là. Choisissez, et dites combien.
    .exchanges = Mes échanges
