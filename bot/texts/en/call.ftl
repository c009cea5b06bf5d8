# The call list: whom to ring, what to say, what to note. Only those who run the network read it.
calls-begin = { $count ->
    [one] 📞 One call to make.
   *[other] 📞 { $count } calls to make. The first:
    }
calls-left = { $count ->
    [one] 📞 One call left:
   *[other] 📞 { $count } calls left. The next:
    }
calls-same = Stay on the line, there is something else:
calls-skipped = { $count ->
    [one] All right. One call stays on the list: /calls whenever you like.
   *[other] All right. { $count } calls stay on the list: /calls whenever you like.
    }
calls-none = { $count ->
    [0] 📞 Nobody to ring.
    [one] 📞 Nobody to ring just now. One call is due on { DATE($day) }, from { $hour }:00 on.
   *[other] 📞 Nobody to ring just now. { $count } calls are waiting, the first due on { DATE($day) }, from { $hour }:00 on.
    }
call-unmade = 📞 For want of a call within a week, { $count ->
    [one] a lead has closed
   *[other] { $count } leads have closed
    }. It is counted under “How far are we?”.
call-unmade-line = • { $company } ({ RESOURCE($resource) })
calls-today = { $count ->
    [one] 📞 One call to make today.
   *[other] 📞 { $count } calls to make today.
    }
    .see = Show

calls-paper = { $network }: { $count ->
    [0] nobody to ring.
    [one] one call to make.
   *[other] { $count } calls to make.
    }
calls-boxes = ☐ yes   ☐ no   ☐ no answer     on ____________   with ____________________

call-whom = { $known ->
    [all] { $company }, in { $place }: { $person }, { $contact }
    [number] { $company }, in { $place }: { $contact }
    [name] { $company }, in { $place }: { $person }, no number known. Look it up (directory, website, town hall), then note it here.
   *[nobody] { $company }, in { $place }: neither name nor number known. Look them up (directory, website, town hall), then note them here.
    }
    .willing = Yes
    .unwilling = No
    .absent = No answer
    .skip = Later
    .passed = Told them
    .reach = Note the contact
    .whatsapp = Write by WhatsApp
    .number = Copy the number
    .words = Copy the message
    .placed = Agreed with several
    .page = Page to print
    .answered = Note the answer
call-say = To say: “{ call-say-words }”
call-write-say = Hello, this is { $animator } from the eco-network { OF($network) }. { call-say-words }
call-write-wanted = Hello, this is { $animator } from the eco-network { OF($network) }. { call-wanted-words }
call-say-words = You { $side ->
    [offer] offer
    [need] look for
    [has] can lend
    [seeks] look to borrow
   *[together] would share
    }: { RESOURCE($ours) }. { CAPITAL(declaration-by) }: { declaration-whole }. Are you interested?
call-wanted = To say: “{ call-wanted-words }”
call-wanted-words = { CAPITAL(TELLING($activity, $near)) }, says yes to: { declaration-whole }. Are you interested too?
call-question = To say: “{ CAPITAL(TELLING($activity, $near)) }, about: { RESOURCE($resource) }, { $words ->
    [none] sends a photo; what may we answer?”
   *[other] asks: ‘{ $words }’”
    }
call-pass = Pass on, both said yes: { $company }, in { $place }, { $person }, { $contact }. { CAPITAL(DOTS(declaration-detail, PRICE($price))) }{ $carrier ->
    [us] { " " }· the company you ring carries
    [them] { " " }· the other side carries
    [together] { " " }· transport to be settled together
   *[other] { "" }
    }.

call-say-group = To say, without naming anybody:
call-pass-group = Pass on, all said yes:
call-consent-group = Does { $company } agree that I give its name, its town and this contact ({ $person }, { $contact }) to the others, if all of them say yes too?
call-consent = Does { $company } agree that I give its name, its town and this contact ({ $person }, { $contact }) to { ACTIVITY($activity) }, if the other side says yes too?
    .phone = Yes, by phone, today
    .meeting = Yes, in person, today
    .mail = Yes, in writing, today
    .message = Yes, by message, today
    .not-yet = Not yet
call-agreed = { $made ->
    [yes] Noted: agreed by { $person }, today. Both have said yes.
   *[no] Noted: agreed by { $person }, today. I ask the other side.
    }
call-why = Noted. Why?
    .unsaid = No reason given
call-noted = Noted.
call-again = Noted. To be rung again on { DATE($day) }, from { $hour }:00 on.
call-given-up = Noted. Three calls without an answer: I take this company off the list.
call-over = { $who ->
    [colleague] It is noted already, by { $person }.
    [me] It is noted already.
   *[nobody] This call no longer needs to be made.
    }

rung-agreed = 📞 { $company } says yes, for: { RESOURCE($resource) }.
rung-agreed-late = 📞 { $company } says yes, for: { RESOURCE($resource) }. The lead had closed without an answer: I open it again.
rung-refused = 📞 { $company } says no, for: { RESOURCE($resource) }. Is that right?
rung-unreached = 📞 { $company }: nobody picked up. Shall I note the try?
rung-later = 📞 { $company }: to be rung on { DATE($day) }, from { $hour }:00. Is that right?
rung-check =
    .yes = Yes
    .no = No
rung-which = 📞 { $company } says { $agreed ->
    [yes] yes
   *[no] no
    }. To which lead?
    .one = { $n } · { $agreed ->
    [yes] Yes
   *[no] No
    }
rung-which-line = { $n }. { RESOURCE($resource) }
rung-nothing = I am waiting for no answer from { $company }: nothing to note.

reach-name = { $company }: whom should one ask for? A name is enough.
reach-contact = { $agreeing ->
    [yes] Which telephone number or e-mail address may I give, with the agreement of { $company }?
   *[no] Their telephone number, or an e-mail address?
    }
reach-contact-unknown = I see neither a telephone number nor an e-mail address there. For example: 05 46 00 00 00.

call-page = 🖨 A page for ringing { $company }, to print or to fill in.
call-page-file = call-{ $company }.docx
call-page-title = Call: { $company }
call-page-preface = Eco-network { OF($network) }. Nothing of what is to be said names the other company before both have said yes.
call-page-company = Company
call-page-person = Ask for
call-page-contact = Reached at
call-page-day = Rung on
call-page-answer = Answer
call-page-boxes = ☐ yes   ☐ no   ☐ no answer
call-page-words = On the telephone
call-page-signer = The company agrees: name, date, signature
call-page-noter = Noted by
call-page-foot = A yes counts with the name of who gave it, how (telephone, in person, in writing, by message) and the day.

# What was announced to all, told by telephone to those without Telegram.
announced-call = 📣 { $count ->
    [one] One company to tell of your announcement:
   *[other] { $count } companies to tell of your announcement:
    }
    { $known ->
    [all] { $company }, in { $place }: { $person }, { $contact }
    [number] { $company }, in { $place }: { $contact }
    [name] { $company }, in { $place }: { $person }, without a known number. Look for it (directory, website, town hall), and note it on their sheet.
   *[nobody] { $company }, in { $place }: neither name nor number known. Look for them (directory, website, town hall), and note them on their sheet.
    }
    .told = Told
    .comes = Comes
    .absent = Does not come
announced-call-words = To say: { $words ->
    [none] the photo or document that you sent to the others.
   *[other] “{ $words }”
    }{ $invites ->
    [yes] { " " }Will you come?
   *[no] { "" }
    }
announced-call-over = It is noted already.
announced-calls-end = You have been through the companies to tell.
