# Où cela partait avant l'échange, et ce que cela coûtait : une fois, sans obligation.
fate-way = { $runs ->
    [yes] { TOPIC($topic, "avant cet échange, où cela partait-il ?") } C'est pour compter ce que vous y gagnez ; seuls vous et { $animator } le voyez.
   *[no] { TOPIC($topic, "aujourd'hui, où cela part-il ?") } C'est pour compter ce que vous y gagnez ; seuls vous et { $animator } le voyez.
    }
    .bin = À la poubelle
    .collector = Enlèvement payé
    .tip = En déchetterie
    .scheme = Éco-organisme
    .given = Déjà donné
    .sold = Déjà vendu
    .stored = Stocké chez nous
    .unknown = Je ne sais pas
fate-asked = { TOPIC($topic, "aujourd'hui, où cela part-il ?") } C'est pour compter ce qu'un échange vous ferait gagner ; seuls vous et { $animator } le voyez, rien ne vous y oblige.
fate-asked-several = Et aujourd'hui, où cela part-il ? C'est pour compter ce qu'un échange vous ferait gagner ; seuls vous et { $animator } le voyez, rien ne vous y oblige. Touchez si c'est pareil pour tout, ou écrivez-le pour chaque chose.
fate-asked-line = · { CAPITAL(RESOURCE($resource)) }
fate-known = C'est déjà noté. Pour le changer, ouvrez l'annonce depuis /mes.
fate-way-unclear = Je ne vois pas bien où cela part, avec « { $words } ». Touchez ce qui s'en approche, ou « Je ne sais pas ».
fate-cost = { $runs ->
    [yes] Combien cela vous coûtait-il, à peu près ?
   *[no] Combien cela vous coûte-t-il, à peu près ?
    } Par exemple « 90 € la tonne » ou « 300 € par mois ».
    .nothing = Rien
    .unknown = Je ne sais pas
fate-cost-unclear = Je n'y vois pas de prix. Par exemple « 90 € la tonne », ou « Je ne sais pas ».
fate-cost-basis = Pour combien ? Par exemple « 90 € la tonne », « 120 € la benne » ou « 300 € par mois ».
fate-noted = { $known ->
    [yes] Merci, c'est noté : je compterai ce que l'échange vous fait gagner.
    [today] Merci, c'est noté : personne d'autre ne le voit.
   *[no] Pas de souci, je compterai sans.
    }
saving-amount = Et ce partage, que vous fait-il gagner, à peu près ? Par exemple « 3 h par semaine », « 120 km par mois » ou « 500 € par an ».
    .unknown = Je ne sais pas
saving-amount-unclear = Je n'y vois ni heures, ni kilomètres, ni euros. Par exemple « 3 h par semaine », ou « Je ne sais pas ».
saving-noted = C'est noté : environ { QUANTITY($amount, $amount, $unit) } par an. Cela compte dans « Notre année ».
saving-none = Pas de souci, je compte le partage sans chiffre.
