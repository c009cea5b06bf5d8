# What companies are authorised to take: noted by whoever runs the network, once they have read it on their papers.
authorised-list = { $count ->
    [0] 🪪 No authorisation is noted. Without one, I introduce nobody for dangerous waste or an animal by-product.
    [one] 🪪 One authorisation noted:
   *[other] 🪪 { $count } authorisations noted:
    }
    .add = Add
authorised-kind = { $kind ->
    [collection] collection and carriage
    [facility] authorised facility
    [trade] dealer or broker
   *[animal] animal by-products
    }
authorised-until = { $until ->
    [none] without an end
   *[other] until { DATE($until) }
    }
authorised-words = { $company }, in { $place } · { authorised-kind } no. { $number }, { authorised-until }{ $over ->
    [yes] { " " }⚠️ over
   *[no] { "" }
    } · checked on { DATE($checked) }{ $person ->
    [none] { "" }
   *[other] { " " }by { $person }
    }
authorised-line = { $n }. { authorised-words }
    .end = { $n } · No longer valid
authorised-taker = 🪪 May take it: { authorised-words }.
authorised-nobody = 🪪 No company authorised to take this is noted: /authorisations to note one.
authorised-saved = { $count ->
    [0] Nothing is noted.
    [one] One authorisation noted.
   *[other] { $count } authorisations noted.
    }
authorised-kept = ✅ { authorised-words }
authorised-refused = ⚠️ “{ $words }”: { $problem ->
    [company] I do not know this company in the network.
    [several] several companies bear this name.
    [kind] of what kind? Write collection, facility, trade or animal.
    [number] its number is missing.
    [until] I cannot read until when it holds.
   *[over] it is no longer valid.
    }
authorised-ended = Noted: { authorised-kind } no. { $number }, { $company }, is no longer valid.
authorisations-lines = One authorisation a line: company; collection, facility, trade or animal; number; until. For example: “Western Oils; collection; no. 2023-17; until 31/12/2027”.
authorisations-lines-empty = I can read nothing there. For example: “Western Oils; collection; no. 2023-17; until 31/12/2027”.
authorisations-lines-too-long = That is too long for one time: { $longest } letters at most. Send them in two messages.
authorised-lacking = 🪪 { $companies } said yes to each other, but whoever would take it has no valid authorisation any more: I have not introduced them.
