# Inviter des structures, ou des personnes pour animer.
invite-ask = Qui invitez-vous ?
    .join = Des structures
    .company = Une structure précise
    .animator = Une animatrice, un animateur
    .live = Les invitations en cours
invite-join = ✉️ Pour des structures { OF($network) }. Faites suivre ce lien, ou montrez ce carré à un téléphone :
    { $payload ->
    [forgotten] (lien effacé)
   *[other] { LINK($payload) }
    }
    Au téléphone, quatre lettres suffisent : { $code }. { $most ->
    [0] Sans limite de nombre
   *[other] Pour { $most } personnes au plus
    }, jusqu'au { DATE($until) }.
invite-company = ✉️ Pour { $company }, et pour elle seule : un geste suffira pour vous rejoindre.
    { $payload ->
    [forgotten] (lien effacé)
   *[other] { LINK($payload) }
    }
    Bon pour une personne, jusqu'au { DATE($until) }.
invite-animator = ✉️ Pour animer { $network } avec vous. À ne donner qu'à la bonne personne :
    { $payload ->
    [forgotten] (lien effacé)
   *[other] { LINK($payload) }
    }
    { $most ->
    [one] Bon pour une personne
   *[other] Bon pour { $most } personnes
    }, jusqu'au { DATE($until) }.
invite-workshop = 🧩 Pour l'atelier « { $company } ». Affichez ce carré sur le mur, ou faites suivre ce lien :
    { $payload ->
    [forgotten] (lien effacé)
   *[other] { LINK($payload) }
    }
    Au téléphone, quatre lettres suffisent : { $code }. Bon jusqu'au { DATE($until) }, pour les retardataires aussi.
invite-withdraw = Retirer
invite-withdrawn = C'est retiré : ce lien ne laisse plus entrer personne.
invite-which = Laquelle ?
    .one = { SHORT($company) }
invite-everybody = Aucune structure n'attend d'invitation : celles de la liste sont toutes sur Telegram. Pour envoyer une liste : /importer
invite-nobody = Je ne trouve pas « { $name } » parmi les structures de la liste qui ne sont pas encore sur Telegram.
invite-live = { $count ->
    [0] Aucune invitation en cours. Pour en faire une : /inviter
    [one] Une invitation en cours :
   *[other] { $count } invitations en cours :
    }
invite-line = { $n }. { $purpose ->
    [animator] Pour animer
    [company] Pour une structure précise
    [workshop] Pour un atelier
   *[join] Pour des structures
    }{ $code ->
    [none] { "" }
   *[other] { " " }· { $code }
    } · { $most ->
    [0] { $used } venues
   *[other] { $used } sur { $most }
    } · jusqu'au { DATE($until) }
    .withdraw = { $n } · Retirer
invite-address = { LINK($payload) }
invitation-unknown = Ce lien ne m'ouvre rien : il manque peut-être un morceau. Ouvrez-le à nouveau depuis le message reçu, ou écrivez-moi le nom de votre commune.
invitation-withdrawn = Cette invitation a été retirée. Demandez-en une autre à la personne qui vous l'a donnée, ou écrivez-moi le nom de votre commune.
invitation-expired = Cette invitation n'est plus valable : sa date est passée. Demandez-en une autre à la personne qui vous l'a donnée, ou écrivez-moi le nom de votre commune.
invitation-many-codes = Beaucoup de codes essayés en peu de temps. Attendez une heure, puis réessayez ; ou écrivez-moi le nom de votre commune.
invitation-used = Cette invitation a déjà servi. Si vous êtes de la même structure, écrivez-moi une phrase et son nom : on vous reconnaîtra. Sinon, demandez-en une autre à la personne qui vous l'a donnée.
seek-name = Laquelle ? Écrivez son nom, ou le début.
invite-copy = { "" }
    .link = Copier le lien
    .code = Copier le code
invite-poster-title = L'éco-réseau { OF($network) }
invite-poster-subtitle = Montrez ce carré à votre téléphone
invite-poster-hint = Ou écrivez ces quatre lettres à Boucle, dans Telegram :
