# La liste d'appels : qui appeler, quoi dire, quoi noter. Seules les personnes qui animent la lisent.
calls-begin = { $count ->
    [one] 📞 Un appel à passer.
   *[other] 📞 { $count } appels à passer. Le premier :
    }
calls-left = { $count ->
    [one] 📞 Reste un appel :
   *[other] 📞 Restent { $count } appels. Le suivant :
    }
calls-same = Restez en ligne, il y a autre chose :
calls-skipped = { $count ->
    [one] D'accord. Un appel reste sur la liste : /appels quand vous voudrez.
   *[other] D'accord. { $count } appels restent sur la liste : /appels quand vous voudrez.
    }
calls-none = { $count ->
    [0] 📞 Personne à appeler.
    [one] 📞 Personne à appeler pour l'instant. Un appel vous attend le { DATE($day) }, à partir de { $hour } h.
   *[other] 📞 Personne à appeler pour l'instant. { $count } appels vous attendent, le premier le { DATE($day) }, à partir de { $hour } h.
    }
call-unmade = 📞 Faute d'appel en une semaine, { $count ->
    [one] une piste s'est close
   *[other] { $count } pistes se sont closes
    }. C'est compté dans « Où en est-on ? ».
call-unmade-line = • { $company } ({ RESOURCE($resource) })
calls-today = { $count ->
    [one] 📞 Un appel à passer aujourd'hui.
   *[other] 📞 { $count } appels à passer aujourd'hui.
    }
    .see = Voir

calls-paper = { $network } : { $count ->
    [0] personne à appeler.
    [one] un appel à passer.
   *[other] { $count } appels à passer.
    }
calls-boxes = ☐ oui   ☐ non   ☐ pas joint     le ____________   avec ____________________

call-whom = { $known ->
    [all] { $company }, { AT($place) } : { $person }, { $contact }
    [number] { $company }, { AT($place) } : { $contact }
    [name] { $company }, { AT($place) } : { $person }, sans numéro connu. Cherchez-le (annuaire, site, mairie), puis notez-le ici.
   *[nobody] { $company }, { AT($place) } : ni nom ni numéro connus. Cherchez-les (annuaire, site, mairie), puis notez-les ici.
    }
    .willing = Oui
    .unwilling = Non
    .absent = Pas joint
    .skip = Plus tard
    .passed = C'est dit
    .reach = Noter le contact
    .whatsapp = Écrire par WhatsApp
    .number = Copier le numéro
    .words = Copier le message
    .placed = Convenu avec plusieurs
    .page = Page à imprimer
    .answered = Noter la réponse
call-say = À dire : « { call-say-words } »
call-write-say = Bonjour, { $animator }, de l'éco-réseau { OF($network) }. { call-say-words }
call-write-wanted = Bonjour, { $animator }, de l'éco-réseau { OF($network) }. { call-wanted-words }
call-say-words = Vous { $side ->
    [offer] proposez
    [need] cherchez
    [has] pouvez prêter
    [seeks] cherchez à emprunter
   *[together] feriez à plusieurs
    } : { RESOURCE($ours) }. { CAPITAL(declaration-by) } : { declaration-whole }. Cela vous intéresse ?
call-wanted = À dire : « { call-wanted-words } »
call-wanted-words = { CAPITAL(TELLING($activity, $near)) }, dit oui pour : { declaration-whole }. Cela vous intéresse aussi ?
call-question = À dire : « { CAPITAL(TELLING($activity, $near)) }, à propos de : { RESOURCE($resource) }, { $words ->
    [none] envoie une photo ; que peut-on lui répondre ? »
   *[other] demande : “{ $words }” »
    }
call-pass = Transmettez, les deux ont dit oui : { $company }, { AT($place) }, { $person }, { $contact }. { CAPITAL(DOTS(declaration-detail, PRICE($price))) }{ $carrier ->
    [us] { " " }· la structure que vous appelez transporte
    [them] { " " }· l'autre transporte
    [together] { " " }· transport à voir ensemble
   *[other] { "" }
    }.

call-say-group = À dire, sans nommer personne :
call-pass-group = Transmettez, c'est oui pour tous :
call-consent-group = { $company } accepte que je donne son nom, sa commune et ce contact ({ $person }, { $contact }) aux autres, si tous disent oui aussi ?
call-consent = { $company } accepte que je donne son nom, sa commune et ce contact ({ $person }, { $contact }) à { ACTIVITY($activity) }, si l'autre dit oui aussi ?
    .phone = Oui, par téléphone, ce jour
    .meeting = Oui, de vive voix, ce jour
    .mail = Oui, par écrit, ce jour
    .message = Oui, par message, ce jour
    .not-yet = Pas encore
call-agreed = { $made ->
    [yes] C'est noté : accord { OF($person) }, ce jour. Les deux ont dit oui.
   *[no] C'est noté : accord { OF($person) }, ce jour. Je demande à l'autre.
    }
call-why = C'est noté. Pourquoi ?
    .unsaid = Sans raison
call-noted = C'est noté.
call-again = C'est noté. À rappeler le { DATE($day) }, à partir de { $hour } h.
call-given-up = C'est noté. Trois appels sans réponse : je retire cette structure de la liste.
call-over = { $who ->
    [colleague] C'est déjà noté, par { $person }.
    [me] C'est déjà noté.
   *[nobody] Cet appel n'est plus à passer.
    }

rung-agreed = 📞 { $company } dit oui, pour : { RESOURCE($resource) }.
rung-agreed-late = 📞 { $company } dit oui, pour : { RESOURCE($resource) }. La piste s'était close sans réponse : je la rouvre.
rung-refused = 📞 { $company } dit non, pour : { RESOURCE($resource) }. C'est bien cela ?
rung-unreached = 📞 { $company } : personne au bout du fil. Je note l'essai ?
rung-later = 📞 { $company } : à rappeler le { DATE($day) }, à partir de { $hour } h. C'est bien cela ?
rung-check =
    .yes = Oui
    .no = Non
rung-which = 📞 { $company } dit { $agreed ->
    [yes] oui
   *[no] non
    }. Pour quelle piste ?
    .one = { $n } · { $agreed ->
    [yes] Oui
   *[no] Non
    }
rung-which-line = { $n }. { RESOURCE($resource) }
rung-nothing = Je n'attends aucune réponse { OF($company) } : rien à noter.

reach-name = { $company } : qui faut-il demander ? Un nom suffit.
reach-contact = { $agreeing ->
    [yes] Quel numéro de téléphone ou quelle adresse e-mail puis-je donner, avec l'accord { OF($company) } ?
   *[no] Son numéro de téléphone, ou une adresse e-mail ?
    }
reach-contact-unknown = Je n'y vois ni numéro de téléphone ni adresse e-mail. Par exemple : 05 46 00 00 00.

call-page = 🖨 Une page pour appeler { $company }, à imprimer ou à remplir.
call-page-file = appel-{ $company }.docx
call-page-title = Appel : { $company }
call-page-preface = Éco-réseau { OF($network) }. Rien de ce qui est à dire ne nomme l'autre structure avant que les deux aient dit oui.
call-page-company = Structure
call-page-person = À demander
call-page-contact = Joindre au
call-page-day = Appelée le
call-page-answer = Réponse
call-page-boxes = ☐ oui   ☐ non   ☐ pas joint
call-page-words = Au téléphone
call-page-signer = Accord de la structure : nom, date, signature
call-page-noter = Noté par
call-page-foot = Un oui compte avec le nom de qui l'a donné, la façon (téléphone, de vive voix, par écrit, par message) et le jour.

# Ce qui a été annoncé à tous, dit par téléphone à qui n'a pas Telegram.
announced-call = 📣 { $count ->
    [one] Une structure à prévenir de votre annonce :
   *[other] { $count } structures à prévenir de votre annonce :
    }
    { $known ->
    [all] { $company }, { AT($place) } : { $person }, { $contact }
    [number] { $company }, { AT($place) } : { $contact }
    [name] { $company }, { AT($place) } : { $person }, sans numéro connu. Cherchez-le (annuaire, site, mairie), et notez-le sur sa fiche.
   *[nobody] { $company }, { AT($place) } : ni nom ni numéro connus. Cherchez-les (annuaire, site, mairie), et notez-les sur sa fiche.
    }
    .told = C'est dit
    .comes = Vient
    .absent = Ne vient pas
announced-call-words = À dire : { $words ->
    [none] la photo ou le document que vous avez envoyé aux autres.
   *[other] « { $words } »
    }{ $invites ->
    [yes] { " " }Viendrez-vous ?
   *[no] { "" }
    }
announced-call-over = C'est déjà noté.
announced-calls-end = Vous avez fait le tour des structures à prévenir.
