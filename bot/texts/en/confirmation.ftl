# A new company: whoever runs the network confirms it, in one tap.
confirm-new = 🆕 New company: { $company }, in { $place } ({ TRADE($activity) }), through { $person }.
    .yes = That's right
    .no = That's not one
confirm-stranger = 🆕 { $company }, in { $place }, by { $person }: a company of that name is here already, and nobody there knows { $person }.
confirm-waits = 🆕 { $company }, in { $place } ({ TRADE($activity) }), and another company said yes to each other: the introduction waits for nothing but your confirmation.
confirm-yes = Noted: { $company } belongs to the eco-network.
confirm-no = Noted: { $company } leaves the eco-network, and what belonged to it is withdrawn. Its people are being told.
confirm-over = Somebody has answered for this company already.
confirm-away = { $animator } could not recognise { $company }: I cannot keep it in the eco-network, and its announcements are withdrawn. If that is a mistake, tell { $animator } ({ $host }), then write to me again.
confirm-several = Noted: { $count ->
    [one] { $companies } is part of the network.
   *[other] { $companies } are part of the network.
    }
arrivals-together = 🆕 { $count ->
    [one] One company has just come:
   *[other] { $count } companies have just come:
    }
    .known = All known
    .each = One by one
arrivals-line = • { $company }, in { $place } ({ TRADE($activity) }){ $person ->
    [none] { "" }
   *[other] , by { $person }
    }
