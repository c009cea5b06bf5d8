# What Boucle answers to what is said instead of an answer: a question, a word for the animator, a yes that may mean two things.
faq-cost = Using Boucle is free for you, without commission. What you exchange is agreed between you.
faq-structure = Your company is whoever you speak for: a business, a farm, a shop, an association or a public body. Just its name.
faq-lead = A lead is a neighbour whom your announcement might suit, or the other way round. I ask them without naming you; if you both say yes, I introduce you.
faq-code = The waste code, six digits, is the official name of a waste in Europe; the carrier and the register need it. I propose the likeliest one, and you confirm it.
faq-network = The eco-network is the companies of one territory that tell each other what they have too much of, look for or share. { $animator } ({ $host }) runs this one.
faq-what = I am Boucle, a robot. You tell me in one sentence what you have too much of, need or could share; I look for who, near you, may want it, and I introduce you once both of you have said yes.
faq-invite = { $animator } ({ $host }) sends the invitations: a link, or four letters to write to me. Whoever runs the network writes /invite.
faq-runner = This eco-network is run by { $animator } ({ $host }).
faq-data = { $host } answers for your data; Telegram carries our messages. /mydata gives you everything I keep, /erase erases it.
faq-phone = Nobody sees your number before you agree: the other side receives it only once both of you have said yes. { $animator } sees it, to help you.
faq-seen = The others read the announcement without your name: the kind of company, roughly how far, the thing and the quantity. Name and contact come once both of you have said yes. { $animator } sees the names, to help you.
faq-rivals = Your competitors read what everybody reads: the announcement, without your name. “More discreet” hides more of it, and /settings says to whom never to propose you.
faq-waste = Waste or by-product: whoever holds it has to say (article L541-4-2 of the French environmental code); I do not decide. When in doubt, check with the DREAL.
faq-duration = An announcement stays 30 days if it is for once, 90 days if it comes back; before that I ask whether it still holds. A first answer often comes within three days.
faq-where = I look around you, more or less far depending on the thing: a few kilometres for heat, more for pallets. Distances stay approximate until both have said yes.
faq-stopping = /cancel leaves a question, /settings sets how often I write, /erase erases what is about you.
faq-law = I show the rules that matter at the right moment, with their article, but I never decide. For your case ask { $animator } or the DREAL.
faq-progress = Here is where we stand.
faq-next = Here is where you stand.
faq-contact = You each get the other's contact details once you have both said yes.
faq-pace = You choose what I send you, and when.
faq-price = The price is what the announcement says; the rest you talk over once you have been introduced.

remark-animator = Would you like to tell { $animator }? I pass your words on.
    .write = Write to { $animator }
remark-which = Yes or no to what? Tap the button of the right question.

word-words = What shall I tell { $reader }? Your words arrive as they are.
word-sent = Passed on to { $animator }. The answer will come here.
word-received = ✉️ { $person } ({ $company }) writes to you: “{ $words }”
    .reply = Reply
word-received-alone = ✉️ { $person } writes to you: “{ $words }”
    .reply = Reply
word-replied = Passed on to { $person }.
word-settled = Settled by { $person }.
word-answered-already = { $animator } has already answered { $person }.{ $words ->
    [none] { "" }
   *[other] { " " }Your words were not passed on: “{ $words }”
    }
word-answer = ✉️ { $animator } answers: “{ $words }”
    .reply = Reply
