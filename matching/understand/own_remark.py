"""What somebody says of what they have announced already, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class OwnDeed(StrEnum):
    """What is to become of it; `doubt`: « j'en ai plus » is none left, or more; `closed`: the
    whole company is, for some days."""

    LIST = "list"
    GONE = "gone"
    DOUBT = "doubt"
    STILL = "still"
    PAUSE = "pause"
    CHANGE = "change"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class OwnRemark:
    """`rest` are the words beside: the thing it is about, or of a change what is right now."""

    deed: OwnDeed
    rest: str = ""
