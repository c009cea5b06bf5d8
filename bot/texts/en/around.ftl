# What there is around, and being interested in it.
around-where = { $joined ->
    [no] In the network
   *[yes] Around you
    }
around-list = { $resource ->
    [none] { around-where }{ $count ->
        [0] :
       *[other] , { $count } announcements of { $companies } companies:
        }
   *[other] { around-where }, for { RESOURCE($resource) }{ $count ->
        [0] :
       *[other] , { $count } announcements of { $companies } companies:
        }
    }
    .less = ◂ Back
    .more = More ▸
    .keep = Tell me
    .aside = Not this one…
around-line = { $n }. { CAPITAL(declaration-by) }: { declaration-line }
    .have = { $n } · I have some
    .interest = { $n } · I'm interested
around-line-anywhere = { $n }. { CAPITAL(ACTIVITY($activity)) } { VERB($kind) }: { declaration-line }
around-card = { CAPITAL(declaration-by) }: { declaration-line }.
    .interest = I'm interested
    .have = I have some
    .aside = Not this one
around-card-anywhere = { CAPITAL(ACTIVITY($activity)) } { VERB($kind) }: { declaration-line }.
around-nothing = Nothing open around you for now. Tell me in one sentence what you have too much of, look for or could share: that is how it begins.
around-nothing-for = Nothing around you for now: { RESOURCE($resource) }. { $kept ->
    [yes] Your announcement is open: I tell you.
   *[no] I can keep an eye open.
    }
around-which = What are you looking for?
around-town = { $place ->
    [none] I look in the whole network, without saying where: around one town you could guess who is who.
   *[other] I always look around your own place ({ $place }): around another town you could guess who is where.
    }
around-unclear = I recognise nothing to exchange in this. Try “/around pallets”, or tell me in one sentence what you look for.
around-unjoined = Gladly, as soon as I know where you are.
interest-asked = On its way: I ask them, without your name. I tell you as soon as they answer ({ TELLING($activity, $near) }: { RESOURCE($resource) }).
interest-waits = Noted ({ RESOURCE($resource) }): others are already thinking about it. Your turn comes if it is free again.
interest-already = Asked already ({ RESOURCE($resource) }): I tell you as soon as there is an answer.
interest-yours = That company is just waiting for your answer ({ RESOURCE($resource) }). Shall we go on?
interest-held = This may be dangerous: I do not introduce anybody directly. { $animator } can tell you more.
interest-kept = Noted: { RESOURCE($resource) }. I tell you as soon as it can be done.
around-aside-which = Which one shall I show you no more?
    .one = Not number { $n }
around-back = Put back: { TELLING($activity, $near) }, { RESOURCE($resource) }. /around shows it again.
around-aside = Noted: I won't show you this one again ({ TELLING($activity, $near) }: { RESOURCE($resource) }).
    .back = Put it back
