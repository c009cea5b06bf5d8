"""Opens the word lists beside the code, once, when the package is loaded: turns of phrase a person can edit without Python."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent / "understand"
_NAME = re.compile(r"<([A-Z]+)>")
_END = r"(?!(?<=[a-z0-9])[a-z0-9])"  # a match ends with a whole word


def load_word_list(name: str) -> Mapping[str, Any]:
    """The word list `<name>.toml` as written."""
    return tomllib.loads((_HERE / f"{name}.toml").read_text(encoding="utf-8"))


def compile_word_pattern(words: Sequence[str], names: Mapping[str, Sequence[str]] | None = None) -> re.Pattern[str]:
    """One pattern for all words of a list, each whole; `<NAME>` stands for another list. Raises re.error, KeyError."""
    given = {name: "(?:" + "|".join(list_) + ")" for name, list_ in (names or {}).items()}
    joined = "|".join(words)
    while _NAME.search(joined):
        joined = _NAME.sub(lambda found: given[found.group(1)], joined)
    return re.compile(rf"(?<![a-z0-9])(?:{joined}){_END}")
