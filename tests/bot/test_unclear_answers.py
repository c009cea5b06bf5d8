"""Whatever nonsense is typed at whatever question: a kind sentence, and the question stays open; found from the flows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.conversation.engine import Flow, advance_flow, put_question
from bot.conversation.flows import ALL_FLOWS
from bot.conversation.flows.agree import AGREE_FLOW, DUE_OPEN
from bot.conversation.model import Said, TalkProgress
from bot.conversation.steps import Step, is_always_asked
from bot.rendering.text_renderer import TextRenderer
from matching.knowledge import Knowledge

NONSENSE = ("qsdf wxcv", "blablabla bla", "🤷🤷", "???", "le truc là, tu sais bien")
# What somebody does in their own words is kept with the widest kind there is, and said back with a way to put it right.
SUPPOSED = {("join", "activity"), ("company", "activity"), ("corrected", "activity")}
QUESTIONS = [pytest.param(flow, step, id=f"{flow.name}-{step.name}") for flow in ALL_FLOWS for step in flow.steps]


def put(flow: Flow[Any], step: Step[Any]) -> tuple[Flow[Any], TalkProgress[Any]]:
    """A flow of that question alone, and a talk which is at it."""
    alone = replace(flow, steps=(replace(step, when=is_always_asked),))
    return alone, TalkProgress(flow.name, flow.answers(), asked=7)


def is_kept(value: Any, words: str) -> bool:
    """Are these the words as they were typed, whoever reads them?"""
    return words in str(value)


@pytest.mark.parametrize(("flow", "step"), QUESTIONS)
def test_nonsense_is_answered_and_the_question_stays_open(flow: Flow[Any], step: Step[Any], knowledge: Knowledge) -> None:
    renderers = [TextRenderer(language, knowledge) for language in ("fr", "en")]
    alone, talk = put(flow, step)
    for words in NONSENSE:
        turn = advance_flow(alone, talk, Said(words), knowledge)
        if turn.talk is None:
            value = getattr(turn.answers, step.name)
            assert is_kept(value, words) or (flow.name, step.name) in SUPPOSED, f"{words!r} became {value!r} in silence"
            continue
        assert turn.talk.answered == (), words
        assert turn.talk.asked in (talk.asked, talk.asked + 1)  # asked back, it is a question of its own
        for renderer in renderers:
            assert all(renderer.render_message(saying).text.strip() for saying in turn.say), words
        offered = [button.key for saying in turn.say for button in saying.buttons]
        assert {button.key for button in put_question(alone, turn.talk, knowledge).buttons} <= set(offered)


def test_whoever_does_not_know_twice_goes_on_without(knowledge: Knowledge) -> None:
    due = next(step for step in AGREE_FLOW.steps if step.name == "due")
    alone, talk = put(AGREE_FLOW, due)
    asked = advance_flow(alone, talk, Said("bientôt, faut voir"), knowledge)
    assert [saying.key for saying in asked.say] == ["agree-due-unclear"]
    assert asked.talk is not None
    open_ = advance_flow(alone, asked.talk, Said("aucune idée du tout"), knowledge)
    assert open_.answers is not None
    assert open_.answers.due == DUE_OPEN


@pytest.mark.parametrize("words", ["en avril", "le 15 mai", "d'ici l'été", "in September", "au printemps"])
def test_months_are_heard(words: str, knowledge: Knowledge) -> None:
    alone, talk = put(AGREE_FLOW, next(step for step in AGREE_FLOW.steps if step.name == "due"))
    turn = advance_flow(alone, talk, Said(words), knowledge)
    assert turn.answers is not None
    assert turn.answers.due == words
