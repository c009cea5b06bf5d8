# Once introduced: how it goes, how much it really is, and why it came to an end.
follow-talked = Have you been able to talk with { $company } ({ RESOURCE($resource) })?
    .yes = Yes
    .no = Not yet
    .dropped = It will not happen
    .later = Remind me in…
follow-where = { CAPITAL(RESOURCE($resource)) }, with { $company }: where do you stand?
    .running = It is running 🎉
    .trial = On trial
    .discussing = We are discussing it
    .dropped = It will not happen
    .inside = I am asking my colleagues
    .later = Remind me in…
follow-still = { CAPITAL(RESOURCE($resource)) }, with { $company }: is it still running{ $figure ->
    [yes] { " " }({ declaration-quantity })
   *[no] { "" }
    }?
    .yes = Yes, still
    .quantity = Another quantity
    .no = It has stopped
follow-confirm = { CAPITAL(RESOURCE($resource)) }: { $by } tells me { $stage ->
    [running] it is running
    [trial] it is on trial
   *[discussing] you are discussing it
    }{ $figure ->
    [yes] , { declaration-quantity }
   *[no] { "" }
    }. Is that right?
    .yes = Yes, that is right
    .quantity = Another quantity
    .no = No, not yet
follow-talking = Very good. I will ask you again how it goes.
follow-planned = Noted: first pick-up on { DATE($day) }. I will ask you again after it.
follow-discussing = Noted, you are discussing it. I will ask you again in a while.
follow-inside = All right. I will ask you again on { DATE($day) }.
follow-later = All right, not before { DATE($day) }.
follow-not-yet = No problem. { $person ->
    [none] A call is often enough.
   *[other] A call is often enough: { $person }, { $company }{ $contact ->
        [none] .
       *[other] : { $contact }.
        }
    }
follow-still-noted = Thank you, noted 🙂
follow-noted = { $stage ->
    [running] Noted: { $figure ->
        [yes] { declaration-quantity }{ $moved ->
            [0] .
           *[other] { " " }since { DATE($since) }, about { QUANTITY($moved, $moved, $base) } so far.
            }
       *[no] it is running. Well done!
        }
   *[trial] Noted: on trial{ $figure ->
        [yes] , { declaration-quantity }.
       *[no] .
        }
    }{ $confirmed ->
    [yes] { " " }You both say the same, thank you.
   *[no] { $asked ->
        [yes] { " " }I am asking { $company } to confirm.
       *[no] { "" }
        }{ $disputed ->
        [yes] { " " }You do not tell me quite the same: I note it as "to be confirmed".
       *[no] { "" }
        }
    }
follow-rest = Is there any left for others ({ RESOURCE($resource) })?
    .yes = Yes
    .no = No, all is placed
follow-rest-open = Very good, I go on looking for the rest: { RESOURCE($resource) }.
follow-rest-none = Noted: all is placed. I ask nobody else about: { RESOURCE($resource) }.
follow-more = Do you still need more of it ({ RESOURCE($resource) })?
    .yes = Yes
    .no = No, I have enough
follow-more-open = All right, I keep looking for the rest: { RESOURCE($resource) }.
follow-more-none = Noted: you have what you need. I ask nobody else about: { RESOURCE($resource) }.
follow-why = All right, noted. What stood in the way?
    .distance = Too far
    .quantity = The quantity
    .quality = The quality
    .price = The price
    .rules = The rules
    .elsewhere = Found elsewhere
    .time = No time
    .silence = No answer
follow-why-noted = Thank you, that helps me{ $reason ->
    [elsewhere] { " " }🙂 Good to hear that it is solved.
   *[other] { " " }to propose better. Nobody else is told.
    }
follow-why-already = Your reason is noted already, thank you.
follow-stopped = Noted: it has stopped.
follow-ended = { $by ->
    [none] { $animator } closed the exchange with { $company } ({ RESOURCE($resource) }).
   *[other] { $by } tells me that { $stage ->
        [stopped] it has stopped
       *[dropped] it will not happen
        } ({ RESOURCE($resource) }).
    } You keep each other's contact.{ $freed ->
    [yes] { " " }Your announcement is open again, and I go on looking.
   *[no] { "" }
    }
follow-over = { $who ->
    [me] You told me that { $stage ->
        [stopped] it had stopped
       *[dropped] it would not happen
        }.
    [them] { $by } told me that { $stage ->
        [stopped] it had stopped
       *[dropped] it would not happen
        }.
    [animator] { $animator } closed this exchange.
   *[gone] The other company has left the network.
    } Nothing has changed. A mistake? { $animator } can help you.
follow-freed = { $why ->
    [gone] The other company has left the network, so I keep nothing aside any more.
   *[silent] No news for three weeks, so I keep nothing aside any more.
    } Visible again: { RESOURCE($resource) }. I go on looking.

outcome-amount = { $news ->
    [yes] Well done! { "" }
   *[no] { "" }
    }About how much{ $rhythm ->
    [hour] { " " }an hour
    [day] { " " }a day
    [week] { " " }a week
    [month] { " " }a month
    [quarter] { " " }a quarter
    [year] { " " }a year
    [season] { " " }a season
   *[once] { " " }in all
    }?
    .same = { declaration-quantity }
    .other = Another
outcome-amount-other = How much, then? For example "500 kg a week".
outcome-amount-much = I cannot count "{ $words }". Roughly, how much would it be?
outcome-amount-nothing = I need a little more than zero. About how much?
pickup-day = Great! Is a first pick-up planned? Tell me when, if you know.
    .soon = Within three days
    .week = In a week
    .open = Not fixed yet
pickup-day-past = That day has passed already.
pickup-day-unclear = I see no day to come in that. For example “Tuesday” or “12 May”.
remind-day = In how long?
    .days-3 = 3 days
    .days-7 = A week
    .days-14 = Two weeks
    .days-30 = A month
remind-day-unclear = I see no day to come in that. For example “in ten days” or “12 May”.

exchange-list = { $count ->
    [one] 🤝 Your exchange:
   *[other] 🤝 Your { $count } exchanges:
    }
    .shares = Who has how much?
    .see = 🤝 Exchanges · { $count }
    .less = ◂ Before
    .more = More ▸
exchange-stage = { $stage ->
    [discussing] being discussed
    [trial] on trial
    [running] running
    [stopped] stopped
    [gone] left the network
   *[dropped] nothing came of it
    }{ $figure ->
    [yes] { $stage ->
        [discussing] { "" }
        [dropped] { "" }
        [gone] { "" }
       *[other] , { declaration-quantity }
        }
   *[no] { "" }
    }{ $stage ->
    [running] { $grade ->
        [both] { "" }
       *[one] { " " }(to be confirmed)
        }
    [trial] { $grade ->
        [both] { "" }
       *[one] { " " }(to be confirmed)
        }
   *[other] { "" }
    }
exchange-line = { $n }. { CAPITAL(RESOURCE($resource)) } · { $stage ->
    [gone] a company that left
   *[other] { $company }
    } · { exchange-stage }
    .see = { $n } · See
exchange-page = 🤝 { CAPITAL(RESOURCE($resource)) }, with { $stage ->
    [gone] a company that left
   *[other] { $company }
    }: { exchange-stage }.
    Introduced on { DATE($met) }.
exchange-word = · { DATE($day) } · { $company ->
    [none] { $person ->
        [none] the animation
       *[other] { $person }, for the network
        }
   *[other] { $person ->
        [none] { $company }
       *[other] { $person }, { $company }
        }
    }: { $stage ->
    [discussing] being discussed
    [trial] on trial
    [running] running
    [stopped] stopped
   *[dropped] nothing came of it
    }{ $figure ->
    [yes] , { declaration-quantity }
   *[no] { "" }
    }
shared-noted = Noted for: { RESOURCE($resource) }.{ $asked ->
    [yes] { " " }I am asking them to confirm.
   *[no] { "" }
    }
shared-words = Who has how much? For example "250 kg to Martin and 150 to Dupont", or "3 t to Martin, the rest to Dupont".
shared-words-unread = I could not read "{ $words }".
shared-pace = "{ $words }": is that { $every ->
    [one] { $rhythm ->
        [hour] each hour
        [day] each day
        [week] each week
        [month] each month
        [quarter] each quarter
        [year] each year
       *[season] each season
        }
   *[other] each time
    }, or one delivery?
    .each = Each time
    .once = Just one
shared-line = · { $company }: { $figure ->
    [yes] { declaration-quantity }
   *[no] amount to be said
    }
shared-too-much = That is more than there is: { declaration-quantity } in all for them. Nothing has changed; please put it otherwise.
shared-unknown = “{ $words }”: I introduced nobody of that name to you, and I count your exchanges only. If it goes elsewhere, change the amount of your announcement.
    .mine = My announcements
shared-which = “{ $words }”: several of your exchanges may be meant. Choose one, and say how much.
    .exchanges = My exchanges
