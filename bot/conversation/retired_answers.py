"""Answers that an earlier release kept in another form: whoever left a talk before an update finds it as it was."""

from __future__ import annotations

import json
from typing import Any


def update_kept_answers(flow: str, sealed: str) -> str:
    """The talk as this release keeps it."""
    if flow != "declare" or '"details":' not in sealed:
        return sealed
    kept = json.loads(sealed)
    _lift_details(kept["answers"])
    return json.dumps(kept)


def _lift_details(answers: dict[str, Any]) -> None:
    """What was said of a thing besides stood one floor lower, under `details`."""
    for name, value in (answers.pop("details", None) or {}).items():
        answers.setdefault(name, value)
    for each in answers.get("more", ()):
        _lift_details(each["said"])
