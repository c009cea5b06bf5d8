# Permanent outlets: who always takes something, entered by the animator.
taker-line = 📌 { taker-name } always takes it{ taker-note }.
taker-name = { $place ->
    [none] { $outlet }
   *[other] { $outlet }, in { $place },
    }
taker-note = { $note ->
    [none] { "" }
   *[other] { " " }({ $note })
    }
takers-list = { $count ->
    [0] 📌 No permanent outlet yet. These are the ones who always take something: a reuse shop, a scrap yard, an association. I name them in my answer to every announcement that suits them.
    [one] 📌 One permanent outlet. I name it in my answer to every announcement that suits it.
   *[other] 📌 { $count } permanent outlets. I name them in my answer to every announcement that suits them.
    }
    .add = Add
    .end = { $n } · Takes no more
takers-line = { $n }. { taker-who }: { RESOURCE($first) }{ $more ->
    [0] { "" }
   *[other] …
    }{ taker-note }{ $named ->
    [no] { " " }· to be confirmed, no longer named
   *[yes] { "" }
    }
taker-who = { $place ->
    [none] { $outlet }
   *[other] { $outlet }, in { $place }
    }
takers-lines = One outlet a line, up to twenty. For example: “Harbour reuse shop, in Aytré: pallets, furniture (free on Saturdays)”.
takers-lines-empty = I read nothing in it. A name, a colon, then what is taken: “Harbour reuse shop: pallets, furniture”.
takers-lines-too-long = That is too long at once: { $longest } characters at most. Send them in two messages.
takers-saved = { $count ->
    [0] Nothing is noted:
    [one] One outlet noted:
   *[other] { $count } outlets noted:
    }
takers-kept = ✅ { taker-who }: { $things }{ taker-note }{ $unknown ->
    [none] { "" }
   *[other] { "" }. I do not know: { $unknown }
    }
takers-refused = ⚠️ “{ $words }”: { $problem ->
    [form] I do not see who takes what. A name, a colon, then the things
    [member] this company belongs to the network, where nobody is named without their consent. Let it say itself what it looks for
    [place] I do not know that town
    [place-alike] I do not know that town. Did you mean { $meant }?
   *[things] I do not know: { $unknown }
    }.
taker-check = { $count ->
    [one] A year already: is this outlet still good?
   *[other] A year already: are these outlets still good? Tap those that take no more.
    }
    .all = All are good
    .end = { $n } · Takes no more
takers-checked = Thank you, noted for a year.
taker-ended = Noted: I no longer name { $outlet }.
