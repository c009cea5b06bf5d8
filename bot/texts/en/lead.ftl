# Asking both, then introducing them.
synergy-card = { CAPITAL(declaration-by) }: { declaration-whole }.
    .yes = I am interested
    .ask = A question
    .no = Not for me
synergy-wanted = { CAPITAL(declaration-by) }: { declaration-whole }.
    .yes = Yes
    .ask = A question
    .no = No
synergy-wanted-ask = The other side says yes{ $figure ->
    [yes] { " " }to { declaration-quantity }
   *[no] { "" }
    }{ $carrier ->
    [us] , and would do the transport
    [them] , if you do the transport
    [together] , transport to be agreed
   *[other] { "" }
    }. Shall I introduce you?
synergy-nudge-group = Without wanting to insist, a yes or a no helps me:
synergy-yes-already = Your yes is noted: I will tell you as soon as there is news.
synergy-ended = This lead has no continuation: { RESOURCE($resource) }. I keep looking.
synergy-ended-next = This lead has no continuation: { RESOURCE($resource) }. I have another one and am asking.
synergy-ended-several = These leads have no continuation. I keep looking.
synergy-ended-line = · { CAPITAL(RESOURCE($resource)) }
synergy-freed = You were waiting for this to become free: it has, and you are the first to hear.
synergy-instead = The lead before came to nothing: this one takes its place.
synergy-improved = { $reason ->
    [distance] It is nearer than before: you had said "too far".
    [quantity] The quantity has changed: that was what was wrong.
    [price] The price has changed: that was what was wrong.
    [not-now] It may be the right time: you had said "not now".
   *[quality] It is described differently: the quality was wrong.
    }
synergy-taken = Taken for now: { RESOURCE($resource) }. If it becomes free, you are the first to hear; meanwhile I go on looking.
    .stay = All right
    .leave = Take me off
synergy-taken-next = Taken for now: { RESOURCE($resource) }. If it becomes free, you are the first to hear; I have another lead and am asking them.
    .stay = All right
    .leave = Take me off
synergy-taken-several = Taken for now. If it becomes free, you are the first to hear; meanwhile I go on looking.
    .stay = Fine
    .leave = Take me off · { RESOURCE($resource) }
synergy-over-agreed = You have both said yes already.
synergy-over-agreed-group = You have all said yes already.
synergy-over-refused = This lead has no continuation.
synergy-over-lapsed = This lead is too old: it is closed.
synergy-over-void = This announcement is no longer open.

agree-carrier = Who would do the transport?
    .us = We would
    .them = They would
    .together = To be agreed
agree-contact = { $last ->
    [yes] How can you be reached?
    [group] If the others say yes too, how can they reach you?
   *[no] If the other side says yes too, how can you be reached?
    }
agree-contact-other = Write a telephone number or an e-mail address.
agree-contact-not-yours = This card is somebody else's. Give your own number by the button, or write one.
agree-contact-unknown = I see neither a telephone number nor an e-mail address in it. For example: 05 46 00 00 00.
agree-due = When does it fall due for you? The others see it only once you are introduced.
    .quarter = This quarter
    .year = This year
    .open = I don't know
agree-due-unclear = I see no month in that. For example “in April” or “12 May”; otherwise “I don't know”.
agree-waiting = Noted. I am asking the other side and will tell you as soon as it answers.
agree-waiting-group = Noted. I am asking the others and will tell you when all have answered.
agree-waiting-called = Noted. { $animator } rings the other side; I tell you as soon as they answer.
agree-waiting-called-group = Noted. { $animator } rings whom I cannot reach; I tell you when all have answered.
yes-held = You said yes, { $kind ->
    [pair] and the other has not answered yet
    [pool] and you are { $joined } of { $count }
    [confirming] so did the others, and { $animator } still has to confirm a company
   *[chain] and not everybody has answered yet
    }: { RESOURCE($resource) }. Shall I take your yes back?
    .yes = Yes, take it back
    .no = No, it stands
yes-held-which = You said yes more than once, and others have not answered yet. Which yes shall I take back?
    .withdraw = { CAPITAL(RESOURCE($resource)) }
yes-held-list = { $waits ->
    [no] Everybody said yes:
   *[yes] { $count ->
        [one] Your yes is waiting for the others':
       *[other] Your yeses are waiting for the others':
        }
    }
    .withdraw = I take my yes back
yes-held-line = · { RESOURCE($resource) }: { $kind ->
    [pair] the other has not answered yet
    [pool] you are { $joined } of { $count }
    [confirming] { $animator } still has to confirm a company, then I introduce you
   *[chain] { $joined } of { $count } have said yes
    }
contact-mine = 📱 Give my number
contact-other = Another

introduction-made = 🤝 { $company }, in { $place }, { $person }: { $contact }. Your contact details go to them.
    { CAPITAL(DOTS(declaration-detail, PRICE($price))) }{ $carrier ->
    [us] { " " }· you do the transport
    [them] { " " }· the other side does the transport
    [together] { " " }· transport to be agreed
   *[other] { "" }
    }.
    .rules = The rules
    .agreement = Prepare an agreement
introduction-next = What comes next: call each other to agree on a first try. I will ask you how it goes.
introduction-card = { $person } ({ $company })
introduction-party = · { $company }, in { $place }, { $person }: { $contact }{ $same ->
    [yes] { "" }
   *[no] { " " }· { RESOURCE($resource) }
    }
introduction-due = 📅 For them it falls due: { SEASON($first, $last) }
introduction-unconfirmed = Both sides said yes. { $animator } first has to confirm your company; I introduce you as soon as that is done.
introduction-unconfirmed-group = All said yes. { $animator } first has to confirm your company; I introduce you as soon as that is done.
introduction-prepared = Both sides said yes. I am preparing the introduction and will write to you as soon as it is ready.
introduction-prepared-group = All said yes. I am preparing the introduction and will write to you as soon as it is ready.
synergy-nudge = Without wanting to insist: { declaration-by }: { declaration-whole }. A yes or a no helps me.
    .yes = I am interested
    .ask = A question
    .no = Not for me
synergy-nudged = No answer yet for: { RESOURCE($resource) }. I asked again.
synergy-called = No answer yet for: { RESOURCE($resource) }. { $animator } rings them.
