# Dans un groupe ou un canal : se relier, et le résumé du réseau, sans noms. Ce que lit l'animation quand cela ne va plus.
group-hello = Bonjour, je suis Boucle. Si vous animez l'éco-réseau, touchez « Relier » (ou écrivez /lier) : je posterai ici, une fois par semaine, ce qui est nouveau, sans aucun nom.
    .link = Relier
group-which = Quel éco-réseau relier à ce groupe ?
    .one = { $network }
group-linked = { $kind ->
    [channel] Le canal « { $title } » est relié à l'éco-réseau { OF($network) }. J'y poste chaque { weekday } à { $hour } h ce qui est nouveau, sans aucun nom. Pour arrêter, retirez-moi du canal.
   *[group] Ce groupe est relié à l'éco-réseau { OF($network) }. J'y poste chaque { weekday } à { $hour } h ce qui est nouveau, sans aucun nom. Pour arrêter : /delier.
    }
group-unlinked = C'est fait : je ne poste plus rien ici pour l'éco-réseau { OF($network) }.
group-anonymous = Vous écrivez ici au nom du groupe : je ne vois pas qui vous êtes. Dans vos droits d'administration, désactivez « Rester anonyme », puis écrivez-le de nouveau.
group-private = Ici, je ne poste que le résumé de l'éco-réseau. Pour le reste, parlons-en à deux :
    .open = Me parler en privé
group-digest = 📬 L'éco-réseau { OF($network) }, cette semaine :
    .see = { $n } · Voir
group-line = { $n }. { CAPITAL(ACTIVITY($activity)) } { VERB($kind) } : { declaration-line }
group-removed = { $kind ->
    [channel] On m'a retiré du canal « { $title } » : le résumé n'y paraît plus. Pour le remettre, ajoutez-moi comme administrateur du canal, je vous demanderai s'il faut le relier.
   *[group] On m'a retiré du groupe « { $title } » : le résumé n'y paraît plus. Pour le remettre, ajoutez-moi au groupe et écrivez-y /lier.
    }
group-muted = Je n'ai plus le droit d'écrire dans « { $title } » : le résumé n'y paraît plus. Rendez-moi ce droit dans les réglages { $kind ->
    [channel] du canal
   *[group] du groupe
    } ; le lien, lui, est gardé.
group-moved = Le groupe « { $title } » est devenu un supergroupe : j'y reste, le lien est gardé. Vous n'avez rien à faire.
channel-link = Relier le canal « { $title } » à l'éco-réseau { OF($network) } ? J'y posterai ce qui est nouveau, une fois par semaine, sans aucun nom.
    .yes = Oui
    .no = Non
channel-not = D'accord, je n'y poste rien.
