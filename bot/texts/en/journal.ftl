# The journal: who saw or changed what, for whoever animates.
journal = 📓 { $count ->
    [0] Nothing has been done here yet.
   *[other] Who saw or changed what:
    }
journal-line = { MOMENT($at) } · { $person ->
    [operator] the operator
    [erased] somebody who was erased
   *[other] { $person }
    } · { $deed ->
    [sheet-seen] sheet opened
    [calls-seen] call list opened
    [exported] lists taken out
    [brokered] brought together by hand
    [placed] shared out by phone
    [merged] two sheets made one
    [confirmed] company confirmed
    [turned-away] company turned away
    [evaluated] figures of a period filled in
    [role-given] role of animator given
    [role-taken] role of animator taken
    [calls-printed] call list printed
    [register-printed] register printed
    [links-made] personal links made
    [backup-made] backup made
    [backup-restored] backup put back
    [authorisation-checked] authorisation checked
    [behalf] change made for a company
    [behalf-undone] change taken back by the company
    [broadcast] message to all
    [call] call noted
    [group] group linked or unlinked
    [company] company changed
    [announcement] announcement decided about
    [lead] lead followed up
    [invitation] invitation made or withdrawn
    [network] network changed
    [team] team changed
    [project] project moved
    [story] story told
    [taker] permanent outlet changed
    [list] list taken over
    [word] word to the animators seen to
    [lesson] learned word taken back
    [workshop] workshop
   *[other] other
    }{ $company ->
    [none] { "" }
   *[other] : { $company }
    }
