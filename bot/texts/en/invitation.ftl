# Inviting companies, or people to run the network.
invite-ask = Whom do you invite?
    .join = Companies
    .company = One company in particular
    .animator = Somebody to run it with me
    .live = Invitations under way
invite-join = ✉️ For companies of { $network }. Pass on this link, or show this square to a phone:
    { $payload ->
    [forgotten] (link erased)
   *[other] { LINK($payload) }
    }
    On the telephone four letters are enough: { $code }. { $most ->
    [0] For any number of people
   *[other] For { $most } people at most
    }, until { DATE($until) }.
invite-company = ✉️ For { $company } and nobody else: one tap will be enough to join you.
    { $payload ->
    [forgotten] (link erased)
   *[other] { LINK($payload) }
    }
    Good for one person, until { DATE($until) }.
invite-animator = ✉️ To run { $network } with you. Give it to the right person only:
    { $payload ->
    [forgotten] (link erased)
   *[other] { LINK($payload) }
    }
    { $most ->
    [one] Good for one person
   *[other] Good for { $most } people
    }, until { DATE($until) }.
invite-workshop = 🧩 For the workshop “{ $company }”. Hang this square on the wall, or pass this link on:
    { $payload ->
    [forgotten] (link erased)
   *[other] { LINK($payload) }
    }
    On the telephone, four letters are enough: { $code }. Good until { DATE($until) }, for latecomers too.
invite-withdraw = Withdraw
invite-withdrawn = It is withdrawn: this link lets nobody in any more.
invite-which = Which one?
    .one = { SHORT($company) }
invite-everybody = No company waits for an invitation: those of the list are all on Telegram. To send a list: /import
invite-nobody = I cannot find “{ $name }” among the companies of the list that are not on Telegram yet.
invite-live = { $count ->
    [0] No invitation under way. To make one: /invite
    [one] One invitation under way:
   *[other] { $count } invitations under way:
    }
invite-line = { $n }. { $purpose ->
    [animator] To run the network
    [company] For one company in particular
    [workshop] For a workshop
   *[join] For companies
    }{ $code ->
    [none] { "" }
   *[other] { " " }· { $code }
    } · { $most ->
    [0] { $used } came
   *[other] { $used } of { $most }
    } · until { DATE($until) }
    .withdraw = { $n } · Withdraw
invite-address = { LINK($payload) }
invitation-unknown = This link opens nothing: perhaps a piece of it is missing. Open it again from the message you received, or write me the name of your town.
invitation-withdrawn = This invitation was withdrawn. Ask whoever gave it to you for another one, or write me the name of your town.
invitation-expired = This invitation is over: its date has passed. Ask whoever gave it to you for another one, or write me the name of your town.
invitation-many-codes = Many codes tried in a short time. Wait an hour, then try again; or write me the name of your town.
invitation-used = This invitation has been used already. If you belong to the same company, write me a sentence and its name: they will recognise you. Otherwise ask whoever gave it to you for another one.
seek-name = Which one? Write its name, or the beginning of it.
invite-copy = { "" }
    .link = Copy the link
    .code = Copy the code
invite-poster-title = The { $network } eco-network
invite-poster-subtitle = Point your phone at this square
invite-poster-hint = Or write these four letters to Boucle, on Telegram:
