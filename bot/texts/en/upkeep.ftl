# What whoever runs Boucle reads: what is not well, that it is well again, and the notice about brokerage of waste.
upkeep-alarm-sender = 🔴 Boucle has sent nothing for { $minutes } min. Start it anew: nothing is lost, and the log says what happened.
upkeep-alarm-database = 🔴 The database does not answer any more. See whether it runs and whether the disk has room; Boucle goes on by itself.
upkeep-alarm-telegram = 🔴 Telegram has taken none of our messages for { $minutes } min. They will go out by themselves; “boucle check” says whether the connection is the cause.
upkeep-alarm-erasures = ⚠️ { $count ->
    [one] One erasure does not end
   *[other] { $count } erasures do not end
    }: an address is still kept. The log says why, at “erasure”.
upkeep-alarm-unreadable = ⚠️ { $count ->
    [one] One row of the database cannot be read
   *[other] { $count } rows of the database cannot be read
    } by this version. Was an older version put back? Return to the newest one.
upkeep-alarm-backup = ⚠️ { $days ->
    [one] No backup for a day
   *[other] No backup for { $days } days
    }. The command: boucle backup boucle.backup
upkeep-alarm-disk = ⚠️ The disk is nearly full: { $megabytes } MB are left. Make room, or Boucle can keep nothing more.
upkeep-over = ✅ { $kind ->
    [sender] Well again: messages go out.
    [database] Well again: the database answers.
    [telegram] Well again: Telegram takes our messages.
    [erasures] Well again: all erasures have ended.
    [unreadable] Well again: every row of the database can be read.
    [backup] Done: there is a recent backup.
   *[disk] Well again: there is room on the disk.
    }
upkeep-brokerage = Before you put Boucle into service in France: to be read once

    To put whoever produces a waste in contact with whoever can take it is already brokerage of waste, even without carrying it (Code de l'environnement, L541-8, R541-54-1 and following).
    • A broker declares themself to the prefect before beginning (R541-55).
    • They have kept a register since 1 January 2022 (order of 31 May 2021, article 4): “boucle register” prepares it.
    • A by-product is no waste, but under strict conditions (L541-4-2): that is not for Boucle to decide.
    See with a lawyer or with the authority (DREAL) who is to declare: you, or the body behind the eco-network.
