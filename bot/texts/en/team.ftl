# Who runs the eco-network: the role is given, taken, laid down.
team-list = 👥 The eco-network of { $network } is run by:
    .invite = Invite
    .dismiss = Remove { SHORT($person) }
    .resign = Leave my role
team-line = • { $person }{ $me ->
    [yes] { " " }(you)
   *[no] { "" }
    }, since { DATE($since) }
undertake-promise = You are invited to run the eco-network of { $network }. You will see names, contact details and what each company confides.
    You promise to keep that to yourself, and to use it for nothing but helping them.
    .yes = I accept
    .no = No, thank you
role-given = Welcome! You now run the eco-network of { $network }. To see what you can do: /help
role-declined = All right, nothing has changed. The invitation stays good if you change your mind.
role-already = You run the eco-network of { $network } already.
role-joined = 👥 { $person } now runs { $network } with you.
role-dismiss = Take the role of running { $network } from { $person }? This person will see neither names nor contact details any more.
    .yes = Yes, take it
    .no = No
role-invitations = { $count ->
    [one] Their invitation under way is withdrawn too:
   *[other] Their { $count } invitations under way are withdrawn too:
    }
role-taken = Done: { $person } no longer runs { $network }.{ $count ->
    [0] { "" }
    [one] { " " }Their invitation is withdrawn.
   *[other] { " " }Their { $count } invitations are withdrawn.
    }
role-lost = { $person } took the role of running { $network } from you. Your company, if you have one, keeps its announcements.
role-left = 👥 { $person } no longer runs { $network }.
role-erased = 👥 Somebody who ran { $network } with you has gone.
role-resign = Leave your role in { $network }? You will see neither names nor contact details any more.
    .yes = Yes, leave
    .no = No, stay
role-resigned = Done: you no longer run { $network }. Thank you for everything.
role-last = Nobody else runs { $network }: first invite somebody who takes over, with /invite.
