# The rules, with their article: they inform, they decide nothing.
rule-oil = 🛢️ Mineral or synthetic oils: since 2022 a collector registered with the producers' organisation takes them back, in principle for free. Do not mix them with anything. Soluble cutting oils are not part of it. (French Environment Code, R543-3 ff.; read in November 2026.)
rule-hazardous = ⚠️ Hazardous waste: it leaves packed and labelled, for an authorised plant, with a note on Trackdéchets. (French Environment Code, L541-7-1 and R541-45; decree 2021-321; read in November 2026.)
rule-animal = ⚠️ Animal by-product of category 1 or 2: never as feed; only to an approved plant, with a commercial document. (Regulations (EC) 1069/2009 and (EU) 142/2011; read in November 2026.)
rule-asbestos = ⛔ This is neither given away nor used again: only a qualified firm may remove it. Ask whoever runs the network, and the DREAL.
rule-none = I know of no particular rule for this resource. When in doubt, ask whoever runs the network.
