# Ce que l'animation dit à beaucoup à la fois : l'écrire, le relire, l'envoyer, suivre l'envoi.
announce-content = Que voulez-vous annoncer ? Texte, photo ou document.
announce-content-picture = Envoyez la photo ou le document : vos mots restent avec.
announce-content-first = D'abord le message : le bouton et la photo viennent après.
announce-content-kind = Je ne sais transmettre que du texte, une photo ou un document. Que voulez-vous annoncer ?
announce-content-long = C'est trop long pour Telegram : { $length } signes, et { $longest } au plus. Raccourcissez, ou mettez le détail dans un document.
announce-content-caption = Avec une photo ou un document, le texte a { $longest } signes au plus, et il y en a { $length }. Raccourcissez, ou envoyez le texte seul.
broadcast = { $text }
broadcast-from = <i>{ $author } ({ $host }), { audience-to } · /reglages</i>
broadcast-button =
    .offer = Je propose
    .need = Je cherche
    .share = Je partage
    .around = Voir autour de moi
    .coming = Je viens
    .absent = Je ne peux pas
    .web = 🔗 { $site }
broadcast-preview = { $companies ->
    [0] Personne ne lirait ce message pour l'instant
    [one] Voici ce qu'une structure ({ $people ->
        [one] une personne
       *[other] { $people } personnes
        }) verra
   *[other] Voici ce que { $companies } structures ({ $people ->
        [one] une personne
       *[other] { $people } personnes
        }) verront
    } : { audience-name }.{ $planned ->
    [none] { "" }
   *[other] { " " }Départ { MOMENT($planned) }.
    }
    .send = { $state ->
    [planned] Sans attendre
   *[draft] Envoyer
    }
    .plan = { $state ->
    [planned] Autre heure
   *[draft] Programmer
    }
    .lead = { $led ->
    [none] Ajouter un bouton
   *[other] Changer le bouton
    }
    .edit = Modifier
    .cancel = Annuler
broadcast-quiet = 🌙 { $people ->
    [one] Une personne a demandé le calme jusqu'à { HOUR($until) }.
   *[other] { $people } personnes ont demandé le calme jusqu'à { HOUR($until) }.
    }
broadcast-absent = 🏖 { $people ->
    [one] Une personne est dans une structure fermée : elle le lira à son retour.
   *[other] { $people } personnes sont dans des structures fermées : elles le liront à leur retour.
    }
broadcast-unreached = 📞 { $companies ->
    [one] Une structure est sans Telegram : à appeler.
   *[other] { $companies } structures sont sans Telegram : à appeler.
    }
broadcast-muted = 🔕 { $people ->
    [one] Une personne ne veut pas de ces messages.
   *[other] { $people } personnes ne veulent pas de ces messages.
    }
broadcast-takes = ⏱️ L'envoi prendra { $minutes ->
    [one] environ une minute.
   *[other] environ { $minutes } minutes.
    }
broadcast-edit = Que changer ?
    .words = Le message
    .whom = Les lecteurs
broadcast-lead = Sous le message, un bouton qui mène à :
    .offer = Proposer quelque chose
    .need = Chercher quelque chose
    .share = Partager quelque chose
    .around = Voir autour de soi
    .coming = Je viens / Je ne peux pas
    .web = Une page web
    .none = Sans bouton
broadcast-enough = Le réseau a déjà { $most } messages { $week ->
    [now] cette semaine
   *[then] cette semaine-là
    }. Au-delà, on ne les lit plus.
    .urgent = C'est urgent
    .plan = Un autre jour
    .cancel = Annuler
broadcast-planned = C'est programmé : { MOMENT($at) }. Le compte des lecteurs se fera à ce moment-là.
    .see = Le revoir
    .plan = Autre heure
    .cancel = Annuler
broadcast-cancelled = C'est annulé. Rien n'est parti.
broadcast-left = Ce message est déjà parti. /diffuser pour en écrire un autre.
broadcast-over = Ce message a été annulé. /diffuser pour en écrire un autre.
broadcast-progress = { $state ->
    [stopped] Arrêté à { $sent } sur { $people }.
   *[other] { $bar } { $sent } sur { $people }{ $waiting ->
        [0] { "" }
       *[other] { " · " }{ $waiting } à { HOUR($until) }
        } · { $failed ->
        [one] { $failed } échec
       *[other] { $failed } échecs
        }
    }
    .stop = Arrêter
    .resume = Reprendre
    .report = Rapport
    .guests = Qui vient
    .ring = 📞 Les mettre aux appels
broadcast-report = 📊 { MOMENT($at) }, { audience-name } : « { broadcast-words } »
    ✅ { $sent ->
    [0] personne ne l'a encore reçu
    [one] reçu par une personne sur { $people }
   *[other] reçu par { $sent } personnes sur { $people }
    }
broadcast-report-blocked = 🚫 { $count ->
    [one] une a bloqué Boucle ou quitté Telegram
   *[other] { $count } ont bloqué Boucle ou quitté Telegram
    }
broadcast-report-failed = ⚠️ { $count ->
    [one] un échec
   *[other] { $count } échecs
    }
broadcast-report-waiting = ⏳ { $count } en attente{ $until ->
    [none] { "" }
   *[other] { ", " }à partir de { HOUR($until) }
    }
broadcast-report-dropped = ✋ { $count ->
    [one] une personne ne l'a pas reçu : arrêté, ou trop tard
   *[other] { $count } personnes ne l'ont pas reçu : arrêté, ou trop tard
    }
broadcast-report-muted = 🔕 { $count ->
    [one] une ne veut pas de ces messages
   *[other] { $count } ne veulent pas de ces messages
    }
broadcast-report-unreached = 📞 { $count ->
    [one] une structure sans Telegram, à appeler :
   *[other] { $count } structures sans Telegram, à appeler :
    }
broadcast-report-call = • { $company }
broadcast-report-calls = … et { $count } { $count ->
    [one] autre
   *[other] autres
    }
broadcast-report-guests = 🙋 { $count ->
    [one] une personne vient
   *[other] { $count } viennent
    }
broadcast-reply = { $comes ->
    [yes] C'est noté, vous venez. { $animator } le voit, personne d'autre.
   *[no] C'est noté, vous ne pouvez pas venir. Merci de l'avoir dit.
    }
    .change = { $comes ->
    [yes] Finalement, je ne peux pas
   *[no] Finalement, je viens
    }
coming-none = Aucune annonce à tous n'est encore partie. « Diffuser : … » pour en écrire une.
broadcast-guests = 🙋 { $count ->
    [0] Personne n'a encore dit « Je viens ».
    [one] Une réponse « Je viens » :
   *[other] { $count } réponses « Je viens » :
    }
broadcast-guests-absent = Ne { $count ->
    [one] peut
   *[other] peuvent
    } pas :
broadcast-guests-more = … et { $count } de plus.
broadcast-guest = • { $known ->
    [both] { $person }, { $company }
    [person] { $person }
   *[company] { $company }, par téléphone
    }
broadcast-ring = 📞 { $count ->
    [0] Ces structures sont déjà dans vos appels.
    [one] Une structure de plus dans vos appels.
   *[other] { $count } structures de plus dans vos appels.
    }
linking-link = Quelle page ? Envoyez son adresse, qui commence par https://
linking-link-wrong = Je ne prends qu'une adresse complète qui commence par https://, par exemple https://www.exemple.fr/atelier. Sur le bouton, chacun lira le nom du site.
broadcast-listed = Déjà en route, ou commencé :
    .another = Nouveau message
broadcast-line = { $n }. { $state ->
    [planned] { MOMENT($at) }
    [running] en cours d'envoi
    [stopped] arrêté
   *[other] brouillon
    } : « { broadcast-words } »
    .see = { $n } · Voir
broadcast-words = { $kind ->
    [picture] une photo
    [document] un document
   *[text] { $text }
    }
# À qui l'on parle : la question, les cases à cocher, et comment on le dit.
audience-whom = À qui ? Tout le réseau : { $companies ->
    [one] { $companies } structure
   *[other] { $companies } structures
    }, { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
    } sur Telegram.
    .all = Tout le réseau · { $companies }
    .family = Par famille
    .activity = Par activité
    .around = Autour d'un lieu
    .concerned = Ceux que cela concerne
audience-family = Lesquelles ? On compte celles et ceux qui ont une annonce ouverte.{ audience-ticked }
    .one = { $on ->
    [yes] ☑
   *[no] ☐
    } { FAMILY($one) } · { $companies }
audience-activity = Lesquelles ?{ audience-ticked }
    .one = { $on ->
    [yes] ☑
   *[no] ☐
    } { audience-group } · { $companies }
audience-group = { $one ->
    [farm] Agriculture
    [food-business] Agroalimentaire
    [construction] Bâtiment
    [services-business] Services
    [public-body] Organismes publics
    [hospitality] Hôtels et restaurants
    [energy-business] Énergie
    [waste-business] Déchets
    [transport-business] Transport
    [association] Associations
    [health] Santé
    [shop] Commerces
   *[other] { SHORT(CAPITAL(TRADE($one)), room: 21) }
    }
audience-ticked = { $ticked ->
    [0] { "" }
   *[other] { " " }Coché : { $companies ->
        [one] { $companies } structure
       *[other] { $companies } structures
        }, { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
        }.
    }
audience-pages =
    .less = ◂ Avant
    .more = Suite ▸
    .done = Terminé
    .back = ◂ Retour
audience-to = { $whom ->
    [all] à tout le réseau
    [family] selon vos annonces
    [activity] selon votre activité
    [around] autour { OF($place) }
   *[concerned] à ceux que cela concerne
    }
audience-name = { $whom ->
    [all] tout le réseau
    [family] { FAMILY($first) }{ audience-more }
    [activity] { audience-group }{ audience-more }
    [around] à { $km } km au plus { OF($place) }
   *[concerned] ceux que cela concerne ({ RESOURCE($first) })
    }
audience-more = { $more ->
    [0] { "" }
    [one] { " " }et un autre choix
   *[other] { " " }et { $more } autres choix
    }
vicinity-place = Autour de quel lieu ? Commune, code postal, ou votre position.
vicinity-place-which = Laquelle ?
vicinity-place-alike = { join-place-alike }
vicinity-place-alike-several = { join-place-alike-several }
vicinity-place-unknown = Je ne trouve pas ce lieu.
vicinity-km = Jusqu'où ?
    .within = { $km } km
concern-resource = De quoi s'agit-il ? En deux mots : « palettes », « drêches »…
concern-resource-which = De quoi s'agit-il ?
concern-resource-unclear = Je n'y reconnais pas de ressource. Dites-le en deux mots : « palettes », « drêches »…
concern-resource-unknown = Je ne connais pas cette ressource, et ne saurais dire qui elle concerne. Un autre mot, ou /annuler ?
concern-side = À qui en parler ?
    .seek = Qui peut en prendre
    .have = Qui peut en avoir
    .both = Aux deux
planning-moment = Quand ? Un jour et une heure, par exemple « jeudi 9 h ».
planning-unclear = Je n'y lis ni jour ni heure.
planning-past = C'est déjà passé.
planning-far = C'est dans plus d'un an.
moment-likely =
    .tomorrow = Demain 9 h
    .monday = Lundi 9 h
