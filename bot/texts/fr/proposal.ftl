# Ce que l'on propose de chercher.
proposal-asked = Et vous, que cherchez-vous ?
    .list = Proposez-moi
    .none = Rien pour l'instant
proposal-none = Dites-le-moi en une phrase : « je cherche… ».
proposal-later = D'accord. Quand vous voudrez, une phrase suffit : « je cherche… ».
