# A list that an animator sends: what becomes of each line, what is left to choose, what is kept.
import-doubtful = to be checked
import-refused = refused
import-ready = ready
import-how = 📄 Send me your list here, as a file: CSV or Excel (.xlsx), one line for each company or announcement. Name and town are enough; I read Sirene lists too. I tell you what becomes of each line before anything is kept. Here is one to fill in.
import-received = 📄 Received: { $name }. I am reading it.
import-progress = { $step ->
    [keeping] 📄 { $name }: { $done } lines kept of { $lines }…
   *[reading] 📄 { $name }: { $done } lines read of { $lines }…
    }
import-judged = 📄 { $name }: { $lines ->
    [one] one line read
   *[other] { $lines } lines read
    }. Nothing is kept yet.
    .keep = Keep ({ $count })
    .doubts = See the doubts ({ $count })
    .file = File to correct
    .drop = Leave it
import-count-ready = { $count ->
    [one] ✅ one line ready
   *[other] ✅ { $count } lines ready
    }
import-count-doubtful = { $count ->
    [one] 🤔 one line to be checked
   *[other] 🤔 { $count } lines to be checked
    }
import-count-refused = { $count ->
    [one] ❌ one line refused
   *[other] ❌ { $count } lines refused
    }
import-count-aside = { $count ->
    [one] ↩️ one line left out
   *[other] ↩️ { $count } lines left out
    }
import-reason = · { $count } × { import-why }
import-why = { $reason ->
    [place-unclear] several towns have this name
    [place-nearly] town found only nearly
    [place-unknown] town not found
    [kind-supposed] offered or looked for? the announcement does not say
    [resource-unclear] the resource is not certain
    [siret-spoiled] SIRET spoiled by the spreadsheet (8.4E+13)
    [siret-wrong] wrong SIRET: its check digit does not fit
    [mended-letters] some letters were spoiled, I have mended them
    [lost-words] letters of the announcement are lost
    [placeholder] a cell is not filled in (“to complete”)
    [reach-unclear] telephone or e-mail cannot be read
    [lacks-structure] the company's name is missing
    [lacks-commune] the town is missing
    [name-too-long] the name is too long
    [lost-letters] letters of the name or the town are lost
    [formula] a formula instead of words
   *[no-declaration] the announcement does not say what is offered, looked for or shared
    }
import-place-unclear = several towns have this name
import-place-nearly = town found only nearly
import-place-unknown = town not found; try the postal code
import-kind-supposed = offered or looked for? the announcement does not say
import-resource-unclear = the resource is not certain
import-siret-spoiled = SIRET spoiled by the spreadsheet: make the column text and copy it again
import-siret-wrong = wrong SIRET, its check digit does not fit: it is not taken over
import-mended-letters = some letters were spoiled, they are mended
import-lost-words = letters of the announcement are lost
import-placeholder = a cell is not filled in
import-reach-unclear = telephone or e-mail cannot be read
import-lacks-structure = the company's name is missing
import-lacks-commune = the town is missing
import-name-too-long = the name is too long
import-lost-letters = letters of the name or the town are lost
import-formula = a formula instead of words
import-no-declaration = the announcement does not say what is offered, looked for or shared
import-doubt = 🤔 Line { $number }, { $company } ({ $place }){ $words ->
    [none] { "." }
   *[other] : “{ $words }”
    }
    .town = { $town }
    .offer = It is offered
    .need = It is looked for
    .keep = Keep it so
    .aside = Leave it out
    .all = Keep all so
    .back = Back to the list
import-doubt-line = · { import-why }
import-column = In { $name }, which column has { $field ->
    [company] the companies' names
   *[town] the town
    }?
    .choose = { $n } · { $title }
import-column-line = { $n }. { $title }: { $example }
import-agreed = Have these companies agreed to take part? If not, their announcements stay between you and me until they join.
    .no = Not yet
    .yes = Yes, all
    .back = Back to the list
import-keeping = 📄 I am keeping { $name }. I tell you when it is done.
import-kept = ✅ { $name } is kept: { import-totals }. { $declarations ->
    [0] { "" }
   *[other] { $agreed ->
        [yes] I compare the announcements in the next hours, without troubling anybody more than usual.
       *[no] Their announcements stay between you and me until they have joined.
    }
    }
import-totals = { $companies ->
    [0] no new company
    [one] one new company
   *[other] { $companies } new companies
    }, { $declarations ->
    [0] no new announcement
    [one] one new announcement
   *[other] { $declarations } new announcements
    }{ $changed ->
    [0] { "" }
    [one] , one change
   *[other] , { $changed } changes
    }
import-dropped = All right, I have kept nothing of { $name }.
import-decided = This list is settled already. To send another one: /import
import-correction = ✏️ The lines to correct, with the reason beside each. Correct them and send me the file again: a corrected line changes what it said, nothing is counted twice.
import-correction-file = to-correct.xlsx
import-model-file = list-to-fill-in.xlsx
import-title-verdict = Verdict
import-title-why = Why
import-title-company = Company
import-title-activity = Activity
import-title-town = Town
import-title-postcode = Postal code
import-title-siret = SIRET
import-title-person = Contact
import-title-phone = Telephone
import-title-mail = E-mail
import-title-side = Offer or need
import-title-words = Announcement
import-example-company = Brasserie du Marais
import-example-activity = brewery
import-example-town = Aigrefeuille-d'Aunis
import-example-postcode = 17290
import-example-siret = { "" }
import-example-person = Léa Martin
import-example-phone = 05 46 00 00 00
import-example-mail = lea@example.org
import-example-side = offer
import-example-words = 600 kg of spent grain a week to give away
import-too-large = I cannot read { $name }: more than { $megabytes } MB. Send it as several files.
import-unpacks-too-large = I do not read { $name }: unpacked, it would be enormous. Save the sheet by itself, as CSV.
import-too-many-lines = { $name } has too many lines: { $most } a file at most. Send it in several parts.
import-too-many-columns = { $name } has too many columns: { $most } at most. Keep those that serve: name, town, SIRET, contact, announcement.
import-old-format = I do not read this format. Save { $name } as .xlsx or CSV and send it again.
import-no-table = I find no table in { $name }. Send a CSV or .xlsx file with titles in its first line.
import-locked = { $name } is protected by a password. Take it away and send the file again.
import-broken = { $name } is damaged, I cannot read it. Save it again as .xlsx or CSV UTF-8.
import-empty = I find no line in { $name }. The first line has the titles, the others the companies.
import-lacks-column = In { $name } I do not find the column with { $column ->
    [company] the companies' names
   *[town] the town
    }. Its titles: { $titles }
import-not-fetched = Telegram does not hand me { $name }. Send the file once more.
import-trouble = Something went wrong with { $name }. Send the file once more; what is kept already is not counted twice.
