# Les premiers mots : qui est Boucle, qui voit quoi, comment commencer.
start-hello = Bonjour, je suis Boucle, le robot de l'éco-réseau { OF($network) }, animé par { $animator } ({ $host }). Dites-moi en une phrase ce que vous avez en trop, cherchez ou pourriez partager.
    🔒 Les autres ne voient ni votre nom ni vos coordonnées avant votre accord. { $animator } les voit, pour vous aider.
    .go = C'est parti
    .who = Qui voit quoi ?
    .lang = English
start-first = Bonjour, je suis Boucle, le robot de l'éco-réseau { OF($network) }, animé par { $animator } ({ $host }).
    🔒 Les autres ne voient ni votre nom ni vos coordonnées avant votre accord. { $animator } les voit, pour vous aider.
start-again = Bonjour { $company } ! Dites-moi en une phrase ce que vous avez en trop, cherchez ou pourriez partager.
    .go = Pas à pas
start-elsewhere = Vous êtes dans l'éco-réseau { OF($here) }{ $company ->
    [none] { "" }
   *[other] { " " }({ $company })
    }. Aller dans celui { OF($network) }, animé par { $animator } ({ $host }) ?
    Rien ne se perd : vos annonces et vos pistes restent où elles sont, et vous y répondez comme avant.
    .go = Y aller
    .stay = Rester ici
start-stayed = D'accord, rien ne change.
start-nowhere = Bonjour, je suis Boucle. De quelle commune êtes-vous ? Écrivez-la, ou le code à quatre lettres que l'animateur de votre éco-réseau vous a donné.
start-go = Écrivez-le comme vous le diriez au téléphone : « J'ai une vingtaine de palettes par mois à donner », « Je cherche du paillage »… Ou pas à pas :
    .offer = J'ai en trop
    .need = Je cherche
    .share = À partager
start-who = 🔒 Qui voit quoi ?
    • Les autres structures : ce que vous proposez ou cherchez, une sorte de structure (« une brasserie ») et une distance arrondie. Jamais votre nom avant votre accord.
    • { $animator } ({ $host }) : tout, pour vous aider.
    • Après deux oui : l'autre structure reçoit votre nom, votre commune et vos coordonnées.
    • Répond des données : { $body }{ $contact ->
    [none] { "" }
   *[other] { " " }({ $contact })
    }{ $officer ->
    [none] { "" }
   *[other] { " " }; délégué à leur protection : { $officer }
    }.
    Vos messages passent par Telegram. Vous pouvez arrêter à tout moment.
    .go = C'est parti
start-help = Écrivez en une phrase ce que vous avez en trop, cherchez ou pourriez partager ; je cherche autour de vous et je demande aux deux avant de vous présenter.
    /mes pour vos annonces · /autour pour voir autour de vous
    /reglages pour le calme · /mesdonnees · /effacer, ou faire une pause
    /start pour recommencer · /annuler pour quitter une question
    Dans toute autre conversation : mon @nom puis un mot, « palettes » par exemple, pour y montrer ce qui est ouvert
    .go = Pas à pas
    .who = Qui voit quoi ?
start-help-team = 👥 Parce que vous animez : /lundi par quoi commencer · /tableau ce qui vous attend · /appels qui appeler · /diffuser une annonce
    /structure martin, ou « la fiche de Martin » : tout sur une structure, et agir pour elle
    /inviter · /equipe · /reseau · /debouches · /autorisations · /atelier · /rapport · /importer une liste · /exporter le classeur · /journal · /lier, dans un groupe, pour qu'il reçoive le résumé
arrival-kept = Bonjour, je suis Boucle. C'est noté. Pour chercher autour de vous : de quelle commune êtes-vous ? Écrivez-la, ou le code à quatre lettres de votre éco-réseau.
arrival-none = Aucun éco-réseau ne couvre encore { $place }. Si on vous a donné un lien ou un code à quatre lettres, envoyez-le-moi.
arrival-alike = Vouliez-vous dire { $place } ? Si oui, touchez votre éco-réseau ; sinon, écrivez le code postal.
arrival-networks = Quel est votre éco-réseau ?
    .choose = { $network } ({ $host })
