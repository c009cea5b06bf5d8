"""Why not? One tap that spares both sides the next useless card."""

from __future__ import annotations

from collections.abc import Sequence

from bot.conversation.button_phrases import is_button_said
from bot.conversation.model import Refuse
from matching.scoring.distance import Nearness
from matching.taxonomy.index.fold import fold_words
from storage.notes.saying import Button, Facts, Saying
from storage.tables import Synergy
from storage.tables.barrier import Reason

REFUSAL_REASONS = (Reason.DISTANCE, Reason.QUANTITY, Reason.QUALITY, Reason.PRICE, Reason.NOT_IT, Reason.NOT_NOW)
NOT_THEM = Reason.WISH  # said in words only, for nobody knows yet who they are: never these again, whatever they have
UNWANTED = Reason.NOT_IT  # « jamais »: not that, for good
POSTPONE_DAYS = (30, 90, 365)  # days
LONGEST_POSTPONED = 3 * 365  # days; somebody may name any day until then
_MOST_STEPS = 2  # of distance, to choose from
# How far at most, by the code of its button; None: it depends.
DISTANCE_LIMITS: dict[str, Nearness | None] = {
    "0": Nearness.SAME_TOWN,
    "5": Nearness.ABOUT_5,
    "10": Nearness.ABOUT_10,
    "20": Nearness.ABOUT_20,
    "50": Nearness.ABOUT_50,
    "any": None,
}


def parse_reason(code: str) -> Reason:
    """The reason that a button carries. Raises Refuse for one that no button of ours carries."""
    reason = next((each for each in (*REFUSAL_REASONS, NOT_THEM) if each == code), None)
    if reason is None:
        raise Refuse("button-gone")
    return reason


def parse_postponed_days(code: str) -> int:
    """For how many days a lead is not to be asked about. Raises Refuse for what no button of ours carries."""
    days = int(code) if code.isascii() and code.isdecimal() and len(code) <= len(str(LONGEST_POSTPONED)) else 0
    if not 0 < days <= LONGEST_POSTPONED:
        raise Refuse("button-gone")
    return days


def read_spoken_reason(text: str) -> Reason | None:
    """The reason for a no that the whole message is a way of saying; None where it is none, or may be several."""
    words = fold_words(text)
    found = [reason for reason in REFUSAL_REASONS if is_button_said(f"refusal-why.{reason}", words)]
    if is_button_said("refusal-not-them", words):
        found.append(NOT_THEM)
    return found[0] if len(found) == 1 else None


def build_reason_question(*refused_leads: Synergy) -> Saying:
    """« Qu'est-ce qui ne va pas ? », of one that was refused, or of several at once."""
    ids = _join_ids(refused_leads)
    return Saying(
        "refusal-why", buttons=tuple(Button(f"refusal-why.{reason}", f"a.because.{ids}.{reason}") for reason in REFUSAL_REASONS)
    )


def build_until_question(*refused_leads: Synergy) -> Saying:
    """« Jusqu'à quand ? »"""
    ids = _join_ids(refused_leads)
    return Saying(
        "refusal-until", buttons=tuple(Button(f"refusal-until.days-{days}", f"a.later.{ids}.{days}") for days in POSTPONE_DAYS)
    )


def _join_ids(refused_leads: Sequence[Synergy]) -> str:
    return ".".join(f"{synergy.id:x}" for synergy in refused_leads)


def build_distance_question(synergy: Synergy, resource: Facts, nearer: Sequence[Nearness]) -> Saying:
    """« À quelle distance au plus ? », by the steps below the one that was too far; nothing to ask where there is none."""
    codes = [code for code, step in DISTANCE_LIMITS.items() if step in nearer]
    if not codes:
        return Saying("refusal-depends")
    return Saying(
        "refusal-within",
        resource,
        buttons=(
            *(Button(f"refusal-within.km-{km}", f"a.within.{synergy.id:x}.{km}") for km in reversed(codes[-_MOST_STEPS:])),
            Button("refusal-within.depends", f"a.within.{synergy.id:x}.any"),
        ),
    )
