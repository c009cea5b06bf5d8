# Where it went before the exchange, and what that cost: once, and nobody has to say.
fate-way = { $runs ->
    [yes] { TOPIC($topic, "where did it go before this exchange?") } It is to count what you gain; only you and { $animator } see it.
   *[no] { TOPIC($topic, "where does it go today?") } It is to count what you gain; only you and { $animator } see it.
    }
    .bin = In the bin
    .collector = Paid removal
    .tip = To the tip
    .scheme = Take-back scheme
    .given = Given already
    .sold = Sold already
    .stored = Stored here
    .unknown = I don't know
fate-asked = { TOPIC($topic, "where does it go today?") } It is to count what an exchange would gain you; only you and { $animator } see it, and you need not say.
fate-asked-several = And today, where does it go? It is to count what an exchange would bring you; only you and { $animator } see it, and nobody has to say. Tap if it is the same for all, or write it for each thing.
fate-asked-line = · { CAPITAL(RESOURCE($resource)) }
fate-known = That is noted already. To change it, open the announcement from /mine.
fate-way-unclear = I can't quite see where it goes from “{ $words }”. Tap what comes closest, or “I don't know”.
fate-cost = { $runs ->
    [yes] Roughly what did that cost you?
   *[no] Roughly what does that cost you?
    } For example “90 € a tonne” or “300 € a month”.
    .nothing = Nothing
    .unknown = I don't know
fate-cost-unclear = I see no price in that. For example “90 € a tonne”, or “I don't know”.
fate-cost-basis = For how much of it? For example “90 € a tonne”, “120 € a skip” or “300 € a month”.
fate-noted = { $known ->
    [yes] Thank you, noted: I will count what the exchange gains you.
    [today] Thank you, noted: nobody else sees it.
   *[no] No problem, I will count without it.
    }
saving-amount = And roughly what does sharing save you? For example “3 hours a week”, “120 km a month” or “500 € a year”.
    .unknown = I don't know
saving-amount-unclear = I see no hours, kilometres or euros in that. For example “3 hours a week”, or “I don't know”.
saving-noted = Noted: about { QUANTITY($amount, $amount, $unit) } a year. It counts in “Our year”.
saving-none = No problem, I count the sharing without a figure.
