# Ce qu'il y a autour, et s'y intéresser.
around-where = { $joined ->
    [no] Dans le réseau
   *[yes] Autour de vous
    }
around-list = { $resource ->
    [none] { around-where }{ $count ->
        [0] { " " }:
       *[other] , { $count } annonces de { $companies } structures :
        }
   *[other] { around-where }, pour { RESOURCE($resource) }{ $count ->
        [0] { " " }:
       *[other] , { $count } annonces de { $companies } structures :
        }
    }
    .less = ◂ Avant
    .more = Suite ▸
    .keep = Prévenez-moi
    .aside = Plus celle-ci…
around-line = { $n }. { CAPITAL(declaration-by) } : { declaration-line }
    .have = { $n } · J'en ai
    .interest = { $n } · Ça m'intéresse
around-line-anywhere = { $n }. { CAPITAL(ACTIVITY($activity)) } { VERB($kind) } : { declaration-line }
around-card = { CAPITAL(declaration-by) } : { declaration-line }.
    .interest = Ça m'intéresse
    .have = J'en ai
    .aside = Plus celle-ci
around-card-anywhere = { CAPITAL(ACTIVITY($activity)) } { VERB($kind) } : { declaration-line }.
around-nothing = Rien d'ouvert autour de vous pour l'instant. Dites-moi en une phrase ce que vous avez en trop, cherchez ou pourriez partager : c'est ainsi que cela commence.
around-nothing-for = Rien autour de vous pour l'instant : { RESOURCE($resource) }. { $kept ->
    [yes] Votre annonce est ouverte : je vous préviens.
   *[no] Je peux garder l'œil ouvert.
    }
around-which = Que cherchez-vous ?
around-town = { $place ->
    [none] Je regarde dans tout le réseau, sans dire où : autour d'une commune précise, on devinerait qui est qui.
   *[other] Je regarde toujours autour de chez vous ({ $place }) : autour d'une autre commune, on devinerait qui est où.
    }
around-unclear = Je n'y reconnais pas de chose à échanger. Essayez « /autour palettes », ou dites-moi en une phrase ce que vous cherchez.
around-unjoined = Volontiers, dès que je sais où vous êtes.
interest-asked = C'est parti : je lui demande, sans votre nom. Je vous préviens dès sa réponse ({ TELLING($activity, $near) } : { RESOURCE($resource) }).
interest-waits = C'est noté ({ RESOURCE($resource) }) : d'autres sont déjà en train d'y réfléchir. Votre tour vient si cela se libère.
interest-already = C'est déjà demandé ({ RESOURCE($resource) }) : je vous préviens dès la réponse.
interest-yours = Cette structure attend justement votre réponse ({ RESOURCE($resource) }). On continue ?
interest-held = Cela peut être dangereux : je ne mets personne en relation directement. { $animator } peut vous renseigner.
interest-kept = C'est noté : { RESOURCE($resource) }. Je vous préviens dès que cela peut se faire.
around-aside-which = Laquelle ne plus vous montrer ?
    .one = Plus la { $n }
around-back = C'est remis : { TELLING($activity, $near) }, { RESOURCE($resource) }. /autour la montre de nouveau.
around-aside = C'est noté : je ne vous montre plus celle-ci ({ TELLING($activity, $near) } : { RESOURCE($resource) }).
    .back = La remettre
