# My announcements: the list, the page of each, and what one does with it.
mine-none = You have no announcement under way. Tell me in one sentence what you have too much of, look for or could share.
    .go = Step by step
mine-list = { $count ->
    [one] Your announcement:
   *[other] Your { $count } announcements:
    }
    .less = ◂ Back
    .more = More ▸
mine-site = 📍 { $company }, in { $place }
    .other = See { SHORT($company) }, { $place }
mine-line = { $n }. { declaration-sign } { CAPITAL(declaration-title) } · { $state ->
    [draft] draft
    [open] open
    [paused] paused
    [asleep] asleep
    [held] with { $animator }
   *[served] { $kind ->
        [need] filled
       *[other] all placed
        }
    }
    .see = { $n } · See
mine-line-partly = { $n }. { declaration-sign } { CAPITAL(RESOURCE($resource)) } · { declaration-quantity } { $kind ->
    [need] missing
   *[other] left
    } · open
mine-rest = { $kind ->
    [need] Still missing: { declaration-quantity }.
   *[other] Still to be placed: { declaration-quantity }.
    }
mine-parked = You had begun something else, too. Shall we go on with it?
mine-page = { declaration-sign } { CAPITAL(DOTS(RESOURCE($resource), RECKONED(declaration-quantity, $yearly, $base), declaration-price)) }.
    { $state ->
    [open] Open since { DATE($since) }{ $until ->
        [none] .
       *[other] , until { DATE($until) }.
        }
    [paused] Paused: nobody is being asked.
    [asleep] { $season ->
        [none] Asleep: nobody is being asked.
       *[other] Out of season: I wake it on { DATE($season) }.
        }
    [held] { $animator } is looking at it; nothing went out to the others.
    [withdrawn] This announcement was withdrawn.
   *[served] { $kind ->
        [need] It is filled: nobody else is asked.
       *[other] All of it is placed: nobody else is being asked.
        }
    }
    .amend = Change
    .pause = Pause
    .reopen = Resume
    .renew = Extend
    .snap = Picture
    .code = Waste code
    .withdraw = Withdraw
mine-tally = { $asked ->
    [few] I asked around you, { $answered ->
        [0] no answer yet.
       *[other] and had answers.
        }
   *[other] { $asked } companies asked, { $answered ->
        [0] no answer yet.
        [one] one answer.
       *[other] { $answered } answers.
        }
    }
mine-paused = Paused: { RESOURCE($resource) }. Nobody is asked any more; one button takes it up again.
mine-reopened = Open again: { RESOURCE($resource) }.
mine-renewed = Thank you, noted: { RESOURCE($resource) }, until { DATE($until) }.
mine-withdraw = Withdraw this announcement ({ RESOURCE($resource) })? Those who are thinking about it will read that it is no longer open.
    .retire = Yes, withdraw
    .keep = Keep it
mine-withdrawn = Withdrawn: { RESOURCE($resource) }.
mine-which = Which of your announcements?
    .this = { SHORT(CAPITAL(RESOURCE($resource))) }
mine-no-such = "{ $words }": I find nothing of yours by that name, and nothing has changed.
mine-doubt = { CAPITAL(RESOURCE($resource)) }: none left, or more of it?
    .none = None left
    .more = There is more
mine-doubt-need = { CAPITAL(RESOURCE($resource)) }: no longer looking for it, or looking for more?
    .none = No longer looking
    .more = Looking for more
mine-over = This announcement was withdrawn. Nothing has changed.
amend-done = Changed. Nobody new around you for now; I keep looking.
synergy-void = The announcement I proposed to you is no longer open ({ RESOURCE($resource) }). I keep looking.
synergy-void-several = The announcements I proposed to you are no longer open. I keep looking.
synergy-resumed = Everybody is back: { RESOURCE($resource) }. Nothing has changed, your yes still stands, and I am asking the other side.
    .no = I take my yes back
synergy-closed = The company I proposed to you is closed for a while ({ RESOURCE($resource) }). I take it up again as soon as it reopens; until then I keep looking.
synergy-closed-several = Companies I proposed to you are closed for a while. I take it up again as soon as they reopen; until then I keep looking.
synergy-put-off = { CAPITAL(RESOURCE($resource)) }: the other company is closed for a while. Your answer still counts; I ask it again as soon as it reopens.
synergy-changed = A change: { TELLING($activity, $near) }, now { VERB($kind) }: { declaration-line }.{ $yes ->
    [yes] { " " }Your yes still holds unless you tell me otherwise.
   *[no] { "" }
    }
declaration-asleep = Noted. { CAPITAL(RESOURCE($resource)) }: it is not the season yet. I begin to look on { DATE($day) }, six weeks before.
declaration-asleep-closed = Noted. { CAPITAL(RESOURCE($resource)) }: I start looking when you reopen, on { DATE($day) }.
mine-unjoined = { $count ->
    [one] Your draft is kept:
   *[other] Your { $count } drafts are kept:
    }
