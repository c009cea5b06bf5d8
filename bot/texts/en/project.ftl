# A project: what takes a pipe or a cable, and years rather than two taps.
project-stage = { $stage ->
    [study] being considered
    [feasibility] feasibility study
    [funding] funding
    [works] works
    [running] in service
   *[stopped] stopped
    }
project-list = 🏗 { $count ->
    [0] No project. One is opened from an announcement of heat, water or energy.
    [one] One project.
   *[other] { $count } projects.
    }
project-line = { $n }. { CAPITAL(RESOURCE($resource)) } · { project-stage } · { $companies ->
    [none] nobody
   *[other] { $companies }
    }
    .see = { $n } · See
project-page = 🏗 { CAPITAL(RESOURCE($resource)) }: { project-stage }.
    With { $companies ->
    [none] nobody for now
   *[other] { $companies }
    }, since { DATE($since) }. Every company reads the stage and your notes, never the others' names.
    .study = Considered
    .feasibility = Feasibility
    .funding = Funding
    .works = Works
    .running = In service
    .stopped = Stopped
    .note = Note a line
    .add = Add a company
project-step = · { DATE($day) } · { project-stage }{ $words ->
    [none] { "" }
   *[other] : { $words }
    }
project-there = { $company } takes part already.
project-apart = { $company } and another company of the project do not wish to meet: nothing has changed.
project-added = ✅ { $company } takes part, and reads it.
project-own = 🏗 Project { RESOURCE($resource) }: { project-stage }{ $words ->
    [none] .
   *[other] . “{ $words }”
    }
project-told = 🏗 { $stage ->
    [study] { $animator } follows a project with you, { RESOURCE($resource) }
   *[other] News of the project { RESOURCE($resource) }, which { $animator } follows with you
    }: { project-stage }.{ $words ->
    [none] { "" }
   *[other] { " " }“{ $words }”
    } You find it in /mine.
planned-words = { planned-words-note }
planned-words-note = Project { RESOURCE($resource) }: what is new, in one line? The companies of the project will read it. No names.
planned-words-add = Project { RESOURCE($resource) }: which company? A word of its name is enough.
