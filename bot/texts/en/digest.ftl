# The digest of the week or the month: what concerns each person, in five lines at most.
digest-week = 📬 Your week, near { $place }
    .see = { $n } · See
    .yes = { $n } · Yes
    .no = { $n } · No
    .aside = { $n } · Not this
    .settings = Settings
digest-month = 📬 Your month, near { $place }
digest-lead = { $n }. A lead for you{ digest-side }: { digest-what }
digest-waiting = { $n }. Waits for your answer{ digest-side }: { digest-what }
digest-pool = { $n }. Waits for your answer: joining forces for { RESOURCE($resource) }
digest-news = { $n }. New{ digest-side }: { digest-what }
digest-alive = { $n }. Your announcement: { declaration-title }. Still up to date?
digest-missed = { $n }. While you were closed, announced to all: “{ $words }”
digest-what = { DOTS(declaration-line, NEAR($near)) }
digest-side = { $kind ->
    [need] , wanted
    [seeks] , wanted on loan
    [has] , on loan
    [together] , to share
   *[offer] { "" }
    }
digest-network = In the network: { $declarations ->
    [0] { "" }
   *[other] { $declarations } new announcements of { $declaring } companies
    }{ $both ->
    [yes] { "" }; { "" }
   *[no] { "" }
    }{ $introductions ->
    [0] { "" }
   *[other] { $introductions } introductions
    }{ $more ->
    [yes] { "" }; { "" }
   *[no] { "" }
    }{ $confirmed ->
    [0] { "" }
   *[other] since January, { QUANTITY($confirmed, $confirmed, "t") } of confirmed exchanges
    }.
weekday = { $day ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
    }
