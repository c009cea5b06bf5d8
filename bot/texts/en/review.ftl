# Nothing for two weeks, or six: one honest line, and what can be done.
patience = { CAPITAL(RESOURCE($resource)) }, { $days ->
    [14] two weeks on
   *[other] six weeks on
    }: { $asked ->
    [0] { $near ->
        [yes] nothing fits exactly, but some announcements around you come close.
       *[no] I have nobody to ask around you for now.
        }
    [few] I asked around you, { $answered ->
        [none] without an answer so far.
        [all] and it came to nothing.
       *[some] without success so far; one answer is still missing.
        }
   *[other] I asked { $asked } companies, { $answered ->
        [none] without an answer so far.
        [all] and none came to anything.
       *[some] { $open ->
            [one] and one has not answered yet.
           *[other] and { $open } have not answered yet.
            }
        }
    } What shall we do?
    .see = See them
    .farther = Look farther
    .mediate = Ask { $animator }
    .wait = Wait
    .withdraw = Withdraw
patience-found = { $count ->
    [one] Looking twice as far, I have one lead and am asking:
   *[other] Looking twice as far, I have { $count } leads and am asking:
    }
patience-nothing = Nothing twice as far either, for now. I keep to that distance for: { RESOURCE($resource) }, and tell you.
patience-waiting = All right, I keep the announcement open: { RESOURCE($resource) }.
patience-mediated = Passed on to { $animator } ({ $host }), who will come back to you.
patience-animator = 🙋 { $company }, in { $place } ({ $person }), asks for your help. { $kind ->
    [need] Looks for
    [seeks] Would like to borrow
   *[other] Offers
    }: { declaration-line }. { $asked ->
    [0] Nobody was asked.
    [one] One company was asked.
    [2] A few companies were asked.
   *[other] { $asked } companies were asked.
    }
