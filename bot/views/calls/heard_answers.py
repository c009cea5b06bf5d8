"""What an animator types of a call that she made, laid before her once more: nothing is noted before her tap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_declaration
from bot.views.calls.call_list import CallTopic, describe_call_time
from bot.views.companies.sheets import build_sheet_button
from storage.notes.saying import Button, Fact, Saying

_MOST_SHOWN = 5


def build_refusal_check(context: ActionContext, topic: CallTopic) -> Saying:
    """« Non, pour les drêches : c'est bien cela ? »"""
    return Saying(
        "rung-refused", _describe_topic(context, topic), buttons=_build_check(context, topic, f"a.unwilling.{topic.call.id:x}")
    )


def build_absence_check(context: ActionContext, topic: CallTopic) -> Saying:
    """« Personne au bout du fil : je note l'essai ? »"""
    token = f"a.absent.{topic.call.id:x}.{topic.call.tries}"
    return Saying("rung-unreached", _describe_topic(context, topic), buttons=_build_check(context, topic, token))


def build_later_check(context: ActionContext, topic: CallTopic, moment: datetime) -> Saying:
    """« À rappeler lundi : c'est bien cela ? »; the button carries the moment in minutes."""
    facts = {**_describe_topic(context, topic), **describe_call_time(context, moment)}
    token = f"a.ringback.{topic.call.id:x}.{int(moment.timestamp()) // 60:x}"
    return Saying("rung-later", facts, buttons=_build_check(context, topic, token))


def build_topic_choice(context: ActionContext, topics: Sequence[CallTopic], verb: str) -> Saying:
    """It was asked about several things: for which is it a yes (`willing`), or a no (`unwilling`)?"""
    shown = tuple(enumerate(topics[:_MOST_SHOWN], 1))
    agreed = "yes" if verb == "willing" else "no"
    return Saying(
        "rung-which",
        {**_describe_topic(context, topics[0]), "agreed": agreed},
        parts=tuple(Saying("rung-which-line", {**_describe_topic(context, each), "n": n}) for n, each in shown),
        buttons=tuple(Button("rung-which.one", f"a.{verb}.{each.call.id:x}", {"n": n, "agreed": agreed}) for n, each in shown),
    )


def build_agreed_line(context: ActionContext, topic: CallTopic, *, late: bool = False) -> Saying:
    """« C'est oui, pour les drêches », above what is still to be asked; `late`: the lead was closed and is open again."""
    return Saying("rung-agreed-late" if late else "rung-agreed", _describe_topic(context, topic))


def _describe_topic(context: ActionContext, topic: CallTopic) -> dict[str, Fact]:
    ours = find_party_declaration(context.work, topic.mine)
    return {"company": context.work.companies.get(topic.call.company_id).name, "resource": ours.resource or ours.said}


def _build_check(context: ActionContext, topic: CallTopic, token: str) -> tuple[Button, ...]:
    return (
        Button("rung-check.yes", token),
        Button("rung-check.no", f"a.ring.{topic.call.id:x}"),
        build_sheet_button(topic.call.company_id, context.work.companies.get(topic.call.company_id).name),
    )
