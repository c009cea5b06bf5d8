"""Letters that went through the wrong programs: « PÃ©rigny » is read as it was meant; what is lost is said to be."""

from __future__ import annotations

import re

_TRACES = re.compile(r"[ÃÂâÅ][\u0080-\u00ff\u0152-\u0178\u2013-\u2122€]")
_LOST = "\ufffd"
_AMONG_LETTERS = re.compile(r"(?<=\w)\?(?=\w)")  # « P?rigny »


def mend_spoiled_letters(text: str) -> str:
    """UTF-8 that was read as Windows-1252, once or twice, as it was meant; anything else as it is."""
    for _ in range(2):
        if not _TRACES.search(text):
            break
        mended = _mend_once(text)
        if mended is None:
            break
        text = mended
    return text


def has_lost_letters(text: str) -> bool:
    """Are there letters in it that nobody can bring back?"""
    return _LOST in text or _AMONG_LETTERS.search(text) is not None


def _mend_once(text: str) -> str | None:
    # Bytes without a letter in Windows-1252 came through as themselves.
    body = bytearray()
    for letter in text:
        try:
            body += letter.encode("cp1252")
        except UnicodeEncodeError:
            if ord(letter) > 0xFF:
                return None
            body.append(ord(letter))
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None
