# Un lien personnel : est-ce bien vous ? Un geste suffit.
claim-ours = Bonjour, je suis Boucle, le robot de l'éco-réseau { OF($network) }, animé par { $animator } ({ $host }). Vous êtes { $company }, { AT($place) } ?
    🔒 Les autres ne voient ni votre nom ni vos coordonnées avant votre accord. { $animator } les voit, pour vous aider.
    .yes = Oui, c'est nous
    .fix = Corriger
    .who = Qui voit quoi ?
    .lang = English
claim-wrong = Qu'est-ce qui n'est pas juste ?
    .name = Le nom
    .place = La commune
    .activity = L'activité
    .other = Ce n'est pas nous
claim-done = Bienvenue, { $company } !
claim-begin = Dites-moi en une phrase ce que vous avez en trop, cherchez ou pourriez partager.
claim-listed = { $count ->
    [one] { $animator } avait déjà noté une annonce pour vous ; personne d'autre ne l'a vue.
   *[other] { $animator } avait déjà noté { $count } annonces pour vous ; personne d'autre ne les a vues.
    }
    .show = Rendre visible
    .keep = Lire d'abord
claim-unveiled = { $count ->
    [0] Il n'y a plus rien à montrer.
    [one] C'est visible, sans votre nom. Pour le changer : /mes
   *[other] Vos { $count } annonces sont visibles, sans votre nom. Pour les changer : /mes
    }
claim-told = 🎉 { $company }, { AT($place) }, vous rejoint par son lien : { $person }.
