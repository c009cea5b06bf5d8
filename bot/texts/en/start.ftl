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
start-nowhere = Hello, I am Boucle. I do not know yet which eco-network you belong to: open the link or scan the QR code its animator gave you.
start-go = Write it as you would say it on the phone: “I give away about twenty pallets a month”, “I am looking for mulch”… Or step by step:
    .offer = I have too much
    .need = I look for
    .share = To share
start-who = 🔒 Who sees what?
    • The other companies: what you offer or look for, a kind of company (“a brewery”) and a rounded distance. Never your name before you agree.
    • { $animator } ({ $host }): everything, to help you.
    • After two yeses: the other company receives your name, your town and your contact details.
    Your messages travel through Telegram. You can stop at any time.
    .go = Let's go
start-help = Write in one sentence what you have too much of, look for or could share; I search around you and ask both sides before I introduce you.
    /mine for your announcements · /around to see what is near
    /start to begin again · /cancel to leave a question
    .go = Step by step
    .who = Who sees what?
