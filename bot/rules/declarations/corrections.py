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
from matching.understand.amounts import read_amounts
from matching.understand.pacing import apply_container_unit
from matching.understand.plain_text import fold_text
from matching.understand.reading import Act, Reading
from matching.understand.remark import CorrectionTurn, RemarkKind
from matching.understand.remarks import read_remark
from matching.vocabulary import Kind

_RIGHT_PART = re.compile(r"\b(?:c['’ ]?est|it['’]?s)\b|,\s+(?=\d)|\b(?:mais|but)\b", re.IGNORECASE)
_NEVER_CORRECTED = frozenset(
    {"kind", "kind_supposed", "side", "starts", "until", "sentence", "note"}
)  # a turn says the kind; a day is rather something to know
_TURNS = {CorrectionTurn.NEED: Kind.NEED, CorrectionTurn.OFFER: Kind.OFFER}


def read_right_words(text: str, reading: Reading, read_words: Callable[[str], Reading]) -> tuple[Reading, ...]:
    """What a message may put right, nearest first: the right part of a correction, and facts that name no thing.
    `read_words` reads words that may name nothing. It takes a while: to be done before a unit of work opens."""
    remark = read_remark(text)
    corrects = remark is not None and remark.kind is RemarkKind.CORRECTION
    words = (remark.rest if remark.turn else find_right_words(remark.rest)) if remark is not None and corrects else ""
    parts = (read_words(words),) if words else ()
    if reading.what or reading.act is Act.SEARCH:
        return parts
    return (*parts, read_words(text) if reading.act is Act.OTHER else reading)


def find_right_words(rest: str) -> str:
    """« des palettes c'est des caisses » → « des caisses », « 600 kg, 500 kg » → « 500 kg »: what comes last is right."""
    parts = [part.strip(" ,.!") for part in _RIGHT_PART.split(rest)]
    return next((part for part in reversed(parts) if part), rest)


def correct_answers(
    answers: Declaring, reading: Reading | None, turned_to: CorrectionTurn | None, knowledge: Knowledge, *, renamed: bool
) -> Declaring | None:
    """The answers with what was put right; None where nothing in them changes. `renamed`: another thing may be named."""
    told: dict[str, Any] = {}
    if reading is not None:
        if answers.resource is not None and not reading.what:
            reading = replace(reading, quantity=apply_container_unit(reading.quantity, answers.resource.words))
        for name, field in list_declared_fields().items():
            value = field.understand(reading, knowledge)
            if name not in _NEVER_CORRECTED and value is not None and value != getattr(Declaring(), name):
                told[name] = value
    counts = reading is not None and _counts_in_containers(answers, reading)
    if not (renamed and not counts and _names_another(answers, told.get("resource"), knowledge)):
        told.pop("resource", None)
    if turned_to is not None and _TURNS[turned_to] is not answers.kind:
        # a price belonged to the other side
        told |= {"kind": _TURNS[turned_to], "price": told.get("price"), "kind_supposed": False}
    if "rhythm" in told and "amount" not in told and answers.amount and answers.amount.quantity:
        paced = replace(answers.amount.quantity, rhythm=told["rhythm"], every=told.get("every", 1))
        told["amount"] = StatedAmount(paced)
    corrected = replace(answers, **told) if told else answers
    return corrected if corrected != answers else None


def _counts_in_containers(answers: Declaring, reading: Reading) -> bool:
    """« 2 bennes », of what was counted in bennes: it is how much, not another thing."""
    said = answers.amount.quantity if answers.amount else None
    return said is not None and read_amounts(fold_text(reading.what)).container_unit is said.unit


def _names_another(answers: Declaring, resource_named: Any, knowledge: Knowledge) -> bool:
    """Is it another thing, rather than the same one by a wider name?"""
    if resource_named is None or answers.resource is None or answers.resource.id is None:
        return resource_named is not None
    return (
        resource_named.id is not None
        and resource_named.id != answers.resource.id
        and (resource_named.id not in knowledge.taxonomy.list_broader(answers.resource.id))
    )
