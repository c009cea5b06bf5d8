# The reasons, for and against. $you: who reads, the one who gives (giver), the one who takes (taker), or neither (both).
why-kinship-same = { $you ->
    [giver] ✅ what you offer
    [both] ✅ the same thing: { RESOURCE($needed) }
   *[taker] ✅ what you look for
    }
why-kinship-narrower = ✅ a kind of: { RESOURCE($needed) }
why-kinship-broader = ✅ close to: { RESOURCE($needed) }
why-kinship-outlet = ✅ { RESOURCE($offered) } can serve as: { RESOURCE($needed) }
why-kinship-process = ✅ { RESOURCE($offered) } can serve as: { RESOURCE($needed) }, { PROCESS($process) }
why-words = ✅ the same words
why-unsure = ❓ to be checked: we are not sure we understood it well
why-closeness = 📍 within reach
why-closeness-far = 📍 rather far for this
why-cover-all = ✅ covers all that is needed
why-cover-part = ➗ covers a part of what is needed
why-price-fits = ✅ the prices agree
why-price-apart = ⚠️ not the same idea of the price
why-rhythm-fits = ✅ the same rhythm
why-rhythm-apart = ⚠️ not the same rhythm
why-season-fits = ✅ the same season
why-season-apart = ⚠️ not the same season
why-dates-fit = ✅ the dates agree
why-dates-part = ⚠️ the dates overlap only in part
why-weekdays-fit = ✅ the same days
why-weekdays-apart = ⚠️ not the same days
why-condition-fits = ✅ in the state that is wanted
why-condition-apart = ⚠️ not in the state that is wanted
why-warm-enough = ✅ hot enough
why-too-cold = ⚠️ not hot enough for this use
why-taker-usual = { $you ->
    [taker] ✅ usual in your trade
   *[giver] ✅ usual in this trade
    }
why-meets = ✅ the kind of thing that is looked for
why-meets-rarely = ⚠️ rarely of use for what is looked for
why-giver-usual = ✅ this trade usually has some
why-spoils = ⚠️ keeps for { $days ->
    [one] { $days } day
   *[other] { $days } days
    }
why-held = 🤝 goes through the animator first
why-processor = ✅ an organisation does what is needed between the two: { RESOURCE($process) }
why-way = 📍 the detour is worth it
why-aim = ➗ together: { FIGURE($percent) }% of what is looked for
why-same-thing = ✅ the same thing to be collected: { RESOURCE($resource) }
why-same-purchase = ✅ the same purchase, again and again: { RESOURCE($resource) }
why-same-wish = ✅ the same wish to share: { RESOURCE($resource) }
why-near-each-other = 📍 near each other
why-members = 👥 { $members } companies
