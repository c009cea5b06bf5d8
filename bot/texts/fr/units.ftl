# Quantités, rythmes, distances, prix, verbes : les petits mots dont les phrases sont faites.
amount-paced = { $amount } { $pace }
amount-about = environ { $figure }
amount-between = { $low } à { $high }
amount-reckoned = { $amount } (≈ { $year } par an)
pace-once = { "" }en une fois
pace-hour = { $every ->
    [1] par heure
   *[other] toutes les { $every } heures
    }
pace-day = { $every ->
    [1] chaque jour
   *[other] tous les { $every } jours
    }
pace-week = { $every ->
    [1] chaque semaine
   *[other] toutes les { $every } semaines
    }
pace-month = { $every ->
    [1] chaque mois
   *[other] tous les { $every } mois
    }
pace-quarter = chaque trimestre
pace-season = chaque saison
pace-year = { $every ->
    [1] chaque année
   *[other] tous les { $every } ans
    }
pace-continuous = en continu
unit-g = { $figure } g
unit-kg = { $figure } kg
unit-t = { $figure } t
unit-l = { $figure } l
unit-m3 = { $figure } m³
unit-m2 = { $figure } m²
unit-m = { $figure } m
unit-kw = { $figure } kW
unit-mw = { $figure } MW
unit-kwh = { $figure } kWh
unit-mwh = { $figure } MWh
unit-gwh = { $figure } GWh
unit-unit = { $figure } { $n ->
    [one] pièce
   *[other] pièces
    }
unit-pallet = { $figure } { $n ->
    [one] palette
   *[other] palettes
    }
unit-big-bag = { $figure } { $n ->
    [one] big-bag
   *[other] big-bags
    }
unit-skip = { $figure } { $n ->
    [one] benne
   *[other] bennes
    }
unit-bag = { $figure } { $n ->
    [one] sac
   *[other] sacs
    }
unit-box = { $figure } { $n ->
    [one] carton
   *[other] cartons
    }
unit-crate = { $figure } { $n ->
    [one] caisse
   *[other] caisses
    }
unit-drum = { $figure } { $n ->
    [one] fût
   *[other] fûts
    }
unit-ibc = { $figure } { $n ->
    [one] cubi de 1 000 l
   *[other] cubis de 1 000 l
    }
unit-roll = { $figure } { $n ->
    [one] rouleau
   *[other] rouleaux
    }
unit-bale = { $figure } { $n ->
    [one] balle
   *[other] balles
    }
unit-stere = { $figure } { $n ->
    [one] stère
   *[other] stères
    }
unit-truckload = { $figure } { $n ->
    [one] camion
   *[other] camions
    }
unit-hour = { $figure } { $n ->
    [one] heure
   *[other] heures
    }
unit-day = { $figure } { $n ->
    [one] jour
   *[other] jours
    }
unit-person = { $figure } { $n ->
    [one] personne
   *[other] personnes
    }
unit-place = { $figure } { $n ->
    [one] place
   *[other] places
    }
unit-km = { $figure } km
unit-euro = { $figure } €
unit-co2e = { $figure } t CO₂e
unit-co2e-kg = { $figure } kg CO₂e
unit-co2e-g = { $figure } g CO₂e
base-t = { $figure } t
base-kg = { $figure } kg
base-m3 = { $figure } m³
base-mwh = { $figure } MWh
base-piece = { $figure } { $n ->
    [one] pièce
   *[other] pièces
    }
base-hour = { $figure } { $n ->
    [one] heure
   *[other] heures
    }
base-m2day = { $figure } m²·jours
near-open = à environ … km
near-same-town = dans la même commune
near-about-5 = à environ 5 km
near-about-10 = à environ 10 km
near-about-20 = à environ 20 km
near-about-50 = à environ 50 km
near-beyond = à plus de 50 km
verb-offer = propose
verb-need = cherche
verb-has = prête
verb-might-take = à qui cela pourrait servir
verb-might-give = qui pourrait en avoir
verb-seeks = voudrait emprunter
verb-together = voudrait mutualiser
price-offer-give = donné
price-offer-pay = enlèvement payé
price-offer-sell = à vendre
price-offer-buy = achat
price-offer-discuss = prix à discuter
price-need-give = gratuit de préférence
price-need-pay = enlèvement payé
price-need-sell = à vendre
price-need-buy = achète
price-need-discuss = prix à discuter
season-month = en { $month }
season-months = { OF($first) } à { $last }
process-unnamed = après transformation
topic = { $name } : { "" }
