"""Seeded noise: wordings with typing errors, sentences from a chat around them, and wordings that were held out."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from matching.taxonomy.index.fold import fold_words
from matching.taxonomy.model import Taxonomy

SEED = 2026
HELD_OUT = 0.12
_NEAR = {"a": "zqs", "e": "zrd", "i": "uo", "o": "ip", "u": "yi", "s": "qdz", "r": "et", "t": "ry", "n": "b", "l": "km"}
_CHAT = {
    "fr": (
        "slt g {} dispo",
        "bjr on a {} a donner svp",
        "jai pas mal de {} si ca interesse qqn",
        "qui veut {} gratuit ?",
        "on se retrouve avec {} chaque semaine, merci",
        "cherche {} pas trop loin d'ici",
    ),
    "en": (
        "hi we got some {} to give away",
        "anyone need {} ? free",
        "looking for {} pls",
        "we throw out {} every week, thanks",
    ),
}


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked, and the resources that would be right (several share some wordings)."""

    text: str
    right: frozenset[str]


def noisy(taxonomy: Taxonomy, number: int) -> Mapping[str, Sequence[Query]]:
    """`number` queries of each kind, from indexed wordings: as they are misspelt, and in a chat with errors."""
    draw, owners = random.Random(SEED), _owners(taxonomy)
    said = [
        (text, language)
        for one in taxonomy.resources.values()
        for language, texts in (("fr", one.wordings_fr), ("en", one.wordings_en))
        for text in texts
        if len(fold_words(text)) > 4
    ]
    mistyped = [Query(misspelt(text, draw), owners[fold_words(text)]) for text, _ in draw.sample(said, number)]
    chatted = [
        Query(draw.choice(_CHAT[language]).format(misspelt(text, draw)), owners[fold_words(text)])
        for text, language in draw.sample(said, number)
    ]
    return {"typing errors": mistyped, "chat sentences": chatted}


def held_out(taxonomy: Taxonomy, number: int) -> tuple[Taxonomy, Sequence[Query]]:
    """The taxonomy without 12 % of its wordings, and `number` of those as queries."""
    draw, owners, unseen = random.Random(SEED), _owners(taxonomy), list[str]()
    resources = {}
    for id, one in taxonomy.resources.items():
        kept = {}
        for field in ("wordings_fr", "wordings_en"):
            gone = {text for text in getattr(one, field) if draw.random() < HELD_OUT and text not in (one.fr, one.en)}
            unseen += sorted(gone)
            kept[field] = tuple(text for text in getattr(one, field) if text not in gone)
        resources[id] = replace(one, **kept)
    left = replace(taxonomy, resources=resources, digest=f"{taxonomy.digest}-{SEED}")
    known = _owners(left)
    fresh = [text for text in unseen if fold_words(text) not in known]
    return left, [Query(text, owners[fold_words(text)]) for text in draw.sample(fresh, min(number, len(fresh)))]


def misspelt(text: str, draw: random.Random) -> str:
    """Without accents, with one slip, or two in a long text: a letter left out, doubled, swapped or hit next to."""
    letters = list(fold_words(text))
    for _ in range(1 if len(letters) < 14 else 2):
        place = draw.randrange(1, len(letters) - 1)
        slip = draw.randrange(4)
        if slip == 0:
            del letters[place]
        elif slip == 1:
            letters.insert(place, letters[place])
        elif slip == 2:
            letters[place - 1], letters[place] = letters[place], letters[place - 1]
        else:
            letters[place] = draw.choice(_NEAR.get(letters[place], "e"))
    return "".join(letters)


def _owners(taxonomy: Taxonomy) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one in taxonomy.resources.values():
        for text in (one.fr, one.en, *one.wordings_fr, *one.wordings_en):
            found.setdefault(fold_words(text), set()).add(one.id)
    return {text: frozenset(ids) for text, ids in found.items()}
