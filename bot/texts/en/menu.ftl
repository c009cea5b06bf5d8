# The bot's card in Telegram: its name, what it does, the menu of its commands.
menu-name = Boucle
menu-description = What you have too much of may serve a neighbour, and the other way round. Tell me in one sentence: I search around you, ask both sides, and introduce you once each has said yes. Never your name before.
menu-about = Your eco-network's bot: what one has too much of serves another.
menu-start = Begin
menu-help = How it works
menu-cancel = Leave a question
menu-mine = My declarations and exchanges
menu-me = Where my company stands, what it gains
menu-around = What is offered around me
menu-settings = My settings
menu-data = Receive all you know about me
menu-erase = Erase my data
menu-invite = Invite to the network
menu-team = Who runs the network
menu-network = The network in a few lines
