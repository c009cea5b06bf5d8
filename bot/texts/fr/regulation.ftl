# Les règles, avec leur article : elles informent, elles ne décident rien. matching/regulation/data/rules.toml dit quand elles paraissent.
rule-source = { $checked ->
    [none] ({ ARTICLE($rule) } ; à vérifier avec { ASKED($rule) }.)
   *[other] { $ask ->
        [yes] ({ ARTICLE($rule) } ; relevé le { DATE($checked) }. À vérifier avec { ASKED($rule) }.)
       *[no] ({ ARTICLE($rule) } ; relevé le { DATE($checked) }.)
    }
  }
rule-asbestos = ⛔ Ceci ne se donne pas et ne se réemploie pas : seule une entreprise habilitée peut l'enlever. À voir avec { ASKED($rule) }.
rule-oil = 🛢️ Huiles minérales ou synthétiques : depuis 2022, un collecteur enregistré auprès de l'éco-organisme les reprend en principe gratuitement. Ne les mélangez à rien d'autre. Les huiles de coupe solubles n'en font pas partie. { rule-source }
rule-animal = ⚠️ Sous-produit animal de catégorie 1 ou 2 : jamais en alimentation ; seulement vers un établissement agréé, avec un document commercial. { rule-source }
rule-hazardous = ⚠️ Déchet dangereux : il part emballé et étiqueté, vers une installation autorisée, avec un bordereau sur Trackdéchets. { rule-source }
rule-kitchen-waste = ⚠️ Restes de cuisine ou d'assiette : jamais pour des animaux d'élevage, poules comprises, même s'ils sont végétaux. { rule-source }
rule-feed = 📌 À savoir : pour nourrir des animaux, le fournisseur doit être enregistré et noter chaque enlèvement. { rule-source }
rule-former-food = 📌 Des denrées qui n'iront plus aux personnes deviennent un aliment pour animaux sous conditions : sans viande ni poisson, sans emballage, suivies d'un bout à l'autre. { rule-source }
rule-animal-feedable = 📌 Sous-produit animal de catégorie 3 : celui qui le reçoit doit être enregistré ou agréé, et un document commercial suit chaque enlèvement. { rule-source }
rule-food-gift = 📌 Un don alimentaire va à une association habilitée, avant la date limite de consommation, contre un reçu ; il peut ouvrir droit à une réduction d'impôt. { rule-source }
rule-edible = 📌 Ce qui se mange encore va d'abord aux personnes, puis aux animaux, puis au compost ou à l'énergie. Le rendre immangeable exprès est puni. { rule-source }
rule-staff = 📌 Prêter du personnel se fait sans bénéfice : salaires, charges et frais, rien de plus ; avec l'accord du salarié, une convention et un avenant. { rule-source }
rule-machine = 📌 Avant de prêter une machine ou un véhicule, convenez par écrit de qui le garde et de qui l'assure. { rule-source }
rule-joint-purchase = 📌 En achetant ensemble, parlez de la demande commune seulement : ni vos prix de vente, ni vos volumes, ni vos autres fournisseurs. { rule-source }
rule-by-product = 📌 « Sous-produit » a un sens précis : son usage est certain et direct, il vient d'une production, et il ne présente aucun risque. Sinon c'est un déchet, et il peut trouver preneur aussi. { rule-source }
rule-platform = 📌 Sur une même plateforme industrielle, certains résidus peuvent servir sans devenir des déchets, sous conditions. { rule-source }
rule-end-of-waste = 📌 Vendre comme un produit ce qui fut un déchet demande une « sortie du statut de déchet » ; elle existe pour cette matière, sous conditions. { rule-source }
rule-sorting = 📌 Au-delà de 1 100 litres de déchets par semaine, ou avec un prestataire privé, on trie à la source : papier, métal, plastique, verre, bois, minéraux, plâtre, textile. Le collecteur vous remet une attestation chaque année. { rule-source }
rule-biowaste = 📌 Depuis 2024, tous les biodéchets se trient à la source, sans seuil. { rule-source }
rule-carriage-hazardous = 🚚 Plus de 0,1 t de déchets dangereux par chargement : le transporteur doit être déclaré en préfecture. { rule-source }
rule-carriage = 🚚 Plus de 0,5 t de déchets par chargement : le transporteur doit être déclaré en préfecture, sauf s'il transporte les déchets de sa propre installation classée. { rule-source }
rule-installation = 📌 Stocker, regrouper, composter ou traiter des déchets peut relever des installations classées. { rule-source }
rule-abroad = 📌 Un déchet qui passe la frontière suit des règles à part. { rule-source }
rule-register = 📌 Tout déchet qui part se note dans un registre (date, nature, quantité, destinataire, transporteur), gardé trois ans. { rule-source }
rule-holder = 📌 Vous restez responsable de votre déchet jusqu'au bout : demandez si celui qui le prend a le droit de le recevoir. { rule-source }
rule-none = Pas de règle particulière connue de moi pour cette ressource. En cas de doute, demandez à qui anime le réseau.
