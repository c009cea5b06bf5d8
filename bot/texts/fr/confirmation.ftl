# Une nouvelle structure : celle ou celui qui anime la confirme, d'un geste.
confirm-new = 🆕 Nouvelle structure : { $company }, { AT($place) } ({ TRADE($activity) }), par { $person }.
    .yes = C'est bon
    .no = Ce n'est pas le cas
confirm-stranger = 🆕 { $company }, à { $place }, par { $person } : une structure de ce nom est déjà là, et on n'y connaît pas { $person }.
confirm-waits = 🆕 { $company }, { AT($place) } ({ TRADE($activity) }), et une autre structure se sont dit oui : la présentation n'attend que votre confirmation.
confirm-yes = C'est noté : { $company } fait partie de l'éco-réseau.
confirm-no = C'est noté : { $company } quitte l'éco-réseau, et ce qui s'y rattachait est retiré. Ses interlocuteurs sont prévenus.
confirm-over = On a déjà répondu pour cette structure.
confirm-away = { $animator } n'a pas pu reconnaître { $company } : je ne peux pas la garder dans l'éco-réseau, et ses annonces sont retirées. Si c'est une erreur, parlez-en à { $animator } ({ $host }), puis écrivez-moi à nouveau.
confirm-several = C'est noté : { $count ->
    [one] { $companies } fait partie de l'éco-réseau.
   *[other] { $companies } font partie de l'éco-réseau.
    }
arrivals-together = 🆕 { $count ->
    [one] Une structure vient d'arriver :
   *[other] { $count } structures viennent d'arriver :
    }
    .known = Toutes connues
    .each = Une par une
arrivals-line = • { $company }, { AT($place) } ({ TRADE($activity) }){ $person ->
    [none] { "" }
   *[other] , par { $person }
    }
