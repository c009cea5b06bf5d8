# Ce que lit la personne qui fait tourner Boucle : ce qui ne va pas, que c'est rétabli, et l'avis sur le courtage de déchets.
upkeep-alarm-sender = 🔴 Boucle n'envoie plus rien depuis { $minutes } min. Redémarrez-la : rien n'est perdu, et le journal dit ce qui s'est passé.
upkeep-alarm-database = 🔴 La base de données ne répond plus. Voyez si elle tourne et si le disque a de la place ; Boucle reprend d'elle-même.
upkeep-alarm-telegram = 🔴 Telegram ne prend plus nos messages depuis { $minutes } min. Ils partiront d'eux-mêmes ; « boucle check » dit si la connexion est en cause.
upkeep-alarm-erasures = ⚠️ { $count ->
    [one] Un effacement ne se termine pas
   *[other] { $count } effacements ne se terminent pas
    } : une adresse est encore gardée. Le journal dit pourquoi, à « erasure ».
upkeep-alarm-unreadable = ⚠️ { $count ->
    [one] Une ligne de la base ne se lit plus
   *[other] { $count } lignes de la base ne se lisent plus
    } avec cette version. A-t-on remis une version plus ancienne ? Revenez à la plus récente.
upkeep-alarm-backup = ⚠️ { $days ->
    [one] Pas de sauvegarde depuis un jour
   *[other] Pas de sauvegarde depuis { $days } jours
    }. La commande : boucle backup boucle.backup
upkeep-alarm-disk = ⚠️ Le disque est presque plein : il reste { $megabytes } Mo. Faites de la place, ou Boucle ne pourra plus rien garder.
upkeep-over = ✅ { $kind ->
    [sender] C'est rétabli : les messages partent de nouveau.
    [database] C'est rétabli : la base de données répond.
    [telegram] C'est rétabli : Telegram prend de nouveau nos messages.
    [erasures] C'est rétabli : tous les effacements sont terminés.
    [unreadable] C'est rétabli : toutes les lignes de la base se lisent.
    [backup] C'est fait : il y a une sauvegarde récente.
   *[disk] C'est rétabli : il y a de la place sur le disque.
    }
upkeep-brokerage = Avant de mettre Boucle en service en France, à lire une fois

    Mettre en relation qui produit un déchet et qui peut le prendre, c'est déjà du courtage de déchets, même sans le transporter (code de l'environnement, L541-8 et R541-54-1 et suivants).
    • Le courtier se déclare au préfet avant de commencer (R541-55).
    • Il tient un registre depuis le 1er janvier 2022 (arrêté du 31 mai 2021, article 4) : « boucle register » le prépare.
    • Un sous-produit n'est pas un déchet, mais à des conditions strictes (L541-4-2) : ce n'est pas à Boucle d'en décider.
    Voyez avec un juriste ou avec la DREAL qui se déclare : vous, ou la collectivité qui porte l'éco-réseau.
