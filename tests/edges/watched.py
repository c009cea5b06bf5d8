"""The bot's command line, with every call and update of its local Telegram written down: `watched.py <report> demo …`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from bot.__main__ import main
from tests.edges.oracle import watch

report = Path(sys.argv.pop(1))


with report.open("w", encoding="utf-8", buffering=1) as lines:

    def note(name: str, fields: dict[str, Any]) -> None:
        """One line of the report."""
        lines.write(json.dumps([name, fields], ensure_ascii=False) + "\n")

    watch(setattr, note)
    main()
