# The first words: who Boucle is, who sees what, how to begin.
start-hello = Hello, I am Boucle, the robot of the eco-network of { $network }, run by { $animator } ({ $host }). Tell me in one sentence what you have too much of, look for or could share.
    🔒 The others see neither your name nor your contact details before you agree. { $animator } sees them, to help you.
    .go = Let's go
    .who = Who sees what?
    .lang = Français
start-first = Hello, I am Boucle, the robot of the eco-network of { $network }, run by { $animator } ({ $host }).
    🔒 The others see neither your name nor your contact details before you agree. { $animator } sees them, to help you.
start-again = Hello { $company }! Tell me in one sentence what you have too much of, look for or could share.
    .go = Step by step
start-elsewhere = You are in the eco-network of { $here }{ $company ->
    [none] { "" }
   *[other] { " " }({ $company })
    }. Go to that of { $network }, run by { $animator } ({ $host })?
    Nothing is lost: your announcements and leads stay where they are, and you answer them as before.
    .go = Go there
    .stay = Stay here
start-stayed = All right, nothing changes.
start-nowhere = Hello, I am Boucle. Which town are you in? Write it, or the four-letter code that the animator of your eco-network gave you.
start-go = Write it as you would say it on the phone: “I give away about twenty pallets a month”, “I am looking for mulch”… Or step by step:
    .offer = I have too much
    .need = I look for
    .share = To share
start-who = 🔒 Who sees what?
    • The other companies: what you offer or look for, a kind of organisation (“a brewery”) and a rounded distance. Never your name before you agree.
    • { $animator } ({ $host }): everything, to help you.
    • After two yeses: the other company receives your name, your town and your contact details.
    • Answers for the data: { $body }{ $contact ->
    [none] { "" }
   *[other] { " " }({ $contact })
    }{ $officer ->
    [none] { "" }
   *[other] ; data-protection officer: { $officer }
    }.
    Your messages travel through Telegram. You can stop at any time.
    .go = Let's go
start-help = Write in one sentence what you have too much of, look for or could share; I search around you and ask both sides before I introduce you.
    /mine for your announcements · /around to see what is near
    /settings for quiet time · /mydata · /erase, or pause
    /start to begin again · /cancel to leave a question
    In any other chat: my @name and a word, “pallets” for example, to show there what is open
    .go = Step by step
    .who = Who sees what?
start-help-team = 👥 Since you run the network: /monday what to do first · /board what waits for you · /calls whom to ring · /broadcast an announcement
    /company martin, or “the sheet of Martin”: all about one company, and act for it
    /invite · /team · /network · /outlets · /authorisations · /workshop · /report · /import a list · /export the workbook · /log · /link, in a group, to have the digest sent there
arrival-kept = Hello, I am Boucle. Noted. To search around you: which town are you in? Write it, or the four-letter code of your eco-network.
arrival-none = No eco-network covers { $place } yet. If you were given a link or a four-letter code, send it to me.
arrival-alike = Did you mean { $place }? If so, tap your eco-network; if not, write the postal code.
arrival-networks = Which is your eco-network?
    .choose = { $network } ({ $host })
