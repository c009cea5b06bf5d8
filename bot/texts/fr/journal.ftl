# Le journal : qui a vu ou changé quoi, pour qui anime.
journal = 📓 { $count ->
    [0] Rien n'a encore été fait ici.
   *[other] Qui a vu ou changé quoi :
    }
journal-line = { MOMENT($at) } · { $person ->
    [operator] l'exploitant
    [erased] quelqu'un qui s'est effacé
   *[other] { $person }
    } · { $deed ->
    [sheet-seen] fiche ouverte
    [calls-seen] liste d'appels ouverte
    [exported] listes exportées
    [brokered] mise en relation à la main
    [placed] partagé par téléphone
    [merged] deux fiches réunies
    [confirmed] structure confirmée
    [turned-away] structure écartée
    [evaluated] bilan complété
    [role-given] animation confiée
    [role-taken] animation retirée
    [calls-printed] liste d'appels imprimée
    [register-printed] registre imprimé
    [links-made] liens personnels créés
    [backup-made] sauvegarde faite
    [backup-restored] sauvegarde remise
    [authorisation-checked] autorisation vérifiée
    [behalf] changement fait pour une structure
    [behalf-undone] changement annulé par la structure
    [broadcast] message à tous
    [call] appel noté
    [group] groupe relié ou délié
    [company] structure modifiée
    [announcement] annonce décidée
    [lead] piste suivie
    [invitation] invitation créée ou retirée
    [network] éco-réseau modifié
    [team] équipe modifiée
    [project] projet suivi
    [story] récit raconté
    [taker] débouché permanent modifié
    [list] liste reprise
    [word] mot reçu traité
    [lesson] mot appris retiré
    [workshop] atelier
   *[other] autre
    }{ $company ->
    [none] { "" }
   *[other] { " " }: { $company }
    }
