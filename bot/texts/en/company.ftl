# My company: its name, its town, its trade, as they are known here.
settings-company = { $company }, in { $place } · { TRADE($activity) }. The others only read the trade, and how far away.{ $first-day ->
    [none] { "" }
   *[other] { " " }Closed from { DATE($first-day) }, open again on { DATE($day) }.
    }
    .name = The name
    .place = The town
    .activity = The trade
    .closure = Days closed
    .sites = { $on ->
    [yes] ☑
   *[no] ☐
    } Between our sites too
settings-sites = 📍 { $company } stands with your other sites now. What one has too much of, shall I propose it to the other too? Otherwise to neighbours only.
    .yes = Between our sites too
    .no = To neighbours only
company-name = What is your company called?
company-name-sentence = { company-not-a-name }
company-place = Where are you now? Town, postal code, or the button below.
company-place-which = Which one?
company-place-alike = { join-place-alike }
company-place-alike-several = { join-place-alike-several }
company-place-unknown = { join-place-unknown }
company-activity = What do you do, in two or three words?
company-activity-which = Which one comes closest?
company-not-a-name = I only need the name, for example “Martin Bakery”.
company-noted = Changed.{ $moved ->
    [0] { "" }
    [one] { " " }Your announcement moves with you: I search again from here.
   *[other] { " " }Your { $moved } announcements move with you: I search again from here.
    }
company-wished = { $person }, of { $company }, in { $place }, changed its name to “{ $name }”, in { $known-place }. Another sheet of that town has nearly that name: { $known }. If it is the same company, merge the two; if not, correct the sheet.
company-changed = { $person } changed their company. Before: { $before }, in { $place-before }, { TRADE($activity-before) }. Now: { $company }, in { $place }, { TRADE($activity) }.
# Closed for a while: its announcements sleep, and wake by themselves.
closure-days = When is nobody there? For example: "from 3 to 21 August".
    .august = In August
    .new-year = 24 December to 1 January
    .open = Not closed
closure-noted = Noted: closed from { DATE($first-day) } to { DATE($last-day) }. { $begun ->
    [yes] Your announcements sleep, and they wake by themselves on { DATE($day) }. If you reopen sooner: "we're back".
   *[no] Until then nothing changes; meanwhile your announcements sleep, and they wake by themselves on { DATE($day) }.
    }
closure-none = Noted: not closed.
closure-days-unclear = I see no days to come in that, from the first to the last.
closure-over = Welcome back! Your announcements are open again.
