# The eco-network itself: how it is founded, what is known of it, what is changed.
found-name = { $changing ->
    [yes] Which name for the eco-network?
   *[no] Hello, I am Boucle. You may found an eco-network: a few questions, and it is open. What is it called? Often the name of the territory, for example “Périgny”.
    }
found-place = Which town lies in its middle?
found-place-which = Which one?
found-place-alike = { join-place-alike }
found-place-alike-several = { join-place-alike-several }
found-place-unknown = I cannot find that town. Try the postal code, for example 17180.
found-area = How far does it reach? A distance, or towns by name.
found-area-towns = Write these towns, with commas between them.
found-area-unknown = I cannot find “{ $name }”. Write the list again, with the postal code, for example “17180 Périgny”.
found-area-alike = I do not know “{ $name }”: did you mean “{ $example }”? Write the list again.
found-area-several = Several towns are called “{ $name }”. Write the list again, with the postal code for this one, for example “{ $example }”.
found-area-far = That is too far: { $most } km at most.
found-zone = Which time zone?
found-zone-unknown = I do not know that time zone. For example Europe/Paris or Indian/Reunion.
found-languages = Which language is spoken there? Everybody keeps the choice of their own.
    .fr = Français
    .en = English
    .both = Both
found-day = On which day does the digest of the week go out?
found-hour = At what time?
found-hour-unknown = A full hour, from 0 to 23, please.
found-animator = Which first name will people read when I say who runs it?
found-body = Which body answers for the data (the controller)?
found-contact = How can one write to it? An e-mail or postal address.
found-officer = Who is its data-protection officer, and how can one write to them?
found-promise = One promise is left. You will see names, contact details and what each company confides: you keep that to yourself, and use it for nothing but helping them.
network-founded = 🎉 The eco-network of { $network } is open. Companies come by this link:
    { LINK($slug) }
    or by the letters { $code }. For all the rest: /help
    .invite = Invite companies
network-page = 🗺️ The eco-network of { $network }, run by { $animator } ({ $host })
    📍 { $count ->
    [0] { $km } km around { $middle }
    [one] One town: { $towns }
   *[other] { $count } towns: { $towns }
    }
    🔤 Code: { $code } · { LINK($slug) }
    🗣️ { $languages ->
    [fr] French
    [en] English
   *[other] French and English
    } · { $zone }
    📬 Digest on { weekday } at { $hour }:00
    🏛️ Answers for the data: { $body }{ $contact ->
    [none] { "" }
   *[other] { " " }· { $contact }
    }{ $officer ->
    [none] { "" }
   *[other] { " " }· officer: { $officer }
    }
    .speak = Go to { SHORT($network) }
    .name = Name
    .area = Reach
    .zone = Time zone
    .languages = Languages
    .day = Day
    .hour = Hour
    .animator = Who runs it
    .body = Controller
    .contact = Contact
    .officer = Officer
network-changed = It is changed.
area-radius = { $km } km
area-towns = Towns by name
zone-choice = { $zone }
hour-choice = { $hour }:00
proposed = { SHORT($words) }
found-weekday = Day
    .monday = Monday
    .tuesday = Tuesday
    .wednesday = Wednesday
    .thursday = Thursday
    .friday = Friday
    .saturday = Saturday
    .sunday = Sunday
