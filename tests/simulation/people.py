"""What people do with what their phone shows: tap one of its buttons, as the habits say, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from bot.rendering.text_renderer import Label, RenderedMessage
from storage.notes.saying import Press
from tests.simulation.habits import draw, load_habits

Choose = Callable[["Read", Random], "Tap | None"]


@dataclass(frozen=True, slots=True)
class Tap:
    """A button is tapped, or a telephone number given (`number`)."""

    token: str = ""
    number: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A message as its reader takes it up: its buttons by verb, and by what stands last in them."""

    tokens: tuple[str, ...]
    contact: bool

    def list_verb(self, verb: str) -> tuple[str, ...]:
        """The tokens of one verb."""
        return tuple(token for token in self.tokens if token.split(".")[:2] == ["a", verb])

    def find_code(self, verb: str, code: str | None) -> Tap | None:
        """The button of a verb that ends so."""
        found = (token for token in self.list_verb(verb) if token.rpartition(".")[2] == code)
        return next((Tap(token) for token in found), None)

    def list_codes(self, verb: str) -> list[str]:
        """What the buttons of a verb end with."""
        return [token.rpartition(".")[2] for token in self.list_verb(verb)]


def read_message(message: RenderedMessage) -> Read:
    """The buttons of a message."""
    labels: list[Label] = [label for row in message.rows for label in row]
    return Read(
        tuple(label.token for label in labels if label.press is Press.TOKEN),
        any(label.press is Press.CONTACT for label in labels),
    )


def go_on(read: Read, chance: Random) -> Tap | None:
    """What one answers at once, in the middle of something: a question of a talk, why not, how much, publish."""
    if read.contact:
        return Tap(number=True)
    if publish := read.list_verb("publish"):
        return Tap(publish[0])
    for verb, habit in (("because", "reasons"),):
        if read.list_verb(verb):
            return read.find_code(verb, draw(chance, load_habits()[habit], read.list_codes(verb)))
    for verb in ("within", "later", "died", "spare"):
        if found := read.list_verb(verb):
            return Tap(chance.choice(found))
    if questions := [token for token in read.tokens if token.startswith("q.")]:
        return Tap(chance.choice(questions))
    return None


def take_up(read: Read, chance: Random) -> tuple[Tap, ...]:
    """What one does about a message that came by itself, sooner or later; nothing is silence."""
    habits = load_habits()
    if read.list_verb("tune"):  # a digest, by the button of its settings
        return _leaf_through(read, chance)
    if yes := read.list_verb("yes"):
        kind = "wanted" if not read.list_verb("ask") else "card"
        said = draw(chance, habits[kind])
        none = read.list_verb("no") or read.list_verb("several")[-1:]  # of several answers: « Aucun des deux »
        return (Tap(yes[0] if said == "yes" else none[0]),) if said else ()
    for verb, habit in (("stage", "stage"), ("vouch", "confirm")):
        if read.list_verb(verb):
            found = read.find_code(verb, draw(chance, habits[habit], read.list_codes(verb)))
            return (found,) if found else ()
    if asked := read.list_verb("still"):
        return _say_alive(asked, chance)
    if sleeping := read.list_verb("reopen"):
        return tuple(Tap(token) for token in sleeping if chance.random() < habits["asleep"]["wakes"])
    if read.list_verb("wait"):
        said = draw(chance, habits["patience"])
        tokens = read.list_verb(said) if said else ()
        return (Tap(tokens[0]),) if tokens else ()
    return ()


def _say_alive(asked: tuple[str, ...], chance: Random) -> tuple[Tap, ...]:
    """All of a bundle is answered in a row, or none."""
    said = draw(chance, load_habits()["alive"])
    if said is None:
        return ()
    ending = said[0]
    return tuple(Tap(token) for token in asked if token.endswith(f".{ending}"))


def _leaf_through(read: Read, chance: Random) -> tuple[Tap, ...]:
    habits = load_habits()["digest"]
    seen = tuple(Tap(token) for token in read.list_verb("card") if chance.random() < habits["opens"])
    news = tuple(Tap(token) for token in read.list_verb("look") if chance.random() < habits["interest"])
    return (*seen, *news, *_say_alive(read.list_verb("still"), chance))
