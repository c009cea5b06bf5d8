"""Why not? One tap that spares both sides the next useless card."""

from __future__ import annotations

from storage.notes.saying import Button, Facts, Saying
from storage.tables import Synergy
from storage.tables.barrier import Reason

REFUSAL_REASONS = (Reason.DISTANCE, Reason.QUANTITY, Reason.QUALITY, Reason.PRICE, Reason.NOT_IT, Reason.NOT_NOW)
POSTPONE_DAYS = (30, 90, 365)  # days
_WITHIN_KM = (5, 0)  # km; 0 is the same town
DISTANCE_LIMITS: dict[str, int | None] = {**{str(km): km for km in _WITHIN_KM}, "any": None}


def build_reason_question(synergy: Synergy) -> Saying:
    """« Qu'est-ce qui ne va pas ? »"""
    return Saying(
        "refusal-why",
        buttons=tuple(Button(f"refusal-why.{reason}", f"a.because.{synergy.id:x}.{reason}") for reason in REFUSAL_REASONS),
    )


def build_until_question(synergy: Synergy) -> Saying:
    """« Jusqu'à quand ? »"""
    return Saying(
        "refusal-until",
        buttons=tuple(Button(f"refusal-until.days-{days}", f"a.later.{synergy.id:x}.{days}") for days in POSTPONE_DAYS),
    )


def build_distance_question(synergy: Synergy, resource: Facts) -> Saying:
    """« À quelle distance au plus ? »"""
    return Saying(
        "refusal-within",
        resource,
        buttons=(
            *(Button(f"refusal-within.km-{km}", f"a.within.{synergy.id:x}.{km}") for km in _WITHIN_KM),
            Button("refusal-within.depends", f"a.within.{synergy.id:x}.any"),
        ),
    )
