# Le tableau de qui anime : ce qui attend, et ce qu'on peut y faire.
board-main = 📋 { $network }, le { DATE($day) }.
    { $waiting ->
    [0] Rien ne vous attend 🙂
    [one] Une chose vous attend :
   *[other] { $waiting } choses vous attendent :
    }{ $mute ->
    [0] { "" }
    [one] { "" }
    🔕 Une structure n'a pas d'annonce en cours.
   *[other] { "" }
    🔕 { $mute } structures n'ont pas d'annonce en cours.
    }
    .new = 🆕 À confirmer · { $count }
    .held = ⚠️ Retenues · { $count }
    .words = ❓ Mots inconnus · { $count }
    .stuck = ⏳ Pistes à l'arrêt · { $count }
    .messages = ✉️ Mots reçus · { $count }
    .hints = 💡 À rapprocher · { $count }
    .codes = 🏷️ Codes déchet · { $count }
    .silent = 🔕 Sans annonce · { $count }
    .projects = 🏗 Projets · { $count }
    .calls = 📞 Appels · { $count }
    .pools = 👥 Regroupements · { $count }
    .possible = 💡 Ce qui irait ensemble
    .supply = ⚖️ Offres et besoins
    .funnel = 📊 Où en est-on ?
    .back = Retour
    .list = Retour
    .less = ◂ Avant
    .more = Suite ▸
board-unfinished = 🚪 { $person } a commencé à s'inscrire ; il manque { $missing ->
    [name] le nom de la structure.
    [place] la commune.
    [activity] l'activité.
   *[detail] une réponse sur son annonce.
    }
board-contact = 📞 { $company } : { $person ->
    [none] personne n'y est encore inscrit.
   *[other] { $person }, { $contact ->
        [none] pas de numéro noté
       *[other] { $contact }
        }{ $telegram ->
        [none] , sans Telegram.
       *[other] { " " }· <a href="tg://user?id={ $telegram }">lui écrire sur Telegram</a>
        }
    }

board-messages = { $count ->
    [0] ✉️ Aucun mot n'attend de réponse.
    [one] ✉️ Un mot attend une réponse.
   *[other] ✉️ { $count } mots attendent une réponse.
    }
board-messages-line = { $n }. { $person }{ $company ->
    [none] { "" }
   *[other] { " " }({ $company })
    }, le { DATE($since) } : « { $words } »
    .reply = { $n } · Répondre
    .settled = { $n } · C'est réglé

board-new-none = 🆕 Personne à confirmer.
board-new = 🆕 { $count ->
    [one] Une structure à confirmer.
   *[other] { $n } sur { $count } à confirmer.
    }
    { $company }, { AT($place) } · { TRADE($activity) }{ $person ->
    [none] { "" }
   *[other] { " " }· { $person }{ $since ->
        [none] { "" }
       *[other] , depuis le { DATE($since) }
        }
    }.
    La connaissez-vous ?

board-held = { $count ->
    [0] ⚠️ Aucune annonce n'est retenue.
    [one] ⚠️ Une annonce retenue : rien n'en est parti aux autres.
   *[other] ⚠️ { $count } annonces retenues : rien n'en est parti aux autres.
    }
board-held-line = { $n }. { declaration-sign } { CAPITAL(RESOURCE($resource)) }{ $words ->
    [none] { "" }
   *[other] { " " }« { $words } »
    } · { $company }, { AT($place) } · { DATE($since) }{ $handled ->
    [yes] { " " }· suivie
   *[no] { "" }
    }{ $goes ->
    [0] { "" }
   *[other] { " " }· 🔗 irait avec le { $goes }
    }
    .see = { $n } · Voir
board-held-page = ⚠️ { $company }, { AT($place) } ({ TRADE($activity) }{ $person ->
    [none] { "" }
   *[other] , { $person }
    }) { VERB($kind) } : { declaration-detail }.{ $wish ->
    [collector] { " " }Cherche un collecteur.
   *[none] { "" }
    }
    Retenue depuis le { DATE($since) } : { $why ->
    [hazardous] déchet dangereux.
    [never] cela ne se donne pas et ne se réemploie pas.
    [animal] sous-produit animal de catégorie 1 ou 2.
    [project] chaleur ou réseau, c'est un projet plutôt qu'un échange.
    [private] à votre seule attention, comme demandé.
    [doubt] peut-être dangereux, à nommer ou à relire : « { $words } ».
   *[moderated] à relire avant de la montrer.
    }{ $handler ->
    [none] { "" }
   *[other] { " " }{ $handler } s'en occupe.
    }
    .word = Nommer
    .open = Ouvrir
    .take = Je m'en occupe
    .call = Contact
    .refuse = Refuser
    .name = Ce n'est pas ça
    .meet = Présenter à { SHORT($company) }
    .next = Suivante · { $count }
board-held-asking = ✅ C'est demandé aux deux : ils seront présentés si chacun dit oui. Le bordereau de suivi reste à faire sur Trackdéchets.
board-held-met = Ces deux-là ont déjà été rapprochés, ou ne souhaitent pas se rencontrer.
board-held-pair = 🔗 Irait avec { $company }, { AT($place) }, qui { VERB($kind) } : { RESOURCE($resource) }.
board-held-over = { $state ->
    [withdrawn] Cette annonce a été retirée entre-temps ({ RESOURCE($resource) }).
   *[other] Cette annonce n'est plus retenue ({ RESOURCE($resource) }).
    } Rien n'a changé.
board-held-opened = ✅ Ouverte : { RESOURCE($resource) }. { $count ->
    [0] Personne ne correspond pour l'instant.
    [one] Une piste, je lui pose la question.
   *[other] { $count } pistes, je leur pose la question.
    }
board-held-renamed = C'est noté : { RESOURCE($resource) }.
board-held-taken = { $handler } s'en occupe déjà.
board-held-refused = C'est retiré : { RESOURCE($resource) }. La structure en est prévenue.
board-refuse = Refuser cette annonce ({ RESOURCE($resource) }) ? Dites pourquoi, je l'explique gentiment.
    .rules = Les règles l'interdisent
    .vague = Pas assez précise
    .double = Déjà annoncée
    .outside = Pas pour ce réseau
    .keep = Retour
held-opened = Bonne nouvelle : { $animator } a relu votre annonce, elle est ouverte. Les autres la voient, sans votre nom : { RESOURCE($resource) }.
held-renamed = { $animator } a relu votre annonce et la comprend ainsi : { RESOURCE($resource) }. Rien n'est encore parti aux autres.
held-taken = { $animator } s'en occupe : { RESOURCE($resource) }.
held-refused = { $animator } n'a pas pu garder votre annonce ({ RESOURCE($resource) }) : { $reason ->
    [rules] les règles ne permettent pas de la proposer ici.
    [vague] elle n'est pas assez précise. Redites-la-moi avec un peu plus de détails.
    [double] elle y est déjà.
   *[outside] elle n'entre pas dans ce que fait le réseau.
    } Une question ? { $animator } peut vous aider.

board-words = { $count ->
    [0] ❓ Tous les mots sont compris.
    [one] ❓ Un mot que je ne connais pas. Qu'est-ce que c'est ?
   *[other] ❓ { $count } mots que je ne connais pas. Qu'est-ce que c'est ?
    }
board-words-line = { $n }. « { $words } »{ $count ->
    [one] { "" }
   *[other] { " " }× { $count }
    } · { $company ->
    [none] pas encore inscrite
   *[other] { $company }
    }
    .see = { $n } · Voir
board-words-page = ❓ « { $words } »
    { $company ->
    [none] Une structure pas encore inscrite
   *[other] { $company } ({ TRADE($activity) }, { AT($place) })
    }{ $kind ->
    [none] { "" }
   *[other] { " " }{ VERB($kind) } cela
    }, le { DATE($since) }{ $count ->
    [one] .
   *[other] . { $count } annonces le disent.
    }
    Qu'est-ce que c'est ?
    .other = Autre nom
    .nothing = Ce n'est rien
board-words-learned = ✅ { $all ->
    [yes] Ici, « { $words } » veut dire : { RESOURCE($resource) }.
   *[no] Noté pour cette annonce : { RESOURCE($resource) }. Pour les autres je continue de demander, car ces mots peuvent aussi dire quelque chose de dangereux.
    }{ $partners ->
    [0] { "" }
    [one] { " " }Une piste, je lui pose la question.
   *[other] { " " }{ $partners } pistes, je leur pose la question.
    }
board-words-dropped = Je laisse « { $words } » de côté.
board-words-settled = { $resource ->
    [none] Ces mots n'attendent plus.
   *[other] C'est déjà compris : { RESOURCE($resource) }.
    } Rien n'a changé.
wording-resource = Comment appelez-vous « { $words } » ? Dites-le avec d'autres mots, je cherche.
wording-resource-which = Laquelle de ces ressources est-ce ? Sinon, redites-le autrement.
wording-resource-unknown = Je ne trouve rien sous ce nom. Essayez des mots plus courants, par exemple « sciure » ou « cartons ».
word-learned = { $animator } m'a appris ce que veut dire « { $words } » : { RESOURCE($resource) }. C'est ainsi que je comprends votre annonce.{ $held ->
    [yes] { " " }C'est à traiter avec précaution : { $animator } regarde avant d'en parler aux autres.
   *[no] { "" }
    }
    .wrong = Ce n'est pas ça
word-contested = Pour { $company ->
    [none] une structure pas encore inscrite
   *[other] { $company }
    }, « { $words } » ne veut pas dire : { RESOURCE($resource) }. Faut-il oublier ce sens pour tout le réseau ?
    .forget = Oublier ce sens
word-forgotten = C'est oublié : la prochaine fois, je demanderai ce que veut dire « { $words } ».

board-stuck = { $count ->
    [0] ⏳ Aucune piste à l'arrêt.
    [one] ⏳ Une piste à l'arrêt.
   *[other] ⏳ { $count } pistes à l'arrêt.
    }
board-stuck-line = { $n }. { $one } et { $two } · { RESOURCE($resource) } · { $missing ->
    [answer] sans réponse depuis le { DATE($since) }
    [confirming] à confirmer depuis le { DATE($since) }
   *[word] sans nouvelles depuis le { DATE($since) }
    }
    .see = { $n } · Voir
board-stuck-page = ⏳ { $one } ({ $one-place }) et { $two } ({ $two-place }) · { RESOURCE($resource) }
    { $missing ->
    [answer] Demandé le { DATE($since) } ; { $late } n'a pas répondu.
    [confirming] Deux oui depuis le { DATE($since) } ; il reste à confirmer la structure.
   *[word] { $heard ->
        [yes] Plus de nouvelles depuis :
       *[no] Présentés le { DATE($since) } ; je n'en ai pas de nouvelles.
        }
    }
    .confirm = Confirmer { SHORT($company) }
    .call = Contact
    .remind = Relancer
    .close = Clore
board-stuck-counted = { $over ->
    [yes] Je ne compte plus cet échange depuis le { DATE($day) } : neuf mois sans nouvelles.
   *[no] Sans nouvelles d'ici le { DATE($day) }, je ne le compterai plus.
    }
board-exchange-still =
    .running = Ça tourne toujours
    .trial = Toujours en essai
    .discussing = Toujours en discussion
board-stuck-reminded = 🔔 Relance envoyée le { DATE($day) }. La prochaine est possible une semaine après.
board-stuck-unreached = Je ne peux joindre personne par Telegram : mieux vaut téléphoner.
board-stuck-moved = Cette piste a bougé entre-temps. Rien n'a changé.
board-stuck-closed = C'est clos. Qui attendait en est prévenu.
board-close = Clore cette piste : { $one } et { $two } ({ RESOURCE($resource) }) ? Qui attend lira qu'elle n'a pas de suite.
    .yes = Oui, la clore
    .no = La garder

board-supply = ⚖️ { $count ->
    [0] Rien d'ouvert pour l'instant.
   *[other] Ouvert en ce moment (♻️ proposé · 🔎 cherché · 🤝 à partager) :
    }
    .apart = Sans vis-à-vis
board-supply-line = { $family ->
    [unknown] Pas compris
   *[other] { FAMILY($family) }
    } : ♻️ { $offer } · 🔎 { $need } · 🤝 { $share }
board-apart = { $count ->
    [0] ⚖️ Chaque offre a quelqu'un qui pourrait la prendre, et chaque besoin une offre.
   *[other] ⚖️ Sans vis-à-vis dans le réseau :
    }
board-apart-offers = ♻️ Proposé, et personne n'en cherche :
board-apart-needs = 🔎 Cherché, et personne n'en propose :
board-apart-line = • { CAPITAL(RESOURCE($resource)) }{ $count ->
    [one] { "" }
   *[other] { " " }× { $count }
    }
board-agreements = 📞 { $count ->
    [0] Aucun accord noté de vive voix ou par téléphone.
    [one] Un accord donné autrement que dans Boucle :
   *[other] { $count } accords donnés autrement que dans Boucle, le dernier d'abord :
    }
    .see = 📞 Accords notés · { $count }
board-agreement = 📞 { $company ->
    [none] Structure partie
   *[other] { $company }
    } · { RESOURCE($resource) } : oui { $means ->
    [phone] par téléphone
    [meeting] de vive voix
    [message] par message
   *[mail] par écrit
    } le { DATE($day) }{ $person ->
    [none] { "" }
   *[other] , { OF($person) }
    }{ $noter ->
    [none] { "" }
   *[other] { " " }(noté par { $noter })
    }.

board-numbers = 📊 { $network } : { $companies ->
    [one] une structure
   *[other] { $companies } structures
    }, dont { $joined } { $joined ->
    [one] inscrite
   *[other] inscrites
    } · annonces ouvertes : { $open } · échanges qui tournent : { $running }.
    .report = Un rapport
board-funnel = 📊 Depuis le début :
    Annonces : { $declared }
    Pistes trouvées : { $matched }
    Avec au moins un oui : { $interested }
    Présentations : { $introduced }
    À l'essai : { $trial }
    Qui tournent : { $running }
board-refusals = Pourquoi c'était non{ $answers ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }(part des { $answers } réponses)
    } :
board-refusal = • { $reason ->
    [distance] trop loin
    [quantity] la quantité
    [quality] la qualité
    [price] le prix
    [not-it] ce n'était pas ça
    [not-now] pas maintenant
   *[other] autre chose
    } : { $count } · { $rate } %

board-unmade = • un appel que personne n'a passé : { $count }
board-drops = Pourquoi cela s'est arrêté après la présentation{ $introduced ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }(part des { $introduced } présentations)
    } :
board-dropped = • { $reason ->
    [distance] trop loin
    [quantity] la quantité
    [quality] la qualité
    [price] le prix
    [rules] les règles
    [elsewhere] trouvé ailleurs
    [time] pas le temps
   *[silence] pas de réponse
    } : { $count } · { $rate } %
board-exchanges = 🤝 { $count ->
    [0] Aucun échange pour l'instant.
    [one] Un échange depuis le début :
   *[other] { $count } échanges depuis le début :
    }
    .year = 📈 Notre année
    .report = 📑 Rapport
    .see = 🤝 Échanges · { $count }
board-reliability = 👁 { $company } · { DOTS(board-reliability-leads, board-reliability-trials) }
board-reliability-leads = { $asked ->
    [0] { "" }
   *[other] pistes avec réponse : { $answered } sur { $asked }
    }
board-reliability-trials = présentations suivies d'un essai : { $tried } sur { $met }
board-exchange-line = { $n }. { $company } · { RESOURCE($resource) } · { exchange-stage }{ $disputed ->
    [yes] { " " }⚠️
   *[no] { "" }
    }
    .see = { $n } · Voir
board-exchange-page = 🤝 { $company } · { RESOURCE($resource) } : { exchange-stage }.{ $disputed ->
    [yes] { " " }⚠️ Les deux ne disent pas la même chose.
   *[no] { "" }
    }
    Présentés le { DATE($met) }.
    .running = Ça tourne
    .trial = En essai
    .discussing = En discussion
    .stopped = Arrêté
    .dropped = Abandonnée
    .story = ⭐ Raconter
board-exchange-why = Clore cet échange : { $company } ({ RESOURCE($resource) }) ? Les deux le liront et gardent leurs contacts. Pourquoi ?
board-exchange-noted = ✅ C'est noté.
board-exchange-over = Cet échange est déjà clos. Rien n'a changé.

board-hints = { $count ->
    [0] 💡 Rien à rapprocher pour l'instant.
    [one] 💡 Cela pourrait aller ensemble, avec votre aide. Les structures n'en savent rien.
   *[other] 💡 { $count } rapprochements possibles, avec votre aide. Les structures n'en savent rien.
    }
board-hint-line = { $n }. { board-hint-words }
    .see = { $n } · Voir
board-hint-page = 💡 { board-hint-words }
    .taken = Je m'en occupe
    .dropped = Sans suite
board-hint-words = { $how ->
    [both] { $one } ({ $one-place }) a : { RESOURCE($resource) } · { $two } ({ $two-place }) cherche : { RESOURCE($sought) }
    [taker] { $one } ({ $one-place }) a : { RESOURCE($resource) } · { $two } ({ $two-place }) pourrait en prendre, vu son métier
   *[giver] { $two } ({ $two-place }) cherche : { RESOURCE($resource) } · { $one } ({ $one-place }) pourrait en avoir, vu son métier
    }
board-hint-taken = C'est pour vous : la piste quitte la liste.
board-hint-dropped = Écartée : je ne la remontrerai pas.
board-hint-over = Déjà vu, ou plus ouvert.
board-possible = { $count ->
    [0] 💡 Rien de plus qui irait ensemble, au { DATE($day) }.
    [one] 💡 Ceci irait ensemble, et personne n'en sait rien encore :
   *[other] 💡 { $count } synergies possibles, dont personne ne sait rien encore. Les meilleures d'abord :
    }
    .map = 🗺 Carte
    .sheet = 📗 Tableur
board-possible-line = { $n }. { $who } : { RESOURCE($resource) }{ $sought ->
    [none] { "" }
   *[other] { " " }pour : { RESOURCE($sought) }
    }{ $together ->
    [yes] , ensemble
   *[no] { "" }
    }{ $km ->
    [-1] { "" }
    [0] { " " }· même commune
   *[other] { " " }· { $km } km
    }
    .see = { $n } · Voir

# La semaine de qui anime : par quoi commencer.
board-week = 🗓 { $network }, le { DATE($day) }. Par quoi commencer :
board-week-none = 🗓 { $network }, le { DATE($day) }. Rien ne vous attend 🙂
board-week-messages = { $n }. ✉️ { $count ->
    [one] Un mot attend votre réponse : { $person }.
   *[other] { $count } mots attendent votre réponse, d'abord celui de { $person }.
    }
board-week-new = { $n }. 🆕 { $count ->
    [one] Une structure à confirmer : { $company }, { AT($place) }.
   *[other] { $count } structures à confirmer, d'abord { $company }, { AT($place) }.
    }
board-week-calls = { $n }. 📞 { $count ->
    [one] Un appel à passer.
   *[other] { $count } appels à passer, d'abord :
    } { call-whom }
board-week-stuck = { $n }. ⏳ { $count ->
    [one] Une piste à l'arrêt :
   *[other] { $count } pistes à l'arrêt, d'abord
    } { $one } et { $two } ({ RESOURCE($resource) }).
board-week-held = { $n }. ⚠️ { $count ->
    [one] Une annonce retenue :
   *[other] { $count } annonces retenues, d'abord
    } { RESOURCE($resource) }, { $company }.
board-week-words = { $n }. ❓ { $count ->
    [one] Un mot que je ne connais pas : « { $words } ».
   *[other] { $count } mots que je ne connais pas, d'abord « { $words } ».
    }
board-week-codes = { $n }. 🏷️ { $count ->
    [one] Un code déchet à vérifier :
   *[other] { $count } codes déchet à vérifier, d'abord
    } { RESOURCE($resource) }, { $company }.
board-week-silent = { $n }. 🔕 { $count ->
    [one] Une structure inscrite n'a pas d'annonce en cours : { $company }, { AT($place) }.
   *[other] { $count } structures inscrites n'ont pas d'annonce en cours, d'abord { $company }, { AT($place) }.
    }
board-week-hints = { $n }. 💡 { $count ->
    [one] Un rapprochement possible, avec votre aide.
   *[other] { $count } rapprochements possibles, avec votre aide.
    }
board-tap-expected = Je n'ai rien noté : ce sont les boutons qui répondent ici. Pour annoncer quelque chose, dites par exemple « j'ai des palettes à donner ».

board-codes-none = 🏷️ Aucun code déchet à vérifier.
board-codes = 🏷️ { $count ->
    [one] Un code déchet à vérifier.
   *[other] { $n } sur { $count } codes déchet à vérifier.
    }
    { $company }, { AT($place) } ({ TRADE($activity) }) propose : { declaration-detail }. « { $words } »
    Quel code convient ?
    .ask = Demander à la structure
board-codes-put = ✅ { CAPITAL(RESOURCE($resource)) } : { CODE($code) }. La structure le lit et peut corriger.
board-codes-product = ✅ { CAPITAL(RESOURCE($resource)) } : ce n'est pas un déchet. La structure le lit et peut corriger.
board-codes-asked = ✅ C'est demandé à la structure : { RESOURCE($resource) }.
board-codes-over = Ce code est déjà réglé. Rien n'a changé.
board-silent = { $count ->
    [0] 🔕 Personne à relancer. Une structure reçoit une relance par mois au plus.
    [one] 🔕 Une structure est inscrite et n'a pas d'annonce en cours.
   *[other] 🔕 { $count } structures sont inscrites et n'ont pas d'annonce en cours.
    }
    .all = Toutes les relancer · { $count }
board-silent-line = { $n }. { $company }, { AT($place) }{ $person ->
    [none] { "" }
   *[other] { " " }· { $person }
    } · inscrite le { DATE($since) }
    .rouse = { $n } · Relancer
board-silent-roused = 🔔 { $count ->
    [one] Une relance part. La prochaine est possible dans un mois.
   *[other] { $count } relances partent. Les prochaines sont possibles dans un mois.
    }
board-silent-over = Rien à relancer ici pour l'instant.
silent-word = 👋 { $animator } pense à { $company } : qu'avez-vous en trop, que cherchez-vous, que pourriez-vous partager ? Une phrase suffit, par exemple « j'ai des palettes à donner ».
    .propose = Proposez-moi
    .later = Plus tard

board-pools = { $count ->
    [0] 👥 Aucun regroupement en cours.
    [one] 👥 Un regroupement se prépare.
   *[other] 👥 { $count } regroupements se préparent.
    }
board-pool-line = { $n }. { board-pool-words }
    .see = { $n } · Voir
board-pool-words = { $kind ->
    [buy-together] Un devis ensemble
    [collect-together] Une tournée commune
   *[share] À mutualiser
    } : { RESOURCE($resource) } · { $joined } sur { $count } en sont
board-pool-page = 👥 { board-pool-words }
    Ouvert à d'autres jusqu'au { DATE($day) }.
    .aim = Fixer un seuil
    .go = Les présenter maintenant
board-pool-member = { $answer ->
    [yes] 👍
    [no] ✖️
   *[other] ⏳
    } { $company }, { AT($place) }{ $role ->
    [taker] { " " }(prendrait le tout)
   *[other] { "" }
    }
board-pool-aim = { $aimed ->
    [lorry] Seuil : de quoi remplir un camion
    [taker] Seuil du preneur
   *[other] Votre seuil
    }, environ { declaration-quantity }.
board-pool-aimless = Pas de seuil : il suffit d'être assez nombreux.
board-pool-over = Ce regroupement ne se prépare plus.
board-pool-aimed = C'est noté.
board-pool-gone = C'est fait : ils sont présentés.
board-pool-unconfirmed = Une structure reste à confirmer : ils seront présentés ensuite.
aim-amount = À partir de quelle quantité cela vaut-il la peine, pour : { RESOURCE($resource) } ? « Je ne sais pas » enlève le seuil.
aim-amount-much = Je ne sais pas compter « { $words } ». Une quantité, par exemple « 5 t » ?
aim-amount-nothing = Il m'en faut un peu plus que zéro. À partir de combien ?

offline-companies = { $count ->
    [0] Chaque structure a quelqu'un sur Telegram 🙂
    [one] Une structure n'a personne sur Telegram :
   *[other] { $count } structures n'ont personne sur Telegram. Les premières :
    }
