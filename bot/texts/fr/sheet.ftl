# La fiche d'une structure, pour qui anime : tout ce qu'on en sait, et ce qu'on peut faire pour elle.
sheet-open = Fiche : { SHORT($company, room: 20) }
sheet-gone = Cette structure n'est plus dans l'éco-réseau.
sheet-none = Je ne trouve aucune structure de ce nom ici : « { $words } ». Essayez un autre mot de son nom, ou sa commune.
sheet-which = { $more ->
    [yes] { $count } structures portent ce nom, voici les premières. Laquelle ?
   *[no] Laquelle ?
    }
    .one = { $n } · { SHORT($company, room: 22) }
sheet-which-line = { $n }. { $company }, { AT($place) }
sheet-page = 🏭 { $company }, { AT($place) } · { TRADE($activity) }{ $siret ->
    [none] { "" }
   *[other] { " " }· SIRET { $siret }
    }{ $state ->
    [new] { " " }· pas encore confirmée
    [imported] { " " }· sur votre liste, pas encore inscrite
   *[confirmed] { "" }
    }
    .things = Ses annonces
    .edit = Corriger
    .declare = Annoncer pour elle
    .word = Lui écrire
    .pause = Tout mettre en pause
    .wake = Tout réveiller
    .merge = Réunir deux fiches
    .same = Même que { SHORT($company, room: 17) } ?
sheet-person = 👤 { $person ->
    [none] Sans nom
   *[other] { $person }
    }{ $contact ->
    [none] { "" }
   *[other] { " " }· { $contact }
    } · { $reach ->
    [here] <a href="tg://user?id={ $telegram }">sur Telegram</a>
    [rests] en pause de messages
    [paper] sans Telegram
   *[blocked] ne reçoit plus mes messages
    }
sheet-nobody = 👤 Personne n'y est encore noté.
sheet-more-people = 👤 et { $count ->
    [one] une autre personne
   *[other] { $count } autres personnes
    }
sheet-silent = Aucune annonce.
sheet-announcement = { declaration-sign } { CAPITAL(declaration-title) } · { theirs-state }
sheet-more-announcements = … et { $count ->
    [one] une autre annonce
   *[other] { $count } autres annonces
    }
theirs-state = { $state ->
    [open] ouverte
    [paused] en pause
    [asleep] en sommeil
    [held] retenue, vous seuls la voyez
    [served] tout est placé
    [withdrawn] retirée
   *[draft] pas encore annoncée
    }
sheet-lead = ↔️ { CAPITAL(RESOURCE($resource)) }{ $companies ->
    [none] { "" }
   *[other] , avec { $companies }
    } : { $stage ->
    [theirs] on attend sa réponse
    [others] a dit oui, on attend l'autre
    [refused] sans suite
    [discussing] présentés, en discussion
    [trial] à l'essai
    [running] ça tourne
    [stopped] arrêté
   *[dropped] abandonné
    }
sheet-more-leads = … et { $count ->
    [one] une autre piste
   *[other] { $count } autres pistes
    }
sheet-project = 🏗 Projet { RESOURCE($resource) } : { project-stage }
sheet-calls = 📞 { $count ->
    [one] Un appel à passer.
   *[other] { $count } appels à passer.
    }
sheet-heard = { $day ->
    [none] Jamais de nouvelles.
   *[other] Dernières nouvelles le { DATE($day) }.
    }
sheet-alike = ⚠️ Est-ce la même que { $company }, { AT($place) } ?
sheet-edit = Que faut-il corriger pour { $company } ? Elle en sera prévenue, et pourra revenir en arrière.
    .name = Le nom
    .place = La commune
    .activity = L'activité
    .siret = Le SIRET
    .back = Sa fiche
sheet-name-taken = { $company } existe déjà { AT($place) }. Rien n'a changé. Est-ce la même ?
corrected-name = Quel est le bon nom ?
corrected-name-sentence = Il me faut seulement le nom, par exemple « Boulangerie Martin ».
corrected-place = Dans quelle commune ? Son nom ou le code postal.
corrected-place-which = Laquelle ?
corrected-place-alike = { join-place-alike }
corrected-place-alike-several = { join-place-alike-several }
corrected-place-unknown = Je ne trouve pas cette commune. Essayez le code postal, par exemple 17180.
corrected-activity = Que fait cette structure, en deux ou trois mots ?
corrected-activity-which = Laquelle s'en approche le plus ?
helped-words = { helped-words-find }
helped-words-find = Quelle structure ? Un mot de son nom suffit.
helped-words-siret = Le SIRET { OF($company) } ? 14 chiffres.
helped-siret-wrong = { $count ->
    [14] Ce numéro n'existe pas : un chiffre est faux, sans doute.
    [one] J'y vois un seul chiffre, il en faut 14.
   *[other] J'y vois { $count } chiffres, il en faut 14.
    }
helped-words-declare = Dites en une phrase ce que { $company } propose, cherche ou partagerait. Par exemple : « 20 palettes par mois à donner ».
helped-declare-nothing = Je n'y vois rien de proposé ni de cherché.
helped-words-amount = { CAPITAL(RESOURCE($resource)) } ({ $company }) : combien ? Par exemple « 300 kg par semaine ».
helped-amount-unread = Je n'y lis pas de quantité.
helped-words-word = Que faut-il dire à { $company } ? Vos mots arrivent tels quels.
word-written = ✉️ { $animator } vous écrit : « { $words } »
word-written-sent = Transmis à { $company } ({ $count ->
    [one] une personne
   *[other] { $count } personnes
    }). La réponse attendra dans /tableau.
word-written-unreached = Personne chez { $company } ne reçoit mes messages : vos mots ne sont pas partis.

theirs-list = { $company } : { $count ->
    [0] aucune annonce.
    [one] une annonce.
   *[other] { $count } annonces.
    }
theirs-line = { $n }. { declaration-sign } { CAPITAL(declaration-line) } · { theirs-state }
    .see = { $n } · Voir
theirs-page = { $company }, { AT($place) }
    { declaration-sign } { CAPITAL(declaration-whole) } · { theirs-state }.
    .amount = La quantité
    .broker = Mettre en relation avec…
    .placed = Convenu par téléphone
    .project = Ouvrir un projet
    .withdraw = Retirer
theirs-draft = Pour { $company }, { AT($place) } :
    { declaration-sign } { CAPITAL(DOTS(RESOURCE($resource), RECKONED(declaration-quantity, $yearly, $base), declaration-price)) }.
    { $state ->
    [imported] Comme elle n'est pas encore inscrite, vous seuls verrez l'annonce.
   *[other] Les autres la verront sans nom ; elle en sera prévenue, et pourra la retirer.
    }
    .publish = Annoncer pour elle
    .amount = La quantité
    .forget = Ce n'est pas ça
theirs-over = Cette annonce a été retirée entre-temps. Rien n'a changé.
theirs-announced = C'est déjà annoncé. Rien n'a changé.
theirs-announced-done = C'est annoncé pour { $company }. { $state ->
    [joining] Vous seuls la voyez, jusqu'à son inscription.
    [held] Elle est retenue, à voir dans /tableau.
    [asleep] Elle se réveillera à sa saison.
   *[other] { $count ->
        [0] Rien encore autour d'elle.
        [one] Une piste, je lui pose la question.
       *[other] { $count } pistes, je leur pose la question.
        }
    }{ $told ->
    [yes] { " " }Je l'ai prévenue.
   *[no] { " " }Personne n'y reçoit mes messages : dites-le lui.
    }
theirs-withdraw = Retirer l'annonce { OF($company) } ({ declaration-title }) ? Qui attendait une réponse le lira.
    .withdrawn = Retirer
    .see = Garder

merged-words = { merged-words-merge }
merged-words-merge = Avec quelle structure réunir { $company } ? Un mot de l'autre nom suffit.
merge-which = Avec laquelle réunir { $company } ?
merge-ask = Est-ce la même structure ? La fiche { OF($company) } resterait, avec tout ce qu'a l'autre.
    .yes = Oui, la même
    .no = Non
merge-entry = • { $company }, { AT($place) } · { TRADE($activity) }{ $siret ->
    [none] { "" }
   *[other] { " " }· SIRET { $siret }
    }
    { $people ->
    [0] personne
    [one] une personne
   *[other] { $people } personnes
    }, { $announced ->
    [0] aucune annonce
    [one] une annonce
   *[other] { $announced } annonces
    }, { $leads ->
    [0] aucune piste
    [one] une piste
   *[other] { $leads } pistes
    }
merge-sure = Je ne pourrai plus les séparer. Les personnes, annonces, pistes et appels { OF($known) } deviennent ceux { OF($company) }, { AT($place) }. Une piste entre les deux s'arrête. On y va ?
    .yes = Réunir
    .no = Ne rien faire
merge-done = ✅ C'est une seule structure : { $company }.
merge-not-here = Ces deux fiches ne peuvent pas être réunies d'ici : l'une d'elles compte aussi dans un autre éco-réseau.
merge-told = { $animator } a réuni deux fiches de votre structure, { $known } et { $company } : vos annonces et vos pistes sont maintenant ensemble, sous le nom { OF($company) }. Une erreur ? Écrivez-lui.

brokered-words = { brokered-words-broker }
brokered-words-broker = { CAPITAL(RESOURCE($resource)) }, { $company } : avec qui ? Le nom d'une structure, de plusieurs qui en prendraient chacune une part (« Martin, Dupont et la ferme »), ou de deux à la suite (« le laveur, puis la conserverie »).
brokered-words-why = Pourquoi ces structures-là ? Une ligne, que toutes liront ({ $company }). Sans nom ni commune : elles ne se connaissent pas encore.
brokered-words-why-each = Pourquoi ces structures-là ? Une ligne, que chacune lira ({ $company }). Sans nom ni commune : elles ne se connaissent pas encore.
brokered-which = Laquelle ?
brokered-unclear = « { $words } » : { $several ->
    [yes] plusieurs structures portent ce nom. Écrivez-le en entier, avec la commune.
   *[no] je ne trouve pas cette structure.
    }
brokered-tells = Ces mots diraient qui est qui avant leur accord : un nom, une commune ou un numéro. Dites-le autrement.
placed-words = { placed-words-placed }
placed-words-placed = { CAPITAL(RESOURCE($resource)) }, { $company } : qui en a combien ? Par exemple « 3 t à Martin et 2 à Dupont », ou « 3 t à Martin, le reste à Dupont ».
placed-words-together = { CAPITAL(RESOURCE($resource)) }, { $company } : accord de { $others }. Qui en a combien ? Par exemple « 3 t à Martin et 2 à Dupont ».
    .equal = À parts égales
placed-whose = { $companies } : je ne vois pas de quelle annonce il s'agit, aucune ne leur est proposée à tous. Dites qui donne : « la scierie a donné 3 t à Martin et 2 à Dupont ».
placed-unread = Je n'ai pas su lire cela.
placed-line = · { $company }, { AT($place) } : { $known ->
    [no] quantité à voir entre eux
   *[yes] { declaration-quantity }
    } · { $person }, { $contact }
placed-read = { declaration-sign } { CAPITAL(declaration-line) } · { $company }. J'ai compris :
placing-declaration = De quelle annonce s'agit-il ?
    .thing = { $n } · { CAPITAL(RESOURCE($resource)) }
    .owner = { $n } · { $company }
placing-name = { reach-name }
placing-contact = { $company } : quel numéro, ou quelle adresse, puis-je donner ?
placing-contact-unknown = { reach-contact-unknown }
placing-agreed = Chacun a-t-il dit oui, et accepté que je donne son nom et ce contact ? Comment ?
    .phone = Oui, par téléphone
    .meeting = Oui, de vive voix
    .mail = Oui, par écrit
    .message = Oui, par message
    .not-yet = Pas encore
placed-not = Rien n'est noté. Quand chacun aura dit oui, recommencez depuis l'annonce.
placed-done = { $count ->
    [0] C'est noté.
    [one] C'est noté, et je les présente :
   *[other] C'est noté, et je les présente tous :
    }{ $waiting ->
    [0] { "" }
    [one] { " " }Une structure reste à confirmer : elle sera présentée ensuite.
   *[other] { " " }{ $waiting } structures restent à confirmer : elles seront présentées ensuite.
    }
placed-again = C'est noté ; ils se connaissent déjà, et ce qui change leur est dit :
placed-told = { $animator } a noté, pour { RESOURCE($resource) } avec { $company } : { declaration-quantity }. Une erreur ? Écrivez-lui.
placed-rest = { $rest ->
    [some] { $kind ->
        [need] Il manque encore { declaration-quantity }.
       *[other] Il reste { declaration-quantity }. Qui attendait est prévenu dans l'ordre.
        }
    [none] Tout est placé : je ne demande plus à personne, et qui attendait sera prévenu en premier si cela se libère.
   *[unknown] La quantité de l'annonce n'est pas connue : je ne sais pas ce qu'il en reste.
    }
placed-too-much = { $rest ->
    [some] C'est plus qu'il n'y en a : il reste { declaration-quantity }.
    [none] Tout est déjà placé : il n'en reste pas.
   *[unknown] La quantité de l'annonce n'est pas connue : dites combien pour chacun.
    }
placed-shared = Un partage ne se découpe pas en quantités : passez par « Mettre en relation avec… ».
broker-how = { CAPITAL(RESOURCE($resource)) } : { $first } et { $second }, chacune pour sa part, ou l'une puis l'autre ?
    .each = Chacune sa part
    .chain = L'une puis l'autre
broker-many = { $ordered ->
    [yes] À la suite, deux structures au plus.
   *[no] { $most } structures au plus à la fois : commencez par celles-là.
    }
broker-each = { $count ->
    [0] Personne n'est interrogé pour l'instant ({ RESOURCE($resource) }).
    [one] C'est parti : je pose la question à { $companies } ({ RESOURCE($resource) }).
   *[other] C'est parti : je pose la question à { $companies }, chacune pour elle-même ({ RESOURCE($resource) }).
    }{ $later ->
    [0] { "" }
   *[other] { " " }Trois à la fois : { $waiting }, dès qu'une place se libère.
    }{ $count ->
    [0] { "" }
   *[other] { " " }{ $owner } choisira parmi celles qui disent oui ; personne ne lit de nom avant.
    }
broker-asked = C'est parti : je pose la question à { $companies } ({ RESOURCE($resource) }). Personne ne lit de nom avant que chacun ait dit oui.
broker-asking = La question leur est déjà posée ({ RESOURCE($resource) }) : { $companies }. Rien n'a changé.
broker-agreed = Ces structures ont déjà été présentées pour cela : { $companies }. Rien n'a changé.
broker-apart = Je ne peux pas poser cette question ({ RESOURCE($resource) }) : une de ces structures a demandé à ne pas la recevoir. { $companies }
broker-danger = { CAPITAL(RESOURCE($resource)) } : c'est dangereux, ou peut l'être. Sans l'autorisation connue de qui le prendrait, je ne mets pas en relation.
broker-project = { CAPITAL(RESOURCE($resource)) } : cela se relie par un tuyau ou un câble, c'est un projet plutôt qu'une piste. Ouvrez-le depuis l'annonce.
broker-closed = Cette annonce n'est pas ouverte ({ RESOURCE($resource) }) : réveillez-la d'abord.
broker-absent = Une de ces structures est fermée en ce moment : { $companies }. Je ne lui demande rien pendant ce temps ; recommencez quand elle aura rouvert.
broker-same = Il faut des structures différentes : { $companies }.
broker-shared = Pour un partage, une structure à la fois, et seulement entre qui prête et qui emprunte.

# Ce que dit une phrase de qui anime au sujet d'une structure.
named-company = Laquelle : { $companies } ?
named-partner = Et l'autre, laquelle : { $companies } ?
named-same = C'est deux fois la même structure. Nommez les deux.
named-no-thing = Je n'ai rien noté pour { $company } : je n'y lis aucune ressource.
named-nobody = De qui parlez-vous ? Dites-le avec le nom, par exemple « écris à la boulangerie Martin ».
named-animator-only = C'est { $animator } ({ $host }) qui écrit aux structures et les met en relation. Dites-le-lui : vos mots lui arrivent tels quels.
told-send = Envoyer à { $company } ? « { $words } »
    .send = Envoyer
    .other = D'autres mots
    .cancel = Annuler
told-dropped = Rien n'est parti. { $company } n'a rien reçu.
added-name = Comment s'appelle cette structure ?
added-name-sentence = { corrected-name-sentence }
added-place = Dans quelle commune est { $company } ? Son nom ou le code postal.
added-place-which = { corrected-place-which }
added-place-alike = { join-place-alike }
added-place-alike-several = { join-place-alike-several }
added-place-unknown = { corrected-place-unknown }
added-keep = Ajouter { $company }, { AT($place) }, à votre liste ? Vous seuls la verrez, jusqu'à son inscription.
    .yes = Ajouter
    .no = Annuler
added-done = ✅ { $company } est sur votre liste.
added-known = { $company } y est déjà : je n'ajoute rien.
added-dropped = Je n'ai rien ajouté.
nudge-silent = { $company } n'a encore rien annoncé. Je lui envoie un mot gentil de votre part ?
    .send = Un mot gentil
nudge-early = { $company } a { $count ->
    [one] une question
   *[other] { $count } questions
    } depuis moins d'une semaine : il est trop tôt pour relancer. Un mot de vous reste possible.
nudge-nothing = Rien n'attend { $company } en ce moment. Un mot de vous reste possible.
pair-which = { $company } et { $known } : autour de quelle annonce ?
    .one = Le { $n }
pair-line = { $n }. { $company } : { declaration-sign } { CAPITAL(declaration-line) } · { theirs-state }
pair-nothing = Ni { $company } ni { $known } n'a d'annonce en cours{ $thing ->
    [none] { "" }
   *[other] { " " }pour « { $thing } »
    }. Annoncez-la d'abord pour l'une des deux :
    .declare = Pour { SHORT($company, room: 22) }
holders = { $seeking ->
    [yes] Cherchent { RESOURCE($resource) } :
   *[no] Ont { RESOURCE($resource) } :
    }
holders-none = Personne n'{ $seeking ->
    [yes] en cherche
   *[no] en a annoncé
    } pour l'instant : { RESOURCE($resource) }.
holders-line = { $n }. { $company }, { AT($place) } : { declaration-sign } { CAPITAL(declaration-line) } · { theirs-state }
