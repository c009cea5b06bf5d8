"""Mends typing errors in the small words that carry a reading ("cherhce", "besion", "semiane"), never in a thing's name."""
from __future__ import annotations

from rapidfuzz import process
from rapidfuzz.distance import OSA

from matching.understand.text import Text, tokens

_SMALL_WORDS = ("cherche", "cherchons", "recherche", "recherchons", "besoin", "debarrasser", "recuperer", "donner", "produisons", "disponible",
                "gratuit", "gratuitement", "semaine", "semaines", "vingtaine", "dizaine", "centaine", "trentaine", "quinzaine", "environ",
                "looking", "available", "partager", "emprunter", "mutualiser", "acheter", "janvier", "fevrier", "juillet", "septembre",
                "octobre", "novembre", "decembre", "mercredi", "vendredi", "bonjour", "weekly", "monthly", "tonnes", "regulierement", "avons")
_SHORTHAND = {"kg": "kg", "bcp": "beaucoup", "qq": "quelques", "ts": "tous", "ttes": "toutes", "tte": "toute", "pr": "pour", "ds": "dans", "sem": "semaine", "pdt": "pendant",
              "jcherche": "je cherche", "jrecherche": "je recherche", "jdonne": "je donne", "jvends": "je vends", "jvend": "je vends", "jai": "j'ai",
              "jaurais": "j'aurais", "jaurai": "j'aurais", "chui": "je suis", "jsuis": "je suis", "cherch": "cherche", "recherch": "recherche", "bsoin": "besoin", "bsn": "besoin", "besion": "besoin",
              "mer6": "merci", "dispos": "dispo", "plz": "please", "2main": "demain", "koi": "quoi", "ki": "qui"}
_KNOWN = frozenset(_SMALL_WORDS)
# real words one letter away from the list above
_LEFT_ALONE = frozenset("""tonner tonnelle tonneau tonneaux donne donnes donnee donnees bonnes bonne cherches chercher recherches recherchee recherches tonne avions avoir
gratuite gratuits lookin produisons acheté achete achetes besoins semaines semainier dizaines centaines tomes pomme pommes sonner partage partages partagee monter
tourner former planche planches disponibles vingtaines environs""".split())


def repaired(said: Text) -> Text:
    """The same text, read with its small words put right; what was typed stays as it was."""
    changes: list[tuple[int, int, str]] = []
    for token in tokens(said.folded):
        word = token.word
        if word in _SHORTHAND:
            right: str | None = _SHORTHAND[word]
            if word in ("ki", "ts", "pr", "ds") and (said.folded[token.end:token.end + 1] in "'-." and token.end < len(said.folded)):
                right = None
        elif len(word) < 6 or word in _KNOWN or word in _LEFT_ALONE or not word.isalpha():
            right = None
        else:
            near = process.extractOne(word, _SMALL_WORDS, scorer=OSA.distance, score_cutoff=1)
            right = near[0] if near and near[0][0] == word[0] else None
        if right is not None and right != word:
            changes.append((token.start, token.end, right))
    return said.replaced(changes) if changes else said
