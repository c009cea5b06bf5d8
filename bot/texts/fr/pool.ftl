# À plusieurs : une chaîne, où chacun fait sa part ; un regroupement, où l'on fait la même chose ensemble.
partner-chain = 🔗 une piste en chaîne, à { $count } : { RESOURCE($resource) } entre les deux. Chacun doit dire oui.
partner-pool = { $kind ->
    [buy-together] 👥 { $count } structures proches, dont la vôtre, cherchent la même chose : un devis ensemble ?
    [collect-together] 👥 { $count } structures proches, dont la vôtre, en ont à faire enlever : une seule tournée ?
    [taken] 👥 une structure proche en cherche, mais pas en petite quantité : à plusieurs, cela suffirait ?
    [taker] 👥 plusieurs structures proches en ont chacune un peu : le tout ensemble ?
   *[share] { $count ->
        [2] 👥 un voisin voudrait aussi mutualiser cela
       *[other] 👥 { $count } structures proches, dont la vôtre, voudraient mutualiser cela
        }
    }

synergy-chain = { $role ->
    [giver] Une piste en chaîne pour ce que vous proposez : { RESOURCE($resource) }.
    [processor] Une piste en chaîne passerait par vous : { RESOURCE($resource) }.
    [supposed] Une piste en chaîne pourrait vous servir : { RESOURCE($resource) }.
   *[taker] Une piste en chaîne pour ce que vous cherchez : { RESOURCE($resource) }.
    } Vous seriez { $count }, chacun doit dire oui. Avec vous :
synergy-chain-line = { $role ->
    [giver] 1️⃣
    [processor] 2️⃣
   *[taker] 3️⃣
    } { declaration-by } : { declaration-whole }

synergy-pool = { $kind ->
    [buy-together] { $count } structures proches, dont la vôtre, cherchent : { RESOURCE($resource) }. Un devis ensemble ?
    [collect-together] { $role ->
        [taker] Plusieurs structures proches ont chacune un peu de ce que vous cherchez : { RESOURCE($resource) }. Le tout ensemble, cela vous irait ?
       *[giver] { $taken ->
            [yes] Une structure proche cherche ce que vous avez, mais pas en petite quantité : { RESOURCE($resource) }. D'autres en ont aussi : le tout ensemble, cela vous irait ?
           *[no] { $count } structures proches, dont la vôtre, ont à faire enlever : { RESOURCE($resource) }. Une seule tournée pour tous ?
            }
        }
   *[share] { $count } structures proches, dont la vôtre, voudraient mutualiser : { RESOURCE($resource) }. On en parle ensemble ?
    }
    .yes = J'en suis
    .ask = Une question
    .no = Pas pour moi
pool-discreet = 🔒 Ni nom ni prix avant votre accord. Personne ne voit la quantité ni le fournisseur des autres.
pool-joined = 👍 { $joined } sur { $count } en sont déjà.
pool-sum = Ensemble, sur un an : environ { declaration-quantity }.
pool-short = { $aimed ->
    [lorry] Pour remplir un camion
    [taker] Pour que le preneur se déplace
   *[other] Pour que cela vaille la peine
    }, il manque encore environ { declaration-quantity }.
pool-outgrown = { CAPITAL(RESOURCE($resource)) } : vous avez maintenant de quoi remplir un camion à vous seul, je vous ai donc retiré de la tournée commune.
agree-waiting-pool = Parfait, vous êtes { $joined } sur { $count }. { $short ->
    [yes] Je vous préviens dès qu'il y a de quoi faire ; un voisin de plus peut suffire.
   *[no] Je vous préviens dès que vous êtes assez nombreux.
    }
pool-neighbour = Prévenir un voisin

declaration-alike = Rien encore autour de vous pour : { RESOURCE($resource) }. { $kind ->
    [offer] Un voisin en a aussi : il manque encore une structure pour qu'une tournée vaille la peine.
   *[need] Un voisin cherche la même chose : il manque encore une structure pour demander un devis ensemble.
    }
declaration-process = Rien encore autour de vous pour : { RESOURCE($resource) }. Mais une structure du réseau fait ceci : { RESOURCE($process) }. Si quelqu'un propose de quoi faire, je vous proposerai la chaîne.

neighbour-how = Transférez le message qui suit à qui vous voulez.
neighbour-message = Des structures proches se regroupent pour : { RESOURCE($resource) }. Plus on est, mieux c'est, et cela n'engage à rien : { LINK($payload) }
neighbour-visit = Des structures proches se regroupent pour : { RESOURCE($resource) }. Vous en êtes ?
    .yes = J'en suis
neighbour-over = Ce regroupement ne prend plus personne. Dites-moi en une phrase ce que vous cherchez ou avez en trop : je regarde s'il y en a un autre.
neighbour-link-old = Ce lien n'est plus valable : il date d'avant. Demandez-en un nouveau à la personne qui vous l'a envoyé, ou écrivez-moi le nom de votre commune.

introduction-together = 🤝 Vous voilà { $members } pour : { RESOURCE($resource) }. Vos coordonnées leur sont transmises :
introduction-chain = 🤝 C'est oui pour tous, la chaîne est complète. Vos coordonnées leur sont transmises :
introduction-link = · { $company }, { AT($place) }, { $person } : { $contact } · { $role ->
    [giver] fournit
    [processor] fait
   *[taker] utilise
    } : { RESOURCE($resource) }
introduction-joined = 👋 Une structure de plus vous rejoint pour : { RESOURCE($resource) }. Vos coordonnées lui sont transmises :
pool-organiser = { $kind ->
    [buy-together] Qui demande le devis ?
    [taken] Qui fixe un jour avec le preneur ?
    [collect-together] Qui appelle le collecteur ?
   *[share] Qui propose une date pour en parler ?
    }
    .me = Moi
    .animator = { $animator }
    .other = Un autre
chain-next = La suite : appelez-vous pour convenir d'un premier essai, dans l'ordre de la chaîne. Je vous demanderai où vous en êtes.
organiser-me = C'est noté : vous vous en chargez. Je le dis aux autres.
organiser-told = { CAPITAL(RESOURCE($resource)) } : { $company } ({ $person }, { $contact }) s'en charge.
organiser-animator = C'est noté : je demande à { $animator } de s'en charger, et je le dis aux autres.
organiser-animator-told = { CAPITAL(RESOURCE($resource)) } : { $animator } s'en charge.
organiser-asked = 👥 Des structures du réseau avancent ensemble et vous demandent de vous en charger : { RESOURCE($resource) }.
organiser-other = D'accord, voyez entre vous qui s'en charge.
organiser-known = C'est réglé : { $who } s'en charge.
synergy-over-closed = Ce regroupement est complet : il ne prend plus personne.

food-first = 🍽️ Encore bon à manger : les associations d'abord, { food-hours } ; les éleveurs ensuite, le compost en dernier. Un autre délai :
    .hours = { food-label }
food-first-set = C'est noté : les associations d'abord, { food-hours }. Ce sera pareil pour ce que vous donnerez à manger plus tard.
food-hours = { $hours ->
    [0] sans attendre personne
    [12] pendant 12 heures
    [24] pendant un jour
    [72] pendant 3 jours
   *[168] pendant une semaine
    }
food-label = { $hours ->
    [0] Sans délai
    [12] 12 heures
    [24] Un jour
    [72] 3 jours
   *[168] Une semaine
    }
