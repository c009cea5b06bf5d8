# A workshop: preparing it, coming to it, raising a hand, writing for those without a phone, and what follows.
workshop-about = “{ $workshop }”, { MOMENT($when) }{ workshop-at }
workshop-at = { $where ->
    [none] { "" }
   *[other] , { $where }
    }
workshop-name = What is the workshop called?
workshop-moment = Which day, at what time? For example “Thursday 2pm”.
workshop-place = Where? For example “village hall, Périgny”.
workshop-moment-past = That day has gone by.
workshop-moment-unclear = I read neither a day nor an hour there.
workshop-none = I know of no workshop of yours. One comes in by the square on the wall of the room, or by its four letters.
workshop-animator-only = A workshop is prepared by whoever runs the network. Suggest it to { $animator }: your words reach them as they are.
workshop-choice = { $count ->
    [0] No workshop yet. Three questions prepare one: I give you the poster, the cards to print and the square to show.
   *[other] Your workshops. Which one?
    }
    .one = { SHORT($workshop) }
    .add = New workshop
workshop-page = 🧩 { workshop-about }
    { $people ->
    [0] Nobody has arrived yet
    [one] One person has arrived
   *[other] { $people } people have arrived
    }, { $companies ->
    [0] no announcement yet
    [one] one company has spoken
   *[other] { $companies } companies have spoken
    }.
    ♻️ We have: { $offers } · 🔎 We need: { $needs } · 🤝 We share: { $shares }
    ✋ Hands raised: { $hands } · 📺 On the screen: { $shown }{ $ended ->
    [yes] { "" }. Over; the same link still serves latecomers.
   *[no] { "" }.
    }
    .qr = Square for the wall
    .kit = Kit to print
    .write = Write for somebody
    .screen = Picture for the screen
    .list = The whole list
    .sheet = Lists on paper
    .end = End it
    .change = Change
workshop-end = End “{ $workshop }”? { $people ->
    [0] Nobody came by the square: nothing is sent.
    [one] One person gets their list.
   *[other] { $people } people each get their list.
    }
    .yes = End it
    .no = Not yet
workshop-ended = { $people ->
    [0] It is over.
    [one] It is over: one person got their list.
   *[other] It is over: { $people } people got their list.
    } Three days after the workshop everybody reads how their list stands.
workshop-list = { $count ->
    [0] Nothing has been said yet at “{ $workshop }”.
   *[other] The whole list of “{ $workshop }”, for you only:
    }
    .sheet = As PDF, to print
    .hands = Enter the pages handed in
    .back = The workshop
workshop-list-line = { $n }. { $company } · { declaration-sign } { declaration-title }{ $state ->
    [held] { " " }· you only
    [open] { "" }
   *[other] { " " }· paused
    }{ $hands ->
    [0] { "" }
   *[other] { " " }· ✋ { $names }
    }
workshop-kit = 🖨️ To print on A4 for { workshop-about }: a poster, then cards “We have”, “We need”, “We share”, two a page.
workshop-sheet = 🖨️ The whole list, for you; then a page for each company without a phone, without the others' names.
workshop-screen = 📺 “{ $workshop }”: only what people ticked. Nothing else can be read there.
    .again = Refresh
workshop-welcome = { $company ->
    [none] Hello, I am Boucle, the robot of the { $network } network, run by { $animator } ({ $host }).
   *[other] Hello { $company }!
    }
    🧩 Welcome to { workshop-about }. Tell me in one line what you have: “I have 20 pallets a month”. Then what you need: “I need cardboard boxes”.
    🔒 Nobody sees your name before you agree; { $animator } does, to help you.
    .room = The workshop's list
workshop-room = { $count ->
    [0] Nothing else on the table yet. Come back in a moment.
    [one] 🧩 “{ $workshop }”, on the table: one announcement.
   *[other] 🧩 “{ $workshop }”, on the table: { $count } announcements. Raise your hand: I ask the other side, without your name.
    }
    .own = My list
workshop-room-line = { around-line }{ $raised ->
    [yes] { " " }· ✋
   *[no] { "" }
    }
workshop-hand =
    .interest = ✋ { $n } · Interested
    .have = ✋ { $n } · I have some
workshop-own = 🧩 “{ $workshop }”: your list.{ $count ->
    [0] { " " }You have said nothing there yet: one line is enough.
   *[other] { "" }
    }{ $others ->
    [0] { "" }
    [one] { " " }One announcement of somebody else may wait for your hand.
   *[other] { " " }{ $others } announcements of others may wait for your hand.
    }
    .screen = On the screen…
    .mine = My announcements
workshop-own-line = { $n }. { declaration-sign } { declaration-title }{ $hands ->
    [0] { "" }
    [one] { " " }· ✋ one hand raised
   *[other] { " " }· ✋ { $hands } hands raised
    }{ $leads ->
    [0] { "" }
    [one] { " " }· one lead under way
   *[other] { " " }· { $leads } leads under way
    }
workshop-own-hand = ✋ Your hand is raised: { declaration-title }
workshop-tick = 📺 { $count ->
    [one] Show your announcement on the screen of the room? Nothing appears there unless you agree.
   *[other] Show your announcements on the screen of the room? Nothing appears there unless you agree.
    }{ $unsaid ->
    [need] { " " }And what do you need? One line is enough.
    [offer] { " " }And what do you have too much of? One line is enough.
   *[none] { "" }
    }
    .show = { $on ->
    [yes] ☑
   *[no] ☐
    } { $n } · Show on the screen
    .name = { $on ->
    [yes] ☑
   *[no] ☐
    } With our name
workshop-tick-line = { $n }. { declaration-sign } { declaration-title }
workshop-recall = 🧩 Three days ago, it was “{ $workshop }”. { $count ->
    [0] You announced nothing there; it is not too late: one line is enough.
    [one] Your announcement is open
   *[other] Your { $count } announcements are open
    }{ $count ->
    [0] { "" }
   *[other] { $leads ->
        [0] : no lead yet, I keep looking.
        [one] : one lead under way.
       *[other] : { $leads } leads under way.
        }
    }
    .own = My list
workshop-outcome = 🧩 Three days after “{ $workshop }”: { $companies ->
    [0] no company has spoken.
    [one] one company
   *[other] { $companies } companies
    }{ $companies ->
    [0] { "" }
   *[other] , { $count ->
            [one] one announcement
           *[other] { $count } announcements
            }, { $hands ->
            [0] no hand raised
            [one] one hand raised
           *[other] { $hands } hands raised
            }.
        { $leads ->
            [0] No lead is under way
            [one] One announcement has a lead under way
           *[other] { $leads } announcements have a lead under way
            }.{ $paper ->
        [0] { "" }
        [one] { " " }One company has no phone: its answers go through /calls.
       *[other] { " " }{ $paper } companies have no phone: their answers go through /calls.
        }
    }
entry-lines = { $righting ->
    [yes] Send the right line, all of it: it takes the place of the one of the same company.
   *[no] One line a company, up to sixty. For example:
        Aubier Farm, Thairé, Mr Aubier 05 46 00 00 00: we have 2 t of straw; we need pallets
        Or in columns: company; what it has; what it needs. Add “; screen” if that is ticked, “; screen with name” if the name is too.
    }
entry-lines-empty = I read nothing there. A name, a colon, then “we have …” or “we need …”.
entry-lines-too-long = A line is too long: { $longest } letters at most.
entry-nothing = I read no company there. A name, a colon, then “we have …” or “we need …”.
entry-check = 📝 { $count ->
    [0] I can keep nothing of these lines:
    [one] This is what I read, nothing is kept yet. One company
   *[other] This is what I read, nothing is kept yet. { $count } companies
    }{ $count ->
    [0] { "" }
   *[other] { $things ->
        [one] , one announcement
       *[other] , { $things } announcements
        }{ $doubts ->
        [0] { "" }
       *[other] , { $doubts } to check
        }{ $refused ->
        [0] { "" }
        [one] , one line refused
       *[other] , { $refused } lines refused
        }:
    }
    .agreed = Keep: they take part
    .alone = Keep without showing
    .fix = Correct a line
    .drop = Throw all away
entry-line = { $n }. { $ready ->
    [yes] ✅
   *[no] ❔
    } { $company }, in { $place }{ $known ->
    [yes] { " " }(known)
   *[no] { "" }
    }{ $shown ->
    [named] { " " }· 📺 with the name
    [yes] { " " }· 📺
   *[no] { "" }
    }{ $contact ->
    [none] { "" }
   *[other] { " " }· 📞 { $contact }
    }
entry-thing = { "   " }{ declaration-sign } { declaration-title }{ $why ->
    [resource] : I am not sure what that is
    [danger] : may be dangerous, is shown to nobody else
    [nothing] : I read no announcement there, I do not keep it
   *[none] { "" }
    }
entry-refused = { $n }. ⛔ “{ $words }”: { $why ->
    [name] I do not see which company
    [place] I do not know that town
   *[nothing] I do not see what it has or needs
    }
entry-kept = { $count ->
    [0] Nothing new to keep.
    [one] Kept: one announcement
   *[other] Kept: { $count } announcements
    }{ $count ->
    [0] { "" }
   *[other] { $companies ->
        [one] { " " }of one company
       *[other] { " " }of { $companies } companies
        }. { $agreed ->
        [yes] Others see them, without a name{ $held ->
            [0] { "" }
           *[other] { " " }(but for what may be dangerous)
            }; I am looking for leads.
       *[no] Nobody else sees them, until they agree.
        }
    }
    .more = Write further lines
entry-dropped = Thrown away: nothing was kept.
entry-over = These lines have been kept or thrown away already.
entry-noted = 🧩 At “{ $workshop }”, { $animator } noted for { $company }:
    .see = { $n } · See or correct
entry-noted-line = { declaration-sign } { declaration-title }
# On paper and on the screen.
workshop-paper-network = { $network } network
workshop-paper-when = { CAPITAL(MOMENT($when)) }
workshop-paper-step-scan = Point your phone at this square
workshop-paper-step-have = Say in one line what you have too much of
workshop-paper-step-seek = Then what you need, or could share
workshop-paper-code = Without a camera: write { $code } to { $bot }, on Telegram
workshop-paper-promise = Nobody sees your name before both have said yes. Without a phone: fill in a card.
workshop-paper-offer = We have
workshop-paper-need = We need
workshop-paper-share = We share
workshop-paper-example-offer = Too much of, to give or sell: pallets, sawdust, heat, unsold goods, boxes…
workshop-paper-example-need = What you lack, or buy: packaging, materials, compost, heat…
workshop-paper-example-share = A machine, a room, a training course, a collection, buying together…
workshop-paper-field-what = What?
workshop-paper-field-amount = How much?
workshop-paper-field-when = When, how often?
workshop-paper-field-company = Company
workshop-paper-field-place = Town
workshop-paper-field-contact = Name, telephone
workshop-paper-box-agree = Offer it to the other companies, without our name before we agree
workshop-paper-box-screen = Show it on the screen of the room
workshop-paper-box-named = … with our name
workshop-paper-kit-file = workshop-kit.pdf
workshop-paper-sheet-file = workshop-lists.pdf
workshop-paper-invite = A line each: we have … / we need …
workshop-paper-empty = Say what you have and what you need, then tick “Show on the screen”.
workshop-paper-rest = { $count ->
    [one] … and one more
   *[other] … and { $count } more
    }
workshop-paper-what = { CAPITAL(RESOURCE($resource)) }
workshop-paper-more = { DOTS(declaration-quantity, declaration-price) }
workshop-paper-line = { declaration-line }
workshop-paper-none = Nothing.
workshop-paper-head-company = Company
workshop-paper-head-what = What
workshop-paper-head-hands = Hands raised
workshop-paper-head-kind = {" "}
workshop-paper-head-interest = Interested
workshop-paper-own = What you said
workshop-paper-others = What the others say
workshop-paper-whole-note = Keep this to yourself: names are given only after both have agreed.
workshop-paper-company-note = Tick what interests you and hand this page in: the other side is asked, without your name.

# The pages handed in at the end of a workshop by people without a phone, entered by the animator.
hands-lines = One line for each page that was handed in: the company, then the numbers it ticked. For example: “Aubiers Farm: 2, 5”.
hands-lines-empty = I can read nothing there. For example: “Aubiers Farm: 2, 5”.
hands-lines-too-long = That is too long for one time: { $longest } letters at most. Send them in two messages.
hands-entered = { $count ->
    [0] No hand more was raised.
    [one] ✋ One hand raised: I ask the other side, without the name.
   *[other] ✋ { $count } hands raised: I ask the others, without the names.
    }
hands-line = ✅ { $company }: { $count }{ $refused ->
    [none] { "" }
   *[other] { " " }(without effect, no. { $refused }: { $many ->
        [one] this is not, or no longer, theirs to ask for
       *[other] these are not, or no longer, theirs to ask for
        })
    }
hands-refused = ⚠️ “{ $words }”: { $problem ->
    [company] I do not know this company at the workshop.
    [several] several companies have this name. Write it in full.
   *[shape] write the company, a colon, then the numbers that were ticked.
    }
