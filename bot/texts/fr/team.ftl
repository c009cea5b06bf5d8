# Qui anime l'éco-réseau : le rôle se donne, se retire, se quitte.
team-list = 👥 L'éco-réseau { OF($network) } est animé par :
    .invite = Inviter
    .dismiss = Retirer { SHORT($person) }
    .resign = Quitter mon rôle
team-line = • { $person }{ $me ->
    [yes] { " " }(vous)
   *[no] { "" }
    }, depuis le { DATE($since) }
undertake-promise = On vous propose d'animer l'éco-réseau { OF($network) }. Vous verrez les noms, les coordonnées et ce que chaque structure confie.
    Vous promettez de le garder pour vous, et de ne vous en servir que pour les aider.
    .yes = J'accepte
    .no = Non merci
role-given = Bienvenue ! Vous animez maintenant l'éco-réseau { OF($network) }. Pour savoir ce que vous pouvez faire : /aide
role-declined = D'accord, rien n'a changé. L'invitation reste valable si vous changez d'avis.
role-already = Vous animez déjà l'éco-réseau { OF($network) }.
role-joined = 👥 { $person } anime maintenant { $network } avec vous.
role-dismiss = Retirer à { $person } le rôle d'animation { OF($network) } ? Cette personne ne verra plus ni les noms ni les coordonnées.
    .yes = Oui, retirer
    .no = Non
role-invitations = { $count ->
    [one] Son invitation en cours est retirée avec :
   *[other] Ses { $count } invitations en cours sont retirées avec :
    }
role-taken = C'est fait : { $person } n'anime plus { $network }.{ $count ->
    [0] { "" }
    [one] { " " }Son invitation est retirée.
   *[other] { " " }Ses { $count } invitations sont retirées.
    }
role-lost = { $person } vous a retiré le rôle d'animation { OF($network) }. Votre structure, si vous en avez une, garde ses annonces.
role-left = 👥 { $person } n'anime plus { $network }.
role-erased = 👥 Une personne qui animait { $network } avec vous s'en est allée.
role-resign = Quitter l'animation { OF($network) } ? Vous ne verrez plus ni les noms ni les coordonnées.
    .yes = Oui, quitter
    .no = Non, rester
role-resigned = C'est fait : vous n'animez plus { $network }. Merci pour tout.
role-last = Personne d'autre n'anime { $network } : invitez d'abord quelqu'un qui prend la suite, par /inviter.
