# « @boucle palettes » dans n'importe quelle conversation : ce qui est ouvert, sans noms. Le titre et le détail ne sont lus que par qui cherche.
inline-title = { declaration-sign } { CAPITAL(declaration-line) }
inline-detail = { CAPITAL(declaration-by) } · { $network }
inline-detail-anywhere = { CAPITAL(ACTIVITY($activity)) } { VERB($kind) } · { $network }
inline-card = { declaration-sign } { CAPITAL(ACTIVITY($activity)) } de l'éco-réseau { OF($network) } { VERB($kind) } quelque chose{ $family ->
    [none] .
   *[other] { " " }: { FAMILY($family) }.
    }
    .see = En savoir plus
inline-stranger-title = Boucle, le robot des éco-réseaux
inline-stranger-detail = Vous n'êtes encore d'aucun éco-réseau : il n'y a rien à chercher ici. Touchez pour dire à cette conversation ce que fait Boucle.
inline-stranger = Boucle est un robot pour les structures voisines. L'une dit en une phrase ce qu'elle a en trop, cherche ou partagerait ; il trouve à qui cela sert. Il les présente quand les deux sont d'accord.
    .open = Parler à Boucle
inline-above =
    .stranger = Rejoindre un éco-réseau
    .nothing = Rien : le dire à Boucle
    .empty = Rien : parler à Boucle
