# Several yeses for the same announcement: who, how much, and how to share it out.
choice = { $count ->
    [2] Two
    [3] Three
   *[other] { $count }
    } answers about: { declaration-title }.
    .first = Introduce 1
    .second = Introduce 2
    .third = Introduce 3
    .all = { $count ->
        [2] Both
       *[other] All three
        }
    .ask = A question
    .none = { $count ->
        [2] Neither
       *[other] None
        }
choice-line = { $n }. { TELLING($activity, $near) }: { $part ->
    [all] would take it all
    [some] would take { declaration-quantity }
   *[unknown] did not say how much
    }{ $carrier ->
    [us] , comes for it
    [them] , if you deliver
    [together] , transport to be agreed
   *[other] { "" }
    }
choice-line-giver = { $n }. { TELLING($activity, $near) }: { DOTS(choice-part, declaration-condition, declaration-price) }{ $carrier ->
    [us] , delivers
    [them] , to be fetched
    [together] , transport to be agreed
   *[other] { "" }
    }
choice-part = { $part ->
    [all] enough for all you need
    [some] { declaration-quantity }
   *[unknown] quantity to be agreed
    }
choice-which = Which one shall I introduce? Write “the first”, “the second” or “both”, or tap a button.
choice-below = There are several answers: I put them into one message.
choice-ask = Whom?
    .first = Number 1
    .second = Number 2
    .third = Number 3
choice-split = { $kind ->
    [need] { $stated ->
        [no] That is more than you need. { "" }
       *[yes] { "" }
        }Number 1 would give { QUANTITY($low1, $high1, $unit, "", 1) }, number 2 { QUANTITY($low2, $high2, $unit, "", 1) }
   *[other] { $stated ->
        [no] There is not enough for everything. { "" }
       *[yes] { "" }
        }Number 1 would have { QUANTITY($low1, $high1, $unit, "", 1) }, number 2 { QUANTITY($low2, $high2, $unit, "", 1) }
    }{ $count ->
    [3] , number 3 { QUANTITY($low3, $high3, $unit, "", 1) }
   *[other] { "" }
    }?
    .yes = Yes
    .other = Another split
choice-at-most = Nobody would have more than they ask for, nor more than is left.
choice-none-noted = All right, I introduce { $count ->
    [2] neither
   *[other] nobody
    }. I keep looking.
sharing-first = How much for number 1? There is { declaration-quantity } in all.
sharing-second = And for number 2? Number 3 would have the rest.
sharing-first-much = I cannot count “{ $words }”. Roughly how much for number 1?
sharing-second-much = I cannot count “{ $words }”. Roughly how much for number 2?
sharing-first-nothing = It takes a little more than zero. How much for number 1?
sharing-second-nothing = It takes a little more than zero. How much for number 2?
share-all = All ({ declaration-quantity })
share-most = { declaration-quantity }
share-half = { declaration-quantity }
share-quarter = { declaration-quantity }
agree-amount = How much of it would you take?
agree-amount-much = I cannot count “{ $words }”. Roughly how much would you take?
agree-amount-nothing = It takes a little more than zero. How much, roughly?
agree-amount-heard = Yes to { declaration-quantity }.
agree-part-open = That is a yes. How much exactly, you will settle together.
agree-part-nothing = I do not see what you say yes to. “Where are we?” shows what waits for your answer.
agree-part-several = Here everyone comes with what they announced. To change your quantity: “actually it's 200 kg a month”. Then, yes or no?
agree-capped = Only { declaration-quantity } is left: I note that.
queue-stay = Noted, you will be the first to hear if it becomes free.
queue-left = Noted, I will not mention it again.
