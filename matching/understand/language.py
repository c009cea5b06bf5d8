"""Is a short text French or English? A few small words and endings decide; when they do not, the default stands."""
from __future__ import annotations

from matching.understand.text import Text, tokens

_FRENCH = frozenset("""
je j jai tu il on nous vous ils elles ai as avons avez ont suis sommes est sont le la les l un une des du de d au aux et ou
mais donc pour par avec sans chez dans sur vers pres ce cet cette ces mon ma mes notre nos votre vos leur qui que qu quoi
dont cherche cherchons recherche recherchons besoin donne donner donnons vends vendre vendons reste jette jetons produit
environ mois semaine semaines an ans jour jours tous toutes chaque gratuit gratuite gratuits gratuitement bonjour bonsoir
salut merci svp stp slt bjr oui non y ya il reste faut voudrais voudrait aimerais dispo disponible disponibles contre
enlevement palettes bois ferraille sciure copeaux futs bennes marc fumier carton cartons deux trois quatre cinq sept huit
neuf dizaine vingtaine trentaine centaine tonne tonnes litres demain mardi lundi mercredi jeudi vendredi samedi dimanche
janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre propre propres usage usagee ca pas c
""".split())
_ENGLISH = frozenset("""
i we you he she they it am is are was were have has had having got the a an of and or but for with without from to in at near
by my our your their this that these those who what where which looking need needs want wanted wants seeking search give
giving away free sell selling sale buy buying spare surplus left leftover some any lots each every per month week weeks
monthly weekly day days year years about around roughly hello hi hey thanks thank please yes no anyone somebody someone
available would like could can will pallets pallet wood waste scrap cardboard boxes barrels drums sawdust glass jars
two three four five seven eight nine ten dozen couple hundred tonnes tons litres liters until till throw bags there
don t s ll ve re how does do not share lend borrow together
""".split())
_BOTH = _FRENCH & _ENGLISH


def language_of(text: str, default: str = "fr") -> str:
    """"fr" or "en"; `default` when nothing speaks for one of them."""
    folded = Text.of(text)
    french = english = 0.0
    for token in tokens(folded.folded):
        word = token.word
        if word in _BOTH:
            continue
        if word in _FRENCH:
            french += 1
        elif word in _ENGLISH:
            english += 1
        elif len(word) > 5 and word.endswith(("ing", "ness", "ings")):
            english += 0.5
        elif len(word) > 4 and word.endswith(("eux", "euse", "aux", "ette", "ettes", "eur", "eurs", "age", "ees", "iers")):
            french += 0.3
    french += 0.5 * sum(letter in "éèêàçùûôîœ" for letter in text.lower())
    if french == english:
        return default
    return "fr" if french > english else "en"
