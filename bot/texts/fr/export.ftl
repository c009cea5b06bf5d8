# /exporter : le classeur de l'éco-réseau, ce qui l'accompagne, et les mots de ses feuilles.
export-workbook = 📊 L'éco-réseau { OF($network) }, du { DATE($day) } : structures, annonces, échanges et leur histoire, messages, chiffres. Il y a des noms et des coordonnées dedans : gardez-le pour vous.
    .csv = En CSV
export-archive = 🗜️ Le même en fichiers CSV, dans une archive. À garder pour vous, lui aussi.
export-sheet-companies = Structures
export-sheet-declarations = Annonces
export-sheet-synergies = Pistes et échanges
export-sheet-history = Histoire
export-sheet-messages = Messages
export-sheet-figures = Chiffres
export-sheet-possible = Pistes possibles
export-file-companies = structures
export-file-declarations = annonces
export-file-synergies = pistes-et-echanges
export-file-history = histoire
export-file-messages = messages
export-file-figures = chiffres
export-file-possible = ce-qui-irait-ensemble
export-head-number = Numéro
export-head-company = Structure
export-head-activity = Activité
export-head-postcode = Code postal
export-head-town = Commune
export-head-siret = SIRET
export-head-known = Dans le réseau
export-head-people = Interlocuteurs
export-head-contact = Coordonnées
export-head-telegram = Sur Telegram
export-head-open = Annonces visibles
export-head-sent = Messages reçus
export-head-last = Dernier message
export-head-verb = Sens
export-head-what = Quoi
export-head-family = Famille
export-head-words = En toutes lettres
export-head-quantity = Quantité
export-head-low = Au moins
export-head-high = Au plus
export-head-yearly = Par an, ou en tout
export-head-base = Unité
export-head-price = Prix
export-head-state = État
export-head-seen-by = Visible par
export-head-published = Publiée le
export-head-expires = Expire le
export-head-waste = Code déchet
export-head-certainty = Sûreté du code
export-head-note = À savoir
export-head-synergy-kind = Genre
export-head-sought = Cherché
export-head-km = Distance (km)
export-head-reasons = Pourquoi
export-head-givers = Donne, ou partage
export-head-takers = Prend
export-head-stage = Où en est-on
export-head-score = Score
export-head-asked = Demandé le
export-head-introduced = Présentés le
export-head-closed = Terminé le
export-head-at = Quand
export-head-event = Quoi de neuf
export-head-month = Mois
export-head-message-kind = Sorte de message
export-head-failed = Non arrivés
export-head-figure = Chiffre
export-head-value = Valeur
export-head-unit = Unité
export-head-sureness = Qui le dit
export-yes = oui
export-no = non
export-known-imported = sur une liste
export-known-new = nouvelle
export-known-confirmed = connue
export-known-left = partie
export-seen-network = le réseau, sans nom
export-seen-animator = l'animation
export-certainty-probable = probable
export-certainty-noted = noté par l'animation
export-certainty-confirmed = confirmé
export-certainty-not-waste = pas un déchet
export-kind-exchange = échange
export-kind-buy-together = achat groupé
export-kind-collect-together = collecte groupée
export-kind-share = partage
export-kind-chain = chaîne
export-lead-found = trouvée
export-lead-asking = demande en cours
export-lead-agreed = tous d'accord
export-lead-refused = refusée
export-lead-lapsed = sans réponse
export-lead-void = devenue sans objet
export-event-asked = première demande
export-event-introduced = présentés
export-event-yes = a dit oui
export-event-no = a dit non
export-event-phone = accord par téléphone
export-event-meeting = accord de vive voix
export-event-mail = accord par écrit
export-event-discussing = en discussion
export-event-trial = à l'essai
export-event-running = ça tourne
export-event-stopped = arrêté
export-event-dropped = sans suite
export-rank-answer = réponses
export-rank-introduction = présentations
export-rank-alert = pistes
export-rank-question = questions de suivi
export-rank-broadcast = annonces à tous
export-rank-digest = résumés
export-figure-companies = Structures
export-figure-silent = Structures sans annonce
export-figure-declared = Annonces, depuis le début
export-figure-matched = Pistes trouvées
export-figure-interested = Pistes avec au moins un oui
export-figure-introduced = Présentations
export-figure-trial = Échanges à l'essai
export-figure-running = Échanges qui tournent
export-figure-open-offer = Visibles aujourd'hui : proposé
export-figure-open-need = Visibles aujourd'hui : cherché
export-figure-open-share = Visibles aujourd'hui : à partager
export-figure-refused = Refus : { $reason ->
    [distance] trop loin
    [quantity] la quantité
    [quality] la qualité
    [price] le prix
    [not-it] ce n'était pas ça
    [not-now] pas maintenant
   *[other] autre chose
    }
export-figure-dropped = Sans suite : { $reason ->
    [distance] trop loin
    [quantity] la quantité
    [quality] la qualité
    [price] le prix
    [rules] les règles
    [elsewhere] trouvé ailleurs
    [time] pas le temps
   *[silence] pas de réponse
    }
export-figure-moved = Déjà échangé ou évité
export-figure-pace = Par an, au rythme d'aujourd'hui
export-grade-both = les deux côtés
export-grade-one = un seul côté
export-grade-estimated = estimé
