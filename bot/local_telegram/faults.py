"""Troubles a test can order: refusals, silence, an answer lost on the way, an update delivered twice."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from bot.local_telegram.calls import ApiCall
from bot.local_telegram.errors import ApiRefusal
from bot.local_telegram.updates import Updates

_FOREVER = 3600.0


@dataclass(frozen=True, slots=True)
class Fault:
    """One trouble: is the call carried out, what is answered instead, or how long silence lasts (s) before the cut."""

    accept: bool
    answer: ApiRefusal | None = None
    silence: float | None = None


def build_rate_limit_fault(retry_after: int) -> Fault:
    """Make Telegram's plea to slow down: 429, nothing carried out, come back after so many seconds."""
    return Fault(False, ApiRefusal(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after}))


def build_server_fault(code: int = 500, accept: bool = False) -> Fault:
    """Make a failure on Telegram's side; the call may have been carried out all the same."""
    return Fault(accept, ApiRefusal(code, "Internal Server Error" if code == 500 else "Bad Gateway"))


def build_lost_answer_fault(silence: float = _FOREVER) -> Fault:
    """Make a call that is carried out and never answered."""
    return Fault(True, silence=silence)


def build_lost_call_fault(silence: float = _FOREVER) -> Fault:
    """Make a call that never arrives."""
    return Fault(False, silence=silence)


class Faults:
    """The troubles to come, by method; `hook` decides call by call and is asked first."""

    def __init__(self, updates: Updates) -> None:
        self.hook: Callable[[ApiCall], Fault | None] | None = None
        self._updates = updates
        self._next: dict[str, deque[Fault]] = {}

    def add(self, method: str, fault: Fault, times: int = 1) -> None:
        """Order a trouble for the next calls of a method."""
        self._next.setdefault(method.lower(), deque()).extend([fault] * times)

    def deliver_again(self, count: int = 1) -> None:
        """Deliver the last confirmed updates once more."""
        self._updates.repeat(count)

    def pick(self, call: ApiCall) -> Fault | None:
        """Take the trouble that awaits this call, None most of the time."""
        fault = self.hook(call) if self.hook is not None else None
        waiting = self._next.get(call.method.lower()) if self._next else None
        return fault or (waiting.popleft() if waiting else None)
