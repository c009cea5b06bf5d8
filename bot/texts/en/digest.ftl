# The digest of the week or the month: what concerns each person, in five lines at most.
digest-week = 📬 Your week, near { $place }
    .see = { $n } · See
    .yes = { $n } · Yes
    .no = { $n } · No
    .settings = Settings
digest-month = 📬 Your month, near { $place }
digest-lead = { $n }. A lead for you: { digest-what }
digest-waiting = { $n }. Waits for your answer: { digest-what }
digest-news = { $n }. New: { digest-what }
digest-alive = { $n }. Is your announcement still valid? { CAPITAL(DOTS(RESOURCE($resource), QUANTITY($low, $high, $unit, $rhythm, $every))) }
digest-what = { $kind ->
    [need] somebody looks for { "" }
    [seeks] somebody would like to borrow { "" }
    [has] somebody lends { "" }
    [together] to share, { "" }
   *[offer] { "" }
    }{ DOTS(RESOURCE($resource), QUANTITY($low, $high, $unit, $rhythm, $every), PRICE($price, $kind), NEAR($near)) }
digest-network = In the network: { $declarations ->
    [0] { "" }
   *[other] { $declarations } new announcements of { $declaring } companies
    }{ $both ->
    [yes] { "" }; { "" }
   *[no] { "" }
    }{ $introductions ->
    [0] { "" }
   *[other] { $introductions } introductions
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
