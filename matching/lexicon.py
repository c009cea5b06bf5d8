"""Words in data files beside the code that reads with them: `<subject>.<language>.toml`, opened once, when it is loaded.

A file holds lists of words, folded, each a regular expression; `<NAME>` in one stands for
that language's list of that name, `<NAME+>` for those of all languages.
`examples` say what must be read with them: a test reads them. All files of a subject have the same keys, so that adding a
language is adding files: the languages are those that are there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

_NAME = re.compile(r"<([A-Z]+)(\+?)>")
_WORD_ENDS = r"(?!(?<=[a-z0-9])[a-z0-9])"  # a match ends with a whole word
_FIRST_LANGUAGE = "fr"  # of two languages that read the same place, the one most people here speak goes first


class Lexicon:
    """The words of one subject, in all languages together."""

    def __init__(self, folder: Path, subject: str) -> None:
        """Raises FileNotFoundError for a subject without files, KeyError for a `<NAME>` that its file does not have."""
        files = {file.name.split(".")[1]: file for file in folder.glob(f"{subject}.*.toml")}
        if not files:
            raise FileNotFoundError(folder / f"{subject}.*.toml")
        order = sorted(files, key=lambda language: (language != _FIRST_LANGUAGE, language))
        self._tables = {language: tomllib.loads(files[language].read_text(encoding="utf-8")) for language in order}
        self.languages = tuple(order)

    def list_words(self, key: str) -> tuple[str, ...]:
        """The words of a list, in all languages, each once."""
        return tuple(dict.fromkeys(word for language in self.languages for word in self.list_words_in(language, key)))

    def list_words_in(self, language: str, key: str) -> tuple[str, ...]:
        """The words of a list in one language (the first one's where it has no file); a text is cut at its blanks."""
        table = self._get_table(language)
        return tuple(self._expand_names(word, table) for word in _to_list(table[key]))

    def map_words(self, key: str) -> Mapping[str, str]:
        """For a table of lists: every word, in all languages, and the name of the list it stands in."""
        return {word: name for table in self._tables.values() for name, words in table[key].items() for word in _to_list(words)}

    def list_sorts(self, key: str) -> Mapping[str, tuple[str, ...]]:
        """For a table of lists: the words of each list, in all languages."""
        names = dict.fromkeys(name for table in self._tables.values() for name in table[key])
        return {
            name: tuple(
                dict.fromkeys(
                    self._expand_names(word, table) for table in self._tables.values() for word in _to_list(table[key][name])
                )
            )
            for name in names
        }

    def get_value(self, language: str, key: str) -> Any:
        """What one language (the first one where it has no file) says under a key, as written."""
        return self._get_table(language)[key]

    def _get_table(self, language: str) -> Mapping[str, Any]:
        return self._tables.get(language) or self._tables[self.languages[0]]

    def join(self, *keys: str) -> str:
        """Any word of some lists, as a part of a pattern."""
        return join_words(word for key in keys for word in self.list_words(key))

    def compile(self, *keys: str) -> re.Pattern[str]:
        """One pattern for any word of some lists, each whole."""
        return compile_whole_words(word for key in keys for word in self.list_words(key))

    def _expand_names(self, word: str, table: Mapping[str, Any]) -> str:
        """The word with the lists that it names, each as any of its words."""

        def expand(found: re.Match[str]) -> str:
            tables = self._tables.values() if found.group(2) else (table,)
            return join_words(dict.fromkeys(entry for one in tables for entry in one[found.group(1)]))

        while _NAME.search(word):
            word = _NAME.sub(expand, word)
        return word


def join_words(words: Iterable[str]) -> str:
    """Any of these, as a part of a pattern."""
    return "(?:" + "|".join(words) + ")"


def compile_whole_words(words: Iterable[str]) -> re.Pattern[str]:
    """One pattern for any of these, each whole. Raises re.error."""
    return re.compile(rf"(?<![a-z0-9]){join_words(words)}{_WORD_ENDS}")


def _to_list(words: Any) -> list[str]:
    return words.split() if isinstance(words, str) else words
