# Dire ce qu'on a en trop, ce qu'on cherche, ce qu'on partage.
declare-resource = De quoi s'agit-il ? Dites-le avec vos mots, avec la quantité si vous la connaissez.
declare-resource-which = De quoi s'agit-il ?
declare-resource-unclear = Je n'y reconnais pas de chose à échanger. Dites-la avec vos mots, par exemple « palettes » ou « marc de café ».
declare-kind = { TOPIC($topic, "vous en avez en trop, ou vous en cherchez ?") }
    .offer = J'en ai trop
    .need = J'en cherche
    .share = À partager
declare-side = { TOPIC($topic, "de quel côté êtes-vous ?") }
    .has = J'en ai à prêter
    .seeks = J'en voudrais
    .together = À plusieurs
declare-turn = C'est l'inverse
declare-turn-done = D'accord : { $kind ->
    [need] vous en cherchez
   *[other] vous en avez
    }.
declare-turn-back = { declare-turn }
declare-turn-back-done = { declare-turn-done }
declare-heard = { declaration-sign } { DOTS(BOLD(CAPITAL(RESOURCE($resource))), BOLD(declaration-quantity), declaration-condition, declaration-price, declare-heard-kind) }
declare-heard-kind = { $kind ->
    [offer] vous proposez
    [need] vous cherchez
    [has] vous prêtez
    [seeks] vous voudriez emprunter
    [together] à plusieurs
   *[unsaid] { "" }
    }
declare-also = Je note aussi : { RESOURCE($resource) }. J'y viens juste après.
declare-noted = À savoir, c'est noté : « { $note } ».
declare-amount = { TOPIC($topic, "combien, à peu près ?") } Par exemple « 600 kg par semaine ».
declare-amount-much = Je ne sais pas compter « { $words } ». À la louche, ce serait ?
declare-amount-nothing = Il m'en faut un peu plus que zéro. Combien, à peu près ?
declare-rhythm = { TOPIC($topic, "une seule fois, ou régulièrement ?", declaration-quantity) }
declare-moments = { TOPIC($topic, "à quels moments ?") } Par exemple « le mardi » ou « le matin ».
moments = Moments
    .anytime = À tout moment
    .evenings = Le soir
    .weekend = Le week-end
    .seldom = De temps en temps
    .open = Ça dépend
declare-price = { TOPIC($topic, "à quelles conditions ?") }
picture-photo = Envoyez une photo, sans enseigne, ni logo, ni étiquette.
picture-photo-not-a-photo = Il me faut une photo envoyée comme photo, pas comme fichier.
picture-photo-offered = J'ajoute cette photo à votre annonce ? Vérifiez d'abord : ni enseigne, ni logo, ni étiquette.
picture-use = L'ajouter
picture-none = Sans photo
declare-place = Où se trouve-t-elle ? Commune, code postal, ou le bouton ci-dessous.
declare-place-which = Dans quelle commune ?
declare-place-alike = { join-place-alike }
declare-place-alike-several = { join-place-alike-several }
declare-place-unknown = Je ne trouve pas cette commune. Essayez le code postal, par exemple 17180.

declare-note = Qu'est-ce qu'il faut savoir ? Par exemple « à prendre avant vendredi midi » ou « il y a un quai ».
note-none = Rien
note-kept-out = Ceci dirait qui vous êtes : je ne l'ajoute pas. Vos coordonnées partent quand vous avez dit oui tous les deux.
    .again = Voir l'annonce
note-full = C'est un peu long : la ligne « À savoir » tient en { $longest } lettres. Vous pouvez la récrire avec [Modifier].
resource-choice = { SHORT(CAPITAL(RESOURCE($resource))) }{ DANGER($resource) }
resource-none = Autre chose
amount = Quantité
    .trailer = Une remorque
    .lorry = Un camion
    .lorries = Plus
    .tens = Moins de 100
    .hundreds = 100 à 1 000
    .thousands = Plus
    .unknown = Je ne sais pas
rhythm = Rythme
    .once = Une seule fois
    .day = Chaque jour
    .week = Par semaine
    .month = Par mois
    .year = Par an
    .unknown = Je ne sais pas
price = Conditions
    .give = À donner
    .sell = À vendre
    .pay = Je paie pour l'enlèvement
    .discuss = À discuter

draft-noted = { declaration-sign } { CAPITAL(DOTS(RESOURCE($resource), RECKONED(declaration-quantity, $yearly, $base), declaration-condition, declaration-price, draft-place)) }. C'est noté.
draft-place = { $place ->
    [none] { "" }
   *[other] { AT($place) }
    }
draft-card = Les autres verront : { $kind ->
    [offer] { DOTS(TELLING($activity, $near), declaration-whole) }
   *[other] { declaration-by } : { declaration-whole }
    }.
    .publish = Publier
    .animator = { draft-discreet.animator }
    .discreet = Plus discret
    .edit = Modifier
    .photo = Ajouter une photo
    .forget = Annuler
draft-private = Gardé pour { $animator } seulement : { declaration-whole }. Les autres ne verront rien.
    .publish = Confier à { $animator }
    .edit = { draft-card.edit }
    .photo = { draft-card.photo }
    .forget = { draft-card.forget }
draft-batch = Vos { $count } annonces. Les autres verront, sans votre nom ({ TELLING($activity, $near) }) :
    .publish = Tout publier
    .animator = { draft-discreet.animator }
    .edit = Modifier le { $n }
    .forget = Tout annuler
draft-batch-line = { $n }. { $held ->
    [yes] ⚠️ { CAPITAL(declaration-title) } : pour { $animator } d'abord, à traiter avec précaution. Les autres ne verront pas celle-ci.
   *[no] { draft-batch-thing }
    }
draft-batch-thing = { declaration-sign } { $kind ->
    [offer] { CAPITAL(declaration-whole) }
   *[other] { CAPITAL(VERB($kind)) } : { declaration-whole }
    }
draft-danger = ⚠️ { CAPITAL(RESOURCE($resource)) } : c'est à traiter avec précaution, je ne mets pas en relation directement.{ $free ->
    [yes] { " " }La collecte est en principe gratuite, par un collecteur enregistré auprès de l'éco-organisme.
   *[no] { "" }
    }{ $code ->
    [none] { "" }
   *[other] { " " }Code déchet probable, à confirmer : { WASTE($code) }.
    }
    .collector = Trouver un collecteur
    .publish = Demander à { $animator }
    .rules = Les règles
    .forget = Annuler
draft-doubt = ⚠️ { CAPITAL(RESOURCE($words)) } : cela peut contenir quelque chose de dangereux. Je ne le montre à personne : { $animator } regarde d'abord.
    .publish = Envoyer à { $animator }
    .edit = Modifier
    .photo = Photo
    .forget = Annuler
draft-discreet = Que faut-il taire ?
    .quantity = La quantité
    .activity = Mon activité
    .picture = La photo
    .animator = { $animator } seulement
draft-edit = Que voulez-vous changer ?
    .resource = La ressource
    .kind = Le sens
    .amount = La quantité
    .rhythm = Le rythme
    .price = Le prix
    .moments = Les moments
    .place = Le lieu
    .note = À savoir
draft-forgotten = D'accord, je n'en garde rien.
draft-published = Cette annonce est déjà publiée.

declaration-open = Visible, sans votre nom, par les { $companies } structures du réseau.
declaration-open-few = Visible, sans votre nom, par les structures du réseau.
declaration-partners = { $count ->
    [one] J'ai déjà une piste, je lui pose la question ; réponse souvent sous trois jours :
   *[other] J'ai déjà { $count } pistes, je leur pose la question ; réponse souvent sous trois jours :
    }
declaration-nothing = Rien encore autour de vous pour : { RESOURCE($resource) }. Je garde l'annonce ouverte et je vous préviens dès qu'un voisin correspond.
declaration-near = Rien qui tombe juste pour l'instant : { RESOURCE($resource) }. Autour de vous, des annonces s'en approchent. Je garde la vôtre ouverte et je vous préviens.
    .see = Les voir
declaration-private = { CAPITAL(RESOURCE($resource)) } : gardé pour { $animator } seulement. Les autres ne voient rien.
    .show = Montrer aux autres
published-open = ♻️ { CAPITAL(RESOURCE($resource)) } : { $count ->
    [0] rien encore, je garde l'annonce ouverte et je vous préviens
    [one] j'ai déjà une piste, je lui pose la question
   *[other] j'ai déjà { $count } pistes, je leur pose la question
    }.
published-asleep = 💤 { CAPITAL(RESOURCE($resource)) } : visible à partir du { DATE($day) }, quand ce sera la saison.
published-held = ⚠️ { declaration-held }
published-private = { declaration-private }
held-words = Peut-être dangereux, d'après ses mots : « { $words } ».
declaration-held = { CAPITAL(RESOURCE($resource)) } : ce n'est pas à mettre en relation directement. { $animator } regarde et revient vers vous.
declaration-already = { $state ->
    [withdrawn] Cette annonce a été retirée.
   *[other] Cette annonce est déjà publiée depuis le { DATE($day) }.
    }
    .see = La voir
    .other = En faire une autre
held-card = ⚠️ À voir par vous : { $company }, { AT($place) } ({ $person }) { VERB($kind) } : { declaration-detail }.{ $wish ->
    [collector] { " " }Cherche un collecteur.
   *[none] { "" }
    } Rien n'est parti aux autres.

partners-called = 📞 Qui n'est pas sur Telegram est appelé par { $animator }.
partner-how = { $how ->
    [same] même ressource
    [narrower] c'en est une sorte
    [broader] proche de ce qui est cherché
    [outlet] peut servir ici : { RESOURCE($needed) }
    [process] peut servir de : { RESOURCE($needed) }, { PROCESS($process) }
   *[other] les mêmes mots
    }
partner-line = { EMOJI($activity) } { ACTIVITY($activity) }, { NEAR($near) } : { DOTS(partner-how, declaration-quantity, declaration-condition, declaration-price) }{ $part ->
    [take-all] , prendrait tout
    [take-most] , prendrait presque tout
    [take-half] , prendrait environ la moitié
    [take-quarter] , prendrait environ un quart
    [take-little] , en prendrait un peu
    [cover-all] , couvre tout
    [cover-most] , couvre presque tout
    [cover-half] , couvre environ la moitié
    [cover-quarter] , couvre environ un quart
    [cover-little] , en couvre un peu
   *[unknown] { "" }
    }
