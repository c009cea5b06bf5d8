# Plusieurs personnes d'une structure, une personne de plusieurs structures.
colleague-asked = Pour { $company }, il faut d'abord qu'on vous reconnaisse : je m'en occupe avec { $animator }. Ce que vous avez écrit est gardé, et je vous préviens.
colleague-waiting = J'attends encore qu'on vous reconnaisse ; ce que vous avez écrit est gardé.
colleague-asks = { $newcomer } dit parler aussi pour { $company } et verrait alors ses annonces et ses pistes. Vous confirmez ?
    .yes = Oui, nous sommes collègues
    .no = Non
colleague-yes = C'est noté : { $newcomer } parle aussi pour { $company }.
colleague-no = C'est noté : { $newcomer } ne verra rien { OF($company) }.
colleague-welcome = { $person } a dit oui : vous parlez maintenant pour { $company }.
colleague-refused = La structure que vous m'aviez dite n'a pas confirmé. Si c'est une erreur, parlez-en à { $animator } ; sinon, redites-moi votre annonce et le nom de votre structure.
colleague-over = On a déjà répondu à cette demande.
card-answered = { $person } a répondu.
card-noted = Réponse notée par { $person }.
site-asked = Pour quel site ?
    .one = { SHORT($company) }
site-chosen = D'accord : vous parlez pour { $company }.
