# Going away, for a while or for good.
leaving-heard = Thank you for telling me.{ $alone ->
    [yes] { " " }If somebody takes over, let them join here first under the name “{ $company }”: all you do is say yes.
   *[no] { "" }
    } On the day you leave, this is enough:
erase-preview = I erase your name, your contact details and your messages. What stays: { $count ->
    [0] { "" }
   *[other] what { $known } received already, { "" }
    }the quantities counted already (without a name), and your conversation in your own Telegram, for you to delete.
    .erase = Erase
    .rest = Pause instead
    .stay = Do nothing
erase-passes = { $person } still speaks for { $company }: its announcements stay.
erase-ends = Nobody else speaks for { $company }: its announcements are withdrawn with you.
erase-done = It is erased. Thank you for having been here; if you come back one day, a sentence is enough.
erase-not = All right, nothing has changed.
erase-animator = Nobody else runs { $network }: first invite somebody who takes over, with /invite, then I can erase you.
note-erased = (erased)
silent-asked = I have read nothing from you for { $since } { $since_unit ->
    [month] { $since ->
        [one] month
       *[other] months
        }
   *[day] { $since ->
        [one] day
       *[other] days
        }
    }: are you still there? One word and nothing changes. Otherwise, in { $left } { $left_unit ->
    [month] { $left ->
        [one] month
       *[other] months
        }
   *[day] { $left ->
        [one] day
       *[other] days
        }
    }, I erase your name and contact details.
    .mine = I am here
rest-begun = All quiet now: I send you nothing more until you write to me. { $paused ->
    [0] { "" }
    [one] Your announcement waits for you.
   *[other] Your { $paused } announcements wait for you.
    }
rest-over = Good to see you again: I am speaking to you once more.
rest-over-paused = Good to see you again. { $paused ->
    [one] Your announcement is still paused.
   *[other] Your { $paused } announcements are still paused.
    }
    .reopen = Show them again
rest-reopened = { $count ->
    [0] { $asleep ->
        [0] Nothing was paused.
       *[other] Noted.
        }
    [one] Your announcement is visible again, without your name.
   *[other] Your { $count } announcements are visible again, without your name.
    }{ $asleep ->
    [0] { "" }
    [one] {" "}{ $count ->
        [0] It sleeps
       *[other] One more sleeps
        } until its season.
   *[other] {" "}{ $count ->
        [0] They sleep
       *[other] { $asleep } more sleep
        } until their season.
    }
my-data-file = The same, for a program.
my-data = Here is everything I keep about you and your company, with what others received of it. To erase it all: /erase
