# Ticking instead of writing, and a day's question about what is still missing.
tick-usual = This is what { ACTIVITIES($activity) } often have too much of (♻️), look for (🔎) or would share (🤝). Tick what fits, or write something else:
tick-usual-later = All right. Whenever you like, one sentence is enough.
tick-expense = And of these expenses, which would you share with neighbours? As soon as three nearby organisations tick the same one, I propose that they team up, without names or prices:
tick-expense-later = All right, I will not ask again. If you change your mind, one sentence is enough.
tick-choice = { tick-box } { $n }. { declaration-sign } { CAPITAL(RESOURCE($resource)) }
    .box = { tick-box } { $n }
tick-box = { $on ->
    [yes] ☑
   *[no] ☐
    }
tick-end =
    .done = Done
    .later = Later
tick-noted = { $count ->
    [one] Noted: one announcement, visible without your name:
   *[other] Noted: { $count } announcements, visible without your name:
    }
tick-line = { $n }. { declaration-sign } { CAPITAL(RESOURCE($resource)) }: { $what ->
    [partner] { ACTIVITY($activity) }, { NEAR($near) }, { $theirs ->
        [need] looks for: { RESOURCE($about) }
        [seeks] looks for: { RESOURCE($about) }
       *[other] offers: { RESOURCE($about) }
        }
    [pool] there are several of you close by, I am asking everybody
    [pooling] not enough neighbours yet to team up, I will tell you as soon as there are
    [asleep] visible when it is the season
    [held] { $animator } has a look first
    [private] kept for { $animator } only
    [taker] no neighbour for now
   *[nothing] nothing yet, I will tell you as soon as a neighbour fits
    }
    .ask = { $n } · Ask them
tick-approached = I have asked; an answer often comes within three days.
tick-approach-over = This lead is no longer open. I keep looking.

fact-asked = { $fact ->
    [amount] A small question about your announcement: { RESOURCE($resource) }. How much, roughly?
   *[price] A small question about your announcement: { RESOURCE($resource) }. Given away, for sale, to be discussed?
    }
    .tell = Answer
    .skip = I don't know
    .gone = No longer valid
fact-skipped = No problem, I look without it.
