# The rules, with their article: they inform, they decide nothing. matching/regulation/data/rules.toml says when they appear.
rule-source = { $checked ->
    [none] ({ ARTICLE($rule) }; to be checked with { ASKED($rule) }.)
   *[other] { $ask ->
        [yes] ({ ARTICLE($rule) }; read on { DATE($checked) }. To be checked with { ASKED($rule) }.)
       *[no] ({ ARTICLE($rule) }; read on { DATE($checked) }.)
    }
  }
rule-asbestos = ⛔ This is neither given away nor used again: only a qualified firm may remove it. Ask { ASKED($rule) }.
rule-oil = 🛢️ Mineral or synthetic oils: since 2022 a collector registered with the producers' organisation takes them back, in principle for free. Do not mix them with anything. Soluble cutting oils are not part of it. { rule-source }
rule-animal = ⚠️ Animal by-product of category 1 or 2: never as feed; only to an approved plant, with a commercial document. { rule-source }
rule-hazardous = ⚠️ Hazardous waste: it leaves packed and labelled, for an authorised plant, with a note on Trackdéchets. { rule-source }
rule-kitchen-waste = ⚠️ Leftovers of kitchens and plates: never for farmed animals, hens included, not even from plants. { rule-source }
rule-feed = 📌 Good to know: to feed animals with it, the supplier must be registered and note every pick-up. { rule-source }
rule-former-food = 📌 Food that no longer goes to people becomes feed under conditions: no meat or fish, no packaging, traced from end to end. { rule-source }
rule-animal-feedable = 📌 Animal by-product of category 3: whoever receives it must be registered or approved, and a commercial document goes with every pick-up. { rule-source }
rule-food-gift = 📌 A gift of food goes to an authorised association, before its use-by date, against a receipt; it may bring a tax reduction. { rule-source }
rule-edible = 📌 What can still be eaten goes to people first, then to animals, then to compost or energy. Making it inedible on purpose is punished. { rule-source }
rule-staff = 📌 Staff is lent without profit: wages, charges and expenses, nothing more; with the employee's consent, an agreement and an amendment. { rule-source }
rule-machine = 📌 Before you lend a machine or a vehicle, agree in writing who keeps it and who insures it. { rule-source }
rule-joint-purchase = 📌 Buying together, talk of the joint request only: not of your sales prices, your volumes or your other suppliers. { rule-source }
rule-by-product = 📌 “By-product” has a precise meaning: its use is certain and direct, it comes from a production, and it brings no risk. Otherwise it is waste, and may find a taker too. { rule-source }
rule-platform = 📌 On one industrial platform some residues may be used without becoming waste, under conditions. { rule-source }
rule-end-of-waste = 📌 To sell as a product what was waste takes an “end-of-waste” status; it exists for this material, under conditions. { rule-source }
rule-sorting = 📌 Above 1,100 litres of waste a week, or with a private collector, you sort at source: paper, metal, plastic, glass, wood, minerals, plaster, textiles. The collector gives you a certificate every year. { rule-source }
rule-biowaste = 📌 Since 2024 all biowaste is sorted at source, however little. { rule-source }
rule-carriage-hazardous = 🚚 More than 0.1 t of hazardous waste in a load: the carrier must be declared at the prefecture. { rule-source }
rule-carriage = 🚚 More than 0.5 t of waste in a load: the carrier must be declared at the prefecture, unless they carry the waste of their own classified installation. { rule-source }
rule-installation = 📌 Storing, grouping, composting or treating waste may fall under the rules of classified installations. { rule-source }
rule-abroad = 📌 Waste that crosses a border follows rules of its own. { rule-source }
rule-register = 📌 Any waste that leaves is noted in a register (date, kind, quantity, receiver, carrier), kept for three years. { rule-source }
rule-holder = 📌 You remain responsible for your waste to the very end: ask whether whoever takes it may receive it. { rule-source }
rule-none = I know of no particular rule for this resource. When in doubt, ask whoever runs the network.
