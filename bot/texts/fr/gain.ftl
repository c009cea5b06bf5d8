# Ce que les échanges apportent : /moi, « notre année ». Trois degrés de certitude, jamais additionnés.
gain-moved = { $base ->
    [euro] 💶 Économisé à ce jour
    [co2e] 🌱 Évité à ce jour
    [hour] ⏱ Gagné à ce jour
    [km] 🚚 Évité à ce jour
   *[other] 📦 Échangé à ce jour
    }{ gain-grades }
gain-year = { $base ->
    [euro] 💶 Économisé en un an
    [co2e] 🌱 Évité en un an
    [hour] ⏱ Gagné en un an
    [km] 🚚 Évité en un an
   *[other] 📦 Échangé en un an
    }{ gain-grades }
gain-pace = { $base ->
    [euro] 💶 Économie par an, au rythme actuel
    [co2e] 🌱 Évité par an, au rythme actuel
    [km] 🚚 Évité par an, au rythme actuel
   *[other] 🔁 Rythme, par an
    }{ gain-grades }
gain-grades = { $both ->
    [0] { "" }
   *[other] { " " }· dit par les deux : { QUANTITY($both, $both, $base) }
    }{ $one ->
    [0] { "" }
   *[other] { " " }· dit par un seul : { QUANTITY($one, $one, $base) }
    }{ $estimated ->
    [0] { "" }
   *[other] { " " }· estimé : { QUANTITY($estimated, $estimated, $base) }
    }
gain-shared = 🤝 { year-shared }
year-shared = Partages qui tournent{ $both ->
    [0] { "" }
   *[other] { " " }· dit par tous : { $both }
    }{ $one ->
    [0] { "" }
   *[other] { " " }· dit par un seul : { $one }
    }{ $estimated ->
    [0] { "" }
   *[other] { " " }· estimé : { $estimated }
    }
gain-source = CO₂e : d'après { $source }, { $year }.
gain-factor = CO₂e : { FIGURE($value) } kg par tonne ({ $fr }) ; { $source }, { $year }.

me-page = 👤 { $company }, { AT($place) }
    .mine = Mes annonces
    .year = Notre année
me-unjoined = Dites-moi d'abord en une phrase ce que vous avez en trop, cherchez ou pourriez partager : votre page commence là.
me-flow = { declaration-sign } { $kind ->
    [need] Vous cherchez
    [seeks] Vous cherchez à emprunter
    [has] Vous prêtez
    [together] À plusieurs
   *[offer] Vous proposez
    } : { declaration-title }
me-flow-more = … et { $count } de plus dans [Mes annonces].
me-stages = 🤝 Vos échanges : { DOTS(me-discussing, me-trial, me-running, me-over) }
me-discussing = { $discussing ->
    [0] { "" }
   *[other] { $discussing } en discussion
    }
me-trial = { $trial ->
    [0] { "" }
   *[other] { $trial } à l'essai
    }
me-running = { $running ->
    [0] { "" }
    [one] { $running } qui tourne
   *[other] { $running } qui tournent
    }
me-over = { $over ->
    [0] { "" }
    [one] { $over } terminé
   *[other] { $over } terminés
    }
me-steps = 🧭 Votre chemin : { me-step-flows } → { me-step-around } → { me-step-lead } → { me-step-talk } → { me-step-trial }
me-step-flows = { $gives ->
    [yes] { $seeks ->
        [yes] ✅
       *[no] ◽
        }
   *[no] ◽
    } ce que vous avez et cherchez
me-step-around = { $looked ->
    [yes] ✅
   *[no] ◽
    } vos voisins
me-step-lead = { $paired ->
    [yes] ✅
   *[no] ◽
    } une piste
me-step-talk = { $touch ->
    [yes] ✅
   *[no] ◽
    } le dialogue
me-step-trial = { $tried ->
    [yes] ✅
   *[no] ◽
    } un essai
me-next-card = ➡️ Une piste attend votre réponse.
    .go = Voir la piste
me-next-gives = ➡️ La suite : dites ce que vous avez en trop ou pourriez prêter. Cherchez du côté de vos bennes.
    .go = Ajouter une annonce
me-next-seeks = ➡️ La suite : dites aussi ce que vous cherchez ou achetez souvent. C'est ce qui manque le plus à vos voisins.
    .go = Proposez-moi
me-next-pilot = ➡️ La suite : un premier essai, même petit. Dites-moi où vous en êtes.
    .go = Voir l'échange
me-next-around = ➡️ La suite : regardez ce que vos voisins proposent et cherchent.
    .go = Autour de moi
me-next-wait = ➡️ Je continue de chercher. Un coup d'œil autour de vous donne parfois des idées.
me-next-more = ➡️ Bravo, ça tourne ! Et maintenant, qu'avez-vous d'autre en trop ?

year-own = 📈 Notre année : { $company }
year-network = 📈 Notre année : éco-réseau { OF($network) }
year-few = Pas encore assez pour une image : aucun chiffre ne parle de moins de trois structures. Les échanges un par un sont dans la liste.
year-nothing = Rien n'a encore bougé cette année. Dès qu'un échange avance, votre image se remplit.
year-title = Notre année
year-subtitle-own = { $company }
year-subtitle-network = Éco-réseau { OF($network) }
year-dates = Du { DATE($from) } au { DATE($to) }
year-tile-discussing = en discussion
year-tile-trial = à l'essai
year-tile-running = { $count ->
    [one] échange qui tourne
   *[other] échanges qui tournent
    }
year-block-year = { $base ->
    [euro] Économisé en un an
    [co2e] CO₂e évité en un an
    [hour] Temps gagné en un an
    [km] Kilomètres évités en un an
   *[other] Échangé en un an
    }
year-block-pace = { $base ->
    [euro] Économie, à ce rythme
    [co2e] CO₂e évité, à ce rythme
   *[other] Rythme, par an
    }
year-grade-both = Dit par les deux
year-grade-one = Dit par un seul
year-grade-estimated = Estimé
year-figure = { QUANTITY($amount, $amount, $base) }
year-apart = Ces chiffres ne s'additionnent pas : chacun dit à quel point il est sûr.
