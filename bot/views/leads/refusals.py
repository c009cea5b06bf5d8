"""Why not? One tap that spares both sides the next useless card."""
from __future__ import annotations

from storage.notes.saying import Button, Facts, Saying
from storage.tables import Synergy
from storage.tables.barrier import Reason

ASKED = (Reason.DISTANCE, Reason.QUANTITY, Reason.QUALITY, Reason.PRICE, Reason.NOT_IT, Reason.NOT_NOW)
LATER = (30, 90, 365)        # days
WITHIN = (5, 0)              # km; 0 is the same town
HOW_FAR: dict[str, int | None] = {**{str(km): km for km in WITHIN}, "any": None}


def why(synergy: Synergy) -> Saying:
    """« Qu'est-ce qui ne va pas ? »"""
    return Saying("refusal-why", buttons=tuple(
        Button(f"refusal-why.{reason}", f"a.because.{synergy.id:x}.{reason}") for reason in ASKED))


def until(synergy: Synergy) -> Saying:
    """« Jusqu'à quand ? »"""
    return Saying("refusal-until", buttons=tuple(
        Button(f"refusal-until.days-{days}", f"a.later.{synergy.id:x}.{days}") for days in LATER))


def within(synergy: Synergy, resource: Facts) -> Saying:
    """« À quelle distance au plus ? »"""
    return Saying("refusal-within", resource, buttons=(
        *(Button(f"refusal-within.km-{km}", f"a.within.{synergy.id:x}.{km}") for km in WITHIN),
        Button("refusal-within.depends", f"a.within.{synergy.id:x}.any")))
