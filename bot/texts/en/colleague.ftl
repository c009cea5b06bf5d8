# Several people of one company, one person of several companies.
colleague-asked = For { $company }, you have to be recognised first: I am seeing to it with { $animator }. What you wrote is kept, and I will tell you.
colleague-waiting = You have not been recognised yet: I am waiting, and what you wrote is kept.
colleague-asks = { $newcomer } says they speak for { $company } too, and would then see its announcements and leads. Is that right?
    .yes = Yes, we are colleagues
    .no = No
colleague-yes = Noted: { $newcomer } speaks for { $company } too.
colleague-no = Noted: { $newcomer } will see nothing of { $company }.
colleague-welcome = { $person } said yes: you now speak for { $company }.
colleague-refused = You were not recognised in the company you told me. If that is a mistake, tell { $animator }; otherwise tell me your announcement and the name of your company again.
colleague-over = This request has been answered already.
card-answered = { $person } has answered.
card-noted = Answer noted by { $person }.
site-asked = For which site?
    .one = { SHORT($company) }
site-chosen = All right: you speak for { $company }.
