# A company joins the network: its name, its place, its activity.
join-name = To search around you: what is your company called?
join-name-sentence = { company-not-a-name }
join-place = Where are you? Town, postal code, or the button below.
join-place-which = Which one?
join-place-alike = Did you mean { $name }?
join-place-alike-several = Did you mean one of these?
join-place-unknown = I cannot find that town. Try the postal code, for example 17180.
join-activity = What do you do, in two or three words?
join-activity-guess = Your activity: I understood “{ TRADE($activity) }”.
join-activity-which = Which one comes closest?
join-right = You are { $company }, in { $place } · { TRADE($activity) }?
    .right = That's right
    .other = Put it right
join-wrong = { claim-wrong }
join-heard = Noted: { DOTS(join-heard-name, join-heard-trade, join-heard-place) }.
join-heard-name = { $company }
join-heard-place = { $place ->
    [none] { "" }
   *[other] in { $place }
    }
join-heard-trade = { $activity ->
    [none] { "" }
   *[other] { TRADE($activity) }
    }
join-noted = You are { $company }, in { $place } · { TRADE($activity) }. Something wrong? /settings, “My company”.
join-further = I also note: { DOTS(BOLD(CAPITAL(RESOURCE($resource))), BOLD(declaration-quantity), declaration-condition, declaration-price, declare-heard-kind) }. That comes right after.
join-unfinished = { $resource ->
    [none] You are nearly there.
   *[other] I have noted: { RESOURCE($resource) }.
    } To search around you, I still need { $missing ->
    [name] the name of your company. Just write it.
    [place] your town. Write it, or its postal code.
    [activity] what you do.
   *[detail] one more answer.
    }
join-done = Welcome, { $company }! Tell me in one sentence what you have too much of, look for or could share.
join-joined = Welcome, { $company }!
join-already = You speak for { $company } already.

place-here = 📍 Where I am
place-choice = { $name } ({ $department })
place-alike = Town
    .yes = Yes, { $name } ({ $department })
    .no = No
activity-right = That's it
activity-other = Something else
activity-choice = { SHORT(CAPITAL(TRADE($activity))) }
activity-none = None of these
