# A personal link: is this you? One tap is enough.
claim-ours = Hello, I am Boucle, the robot of the eco-network of { $network }, run by { $animator } ({ $host }). Are you { $company }, in { $place }?
    🔒 The others see neither your name nor your contact details before you agree. { $animator } sees them, to help you.
    .yes = Yes, that's us
    .fix = Correct
    .who = Who sees what?
    .lang = Français
claim-wrong = What is not right?
    .name = The name
    .place = The town
    .activity = The activity
    .other = That's not us
claim-done = Welcome, { $company }!
claim-begin = Tell me in one sentence what you have too much of, look for or could share.
claim-listed = { $count ->
    [one] { $animator } had noted one announcement for you already; nobody else has seen it.
   *[other] { $animator } had noted { $count } announcements for you already; nobody else has seen them.
    }
    .show = Make visible
    .keep = Read first
claim-unveiled = { $count ->
    [0] There is nothing left to show.
    [one] It is visible, without your name. To change it: /mine
   *[other] Your { $count } announcements are visible, without your name. To change them: /mine
    }
claim-told = 🎉 { $company }, in { $place }, joins you by its link: { $person }.
