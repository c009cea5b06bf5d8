# Se retirer, pour un temps ou pour de bon.
leaving-heard = Merci de me le dire.{ $alone ->
    [yes] { " " }Si quelqu'un prend votre suite, qu'il s'inscrive d'abord ici sous le nom « { $company } » : vous n'aurez qu'à dire oui.
   *[no] { "" }
    } Le jour de votre départ, ceci suffit :
erase-preview = J'efface votre nom, vos coordonnées et vos messages. Restent : { $count ->
    [0] { "" }
    [one] ce que { $known } a déjà reçu, { "" }
   *[other] ce que { $known } ont déjà reçu, { "" }
    }les quantités déjà comptées (sans nom), et votre conversation dans votre Telegram, à supprimer vous-même.
    .erase = Effacer
    .rest = Mettre en pause
    .stay = Ne rien faire
erase-passes = { $person } continue de parler pour { $company } : ses annonces restent.
erase-ends = Personne d'autre ne parle pour { $company } : ses annonces sont retirées avec vous.
erase-done = C'est effacé. Merci d'avoir été là ; si vous revenez un jour, une phrase suffit.
erase-not = D'accord, rien n'a changé.
erase-animator = Personne d'autre n'anime { $network } : invitez d'abord quelqu'un qui prend la suite, par /inviter, puis je pourrai vous effacer.
note-erased = (effacé)
silent-asked = Je n'ai rien lu de vous depuis { $since } { $since_unit ->
    [month] mois
   *[day] { $since ->
        [one] jour
       *[other] jours
        }
    } : êtes-vous toujours là ? Répondez d'un mot et rien ne change. Sinon, dans { $left } { $left_unit ->
    [month] mois
   *[day] { $left ->
        [one] jour
       *[other] jours
        }
    }, j'efface votre nom et vos coordonnées.
    .mine = Je suis là
rest-begun = C'est calme maintenant : je ne vous envoie plus rien jusqu'à ce que vous m'écriviez. { $paused ->
    [0] { "" }
    [one] Votre annonce attend votre retour.
   *[other] Vos { $paused } annonces attendent votre retour.
    }
rest-over = Heureux de vous revoir : je vous parle à nouveau.
rest-over-paused = Heureux de vous revoir. { $paused ->
    [one] Votre annonce est encore en pause.
   *[other] Vos { $paused } annonces sont encore en pause.
    }
    .reopen = Les proposer à nouveau
rest-reopened = { $count ->
    [0] { $asleep ->
        [0] Rien n'était en pause.
       *[other] C'est noté.
        }
    [one] Votre annonce est de nouveau visible, sans votre nom.
   *[other] Vos { $count } annonces sont de nouveau visibles, sans votre nom.
    }{ $asleep ->
    [0] { "" }
    [one] {" "}{ $count ->
        [0] Elle dort
       *[other] Une autre dort
        } jusqu'à sa saison.
   *[other] {" "}{ $count ->
        [0] Elles dorment
       *[other] { $asleep } autres dorment
        } jusqu'à leur saison.
    }
my-data-file = La même chose, pour un logiciel.
my-data = Voici tout ce que je garde sur vous et votre structure, avec ce que d'autres en ont reçu. Pour tout effacer : /effacer
