# Ma structure : son nom, sa commune, son activité, tels qu'ils sont connus ici.
settings-company = { $company }, { AT($place) } · { TRADE($activity) }. Les autres ne lisent que l'activité, et à quelle distance.{ $first-day ->
    [none] { "" }
   *[other] { " " }Fermeture dès le { DATE($first-day) }, réouverture le { DATE($day) }.
    }
    .name = Le nom
    .place = La commune
    .activity = L'activité
    .closure = La fermeture
    .sites = { $on ->
    [yes] ☑
   *[no] ☐
    } Entre nos sites aussi
settings-sites = 📍 { $company } est noté avec vos autres sites. Ce que l'un a en trop, je le propose aussi à l'autre ? Sinon, seulement aux voisins.
    .yes = Entre nos sites aussi
    .no = Aux voisins seulement
company-name = Comment s'appelle votre structure ?
company-name-sentence = { company-not-a-name }
company-place = Où êtes-vous maintenant ? Commune, code postal, ou le bouton ci-dessous.
company-place-which = Laquelle ?
company-place-alike = { join-place-alike }
company-place-alike-several = { join-place-alike-several }
company-place-unknown = { join-place-unknown }
company-activity = Quelle est votre activité, en deux ou trois mots ?
company-activity-which = Laquelle s'en approche le plus ?
company-not-a-name = Il me faut seulement le nom, par exemple « Boulangerie Martin ».
company-noted = C'est changé.{ $moved ->
    [0] { "" }
    [one] { " " }Votre annonce vous suit : je cherche de nouveau, à partir d'ici.
   *[other] { " " }Vos { $moved } annonces vous suivent : je cherche de nouveau, à partir d'ici.
    }
company-wished = { $person }, de { $company }, { AT($place) }, a changé de nom : « { $name } », { AT($known-place) }. Une autre fiche de cette commune a presque ce nom : { $known }. Si c'est la même structure, réunissez les deux ; sinon, corrigez la fiche.
company-changed = { $person } a changé sa structure. Avant : { $before }, { AT($place-before) }, { TRADE($activity-before) }. Maintenant : { $company }, { AT($place) }, { TRADE($activity) }.
# Fermée quelque temps : ses annonces dorment, et se réveillent toutes seules.
closure-days = Quand n'y a-t-il personne ? Par exemple : « du 3 au 21 août ».
    .august = En août
    .new-year = Du 24 décembre au 1er janvier
    .open = Pas de fermeture
closure-noted = C'est noté : fermé du { DATE($first-day) } au { DATE($last-day) }. { $begun ->
    [yes] Vos annonces dorment, et elles se réveillent toutes seules le { DATE($day) }. Si vous rouvrez plus tôt : « on a rouvert ».
   *[no] D'ici là rien ne change ; pendant ce temps vos annonces dorment, et elles se réveillent toutes seules le { DATE($day) }.
    }
closure-none = C'est noté : pas de fermeture.
closure-days-unclear = Je n'y vois pas de jours à venir, du premier au dernier.
closure-over = Bon retour ! Vos annonces sont de nouveau ouvertes.
