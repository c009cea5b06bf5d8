# Une structure rejoint le réseau : son nom, son lieu, son activité.
join-name = Pour chercher autour de vous : comment s'appelle votre structure ?
join-name-sentence = { company-not-a-name }
join-place = Où êtes-vous ? Commune, code postal, ou le bouton ci-dessous.
join-place-which = Laquelle ?
join-place-alike = Vouliez-vous dire { $name } ?
join-place-alike-several = Vouliez-vous dire l'une de celles-ci ?
join-place-unknown = Je ne trouve pas cette commune. Essayez le code postal, par exemple 17180.
join-activity = Quelle est votre activité, en deux ou trois mots ?
join-activity-guess = Votre activité : j'ai compris « { TRADE($activity) } ».
join-activity-which = Laquelle s'en approche le plus ?
join-right = Vous êtes { $company }, { AT($place) } · { TRADE($activity) } ?
    .right = C'est ça
    .other = Corriger
join-wrong = { claim-wrong }
join-heard = Je note : { DOTS(join-heard-name, join-heard-trade, join-heard-place) }.
join-heard-name = { $company }
join-heard-place = { $place ->
    [none] { "" }
   *[other] { AT($place) }
    }
join-heard-trade = { $activity ->
    [none] { "" }
   *[other] { TRADE($activity) }
    }
join-noted = Vous êtes { $company }, { AT($place) } · { TRADE($activity) }. Une erreur ? /reglages, « Ma structure ».
join-further = Je note aussi : { DOTS(BOLD(CAPITAL(RESOURCE($resource))), BOLD(declaration-quantity), declaration-condition, declaration-price, declare-heard-kind) }. On y vient juste après.
join-unfinished = { $resource ->
    [none] On y est presque.
   *[other] C'est noté : { RESOURCE($resource) }.
    } Pour chercher autour de vous, il me manque { $missing ->
    [name] le nom de votre structure. Écrivez-le simplement.
    [place] votre commune. Écrivez-la, ou son code postal.
    [activity] votre activité.
   *[detail] encore une réponse.
    }
join-done = Bienvenue, { $company } ! Dites-moi en une phrase ce que vous avez en trop, cherchez ou pourriez partager.
join-joined = Bienvenue, { $company } !
join-already = Vous parlez déjà pour { $company }.

place-here = 📍 Ma position
place-choice = { $name } ({ $department })
place-alike = Commune
    .yes = Oui, { $name } ({ $department })
    .no = Non
activity-right = C'est ça
activity-other = Autre chose
activity-choice = { SHORT(CAPITAL(TRADE($activity))) }
activity-none = Rien de tout cela
