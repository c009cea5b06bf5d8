"""Key, facts and language → the sentence a person reads. Texts live in `texts/`; nothing is worded anywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from pathlib import Path
from textwrap import shorten
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax import ast as syntax

from bot.rendering.button_tones import find_tone
from bot.rendering.deep_links import Address, fill_written_token, find_written_key
from bot.rendering.short_names import shorten_marked_names, show_whole_names
from bot.rendering.text_functions import TextFunctions
from matching.knowledge import Knowledge
from matching.taxonomy.index.fold import fold_words
from storage.notes.saying import Button, Facts, Press, Saying

_TEXT_FOLDER = Path(__file__).parent.parent / "texts"
TEXT_LANGUAGES = ("fr", "en")
_PAIRED_LETTERS = 14  # letters a button may have to share its row
_TINY_LETTERS, _MOST_TINY = 4, 5  # « ☐ 1 »: so many stand in a row
_LABEL_CACHE_SIZE = 1024  # kept in memory, of each language
_LONGEST_COPY = 256  # letters that a button may copy
_UNDER_A_MESSAGE = frozenset({Press.TOKEN, Press.LINK, Press.COPY})
_PARAGRAPH = "\n"
# Where a phone must not break the line: between a figure and its unit, and where French has a space before a sign.
_FIGURE_PLACES = re.compile(r"(?<=\d) (?=[^\W\d_]|[€%])")
_FRENCH_PLACES = re.compile(r" (?=[:;?!»])|(?<=«) ")
UNBROKEN_SPACE = "\u00a0"
CHOSEN_SIGN = "☑ "
"""Before the button that was pressed, on the last line of its message."""


class TextError(Exception):
    """A text is missing, broken, or lacks a fact: always our mistake."""


@dataclass(frozen=True, slots=True)
class Label:
    """A button as the phone shows it; `tone` colours one that commits or takes something away."""

    text: str
    token: str
    press: Press
    tone: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file: its name and what is in it; a `picture` is shown, not handed over as a file."""

    name: str
    content: bytes
    picture: bool = False


@dataclass(frozen=True, slots=True)
class RenderedMessage:
    """What goes to Telegram: HTML text, rows of buttons, perhaps a photo or a file that Telegram has (`picture`,
    `attached`), or one that was made for it; with a `phone` it is a contact card, and the text is the name on it. `topic` is
    the thread of a forum group in which it is said."""

    text: str
    rows: tuple[tuple[Label, ...], ...] = ()
    picture: str | None = None
    document: Document | None = None
    attached: str | None = None
    phone: str | None = None
    topic: int | None = None

    @property
    def carries_file(self) -> bool:
        """Is it said under a photo or beside a file?"""
        return self.picture is not None or self.document is not None or self.attached is not None

    def without_file(self) -> RenderedMessage:
        """Its words and buttons alone."""
        return replace(self, picture=None, document=None, attached=None)

    @property
    def has_keyboard(self) -> bool:
        """Do its buttons take the place of the phone's keyboard?"""
        return any(label.press not in _UNDER_A_MESSAGE for row in self.rows for label in row)


class TextRenderer:
    """All sentences of one language."""

    def __init__(
        self, language: str, knowledge: Knowledge, folder: Path = _TEXT_FOLDER, address: Address | None = None
    ) -> None:
        self.language = language
        self.knowledge = knowledge
        self._address = address or Address()
        functions: Any = {**TextFunctions(language, knowledge, self._format_text).functions, "LINK": self._address.build_link}
        self._bundle = FluentBundle([language], use_isolating=False, functions=functions)
        self.keys: set[str] = set()
        # Most buttons say the same to everybody.
        self._labels = lru_cache(_LABEL_CACHE_SIZE)(lambda key, facts: self._format_text(key, dict(facts)))
        for file in sorted((folder / language).glob("*.ftl")):
            self._read_file(file)

    def _read_file(self, file: Path) -> None:
        texts = FluentParser().parse(file.read_text(encoding="utf-8"))
        for entry in texts.body:
            if isinstance(entry, syntax.Junk):
                raise TextError(f"{file.parent.name}/{file.name}: cannot be read near {str(entry.content)[:60]!r}")
            if isinstance(entry, syntax.Message):
                if entry.id.name in self.keys:
                    raise TextError(f"{file.parent.name}/{file.name}: {entry.id.name} has a text already")
                self.keys.add(entry.id.name)
                self.keys.update(f"{entry.id.name}.{attribute.id.name}" for attribute in entry.attributes)
        self._bundle.add_resource(texts)

    def render_sentence(self, key: str, facts: Facts | None = None) -> str:
        """One sentence as HTML; facts from people are escaped. Raises TextError."""
        told = {name: escape(value, quote=False) if isinstance(value, str) else value for name, value in (facts or {}).items()}
        return show_whole_names(self._format_text(key, told))

    def _format_text(self, key: str, facts: Mapping[str, Any]) -> str:
        name, _, attribute = key.partition(".")
        if key not in self.keys:
            raise TextError(f"{self.language}: no text {key!r}")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise TextError(f"{self.language}: {key!r} has no sentence of its own")
        text, errors = self._bundle.format_pattern(pattern, dict(facts))
        if errors:
            raise TextError(f"{self.language}: {key!r}: {errors}")
        return str(text)

    def render_plain(self, key: str, facts: Facts | None = None) -> str:
        """One sentence for a file, in which nothing is escaped. Raises TextError."""
        return show_whole_names(self._format_text(key, facts or {}))

    def render_label(self, button: Button) -> str:
        """What stands on a button by itself; Telegram shows it as it is, so nothing in it is escaped."""
        return self.render_labels((button,))[0]

    def render_labels(self, buttons: Iterable[Button]) -> tuple[str, ...]:
        """What stands on the buttons of one message: what tells them apart is never cut."""
        return shorten_marked_names([self._read_label(each) for each in buttons])

    def _read_label(self, button: Button) -> str:
        return self._labels(button.key, tuple((button.facts or {}).items()))

    def render_message(self, saying: Saying) -> RenderedMessage:
        """The whole message: the sentence, its further lines, its buttons."""
        lines = [self.render_sentence(saying.key, saying.facts)]
        lines += [self.render_message(part).text for part in saying.parts]
        if saying.chosen is not None:
            lines.append(f"{CHOSEN_SIGN}{escape(show_whole_names(self._read_label(saying.chosen)), quote=False)}")
        said = self.render_labels(saying.buttons)
        labels = [self._build_label(button, text) for button, text in zip(saying.buttons, said, strict=True)]
        text = _FIGURE_PLACES.sub(UNBROKEN_SPACE, _PARAGRAPH.join(filter(None, lines)))
        if self.language == "fr":
            text = _FRENCH_PLACES.sub(UNBROKEN_SPACE, text)
        return RenderedMessage(text, _arrange_rows(labels), saying.picture, attached=saying.attached, phone=saying.phone)

    def _build_label(self, button: Button, text: str) -> Label:
        return Label(text, self._resolve_token(button), button.press, find_tone(button))

    def _resolve_token(self, button: Button) -> str:
        if button.press not in (Press.LINK, Press.COPY):
            return button.token
        if (key := find_written_key(button.token)) is not None:
            written = fill_written_token(button.token, self.render_plain(key, button.facts))
            return written if button.press is Press.LINK else shorten(written, _LONGEST_COPY, placeholder="…")
        return self._address.resolve_token(button.token)

    def map_button_tokens(self, saying: Saying) -> dict[str, str]:
        """The labels of a message's buttons, folded, with what each sends back."""
        said = self.render_labels(saying.buttons)
        return {fold_words(text): button.token for button, text in zip(saying.buttons, said, strict=True)}


def _arrange_rows(labels: list[Label]) -> tuple[tuple[Label, ...], ...]:
    rows: list[tuple[Label, ...]] = []
    for label in labels:
        last = rows[-1] if rows else ()
        longest = max((len(each.text) for each in (*last, label)), default=0)
        if last and len(last) < (_MOST_TINY if longest <= _TINY_LETTERS else 2) and longest <= _PAIRED_LETTERS:
            rows[-1] = (*last, label)
        else:
            rows.append((label,))
    return tuple(rows)


def build_renderers(knowledge: Knowledge, address: Address | None = None) -> dict[str, TextRenderer]:
    """All languages Boucle speaks, with links to the bot at `address`. Raises TextError when a text file cannot be read."""
    return {language: TextRenderer(language, knowledge, address=address) for language in TEXT_LANGUAGES}
