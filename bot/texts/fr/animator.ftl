# Ce que lit, et seul, qui anime un éco-réseau.
animator-only = Ceci est pour celles et ceux qui animent l'éco-réseau. Une question ? Demandez à votre animation.
