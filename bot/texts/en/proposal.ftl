# What one might look for.
proposal-asked = And you, what do you look for?
    .list = Propose something
    .none = Nothing for now
proposal-none = Tell me in one sentence: “I look for…”.
proposal-later = All right. Whenever you like, one sentence is enough: “I look for…”.
