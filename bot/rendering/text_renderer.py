"""Key, facts and language → the sentence a person reads. Texts live in `texts/`; nothing is worded anywhere else."""
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax import ast as syntax

from bot.rendering.deep_links import Address
from bot.rendering.text_functions import Naming
from matching.knowledge import Knowledge
from matching.taxonomy.index.fold import fold
from storage.notes.saying import Button, Facts, Press, Saying

TEXTS = Path(__file__).parent.parent / "texts"
LANGUAGES = ("fr", "en")
PAIRED = 14  # letters a button may have to share its row
LABELS = 1024  # kept in memory, of each language
PARAGRAPH = "\n"
HELD_TOGETHER = re.compile(r" (?=[:;?!»])|(?<=«) ")  # where French has a space and a phone must not break the line
UNBROKEN = "\u00a0"


class Unworded(Exception):
    """A text is missing, broken, or lacks a fact: always our mistake."""


@dataclass(frozen=True, slots=True)
class Label:
    """A button as the phone shows it."""

    text: str
    token: str
    press: Press


@dataclass(frozen=True, slots=True)
class Document:
    """A file: its name and what is in it; a `picture` is shown, not handed over as a file."""

    name: str
    content: bytes
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """What goes to Telegram: HTML text, rows of buttons, perhaps a photo or a file that Telegram has (`picture`,
    `attached`), or one that was made for it."""

    text: str
    rows: tuple[tuple[Label, ...], ...] = ()
    picture: str | None = None
    document: Document | None = None
    attached: str | None = None

    @property
    def keyboard(self) -> bool:
        """Do its buttons take the place of the phone's keyboard?"""
        return any(label.press is not Press.TOKEN and label.press is not Press.LINK for row in self.rows for label in row)


class Wording:
    """All sentences of one language."""

    def __init__(self, language: str, knowledge: Knowledge, folder: Path = TEXTS, address: Address | None = None) -> None:
        self.language = language
        self._address = address or Address()
        functions: Any = {**Naming(language, knowledge, self._plain).functions, "LINK": self._address.link}
        self._bundle = FluentBundle([language], use_isolating=False, functions=functions)
        self.keys: set[str] = set()
        # Most buttons say the same to everybody.
        self._labels = lru_cache(LABELS)(lambda key, facts: self._plain(key, dict(facts)))
        for file in sorted((folder / language).glob("*.ftl")):
            self._read(file)

    def _read(self, file: Path) -> None:
        text = file.read_text(encoding="utf-8")
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, syntax.Junk):
                raise Unworded(f"{file.parent.name}/{file.name}: cannot be read near {str(entry.content)[:60]!r}")
            if isinstance(entry, syntax.Message):
                if entry.id.name in self.keys:
                    raise Unworded(f"{file.parent.name}/{file.name}: {entry.id.name} has a text already")
                self.keys.add(entry.id.name)
                self.keys.update(f"{entry.id.name}.{attribute.id.name}" for attribute in entry.attributes)
        self._bundle.add_resource(FluentResource(text))

    def sentence(self, key: str, facts: Facts | None = None) -> str:
        """One sentence as HTML; facts from people are escaped. Raises Unworded."""
        return self._plain(key, {name: escape(value, quote=False) if isinstance(value, str) else value
                                 for name, value in (facts or {}).items()})

    def _plain(self, key: str, facts: Mapping[str, Any]) -> str:
        name, _, attribute = key.partition(".")
        if key not in self.keys:
            raise Unworded(f"{self.language}: no text {key!r}")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise Unworded(f"{self.language}: {key!r} has no sentence of its own")
        text, errors = self._bundle.format_pattern(pattern, dict(facts))
        if errors:
            raise Unworded(f"{self.language}: {key!r}: {errors}")
        return str(text)

    def words(self, key: str, facts: Facts | None = None) -> str:
        """One sentence for a file, in which nothing is escaped. Raises Unworded."""
        return self._plain(key, facts or {})

    def label(self, button: Button) -> str:
        """What stands on a button; Telegram shows it as it is, so nothing in it is escaped."""
        return self._labels(button.key, tuple((button.facts or {}).items()))

    def message(self, saying: Saying) -> Message:
        """The whole message: the sentence, its further lines, its buttons."""
        lines = [self.sentence(saying.key, saying.facts)]
        lines += [self.message(part).text for part in saying.parts]
        if saying.chosen is not None:
            lines.append(f"☑ {escape(self.label(saying.chosen), quote=False)}")
        labels = [self._labelled(button) for button in saying.buttons]
        text = PARAGRAPH.join(filter(None, lines))
        if self.language == "fr":
            text = HELD_TOGETHER.sub(UNBROKEN, text)
        return Message(text, _rows(labels), saying.picture, attached=saying.attached)

    def _labelled(self, button: Button) -> Label:
        token = self._address.opened(button.token) if button.press is Press.LINK else button.token
        return Label(self.label(button), token, button.press)

    def tokens(self, saying: Saying) -> dict[str, str]:
        """The labels of a message's buttons, folded, with what each sends back."""
        return {fold(self.label(button)): button.token for button in saying.buttons}


def _rows(labels: list[Label]) -> tuple[tuple[Label, ...], ...]:
    rows: list[tuple[Label, ...]] = []
    for label in labels:
        last = rows[-1] if rows else ()
        if len(last) == 1 and len(label.text) <= PAIRED and len(last[0].text) <= PAIRED:
            rows[-1] = (*last, label)
        else:
            rows.append((label,))
    return tuple(rows)


def wordings(knowledge: Knowledge, address: Address | None = None) -> dict[str, Wording]:
    """All languages Boucle speaks, with links to the bot at `address`. Raises Unworded when a text file cannot be read."""
    return {language: Wording(language, knowledge, address=address) for language in LANGUAGES}
