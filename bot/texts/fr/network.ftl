# L'éco-réseau lui-même : sa fondation, ce qu'on en sait, ce qu'on y change.
found-name = { $changing ->
    [yes] Quel nom pour l'éco-réseau ?
   *[no] Bonjour, je suis Boucle. On vous confie la création d'un éco-réseau : quelques questions, et il est ouvert. Comment s'appelle-t-il ? Souvent le nom du territoire, par exemple « Périgny ».
    }
found-place = Quelle commune est en son milieu ?
found-place-which = Laquelle ?
found-place-alike = { join-place-alike }
found-place-alike-several = { join-place-alike-several }
found-place-unknown = Je ne trouve pas cette commune. Essayez le code postal, par exemple 17180.
found-area = Jusqu'où va-t-il ? Un rayon, ou des communes précises.
found-area-towns = Écrivez ces communes, séparées par des virgules.
found-area-unknown = Je ne trouve pas « { $name } ». Écrivez la liste à nouveau, avec le code postal, par exemple « 17180 Périgny ».
found-area-alike = Je ne connais pas « { $name } » : vouliez-vous dire « { $example } » ? Écrivez la liste à nouveau.
found-area-several = Plusieurs communes s'appellent « { $name } ». Écrivez la liste à nouveau, avec le code postal pour celle-ci, par exemple « { $example } ».
found-area-far = C'est trop loin : { $most } km au plus.
found-zone = Quel fuseau horaire ?
found-zone-unknown = Je ne connais pas ce fuseau. Par exemple Europe/Paris ou Indian/Reunion.
found-languages = Quelle langue y parle-t-on ? Chacun garde le choix de la sienne.
    .fr = Français
    .en = English
    .both = Les deux
found-day = Quel jour le résumé de la semaine part-il ?
found-hour = À quelle heure ?
found-hour-unknown = Une heure pleine, de 0 à 23, s'il vous plaît.
found-animator = Quel prénom lira-t-on quand je dis qui anime ?
found-body = Quel organisme répond des données (le responsable de traitement) ?
found-contact = Comment lui écrire ? Une adresse e-mail ou postale.
found-officer = Qui est son délégué à la protection des données, et comment lui écrire ?
found-promise = Reste une promesse. Vous verrez les noms, les coordonnées et ce que chaque structure confie : vous le gardez pour vous, et ne vous en servez que pour les aider.
network-founded = 🎉 L'éco-réseau { OF($network) } est ouvert. Les structures viennent par ce lien :
    { LINK($slug) }
    ou par les lettres { $code }. Pour tout le reste : /aide
    .invite = Inviter des structures
network-page = 🗺️ L'éco-réseau { OF($network) }, animé par { $animator } ({ $host })
    📍 { $count ->
    [0] { $km } km autour { OF($middle) }
    [one] Une commune : { $towns }
   *[other] { $count } communes : { $towns }
    }
    🔤 Code : { $code } · { LINK($slug) }
    🗣️ { $languages ->
    [fr] Français
    [en] Anglais
   *[other] Français et anglais
    } · { $zone }
    📬 Résumé le { weekday } à { $hour } h
    🏛️ Responsable des données : { $body }{ $contact ->
    [none] { "" }
   *[other] { " " }· { $contact }
    }{ $officer ->
    [none] { "" }
   *[other] { " " }· délégué : { $officer }
    }
    .speak = Passer à { SHORT($network) }
    .name = Nom
    .area = Étendue
    .zone = Fuseau
    .languages = Langues
    .day = Jour
    .hour = Heure
    .animator = Qui anime
    .body = Responsable
    .contact = Contact
    .officer = Délégué
network-changed = C'est changé.
area-radius = { $km } km
area-towns = Des communes
zone-choice = { $zone }
hour-choice = { $hour } h
proposed = { SHORT($words) }
found-weekday = Jour
    .monday = Lundi
    .tuesday = Mardi
    .wednesday = Mercredi
    .thursday = Jeudi
    .friday = Vendredi
    .saturday = Samedi
    .sunday = Dimanche
