# /export: the network's workbook, what goes with it, and the words of its sheets.
export-workbook = 📊 The { $network } network on { DATE($day) }: companies, announcements, exchanges and their history, messages, figures. There are names and contact details in it: keep it to yourself.
    .csv = As CSV
export-archive = 🗜️ The same as CSV files, in an archive. To be kept to yourself, too.
export-sheet-companies = Companies
export-sheet-declarations = Announcements
export-sheet-synergies = Leads and exchanges
export-sheet-history = History
export-sheet-messages = Messages
export-sheet-figures = Figures
export-sheet-possible = Possible leads
export-file-companies = companies
export-file-declarations = announcements
export-file-synergies = leads-and-exchanges
export-file-history = history
export-file-messages = messages
export-file-figures = figures
export-file-possible = what-could-go-together
export-head-number = Number
export-head-company = Company
export-head-activity = Activity
export-head-postcode = Postcode
export-head-town = Town
export-head-siret = SIRET
export-head-known = In the network
export-head-people = People
export-head-contact = Contact
export-head-telegram = On Telegram
export-head-open = Visible announcements
export-head-sent = Messages received
export-head-last = Last message
export-head-verb = Direction
export-head-what = What
export-head-family = Family
export-head-words = As it was written
export-head-quantity = Quantity
export-head-low = At least
export-head-high = At most
export-head-yearly = A year, or in all
export-head-base = Unit
export-head-price = Price
export-head-state = State
export-head-seen-by = Visible to
export-head-published = Published on
export-head-expires = Expires on
export-head-waste = Waste code
export-head-certainty = How sure the code is
export-head-note = Good to know
export-head-synergy-kind = Kind
export-head-sought = Sought
export-head-km = Distance (km)
export-head-reasons = Why
export-head-givers = Gives, or shares
export-head-takers = Takes
export-head-stage = How far it has come
export-head-score = Score
export-head-asked = Asked on
export-head-introduced = Introduced on
export-head-closed = Ended on
export-head-at = When
export-head-event = What happened
export-head-month = Month
export-head-message-kind = Kind of message
export-head-failed = Not delivered
export-head-figure = Figure
export-head-value = Value
export-head-unit = Unit
export-head-sureness = Who says so
export-yes = yes
export-no = no
export-known-imported = on a list
export-known-new = new
export-known-confirmed = known
export-known-left = left
export-seen-network = the network, without a name
export-seen-animator = those who animate
export-certainty-probable = probable
export-certainty-noted = noted by the network's team
export-certainty-confirmed = confirmed
export-certainty-not-waste = not waste
export-kind-exchange = exchange
export-kind-buy-together = joint purchase
export-kind-collect-together = joint collection
export-kind-share = sharing
export-kind-chain = chain
export-lead-found = found
export-lead-asking = being asked
export-lead-agreed = all agreed
export-lead-refused = refused
export-lead-lapsed = no answer
export-lead-void = no longer relevant
export-event-asked = first asked
export-event-introduced = introduced
export-event-yes = said yes
export-event-no = said no
export-event-phone = agreed by telephone
export-event-meeting = agreed in person
export-event-mail = agreed in writing
export-event-discussing = being discussed
export-event-trial = on trial
export-event-running = running
export-event-stopped = stopped
export-event-dropped = nothing came of it
export-rank-answer = answers
export-rank-introduction = introductions
export-rank-alert = leads
export-rank-question = follow-up questions
export-rank-broadcast = messages to everybody
export-rank-digest = digests
export-figure-companies = Companies
export-figure-silent = Companies without an announcement
export-figure-declared = Announcements, since the beginning
export-figure-matched = Leads found
export-figure-interested = Leads with at least one yes
export-figure-introduced = Introductions
export-figure-trial = Exchanges on trial
export-figure-running = Exchanges running
export-figure-open-offer = Visible today: offered
export-figure-open-need = Visible today: looked for
export-figure-open-share = Visible today: to share
export-figure-refused = Refused: { $reason ->
    [distance] too far
    [quantity] the quantity
    [quality] the quality
    [price] the price
    [not-it] it was not that
    [not-now] not now
   *[other] something else
    }
export-figure-dropped = Nothing came of it: { $reason ->
    [distance] too far
    [quantity] the quantity
    [quality] the quality
    [price] the price
    [rules] the rules
    [elsewhere] found elsewhere
    [time] no time
   *[silence] no answer
    }
export-figure-moved = Exchanged or avoided so far
export-figure-pace = A year, at today's pace
export-grade-both = both sides
export-grade-one = one side
export-grade-estimated = estimated
