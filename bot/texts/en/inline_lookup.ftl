# "@boucle pallets" in any chat: what is open, without names. Title and detail are read only by whoever looks.
inline-title = { declaration-sign } { CAPITAL(declaration-line) }
inline-detail = { CAPITAL(declaration-by) } · { $network }
inline-detail-anywhere = { CAPITAL(ACTIVITY($activity)) } { VERB($kind) } · { $network }
inline-card = { declaration-sign } { CAPITAL(ACTIVITY($activity)) } of the eco-network of { $network } { VERB($kind) } something{ $family ->
    [none] .
   *[other] : { FAMILY($family) }.
    }
    .see = See more
inline-stranger-title = Boucle, the robot of eco-networks
inline-stranger-detail = You belong to no eco-network yet, so there is nothing to look up here. Tap to tell this chat what Boucle does.
inline-stranger = Boucle is a robot for neighbouring organisations. One says in a sentence what it has too much of, looks for or would share; Boucle finds who could use it. It introduces them once both agree.
    .open = Talk to Boucle
inline-above =
    .stranger = Join an eco-network
    .nothing = Nothing: tell Boucle
    .empty = Nothing: talk to Boucle
