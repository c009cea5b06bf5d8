# Un accord écrit à compléter : ce qui est connu est rempli, le reste est laissé en blanc.
contract-ready = 📄 Un accord à compléter et à modifier ensemble. Ce qui n'a pas été dit est laissé en blanc.
contract-file = accord-a-completer.docx
contract-title = Accord d'échange
contract-preface = Projet à compléter et à modifier par les parties. Rien n'engage avant la signature.
contract-party = Partie { $number }
contract-party-line = { $company }, { $place }
    SIRET : { $siret }
    Représentée par : { $person }
    Contact : { $contact }
contract-resource = Objet
register-resource = { RESOURCE($resource) }
contract-resource-line = { DOTS(RESOURCE($resource), declaration-condition) }
contract-code = Code déchet
contract-code-line = { WASTE($code) }, { $sure ->
    [yes] confirmé
   *[no] probable, à confirmer par qui le produit
    }
contract-quantity = Quantité et rythme
contract-quantity-line = { declaration-quantity }
contract-price = Prix
contract-price-line = { PRICE($price) }
contract-carrier = Transport assuré par
contract-place = Lieu et horaires d'enlèvement
contract-begin = Premier enlèvement le
contract-length = Durée, et préavis pour arrêter
contract-quality = Qualité attendue, contenants
contract-said = Ce que les parties se sont dit
contract-said-line = { $question ->
    [none] « { $answer } »
   *[other] « { $question } » – « { $answer } »
    }
contract-duties = Engagements
contract-duty-giver = Qui fournit décrit loyalement la ressource et prévient au plus tôt de tout changement de quantité, de qualité ou de calendrier.
contract-duty-taker = Qui prend vient ou reçoit aux dates convenues, emploie la ressource à l'usage annoncé et prévient au plus tôt s'il doit arrêter.
contract-duty-both = Chacun note les quantités échangées et les dates, et garde ses assurances à jour.
contract-duty-law = Chacun reste tenu de ses propres obligations : déclarations, agréments, registres, traçabilité des déchets le cas échéant.
contract-footnote = Préparé par Boucle à partir de ce que les parties ont dit ; ce n'est pas un conseil juridique.
