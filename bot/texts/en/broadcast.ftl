# What the animator says to many at once: write it, look at it, send it, watch it leave.
announce-content = What would you like to announce? Text, photo or document.
announce-content-picture = Send the picture or the document: your words stay with it.
announce-content-first = The message first: button and picture come after it.
announce-content-kind = I can only pass on text, a photo or a document. What would you like to announce?
announce-content-long = That is too long for Telegram: { $length } characters, at most { $longest }. Shorten it, or put the details into a document.
announce-content-caption = With a photo or a document, the text has at most { $longest } characters, and there are { $length }. Shorten it, or send the text alone.
broadcast = { $text }
broadcast-from = <i>{ $author } ({ $host }), { audience-to } · /settings</i>
broadcast-button =
    .offer = I have too much
    .need = I look for
    .share = To share
    .around = See around me
    .coming = I'll come
    .absent = I can't
    .web = 🔗 { $site }
broadcast-preview = { $companies ->
    [0] Nobody would read this message for now
    [one] This is what one company ({ $people ->
        [one] one person
       *[other] { $people } people
        }) will see
   *[other] This is what { $companies } companies ({ $people ->
        [one] one person
       *[other] { $people } people
        }) will see
    }: { audience-name }.{ $planned ->
    [none] { "" }
   *[other] { " " }Leaves { MOMENT($planned) }.
    }
    .send = { $state ->
    [planned] Send now
   *[draft] Send
    }
    .plan = { $state ->
    [planned] Another time
   *[draft] Schedule
    }
    .lead = { $led ->
    [none] Add a button
   *[other] Change the button
    }
    .edit = Edit
    .cancel = Cancel
broadcast-quiet = 🌙 { $people ->
    [one] One person asked for quiet until { HOUR($until) }.
   *[other] { $people } people asked for quiet until { HOUR($until) }.
    }
broadcast-absent = 🏖 { $people ->
    [one] One person is at a company that is closed: they will read it when it is back.
   *[other] { $people } people are at companies that are closed: they will read it when these are back.
    }
broadcast-unreached = 📞 { $companies ->
    [one] One company is not on Telegram: to be rung.
   *[other] { $companies } companies are not on Telegram: to be rung.
    }
broadcast-muted = 🔕 { $people ->
    [one] One person does not want these messages.
   *[other] { $people } people do not want these messages.
    }
broadcast-takes = ⏱️ Sending will take { $minutes ->
    [one] about a minute.
   *[other] about { $minutes } minutes.
    }
broadcast-edit = What shall change?
    .words = The message
    .whom = The readers
broadcast-lead = Under the message, a button that leads to:
    .offer = Offering something
    .need = Looking for something
    .share = Sharing something
    .around = Looking around
    .coming = I'll come / I can't
    .web = A web page
    .none = No button
broadcast-enough = The network already has { $most } messages { $week ->
    [now] this week
   *[then] that week
    }. Beyond that, people stop reading them.
    .urgent = It is urgent
    .plan = Another day
    .cancel = Cancel
broadcast-planned = It is scheduled: { MOMENT($at) }. The readers will be counted then.
    .see = See it again
    .plan = Another time
    .cancel = Cancel
broadcast-cancelled = Cancelled. Nothing was sent.
broadcast-left = This message has left already. /broadcast to write another one.
broadcast-over = This message was cancelled. /broadcast to write another one.
broadcast-progress = { $state ->
    [stopped] Stopped at { $sent } of { $people }.
   *[other] { $bar } { $sent } of { $people }{ $waiting ->
        [0] { "" }
       *[other] { " · " }{ $waiting } at { HOUR($until) }
        } · { $failed } failed
    }
    .stop = Stop
    .resume = Go on
    .report = Report
    .guests = Who comes
    .ring = 📞 Add them to the calls
broadcast-report = 📊 { MOMENT($at) }, { audience-name }: “{ broadcast-words }”
    ✅ { $sent ->
    [0] nobody has it yet
    [one] received by one person of { $people }
   *[other] received by { $sent } people of { $people }
    }
broadcast-report-blocked = 🚫 { $count ->
    [one] one has blocked Boucle or left Telegram
   *[other] { $count } have blocked Boucle or left Telegram
    }
broadcast-report-failed = ⚠️ { $count } failed
broadcast-report-waiting = ⏳ { $count } waiting{ $until ->
    [none] { "" }
   *[other] { ", " }from { HOUR($until) }
    }
broadcast-report-dropped = ✋ { $count ->
    [one] one person did not get it: stopped, or too late
   *[other] { $count } people did not get it: stopped, or too late
    }
broadcast-report-muted = 🔕 { $count ->
    [one] one does not want these messages
   *[other] { $count } do not want these messages
    }
broadcast-report-unreached = 📞 { $count ->
    [one] one company is not on Telegram, to be rung:
   *[other] { $count } companies are not on Telegram, to be rung:
    }
broadcast-report-call = • { $company }
broadcast-report-calls = … and { $count } more
broadcast-report-guests = 🙋 { $count ->
    [one] one person comes
   *[other] { $count } come
    }
broadcast-reply = { $comes ->
    [yes] Noted, you will come. { $animator } sees it, nobody else.
   *[no] Noted, you cannot come. Thank you for saying so.
    }
    .change = { $comes ->
    [yes] After all, I can't
   *[no] After all, I'll come
    }
coming-none = No announcement to everybody has gone out yet. “Broadcast: …” to write one.
broadcast-guests = 🙋 { $count ->
    [0] Nobody has said “I'll come” yet.
    [one] One answer “I'll come”:
   *[other] { $count } answers “I'll come”:
    }
broadcast-guests-absent = Cannot come:{ $count ->
   *[other] { "" }
    }
broadcast-guests-more = … and { $count } more.
broadcast-guest = • { $known ->
    [both] { $person }, { $company }
    [person] { $person }
   *[company] { $company }, by telephone
    }
broadcast-ring = 📞 { $count ->
    [0] These companies are on your call list already.
    [one] One more company on your call list.
   *[other] { $count } more companies on your call list.
    }
linking-link = Which page? Send its address, which begins with https://
linking-link-wrong = I take only a whole address that begins with https://, for instance https://www.example.org/workshop. On the button everybody will read the name of the site.
broadcast-listed = Already on the way, or begun:
    .another = New message
broadcast-line = { $n }. { $state ->
    [planned] { MOMENT($at) }
    [running] being sent
    [stopped] stopped
   *[other] draft
    }: “{ broadcast-words }”
    .see = { $n } · See
broadcast-words = { $kind ->
    [picture] a photo
    [document] a document
   *[text] { $text }
    }
# To whom: the question, the boxes to tick, and how it is said.
audience-whom = To whom? The whole network: { $companies ->
    [one] { $companies } company
   *[other] { $companies } companies
    }, { $people ->
    [one] { $people } person
   *[other] { $people } people
    } on Telegram.
    .all = Whole network · { $companies }
    .family = By family
    .activity = By activity
    .around = Around a place
    .concerned = Those it concerns
audience-family = Which ones? Those with an open announcement are counted.{ audience-ticked }
    .one = { $on ->
    [yes] ☑
   *[no] ☐
    } { FAMILY($one) } · { $companies }
audience-activity = Which ones?{ audience-ticked }
    .one = { $on ->
    [yes] ☑
   *[no] ☐
    } { audience-group } · { $companies }
audience-group = { $one ->
    [farm] Farming
    [food-business] Food industry
    [construction] Construction
    [services-business] Services
    [public-body] Public bodies
    [hospitality] Hotels, restaurants
    [energy-business] Energy
    [waste-business] Waste
    [transport-business] Transport
    [association] Associations
    [health] Health
    [shop] Shops
   *[other] { SHORT(CAPITAL(TRADE($one)), room: 21) }
    }
audience-ticked = { $ticked ->
    [0] { "" }
   *[other] { " " }Ticked: { $companies ->
        [one] { $companies } company
       *[other] { $companies } companies
        }, { $people ->
        [one] { $people } person
       *[other] { $people } people
        }.
    }
audience-pages =
    .less = ◂ Before
    .more = More ▸
    .done = Done
    .back = ◂ Back
audience-to = { $whom ->
    [all] to the whole network
    [family] because of what you announced
    [activity] because of what you do
    [around] around { $place }
   *[concerned] to those it concerns
    }
audience-name = { $whom ->
    [all] the whole network
    [family] { FAMILY($first) }{ audience-more }
    [activity] { audience-group }{ audience-more }
    [around] within { $km } km of { $place }
   *[concerned] those it concerns ({ RESOURCE($first) })
    }
audience-more = { $more ->
    [0] { "" }
    [one] { " " }and one more choice
   *[other] { " " }and { $more } more choices
    }
vicinity-place = Around which place? Town, postcode, or where you are.
vicinity-place-which = Which one?
vicinity-place-alike = { join-place-alike }
vicinity-place-alike-several = { join-place-alike-several }
vicinity-place-unknown = I cannot find that place.
vicinity-km = How far?
    .within = { $km } km
concern-resource = What is it about? In two words: “pallets”, “spent grain”…
concern-resource-which = What is it about?
concern-resource-unclear = I do not recognise a resource there. In two words: “pallets”, “spent grain”…
concern-resource-unknown = I do not know that resource, and could not say whom it concerns. Another word, or /cancel?
concern-side = Whom to tell?
    .seek = Who could take some
    .have = Who could have some
    .both = Both
planning-moment = When? A day and an hour, for example “Thursday 9:00”.
planning-unclear = I read neither a day nor an hour there.
planning-past = That is past already.
planning-far = That is more than a year away.
moment-likely =
    .tomorrow = Tomorrow 9:00
    .monday = Monday 9:00
