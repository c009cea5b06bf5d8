# How Boucle is to speak to each person.
settings-main = ⚙️ Your settings
    🌙 Quiet: { $quiet ->
    [no] never
   *[yes] from { $from }:00 to { $to }:00
    }{ $weekends ->
    [no] , and all weekend
   *[yes] { "" }
    }
    🔔 New leads: { $alerts ->
    [now] at once, one a day at most
    [digest] with the digest
   *[never] never
    }
    📬 Digest: { $digest ->
    [never] never
    [monthly] the first { weekday } of the month at { $hour }:00
   *[weekly] every { weekday } at { $hour }:00
    }
    🧺 Families: { $muted ->
    [0] all
    [one] all but one
   *[other] all but { $muted }
    }
    📣 Messages to the network: { $broadcasts ->
    [no] none
   *[yes] yes
    }
    .language = Français
    .quiet = Quiet time
    .alerts = New leads
    .digest = The digest
    .families = Families
    .never = Never them
    .refused = My refusals
    .company = My company
    .site = Another site
    .broadcasts = { $broadcasts ->
    [yes] ☑
   *[no] ☐
    } Messages
    .back = ◂ Back
settings-quiet = When should I leave you in peace? Only answers to your own messages get through.
    .hours = { $on ->
    [yes] ☑
   *[no] ☐
    } { $from }:00–{ $to }:00
    .never = { $on ->
    [yes] ☑
   *[no] ☐
    } Never
    .weekends = { $on ->
    [yes] ☑
   *[no] ☐
    } And all weekend
settings-alerts = When I find a new lead for you:
    .now = { $on ->
    [yes] ☑
   *[no] ☐
    } At once
    .digest = { $on ->
    [yes] ☑
   *[no] ☐
    } With the digest
    .never = { $on ->
    [yes] ☑
   *[no] ☐
    } Never
settings-digest = 📬 The digest: what concerns you, in one message. { $digest ->
    [never] You get none.
    [monthly] On the first { weekday } of the month at { $hour }:00.
   *[weekly] Every { weekday } at { $hour }:00.
    }
    .weekly = { $on ->
    [yes] ☑
   *[no] ☐
    } Every week
    .monthly = { $on ->
    [yes] ☑
   *[no] ☐
    } Every month
    .never = { $on ->
    [yes] ☑
   *[no] ☐
    } Never
    .day = The day
    .hour = The hour
settings-day = 📬 Which day?
    .one = { $on ->
    [yes] ☑
   *[no] ☐
    } { weekday }
settings-hour = 📬 At what hour?
    .one = { $on ->
    [yes] ☑
   *[no] ☐
    } { $hour }:00
settings-families = What would you like to hear of? Untick the rest.
    .one = { $on ->
    [yes] ☑
   *[no] ☐
    } { FAMILY($family) }
    .more = More ▸
settings-never = Who must never be proposed to you, nor you to them? { $count ->
    [0] You have named nobody.
   *[other] Tap a name to take it off.
    } I keep these names to myself and tell nobody, not even you, whether they are in the network.
    .one = ✖ { SHORT($name) }
    .add = Add a name
wish-name = Which name? Write it as on their sign.
wish-noted = Noted.
wish-enough = I keep { $most } at most: take one off first.
# What was refused, and can be taken back.
settings-refused = ↩️ What you turned down. { $count ->
    [0] Nothing so far: I look as far as is usual.
   *[other] Tap a number and I forget it.
    }{ $more ->
    [yes] { " " }The latest first.
   *[no] { "" }
    }
    .back = { $n } · Take back
settings-refused-limit = { $n }. { CAPITAL(RESOURCE($resource)) }: { $near ->
    [same-town] only in the same town
   *[other] { NEAR($near) } at most
    }
settings-refused-line = { $n }. { $resource ->
    [none] A company
   *[other] { CAPITAL(RESOURCE($resource)) }
    } · { $why ->
    [distance] too far
    [quantity] the quantity
    [quality] the quality
    [price] the price
    [not-it] it was not that
    [not-now] not before { DATE($until) }
    [one] not this one
   *[them] nothing of theirs
    } · refused on { DATE($day) }
refused-back-already = That is taken back already.
