# Un atelier : le préparer, y venir, y lever la main, saisir pour qui n'a pas de téléphone, et la suite.
workshop-about = « { $workshop } », { MOMENT($when) }{ workshop-at }
workshop-at = { $where ->
    [none] { "" }
   *[other] , { $where }
    }
workshop-name = Comment s'appelle l'atelier ?
workshop-moment = Quel jour, à quelle heure ? Par exemple « jeudi 3 à 14 h ».
workshop-place = Où ? Par exemple « salle des fêtes, Périgny ».
workshop-moment-past = Ce jour est déjà passé.
workshop-moment-unclear = Je n'y lis ni jour ni heure.
workshop-none = Je ne vous connais aucun atelier. On y entre par le carré affiché dans la salle, ou par son code à quatre lettres.
workshop-animator-only = Un atelier se prépare du côté de l'animation. Proposez-le à { $animator } : vos mots lui arrivent tels quels.
workshop-choice = { $count ->
    [0] Aucun atelier pour l'instant. On le prépare en trois questions : je vous donne l'affiche, les cartes à imprimer et le carré à montrer.
   *[other] Vos ateliers. Lequel ?
    }
    .one = { SHORT($workshop) }
    .add = Nouvel atelier
workshop-page = 🧩 { workshop-about }
    { $people ->
    [0] Personne n'est encore arrivé
    [one] Une personne arrivée
   *[other] { $people } personnes arrivées
    }, { $companies ->
    [0] aucune annonce
    [one] une structure a parlé
   *[other] { $companies } structures ont parlé
    }.
    ♻️ J'ai : { $offers } · 🔎 Je cherche : { $needs } · 🤝 Je partage : { $shares }
    ✋ Mains levées : { $hands } · 📺 À l'écran : { $shown }{ $ended ->
    [yes] { "" }. Terminé ; le même lien sert encore aux retardataires.
   *[no] { "" }.
    }
    .qr = Carré pour le mur
    .kit = Kit à imprimer
    .write = Saisir pour quelqu'un
    .screen = Image pour l'écran
    .list = Toute la liste
    .sheet = Listes sur papier
    .end = Terminer
    .change = Changer
workshop-end = Terminer « { $workshop } » ? { $people ->
    [0] Personne n'est venu par le carré : rien ne part.
    [one] Une personne reçoit sa liste.
   *[other] { $people } personnes reçoivent chacune leur liste.
    }
    .yes = Terminer
    .no = Pas encore
workshop-ended = { $people ->
    [0] C'est terminé.
    [one] C'est terminé : une personne a reçu sa liste.
   *[other] C'est terminé : { $people } personnes ont reçu leur liste.
    } Trois jours après l'atelier, chacun lit où en est sa liste.
workshop-list = { $count ->
    [0] Rien n'a encore été dit à « { $workshop } ».
   *[other] Toute la liste de « { $workshop } », pour vous seulement :
    }
    .sheet = En PDF, pour imprimer
    .hands = Saisir les pages rendues
    .back = L'atelier
workshop-list-line = { $n }. { $company } · { declaration-sign } { declaration-title }{ $state ->
    [held] { " " }· vous seulement
    [open] { "" }
   *[other] { " " }· en pause
    }{ $hands ->
    [0] { "" }
   *[other] { " " }· ✋ { $names }
    }
workshop-kit = 🖨️ À imprimer en A4 pour { workshop-about } : une affiche, puis des cartes « J'ai », « Je cherche », « Je partage », deux par page.
workshop-sheet = 🖨️ Toute la liste, pour vous ; puis une page pour chaque structure sans téléphone, sans le nom des autres.
workshop-screen = 📺 « { $workshop } » : seulement ce que chacun a coché. Rien d'autre ne s'y lit.
    .again = Rafraîchir
workshop-welcome = { $company ->
    [none] Bonjour, je suis Boucle, le robot de l'éco-réseau { OF($network) }, animé par { $animator } ({ $host }).
   *[other] Bonjour { $company } !
    }
    🧩 Bienvenue à { workshop-about }. Dites-moi en une ligne ce que vous avez : « j'ai 20 palettes par mois ». Puis ce que vous cherchez : « je cherche des cartons ».
    🔒 Personne ne voit votre nom avant votre accord ; { $animator } le voit, pour vous aider.
    .room = La liste de l'atelier
workshop-room = { $count ->
    [0] Rien d'autre sur la table pour l'instant. Revenez dans un moment.
    [one] 🧩 « { $workshop } », sur la table : une annonce.
   *[other] 🧩 « { $workshop } », sur la table : { $count } annonces. Levez la main : je demande à l'autre, sans votre nom.
    }
    .own = Ma liste
workshop-room-line = { around-line }{ $raised ->
    [yes] { " " }· ✋
   *[no] { "" }
    }
workshop-hand =
    .interest = ✋ { $n } · Ça m'intéresse
    .have = ✋ { $n } · J'en ai
workshop-own = 🧩 « { $workshop } » : votre liste.{ $count ->
    [0] { " " }Vous n'y avez encore rien dit : une ligne suffit.
   *[other] { "" }
    }{ $others ->
    [0] { "" }
    [one] { " " }Une annonce d'un autre attend peut-être votre main.
   *[other] { " " }{ $others } annonces des autres attendent peut-être votre main.
    }
    .screen = À l'écran…
    .mine = Mes annonces
workshop-own-line = { $n }. { declaration-sign } { declaration-title }{ $hands ->
    [0] { "" }
    [one] { " " }· ✋ une main levée
   *[other] { " " }· ✋ { $hands } mains levées
    }{ $leads ->
    [0] { "" }
    [one] { " " }· une piste en cours
   *[other] { " " }· { $leads } pistes en cours
    }
workshop-own-hand = ✋ Votre main est levée : { declaration-title }
workshop-tick = 📺 { $count ->
    [one] Montrer votre annonce sur l'écran de la salle ? Rien n'y paraît sans votre accord.
   *[other] Montrer vos annonces sur l'écran de la salle ? Rien n'y paraît sans votre accord.
    }{ $unsaid ->
    [need] { " " }Et que cherchez-vous ? Une ligne suffit.
    [offer] { " " }Et qu'avez-vous en trop ? Une ligne suffit.
   *[none] { "" }
    }
    .show = { $on ->
    [yes] ☑
   *[no] ☐
    } { $n } · Montrer à l'écran
    .name = { $on ->
    [yes] ☑
   *[no] ☐
    } Avec notre nom
workshop-tick-line = { $n }. { declaration-sign } { declaration-title }
workshop-recall = 🧩 Il y a trois jours, c'était « { $workshop } ». { $count ->
    [0] Vous n'y avez rien annoncé ; il n'est pas trop tard : une ligne suffit.
    [one] Votre annonce est ouverte
   *[other] Vos { $count } annonces sont ouvertes
    }{ $count ->
    [0] { "" }
   *[other] { $leads ->
        [0] { " " }: pas encore de piste, je continue à chercher.
        [one] { " " }: une piste en cours.
       *[other] { " " }: { $leads } pistes en cours.
        }
    }
    .own = Ma liste
workshop-outcome = 🧩 Trois jours après « { $workshop } » : { $companies ->
    [0] aucune structure n'a parlé.
    [one] une structure
   *[other] { $companies } structures
    }{ $companies ->
    [0] { "" }
   *[other] , { $count ->
            [one] une annonce
           *[other] { $count } annonces
            }, { $hands ->
            [0] aucune main levée
            [one] une main levée
           *[other] { $hands } mains levées
            }.
        { $leads ->
            [0] Aucune piste n'est en cours
            [one] Une annonce a une piste en cours
           *[other] { $leads } annonces ont une piste en cours
            }.{ $paper ->
        [0] { "" }
        [one] { " " }Une structure est sans téléphone : ses réponses passent par /appels.
       *[other] { " " }{ $paper } structures sont sans téléphone : leurs réponses passent par /appels.
        }
    }
entry-lines = { $righting ->
    [yes] Renvoyez la ligne juste, en entier : elle remplace celle de la même structure.
   *[no] Une ligne par structure, jusqu'à soixante. Par exemple :
        Ferme des Aubiers, Thairé, M. Aubier 05 46 00 00 00 : j'ai 2 t de paille ; je cherche des palettes
        Ou en colonnes : structure ; ce qu'elle a ; ce qu'elle cherche. Ajoutez « ; écran » si c'est coché, « ; écran avec nom » si le nom l'est aussi.
    }
entry-lines-empty = Je n'y lis rien. Un nom, deux points, puis « j'ai … » ou « je cherche … ».
entry-lines-too-long = Une ligne est trop longue : { $longest } caractères au plus.
entry-nothing = Je n'y lis aucune structure. Un nom, deux points, puis « j'ai … » ou « je cherche … ».
entry-check = 📝 { $count ->
    [0] Je ne peux rien garder de ces lignes :
    [one] Voici ce que je lis, rien n'est encore gardé. Une structure
   *[other] Voici ce que je lis, rien n'est encore gardé. { $count } structures
    }{ $count ->
    [0] { "" }
   *[other] { $things ->
        [one] , une annonce
       *[other] , { $things } annonces
        }{ $doubts ->
        [0] { "" }
       *[other] , { $doubts } à vérifier
        }{ $refused ->
        [0] { "" }
        [one] , une ligne refusée
       *[other] , { $refused } lignes refusées
        } :
    }
    .agreed = Garder : elles participent
    .alone = Garder sans montrer
    .fix = Corriger une ligne
    .drop = Tout jeter
entry-line = { $n }. { $ready ->
    [yes] ✅
   *[no] ❔
    } { $company }, { AT($place) }{ $known ->
    [yes] { " " }(connue)
   *[no] { "" }
    }{ $shown ->
    [named] { " " }· 📺 avec le nom
    [yes] { " " }· 📺
   *[no] { "" }
    }{ $contact ->
    [none] { "" }
   *[other] { " " }· 📞 { $contact }
    }
entry-thing = { "   " }{ declaration-sign } { declaration-title }{ $why ->
    [resource] { " " }: je ne suis pas sûr de ce que c'est
    [danger] { " " }: peut être dangereux, ne se montre à personne d'autre
    [nothing] { " " }: je n'y lis pas d'annonce, je ne la garde pas
   *[none] { "" }
    }
entry-refused = { $n }. ⛔ « { $words } » : { $why ->
    [name] je ne vois pas quelle structure
    [place] je ne connais pas cette commune
   *[nothing] je ne vois pas ce qu'elle a ou cherche
    }
entry-kept = { $count ->
    [0] Rien de nouveau à garder.
    [one] Gardé : une annonce
   *[other] Gardé : { $count } annonces
    }{ $count ->
    [0] { "" }
   *[other] { $companies ->
        [one] { " " }d'une structure
       *[other] { " " }de { $companies } structures
        }. { $agreed ->
        [yes] Les autres les voient, sans nom{ $held ->
            [0] { "" }
           *[other] { " " }(sauf ce qui peut être dangereux)
            } ; je cherche des pistes.
       *[no] Personne d'autre ne les voit, jusqu'à leur accord.
        }
    }
    .more = Saisir d'autres lignes
entry-dropped = C'est jeté : rien n'a été gardé.
entry-over = Ces lignes sont déjà gardées ou jetées.
entry-noted = 🧩 À « { $workshop } », { $animator } a noté pour { $company } :
    .see = { $n } · Voir ou corriger
entry-noted-line = { declaration-sign } { declaration-title }
# Sur le papier et à l'écran.
workshop-paper-network = Éco-réseau { OF($network) }
workshop-paper-when = { CAPITAL(MOMENT($when)) }
workshop-paper-step-scan = Visez ce carré avec votre téléphone
workshop-paper-step-have = Dites en une ligne ce que vous avez en trop
workshop-paper-step-seek = Puis ce que vous cherchez, ou pourriez partager
workshop-paper-code = Sans appareil photo : écrivez { $code } à { $bot }, sur Telegram
workshop-paper-promise = Personne ne voit votre nom avant que les deux aient dit oui. Sans téléphone : remplissez une carte.
workshop-paper-offer = J'ai
workshop-paper-need = Je cherche
workshop-paper-share = Je partage
workshop-paper-example-offer = En trop, à donner ou à vendre : palettes, sciure, chaleur, invendus, cartons…
workshop-paper-example-need = Ce qui vous manque, ou que vous achetez : emballages, matières, compost, chaleur…
workshop-paper-example-share = Une machine, un local, une formation, une collecte, un achat groupé…
workshop-paper-field-what = Quoi ?
workshop-paper-field-amount = Combien ?
workshop-paper-field-when = À quel rythme ?
workshop-paper-field-company = Structure
workshop-paper-field-place = Commune
workshop-paper-field-contact = Nom, téléphone
workshop-paper-box-agree = Proposez-le aux autres structures, sans notre nom avant notre accord
workshop-paper-box-screen = Montrez-le à l'écran de la salle
workshop-paper-box-named = … avec notre nom
workshop-paper-kit-file = kit-atelier.pdf
workshop-paper-sheet-file = listes-atelier.pdf
workshop-paper-invite = Une ligne chacun : j'ai … / je cherche …
workshop-paper-empty = Dites ce que vous avez, ce que vous cherchez, puis cochez « Montrer à l'écran ».
workshop-paper-rest = { $count ->
    [one] … et une autre
   *[other] … et { $count } autres
    }
workshop-paper-what = { CAPITAL(RESOURCE($resource)) }
workshop-paper-more = { DOTS(declaration-quantity, declaration-price) }
workshop-paper-line = { declaration-line }
workshop-paper-none = Rien.
workshop-paper-head-company = Structure
workshop-paper-head-what = Quoi
workshop-paper-head-hands = Mains levées
workshop-paper-head-kind = {" "}
workshop-paper-head-interest = Ça m'intéresse
workshop-paper-own = Ce que vous avez dit
workshop-paper-others = Ce que disent les autres
workshop-paper-whole-note = À garder pour vous : les noms ne se donnent qu'après l'accord des deux.
workshop-paper-company-note = Cochez ce qui vous intéresse et rendez cette page : on demande à l'autre, sans votre nom.

# Les pages rendues à la fin d'un atelier par qui n'a pas de téléphone, saisies par l'animation.
hands-lines = Une ligne par page rendue : la structure, puis les numéros qu'elle a cochés. Par exemple : « Ferme des Aubiers : 2, 5 ».
hands-lines-empty = Je n'y lis rien. Par exemple : « Ferme des Aubiers : 2, 5 ».
hands-lines-too-long = C'est trop long pour une fois : { $longest } caractères au plus. Envoyez-les en deux messages.
hands-entered = { $count ->
    [0] Aucune main levée de plus.
    [one] ✋ Une main levée : je demande à l'autre, sans le nom.
   *[other] ✋ { $count } mains levées : je demande aux autres, sans les noms.
    }
hands-line = ✅ { $company } : { $count }{ $refused ->
    [none] { "" }
   *[other] { " " }(sans suite, n° { $refused } : { $many ->
        [one] ce n'est pas, ou plus, à lui demander
       *[other] ce ne sont pas, ou plus, des annonces à lui demander
        })
    }
hands-refused = ⚠️ « { $words } » : { $problem ->
    [company] je ne connais pas cette structure à l'atelier.
    [several] plusieurs structures portent ce nom. Écrivez-le en entier.
   *[shape] écrivez la structure, deux points, puis les numéros cochés.
    }
