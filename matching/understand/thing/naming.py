"""What the thing of a clause is called, and whether it is one thing or several: the wordings of the taxonomy decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.guess import EXACT_SCORE, KNOWN_SCORE, NOTHING_SCORE, SURE_SCORE, Guess, score_guesses
from matching.taxonomy.heads import add_head_guess
from matching.understand.amounts import read_amounts
from matching.understand.clause import Clause
from matching.understand.intent import read_intent
from matching.understand.plain_text import Text, blank_span, blank_spans, fold_text
from matching.understand.spans import FoundThings, ResourceLookup, TextSpan, Thing
from matching.understand.thing.facts import find_states
from matching.understand.thing.listing import add_shared_head, is_list_of_things, split_list
from matching.understand.thing.named_words import blank_talk_words, extract_thing_words
from matching.understand.thing.plainer import list_named_behind, list_plainer_names, strip_states
from matching.understand.thing.regions import find_owned_things, find_regions
from matching.understand.thing.thing_words import ThingWords, read_thing_words

_OF = re.compile(r" *(?:de la |de l'|de |d'|du |des )")
_BETTER_BY = 0.05  # a longer or shorter name must fit so much better to be preferred
_WORDS = Lexicon(Path(__file__).parent, "naming")
_LETTERS = re.compile(rf"(?<![a-z])(?!{_WORDS.join('small')}\b)[a-z]{{3,}}")
_KIND_OF_IT = re.compile(rf"(?: (?!{_WORDS.join('no_kind')}\b)[a-z]+){{0,2}}")
_OLD = re.compile(rf"(?i)^{_WORDS.join('old')} ")
_NAMED_AFTER = re.compile(r" [a-z]{3}")
_NEGATIVE = re.compile(rf"(?i)\b{_WORDS.join('negative')}\b")
_PR = re.compile(r"(?i)^pr\b")
_LIST = re.compile(rf"\b{_WORDS.join('list')}\b|[+&;\n]")
_FOR = re.compile(rf"(?i){_WORDS.join('purpose')}\s*{_WORDS.join('purpose_article')}?")


def find_things(text: Text, clause: Clause, look: ResourceLookup) -> FoundThings:
    """What a clause names, and what its words say of it."""
    words = read_thing_words(text, clause)
    return FoundThings(_name_things(text, words, look), words.facts, words.bare)


def _name_things(text: Text, words: ThingWords, look: ResourceLookup) -> tuple[Thing, ...]:
    clause = words.clause
    best: tuple[Thing, ...] = ()
    for region in find_regions(words):
        found = _find_in_region(text, words, region, look)
        if found and (
            not best
            or score_guesses(best[0].guesses) < KNOWN_SCORE <= score_guesses(found[0].guesses)
            or score_guesses(best[0].guesses) < SURE_SCORE < EXACT_SCORE <= score_guesses(found[0].guesses)
            or _is_only_container(best, clause)
        ):
            best = found
    if not best and any(cue.leads for cue in clause.cues):  # "notre parking": what is usually said of a place may be the thing
        spoken = replace(words, bare=blank_talk_words(clause.open))
        best = next((found for region in find_regions(spoken) if (found := _find_in_region(text, spoken, region, look))), ())
    if not best:
        best = tuple(
            Thing(one, look(one), clause.span)
            for one in find_owned_things(text, clause)
            if score_guesses(look(one)) >= NOTHING_SCORE
        )[:1]
    if not best and words.for_ and (aim := _FOR.sub("", text.quote_span(*words.for_), count=1).strip()):
        return (Thing(aim, look(aim), clause.span),)
    return best


def _is_only_container(found: tuple[Thing, ...], clause: Clause) -> bool:
    """Is it but what another name is counted in: "wood shavings wanted, 10 bales a week"?"""
    counted = any(one.noun or one.quantity for one in clause.counted)
    return len(found) == 1 and counted and read_amounts(fold_text(found[0].what)).is_container


def _find_in_region(text: Text, words: ThingWords, region: TextSpan, look: ResourceLookup) -> tuple[Thing, ...]:
    whole, guesses = _name_region(text, words, region, look)
    if not whole:
        return ()
    amounts = [one.start for one in words.clause.counted if one.quantity]
    words = replace(words, bare=_blank_packing(words, region))
    spans = _split_named_parts(text, words, region)
    if len(spans) > 1:
        found = [_name_region(text, words, span, look) for span in spans]
        names, meant = [name for name, _ in found], dict(found)
        names = [
            names[0],
            *(
                add_shared_head(names[0], _quote_with_de(text, words.bare, span, name)) if _has_leading_de(text, span) else name
                for name, span in zip(names[1:], spans[1:], strict=True)
            ),
        ]
        own = sum(any(start <= amount < end for amount in amounts) for start, end in spans)
        row = words.clause.row
        if in_order := row is not None and len(row.quantities) == len(spans):
            own = len(spans)
        if is_list_of_things(extract_thing_words(text, words.bare, *region), names, own, look):
            listed = tuple(Thing(name, meant.get(name) or look(name), span) for name, span in zip(names, spans, strict=True))
            counted = tuple(one for one in listed if any(one.span[0] <= amount < one.span[1] for amount in amounts))
            if (
                not in_order
                and len(counted) == 1
                and all(score_guesses(one.guesses) < SURE_SCORE for one in listed if one is not counted[0])
            ):
                return counted  # "on tond nos stades, 5 m3 d'herbe": what is counted is the thing
            return listed
    return (Thing(whole, guesses, words.clause.span),)


def _quote_with_de(text: Text, bare: str, span: TextSpan, name: str) -> str:
    """The name with its "de", as it was typed, and nothing that was understood already."""
    of = _OF.match(text.folded, span[0])
    return f"{text.quote_span(*of.span()).strip()}{'' if of and of.group().endswith(chr(39)) else ' '}{name}" if of else name


def _has_leading_de(text: Text, span: TextSpan) -> bool:
    return text.folded[slice(*span)].lstrip().startswith(("de ", "d'"))


def _split_named_parts(text: Text, words: ThingWords, region: TextSpan) -> list[TextSpan]:
    """The listed parts; a part without a name of its own belongs to its neighbour."""
    spans: list[TextSpan] = []
    for start, end in split_list(words.bare, *region):
        name = extract_thing_words(text, words.bare, start, end)
        if name and not (spans and _is_holder_size(name, words.clause, (start, end))):
            spans.append((start, end))
        elif spans:
            spans[-1] = (spans[-1][0], end)
    return spans


def _is_holder_size(name: str, clause: Clause, span: TextSpan) -> bool:
    """ "eau de pluie, cuve de 10 m3": only the size of what the thing is kept in."""
    here = [one for one in clause.counted if span[0] <= one.start < span[1]]
    alone = read_amounts(fold_text(name)).is_holder
    return alone and any(one.size for one in here) and not any(one.quantity for one in here)


def _name_region(text: Text, words: ThingWords, region: TextSpan, look: ResourceLookup) -> tuple[str, tuple[Guess, ...]]:
    """The best name of a region: with or without its container, its purpose, its exception."""
    (start, end), clause = region, words.clause
    bare = _blank_packing(words, region)
    held = [span for span in words.held if start <= span[0] < end]
    full = extract_thing_words(text, bare, start, end)
    inside = bare
    for span in held:
        inside = blank_span(inside, *span)
    rest = extract_thing_words(text, inside, start, end)
    counted = {one.noun for one in clause.counted}
    names = [rest, full] if held and held[0] in counted else [full, rest]
    names = list(dict.fromkeys(name for name in names if name))
    if not names:
        return "", ()
    uncounted = bare
    for noun in (
        one for one in counted if one and one not in held and start <= one[0] < end and _NAMED_AFTER.match(bare, one[1])
    ):
        uncounted = blank_span(uncounted, *noun)
    if uncounted != bare and (unheld := extract_thing_words(text, uncounted, start, end)):
        names.append(unheld)  # "7 rolls vinyl flooring"
    name, guesses = _choose_name([(one, 0.0) for one in names], look)
    wider: list[tuple[str, float]] = []
    if words.for_ and start <= words.for_[0] < end and score_guesses(guesses) >= NOTHING_SCORE:
        wider.append((f"{name} {_PR.sub('pour', text.quote_span(*words.for_))}", 0.0))
    whole = name
    shorter = re.split(r"\s*[,(:]", name)[0]
    if shorter and score_guesses(look(shorter)) >= max(KNOWN_SCORE, score_guesses(guesses) - _BETTER_BY):
        name, guesses = shorter, look(shorter)
    name, guesses = _choose_name([(name, 0.0), *((one, SURE_SCORE) for one in list_named_behind(whole))], look)
    name, guesses = _choose_name([(name, 0.0), *wider], look)
    for longer, _ in wider:  # "mousse pour calage": a name that tells what the thing is for
        if score_guesses(found := look(longer)) >= EXACT_SCORE and fold_text(found[0].wording) == fold_text(longer):
            name, guesses = longer, found
    if score_guesses(guesses) < KNOWN_SCORE and len(plain := strip_states(name, words.stated)) > 2:
        name, guesses = _choose_name([(name, 0.0), (plain, KNOWN_SCORE)], look)
    if words.whole != words.bare and not held:
        name, guesses = _choose_name([(name, 0.0), (extract_thing_words(text, words.whole, start, end), KNOWN_SCORE)], look)
    if score_guesses(guesses) < SURE_SCORE and (younger := _OLD.sub("", name)):
        name, guesses = _choose_name([(name, 0.0), (younger, SURE_SCORE)], look)
    if score_guesses(guesses) < SURE_SCORE and (others := list_plainer_names(name)):
        name, guesses = _choose_name([(name, 0.0), *((one, KNOWN_SCORE) for one in others)], look)
    if clause.facts.joint and score_guesses(guesses) < SURE_SCORE:
        spoken = extract_thing_words(text, clause.open, start, end)
        name, guesses = _choose_name(
            [(name, 0.0), *((" ".join(_strip_joint_words(one).split()), KNOWN_SCORE) for one in (name, spoken))], look
        )
    if score_guesses(guesses) < SURE_SCORE:
        guesses = add_head_guess(name, guesses, look)
    guesses = _prefer_by_state(name, guesses, words, look)
    for a, _, c in words.but:
        longer = f"{name} {text.quote_span(a, c)}"
        if start <= a < end and score_guesses(found := look(longer)) >= EXACT_SCORE and _NEGATIVE.search(found[0].wording):
            return longer, found
    return name, guesses


def _prefer_by_state(name: str, guesses: tuple[Guess, ...], words: ThingWords, look: ResourceLookup) -> tuple[Guess, ...]:
    """ "bocaux en verre" and "propres": a resource that is known by its condition goes before one that is not; but "meubles de
    bureau" in good condition stay what they are called."""
    least = SURE_SCORE if score_guesses(guesses) < EXACT_SCORE else EXACT_SCORE
    for word in words.stated:
        if word in fold_text(name).split():
            continue
        found = look(f"{name} {word}")
        told = (
            find_states(f"{fold_text(found[0].wording)} {found[0].resource.replace('-', ' ')}")
            if score_guesses(found) >= least
            else ()
        )
        if set(told) & set(find_states(word)):
            return found
    return guesses


def _strip_joint_words(name: str) -> str:
    """A name as typed without the words for several: "enlèvement de palettes groupé" → "enlèvement de palettes"."""
    folded = fold_text(name)
    return blank_spans(name, read_intent(folded).joint_spans, " ") if len(folded) == len(name) else name


def _blank_packing(words: ThingWords, region: TextSpan) -> str:
    """ "huile usagée, 2 fûts": a container counted after the name, which has no amount of its own, only holds it."""
    bare, counted = words.bare, words.clause.counted
    for one in counted:
        if one.noun and region[0] <= one.start < region[1] and one.noun not in words.held:
            since = max((found.end() for found in _LIST.finditer(bare, region[0], one.start)), default=region[0])
            amounts = any(since <= other.start < one.start for other in counted if other.quantity)
            if not amounts and _LETTERS.search(bare, since, one.start):
                bare = blank_span(bare, one.noun[0], _KIND_OF_IT.match(bare, one.noun[1]).end())  # type: ignore[union-attr]
    return bare


def _choose_name(names: Sequence[tuple[str, float]], look: ResourceLookup) -> tuple[str, tuple[Guess, ...]]:
    """The first name, unless a later one fits clearly better and well enough."""
    best, guesses = names[0][0], look(names[0][0])
    for name, least in names[1:]:
        found = look(name)
        if score_guesses(found) > score_guesses(guesses) + _BETTER_BY and score_guesses(found) >= least:
            best, guesses = name, found
    return best, guesses
