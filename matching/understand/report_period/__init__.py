"""Which time a report is to be about: "report 2026", « rapport du premier semestre », « bilan depuis le début ».
In: what was typed, and today. Out: the first and last day, "all", "asked" where no time is named, None for anything else.
The words live in `report_period.<language>.toml`, all languages are read at once."""

from matching.understand.report_period.read import find_report_request

__all__ = ["find_report_request"]
