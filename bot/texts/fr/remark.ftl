# Ce que Boucle répond à ce qui est dit au lieu d'une réponse : une question, un mot pour l'animatrice, un oui qui peut viser deux choses.
faq-cost = Utiliser Boucle est gratuit pour vous, sans commission. Ce que vous échangez, vous en convenez entre vous.
faq-structure = Votre structure, c'est l'entreprise, la ferme, le commerce, l'association ou le service public pour qui vous parlez : son nom, tout simplement.
faq-lead = Une piste, c'est un voisin que votre annonce pourrait intéresser, ou l'inverse. Je lui pose la question sans vous nommer ; si vous dites oui tous les deux, je vous présente.
faq-code = Le code déchet, six chiffres, est le nom officiel d'un déchet en Europe ; il sert au transporteur et au registre. Je propose le plus probable, c'est vous qui le confirmez.
faq-network = L'éco-réseau, ce sont les structures d'un même territoire qui se disent ce qu'elles ont en trop, cherchent ou partagent. Celui-ci est animé par { $animator } ({ $host }).
faq-what = Je suis Boucle, un robot. Vous me dites en une phrase ce que vous avez en trop, cherchez ou pourriez partager ; je cherche qui, près de vous, cela peut intéresser, et je vous présente quand vous avez dit oui tous les deux.
faq-invite = C'est { $animator } ({ $host }) qui invite : par un lien, ou par quatre lettres à m'écrire. Qui anime le réseau m'écrit /inviter.
faq-runner = Cet éco-réseau est animé par { $animator } ({ $host }).
faq-data = C'est { $host } qui répond de vos données ; Telegram transporte nos messages. /mesdonnees vous donne tout ce que je garde, /effacer l'efface.
faq-phone = Personne ne voit votre numéro avant votre accord : l'autre ne le reçoit que quand vous avez dit oui tous les deux. { $animator } le voit, pour vous aider.
faq-seen = Les autres lisent l'annonce sans votre nom : le genre de structure, la distance à peu près, la chose et la quantité. Le nom et les coordonnées viennent quand vous avez dit oui tous les deux. { $animator } voit les noms, pour vous aider.
faq-rivals = Vos concurrents lisent la même chose que les autres : l'annonce, sans votre nom. « Plus discret » en cache encore, et /reglages dit à qui ne jamais rien vous proposer.
faq-waste = Déchet ou sous-produit, c'est à celui qui le détient de le dire (article L541-4-2 du code de l'environnement) ; je ne tranche pas. En cas de doute, vérifiez avec la DREAL.
faq-duration = Une annonce reste 30 jours si c'est pour une fois, 90 jours si cela revient ; je vous demande avant si elle est toujours d'actualité. Une première réponse arrive souvent sous trois jours.
faq-where = Je cherche autour de vous, plus ou moins loin selon la chose : quelques kilomètres pour la chaleur, davantage pour des palettes. Les distances restent approximatives jusqu'aux deux oui.
faq-stopping = /annuler quitte une question, /reglages règle la fréquence de mes messages, /effacer efface ce qui vous concerne.
faq-law = Je montre les règles utiles au bon moment, avec leur article, mais je ne tranche jamais. Pour votre cas, demandez à { $animator } ou à la DREAL.
faq-progress = Voici où nous en sommes.
faq-next = Voici où vous en êtes.
faq-contact = Chacun reçoit les coordonnées de l'autre quand vous avez dit oui tous les deux.
faq-pace = Vous choisissez ce que je vous envoie, et quand.
faq-price = Le prix est celui qui est écrit dans l'annonce ; le reste, vous en parlez entre vous une fois présentés.

remark-animator = Vous voulez le dire à { $animator } ? Je transmets vos mots.
    .write = Écrire à { $animator }
remark-which = Oui ou non à quoi ? Touchez le bouton de la bonne question.

word-words = Que faut-il dire à { $reader } ? Vos mots lui arrivent tels quels.
word-sent = Transmis à { $animator }. La réponse arrivera ici.
word-received = ✉️ { $person } ({ $company }) vous écrit : « { $words } »
    .reply = Répondre
word-received-alone = ✉️ { $person } vous écrit : « { $words } »
    .reply = Répondre
word-replied = Transmis à { $person }.
word-settled = Réglé par { $person }.
word-answered-already = { $animator } a déjà répondu à { $person }.{ $words ->
    [none] { "" }
   *[other] { " " }Vos mots ne sont pas partis : « { $words } »
    }
word-answer = ✉️ { $animator } vous répond : « { $words } »
    .reply = Répondre
