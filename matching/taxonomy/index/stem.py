"""A light stem for French and English alike: plurals and final e go, words keep their body."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=65_536)
def stem_word(word: str) -> str:
    """ "chevaux" → "cheval", "batteries" → "battery", "cassees" → "cass". Expects a folded word.

    Lighter than Snowball on purpose: heavier stems confuse more trade words than they join.
    """
    if len(word) <= 3 or word.isdigit():
        return word
    if word.endswith(("eaux", "yaux")):
        word = word[:-1]
    elif word.endswith("aux") and len(word) > 4:
        word = word[:-3] + "al"
    elif word.endswith(("s", "x")) and not word.endswith("ss"):
        word = word[:-1]
    if word.endswith("ie") and len(word) > 4:
        return word[:-2] + "y"
    if word.endswith("ee"):
        return word[:-2] if len(word) > 4 else word[:-1]
    # "wine" and "win" stay apart, "verte" and "vert" do not
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def stem_text(text: str) -> str:
    """Every word of a folded text reduced to its stem."""
    return " ".join(stem_word(word) for word in text.split())
