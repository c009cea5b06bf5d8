# The reasons, for and against.
why-kinship-same = { $you ->
    [giver] ✅ what you offer
   *[taker] ✅ what you look for
    }
why-kinship-narrower = ✅ a kind of: { RESOURCE($needed) }
why-kinship-broader = ✅ close to: { RESOURCE($needed) }
why-kinship-outlet = ✅ { RESOURCE($offered) } can serve as: { RESOURCE($needed) }
why-kinship-process = ✅ { RESOURCE($offered) } can serve as: { RESOURCE($needed) }, after processing
why-words = ✅ the same words
why-closeness = 📍 within reach
why-cover-all = ✅ covers all that is needed
why-cover-part = ➗ covers a part of what is needed
why-price-fits = ✅ the prices agree
why-price-apart = ⚠️ not the same idea of the price
why-rhythm-fits = ✅ the same rhythm
why-rhythm-apart = ⚠️ not the same rhythm
why-season-fits = ✅ the same season
why-season-apart = ⚠️ not the same season
why-taker-usual = ✅ usual in this trade
why-spoils = ⚠️ keeps for { $days ->
    [one] { $days } day
   *[other] { $days } days
    }
