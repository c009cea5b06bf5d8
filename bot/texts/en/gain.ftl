# What exchanges bring: /me, “our year”. Three degrees of certainty, never added up.
gain-moved = { $base ->
    [euro] 💶 Saved so far
    [co2e] 🌱 Avoided so far
    [hour] ⏱ Gained so far
    [km] 🚚 Avoided so far
   *[other] 📦 Moved so far
    }{ gain-grades }
gain-year = { $base ->
    [euro] 💶 Saved in a year
    [co2e] 🌱 Avoided in a year
    [hour] ⏱ Gained in a year
    [km] 🚚 Avoided in a year
   *[other] 📦 Moved in a year
    }{ gain-grades }
gain-pace = { $base ->
    [euro] 💶 Saved a year, at today's pace
    [co2e] 🌱 Avoided a year, at today's pace
    [km] 🚚 Avoided a year, at today's pace
   *[other] 🔁 Pace, a year
    }{ gain-grades }
gain-grades = { $both ->
    [0] { "" }
   *[other] { " " }· said by both: { QUANTITY($both, $both, $base) }
    }{ $one ->
    [0] { "" }
   *[other] { " " }· said by one: { QUANTITY($one, $one, $base) }
    }{ $estimated ->
    [0] { "" }
   *[other] { " " }· estimated: { QUANTITY($estimated, $estimated, $base) }
    }
gain-shared = 🤝 { year-shared }
year-shared = Things shared now{ $both ->
    [0] { "" }
   *[other] { " " }· said by all: { $both }
    }{ $one ->
    [0] { "" }
   *[other] { " " }· said by one: { $one }
    }{ $estimated ->
    [0] { "" }
   *[other] { " " }· estimated: { $estimated }
    }
gain-source = CO₂e: after { $source }, { $year }.
gain-factor = CO₂e: { FIGURE($value) } kg a tonne ({ $en }); { $source }, { $year }.

me-page = 👤 { $company }, { $place }
    .mine = My announcements
    .year = Our year
me-unjoined = First tell me in one sentence what you have too much of, look for or could share: that is where your page begins.
me-flow = { declaration-sign } { $kind ->
    [need] You look for
    [seeks] You would borrow
    [has] You lend
    [together] Together
   *[offer] You offer
    }: { declaration-title }
me-flow-more = … and { $count } more in [My announcements].
me-stages = 🤝 Your exchanges: { DOTS(me-discussing, me-trial, me-running, me-over) }
me-discussing = { $discussing ->
    [0] { "" }
   *[other] { $discussing } being discussed
    }
me-trial = { $trial ->
    [0] { "" }
   *[other] { $trial } on trial
    }
me-running = { $running ->
    [0] { "" }
   *[other] { $running } running
    }
me-over = { $over ->
    [0] { "" }
   *[other] { $over } over
    }
me-steps = 🧭 Your way: { me-step-flows } → { me-step-around } → { me-step-lead } → { me-step-talk } → { me-step-trial }
me-step-flows = { $gives ->
    [yes] { $seeks ->
        [yes] ✅
       *[no] ◽
        }
   *[no] ◽
    } what you have and need
me-step-around = { $looked ->
    [yes] ✅
   *[no] ◽
    } your neighbours
me-step-lead = { $paired ->
    [yes] ✅
   *[no] ◽
    } a lead
me-step-talk = { $touch ->
    [yes] ✅
   *[no] ◽
    } talking
me-step-trial = { $tried ->
    [yes] ✅
   *[no] ◽
    } a trial
me-next-card = ➡️ A lead waits for your answer.
    .go = See the lead
me-next-gives = ➡️ Next: tell what you have too much of or could lend. Your skips are a good place to look.
    .go = Add an announcement
me-next-seeks = ➡️ Next: tell what you look for or often buy as well. It is what your neighbours miss most.
    .go = Suggest something
me-next-pilot = ➡️ Next: a first trial, however small. Tell me how far you are.
    .go = See the exchange
me-next-around = ➡️ Next: look at what your neighbours offer and seek.
    .go = Around me
me-next-wait = ➡️ I go on looking. A glance around you sometimes gives ideas.
me-next-more = ➡️ Well done, it runs! What else do you have too much of?

year-own = 📈 Our year: { $company }
year-network = 📈 Our year: { $network } eco-network
year-few = Not enough for a picture yet: no figure speaks of fewer than three companies. The exchanges one by one are in the list.
year-nothing = Nothing has moved this year yet. As soon as an exchange gets on, your picture fills up.
year-title = Our year
year-subtitle-own = { $company }
year-subtitle-network = { $network } eco-network
year-dates = From { DATE($from) } to { DATE($to) }
year-tile-discussing = being discussed
year-tile-trial = on trial
year-tile-running = { $count ->
    [one] exchange running
   *[other] exchanges running
    }
year-block-year = { $base ->
    [euro] Saved in a year
    [co2e] CO₂e avoided in a year
    [hour] Time gained in a year
    [km] Kilometres avoided in a year
   *[other] Moved in a year
    }
year-block-pace = { $base ->
    [euro] Savings, at this pace
    [co2e] CO₂e avoided, at this pace
   *[other] Pace, a year
    }
year-grade-both = Said by both
year-grade-one = Said by one
year-grade-estimated = Estimated
year-figure = { QUANTITY($amount, $amount, $base) }
year-apart = These figures are never added together: each says how sure it is.
