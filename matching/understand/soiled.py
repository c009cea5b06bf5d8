"""What a container has held: oil, and it is dangerous waste; honey, and it is a container. Only the words can tell."""

from __future__ import annotations

from dataclasses import replace

from matching.taxonomy.guess import EXACT_SCORE, KNOWN_SCORE, SURE_SCORE, Guess, is_sure_guess, score_guesses
from matching.taxonomy.model import Taxonomy
from matching.understand.held import find_contents
from matching.understand.plain_text import Text, fold_text
from matching.understand.reading import Contents, Reading
from matching.understand.spans import ResourceLookup
from matching.vocabulary import Kind

_PACKAGING = "packaging"  # the family of what something is put into
_HARMLESS_FAMILIES = frozenset(
    {"food", "feed", "agriculture", "green", "plastic", "mineral", "paper", "wood", "textile", "water"}
)
_SOILED_FAMILIES = frozenset({"packaging", "paper", "hazardous"})  # those with things that are known by what soils them
_NEAR_BEST = 0.03  # guesses so near the best are meant as well
_SOILED_PACKAGING = "contaminated-packaging"  # what a container is when its contents were not harmless


def is_harmless(contents: Contents, taxonomy: Taxonomy, look: ResourceLookup) -> bool:
    """Do they mean nothing that could be dangerous: "miel", "jus de pomme", but not "huile"?"""
    guesses = [guess for guess in look(contents.name) if not taxonomy.resources[guess.resource].wanted]
    best = score_guesses(guesses)
    meant = (taxonomy.resources[one.resource] for one in guesses if one.score >= max(KNOWN_SCORE, best - _NEAR_BEST))
    harmless = all(one.family in _HARMLESS_FAMILIES and not (one.hazardous or one.never) for one in meant)
    return contents.plain or (best >= SURE_SCORE and harmless)


def drop_harmless_contents(words: str, taxonomy: Taxonomy, look: ResourceLookup) -> str:
    """The words without the turns of phrase that tell of harmless contents."""
    text = Text.from_original(words)
    for one in reversed(find_contents(text.folded)):
        if not one.soils and is_harmless(one, taxonomy, look):
            words = words[: text.offsets[one.start]] + words[text.offsets[one.end] :]
    return words


def settle_packaging(reading: Reading, taxonomy: Taxonomy, look: ResourceLookup) -> Reading:
    """The reading of a container by what it has held: with contents that may be dangerous it is soiled packaging. What has
    a name of its own with what soils it ("cartons gras") stays that; the further things of the message too."""
    reading = replace(reading, more=tuple(settle_packaging(each, taxonomy, look) for each in reading.more))
    if reading.kind is Kind.NEED or not reading.guesses:
        return reading
    named = find_contents(fold_text(reading.what))
    head = look(fold_text(reading.what)[: named[0].start].strip(" ,")) if named else reading.guesses
    contents = named or reading.facts.contents
    if not contents or score_guesses(head) < KNOWN_SCORE or taxonomy.resources[head[0].resource].family != _PACKAGING:
        return reading
    best = reading.guesses[0].resource
    if is_sure_guess(reading.guesses) and best != head[0].resource and taxonomy.resources[best].family in _SOILED_FAMILIES:
        return reading
    if all(not one.soils and is_harmless(one, taxonomy, look) for one in contents):
        return reading
    soiled = Guess(_SOILED_PACKAGING, reading.what, EXACT_SCORE)
    others = (one for one in reading.guesses if one.resource != _SOILED_PACKAGING)
    return replace(reading, guesses=(soiled, *others), sure=True)
