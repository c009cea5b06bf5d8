"""What a phone shows in colour and a printer's letters lack: small pictures before a line."""

from __future__ import annotations

import re

_SIGNS = re.compile("[\u2300-\u23ff\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]+ ?")


def drop_signs(written_line: str) -> str:
    """The line as it is printed: every word, and no box where a sign would stand."""
    return _SIGNS.sub("", written_line).strip()
