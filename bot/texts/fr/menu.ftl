# La fiche du robot dans Telegram : son nom, ce qu'il fait, le menu de ses commandes.
menu-name = Boucle
menu-description = Ce que vous avez en trop peut servir à un voisin, et l'inverse. Dites-le moi en une phrase : je cherche autour de vous, je demande aux deux, et je vous présente quand chacun a dit oui. Jamais votre nom avant.
menu-about = Le robot de l'éco-réseau : ce que l'un a en trop sert à l'autre.
menu-start = Commencer
menu-help = Comment ça marche
menu-cancel = Quitter une question
menu-mine = Mes annonces et mes échanges
menu-me = Où en est ma structure, ce qu'elle y gagne
menu-around = Ce qui se propose autour de moi
menu-settings = Mes réglages
menu-data = Recevoir tout ce que vous savez de moi
menu-erase = Effacer mes données
menu-invite = Inviter au réseau
menu-team = Qui anime le réseau
menu-network = Le réseau en quelques lignes
