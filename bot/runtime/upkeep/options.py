"""What an operator chose about how the process looks after itself."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class UpkeepOptions:
    """`operator_chat` is Telegram's number of who is alarmed; `backup_days`: a backup older than that is an alarm, 0 none;
    `folder` is where the disk may fill up; `port` is where health and measures are read, None: nowhere."""

    operator_chat: int | None = None
    backup_days: int = 0
    folder: Path | None = None
    listen: str = "127.0.0.1"
    port: int | None = None


def measure_free_bytes(folder: Path | None) -> int | None:
    """How much room is left where that folder is, or will be."""
    if folder is None:
        return None
    there = next((each for each in (folder.absolute(), *folder.absolute().parents) if each.is_dir()), None)
    try:
        return shutil.disk_usage(there).free if there is not None else None
    except OSError:
        return None
