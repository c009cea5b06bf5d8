"""What becomes of a thing today: asked of whoever offers it, where it would count."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.conversation.asks.fate import FATE_CHOICES
from matching.knowledge import Knowledge
from matching.vocabulary import Kind
from storage.notes.saying import Button, Saying
from storage.tables import Declaration

FATE_VERB, BATCH_FATE_VERB = "fate", "fates"
_COUNTED_BASES = frozenset({"t", "m3", "piece"})


def has_countable_fate(knowledge: Knowledge, declaration: Declaration) -> bool:
    """Is it a thing that goes somewhere today, whose gain is reckoned from where it went?"""
    known = knowledge.taxonomy.resources.get(declaration.resource or "")
    return declaration.kind is Kind.OFFER and known is not None and not known.project and known.base in _COUNTED_BASES


def build_fate_question(context: ActionContext, declaration: Declaration) -> Saying:
    """« Aujourd'hui, où cela part-il ? », once it is published: nobody has to say."""
    return Saying(
        "fate-asked",
        {"topic": declaration.resource or declaration.said, "animator": context.work.networks.find_current().animator},
        buttons=tuple(Button(f"fate-way.{way.value}", f"a.{FATE_VERB}.{declaration.id:x}.{way.value}") for way in FATE_CHOICES),
    )


def build_batch_fate_question(context: ActionContext, rows: Sequence[Declaration]) -> Saying:
    """The same, once for several things of one message: one tap says it of all, words say it of each."""
    first = min(row.id for row in rows)
    return Saying(
        "fate-asked-several",
        {"animator": context.work.networks.find_current().animator},
        parts=tuple(Saying("fate-asked-line", {"resource": row.resource or row.said}) for row in rows),
        buttons=tuple(Button(f"fate-way.{way.value}", f"a.{BATCH_FATE_VERB}.{first:x}.{way.value}") for way in FATE_CHOICES),
    )
