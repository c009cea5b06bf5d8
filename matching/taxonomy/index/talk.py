"""Words of talk that name no thing (`talk.<language>.toml`): taken out of a name before it is looked up, and of a sentence."""

from __future__ import annotations

from pathlib import Path

from matching.lexicon import Lexicon

TALK = Lexicon(Path(__file__).parent, "talk")


def _collect(*keys: str) -> frozenset[str]:
    return frozenset(word for key in keys for word in TALK.list_words(key))


NAME_TALK = _collect("talk", "small_words", "name_talk")  # dropped before a name is looked up
SENTENCE_TALK = _collect("talk", "sentence_talk")  # dropped in a sentence
EDGE_WORDS = _collect("small_words", "edge_words")  # trimmed at both ends of a name in a sentence
