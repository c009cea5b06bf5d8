"""Words that name nobody: one side of a lead asks the other something, or answers it; a company tells a story its own way."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.relayed_words import AskRelayedWords, ConfirmRelay
from bot.conversation.asks.story_words import AskStoryWords
from bot.conversation.engine import Flow
from bot.conversation.steps import Choice
from matching.privacy.telltales import NOBODY, Identity
from storage.notes.saying import Facts


@dataclass(frozen=True, slots=True)
class Relaying:
    """The synergy it is about, and the question that is answered (0: one is asked), over which `call`
    where the animator notes it; `early` words were typed before they
    were asked for, and go out only when their author says so."""

    synergy: int = 0
    question: int = 0
    call: int = 0
    identity: Identity = NOBODY
    before: str = ""
    words: str | None = None
    photo: str | None = None
    caption: str = ""
    early: bool = False
    send: bool | None = None


def _build_facts(said: Relaying) -> Facts:
    return {"words": said.words or "none", "caption": said.caption or "none"}


RELAY_FLOW = Flow(
    "relay",
    Relaying,
    do="relay",
    facts=_build_facts,
    steps=(
        AskRelayedWords(
            name="words",
            identity=lambda said: said.identity,
            before=lambda said: said.before,
            answering=lambda said: said.question != 0,
            variant=lambda said: "call" if said.call else "answer" if said.question else "",
        ),
        ConfirmRelay(
            name="send",
            when=lambda said: said.photo is not None or said.early,
            after=("words",),
            options=lambda _: (Choice("yes", True, "relay-send.yes"), Choice("no", False, "relay-send.no")),
            shown=lambda said: said.photo is not None,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class TellingStory:
    """The `story`, and who must not be told apart in it."""

    story: int = 0
    identities: tuple[Identity, ...] = ()
    words: str | None = None


STORY_FLOW = Flow(
    "story", TellingStory, do="story", steps=(AskStoryWords(name="words", identities=lambda said: said.identities),)
)
