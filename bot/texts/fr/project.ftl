# Un projet : ce qui se relie par un tuyau ou un câble, et prend des années plutôt que deux gestes.
project-stage = { $stage ->
    [study] à l'étude
    [feasibility] étude de faisabilité
    [funding] financement
    [works] travaux
    [running] en service
   *[stopped] arrêté
    }
project-list = 🏗 { $count ->
    [0] Aucun projet. Un projet s'ouvre depuis une annonce de chaleur, d'eau ou d'énergie.
    [one] Un projet.
   *[other] { $count } projets.
    }
project-line = { $n }. { CAPITAL(RESOURCE($resource)) } · { project-stage } · { $companies ->
    [none] personne
   *[other] { $companies }
    }
    .see = { $n } · Voir
project-page = 🏗 { CAPITAL(RESOURCE($resource)) } : { project-stage }.
    Avec { $companies ->
    [none] personne pour l'instant
   *[other] { $companies }
    }, depuis le { DATE($since) }. Chaque structure lit l'étape et vos notes, jamais le nom des autres.
    .study = À l'étude
    .feasibility = Faisabilité
    .funding = Financement
    .works = Travaux
    .running = En service
    .stopped = Arrêté
    .note = Noter une ligne
    .add = Ajouter une structure
project-step = · { DATE($day) } · { project-stage }{ $words ->
    [none] { "" }
   *[other] { " " }: { $words }
    }
project-there = { $company } en fait déjà partie.
project-apart = { $company } et une autre structure du projet ne souhaitent pas se rencontrer : rien n'a changé.
project-added = ✅ { $company } en fait partie, et le lit.
project-own = 🏗 Projet { RESOURCE($resource) } : { project-stage }{ $words ->
    [none] .
   *[other] . « { $words } »
    }
project-told = 🏗 { $stage ->
    [study] { $animator } suit un projet avec vous, { RESOURCE($resource) }
   *[other] Du nouveau sur le projet { RESOURCE($resource) }, suivi avec vous par { $animator }
    } : { project-stage }.{ $words ->
    [none] { "" }
   *[other] { " " }« { $words } »
    } À retrouver dans /mes.
planned-words = { planned-words-note }
planned-words-note = Projet { RESOURCE($resource) } : quoi de neuf, en une ligne ? Les structures du projet la liront. Sans nom.
planned-words-add = Projet { RESOURCE($resource) } : quelle structure ? Un mot de son nom suffit.
