# Le code déchet : probable tant que personne ne l'a confirmé ; seuls la structure et qui anime le lisent.
code-origin = 🏷️ { CAPITAL(RESOURCE($resource)) }{ DANGER($resource) } : une question pour trouver le code déchet. D'où cela vient-il ?
code-probable = 🏷️ { CAPITAL(RESOURCE($resource)) }{ DANGER($resource) } : { $count ->
    [one] code déchet probable, à confirmer. Est-ce le bon ?
   *[other] codes déchet probables, à confirmer. Lequel est le bon ?
    }
code-line = { $n ->
    [0] { WASTE($code) }
   *[other] { $n }. { WASTE($code) }
    }
code-holder = Le bon code dépend de l'activité d'où cela vient. Déchet ou sous-produit, c'est à vous de le dire.
code-confirmed = 🏷️ { CAPITAL(RESOURCE($resource)) }{ DANGER($resource) } : code déchet confirmé.
    { WASTE($code) }
    { $animator } le voit aussi ; une autre structure, seulement une fois que je vous aurai présentés.
code-noted = 🏷️ { CAPITAL(RESOURCE($resource)) }{ DANGER($resource) } : { $animator } a noté ce code déchet.
    { WASTE($code) }
    Est-ce le bon ? C'est à vous de le dire ; une autre structure ne le voit qu'une fois que je vous aurai présentés, si vous le confirmez.
code-not-waste = 🏷️ { CAPITAL(RESOURCE($resource)) }{ DANGER($resource) } : pour vous, ce n'est pas un déchet. Je ne montre plus de code.
    Un sous-produit doit remplir quelques conditions : { $animator } peut les regarder avec vous. (Code de l'environnement, L541-4-2 ; relevé en novembre 2026.)
code-put-aside = 🏷️ { CAPITAL(RESOURCE($resource)) }{ DANGER($resource) } : pour { $animator }, ce n'est pas un déchet, je ne montre plus de code. Déchet ou sous-produit, c'est à vous de le dire.
code-by = { $person ->
    [you] Dit par vous le { DATE($day) }.
    [none] Dit le { DATE($day) }.
   *[other] Dit par { $person } le { DATE($day) }.
    }
code-unsure = Pas de souci : le code reste à confirmer. { $animator } peut vous aider, ou celui qui viendra l'enlever. Vous le retrouvez dans /mes.
code-page = Code déchet
    .pick = { $n } · { CODE($code) }
    .yes = Oui, c'est ce code
    .unsure = Je ne sais pas
    .product = Ce n'est pas un déchet
    .origin = Changer d'où cela vient
    .from = { ORIGIN($code) }
    .unknown = Je ne sais pas
    .change = Changer
code-told = { $certainty ->
    [noted] Code déchet : { WASTE($code) } (noté par l'animation).
    [confirmed] Code déchet : { WASTE($code) } (confirmé par la structure).
    [not-waste] Pas un déchet, dit la structure.
   *[probable] Code déchet : { WASTE($code) } (probable).
    }
code-introduced = Code déchet, confirmé par qui le propose : { WASTE($code) }.
