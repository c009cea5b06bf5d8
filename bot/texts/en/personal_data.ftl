# What things are called in the file of /mydata.
data-person = You
data-network = Eco-network
data-companies = Your companies
data-drafts = Drafts
data-talks = Open questions
data-messages = Messages received from Boucle
data-name = Name
data-contact = Contact details
data-telegram = Telegram account number
data-language = Language
data-consent = Agreed on
data-consent-text = Version of the text agreed to
data-last-heard = Last heard from you
data-settings = Settings
data-quiet = Quiet (hours)
data-weekends = Messages at weekends
data-alerts = New leads
data-muted = Families left out
data-resting = Paused
data-activity = Activity
data-place = Place
data-siret = SIRET
data-people = People
data-announcements = Announcements
data-leads = Leads
data-never = Never proposed
data-what = What
data-words = Your words
data-state = State
data-published = Published on
data-expires = Expires on
data-details = Details
data-waste = Waste code
data-waste-line = { $certainty ->
    [noted] { WASTE($code) }, noted by the network's team
    [confirmed] { WASTE($code) }, confirmed by the company
    [not-waste] not waste, says the company
   *[probable] to be confirmed
    }{ $origin ->
    [none] { "" }
    [unknown] { "" }
   *[other] { " " }(where it comes from: { ORIGIN($origin) })
    }
data-answer = Your answer
data-at = On
data-received = What the other side received
data-agreements = Agreements given by phone, in person or in writing
data-questions = Questions and answers passed on without names
data-relayed-line = { $asked ->
    [yes] question to the other side
   *[no] answer to the other side
    }
data-given-by = Given by
data-means = How
data-noted-by = Noted by
data-requests = Waiting for a yes, from a colleague or the animator
data-chats = Telegram chats
data-deeds = What you did
data-deed-detail = Detail
data-deed = { $kind ->
    [animates] You run the network
    [gave-role] Role given
    [keeps] Announcement that you look after
    [answered] Answer to a lead
    [asked] Question to the other company
    [replied] Answer to a question
    [stated] What you said of an exchange
    [invited] Invitation
    [taught] Word taught to Boucle
    [listed] List you sent
    [noted] Agreement that you noted
    [helped] Done for a company
    [planned] Project that you followed
    [announced] Announcement to all
    [hosted] Workshop that you prepare
    [attended] Workshop that you came to
    [invited-to] Announcement that you answered
    [rung] Call about an announcement to all
    [entered] Lines written at a workshop
    [checked] Authorisation that you checked
    [authorised] Authorisation noted
    [changed] Changed for you by whoever runs the network
    [raised] Hand raised at a workshop
    [project] Project that you take part in
    [story] Answer to the story of an exchange
   *[did] Action on record
    }
data-kept = The rest
data-distances = Distances you set
data-at-most = At most
data-nearness = { $near ->
    [same-town] the same town
    [about-5] about 5 km
    [about-10] about 10 km
    [about-20] about 20 km
    [about-50] about 50 km
   *[other] farther
    }
data-refusals = What you refused
data-why = Reason
data-until = Until
data-closed = Closed (days)
data-calls = Calls the animation was to make to you
data-tries = Without an answer
data-links = Personal links made for you
data-text = Text
data-flow = Subject
data-answers = Answers
data-file = my-data-boucle.json
data-network-line = { $network }, run by { $animator } ({ $host })
data-activity-line = { TRADE($activity) }
data-resource-line = { RESOURCE($resource) }
data-announcement-line = { VERB($kind) }: { declaration-line }
data-state-draft = draft
data-state-held = with the animator
data-state-open = visible
data-state-paused = paused
data-state-asleep = out of season
data-state-served = all placed
data-state-withdrawn = withdrawn
data-answer-asked = not answered yet
data-answer-yes = yes
data-answer-no = no
data-answer-later = later
data-means-phone = by phone
data-means-meeting = in person
data-means-message = by message
data-means-mail = in writing
data-received-line = { $partner ->
    [none] a kind of company, a rounded distance, the announcement; no name
   *[other] { $partner } received: the name, the town, the first name and the contact details
    }
data-page = my-data-boucle.html
data-page-title = What Boucle keeps about you
data-page-intro = Here is everything that is kept, in plain words. The second file tells a program the same, to the last detail.
data-day = { DATE($day) }
data-yes = yes
data-talks-line = { $count ->
    [one] One question waits for your answer; the second file says what you have answered so far.
   *[other] { $count } questions wait for your answer; the second file says what you have answered so far.
    }
data-sentence = You wrote
data-note = Good to know
data-exchanges = Exchanges, once introduced
data-stage = How far it has come
data-said = What you said of it
data-quantity = Quantity
data-stage-discussing = being discussed
data-stage-trial = on trial
data-stage-running = running
data-stage-stopped = stopped
data-stage-dropped = nothing came of it
