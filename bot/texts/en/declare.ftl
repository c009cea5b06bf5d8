# Saying what one has too much of, looks for, shares.
declare-resource = What is it? In your own words, with the quantity if you know it.
declare-resource-which = What is it exactly?
declare-resource-unclear = I do not see a thing to exchange in it. Name it in your own words, for example “pallets” or “coffee grounds”.
declare-kind = { TOPIC($topic, "do you have too much of it, or do you look for it?") }
    .offer = Too much of it
    .need = Looking for it
    .share = To share
declare-side = { TOPIC($topic, "on which side are you?") }
    .has = We have one to lend
    .seeks = We would like one
    .together = Several together
declare-turn = It is the other way round
declare-turn-done = All right: { $kind ->
    [need] you look for it
   *[other] you have it
    }.
declare-turn-back = { declare-turn }
declare-turn-back-done = { declare-turn-done }
declare-heard = { declaration-sign } { DOTS(BOLD(CAPITAL(RESOURCE($resource))), BOLD(declaration-quantity), declaration-condition, declaration-price, declare-heard-kind) }
declare-heard-kind = { $kind ->
    [offer] you offer
    [need] you look for it
    [has] you lend
    [seeks] you would like to borrow
    [together] several together
   *[unsaid] { "" }
    }
declare-also = I also note: { RESOURCE($resource) }. That comes right after.
declare-noted = Good to know, noted: “{ $note }”.
declare-amount = { TOPIC($topic, "about how much?") } For example “600 kg a week”.
declare-amount-much = I cannot count “{ $words }”. Roughly, what would it be?
declare-amount-nothing = It has to be a little more than nothing. About how much?
declare-rhythm = { TOPIC($topic, "just once, or regularly?", declaration-quantity) }
declare-moments = { TOPIC($topic, "at which moments?") } For example “on Tuesdays” or “in the morning”.
moments = Moments
    .anytime = At any time
    .evenings = Evenings
    .weekend = Weekends
    .seldom = Now and then
    .open = It depends
declare-price = { TOPIC($topic, "on what terms?") }
picture-photo = Send a photo, without sign, logo or label.
picture-photo-not-a-photo = I need a photo sent as a photo, not as a file.
picture-photo-offered = Shall I add this photo to your announcement? Look again first: no sign, no logo, no label.
picture-use = Add it
picture-none = Without photo
declare-place = Where is it? Town, postal code, or the button below.
declare-place-which = In which town?
declare-place-alike = { join-place-alike }
declare-place-alike-several = { join-place-alike-several }
declare-place-unknown = I cannot find that town. Try the postal code, for example 17180.

declare-note = What is good to know? For example “to be collected before Friday noon” or “there is a loading dock”.
note-none = Nothing
note-kept-out = This would tell who you are, so I leave it out. Your contact goes out once you have both said yes.
    .again = See the announcement
note-full = That is a little long: the “Good to know” line holds { $longest } letters. You can rewrite it with [Change].
resource-choice = { SHORT(CAPITAL(RESOURCE($resource))) }{ DANGER($resource) }
resource-none = Something else
amount = Quantity
    .trailer = A trailer
    .lorry = A lorry
    .lorries = More
    .tens = Under 100
    .hundreds = 100 to 1,000
    .thousands = More
    .unknown = I don't know
rhythm = Rhythm
    .once = Just once
    .day = Every day
    .week = Every week
    .month = Every month
    .year = Every year
    .unknown = I don't know
price = Terms
    .give = For free
    .sell = For sale
    .pay = I pay to have it taken
    .discuss = To discuss

draft-noted = { declaration-sign } { CAPITAL(DOTS(RESOURCE($resource), RECKONED(declaration-quantity, $yearly, $base), declaration-condition, declaration-price, draft-place)) }. Noted.
draft-place = { $place ->
    [none] { "" }
   *[other] in { $place }
    }
draft-card = The others will see: { $kind ->
    [offer] { DOTS(TELLING($activity, $near), declaration-whole) }
   *[other] { declaration-by }: { declaration-whole }
    }.
    .publish = Publish
    .animator = { draft-discreet.animator }
    .discreet = More discreet
    .edit = Change
    .photo = Add a photo
    .forget = Cancel
draft-private = Kept for { $animator } only: { declaration-whole }. The others will see nothing.
    .publish = Give to { $animator }
    .edit = { draft-card.edit }
    .photo = { draft-card.photo }
    .forget = { draft-card.forget }
draft-batch = Your { $count } announcements. The others will see, without your name ({ TELLING($activity, $near) }):
    .publish = Publish all
    .animator = { draft-discreet.animator }
    .edit = Change { $n }
    .forget = Cancel all
draft-batch-line = { $n }. { $held ->
    [yes] ⚠️ { CAPITAL(declaration-title) }: for { $animator } first, to be handled with care. The others will not see this one.
   *[no] { draft-batch-thing }
    }
draft-batch-thing = { declaration-sign } { $kind ->
    [offer] { CAPITAL(declaration-whole) }
   *[other] { CAPITAL(VERB($kind)) }: { declaration-whole }
    }
draft-danger = ⚠️ { CAPITAL(RESOURCE($resource)) }: this needs care, I do not introduce anybody directly.{ $free ->
    [yes] { " " }It is collected for free in principle, by a collector registered with the producers' organisation.
   *[no] { "" }
    }{ $code ->
    [none] { "" }
   *[other] { " " }Probable waste code, to be confirmed: { WASTE($code) }.
    }
    .collector = Find a collector
    .publish = Ask { $animator }
    .rules = The rules
    .forget = Cancel
draft-doubt = ⚠️ { CAPITAL(RESOURCE($words)) }: there may be something dangerous in it. I show it to nobody: { $animator } looks first.
    .publish = Send to { $animator }
    .edit = Change
    .photo = Picture
    .forget = Cancel
draft-discreet = What should not be told?
    .quantity = The quantity
    .activity = What we do
    .picture = The picture
    .animator = { $animator } only
draft-edit = What would you like to change?
    .resource = The resource
    .kind = The direction
    .amount = The quantity
    .rhythm = The rhythm
    .price = The terms
    .moments = The moments
    .place = The place
    .note = Good to know
draft-forgotten = All right, I keep nothing of it.
draft-published = This announcement is published already.

declaration-open = Visible, without your name, to the { $companies } companies of the network.
declaration-open-few = Visible, without your name, to the companies of the network.
declaration-partners = { $count ->
    [one] I have one lead already and am asking; an answer often comes within three days:
   *[other] I have { $count } leads already and am asking; an answer often comes within three days:
    }
declaration-nothing = Nothing yet around you for: { RESOURCE($resource) }. I keep the announcement open and tell you as soon as a neighbour fits.
declaration-near = Nothing fits exactly for now: { RESOURCE($resource) }. Around you, some announcements come close. I keep yours open and tell you.
    .see = See them
declaration-private = { CAPITAL(RESOURCE($resource)) }: kept for { $animator } only. The others see nothing.
    .show = Show to the others
published-open = ♻️ { CAPITAL(RESOURCE($resource)) }: { $count ->
    [0] nothing yet, I keep the announcement open and tell you
    [one] I have one lead already and am asking
   *[other] I have { $count } leads already and am asking
    }.
published-asleep = 💤 { CAPITAL(RESOURCE($resource)) }: visible from { DATE($day) }, when its season comes.
published-held = ⚠️ { declaration-held }
published-private = { declaration-private }
held-words = Possibly dangerous, by its words: “{ $words }”.
declaration-held = { CAPITAL(RESOURCE($resource)) }: this is not for a direct introduction. { $animator } will look at it and come back to you.
declaration-already = { $state ->
    [withdrawn] This announcement was withdrawn.
   *[other] This announcement has been published since { DATE($day) }.
    }
    .see = See it
    .other = Make another
held-card = ⚠️ For you to look at: { $company }, in { $place } ({ $person }) { VERB($kind) }: { declaration-detail }.{ $wish ->
    [collector] { " " }Looks for a collector.
   *[none] { "" }
    } Nothing went out to the others.

partners-called = 📞 Whoever is not on Telegram gets a call from { $animator }.
partner-how = { $how ->
    [same] the same resource
    [narrower] a kind of it
    [broader] close to what is looked for
    [outlet] can serve here: { RESOURCE($needed) }
    [process] can serve as: { RESOURCE($needed) }, { PROCESS($process) }
   *[other] the same words
    }
partner-line = { EMOJI($activity) } { ACTIVITY($activity) }, { NEAR($near) }: { DOTS(partner-how, declaration-quantity, declaration-condition, declaration-price) }{ $part ->
    [take-all] , would take it all
    [take-most] , would take most of it
    [take-half] , would take about half
    [take-quarter] , would take about a quarter
    [take-little] , would take a little
    [cover-all] , covers it all
    [cover-most] , covers most of it
    [cover-half] , covers about half
    [cover-quarter] , covers about a quarter
    [cover-little] , covers a little
   *[unknown] { "" }
    }
