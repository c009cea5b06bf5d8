# Les raisons, pour et contre.
why-kinship-same = { $you ->
    [giver] ✅ ce que vous proposez
   *[taker] ✅ ce que vous cherchez
    }
why-kinship-narrower = ✅ une sorte de : { RESOURCE($needed) }
why-kinship-broader = ✅ proche de : { RESOURCE($needed) }
why-kinship-outlet = ✅ { RESOURCE($offered) } peut servir de : { RESOURCE($needed) }
why-kinship-process = ✅ { RESOURCE($offered) } peut servir de : { RESOURCE($needed) }, après transformation
why-words = ✅ les mêmes mots
why-closeness = 📍 à portée
why-cover-all = ✅ couvre tout le besoin
why-cover-part = ➗ couvre une partie du besoin
why-price-fits = ✅ les prix s'accordent
why-price-apart = ⚠️ pas la même idée du prix
why-rhythm-fits = ✅ même rythme
why-rhythm-apart = ⚠️ pas le même rythme
why-season-fits = ✅ la même saison
why-season-apart = ⚠️ pas la même saison
why-taker-usual = ✅ un usage habituel dans ce métier
why-spoils = ⚠️ se conserve { $days ->
    [one] { $days } jour
   *[other] { $days } jours
    }
