# Toujours d'actualité ? Et les saisons.
alive-asked-one = Toujours d'actualité ? { CAPITAL(declaration-title) }
    .yes = Oui
    .no = Non
alive-asked = Toujours d'actualité ?
    .yes = { $n } · Oui
    .no = { $n } · Non
alive-line = { $n }. { CAPITAL(declaration-title) }
alive-asleep-one = Sans nouvelles de vous, je mets en sommeil : { RESOURCE($resource) }. Plus personne n'est interrogé ; un appui suffit pour la réveiller.
    .wake = Réveiller
alive-asleep = Sans nouvelles de vous, je mets en sommeil ces { $count } annonces. Un appui suffit pour les réveiller :
    .wake = { $n } · Réveiller
alive-season-over = La saison est finie : { RESOURCE($resource) }. L'annonce dort, et se réveille toute seule le { DATE($day) }.
alive-season-back = Bientôt la saison : { RESOURCE($resource) }. { $count ->
    [0] L'annonce est de nouveau ouverte ; personne ne correspond encore autour de vous.
    [one] L'annonce est de nouveau ouverte, et j'ai déjà une piste :
   *[other] L'annonce est de nouveau ouverte, et j'ai déjà { $count } pistes :
    }
