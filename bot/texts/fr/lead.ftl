# Demander aux deux, puis présenter.
synergy-card = { CAPITAL(declaration-by) } : { declaration-whole }.
    .yes = Ça m'intéresse
    .ask = Une question
    .no = Pas pour moi
synergy-wanted = { CAPITAL(declaration-by) } : { declaration-whole }.
    .yes = Oui
    .ask = Une question
    .no = Non
synergy-wanted-ask = C'est oui de l'autre côté{ $figure ->
    [yes] , pour { declaration-quantity }
   *[no] { "" }
    }{ $carrier ->
    [us] { " " }: le transport est pour eux
    [them] , si vous transportez
    [together] , transport à voir ensemble
   *[other] { "" }
    }. On vous présente ?
synergy-nudge-group = Sans vouloir insister, un oui ou un non m'aide :
synergy-yes-already = Votre oui est noté : je vous préviens dès qu'il y a du nouveau.
synergy-ended = Cette piste n'a pas de suite : { RESOURCE($resource) }. Je continue de chercher.
synergy-ended-next = Cette piste n'a pas de suite : { RESOURCE($resource) }. J'en ai une autre, je lui pose la question.
synergy-ended-several = Ces pistes n'ont pas de suite. Je continue de chercher.
synergy-ended-line = · { CAPITAL(RESOURCE($resource)) }
synergy-freed = Vous attendiez que cela se libère : c'est le cas, et vous le savez en premier.
synergy-instead = La piste d'avant n'a pas eu de suite : celle-ci la remplace.
synergy-improved = { $reason ->
    [distance] C'est plus près qu'avant : vous aviez dit « trop loin ».
    [quantity] La quantité a changé : c'est ce qui n'allait pas.
    [price] Le prix a changé : c'est ce qui n'allait pas.
    [not-now] Le moment est peut-être venu : vous aviez dit « pas maintenant ».
   *[quality] C'est décrit autrement : la qualité n'allait pas.
    }
synergy-taken = C'est pris pour l'instant : { RESOURCE($resource) }. Si cela se libère, je vous préviens en premier ; d'ici là je continue de chercher.
    .stay = D'accord
    .leave = Retirez-moi
synergy-taken-next = C'est pris pour l'instant : { RESOURCE($resource) }. Si cela se libère, je vous préviens en premier ; j'ai une autre piste, je lui pose la question.
    .stay = D'accord
    .leave = Retirez-moi
synergy-taken-several = C'est pris pour l'instant. Si cela se libère, je vous préviens en premier ; d'ici là je continue de chercher.
    .stay = D'accord
    .leave = Retirez-moi · { RESOURCE($resource) }
synergy-over-agreed = Vous vous êtes déjà dit oui tous les deux.
synergy-over-agreed-group = Vous avez déjà tous dit oui.
synergy-over-refused = Cette piste n'a pas de suite.
synergy-over-lapsed = Cette piste est trop ancienne : elle est close.
synergy-over-void = Cette annonce n'est plus ouverte.

agree-carrier = Qui transporterait ?
    .us = Nous
    .them = Eux
    .together = À voir ensemble
agree-contact = { $last ->
    [yes] Comment peut-on vous joindre ?
    [group] Si les autres disent oui aussi, comment peuvent-ils vous joindre ?
   *[no] Si l'autre dit oui aussi, comment peut-on vous joindre ?
    }
agree-contact-other = Écrivez un numéro de téléphone ou une adresse e-mail.
agree-contact-not-yours = Cette carte est celle de quelqu'un d'autre. Donnez votre numéro par le bouton, ou écrivez-en un.
agree-contact-unknown = Je n'y vois ni numéro de téléphone ni adresse e-mail. Par exemple : 05 46 00 00 00.
agree-due = Chez vous, cela tombe quand ? Les autres ne le verront que si vous êtes présentés.
    .quarter = Ce trimestre
    .year = Cette année
    .open = Je ne sais pas
agree-due-unclear = Je n'y vois pas de mois. Par exemple « en avril » ou « le 12 mai » ; sinon, « Je ne sais pas ».
agree-waiting = C'est noté. Je demande à l'autre et je vous préviens dès sa réponse.
agree-waiting-group = C'est noté. Je demande aux autres et je vous préviens quand tous ont répondu.
agree-waiting-called = C'est noté. { $animator } appelle l'autre ; je vous préviens dès sa réponse.
agree-waiting-called-group = C'est noté. { $animator } appelle qui je ne peux pas joindre ; je vous préviens quand tous ont répondu.
yes-held = Vous aviez dit oui, { $kind ->
    [pair] et l'autre n'a pas encore répondu
    [pool] et vous êtes { $joined } sur { $count }
    [confirming] les autres aussi, et { $animator } doit encore confirmer une structure
   *[chain] et tous n'ont pas encore répondu
    } : { RESOURCE($resource) }. Je retire votre oui ?
    .yes = Oui, retirez-le
    .no = Non, il tient
yes-held-which = Vous avez dit oui plusieurs fois, et d'autres n'ont pas encore répondu. Lequel de vos oui faut-il retirer ?
    .withdraw = { CAPITAL(RESOURCE($resource)) }
yes-held-list = { $waits ->
    [no] Tous ont dit oui :
   *[yes] { $count ->
        [one] Votre oui attend celui des autres :
       *[other] Vos oui attendent ceux des autres :
        }
    }
    .withdraw = Je retire mon oui
yes-held-line = · { RESOURCE($resource) } : { $kind ->
    [pair] l'autre n'a pas encore répondu
    [pool] vous êtes { $joined } sur { $count }
    [confirming] { $animator } doit encore confirmer une structure, puis je vous présente
   *[chain] vous êtes { $joined } sur { $count } à avoir dit oui
    }
contact-mine = 📱 Donner mon numéro
contact-other = Autre

introduction-made = 🤝 { $company }, { AT($place) }, { $person } : { $contact }. Vos coordonnées lui sont transmises.
    { CAPITAL(DOTS(declaration-detail, PRICE($price))) }{ $carrier ->
    [us] { " " }· vous transportez
    [them] { " " }· l'autre transporte
    [together] { " " }· transport à voir ensemble
   *[other] { "" }
    }.
    .rules = Les règles
    .agreement = Préparer un accord écrit
introduction-next = La suite : appelez-vous pour convenir d'un premier essai. Je vous demanderai où vous en êtes.
introduction-card = { $person } ({ $company })
introduction-party = · { $company }, { AT($place) }, { $person } : { $contact }{ $same ->
    [yes] { "" }
   *[no] { " " }· { RESOURCE($resource) }
    }
introduction-due = 📅 Pour eux, cela tombe : { SEASON($first, $last) }
introduction-unconfirmed = C'est oui des deux côtés. { $animator } doit d'abord confirmer votre structure ; je vous présente dès que c'est fait.
introduction-unconfirmed-group = C'est oui pour tous. { $animator } doit d'abord confirmer votre structure ; je vous présente dès que c'est fait.
introduction-prepared = C'est oui des deux côtés. Je prépare la présentation et je vous écris dès qu'elle est prête.
introduction-prepared-group = C'est oui pour tous. Je prépare la présentation et je vous écris dès qu'elle est prête.
synergy-nudge = Sans vouloir insister : { declaration-by } : { declaration-whole }. Un oui ou un non m'aide.
    .yes = Ça m'intéresse
    .ask = Une question
    .no = Pas pour moi
synergy-nudged = Pas encore de réponse pour : { RESOURCE($resource) }. J'ai relancé.
synergy-called = Pas encore de réponse pour : { RESOURCE($resource) }. { $animator } appelle.
