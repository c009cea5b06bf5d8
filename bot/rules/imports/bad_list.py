"""What a file is refused for: a key of the texts and what it names, so that the reader hears why in their language."""

from __future__ import annotations


class BadList(Exception):
    """The file is no list that can be read; `key` names the sentence that says why."""

    def __init__(self, key: str, **facts: str | int) -> None:
        super().__init__(key)
        self.key, self.facts = key, facts
