# The board of whoever runs the network: what waits, and what can be done about it.
board-main = 📋 { $network }, { DATE($day) }.
    { $waiting ->
    [0] Nothing is waiting for you 🙂
    [one] One thing is waiting for you:
   *[other] { $waiting } things are waiting for you:
    }{ $mute ->
    [0] { "" }
    [one] { "" }
    🔕 One company has no announcement open.
   *[other] { "" }
    🔕 { $mute } companies have no announcement open.
    }
    .new = 🆕 To confirm · { $count }
    .held = ⚠️ Held back · { $count }
    .words = ❓ Unknown words · { $count }
    .stuck = ⏳ Stuck leads · { $count }
    .messages = ✉️ Words received · { $count }
    .hints = 💡 Near misses · { $count }
    .codes = 🏷️ Waste codes · { $count }
    .silent = 🔕 Nothing told · { $count }
    .projects = 🏗 Projects · { $count }
    .calls = 📞 Calls · { $count }
    .pools = 👥 Groups forming · { $count }
    .possible = 💡 What could go together
    .supply = ⚖️ Offers and needs
    .funnel = 📊 How far are we?
    .back = Back
    .list = Back
    .less = ◂ Before
    .more = More ▸
board-unfinished = 🚪 { $person } began to join; what is missing: { $missing ->
    [name] the company's name.
    [place] the town.
    [activity] what the company does.
   *[detail] an answer about the announcement.
    }
board-contact = 📞 { $company }: { $person ->
    [none] nobody has joined for it yet.
   *[other] { $person }, { $contact ->
        [none] no number noted
       *[other] { $contact }
        }{ $telegram ->
        [none] , not on Telegram.
       *[other] { " " }· <a href="tg://user?id={ $telegram }">write on Telegram</a>
        }
    }

board-messages = { $count ->
    [0] ✉️ Nobody's words wait for an answer.
    [one] ✉️ Somebody's words wait for an answer.
   *[other] ✉️ { $count } people's words wait for an answer.
    }
board-messages-line = { $n }. { $person }{ $company ->
    [none] { "" }
   *[other] { " " }({ $company })
    }, { DATE($since) }: “{ $words }”
    .reply = { $n } · Reply
    .settled = { $n } · Settled

board-new-none = 🆕 Nobody to confirm.
board-new = 🆕 { $count ->
    [one] One company to confirm.
   *[other] { $n } of { $count } to confirm.
    }
    { $company }, in { $place } · { TRADE($activity) }{ $person ->
    [none] { "" }
   *[other] { " " }· { $person }{ $since ->
        [none] { "" }
       *[other] , since { DATE($since) }
        }
    }.
    Do you know it?

board-held = { $count ->
    [0] ⚠️ Nothing is held back.
    [one] ⚠️ One announcement held back: nothing of it went to the others.
   *[other] ⚠️ { $count } announcements held back: nothing of them went to the others.
    }
board-held-line = { $n }. { declaration-sign } { CAPITAL(RESOURCE($resource)) }{ $words ->
    [none] { "" }
   *[other] { " " }“{ $words }”
    } · { $company }, in { $place } · { DATE($since) }{ $handled ->
    [yes] { " " }· in hand
   *[no] { "" }
    }{ $goes ->
    [0] { "" }
   *[other] { " " }· 🔗 would go with { $goes }
    }
    .see = { $n } · See
board-held-page = ⚠️ { $company }, in { $place } ({ TRADE($activity) }{ $person ->
    [none] { "" }
   *[other] , { $person }
    }) { VERB($kind) }: { declaration-detail }.{ $wish ->
    [collector] { " " }Looking for a collector.
   *[none] { "" }
    }
    Held back since { DATE($since) }: { $why ->
    [hazardous] hazardous waste.
    [never] this is neither given away nor used again.
    [animal] animal by-product of category 1 or 2.
    [project] heat or pipes, more of a project than an exchange.
    [private] for your eyes only, as its author asked.
    [doubt] possibly dangerous, to be named or read again: “{ $words }”.
   *[moderated] to be read before it is shown.
    }{ $handler ->
    [none] { "" }
   *[other] { " " }{ $handler } is taking care of it.
    }
    .word = Name it
    .open = Open it
    .take = I take care of it
    .call = Contact
    .refuse = Turn down
    .name = That's not it
    .meet = Introduce to { SHORT($company) }
    .next = Next · { $count }
board-held-asking = ✅ Both are asked: they are introduced if each says yes. The tracking slip is still to be made on Trackdéchets.
board-held-met = These two were brought together before, or do not wish to meet.
board-held-pair = 🔗 Would go with { $company }, in { $place }, which { VERB($kind) }: { RESOURCE($resource) }.
board-held-over = { $state ->
    [withdrawn] This announcement was withdrawn meanwhile ({ RESOURCE($resource) }).
   *[other] This announcement is no longer held back ({ RESOURCE($resource) }).
    } Nothing has changed.
board-held-opened = ✅ Open: { RESOURCE($resource) }. { $count ->
    [0] Nobody fits for now.
    [one] One lead, I am asking.
   *[other] { $count } leads, I am asking.
    }
board-held-renamed = Noted: { RESOURCE($resource) }.
board-held-taken = { $handler } is taking care of it already.
board-held-refused = Withdrawn: { RESOURCE($resource) }. The company is being told.
board-refuse = Turn this announcement down ({ RESOURCE($resource) })? Say why, I explain it kindly.
    .rules = The rules forbid it
    .vague = Not precise enough
    .double = Announced already
    .outside = Not for this network
    .keep = Back
held-opened = Good news: { $animator } has read your announcement and it is open. The others see it, without your name: { RESOURCE($resource) }.
held-renamed = { $animator } has read your announcement and takes it for: { RESOURCE($resource) }. Nothing has gone out to the others yet.
held-taken = { $animator } is taking care of it: { RESOURCE($resource) }.
held-refused = { $animator } could not keep your announcement ({ RESOURCE($resource) }): { $reason ->
    [rules] the rules do not allow it to be offered here.
    [vague] it is not precise enough. Tell me again with a little more detail.
    [double] it is there already.
   *[outside] it is not what the network is about.
    } A question? { $animator } can help you.

board-words = { $count ->
    [0] ❓ All words are understood.
    [one] ❓ A word I do not know. What is it?
   *[other] ❓ { $count } words I do not know. What are they?
    }
board-words-line = { $n }. “{ $words }”{ $count ->
    [one] { "" }
   *[other] { " " }× { $count }
    } · { $company ->
    [none] not joined yet
   *[other] { $company }
    }
    .see = { $n } · See
board-words-page = ❓ “{ $words }”
    { $company ->
    [none] A company that has not joined yet
   *[other] { $company } ({ TRADE($activity) }, in { $place })
    }{ $kind ->
    [none] { "" }
   *[other] { " " }{ VERB($kind) } it
    }, { DATE($since) }{ $count ->
    [one] .
   *[other] . { $count } announcements say so.
    }
    What is it?
    .other = Another name
    .nothing = It is nothing
board-words-learned = ✅ { $all ->
    [yes] Here, “{ $words }” means: { RESOURCE($resource) }.
   *[no] Noted for this announcement: { RESOURCE($resource) }. I go on asking the others, for these words may also mean something dangerous.
    }{ $partners ->
    [0] { "" }
    [one] { " " }One lead, I am asking.
   *[other] { " " }{ $partners } leads, I am asking.
    }
board-words-dropped = I leave “{ $words }” aside.
board-words-settled = { $resource ->
    [none] These words are no longer waiting.
   *[other] Understood already: { RESOURCE($resource) }.
    } Nothing has changed.
wording-resource = What do you call “{ $words }”? Say it in other words, I will look.
wording-resource-which = Which of these is it? If none, say it another way.
wording-resource-unknown = I find nothing under that name. Try more common words, such as “sawdust” or “cardboard”.
word-learned = { $animator } taught me what “{ $words }” means: { RESOURCE($resource) }. That is how I understand your announcement now.{ $held ->
    [yes] { " " }It needs care: { $animator } has a look before the others hear of it.
   *[no] { "" }
    }
    .wrong = That is not it
word-contested = For { $company ->
    [none] a company that has not joined yet
   *[other] { $company }
    }, “{ $words }” does not mean: { RESOURCE($resource) }. Should this meaning be forgotten for the whole network?
    .forget = Forget this meaning
word-forgotten = Forgotten: next time I will ask what “{ $words }” means.

board-stuck = { $count ->
    [0] ⏳ No stuck lead.
    [one] ⏳ One stuck lead.
   *[other] ⏳ { $count } stuck leads.
    }
board-stuck-line = { $n }. { $one } and { $two } · { RESOURCE($resource) } · { $missing ->
    [answer] no answer since { DATE($since) }
    [confirming] to confirm since { DATE($since) }
   *[word] no news since { DATE($since) }
    }
    .see = { $n } · See
board-stuck-page = ⏳ { $one } ({ $one-place }) and { $two } ({ $two-place }) · { RESOURCE($resource) }
    { $missing ->
    [answer] Asked on { DATE($since) }; { $late } has not answered.
    [confirming] Two yeses since { DATE($since) }; the company still has to be confirmed.
   *[word] { $heard ->
        [yes] No more news since:
       *[no] Introduced on { DATE($since) }; I have no news of it.
        }
    }
    .confirm = Confirm { SHORT($company) }
    .call = Contact
    .remind = Remind
    .close = Close
board-stuck-counted = { $over ->
    [yes] I no longer count this exchange since { DATE($day) }: nine months without news.
   *[no] Without news by { DATE($day) }, I shall stop counting it.
    }
board-exchange-still =
    .running = It still runs
    .trial = Still on trial
    .discussing = Still talking
board-stuck-reminded = 🔔 Reminder sent on { DATE($day) }. The next one is possible a week later.
board-stuck-unreached = I can reach nobody by Telegram: better ring them.
board-stuck-moved = This lead has moved meanwhile. Nothing has changed.
board-stuck-closed = Closed. Whoever was waiting is being told.
board-close = Close this lead: { $one } and { $two } ({ RESOURCE($resource) })? Whoever waits will read that it has no continuation.
    .yes = Yes, close it
    .no = Keep it

board-supply = ⚖️ { $count ->
    [0] Nothing is open for now.
   *[other] Open at the moment (♻️ offered · 🔎 wanted · 🤝 to share):
    }
    .apart = Without counterpart
board-supply-line = { $family ->
    [unknown] Not understood
   *[other] { FAMILY($family) }
    }: ♻️ { $offer } · 🔎 { $need } · 🤝 { $share }
board-apart = { $count ->
    [0] ⚖️ Every offer has somebody who could take it, and every need an offer.
   *[other] ⚖️ Without counterpart in the network:
    }
board-apart-offers = ♻️ Offered, and nobody wants it:
board-apart-needs = 🔎 Wanted, and nobody offers it:
board-apart-line = • { CAPITAL(RESOURCE($resource)) }{ $count ->
    [one] { "" }
   *[other] { " " }× { $count }
    }
board-agreements = 📞 { $count ->
    [0] No agreement noted by phone or in person.
    [one] One agreement given otherwise than in Boucle:
   *[other] { $count } agreements given otherwise than in Boucle, the latest first:
    }
    .see = 📞 Agreements noted · { $count }
board-agreement = 📞 { $company ->
    [none] A company that left
   *[other] { $company }
    } · { RESOURCE($resource) }: yes { $means ->
    [phone] by phone
    [meeting] in person
    [message] by message
   *[mail] in writing
    } on { DATE($day) }{ $person ->
    [none] { "" }
   *[other] , from { $person }
    }{ $noter ->
    [none] { "" }
   *[other] { " " }(noted by { $noter })
    }.

board-numbers = 📊 { $network }: { $companies ->
    [one] one company
   *[other] { $companies } companies
    }, { $joined } of them joined · open announcements: { $open } · exchanges running: { $running }.
    .report = A report
board-funnel = 📊 Since the beginning:
    Announcements: { $declared }
    Leads found: { $matched }
    With one yes at least: { $interested }
    Introductions: { $introduced }
    On trial: { $trial }
    Running: { $running }
board-refusals = Why it was no{ $answers ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }(share of the { $answers } answers)
    }:
board-refusal = • { $reason ->
    [distance] too far
    [quantity] the quantity
    [quality] the quality
    [price] the price
    [not-it] it was not that
    [not-now] not now
   *[other] something else
    }: { $count } · { $rate }%

board-unmade = • a call that nobody made: { $count }
board-drops = Why it ended after the introduction{ $introduced ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }(share of the { $introduced } introductions)
    }:
board-dropped = • { $reason ->
    [distance] too far
    [quantity] the quantity
    [quality] the quality
    [price] the price
    [rules] the rules
    [elsewhere] found elsewhere
    [time] no time
   *[silence] no answer
    }: { $count } · { $rate }%
board-exchanges = 🤝 { $count ->
    [0] No exchange yet.
    [one] One exchange since the beginning:
   *[other] { $count } exchanges since the beginning:
    }
    .year = 📈 Our year
    .report = 📑 Report
    .see = 🤝 Exchanges · { $count }
board-reliability = 👁 { $company } · { DOTS(board-reliability-leads, board-reliability-trials) }
board-reliability-leads = { $asked ->
    [0] { "" }
   *[other] leads answered: { $answered } of { $asked }
    }
board-reliability-trials = introductions tried out: { $tried } of { $met }
board-exchange-line = { $n }. { $company } · { RESOURCE($resource) } · { exchange-stage }{ $disputed ->
    [yes] { " " }⚠️
   *[no] { "" }
    }
    .see = { $n } · See
board-exchange-page = 🤝 { $company } · { RESOURCE($resource) }: { exchange-stage }.{ $disputed ->
    [yes] { " " }⚠️ The two do not say the same.
   *[no] { "" }
    }
    Introduced on { DATE($met) }.
    .running = Running
    .trial = On trial
    .discussing = Discussing
    .stopped = Stopped
    .dropped = Given up
    .story = ⭐ Tell it
board-exchange-why = Close this exchange: { $company } ({ RESOURCE($resource) })? Both will read it, and keep each other's contact. Why?
board-exchange-noted = ✅ Noted.
board-exchange-over = This exchange is closed already. Nothing has changed.

board-hints = { $count ->
    [0] 💡 No near miss to look at.
    [one] 💡 It might go together, with your help. The companies know nothing of it.
   *[other] 💡 { $count } that might go together, with your help. The companies know nothing of it.
    }
board-hint-line = { $n }. { board-hint-words }
    .see = { $n } · See
board-hint-page = 💡 { board-hint-words }
    .taken = I see to it
    .dropped = It is nothing
board-hint-words = { $how ->
    [both] { $one } ({ $one-place }) has: { RESOURCE($resource) } · { $two } ({ $two-place }) looks for: { RESOURCE($sought) }
    [taker] { $one } ({ $one-place }) has: { RESOURCE($resource) } · { $two } ({ $two-place }) may well take it, by its trade
   *[giver] { $two } ({ $two-place }) looks for: { RESOURCE($resource) } · { $one } ({ $one-place }) may well have it, by its trade
    }
board-hint-taken = It is with you: it leaves the list.
board-hint-dropped = Set aside: I will not show it again.
board-hint-over = Already seen to, or no longer open.
board-possible = { $count ->
    [0] 💡 Nothing more that could go together, on { DATE($day) }.
    [one] 💡 This could go together, and nobody knows of it yet:
   *[other] 💡 { $count } possible synergies of which nobody knows yet. The best first:
    }
    .map = 🗺 Map
    .sheet = 📗 Spreadsheet
board-possible-line = { $n }. { $who }: { RESOURCE($resource) }{ $sought ->
    [none] { "" }
   *[other] { " " }for: { RESOURCE($sought) }
    }{ $together ->
    [yes] , together
   *[no] { "" }
    }{ $km ->
    [-1] { "" }
    [0] { " " }· same town
   *[other] { " " }· { $km } km
    }
    .see = { $n } · See

# The week of whoever runs the network: what to do first.
board-week = 🗓 { $network }, { DATE($day) }. What to do first:
board-week-none = 🗓 { $network }, { DATE($day) }. Nothing is waiting for you 🙂
board-week-messages = { $n }. ✉️ { $count ->
    [one] Words wait for your answer: { $person }.
   *[other] { $count } people wait for your answer, first { $person }.
    }
board-week-new = { $n }. 🆕 { $count ->
    [one] One company to confirm: { $company }, in { $place }.
   *[other] { $count } companies to confirm, first { $company }, in { $place }.
    }
board-week-calls = { $n }. 📞 { $count ->
    [one] One call to make.
   *[other] { $count } calls to make, first:
    } { call-whom }
board-week-stuck = { $n }. ⏳ { $count ->
    [one] One lead does not move:
   *[other] { $count } leads do not move, first
    } { $one } and { $two } ({ RESOURCE($resource) }).
board-week-held = { $n }. ⚠️ { $count ->
    [one] One announcement held back:
   *[other] { $count } announcements held back, first
    } { RESOURCE($resource) }, { $company }.
board-week-words = { $n }. ❓ { $count ->
    [one] A word I do not know: “{ $words }”.
   *[other] { $count } words I do not know, first “{ $words }”.
    }
board-week-codes = { $n }. 🏷️ { $count ->
    [one] One waste code to check:
   *[other] { $count } waste codes to check, first
    } { RESOURCE($resource) }, { $company }.
board-week-silent = { $n }. 🔕 { $count ->
    [one] One company that joined has no announcement open: { $company }, in { $place }.
   *[other] { $count } companies that joined have no announcement open, first { $company }, in { $place }.
    }
board-week-hints = { $n }. 💡 { $count ->
    [one] One near miss that might go, with your help.
   *[other] { $count } near misses that might go, with your help.
    }
board-tap-expected = I have noted nothing: the buttons answer here. To announce something, say for example “I have pallets to give away”.

board-codes-none = 🏷️ No waste code to check.
board-codes = 🏷️ { $count ->
    [one] One waste code to check.
   *[other] { $n } of { $count } waste codes to check.
    }
    { $company }, in { $place } ({ TRADE($activity) }) offers: { declaration-detail }. “{ $words }”
    Which code is right?
    .ask = Ask the company
board-codes-put = ✅ { CAPITAL(RESOURCE($resource)) }: { CODE($code) }. The company reads it and may put it right.
board-codes-product = ✅ { CAPITAL(RESOURCE($resource)) }: not waste. The company reads it and may put it right.
board-codes-asked = ✅ The company is being asked: { RESOURCE($resource) }.
board-codes-over = This code is settled already. Nothing has changed.
board-silent = { $count ->
    [0] 🔕 Nobody to write to. A company gets such a word once a month at most.
    [one] 🔕 One company that joined has no announcement open.
   *[other] 🔕 { $count } companies that joined have no announcement open.
    }
    .all = Write to all · { $count }
board-silent-line = { $n }. { $company }, in { $place }{ $person ->
    [none] { "" }
   *[other] { " " }· { $person }
    } · joined on { DATE($since) }
    .rouse = { $n } · Write
board-silent-roused = 🔔 { $count ->
    [one] One word is on its way. The next one is possible in a month.
   *[other] { $count } words are on their way. The next ones are possible in a month.
    }
board-silent-over = Nobody to write to here for now.
silent-word = 👋 { $animator } is thinking of { $company }: what have you too much of, what do you look for, what could you share? One sentence is enough, for example “I have pallets to give away”.
    .propose = Suggest something
    .later = Later

board-pools = { $count ->
    [0] 👥 No group is forming.
    [one] 👥 One group is forming.
   *[other] 👥 { $count } groups are forming.
    }
board-pool-line = { $n }. { board-pool-words }
    .see = { $n } · See
board-pool-words = { $kind ->
    [buy-together] One quote for all
    [collect-together] One round for all
   *[share] To share
    }: { RESOURCE($resource) } · { $joined } of { $count } are in
board-pool-page = 👥 { board-pool-words }
    Open to others until { DATE($day) }.
    .aim = Set a minimum
    .go = Introduce them now
board-pool-member = { $answer ->
    [yes] 👍
    [no] ✖️
   *[other] ⏳
    } { $company }, in { $place }{ $role ->
    [taker] { " " }(would take it all)
   *[other] { "" }
    }
board-pool-aim = { $aimed ->
    [lorry] Minimum: enough to fill a lorry
    [taker] The taker's minimum
   *[other] Your minimum
    }, about { declaration-quantity }.
board-pool-aimless = No minimum: enough companies will do.
board-pool-over = This group is not forming any more.
board-pool-aimed = Noted.
board-pool-gone = Done: they are introduced.
board-pool-unconfirmed = One company is still to be confirmed: they will be introduced then.
aim-amount = From which quantity on is it worth while, for: { RESOURCE($resource) }? "I don't know" takes the minimum away.
aim-amount-much = I cannot count "{ $words }". A quantity, such as "5 t"?
aim-amount-nothing = It takes a little more than zero. From how much on?

offline-companies = { $count ->
    [0] Every company has somebody on Telegram 🙂
    [one] One company has nobody on Telegram:
   *[other] { $count } companies have nobody on Telegram. The first ones:
    }
