"""What is left of a clause once time, amounts and intent are taken out, and what its own words say of the thing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.amounts import read_amounts
from matching.understand.clause import Clause
from matching.understand.held import find_contents
from matching.understand.plain_text import Text, blank_spans
from matching.understand.reading import ThingFacts
from matching.understand.spans import TextSpan
from matching.understand.thing.facts import find_asides, find_exceptions, find_purpose, find_states, list_state_words
from matching.understand.thing.named_words import blank_talk

_WORDS = Lexicon(Path(__file__).parent, "contents")
_INSIDE = re.compile(rf"[ ¤]*{_WORDS.join('inside')}(?!{_WORDS.join('no_content')}\b)(?=[a-z])")


@dataclass(frozen=True, slots=True)
class ThingWords:
    """`bare` = the folded text with all that was understood taken out; `held` = containers with something in them,
    still standing in `bare`; `for_` and `but` = spans of purpose and exceptions, taken out of `bare`;
    `whole` = `bare` with the conditions still in it, which may be part of a name ("légumes secs")."""

    clause: Clause
    bare: str
    whole: str
    held: tuple[TextSpan, ...]
    for_: TextSpan | None
    but: tuple[tuple[int, int, int], ...]
    stated: tuple[str, ...]
    facts: ThingFacts


def read_thing_words(text: Text, clause: Clause) -> ThingWords:
    """The words of a clause that may name its thing, and the facts that stand among them."""
    contents = find_contents(clause.bare)
    left = blank_spans(clause.bare, [(one.start, one.end) for one in contents if not one.soils])
    aim, but = find_purpose(left), find_exceptions(left)
    left = blank_spans(left, [(a, c) for a, _, c in but] + ([aim] if aim else []))
    state, told = find_states(left), list_state_words(left)
    whole, left = blank_talk(left), blank_talk(blank_spans(left, find_asides(left)))
    holders = [one for one in read_amounts(left).holders if _INSIDE.match(left, one.span[1])]
    held = tuple(one.span for one in holders)
    held += tuple(one.noun for one in clause.counted if one.noun and one.noun not in held and _INSIDE.match(left, one.noun[1]))
    # what people count in stands first
    packed = next((one.unit for one in holders if one.unit), None)
    facts = replace(
        clause.facts,
        state=state,
        packaging=packed,
        purpose=text.quote_span(*aim) if aim else None,
        contents=contents,
        without=tuple(text.quote_span(b, c).strip() for _, b, c in but),
    )
    return ThingWords(clause, left, whole, held, aim, but, told, facts)
