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
    [digest] together, on Mondays
   *[never] never
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
    .families = Families
    .never = Never them
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
    } Together, on Mondays
    .never = { $on ->
    [yes] ☑
   *[no] ☐
    } Never
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
