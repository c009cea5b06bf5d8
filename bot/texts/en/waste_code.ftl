# The waste code: probable until somebody confirms it; only the company and whoever animates read it.
code-origin = 🏷️ { CAPITAL(RESOURCE($resource)) }{ DANGER($resource) }: one question to find the waste code. Where does it come from?
code-probable = 🏷️ { CAPITAL(RESOURCE($resource)) }{ DANGER($resource) }: { $count ->
    [one] probable waste code, to be confirmed. Is it the right one?
   *[other] probable waste codes, to be confirmed. Which is the right one?
    }
code-line = { $n ->
    [0] { WASTE($code) }
   *[other] { $n }. { WASTE($code) }
    }
code-holder = The right code depends on the activity it comes from. Waste or by-product: that is for you to say.
code-confirmed = 🏷️ { CAPITAL(RESOURCE($resource)) }{ DANGER($resource) }: waste code confirmed.
    { WASTE($code) }
    { $animator } sees it, too; another company only once I have introduced you.
code-noted = 🏷️ { CAPITAL(RESOURCE($resource)) }{ DANGER($resource) }: { $animator } noted this waste code.
    { WASTE($code) }
    Is it the right one? That is for you to say; another company sees it only once I have introduced you, if you confirm it.
code-not-waste = 🏷️ { CAPITAL(RESOURCE($resource)) }{ DANGER($resource) }: for you, this is not waste. I show no code any more.
    A by-product has to meet a few conditions: { $animator } can go through them with you. (French environmental code, L541-4-2; noted in November 2026.)
code-put-aside = 🏷️ { CAPITAL(RESOURCE($resource)) }{ DANGER($resource) }: for { $animator } this is not waste, I show no code any more. Waste or by-product: that is for you to say.
code-by = { $person ->
    [you] Said by you on { DATE($day) }.
    [none] Said on { DATE($day) }.
   *[other] Said by { $person } on { DATE($day) }.
    }
code-unsure = No worry: the code is still to be confirmed. { $animator } can help you, or whoever comes to take it away. You find it again under /mine.
code-page = Waste code
    .pick = { $n } · { CODE($code) }
    .yes = Yes, that is the code
    .unsure = I don't know
    .product = This is not waste
    .origin = Change where it comes from
    .from = { ORIGIN($code) }
    .unknown = I don't know
    .change = Change
code-told = { $certainty ->
    [noted] Waste code: { WASTE($code) } (noted by the network's team).
    [confirmed] Waste code: { WASTE($code) } (confirmed by the company).
    [not-waste] Not waste, says the company.
   *[probable] Waste code: { WASTE($code) } (probable).
    }
code-introduced = Waste code, confirmed by whoever offers it: { WASTE($code) }.
