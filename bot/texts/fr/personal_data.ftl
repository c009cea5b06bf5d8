# Les noms des choses dans le fichier de /mesdonnees.
data-person = Vous
data-network = Éco-réseau
data-companies = Vos structures
data-drafts = Brouillons
data-talks = Questions en cours
data-messages = Messages reçus de Boucle
data-name = Nom
data-contact = Coordonnées
data-telegram = Numéro de compte Telegram
data-language = Langue
data-consent = Accord donné le
data-consent-text = Version du texte accepté
data-last-heard = Dernier signe de vous
data-settings = Réglages
data-quiet = Calme (heures)
data-weekends = Messages le week-end
data-alerts = Nouvelles pistes
data-muted = Familles écartées
data-resting = En pause
data-activity = Activité
data-place = Lieu
data-siret = SIRET
data-people = Interlocuteurs
data-announcements = Annonces
data-leads = Pistes
data-never = Jamais proposés
data-what = Quoi
data-words = Vos mots
data-state = État
data-published = Publiée le
data-expires = Expire le
data-details = Précisions
data-waste = Code déchet
data-waste-line = { $certainty ->
    [noted] { WASTE($code) }, noté par l'animation
    [confirmed] { WASTE($code) }, confirmé par la structure
    [not-waste] pas un déchet, dit la structure
   *[probable] à confirmer
    }{ $origin ->
    [none] { "" }
    [unknown] { "" }
   *[other] { " " }(d'où cela vient : { ORIGIN($origin) })
    }
data-answer = Votre réponse
data-at = Le
data-received = Ce que l'autre a reçu
data-agreements = Accords donnés par téléphone, de vive voix ou par écrit
data-questions = Questions et réponses transmises sans nom
data-relayed-line = { $asked ->
    [yes] question à l'autre
   *[no] réponse à l'autre
    }
data-given-by = Donné par
data-means = Comment
data-noted-by = Noté par
data-requests = En attente d'un oui, d'un collègue ou de l'animation
data-chats = Conversations Telegram
data-deeds = Ce que vous avez fait
data-deed-detail = Détail
data-deed = { $kind ->
    [animates] Vous animez
    [gave-role] Rôle donné
    [keeps] Annonce que vous suivez
    [answered] Réponse à une piste
    [asked] Question à l'autre structure
    [replied] Réponse à une question
    [stated] Ce que vous avez dit d'un échange
    [invited] Invitation
    [taught] Mot appris à Boucle
    [listed] Liste que vous avez envoyée
    [noted] Accord que vous avez noté
    [helped] Fait pour une structure
    [planned] Projet suivi
    [announced] Annonce à tous
    [hosted] Atelier que vous préparez
    [attended] Atelier où vous êtes venu
    [invited-to] Annonce à laquelle vous avez répondu
    [rung] Appel au sujet d'une annonce à tous
    [entered] Lignes saisies à un atelier
    [checked] Autorisation que vous avez vérifiée
    [authorised] Autorisation notée
    [changed] Changé pour vous par l'animation
    [raised] Main levée à un atelier
    [project] Projet auquel vous participez
    [story] Réponse à un récit d'échange
   *[did] Action notée
    }
data-kept = Le reste
data-distances = Distances que vous avez fixées
data-at-most = Au plus
data-nearness = { $near ->
    [same-town] la même commune
    [about-5] environ 5 km
    [about-10] environ 10 km
    [about-20] environ 20 km
    [about-50] environ 50 km
   *[other] plus loin
    }
data-refusals = Ce que vous avez refusé
data-why = Raison
data-until = Jusqu'au
data-closed = Fermé (jours)
data-calls = Appels que l'animation devait vous passer
data-tries = Sans réponse
data-links = Liens personnels faits pour vous
data-text = Texte
data-flow = Sujet
data-answers = Réponses
data-file = mes-donnees-boucle.json
data-network-line = { $network }, animé par { $animator } ({ $host })
data-activity-line = { TRADE($activity) }
data-resource-line = { RESOURCE($resource) }
data-announcement-line = { VERB($kind) } : { declaration-line }
data-state-draft = brouillon
data-state-held = chez l'animateur ou l'animatrice
data-state-open = visible
data-state-paused = en pause
data-state-asleep = hors saison
data-state-served = tout est placé
data-state-withdrawn = retirée
data-answer-asked = pas encore répondu
data-answer-yes = oui
data-answer-no = non
data-answer-later = plus tard
data-means-phone = par téléphone
data-means-meeting = de vive voix
data-means-message = par message
data-means-mail = par écrit
data-received-line = { $partner ->
    [none] une sorte de structure, une distance arrondie, l'annonce ; aucun nom
   *[other] { $partner } a reçu : le nom, la commune, le prénom et les coordonnées
    }
data-page = mes-donnees-boucle.html
data-page-title = Ce que Boucle garde sur vous
data-page-intro = Voici tout ce qui est gardé, en mots simples. Le second fichier dit la même chose à un logiciel, jusqu'au moindre détail.
data-day = { DATE($day) }
data-yes = oui
data-talks-line = { $count ->
    [one] Une question attend votre réponse ; le second fichier dit ce que vous avez déjà répondu.
   *[other] { $count } questions attendent votre réponse ; le second fichier dit ce que vous avez déjà répondu.
    }
data-sentence = Vous avez écrit
data-note = À savoir
data-exchanges = Échanges, une fois présentés
data-stage = Où en est-on
data-said = Ce que vous en avez dit
data-quantity = Quantité
data-stage-discussing = en discussion
data-stage-trial = à l'essai
data-stage-running = ça tourne
data-stage-stopped = arrêté
data-stage-dropped = sans suite
