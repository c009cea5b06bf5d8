"""What people do with their phones."""

from __future__ import annotations

import re

from tests.wire import Wire

LINK = re.compile(r"start=([cjafpw]_[\w-]{22})")
CODE = re.compile(r"\b([BCDFGHJKLMNPQRSTVWXZ]{4})\b")


class Hands(Wire):
    """Typing, tapping, sending things, blocking, opening links."""

    writes = Wire.write
    touches = Wire.tap
    touches_again = Wire.tap_again
    taps = Wire.tap_token
    gives_number = Wire.give_number
    gives_position = Wire.give_position
    sends = Wire.send_thing
    blocks = Wire.block_bot

    async def opens(self, name: str, whose: str) -> None:
        """Somebody opens the latest link that another was shown, or was handed by the operator."""
        await self.writes(name, f"/start {self.links.get(whose) or self._latest(whose, LINK)}")

    async def types_code(self, name: str, whose: str) -> None:
        """Somebody types the four letters that another reads out."""
        await self.writes(name, self._latest(whose, CODE).lower())

    def _latest(self, whose: str, pattern: re.Pattern[str]) -> str:
        shown = self.phone(whose).shown
        return next(found[1] for number in sorted(shown, reverse=True) if (found := pattern.search(shown[number].text)))
