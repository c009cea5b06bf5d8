# Le rapport d'une période : en images, en mots, en fichiers ; ce que seule l'animation sait ; un échange raconté aux autres.
report-periods = 📑 Un rapport sur quelle période ? Choisissez, ou écrivez-la : « rapport de mars à juin », « rapport 2025 ».
    .half = Ce semestre
    .half-before = Semestre d'avant
    .year = Cette année
    .year-before = L'an dernier
    .all = Depuis le début
report-to-come = Cette période n'a pas encore commencé.
report-go =
    .overview = 📊 L'essentiel
    .map = 🗺 Carte
    .streams = 🔀 Qui donne quoi
    .steps = 🪜 Étapes
    .supply = ⚖️ Proposé, cherché
    .causes = 🚫 Abandons
    .pdf = 📄 PDF
    .sheet = 📗 Tableur
    .known = ✏️ Temps, budget, emplois
report-title = Rapport
report-title-overview = L'essentiel
report-title-map = Qui échange avec qui
report-title-possible = Ce qui irait ensemble
report-title-streams = Qui donne quoi à qui
report-title-steps = De l'annonce à l'échange
report-title-supply = Proposé et cherché
report-title-causes = Pourquoi c'est abandonné
report-subtitle = { $network } · { report-dates }
report-dates = du { $years ->
    [one] { DATE($from, "d MMMM") }
   *[other] { DATE($from) }
    } au { DATE($to) }
report-merged = Aucun chiffre ne parle de moins de trois structures : les plus petits sont regroupés.
report-few = { $section ->
    [map] 🗺 Carte
    [possible] 🗺 Ce qui irait ensemble
    [streams] 🔀 Qui donne quoi à qui
    [steps] 🪜 Étapes
    [supply] ⚖️ Proposé et cherché
    [causes] 🚫 Abandons
   *[other] 📊 L'essentiel
    }, { report-dates } : { report-too-few }
report-nothing = { CAPITAL(report-too-few) }
report-too-few = pas encore de chiffres à montrer, il faut au moins trois structures.
report-overview = 📊 { $network }, { report-dates }
report-map = 🗺 Qui échange avec qui, { report-dates }
report-possible = 🗺 Ce qui irait ensemble aujourd'hui, sans que personne en sache rien encore
report-streams = 🔀 Qui donne quoi à qui, { report-dates }
report-steps = 🪜 De l'annonce à l'échange, { report-dates }
report-supply = ⚖️ Proposé, cherché, à partager, { report-dates }
report-causes = 🚫 Pourquoi c'est abandonné, { report-dates }
report-pdf = 📄 Le rapport { OF($network) } à garder ou à imprimer, { report-dates }.
report-sheet = 📗 Les mêmes chiffres en tableur, { report-dates }.
report-count = { $count ->
    [hidden] moins de 3 structures
   *[other] { $count }
    }
report-companies = Structures contactées : { $contacted ->
    [hidden] moins de 3
   *[other] { $contacted }
    } · participantes : { $joined ->
    [hidden] moins de 3
   *[other] { $joined }
    } · actives sur la période : { $active ->
    [hidden] moins de 3
   *[other] { $active }
    }
report-tile-contacted = contactées
report-tile-joined = participantes
report-tile-active = actives
report-head-progress = Synergies en fin de période
report-progress = • { CAPITAL(report-progress-name) } : { report-count }{ $moved ->
    [hidden] { "" }
   *[other] { $shared ->
        [0] { "" }
       *[other] { " " }(substitution { $moved }, mutualisation { $shared })
        }
    }
report-progress-name = { $progress ->
    [potential] Potentielles
    [study] À l'étude
    [trial] En essai
    [running] En fonctionnement
    [stopped] Arrêtées
   *[abandoned] Abandonnées
    }
report-key-moved = Substitution : l'un donne, l'autre prend
report-key-shared = Mutualisation : à plusieurs
report-gain = { $base ->
    [euro] 💶 Économisé sur la période
    [co2e] 🌱 Évité sur la période
    [hour] ⏱ Gagné sur la période
    [km] 🚚 Évité sur la période
   *[other] 📦 Échangé sur la période
    }{ gain-grades }
report-block-gain = { $base ->
    [euro] Économisé sur la période
    [co2e] CO₂e évité sur la période
    [hour] Temps gagné sur la période
    [km] Kilomètres évités sur la période
   *[other] Échangé sur la période
    }
report-block-pace = { year-block-pace }
report-known = ✏️ { $what ->
    [time] Temps d'animation
    [funding] Financement
    [partners] Partenaires
   *[jobs] Emplois
    } : { $words }
report-centre = { "" }
report-place = { $place }{ $around ->
    [yes] { " " }+
   *[no] { "" }
    }
report-spot = • { report-place } : { $count } structures
report-arrow = { $target ->
    [here] ↻ { $source }, sur place
    [none] → { CAPITAL(OF($source)) } vers plusieurs communes
   *[other] → { CAPITAL(OF($source)) } { AT($target) }
    } : { $count } { $firm ->
    [yes] { $count ->
        [one] échange convenu
       *[other] échanges convenus
        }
   *[no] { $count ->
        [one] échange possible
       *[other] échanges possibles
        }
    }
report-loose = { $count ->
    [one] Un autre flux n'est pas dessiné : il relie trop peu de structures, ou il est petit.
   *[other] { $count } autres flux ne sont pas dessinés : ils relient trop peu de structures, ou ils sont petits.
    }
report-map-legend = Dans chaque rond, le nombre de structures ; sur chaque flèche, le nombre d'échanges. Cercles en pointillé : la distance depuis le centre du réseau. « + » : avec les communes voisines. « ↻ » : échanges sur place. Flèche sans arrivée : vers plusieurs communes.
report-ring = { $km } km
report-key-firm = convenus
report-key-possible = possibles
report-basis = { $basis ->
    [firm] { $count ->
        [one] Un échange convenu.
       *[other] { $count } échanges convenus.
        }
   *[possible] { $count ->
        [one] Rien de convenu encore : un échange possible.
       *[other] Rien de convenu encore : { $count } échanges possibles.
        }
    }
report-family = { $family ->
    [rest] Autres
   *[other] { FAMILY($family) }
    }
report-trade = { $trade ->
    [rest] Métiers divers
   *[other] { CAPITAL(TRADE($trade)) }
    }
report-given = • { report-trade } → { report-family } : { $count }
report-taken = • { report-family } → { report-trade } : { $count }
report-column-gives = Qui donne
report-column-what = Quoi
report-column-takes = Qui prend
report-head-funnel = Du dit au fait
report-head-months = Au fil du temps
report-step = • { report-step-name } : { report-count }
report-step-name = { $step ->
    [declared] Annonces
    [matched] Pistes trouvées
    [interested] Avec au moins un oui
    [introduced] Présentations
    [trial] Essayées
   *[running] Qui ont tourné
    }
report-series-declared = Annonces
report-series-introduced = Présentations
report-series-running = Échanges qui commencent
report-tick = { DATE($day, "MMM") }
report-month = { $declared ->
    [0] { $introduced ->
        [0] { $running ->
            [0] { "" }
           *[other] { report-month-line }
            }
       *[other] { report-month-line }
        }
   *[other] { report-month-line }
    }
report-month-line = { CAPITAL(DATE($day, "MMMM y")) }{ $quarters ->
    [yes] { " " }et les deux mois suivants
   *[no] { "" }
    } : annonces { $declared }, présentations { $introduced }, débuts { $running }
report-months-note = Un mois de moins de trois structures est compté avec le suivant.
report-supply-line = • { report-family } : { report-supply-figures }
report-supply-figures = { DOTS(report-offer-said, report-need-said, report-share-said) }
report-offer-said = { $offer ->
    [0] { "" }
   *[other] proposé { $offer }
    }
report-need-said = { $need ->
    [0] { "" }
   *[other] cherché { $need }
    }
report-share-said = { $share ->
    [0] { "" }
   *[other] à partager { $share }
    }
report-key-offer = proposé
report-key-need = cherché
report-key-share = à partager
report-decided = { $ended } abandons sur { $decided } pistes décidées : { $rate } %. Chaque part est celle de toutes les pistes décidées.
report-cause-title = { CAPITAL(report-cause-name) }
report-cause = • { report-cause-title } : { report-cause-figure }
report-cause-figure = { $count } · { $rate } %
report-cause-name = { $cause ->
    [distance] trop loin
    [quantity] la quantité
    [quality] la qualité
    [price] le prix
    [not-it] ce n'était pas ça
    [not-now] pas maintenant
    [rules] les règles
    [elsewhere] trouvé ailleurs
    [time] pas le temps
    [silence] pas de réponse
    [unsaid] sans raison donnée
   *[other] autres raisons
    }
report-sheet-line = Ligne
report-sheet-head = { $name ->
    [contacted] Contactées
    [joined] Participantes
    [active] Actives
    [count] Nombre
    [moved] Substitution
    [shared] Mutualisation
    [both] Dit par les deux
    [one] Dit par un seul
    [estimated] Estimé
    [ended] Abandons
    [decided] Pistes décidées
    [rate] Part (%)
    [declared] Annonces
    [introduced] Présentations
    [running] Débuts
    [offer] Proposé
    [need] Cherché
   *[share] À partager
    }
report-tab-overview = Essentiel
report-tab-map = Carte
report-tab-possible = Possible
report-tab-streams = Flux
report-tab-steps = Étapes
report-tab-supply = Proposé et cherché
report-tab-causes = Abandons

evaluation-time = ✏️ Quatre choses que vous seule, ou vous seul, savez. Combien de temps a pris l'animation ? Par exemple « 0,5 ETP » ou « 40 jours ».
evaluation-funding = Quel financement, et de qui ? Par exemple « 30 000 €, ADEME et Agglo ».
evaluation-partners = Quels partenaires portent la démarche avec vous ?
evaluation-jobs = Combien d'emplois créés ou maintenus, et comment le sait-on ?
evaluation-kept = ✅ C'est noté pour cette période. Je vous le proposerai la prochaine fois.
known-none = Passer

story-title = ⭐ Un échange qui tourne, éco-réseau { OF($network) }
story-before = Avant : { ACTIVITY($giver) } avait en trop : { RESOURCE($resource) }. { CAPITAL(ACTIVITY($taker)) } pouvait s'en servir.
story-now = Aujourd'hui : l'un donne, l'autre prend{ $nearness ->
    [none] { "" }
   *[other] , { NEAR($nearness) }
    }{ $yearly ->
    [0] { "" }
   *[other] , environ { QUANTITY($yearly, $yearly, $base) } par an
    }.
story-brought = Depuis le { DATE($since) }{ $moved ->
    [0] { "" }
   *[other] { " " }: environ { QUANTITY($moved, $moved, $base) } déjà
    }.
story-way = Comment : une phrase à Boucle, deux oui, un appel. Et chez vous, qu'est-ce qui pourrait servir ?
story-own = { $words }
story-ask = { $round ->
    [1] ⭐ Votre échange tourne, bravo ! { $animator } aimerait le raconter. Voici le texte :
   *[other] ⭐ L'autre côté a changé les mots. Voici le nouveau texte :
    }
    .yes = D'accord
    .words = Changer les mots
    .no = Non merci
story-whom = Aucun nom n'y est. Il irait au groupe du réseau et serait proposé à d'autres éco-réseaux. Rien ne part sans l'accord de chacun.
story-asked = ⭐ Je demande à { $count ->
    [one] une structure
   *[other] chacune des { $count } structures
    } si l'on peut le raconter ainsi :
story-already = { $state ->
    [asked] C'est déjà demandé : j'attends leurs réponses.
    [told] Cet échange est déjà raconté.
   *[declined] L'un des deux préfère que cet échange ne soit pas raconté.
    }
story-not-running = Je ne raconte que ce qui tourne en ce moment.
story-unreached = L'une des deux structures n'est pas sur Telegram : je ne peux pas lui demander son accord.
story-changed = Les mots ont changé entre-temps. Les voici :
story-noted = Merci ! Il partira quand l'autre aussi sera d'accord.
story-thanks = Merci ! Tous sont d'accord : votre histoire part au réseau, sans aucun nom.
story-kept = C'est entendu : rien ne sera raconté.
story-declined = ⭐ L'un des deux préfère que leur échange ne soit pas raconté. Rien n'est parti.
story-reworded = Noté, avec vos mots. Je demande l'accord de l'autre :
story-told = { $count ->
    [0] ⭐ Tous sont d'accord. Aucun groupe n'est encore lié : voici le texte, à diffuser si vous voulez. Les autres éco-réseaux le reçoivent aussi.
    [one] ⭐ Tous sont d'accord : l'histoire part à votre groupe et est proposée aux autres éco-réseaux.
   *[other] ⭐ Tous sont d'accord : l'histoire part à vos { $count } groupes et est proposée aux autres éco-réseaux.
    }
story-words = Écrivez-la comme vous la diriez, en cinq lignes au plus, sans nom, ni lieu, ni numéro.
story-words-lines = Cinq lignes au plus : { story-words }
story-words-names = Je ne l'ai pas pris : on y reconnaîtrait quelqu'un ({ $what ->
    [phone] un numéro
    [email] une adresse
    [link] un lien
    [account] un compte
    [siret] un SIRET
    [address] une adresse
    [place] un lieu
    [figure] un chiffre exact
   *[name] un nom
    }). Sans cela ?
story-offer = 💡 Un succès de l'éco-réseau { OF($network) }, raconté avec l'accord de chacun. Le montrer à votre groupe ?
    .yes = Le montrer
    .no = Non merci
story-offer-over = { $state ->
    [retold] C'est déjà parti à votre groupe.
   *[declined] Cette histoire était mise de côté.
    }
story-offer-declined = D'accord, elle reste entre nous.
story-no-group = Aucun groupe n'est lié à ce réseau. Ajoutez-moi à un groupe et touchez « Relier », puis revenez ici.
story-retold = ✅ C'est parti à { $count ->
    [one] votre groupe
   *[other] vos { $count } groupes
    }.
