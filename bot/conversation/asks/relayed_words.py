"""Words or a photo for the other side of a lead, who does not know yet whom they come from: what would tell it is not
taken, and kept for another try."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.conversation.model import A, Ambiguous, CombinedAnswer, Event, Medium, Retry, Sent, TalkProgress
from bot.conversation.steps import Choice, Choose, Step
from matching.knowledge import Knowledge
from matching.privacy.telltales import Identity, Telltale, drop_telling_clauses, find_telltale
from storage.notes.saying import Facts

LONGEST_RELAYED = 300  # letters of a question or an answer


@dataclass(frozen=True, kw_only=True)
class AskRelayedWords(Step[A]):
    """Answered with words in which nothing tells who speaks; a photo settles the fields `photo` and `caption` too, and
    its own words go along only where nothing in them tells either. `before` is what that side said last: a number may
    come in two halves."""

    verbatim: bool = True
    identity: Callable[[A], Identity]
    before: Callable[[A], str]
    answering: Callable[[A], bool]
    variant: Callable[[A], str]

    def pick_variant(self, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        if talk.heard is not None:
            return "held"
        return self.variant(talk.answers)

    def facts(self, talk: TalkProgress[A], knowledge: Knowledge) -> Facts:
        if talk.heard is None:
            return {}
        return {
            "what": self._find_telltale(talk.heard, talk, knowledge) or Telltale.NAME,
            "answering": "yes" if self.answering(talk.answers) else "no",
            "rest": self._drop_telling(talk, knowledge) or "none",
        }

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        rest = self._drop_telling(talk, knowledge)
        return (Choice("rest", rest, "relay-rest"),) if rest else ()

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        if not isinstance(event, Sent):
            return super().read_answer(event, talk, knowledge)
        if event.medium is Medium.FILE:
            raise Retry("document", again=False)
        if event.medium is not Medium.PHOTO or event.file_id is None:
            raise Retry("kind", again=False)
        caption = " ".join((event.caption or "").split())
        held = len(caption) > LONGEST_RELAYED or self._find_telltale(caption, talk, knowledge) is not None
        return CombinedAnswer("" if held else caption, {"photo": event.file_id, "caption": "held" if held else "clear"})

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        words = " ".join(text.split())
        if not any(letter.isalnum() for letter in words):
            raise Retry("empty")
        if len(words) > LONGEST_RELAYED:
            raise Retry("too-long", longest=LONGEST_RELAYED)
        if self._find_telltale(words, talk, knowledge) is not None:
            raise Ambiguous(words)
        return words

    def _find_telltale(self, words: str, talk: TalkProgress[A], knowledge: Knowledge) -> Telltale | None:
        return find_relayed_telltale(words, self.identity(talk.answers), self.before(talk.answers), knowledge)

    def _drop_telling(self, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        if talk.heard is None:
            return ""
        rest = drop_telling_clauses(talk.heard, _add_trade_words(self.identity(talk.answers), knowledge))
        return rest if rest and self._find_telltale(rest, talk, knowledge) is None else ""


def find_relayed_telltale(words: str, identity: Identity, earlier: str, knowledge: Knowledge) -> Telltale | None:
    """What in these words would tell who speaks, by themselves or right after what that side said last."""
    who = _add_trade_words(identity, knowledge)
    return find_telltale(words, who) or find_telltale(f"{earlier} {words}", who)


def _add_trade_words(identity: Identity, knowledge: Knowledge) -> Identity:
    return replace(identity, common=(*identity.common, *knowledge.activities.trade_words))


@dataclass(frozen=True, kw_only=True)
class ConfirmRelay(Choose[A]):
    """Is it to go out as it is? A photo is looked at once more before."""

    shown: Callable[[A], bool]

    def pick_variant(self, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        return "photo" if self.shown(talk.answers) else ""

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        if isinstance(event, Sent) and event.medium is Medium.PHOTO:
            raise Retry("another")
        return super().read_answer(event, talk, knowledge)
