"""Odd messages get a sensible answer in both languages, whatever the open question: no failure, markup as it was typed."""

from __future__ import annotations

import asyncio
import itertools
import os
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.actions import COMMANDS
from bot.conversation.codec import seal_talk
from bot.conversation.engine import Flow
from bot.conversation.flows import FLOWS
from bot.conversation.model import TalkProgress
from bot.rendering.text_renderer import RenderedMessage
from tests.promise.moves import goes_along
from tests.promise.people import NAMED
from tests.promise.stage import Stage, Still

LONG = os.environ.get("BOUCLE_PROMISE") == "long"
ODD = {
    "noise": "qsdfghjklm" * 409 + "qsdfgh",
    "long words": "palettes gravouillots " * 186,
    "one long word": "a" * 4096,
    "zero width": "\u200b\u200d\u2060\ufeff",
    "spaces": "\u00a0\u2003\u3000",
    "joined": "pal\u200bet\u200btes",
    "emoji": "🍞🥖🧀♻️👍🏽",
    "one emoji": "👍",
    "right to left": "\u202eselatteap \u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd",
    "bold": "<b>gravouillots</b>",
    "entity": "gravats &amp; terre &lt;i&gt;",
    "closing": "</a></b>",
    "script": "<script>alert(1)</script>",
    "link": '<a href="x">zirgolins</a>',
    "markdown": "*gras* _italique_ [x](tg://user?id=1) `code`",
    "fluent": "{ $company } { RESOURCE($x) } .yes = non",
    "percent": "%s %n {0} ${x}",
    "infinite": "1e309 kg de palettes",
    "not a number": "nan kg de palettes",
    "negative": "-5 kg de palettes",
    "zero": "0 kg de palettes",
    "huge": "9" * 400 + " kg de palettes",
    "fraction": "1/0 palette",
    "bad date": "20 palettes le 31 février 2026",
    "bad year": "palettes avant le 12/13/99999",
    "old date": "palettes depuis le 1er janvier 0001",
    "power": "10^400 t de sable",
    "huge heat": "chaleur perdue à " + "9" * 330 + " °C, 5 MWh",
    "huge reach": "cherche 3 palettes à moins de " + "9" * 330 + " km",
    "huge span": "entre 1 et " + "9" * 330 + " palettes",
    "huge size": "20 palettes de " + "9" * 330 + " kg par mois à donner",
    "grouped": "j'ai " + " ".join(["999"] * 150) + " palettes par mois à donner",
    "long need": "je cherche 3 kg par mois de " + "gravouillots zirgolins " * 170,
    "long offer": "j'ai 3 kg par mois de " + "é&<" * 1300 + " à donner",
    "quote": "'; DROP TABLE person; --",
    "lines": "\n\n\npalettes\n\n",
    "slash": "/",
    "at": "/@",
    "unknown": "/zzz <b>",
    "null": "pal\x00ettes",
    "half a sign": "palettes \ud83d",
}
COMMANDED = {
    f"/{command}{rest[:20]}": f"/{command}{rest}"
    for command in COMMANDS
    for rest in ("", " <b>x</b>", " " + "x" * 3000, " zzz-inconnu", "@boucle_bot 1e309")
}
SHARE = 6
ALLOWED = {"b", "i", "u", "s", "code", "pre", "a"}
TEXT, CAPTION = 4096, 1024


class Tags(HTMLParser):
    """Takes a message apart as Telegram does."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        assert tag in ALLOWED, f"<{tag}> came through"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> came through"

    def handle_data(self, data: str) -> None:
        self.words += data


def shown(message: RenderedMessage) -> str:
    """The words of a message as a phone shows them. Raises AssertionError for what Telegram would not take."""
    page = Tags()
    page.feed(message.text)
    page.close()
    assert not page.open
    assert len(page.words.strip()) > 0, "an empty message"
    assert len(page.words) <= (CAPTION if message.picture else TEXT), "too long for Telegram"
    for label in (label for row in message.rows for label in row):
        assert label.text.strip()
        assert len(label.text) <= 64
        assert len(label.token.encode()) <= 64
    return page.words


def standing() -> Iterator[tuple[str, Flow[Any], TalkProgress[Any]]]:
    """A talk at each question that can be asked first or after others."""
    for flow in FLOWS.values():
        for at, step in enumerate(flow.steps):
            talk = TalkProgress(flow.name, flow.answers(), tuple(each.name for each in flow.steps[:at]), asked=7)
            upcoming = flow.find_next_step(talk)
            if upcoming is not None and upcoming.name == step.name:
                yield f"{flow.name}-{step.name}", flow, talk


STANDING = list(standing())


async def tried(stage: Stage, name: str, text: str, flow: Flow[Any] | None, talk: TalkProgress[Any] | None) -> None:
    """This comes in, at that question."""
    if flow is not None and talk is not None:
        with stage.store.work() as work:
            person = work.people.find_person(NAMED[name].id)
            assert person is not None
            work.talks.begin_talk(person.id, flow.name, seal_talk(flow, talk), 7, stage.clock())
            person.asked = 7
    stage.log.clear()
    await stage.writes(name, text)


def wrong(stage: Stage, name: str, text: str, flow: Flow[Any] | None = None, talk: TalkProgress[Any] | None = None) -> str:
    """What is wrong with the answer to this; "" when nothing is."""
    with capture_logs() as logs:
        asyncio.run(tried(stage, name, text, flow, talk))
    if failed := [line for line in logs if line["log_level"] in ("error", "warning")]:
        return str(failed[0])
    if not any(phone.name == name for phone, _ in stage.log):
        return "no answer"
    try:
        words = [shown(message) for _, message in stage.log]
    except AssertionError as no:
        return str(no)
    # What was typed with such signs is quoted with them, also by the card of an earlier draft.
    own = [each.replace(ODD["entity"], "") for each in words]
    twice = any(sign in each and sign not in text for each in own for sign in ("&lt;", "&gt;", "&amp;"))
    return "escaped twice" if twice else ""


def none_wrong(
    stage: Stage, name: str, texts: Mapping[str, str], flow: Flow[Any] | None = None, talk: TalkProgress[Any] | None = None
) -> None:
    """All of these are answered as they should be."""
    assert {called: found for called, text in texts.items() if (found := wrong(stage, name, text, flow, talk))} == {}


@pytest.mark.parametrize("name", ["Aldemar", "Corentin"], ids=["fr", "en"])
def test_an_odd_sentence_is_answered(ready: Still, name: str) -> None:
    with ready.played() as stage:
        none_wrong(stage, name, {**ODD, **COMMANDED})


@pytest.mark.parametrize("name", ["Ilduara"])
def test_an_outsider_is_answered(ready: Still, name: str) -> None:
    with ready.played() as stage:
        none_wrong(stage, name, {**dict(itertools.islice(ODD.items(), 12)), **COMMANDED})


@pytest.mark.parametrize("name", ["Aldemar", "Corentin"], ids=["fr", "en"])
@pytest.mark.parametrize(("flow", "talk"), [each[1:] for each in STANDING], ids=[each[0] for each in STANDING])
def test_an_odd_answer_is_answered(ready: Still, flow: Flow[Any], talk: TalkProgress[Any], name: str) -> None:
    with ready.played() as stage:
        # Every text is tried somewhere each time; in the long run at every question, in one of the two languages.
        share = 2 if LONG else SHARE
        at = (2 * len(talk.answered) + (name == "Corentin")) % share
        some = dict(itertools.islice(ODD.items(), at, None, share))
        none_wrong(stage, name, some, flow, talk)


SHOWN_BY = ("Publier", "Publish", "Tout publier", "Publish all")  # the card of one thing, or of several


@pytest.mark.parametrize(
    "text", [ODD["long need"], ODD["long offer"], ODD["entity"], ODD["bold"]], ids=["need", "offer", "entity", "bold"]
)
def test_odd_words_can_be_declared(ready: Still, text: str) -> None:
    """Somebody's own words, however long or odd, go all the way to the card that is shown to others."""
    with ready.played() as stage, capture_logs() as logs:
        asyncio.run(tried(stage, "Aldemar", f"je cherche {text}" if "cherche" not in text else text, None, None))
        for n in range(6):
            assert all(shown(message) for _, message in stage.log)
            if any(label.text in SHOWN_BY for _, message in stage.log for row in message.rows for label in row):
                break
            asyncio.run(goes_along(stage, "Aldemar", 3 if n == 0 else 0))
        else:
            pytest.fail("no card")
    assert not [line for line in logs if line["log_level"] in ("error", "warning")]
