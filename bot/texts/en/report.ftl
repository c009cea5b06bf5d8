# A period's report: in pictures, in words, in files; what only the animator knows; an exchange told to others.
report-periods = 📑 A report on which period? Choose, or write it: "report from March to June", "report 2025".
    .half = This half-year
    .half-before = Half-year before
    .year = This year
    .year-before = Last year
    .all = Since the start
report-to-come = That period has not begun yet.
report-go =
    .overview = 📊 Overview
    .map = 🗺 Map
    .streams = 🔀 Who gives what
    .steps = 🪜 Steps
    .supply = ⚖️ Offered, sought
    .causes = 🚫 Given up
    .pdf = 📄 PDF
    .sheet = 📗 Spreadsheet
    .known = ✏️ Time, budget, jobs
report-title = Report
report-title-overview = Overview
report-title-map = Who exchanges with whom
report-title-possible = What could go together
report-title-streams = Who gives what to whom
report-title-steps = From announced to running
report-title-supply = Offered and sought
report-title-causes = Why leads were given up
report-subtitle = { $network } · { report-dates }
report-dates = { $years ->
    [one] { DATE($from, "d MMMM") }
   *[other] { DATE($from) }
    } to { DATE($to) }
report-merged = No figure tells of fewer than three companies: the smallest are put together.
report-few = { $section ->
    [map] 🗺 Map
    [possible] 🗺 What could go together
    [streams] 🔀 Who gives what to whom
    [steps] 🪜 Steps
    [supply] ⚖️ Offered and sought
    [causes] 🚫 Given up
   *[other] 📊 Overview
    }, { report-dates }: { report-too-few }
report-nothing = { CAPITAL(report-too-few) }
report-too-few = no figures to show yet: it takes at least three companies.
report-overview = 📊 { $network }, { report-dates }
report-map = 🗺 Who exchanges with whom, { report-dates }
report-possible = 🗺 What could go together today, and nobody knows of it yet
report-streams = 🔀 Who gives what to whom, { report-dates }
report-steps = 🪜 From announced to running, { report-dates }
report-supply = ⚖️ Offered, sought, to share, { report-dates }
report-causes = 🚫 Why leads were given up, { report-dates }
report-pdf = 📄 The report of { $network } to keep or print, { report-dates }.
report-sheet = 📗 The same figures as a spreadsheet, { report-dates }.
report-count = { $count ->
    [hidden] fewer than 3 companies
   *[other] { $count }
    }
report-companies = Companies contacted: { $contacted ->
    [hidden] fewer than 3
   *[other] { $contacted }
    } · taking part: { $joined ->
    [hidden] fewer than 3
   *[other] { $joined }
    } · active in the period: { $active ->
    [hidden] fewer than 3
   *[other] { $active }
    }
report-tile-contacted = contacted
report-tile-joined = taking part
report-tile-active = active
report-head-progress = Synergies at the end of the period
report-progress = • { CAPITAL(report-progress-name) }: { report-count }{ $moved ->
    [hidden] { "" }
   *[other] { $shared ->
        [0] { "" }
       *[other] { " " }(substitution { $moved }, sharing { $shared })
        }
    }
report-progress-name = { $progress ->
    [potential] Potential
    [study] Being studied
    [trial] On trial
    [running] Running
    [stopped] Stopped
   *[abandoned] Given up
    }
report-key-moved = Substitution: one gives, another takes
report-key-shared = Sharing: several together
report-gain = { $base ->
    [euro] 💶 Saved in the period
    [co2e] 🌱 Avoided in the period
    [hour] ⏱ Gained in the period
    [km] 🚚 Avoided in the period
   *[other] 📦 Exchanged in the period
    }{ gain-grades }
report-block-gain = { $base ->
    [euro] Saved in the period
    [co2e] CO₂e avoided in the period
    [hour] Time gained in the period
    [km] Kilometres avoided in the period
   *[other] Exchanged in the period
    }
report-block-pace = { year-block-pace }
report-known = ✏️ { $what ->
    [time] Time spent animating
    [funding] Funding
    [partners] Partners
   *[jobs] Jobs
    }: { $words }
report-centre = { "" }
report-place = { $place }{ $around ->
    [yes] { " " }+
   *[no] { "" }
    }
report-spot = • { report-place }: { $count } companies
report-arrow = { $target ->
    [here] ↻ { $source }, within the town
    [none] → From { $source } to several towns
   *[other] → From { $source } to { $target }
    }: { $count } { $firm ->
    [yes] agreed { $count ->
        [one] exchange
       *[other] exchanges
        }
   *[no] possible { $count ->
        [one] exchange
       *[other] exchanges
        }
    }
report-loose = { $count ->
    [one] One more flow is not drawn: it links too few companies, or it is small.
   *[other] { $count } more flows are not drawn: they link too few companies, or they are small.
    }
report-map-legend = In each circle, the number of companies; on each arrow, the number of exchanges. Dashed circles: how far it is from the middle of the network. "+": with the towns around. "↻": exchanges within the town. An arrow that ends nowhere: to several towns.
report-ring = { $km } km
report-key-firm = agreed
report-key-possible = possible
report-basis = { $basis ->
    [firm] { $count ->
        [one] One agreed exchange.
       *[other] { $count } agreed exchanges.
        }
   *[possible] { $count ->
        [one] Nothing agreed yet: one possible exchange.
       *[other] Nothing agreed yet: { $count } possible exchanges.
        }
    }
report-family = { $family ->
    [rest] Other
   *[other] { FAMILY($family) }
    }
report-trade = { $trade ->
    [rest] Various trades
   *[other] { CAPITAL(TRADE($trade)) }
    }
report-given = • { report-trade } → { report-family }: { $count }
report-taken = • { report-family } → { report-trade }: { $count }
report-column-gives = Gives
report-column-what = What
report-column-takes = Takes
report-head-funnel = From said to done
report-head-months = Over time
report-step = • { report-step-name }: { report-count }
report-step-name = { $step ->
    [declared] Announcements
    [matched] Leads found
    [interested] With at least one yes
    [introduced] Introductions
    [trial] Tried
   *[running] Have run
    }
report-series-declared = Announcements
report-series-introduced = Introductions
report-series-running = Exchanges that begin
report-tick = { DATE($day, "MMM") }
report-month = { $declared ->
    [0] { $introduced ->
        [0] { $running ->
            [0] { "" }
           *[other] { report-month-line }
            }
       *[other] { report-month-line }
        }
   *[other] { report-month-line }
    }
report-month-line = { CAPITAL(DATE($day, "MMMM y")) }{ $quarters ->
    [yes] { " " }and the two months after
   *[no] { "" }
    }: announcements { $declared }, introductions { $introduced }, beginnings { $running }
report-months-note = A month of fewer than three companies is counted with the next.
report-supply-line = • { report-family }: { report-supply-figures }
report-supply-figures = { DOTS(report-offer-said, report-need-said, report-share-said) }
report-offer-said = { $offer ->
    [0] { "" }
   *[other] offered { $offer }
    }
report-need-said = { $need ->
    [0] { "" }
   *[other] sought { $need }
    }
report-share-said = { $share ->
    [0] { "" }
   *[other] to share { $share }
    }
report-key-offer = offered
report-key-need = sought
report-key-share = to share
report-decided = { $ended } given up of { $decided } leads decided: { $rate }%. Each share is of all leads decided.
report-cause-title = { CAPITAL(report-cause-name) }
report-cause = • { report-cause-title }: { report-cause-figure }
report-cause-figure = { $count } · { $rate }%
report-cause-name = { $cause ->
    [distance] too far
    [quantity] the quantity
    [quality] the quality
    [price] the price
    [not-it] not the right thing
    [not-now] not now
    [rules] the rules
    [elsewhere] found elsewhere
    [time] no time
    [silence] no answer
    [unsaid] no reason given
   *[other] other reasons
    }
report-sheet-line = Line
report-sheet-head = { $name ->
    [contacted] Contacted
    [joined] Taking part
    [active] Active
    [count] Number
    [moved] Substitution
    [shared] Sharing
    [both] Said by both
    [one] Said by one
    [estimated] Estimated
    [ended] Given up
    [decided] Leads decided
    [rate] Share (%)
    [declared] Announcements
    [introduced] Introductions
    [running] Beginnings
    [offer] Offered
    [need] Sought
   *[share] To share
    }
report-tab-overview = Overview
report-tab-map = Map
report-tab-possible = Possible
report-tab-streams = Flows
report-tab-steps = Steps
report-tab-supply = Offered and sought
report-tab-causes = Given up

evaluation-time = ✏️ Four things that only you know. How much time did the animation take? For example "0.5 FTE" or "40 days".
evaluation-funding = Which funding, and from whom? For example "€30,000, ADEME and the local authority".
evaluation-partners = Which partners carry it with you?
evaluation-jobs = How many jobs created or kept, and how is it known?
evaluation-kept = ✅ Noted for this period. I will suggest it next time.
known-none = Skip

story-title = ⭐ An exchange that runs, network of { $network }
story-before = Before: { ACTIVITY($giver) } had too much of this: { RESOURCE($resource) }. { CAPITAL(ACTIVITY($taker)) } could use it.
story-now = Today: one gives, the other takes{ $nearness ->
    [none] { "" }
   *[other] , { NEAR($nearness) }
    }{ $yearly ->
    [0] { "" }
   *[other] , about { QUANTITY($yearly, $yearly, $base) } a year
    }.
story-brought = Since { DATE($since) }{ $moved ->
    [0] { "" }
   *[other] : about { QUANTITY($moved, $moved, $base) } already
    }.
story-way = How: one sentence to Boucle, two yeses, one call. And at your place, what could be of use to somebody?
story-own = { $words }
story-ask = { $round ->
    [1] ⭐ Your exchange is running, well done! { $animator } would like to tell it. Here is the text:
   *[other] ⭐ The other side changed the words. Here is the new text:
    }
    .yes = Fine
    .words = Change the words
    .no = No thanks
story-whom = No name is in it. It would go to the network's group and be offered to other networks. Nothing goes out unless everyone agrees.
story-asked = ⭐ I am asking { $count ->
    [one] one company
   *[other] each of the { $count } companies
    } whether it may be told like this:
story-already = { $state ->
    [asked] That is asked already: I am waiting for their answers.
    [told] This exchange has been told already.
   *[declined] One of them prefers that this exchange is not told.
    }
story-not-running = I only tell what is running now.
story-unreached = One of the companies is not on Telegram: I cannot ask for its agreement.
story-changed = The words have changed meanwhile. Here they are:
story-noted = Thank you! It goes out once the other side agrees too.
story-thanks = Thank you! Everyone agrees: your story goes out to the network, without any name.
story-kept = Understood: nothing will be told.
story-declined = ⭐ One of them prefers that their exchange is not told. Nothing went out.
story-reworded = Noted, in your words. I am asking the other side to agree:
story-told = { $count ->
    [0] ⭐ Everyone agrees. No group is linked yet: here is the text, to broadcast if you wish. Other networks get it too.
    [one] ⭐ Everyone agrees: the story goes to your group and is offered to other networks.
   *[other] ⭐ Everyone agrees: the story goes to your { $count } groups and is offered to other networks.
    }
story-words = Write it as you would say it, in five lines at most, without a name, a place or a number to call.
story-words-lines = Five lines at most: { story-words }
story-words-names = I did not take it: somebody could be recognised ({ $what ->
    [phone] a number
    [email] an address
    [link] a link
    [account] an account
    [siret] a SIRET
    [address] an address
    [place] a place
    [figure] an exact figure
   *[name] a name
    }). Without that?
story-offer = 💡 A success of the network of { $network }, told with everyone's agreement. Show it to your group?
    .yes = Show it
    .no = No thanks
story-offer-over = { $state ->
    [retold] It has gone to your group already.
   *[declined] This story was put aside.
    }
story-offer-declined = All right, it stays between us.
story-no-group = No group is linked to this network. Add me to a group and tap “Link” there, then come back here.
story-retold = ✅ Gone to { $count ->
    [one] your group
   *[other] your { $count } groups
    }.
