# Les règles, avec leur article : elles informent, elles ne décident rien.
rule-oil = 🛢️ Huiles minérales ou synthétiques : depuis 2022, un collecteur enregistré auprès de l'éco-organisme les reprend en principe gratuitement. Ne les mélangez à rien d'autre. Les huiles de coupe solubles n'en font pas partie. (Code de l'environnement, R543-3 et suivants ; relevé en novembre 2026.)
rule-hazardous = ⚠️ Déchet dangereux : il part emballé et étiqueté, vers une installation autorisée, avec un bordereau sur Trackdéchets. (Code de l'environnement, L541-7-1 et R541-45 ; décret 2021-321 ; relevé en novembre 2026.)
rule-animal = ⚠️ Sous-produit animal de catégorie 1 ou 2 : jamais en alimentation ; seulement vers un établissement agréé, avec un document commercial. (Règlements (CE) n° 1069/2009 et (UE) n° 142/2011 ; relevé en novembre 2026.)
rule-asbestos = ⛔ Ceci ne se donne pas et ne se réemploie pas : seule une entreprise habilitée peut l'enlever. À voir avec qui anime le réseau et avec la DREAL.
rule-none = Pas de règle particulière connue de moi pour cette ressource. En cas de doute, demandez à qui anime le réseau.
