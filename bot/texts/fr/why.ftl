# Les raisons, pour et contre. $you : qui lit, celui qui donne (giver), celui qui prend (taker), ou ni l'un ni l'autre (both).
why-kinship-same = { $you ->
    [giver] ✅ ce que vous proposez
    [both] ✅ la même chose : { RESOURCE($needed) }
   *[taker] ✅ ce que vous cherchez
    }
why-kinship-narrower = ✅ une sorte de : { RESOURCE($needed) }
why-kinship-broader = ✅ proche de : { RESOURCE($needed) }
why-kinship-outlet = ✅ { RESOURCE($offered) } peut servir de : { RESOURCE($needed) }
why-kinship-process = ✅ { RESOURCE($offered) } peut servir de : { RESOURCE($needed) }, { PROCESS($process) }
why-words = ✅ les mêmes mots
why-unsure = ❓ à vérifier : nous ne sommes pas sûrs d'avoir bien compris
why-closeness = 📍 à portée
why-closeness-far = 📍 un peu loin pour cela
why-cover-all = ✅ couvre tout le besoin
why-cover-part = ➗ couvre une partie du besoin
why-price-fits = ✅ les prix s'accordent
why-price-apart = ⚠️ pas la même idée du prix
why-rhythm-fits = ✅ même rythme
why-rhythm-apart = ⚠️ pas le même rythme
why-season-fits = ✅ la même saison
why-season-apart = ⚠️ pas la même saison
why-dates-fit = ✅ les dates s'accordent
why-dates-part = ⚠️ les dates ne se recoupent qu'en partie
why-weekdays-fit = ✅ les mêmes jours
why-weekdays-apart = ⚠️ pas les mêmes jours
why-condition-fits = ✅ dans l'état voulu
why-condition-apart = ⚠️ pas dans l'état voulu
why-warm-enough = ✅ assez chaud
why-too-cold = ⚠️ pas assez chaud pour cet usage
why-taker-usual = { $you ->
    [taker] ✅ un usage habituel dans votre métier
   *[giver] ✅ un usage habituel dans ce métier
    }
why-meets = ✅ le genre de chose cherchée
why-meets-rarely = ⚠️ sert rarement à ce qui est cherché
why-giver-usual = ✅ ce métier en a d'habitude
why-spoils = ⚠️ se conserve { $days ->
    [one] { $days } jour
   *[other] { $days } jours
    }
why-held = 🤝 passe d'abord par l'animatrice ou l'animateur
why-processor = ✅ une structure s'en charge entre les deux : { RESOURCE($process) }
why-way = 📍 le détour vaut le trajet
why-aim = ➗ ensemble : { FIGURE($percent) } % de ce qui est cherché
why-same-thing = ✅ la même chose à faire collecter : { RESOURCE($resource) }
why-same-purchase = ✅ le même achat qui revient : { RESOURCE($resource) }
why-same-wish = ✅ la même envie de mettre en commun : { RESOURCE($resource) }
why-near-each-other = 📍 près les uns des autres
why-members = 👥 { $members } structures
