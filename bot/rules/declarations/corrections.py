"""What somebody puts right in words: « non, c'est 30 palettes », « c'est à Aytré », « c'est ce que je cherche »."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.conversation.asks.amount import StatedAmount
from bot.conversation.flows.declare import Declaring
from bot.rules.declarations.mapping import list_declared_fields
from matching.knowledge import Knowledge
from matching.understand.reading import Act, Reading
from matching.understand.remark import CorrectionTurn
from matching.vocabulary import Kind

_RIGHT_PART = re.compile(r"\b(?:c['’ ]?est|it['’]?s)\b", re.IGNORECASE)
_NEVER_CORRECTED = frozenset(
    {"kind", "kind_supposed", "side", "starts", "until", "sentence", "note"}
)  # a turn says the kind; a day is rather something to know
_TURNS = {CorrectionTurn.NEED: Kind.NEED, CorrectionTurn.OFFER: Kind.OFFER}


def find_right_words(rest: str) -> str:
    """« des palettes c'est des caisses » → « des caisses »: what comes last is what is right."""
    parts = [part.strip(" ,.!") for part in _RIGHT_PART.split(rest)]
    return next((part for part in reversed(parts) if part), rest)


def read_right_words(words: str, answers: Declaring, read_words: Callable[[str], Reading]) -> Reading:
    """What a few words say by themselves, else along with the thing that they are about: « 500 kg »."""
    alone = read_words(words)
    if alone.act is not Act.OTHER or answers.resource is None:
        return alone
    along = read_words(f"{answers.resource.words}, {words}")
    return replace(along, guesses=(), sure=False, what="")


def correct_answers(
    answers: Declaring, reading: Reading | None, turned_to: CorrectionTurn | None, knowledge: Knowledge, *, renamed: bool
) -> Declaring | None:
    """The answers with what was put right; None where nothing in them changes. `renamed`: another thing may be named."""
    told: dict[str, Any] = {}
    if reading is not None:
        for name, field in list_declared_fields().items():
            value = field.understand(reading, knowledge)
            if name not in _NEVER_CORRECTED and value is not None and value != getattr(Declaring(), name):
                told[name] = value
    if not (renamed and _names_another(answers, told.get("resource"), knowledge)):
        told.pop("resource", None)
    if turned_to is not None and _TURNS[turned_to] is not answers.kind:
        # a price belonged to the other side
        told |= {"kind": _TURNS[turned_to], "price": told.get("price"), "kind_supposed": False}
    if "rhythm" in told and "amount" not in told and answers.amount and answers.amount.quantity:
        paced = replace(answers.amount.quantity, rhythm=told["rhythm"], every=told.get("every", 1))
        told["amount"] = StatedAmount(paced)
    corrected = replace(answers, **told) if told else answers
    return corrected if corrected != answers else None


def _names_another(answers: Declaring, resource_named: Any, knowledge: Knowledge) -> bool:
    """Is it another thing, rather than the same one by a wider name?"""
    if resource_named is None or answers.resource is None or answers.resource.id is None:
        return resource_named is not None
    return (
        resource_named.id is not None
        and resource_named.id != answers.resource.id
        and (resource_named.id not in knowledge.taxonomy.list_broader(answers.resource.id))
    )
