# Une question avant le oui : transmise sans nom, dans les deux sens.
relay-words = Votre question ? Je la transmets sans votre nom.
relay-words-answer = Votre réponse ? Je la transmets sans votre nom.
relay-words-call = Que répondent-ils ? Je le transmets sans leur nom.
relay-mine = { $answering ->
    [yes] Votre réponse
   *[no] Votre question
    }
relay-until-then = Vous l'échangerez quand vous aurez dit oui tous les deux.
relay-words-held = { $what ->
    [phone] Je n'ai rien envoyé : il y a un numéro de téléphone dans votre message. { relay-until-then } { relay-mine } sans le numéro ?
    [siret] Je n'ai rien envoyé : il y a un numéro SIRET ou SIREN dans votre message. { relay-until-then } { relay-mine } sans le numéro ?
    [email] Je n'ai rien envoyé : il y a une adresse e-mail dans votre message. { relay-until-then } { relay-mine } sans l'adresse ?
    [link] Je n'ai rien envoyé : il y a un lien dans votre message, et l'on vous y reconnaîtrait. { relay-mine } sans le lien ?
    [account] Je n'ai rien envoyé : il y a un compte ou une messagerie dans votre message. { relay-until-then } { relay-mine } sans cela ?
    [address] Je n'ai rien envoyé : il y a une adresse dans votre message. { relay-until-then } { relay-mine } sans l'adresse ?
    [place] Je n'ai rien envoyé : votre commune est dans votre message, et l'autre ne connaît que la distance. { relay-mine } sans la commune ?
    [figure] Je n'ai rien envoyé : votre quantité exacte est dans votre message, et l'autre n'en connaît que l'arrondi. { relay-mine } avec un chiffre rond ?
   *[name] Je n'ai rien envoyé : un nom dans votre message dirait qui parle. { relay-until-then } { relay-mine } sans le nom ?
    }{ $rest ->
    [none] { "" }
   *[other] { " " }Il resterait : « { $rest } »
    }
relay-rest = Envoyer le reste
relay-words-document = Je ne transmets pas de document avant que vous ayez dit oui tous les deux : gardez-le pour ce moment. { relay-words-what }
relay-words-kind = Je transmets des mots ou une photo. { relay-words-what }
relay-words-what = En quelques mots ?
relay-send = Ceci n'est pas encore parti : « { $words } » Je le transmets à l'autre, sans votre nom ?
    .yes = Transmettre
    .no = Ne pas envoyer
relay-send-photo = Évitez enseigne, logo, étiquette : on vous reconnaîtrait. { $caption ->
    [held] Ces mots ne partent pas, ils disent qui vous êtes. J'envoie cette photo sans eux ?
   *[other] { $words ->
        [none] J'envoie cette photo ?
       *[other] J'envoie cette photo, avec « { $words } » ?
        }
    }
relay-send-another = Une à la fois : celle d'avant attend encore votre réponse.

relay-sent = Transmis. Je vous préviens dès la réponse.
relay-sent-called = C'est noté. { $animator } appelle pour poser votre question ; je vous préviens dès la réponse.
relay-sent-answer = Transmis.
relay-unsent = D'accord, rien n'est parti.
relay-later = D'accord, je vous le redemande le prochain matin de travail.
relay-enough = Vous avez posé { $most } questions sur cette piste : le reste se dira de vive voix, quand vous aurez dit oui tous les deux.
relay-received = { $group ->
    [yes] Dans le groupe, on
   *[no] { CAPITAL(THE(ACTIVITY($activity))) }, { NEAR($near) },
    } { $words ->
    [none] vous envoie une photo.
   *[other] demande : « { $words } »
    }
    .reply = Répondre
    .later = Plus tard
relay-answered = { $group ->
    [yes] Dans le groupe, on
   *[no] { CAPITAL(THE(ACTIVITY($activity))) }
    } { $words ->
    [none] répond par une photo.
   *[other] répond : « { $words } ».
    }
relay-answered-already = Cette question a déjà sa réponse.
relay-over = Cette piste n'a pas de suite : je n'ai rien envoyé.
relay-over-agreed = Vous avez dit oui tous les deux : parlez-vous directement. { $company } : { $contact }.
relay-words-back = Vous aviez écrit : « { $words } »
relay-unanswered = Je n'ai pas eu de réponse à votre question. Décidez sans, ou laissez passer :

# Des mots qui semblent pour l'autre.
partner-unsent = Ceci n'est pas parti : maintenant que vous vous connaissez, parlez-vous directement. { $company } : { $contact }.
    .copy = Copier le numéro
    .copy-mail = Copier l'adresse
partner-unsent-several = Ceci n'est pas parti : maintenant que vous vous connaissez, parlez-vous directement.
    .copy = Copier : { SHORT($company, 18) }
partner-known = Vous vous connaissez déjà :
partner-unsent-line = · { $company } : { $contact }
partner-unknown = Ceci n'est parti nulle part : je n'ai pas compris ce que cela change.

introduction-said = Vous vous êtes dit : { introduction-quote }.
introduction-said-more = Et : { introduction-quote }.
introduction-quote = { $question ->
    [none] « { $answer } »
   *[other] « { $question } » « { $answer } »
    }
