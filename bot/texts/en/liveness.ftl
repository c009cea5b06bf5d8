# Still there? And the seasons.
alive-asked-one = Still up to date? { CAPITAL(declaration-title) }
    .yes = Yes
    .no = No
alive-asked = Still up to date?
    .yes = { $n } · Yes
    .no = { $n } · No
alive-line = { $n }. { CAPITAL(declaration-title) }
alive-asleep-one = Without news from you, I put to sleep: { RESOURCE($resource) }. Nobody is asked any more; one button wakes it.
    .wake = Wake
alive-asleep = Without news from you, I put these { $count } announcements to sleep. One button wakes each:
    .wake = { $n } · Wake
alive-season-over = The season is over: { RESOURCE($resource) }. The announcement sleeps, and wakes by itself on { DATE($day) }.
alive-season-back = Soon in season: { RESOURCE($resource) }. { $count ->
    [0] The announcement is open again; nobody around you fits yet.
    [one] The announcement is open again, and I have one lead already:
   *[other] The announcement is open again, and I have { $count } leads already:
    }
