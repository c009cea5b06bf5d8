# The sheet of a company, for whoever animates: all that is known of it, and what can be done for it.
sheet-open = Sheet: { SHORT($company, room: 20) }
sheet-gone = This company is no longer in the network.
sheet-none = I find no company of that name here: “{ $words }”. Try another word of its name, or its town.
sheet-which = { $more ->
    [yes] { $count } companies bear that name, here are the first. Which one?
   *[no] Which one?
    }
    .one = { $n } · { SHORT($company, room: 22) }
sheet-which-line = { $n }. { $company }, in { $place }
sheet-page = 🏭 { $company }, in { $place } · { TRADE($activity) }{ $siret ->
    [none] { "" }
   *[other] { " " }· SIRET { $siret }
    }{ $state ->
    [new] { " " }· not confirmed yet
    [imported] { " " }· on your list, has not joined yet
   *[confirmed] { "" }
    }
    .things = Its announcements
    .edit = Correct
    .declare = Announce for it
    .word = Write to it
    .pause = Pause everything
    .wake = Wake everything
    .merge = Merge two sheets
    .same = Same as { SHORT($company, room: 17) }?
sheet-person = 👤 { $person ->
    [none] No name
   *[other] { $person }
    }{ $contact ->
    [none] { "" }
   *[other] { " " }· { $contact }
    } · { $reach ->
    [here] <a href="tg://user?id={ $telegram }">on Telegram</a>
    [rests] has paused messages
    [paper] without Telegram
   *[blocked] does not get my messages any more
    }
sheet-nobody = 👤 Nobody is noted there yet.
sheet-more-people = 👤 and { $count ->
    [one] one more person
   *[other] { $count } more people
    }
sheet-silent = No announcement.
sheet-announcement = { declaration-sign } { CAPITAL(declaration-title) } · { theirs-state }
sheet-more-announcements = … and { $count ->
    [one] one more announcement
   *[other] { $count } more announcements
    }
theirs-state = { $state ->
    [open] open
    [paused] paused
    [asleep] asleep
    [held] held, only you see it
    [served] all placed
    [withdrawn] withdrawn
   *[draft] not announced yet
    }
sheet-lead = ↔️ { CAPITAL(RESOURCE($resource)) }{ $companies ->
    [none] { "" }
   *[other] , with { $companies }
    }: { $stage ->
    [theirs] its answer is awaited
    [others] said yes, the other is awaited
    [refused] no continuation
    [discussing] introduced, talking
    [trial] on trial
    [running] running
    [stopped] stopped
   *[dropped] dropped
    }
sheet-more-leads = … and { $count ->
    [one] one more lead
   *[other] { $count } more leads
    }
sheet-project = 🏗 Project { RESOURCE($resource) }: { project-stage }
sheet-calls = 📞 { $count ->
    [one] One call to make.
   *[other] { $count } calls to make.
    }
sheet-heard = { $day ->
    [none] Never heard of.
   *[other] Last heard of on { DATE($day) }.
    }
sheet-alike = ⚠️ Is it the same as { $company }, in { $place }?
sheet-edit = What is to be corrected for { $company }? It is told, and can go back.
    .name = The name
    .place = The town
    .activity = The trade
    .siret = The SIRET
    .back = Its sheet
sheet-name-taken = { $company } is there already in { $place }. Nothing has changed. Is it the same?
corrected-name = What is the right name?
corrected-name-sentence = I only need the name, for example “Martin Bakery”.
corrected-place = In which town? Its name or the postal code.
corrected-place-which = Which one?
corrected-place-alike = { join-place-alike }
corrected-place-alike-several = { join-place-alike-several }
corrected-place-unknown = I cannot find that town. Try the postal code, for example 17180.
corrected-activity = What does this company do, in two or three words?
corrected-activity-which = Which comes nearest?
helped-words = { helped-words-find }
helped-words-find = Which company? A word of its name is enough.
helped-words-siret = The SIRET of { $company }? 14 digits.
helped-siret-wrong = { $count ->
    [14] That number does not exist: one digit is probably wrong.
    [one] I see a single digit there, it takes 14.
   *[other] I see { $count } digits there, it takes 14.
    }
helped-words-declare = Say in one sentence what { $company } offers, looks for or would share. For example: “20 pallets a month to give away”.
helped-declare-nothing = I see nothing offered or looked for there.
helped-words-amount = { CAPITAL(RESOURCE($resource)) } ({ $company }): how much? For example “300 kg a week”.
helped-amount-unread = I cannot read a quantity there.
helped-words-word = What shall I tell { $company }? Your words arrive as they are.
word-written = ✉️ { $animator } writes to you: “{ $words }”
word-written-sent = Passed on to { $company } ({ $count ->
    [one] one person
   *[other] { $count } people
    }). The answer will wait in /board.
word-written-unreached = Nobody at { $company } gets my messages: your words were not sent.

theirs-list = { $company }: { $count ->
    [0] no announcement.
    [one] one announcement.
   *[other] { $count } announcements.
    }
theirs-line = { $n }. { declaration-sign } { CAPITAL(declaration-line) } · { theirs-state }
    .see = { $n } · See
theirs-page = { $company }, in { $place }
    { declaration-sign } { CAPITAL(declaration-whole) } · { theirs-state }.
    .amount = The quantity
    .broker = Bring together with…
    .placed = Agreed by phone
    .project = Open a project
    .withdraw = Withdraw
theirs-draft = For { $company }, in { $place }:
    { declaration-sign } { CAPITAL(DOTS(RESOURCE($resource), RECKONED(declaration-quantity, $yearly, $base), declaration-price)) }.
    { $state ->
    [imported] As it has not joined yet, only you will see the announcement.
   *[other] The others will see it without a name; it is told, and can withdraw it.
    }
    .publish = Announce for it
    .amount = The quantity
    .forget = That is not it
theirs-over = This announcement was withdrawn meanwhile. Nothing has changed.
theirs-announced = It is announced already. Nothing has changed.
theirs-announced-done = Announced for { $company }. { $state ->
    [joining] Only you see it, until it joins.
    [held] It is held, see /board.
    [asleep] It will wake in its season.
   *[other] { $count ->
        [0] Nothing around it yet.
        [one] One lead, I am asking them.
       *[other] { $count } leads, I am asking them.
        }
    }{ $told ->
    [yes] { " " }I have told it.
   *[no] { " " }Nobody there gets my messages: please tell them.
    }
theirs-withdraw = Withdraw the announcement of { $company } ({ declaration-title })? Whoever waited for an answer will read it.
    .withdrawn = Withdraw
    .see = Keep

merged-words = { merged-words-merge }
merged-words-merge = With which company shall { $company } be merged? A word of the other name is enough.
merge-which = With which one shall { $company } be merged?
merge-ask = Is it the same company? The sheet of { $company } would stay, with all that the other has.
    .yes = Yes, the same
    .no = No
merge-entry = • { $company }, in { $place } · { TRADE($activity) }{ $siret ->
    [none] { "" }
   *[other] { " " }· SIRET { $siret }
    }
    { $people ->
    [0] nobody
    [one] one person
   *[other] { $people } people
    }, { $announced ->
    [0] no announcement
    [one] one announcement
   *[other] { $announced } announcements
    }, { $leads ->
    [0] no lead
    [one] one lead
   *[other] { $leads } leads
    }
merge-sure = I shall not be able to part them again. The people, announcements, leads and calls of { $known } become those of { $company }, in { $place }. A lead between the two ends. Shall I?
    .yes = Merge
    .no = Do nothing
merge-done = ✅ It is one company: { $company }.
merge-not-here = These two sheets cannot be merged from here: one of them counts in another network too.
merge-told = { $animator } merged two sheets of your company, { $known } and { $company }: your announcements and leads are together now, under the name of { $company }. A mistake? Write to them.

brokered-words = { brokered-words-broker }
brokered-words-broker = { CAPITAL(RESOURCE($resource)) }, { $company }: with whom? The name of a company, of several that would each take a share (“Martin, Dupont and the farm”), or of two in a row (“the washer, then the cannery”).
brokered-words-why = Why these companies? One line, which all of them will read ({ $company }). No name and no town: they do not know each other yet.
brokered-words-why-each = Why these companies? One line, which each of them will read ({ $company }). No name and no town: they do not know each other yet.
brokered-which = Which one?
brokered-unclear = “{ $words }”: { $several ->
    [yes] several companies bear that name. Write it in full, with the town.
   *[no] I cannot find that company.
    }
brokered-tells = These words would tell who is who before they agreed: a name, a town or a number. Please put it otherwise.
placed-words = { placed-words-placed }
placed-words-placed = { CAPITAL(RESOURCE($resource)) }, { $company }: who has how much? For instance “3 t to Martin and 2 to Dupont”, or “3 t to Martin, the rest to Dupont”.
placed-words-together = { CAPITAL(RESOURCE($resource)) }, { $company }: { $others } agree. Who has how much? For instance “3 t to Martin and 2 to Dupont”.
    .equal = In equal shares
placed-whose = { $companies }: I cannot tell which announcement this is about, none is put to all of them. Say who gives: “the sawmill gave 3 t to Martin and 2 to Dupont”.
placed-unread = I could not read that.
placed-line = · { $company }, in { $place }: { $known ->
    [no] quantity to be settled between them
   *[yes] { declaration-quantity }
    } · { $person }, { $contact }
placed-read = { declaration-sign } { CAPITAL(declaration-line) } · { $company }. I understood:
placing-declaration = Which announcement is it about?
    .thing = { $n } · { CAPITAL(RESOURCE($resource)) }
    .owner = { $n } · { $company }
placing-name = { reach-name }
placing-contact = { $company }: which number, or address, may I give?
placing-contact-unknown = { reach-contact-unknown }
placing-agreed = Has each of them said yes, and agreed that I give their name and this contact? How?
    .phone = Yes, by phone
    .meeting = Yes, face to face
    .mail = Yes, in writing
    .message = Yes, by message
    .not-yet = Not yet
placed-not = Nothing is noted. When each of them has said yes, begin again from the announcement.
placed-done = { $count ->
    [0] Noted.
    [one] Noted, and I introduce them:
   *[other] Noted, and I introduce them all:
    }{ $waiting ->
    [0] { "" }
    [one] { " " }One company is still to be confirmed: it will be introduced after that.
   *[other] { " " }{ $waiting } companies are still to be confirmed: they will be introduced after that.
    }
placed-again = Noted; they know each other already, and are told what changes:
placed-told = { $animator } noted, for { RESOURCE($resource) } with { $company }: { declaration-quantity }. A mistake? Write to them.
placed-rest = { $rest ->
    [some] { $kind ->
        [need] { CAPITAL(declaration-quantity) } still missing.
       *[other] { CAPITAL(declaration-quantity) } left. Those who were waiting are told in their order.
        }
    [none] All of it is placed: I ask nobody else, and those who were waiting will be the first to hear if it is freed.
   *[unknown] The announcement does not say how much there is: I cannot tell what is left.
    }
placed-too-much = { $rest ->
    [some] That is more than there is: { declaration-quantity } left.
    [none] All of it is placed already: nothing is left.
   *[unknown] The announcement does not say how much there is: please say how much for each.
    }
placed-shared = Sharing is not cut into quantities: please use “Bring together with…”.
broker-how = { CAPITAL(RESOURCE($resource)) }: { $first } and { $second }, each for its share, or one after the other?
    .each = Each its share
    .chain = One after the other
broker-many = { $ordered ->
    [yes] In a row, two companies at most.
   *[no] { $most } companies at most at a time: begin with those.
    }
broker-each = { $count ->
    [0] Nobody is being asked for now ({ RESOURCE($resource) }).
    [one] Done: I am asking { $companies } ({ RESOURCE($resource) }).
   *[other] Done: I am asking { $companies }, each for itself ({ RESOURCE($resource) }).
    }{ $later ->
    [0] { "" }
   *[other] { " " }Three at a time: { $waiting }, as soon as there is room.
    }{ $count ->
    [0] { "" }
   *[other] { " " }{ $owner } will choose among those who say yes; nobody reads a name before.
    }
broker-asked = Done: I am asking { $companies } ({ RESOURCE($resource) }). Nobody reads a name before everybody has said yes.
broker-asking = They are being asked already ({ RESOURCE($resource) }): { $companies }. Nothing has changed.
broker-agreed = These companies were introduced for that already: { $companies }. Nothing has changed.
broker-apart = I cannot ask this ({ RESOURCE($resource) }): one of these companies wished not to be asked. { $companies }
broker-danger = { CAPITAL(RESOURCE($resource)) }: it is dangerous, or may be. Unless the authorisation of whoever would take it is known, I bring nobody together.
broker-project = { CAPITAL(RESOURCE($resource)) }: it takes a pipe or a cable, which is a project rather than a lead. Open it from the announcement.
broker-closed = This announcement is not open ({ RESOURCE($resource) }): wake it first.
broker-absent = One of these companies is closed just now: { $companies }. I ask it nothing meanwhile; try again once it has reopened.
broker-same = It takes different companies: { $companies }.
broker-shared = For a share, one company at a time, and only between one that lends and one that borrows.

# What a sentence of whoever animates says about a company.
named-company = Which one: { $companies }?
named-partner = And the other, which one: { $companies }?
named-same = That is the same company twice. Name both.
named-no-thing = I have noted nothing for { $company }: I read no resource in it.
named-nobody = Whom do you mean? Say it with the name, for example “write to the Martin bakery”.
named-animator-only = { $animator } ({ $host }) is the one who writes to companies and brings them together. Tell them: your words arrive as they are.
told-send = Send this to { $company }? “{ $words }”
    .send = Send
    .other = Other words
    .cancel = Cancel
told-dropped = Nothing was sent. { $company } has received nothing.
added-name = What is this company called?
added-name-sentence = { corrected-name-sentence }
added-place = In which town is { $company }? Its name or the postal code.
added-place-which = { corrected-place-which }
added-place-alike = { join-place-alike }
added-place-alike-several = { join-place-alike-several }
added-place-unknown = { corrected-place-unknown }
added-keep = Add { $company }, { AT($place) }, to your list? Only you will see it, until it joins.
    .yes = Add
    .no = Cancel
added-done = ✅ { $company } is on your list.
added-known = { $company } is there already: I add nothing.
added-dropped = I have added nothing.
nudge-silent = { $company } has announced nothing yet. Shall I send a kind word from you?
    .send = A kind word
nudge-early = { $company } has had { $count ->
    [one] a question
   *[other] { $count } questions
    } for less than a week: it is too early for a reminder. You can still write yourself.
nudge-nothing = Nothing is waiting for { $company } just now. You can still write yourself.
pair-which = { $company } and { $known }: about which announcement?
    .one = Number { $n }
pair-line = { $n }. { $company }: { declaration-sign } { CAPITAL(declaration-line) } · { theirs-state }
pair-nothing = Neither { $company } nor { $known } has an open announcement{ $thing ->
    [none] { "" }
   *[other] { " " }for “{ $thing }”
    }. Announce it for one of them first:
    .declare = For { SHORT($company, room: 22) }
holders = { $seeking ->
    [yes] Looking for { RESOURCE($resource) }:
   *[no] Having { RESOURCE($resource) }:
    }
holders-none = Nobody has { $seeking ->
    [yes] asked for
   *[no] announced
    } any so far: { RESOURCE($resource) }.
holders-line = { $n }. { $company }, { AT($place) }: { declaration-sign } { CAPITAL(declaration-line) } · { theirs-state }
