# Demander aux deux, puis présenter.
synergy-card = { CAPITAL(declaration-by) } : { declaration-whole }.
    .yes = Ça m'intéresse
    .no = Pas pour moi
synergy-wanted = { CAPITAL(TELLING($activity, $near)) }, dit oui pour : { RESOURCE($resource) }{ $carrier ->
    [us] , et viendrait chercher ou livrer
    [them] , si vous transportez
    [together] , transport à voir ensemble
   *[other] { "" }
    }. On vous présente ?
    .yes = Oui
    .no = Non
synergy-yes-already = Votre oui est noté : je vous préviens dès que l'autre répond.
synergy-ended = Cette piste n'a pas de suite : { RESOURCE($resource) }. Je continue de chercher.
synergy-over-agreed = Vous vous êtes déjà dit oui tous les deux.
synergy-over-refused = Cette piste n'a pas de suite.
synergy-over-lapsed = Cette piste est trop ancienne : elle est close.
synergy-over-void = Cette annonce n'est plus ouverte.

agree-carrier = Qui transporterait ?
    .us = Nous
    .them = Eux
    .together = À voir ensemble
agree-contact = { $last ->
    [yes] Comment peut-on vous joindre ?
   *[no] Si l'autre dit oui aussi, comment peut-on vous joindre ?
    }
agree-contact-other = Écrivez un numéro de téléphone ou une adresse e-mail.
agree-contact-not-yours = Cette carte est celle de quelqu'un d'autre. Donnez votre numéro par le bouton, ou écrivez-en un.
agree-contact-unknown = Je n'y vois ni numéro de téléphone ni adresse e-mail. Par exemple : 05 46 00 00 00.
agree-waiting = C'est noté. Je demande à l'autre et je vous préviens dès sa réponse.
agree-waiting-called = C'est noté. { $animator } appelle l'autre ; je vous préviens dès sa réponse.
contact-mine = 📱 Donner mon numéro
contact-other = Autre

introduction-made = 🤝 { $company }, à { $place }, { $person } : { $contact }. Vos coordonnées lui sont transmises.
    { CAPITAL(DOTS(declaration-detail, PRICE($price))) }{ $carrier ->
    [us] { " " }· vous transportez
    [them] { " " }· l'autre transporte
    [together] { " " }· transport à voir ensemble
   *[other] { "" }
    }.
introduction-unconfirmed = C'est oui des deux côtés. { $animator } doit d'abord confirmer votre structure ; je vous présente dès que c'est fait.
introduction-prepared = C'est oui des deux côtés. Je prépare la présentation et je vous écris dès qu'elle est prête.
synergy-nudge = Sans vouloir insister : { declaration-by } : { declaration-whole }. Un oui ou un non m'aide.
    .yes = Ça m'intéresse
    .no = Pas pour moi
synergy-nudged = Pas encore de réponse pour : { RESOURCE($resource) }. J'ai relancé.
synergy-called = Pas encore de réponse pour : { RESOURCE($resource) }. { $animator } appelle.
