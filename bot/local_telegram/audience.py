"""The open pages: what happens on the phones is told to them, and nothing is made ready when none is open."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol


class Listener(Protocol):
    """An open page."""

    def show_event(self, event: str) -> None:
        """Take one event, as JSON."""
        ...


class OpenPages:
    """All the pages that are open just now."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.listeners: set[Listener] = set()

    def tell(self, kind: str, **facts: Any) -> None:
        """Tell every open page that something happened; the clock goes along, so that pages show the pushed time."""
        if self.listeners:
            event = self.format_event(kind, **facts)
            for listener in tuple(self.listeners):
                listener.show_event(event)

    def format_event(self, kind: str, **facts: Any) -> str:
        """Write one event for a page."""
        return json.dumps({"kind": kind, "now": self._now().isoformat(), **facts}, ensure_ascii=False)
