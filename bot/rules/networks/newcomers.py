"""Joining begins with what somebody has said of themselves already: their trade, their town, perhaps their name."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext, TalkRequest
from bot.conversation.flows.company import COMPANY_ANSWERS
from bot.conversation.flows.join import JOIN_FLOW, Joining, overhear_company
from bot.conversation.model import TalkProgress
from matching.understand.said_details import split_kept_sentences
from matching.vocabulary import Place
from storage.notes.saying import Saying

JoiningStart = tuple[tuple[Saying, ...], TalkRequest]


def request_joining(
    context: ActionContext, text: str = "", *, place: Place | None = None, look: int | None = None
) -> JoiningStart:
    """What was understood of them so far, and the talk about the rest: nothing is asked that was said. `text` is what they
    say now, `place` where they are, `look` the announcement of somebody else that made them join."""
    network = context.work.networks.find_current()
    said = Joining(near=(network.lat, network.lon), place=place, look=look)
    drafts = context.work.declarations.list_drafts(context.person_id)
    written = (each for row in drafts for each in split_kept_sentences(row.details.sentence or row.said))
    for sentence in (*written, text):
        said = replace(said, **overhear_company(said, sentence, context.knowledge))
    answered = tuple(name for name in COMPANY_ANSWERS if getattr(said, name))
    step = JOIN_FLOW.find_next_step(TalkProgress(JOIN_FLOW.name, said, answered))
    shown = () if not said.told or (step is not None and step.name == "right") else (build_heard_line(said),)
    return shown, TalkRequest(JOIN_FLOW.name, said, answered)


def build_heard_line(said: Joining) -> Saying:
    """« Je note : boulangerie, à Lagord. »: what was read in their sentences."""
    told = Joining(**{name: getattr(said, name) for name in said.told})
    return Saying("join-heard", JOIN_FLOW.facts(told))


def presents_newcomer(context: ActionContext, text: str) -> bool:
    """Do these words say nothing but who somebody is, so that joining may begin?"""
    network = context.work.networks.find_current()
    return context.company is None and context.knowledge.read_newcomer(text, (network.lat, network.lon)).bare
