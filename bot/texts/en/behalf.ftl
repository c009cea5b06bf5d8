# What is done for a company: it reads who did what, and goes back in one tap.
behalf-done = ✅ Done for { $company }. { $told ->
    [yes] I have told it, and it can go back.
   *[no] Nobody there gets my messages: please tell them.
    }
behalf-nothing = Nothing to do for { $company }.
behalf-undo = Undo this change
behalf-told-name = { $animator } corrected the name of your company: { $company }. Before: { $before }.
behalf-told-place = { $animator } corrected the town of { $company }: { $place }. Before: { $place-before }. Your announcements move along.
behalf-told-activity = { $animator } corrected the trade of { $company }: { TRADE($activity) }. Before: { TRADE($activity-before) }.
behalf-told-siret = { $animator } noted the SIRET of { $company }: { $siret }. Before: { $siret-before ->
    [none] none
   *[other] { $siret-before }
    }.
behalf-told-amount = { $animator } changed the quantity of your announcement: { declaration-title }.
behalf-told-withdrawn = { $animator } withdrew your announcement: { declaration-title }.
behalf-told-declared = { $animator } announced for you: { declaration-sign } { CAPITAL(declaration-line) }. { $state ->
    [imported] Only those who run the network see it.
   *[other] The others see it without your name.
    }
behalf-told-paused = { $animator } paused { $count ->
    [one] your announcement
   *[other] your { $count } announcements
    }. Nobody is asked any more.
behalf-told-woken = { $animator } woke { $count ->
    [one] your announcement
   *[other] your { $count } announcements
    }. I am looking around you again.
behalf-undone = Undone, everything is as before. Those who run the network are told.
behalf-undone-before = It was undone already.
behalf-changed-since = It has changed again since: nothing is undone. See /mine, or “My company” in /settings.
behalf-kind = { $kind ->
    [name] the name
    [place] the town
    [activity] the trade
    [siret] the SIRET
    [amount] a quantity
    [withdrawn] the withdrawal of an announcement
    [declared] an announcement made for the company
    [paused] the pause
   *[woken] the waking of announcements
    }
behalf-undone-told = ↩️ { $person } ({ $company }) undid what had been changed for them: { behalf-kind }.
behalf-undo-own = Take back what you have just changed for { $company } ({ behalf-kind })?
behalf-undone-own = ↩️ Taken back for { $company }: { behalf-kind }.
behalf-undone-by = ↩️ { $animator } took back what had just been changed for { $company }: { behalf-kind }. All is as it was.
why-brokered = 💡 { $animator } thought of you{ $words ->
    [none] .
   *[other] : “{ $words }”
    }
