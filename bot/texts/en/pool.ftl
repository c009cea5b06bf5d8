# Several together: a chain, where each does their part; a pool, where all do the same thing together.
partner-chain = 🔗 a chain of { $count }: { RESOURCE($resource) } in between. Each has to say yes.
partner-pool = { $kind ->
    [buy-together] 👥 { $count } companies nearby, yours included, look for the same thing: one quote together?
    [collect-together] 👥 { $count } companies nearby, yours included, have it to be collected: one round for all?
    [taken] 👥 a company nearby looks for it, but not in small quantities: would several do together?
    [taker] 👥 several companies nearby each have a little of it: all of it together?
   *[share] { $count ->
        [2] 👥 a neighbour would like to share this too
       *[other] 👥 { $count } companies nearby, yours included, would like to share this
        }
    }

synergy-chain = { $role ->
    [giver] A chain is possible for what you offer: { RESOURCE($resource) }.
    [processor] A chain could go through you: { RESOURCE($resource) }.
    [supposed] A chain could be of use to you: { RESOURCE($resource) }.
   *[taker] A chain is possible for what you look for: { RESOURCE($resource) }.
    } There would be { $count } of you, and each has to say yes. With you:
synergy-chain-line = { $role ->
    [giver] 1️⃣
    [processor] 2️⃣
   *[taker] 3️⃣
    } { declaration-by }: { declaration-whole }

synergy-pool = { $kind ->
    [buy-together] { $count } companies nearby, yours included, look for: { RESOURCE($resource) }. One quote together?
    [collect-together] { $role ->
        [taker] Several companies nearby each have a little of what you look for: { RESOURCE($resource) }. Would all of it together suit you?
       *[giver] { $taken ->
            [yes] A company nearby looks for what you have, but not in small quantities: { RESOURCE($resource) }. Others have it too: would all of it together suit you?
           *[no] { $count } companies nearby, yours included, have this to be collected: { RESOURCE($resource) }. One round for all?
            }
        }
   *[share] { $count } companies nearby, yours included, would like to share: { RESOURCE($resource) }. Shall we talk about it together?
    }
    .yes = I'm in
    .ask = A question
    .no = Not for me
pool-discreet = 🔒 No name and no price before you agree. Nobody sees the quantity or the supplier of the others.
pool-joined = 👍 { $joined } of { $count } are in already.
pool-sum = Together, over a year: about { declaration-quantity }.
pool-short = { $aimed ->
    [lorry] To fill a lorry
    [taker] For the taker to come
   *[other] To be worth while
    }, about { declaration-quantity } are still missing.
pool-outgrown = { CAPITAL(RESOURCE($resource)) }: you now have enough to fill a lorry by yourselves, so I took you off the shared round.
agree-waiting-pool = Good, you are { $joined } of { $count }. { $short ->
    [yes] I tell you as soon as there is enough of it; one more neighbour may do.
   *[no] I tell you as soon as there are enough of you.
    }
pool-neighbour = Tell a neighbour

declaration-alike = Nothing yet around you for: { RESOURCE($resource) }. { $kind ->
    [offer] A neighbour has some too: one more company is missing for a round to be worth while.
   *[need] A neighbour looks for the same thing: one more company is missing to ask for a quote together.
    }
declaration-process = Nothing yet around you for: { RESOURCE($resource) }. But a company of the network does this: { RESOURCE($process) }. If somebody offers what it takes, I will propose the chain to you.

neighbour-how = Forward the message below to whomever you like.
neighbour-message = Companies nearby are joining forces for: { RESOURCE($resource) }. The more the better, and it commits you to nothing: { LINK($payload) }
neighbour-visit = Companies nearby are joining forces for: { RESOURCE($resource) }. Are you in?
    .yes = I'm in
neighbour-over = These companies take nobody else any more. Tell me in a sentence what you look for or have too much of: I see whether others join forces for it.
neighbour-link-old = This link is no longer good: it is from before. Ask whoever sent it to you for a new one, or write me the name of your town.

introduction-together = 🤝 There are { $members } of you for: { RESOURCE($resource) }. Your contact goes to them:
introduction-chain = 🤝 All have said yes, the chain is complete. Your contact goes to them:
introduction-link = · { $company }, in { $place }, { $person }: { $contact } · { $role ->
    [giver] provides
    [processor] does
   *[taker] uses
    }: { RESOURCE($resource) }
introduction-joined = 👋 One more company joins you for: { RESOURCE($resource) }. Your contact goes to them:
pool-organiser = { $kind ->
    [buy-together] Who asks for the quote?
    [taken] Who agrees on a day with the taker?
    [collect-together] Who calls the collector?
   *[share] Who proposes a date to talk about it?
    }
    .me = I do
    .animator = { $animator }
    .other = Somebody else
chain-next = What comes next: call each other to agree on a first try, in the order of the chain. I will ask you how it goes.
organiser-me = Noted: you take care of it. I tell the others.
organiser-told = { CAPITAL(RESOURCE($resource)) }: { $company } ({ $person }, { $contact }) takes care of it.
organiser-animator = Noted: I ask { $animator } to take care of it, and tell the others.
organiser-animator-told = { CAPITAL(RESOURCE($resource)) }: { $animator } takes care of it.
organiser-asked = 👥 Companies of the network are joining forces and ask you to take care of it: { RESOURCE($resource) }.
organiser-other = All right, agree among yourselves who takes care of it.
organiser-known = That is settled: { $who } takes care of it.
synergy-over-closed = This group is complete: it takes nobody else.

food-first = 🍽️ Still good to eat: charities first, { food-hours }; then farmers with animals, compost last. Another delay:
    .hours = { food-label }
food-first-set = Noted: charities first, { food-hours }. The same will hold for what you give to eat later.
food-hours = { $hours ->
    [0] with no waiting for anybody
    [12] for 12 hours
    [24] for one day
    [72] for 3 days
   *[168] for a week
    }
food-label = { $hours ->
    [0] No waiting
    [12] 12 hours
    [24] One day
    [72] 3 days
   *[168] A week
    }
