"""What stands in the cells of exported lists: plain words of one language, days and hours of the network."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.rendering.text_renderer import TextRenderer
from storage.notes.saying import Fact


class ExportWords:
    """Words for cells."""

    def __init__(self, renderer: TextRenderer, zone: ZoneInfo) -> None:
        self._renderer, self._zone = renderer, zone

    def say(self, key: str, **facts: Fact) -> str:
        """A text, with spaces as a spreadsheet searches them."""
        return self._renderer.render_plain(key, facts).replace("\u202f", " ").replace("\u00a0", " ").strip()

    def say_whether(self, so: bool) -> str:
        """Yes or no."""
        return self.say("export-yes" if so else "export-no")

    def name_thing(self, resource: str) -> str:
        """What it is; somebody's own words where no resource was understood."""
        return self.say("data-resource-line", resource=resource)

    def name_family(self, resource: str | None) -> str:
        """The family of a resource; nothing where none was understood."""
        known = self._renderer.knowledge.taxonomy.resources.get(resource or "")
        return self.say(f"family-{known.family}") if known is not None else ""

    def name_base(self, resource: str | None) -> str:
        """The unit in which a year of it is counted."""
        known = self._renderer.knowledge.taxonomy.resources.get(resource or "")
        return self.name_unit(known.base) if known is not None else ""

    def name_unit(self, base: str) -> str:
        """A unit by itself: "t", "pièces"."""
        return self.say(f"base-{base.lower()}", figure="", n=2)

    def tell_day(self, moment: datetime | None) -> date | None:
        """The day there."""
        return moment.astimezone(self._zone).date() if moment is not None else None

    def tell_moment(self, moment: datetime | None) -> datetime | None:
        """The day and hour there, as a spreadsheet takes them."""
        return moment.astimezone(self._zone).replace(tzinfo=None) if moment is not None else None
