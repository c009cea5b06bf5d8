"""What the thing of a clause is called, and whether it is one thing or several: the wordings of the taxonomy decide."""
from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from matching.understand.amounts.units import CONTAINER_WORD, HOLDER_WORD
from matching.understand.clause import Clause, Span
from matching.understand.intent.manner import unjoined
from matching.understand.reading import Guessed
from matching.understand.text.plain_text import Text, blank, fold
from matching.understand.text.split import apart, headed, parts
from matching.understand.thing.confidence import EXACT, KNOWN, NOTHING, SURE, score
from matching.understand.thing.facts import states
from matching.understand.thing.heads import with_head
from matching.understand.thing.named_words import without_talk, words
from matching.understand.thing.regions import owned, regions

Look = Callable[[str], tuple[Guessed, ...]]
BETTER = 0.05  # a longer or shorter name must fit so much better to be preferred
_LETTERS = re.compile(r"(?<![a-z])(?!(?:de|des|du|la|le|les|un|une|et|en|a|au|the|of|and|an|in|for|pour|avec)\b)[a-z]{3,}")
_KIND_OF_IT = re.compile(r"(?: (?!(?:de|d|en|pour|of|a|et|and|dans|sur|avec|for|in|with)\b)[a-z]+){0,2}")
_OLD = re.compile(r"(?i)^(?:vieux|vieil(?:le)?s?|ancien(?:ne)?s?|old|used) ")
_SIZED = re.compile(r"(?i)^(?:(?:gros(?:se)?s?|petite?s?|grande?s?|beaux?|belles?|big|small|large|nice) )+")
_NEGATIVE = re.compile(r"(?i)\b(?:sans|hors|non|pas|free|without|no)\b")
_PR = re.compile(r"(?i)^pr\b")
_LIST = re.compile(r"\b(?:et|and|ou|or)\b|[+&;\n]")
_FOR = re.compile(r"(?i)(?:pour|for|afin d[e']|en vue d[e'])\s*(?:un |une |le |la |les |l'|mon |ma |mes |notre |nos |des "
                  r"|du |my |our |the |an? )?")


@dataclass(frozen=True, slots=True)
class Thing:
    """A name as typed, what it may mean, and the folded span in which its own amount stands."""

    what: str
    guesses: tuple[Guessed, ...]
    span: Span


def things(said: Text, clause: Clause, look: Look) -> tuple[Thing, ...]:
    """The things of a clause in order: none, one, or several that the sentence lists."""
    best: tuple[Thing, ...] = ()
    for region in regions(clause):
        found = _in(said, clause, region, look)
        if found and (not best or score(best[0].guesses) < KNOWN <= score(found[0].guesses) or _only_holds(best, clause)):
            best = found
    if not best and any(cue.leads for cue in clause.cues):  # "notre parking": what is usually said of a place may be the thing
        spoken = replace(clause, bare=without_talk(clause.open))
        best = next((found for region in regions(spoken) if (found := _in(said, spoken, region, look))), ())
    if not best:
        best = tuple(Thing(one, look(one), clause.span) for one in owned(said, clause) if score(look(one)) >= NOTHING)[:1]
    if not best and clause.for_ and (aim := _FOR.sub("", said.said(*clause.for_), count=1).strip()):
        return (Thing(aim, look(aim), clause.span),)
    return best


def _only_holds(found: tuple[Thing, ...], clause: Clause) -> bool:
    """Is it but what another name is counted in: "wood shavings wanted, 10 bales a week"?"""
    counted = any(one.noun or one.quantity for one in clause.counted)
    return len(found) == 1 and counted and CONTAINER_WORD.fullmatch(fold(found[0].what)) is not None


def _in(said: Text, clause: Clause, region: Span, look: Look) -> tuple[Thing, ...]:
    whole, guesses = _named(said, clause, region, look)
    if not whole:
        return ()
    amounts = [one.start for one in clause.counted if one.quantity]
    clause = replace(clause, bare=_without_packing(clause, region))
    spans = _with_words(said, clause, region)
    if len(spans) > 1:
        names = [_named(said, clause, span, look)[0] for span in spans]
        names = [names[0], *(headed(names[0], said.said(*span).strip()) if _de(said, span) else name
                             for name, span in zip(names[1:], spans[1:], strict=True))]
        own = sum(any(start <= amount < end for amount in amounts) for start, end in spans)
        if apart(words(said, clause.bare, *region), names, own, look):
            listed = tuple(Thing(name, look(name), span) for name, span in zip(names, spans, strict=True))
            counted = tuple(one for one in listed if any(one.span[0] <= amount < one.span[1] for amount in amounts))
            if len(counted) == 1 and all(score(one.guesses) < SURE for one in listed if one is not counted[0]):
                return counted  # "on tond nos stades, 5 m3 d'herbe": what is counted is the thing
            return listed
    return (Thing(whole, guesses, clause.span),)


def _de(said: Text, span: Span) -> bool:
    return said.folded[slice(*span)].lstrip().startswith(("de ", "d'"))


def _with_words(said: Text, clause: Clause, region: Span) -> list[Span]:
    """The listed parts; a part without a name of its own belongs to its neighbour."""
    spans: list[Span] = []
    for start, end in parts(clause.bare, *region):
        name = words(said, clause.bare, start, end)
        if name and not (spans and _holds(name, clause, (start, end))):
            spans.append((start, end))
        elif spans:
            spans[-1] = (spans[-1][0], end)
    return spans


def _holds(name: str, clause: Clause, span: Span) -> bool:
    """"eau de pluie, cuve de 10 m3": only the size of what the thing is kept in."""
    here = [one for one in clause.counted if span[0] <= one.start < span[1]]
    alone = CONTAINER_WORD.fullmatch(fold(name)) or HOLDER_WORD.fullmatch(fold(name))
    return alone is not None and any(one.size for one in here) and not any(one.quantity for one in here)


def _named(said: Text, clause: Clause, region: Span, look: Look) -> tuple[str, tuple[Guessed, ...]]:
    """The best name of a region: with or without its container, its purpose, its exception."""
    start, end = region
    bare = _without_packing(clause, region)
    held = [span for span in clause.held if start <= span[0] < end]
    full = words(said, bare, start, end)
    inside = bare
    for span in held:
        inside = blank(inside, *span)
    rest = words(said, inside, start, end)
    counted = {one.noun for one in clause.counted}
    names = [rest, full] if held and held[0] in counted else [full, rest]
    names = list(dict.fromkeys(name for name in names if name))
    if not names:
        return "", ()
    name, guesses = _best([(one, 0.0) for one in names], look)
    wider: list[tuple[str, float]] = []
    if clause.for_ and start <= clause.for_[0] < end and score(guesses) >= NOTHING:
        wider.append((f"{name} {_PR.sub('pour', said.said(*clause.for_))}", 0.0))
    shorter = re.split(r"\s*[,(:]", name)[0]
    if shorter and score(look(shorter)) >= max(KNOWN, score(guesses) - BETTER):
        name, guesses = shorter, look(shorter)
    name, guesses = _best([(name, 0.0), *wider], look)
    if clause.whole != clause.bare and not held:
        name, guesses = _best([(name, 0.0), (words(said, clause.whole, start, end), KNOWN)], look)
    if score(guesses) < SURE and (younger := _OLD.sub("", name)):
        name, guesses = _best([(name, 0.0), (younger, SURE)], look)
    if score(guesses) < KNOWN and len(plain := _unstated(name, clause.stated)) > 2:
        name, guesses = _best([(name, 0.0), (plain, KNOWN)], look)
    if clause.facts.joint and score(guesses) < SURE:
        spoken = words(said, clause.open, start, end)
        name, guesses = _best([(name, 0.0), *((" ".join(unjoined(one).split()), KNOWN) for one in (name, spoken))], look)
    if score(guesses) < SURE:
        guesses = with_head(name, guesses, look)
    guesses = _as_stated(name, guesses, clause, look)
    for a, _, c in clause.but:
        longer = f"{name} {said.said(a, c)}"
        if start <= a < end and score(found := look(longer)) >= EXACT and _NEGATIVE.search(found[0].wording):
            return longer, found
    return name, guesses


def _unstated(name: str, stated: Sequence[str]) -> str:
    """"transpalettes manuels en panne" → "transpalettes manuels"."""
    for word in stated:
        found = re.search(rf"\b{re.escape(word)}\b", plain) if len(plain := fold(name)) == len(name) else None
        name = " ".join(f"{name[:found.start()]} {name[found.end():]}".split()) if found else name
    return _SIZED.sub("", name)


def _as_stated(name: str, guesses: tuple[Guessed, ...], clause: Clause, look: Look) -> tuple[Guessed, ...]:
    """"bocaux en verre" and "propres": a resource that is known by its condition goes before one that is not."""
    for word in clause.stated:
        if word in fold(name).split():
            continue
        found = look(f"{name} {word}")
        told = states(f"{fold(found[0].wording)} {found[0].resource.replace('-', ' ')}") if score(found) >= SURE else ()
        if set(told) & set(states(word)):
            return found
    return guesses


def _without_packing(clause: Clause, region: Span) -> str:
    """"huile usagée, 2 fûts": a container counted after the name, which has no amount of its own, only holds it."""
    bare = clause.bare
    for one in clause.counted:
        if one.noun and region[0] <= one.start < region[1] and one.noun not in clause.held:
            since = max((found.end() for found in _LIST.finditer(bare, region[0], one.start)), default=region[0])
            amounts = any(since <= other.start < one.start for other in clause.counted if other.quantity)
            if not amounts and _LETTERS.search(bare, since, one.start):
                bare = blank(bare, one.noun[0], _KIND_OF_IT.match(bare, one.noun[1]).end())  # type: ignore[union-attr]
    return bare


def _best(names: Sequence[tuple[str, float]], look: Look) -> tuple[str, tuple[Guessed, ...]]:
    """The first name, unless a later one fits clearly better and well enough."""
    best, guesses = names[0][0], look(names[0][0])
    for name, least in names[1:]:
        found = look(name)
        if score(found) > score(guesses) + BETTER and score(found) >= least:
            best, guesses = name, found
    return best, guesses
