"""The words around a town's name that tell a place from a material, a price or a date."""
from __future__ import annotations

# after these a name is a place: "à Niort", "vers Niort", "secteur Niort"
AT = frozenset({
    "a", "agglo", "around", "at", "au", "aux", "between", "cp", "dans", "depuis", "entre", "from", "in", "near",
    "postal", "secteur", "sur", "vers",
})
# after these it may be: "brasserie de Niort", but "savon de Marseille"
OF = frozenset({"de", "du", "des", "d", "of"})
# after a town these name another: "à Niort et Saintes"
AND = frozenset({"et", "ou", "and", "or"})
# before "de" these make it a place for sure: "près de Niort"
NEAR = frozenset({
    "agglo", "alentours", "autour", "bassin", "centre", "commune", "cote", "environs", "est", "gare", "kilometre",
    "kilometres", "km", "kms", "loin", "min", "minute", "minutes", "mn", "nord", "ouest", "port", "pres", "proche",
    "region", "secteur", "sud", "village", "ville", "zone",
})
# before "de" these are materials and goods that carry the name of a town, or units: no place is meant
GOODS = frozenset({
    "agneau", "asperges", "bac", "bacs", "bags", "benne", "bennes", "biere", "bigbag", "bleu", "bois", "brie",
    "caisse", "caisses", "calissons", "carton", "cartons", "chutes", "cidre", "ciment", "citron", "citrons",
    "dentelle", "drap", "eau", "eaux", "faience", "fraises", "fromage", "fut", "futs", "gateau", "gateaux",
    "haricots", "huile", "huitre", "huitres", "jambon", "jambons", "kg", "l", "laine", "laines", "lentilles",
    "litre", "litres", "lot", "lots", "m2", "m3", "melon", "melons", "moutarde", "noix", "nougat", "oignons",
    "palette", "palettes", "pierre", "pierres", "piment", "platre", "pommes", "porcelaine", "poudre", "poulet",
    "poulets", "pruneau", "pruneaux", "reste", "restes", "rouleau", "rouleaux", "sable", "sac", "sacs", "saucisse",
    "saucisses", "savon", "savons", "sel", "stock", "t", "tarte", "toile", "tonne", "tonnes", "tuile", "tuiles",
    "type", "verre", "vin", "vinaigre", "vins", "volaille", "volailles",
})
# communes that are never meant without a postal code: "de Mars à mai"
DATES = frozenset({
    "aout", "avril", "decembre", "dimanche", "fevrier", "janvier", "jeudi", "juillet", "juin", "lundi", "mai",
    "march", "mardi", "mars", "may", "mercredi", "noel", "novembre", "octobre", "paques", "samedi", "septembre",
    "toussaint", "vendredi",
})
# an answer to "where are you?" that is a sentence begins so: "nous sommes à Niort"
OPENERS = frozenset({"je", "j", "nous", "on", "c", "notre", "base", "basee", "situe", "situee", "i", "we"})
ARTICLES = frozenset({"le", "la", "les", "l"})
TOO_COMMON = 40  # more longer names than this begin with the word: "Saint", "Mont", "Château"
TOWN = 10_000  # inhabitants from which an everyday word after "à" is the town: "à Tours", "à Nice"
CITY = 100_000  # the same with an article ("au Mans", not "au port"), or far away
