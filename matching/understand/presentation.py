"""What somebody said of themselves, as values."""

from __future__ import annotations

from dataclasses import dataclass

from matching.vocabulary import Place


@dataclass(frozen=True, slots=True)
class Presentation:
    """What was said beyond doubt; "" or None where it was not. `presents`: it begins with them; `bare`: they say so, and
    nothing else."""

    name: str = ""
    activity: str = ""
    place: Place | None = None
    presents: bool = False
    bare: bool = False
