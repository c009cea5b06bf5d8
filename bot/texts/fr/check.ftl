# Ce que « boucle check taxonomy » dit à la personne qui tient les fichiers de la taxonomie.
check-orphan-parent = { $where } : le parent « { $parent } » n'existe pas. Corrigez-le ou ajoutez cette ressource.
check-parent-cycle = { $where } : en remontant de parent en parent (« { $parent } »), on revient au point de départ. Retirez l'un des parents.
check-outlet-unknown-resource = débouché { $where } : la ressource « { $resource } » n'existe pas. Corrigez-la ou ajoutez-la.
check-outlet-unknown-process = débouché { $where } : le procédé « { $process } » n'existe pas. Corrigez-le ou ajoutez-le dans processes/.
check-outlet-to-itself = débouché { $where } : une ressource ne peut pas être son propre débouché. Retirez-le.
check-outlet-twice = débouché { $where } : il est écrit deux fois. Gardez-en un.
check-outlet-of-never = débouché { $where } : cette ressource ne doit jamais être proposée (never). Retirez le débouché.
check-unknown-code = { $where } : le code déchet { $code } n'est pas dans la liste européenne. Corrigez-le.
check-hazardous-without-hazardous-code = { $where } : marquée dangereuse, mais aucun de ses codes ne l'est. Ajoutez le code dangereux ou retirez la marque.
check-only-hazardous-codes-unmarked = { $where } : tous ses codes sont dangereux, pas elle. Ajoutez hazardous = true ou mirror = true.
check-few-wordings = { $where } : { $wordings } façon(s) de la nommer en « { $language } », c'est trop peu pour qu'on la trouve. Ajoutez-en.
check-missing-translation = { $where } : il manque le nom français ou anglais. Complétez fr et en.
check-absurd-conversion = { $where } : 1 { $unit } = { $factor } { $base } n'est pas plausible. Vérifiez la virgule.
check-unit-not-convertible = { $where } : on la compte en « { $unit } », mais rien ne dit combien cela fait en { $base }. Ajoutez la conversion.
check-same-wording = « { $wording } » désigne à la fois { $where } et { $also }. Gardez-le à un seul endroit, ou nommez-le dans ties.toml si c'est voulu.
check-unreachable = { $where } : aucun mot ne mène à elle seule. Ajoutez une façon de la nommer qui lui soit propre.
check-takers-unknown-resource = preneurs de { $where } : cette ressource n'existe pas. Corrigez le nom de la liste ou retirez-la.
check-takers-unknown-activity = preneurs de { $where } : l'activité « { $activity } » n'existe pas. Corrigez-la ou ajoutez-la dans activities.toml.
check-takers-of-what-nobody-has = preneurs de { $where } : personne ne la propose (wanted ou never). Retirez la liste.
check-taker-twice = preneurs de { $where } : « { $activity } » y est deux fois. Gardez sa meilleure place.
check-no-takers = { $where } : on ne sait pas qui la prend. Ajoutez une liste dans takers/, pour elle ou pour une ressource plus large.
check-tie-unused = ties.toml : « { $where } » n'est plus partagé par plusieurs ressources. Retirez-le.
check-tie = Voulu : « { $wording } » peut être { $where } ou { $also } ; on demande laquelle.
check-sum = { $problems ->
    [0] Rien à corriger
    [one] { $problems } point à corriger
   *[other] { $problems } points à corriger
    }, { $ties ->
    [0] aucun mot à double sens.
    [one] { $ties } mot à double sens voulu.
   *[other] { $ties } mots à double sens voulus.
    }
check-meeting-unknown = { $where } : meetings.toml nomme « { $named } », qui n'existe pas. Corrigez le nom, ou retirez-le.
