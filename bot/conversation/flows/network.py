"""Somebody whom the operator authorised founds a network, one question at a time; later the same questions change it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.area import Area, AskArea
from bot.conversation.asks.hour import AskHour
from bot.conversation.asks.place import AskPlace
from bot.conversation.asks.zone import HOME_ZONE, AskZone
from bot.conversation.engine import Flow
from bot.conversation.steps import Ask, Choice, Choose, Propose
from matching.vocabulary import Place
from storage.notes.saying import Facts


@dataclass(frozen=True, slots=True)
class Founding:
    """What a network is. `invitation` is the founder's; `network` the one of which one thing is `changing`."""

    invitation: int = 0
    network: int | None = None
    changing: str = ""
    name: str = ""
    place: Place | None = None
    area: Area = Area()
    zone: str = HOME_ZONE
    languages: tuple[str, ...] = ("fr", "en")
    day: int = 0
    hour: int = 8
    animator: str = ""
    body: str = ""
    contact: str = ""
    officer: str = ""
    promise: bool | None = None


def _build_facts(answers: Founding) -> Facts:
    return {"network": answers.name, "changing": "no" if answers.network is None else "yes"}


_LANGUAGE_CHOICES = (
    Choice("fr", ("fr",), "found-languages.fr"),
    Choice("en", ("en",), "found-languages.en"),
    Choice("both", ("fr", "en"), "found-languages.both"),
)
_DAY_CHOICES = tuple(
    Choice(str(day), day, f"found-weekday.{name}")
    for day, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
)
_PROMISE_CHOICES = (Choice("yes", True, "undertake-promise.yes"), Choice("no", False, "undertake-promise.no"))
CHANGEABLE_ANSWERS = ("name", "area", "zone", "languages", "day", "hour", "animator", "body", "contact", "officer")

NETWORK_FLOW = Flow(
    "found",
    Founding,
    do="found",
    facts=_build_facts,
    steps=(
        Ask(name="name", longest=60),
        AskPlace(name="place", near=lambda _: None),
        AskArea(name="area", middle=lambda said: said.place, after=("place",)),
        AskZone(name="zone", middle=lambda said: said.place, after=("place",)),
        Choose(name="languages", options=lambda _: _LANGUAGE_CHOICES),
        Choose(name="day", options=lambda _: _DAY_CHOICES),
        AskHour(name="hour"),
        Propose(name="animator", longest=40, proposed=lambda said: said.animator),
        Ask(name="body", longest=80),
        Ask(name="contact", longest=120),
        Ask(name="officer", longest=120, when=lambda said: said.network is not None),
        Choose(name="promise", options=lambda _: _PROMISE_CHOICES, when=lambda said: said.network is None),
    ),
)
