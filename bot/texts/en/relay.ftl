# A question before the yes: passed on without names, both ways.
relay-words = Your question? I pass it on without your name.
relay-words-answer = Your answer? I pass it on without your name.
relay-words-call = What do they answer? I pass it on without their name.
relay-mine = { $answering ->
    [yes] Your answer
   *[no] Your question
    }
relay-until-then = You will exchange it once you have both said yes.
relay-words-held = { $what ->
    [phone] I have sent nothing: there is a telephone number in your message. { relay-until-then } { relay-mine } without the number?
    [siret] I have sent nothing: there is a company's registration number in your message. { relay-until-then } { relay-mine } without the number?
    [email] I have sent nothing: there is an e-mail address in your message. { relay-until-then } { relay-mine } without the address?
    [link] I have sent nothing: there is a link in your message, by which you would be found out. { relay-mine } without the link?
    [account] I have sent nothing: there is an account or a messenger in your message. { relay-until-then } { relay-mine } without it?
    [address] I have sent nothing: there is an address in your message. { relay-until-then } { relay-mine } without the address?
    [place] I have sent nothing: your town is in your message, and the other side knows only the distance. { relay-mine } without the town?
    [figure] I have sent nothing: your exact quantity is in your message, and the other side knows it only rounded. { relay-mine } with a round figure?
   *[name] I have sent nothing: a name in your message would tell who is speaking. { relay-until-then } { relay-mine } without the name?
    }{ $rest ->
    [none] { "" }
   *[other] { " " }This would be left: “{ $rest }”
    }
relay-rest = Send the rest
relay-words-document = I pass on no document before you have both said yes: keep it for then. { relay-words-what }
relay-words-kind = I pass on words or a photo. { relay-words-what }
relay-words-what = In a few words?
relay-send = This has not gone out yet: “{ $words }” Shall I pass it on, without your name?
    .yes = Pass it on
    .no = Do not send
relay-send-photo = Avoid signs, logos, labels: you would be recognised. { $caption ->
    [held] These words do not go out, they tell who you are. Shall I send this photo without them?
   *[other] { $words ->
        [none] Shall I send this photo?
       *[other] Shall I send this photo, with “{ $words }”?
        }
    }
relay-send-another = One at a time: the one before still waits for your answer.

relay-sent = Passed on. I will tell you as soon as there is an answer.
relay-sent-called = Noted. { $animator } rings to ask your question; I will tell you as soon as there is an answer.
relay-sent-answer = Passed on.
relay-unsent = All right, nothing has gone out.
relay-later = All right, I will ask you again on the next working morning.
relay-enough = You have asked { $most } questions about this lead: the rest is better said in person, once you have both said yes.
relay-received = { $group ->
    [yes] Somebody in the group
   *[no] { CAPITAL(THE(ACTIVITY($activity))) }, { NEAR($near) },
    } { $words ->
    [none] sends you a photo.
   *[other] asks: “{ $words }”
    }
    .reply = Answer
    .later = Later
relay-answered = { $group ->
    [yes] Somebody in the group
   *[no] { CAPITAL(THE(ACTIVITY($activity))) }
    } { $words ->
    [none] answers with a photo.
   *[other] answers: “{ $words }”.
    }
relay-answered-already = This question has its answer already.
relay-over = This lead has no continuation: I have sent nothing.
relay-over-agreed = You have both said yes: talk to each other directly. { $company }: { $contact }.
relay-words-back = You had written: “{ $words }”
relay-unanswered = I got no answer to your question. Decide without it, or let it go:

# Words that seem to be for the other side.
partner-unsent = This has not gone out: now that you know each other, talk to each other directly. { $company }: { $contact }.
    .copy = Copy the number
    .copy-mail = Copy the address
partner-unsent-several = This has not gone out: now that you know each other, talk to each other directly.
    .copy = Copy: { SHORT($company, 18) }
partner-known = You know each other already:
partner-unsent-line = · { $company }: { $contact }
partner-unknown = This has gone nowhere: I did not understand what it changes.

introduction-said = You told each other: { introduction-quote }.
introduction-said-more = And: { introduction-quote }.
introduction-quote = { $question ->
    [none] “{ $answer }”
   *[other] “{ $question }” “{ $answer }”
    }
