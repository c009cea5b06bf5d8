# Ce qui est fait pour une structure : elle lit qui a fait quoi, et revient en arrière d'un geste.
behalf-done = ✅ C'est fait pour { $company }. { $told ->
    [yes] Je l'ai prévenue, elle peut revenir en arrière.
   *[no] Personne n'y reçoit mes messages : dites-le lui.
    }
behalf-nothing = Rien à faire pour { $company }.
behalf-undo = Annuler ce changement
behalf-told-name = { $animator } a corrigé le nom de votre structure : { $company }. Avant : { $before }.
behalf-told-place = { $animator } a corrigé la commune { OF($company) } : { $place }. Avant : { $place-before }. Vos annonces vous suivent.
behalf-told-activity = { $animator } a corrigé l'activité { OF($company) } : { TRADE($activity) }. Avant : { TRADE($activity-before) }.
behalf-told-siret = { $animator } a noté le SIRET { OF($company) } : { $siret }. Avant : { $siret-before ->
    [none] aucun
   *[other] { $siret-before }
    }.
behalf-told-amount = { $animator } a changé la quantité de votre annonce : { declaration-title }.
behalf-told-withdrawn = { $animator } a retiré votre annonce : { declaration-title }.
behalf-told-declared = { $animator } a annoncé pour vous : { declaration-sign } { CAPITAL(declaration-line) }. { $state ->
    [imported] L'animation seule la voit.
   *[other] Les autres la voient sans votre nom.
    }
behalf-told-paused = { $animator } a mis en pause { $count ->
    [one] votre annonce
   *[other] vos { $count } annonces
    }. Personne n'est plus interrogé.
behalf-told-woken = { $animator } a réveillé { $count ->
    [one] votre annonce
   *[other] vos { $count } annonces
    }. Je cherche de nouveau autour de vous.
behalf-undone = C'est annulé, tout est comme avant. L'animation en est prévenue.
behalf-undone-before = C'était déjà annulé.
behalf-changed-since = Cela a encore changé depuis : rien n'est annulé. Voyez /mes, ou « Ma structure » dans /reglages.
behalf-kind = { $kind ->
    [name] le nom
    [place] la commune
    [activity] l'activité
    [siret] le SIRET
    [amount] une quantité
    [withdrawn] le retrait d'une annonce
    [declared] une annonce faite pour la structure
    [paused] la pause
   *[woken] le réveil des annonces
    }
behalf-undone-told = ↩️ { $person } ({ $company }) a annulé ce que l'animation avait changé : { behalf-kind }.
behalf-undo-own = Annuler ce que vous venez de changer pour { $company } ({ behalf-kind }) ?
behalf-undone-own = ↩️ C'est annulé pour { $company } : { behalf-kind }.
behalf-undone-by = ↩️ { $animator } a annulé ce qui venait d'être changé pour { $company } : { behalf-kind }. Tout est comme avant.
why-brokered = 💡 { $animator } pense à vous{ $words ->
    [none] .
   *[other] { " " }: « { $words } »
    }
