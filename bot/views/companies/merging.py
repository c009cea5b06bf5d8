"""« Est-ce la même ? »: two entries side by side, asked twice."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.views.companies import sheets
from matching.activities.company_search import SearchedCompany
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Company


def build_merge_question(context: ActionContext, staying: Company, merged: Company) -> Saying:
    """The first time: what each of the two is and has."""
    return Saying(
        "merge-ask",
        {"company": staying.name},
        parts=tuple(Saying("merge-entry", _describe_entry(context, each)) for each in (staying, merged)),
        buttons=(
            Button("merge-ask.yes", f"a.merge.{staying.id:x}.{merged.id:x}.yes"),
            Button("merge-ask.no", sheets.build_sheet_token(staying.id)),
        ),
    )


def build_merge_warning(context: ActionContext, staying: Company, merged: Company) -> Saying:
    """The second time: it cannot be taken apart again."""
    return Saying(
        "merge-sure",
        {"company": staying.name, "place": staying.place, "known": merged.name},
        buttons=(
            Button("merge-sure.yes", f"a.merge.{staying.id:x}.{merged.id:x}.sure"),
            Button("merge-sure.no", sheets.build_sheet_token(staying.id)),
        ),
    )


def build_merge_choice(staying: Company, found: Sequence[SearchedCompany], words: str) -> Saying:
    """Which of those that bear such a name?"""
    if not found:
        return Saying(
            "sheet-none", {"words": words}, buttons=(Button("sheet-edit.back", sheets.build_sheet_token(staying.id)),)
        )
    return Saying(
        "merge-which",
        {"company": staying.name},
        parts=sheets.build_found_lines(found),
        buttons=sheets.build_found_buttons(found, lambda id: f"a.merge.{staying.id:x}.{id:x}"),
    )


def _describe_entry(context: ActionContext, company: Company) -> dict[str, Fact]:
    people = context.work.memberships.list_people(company.id)
    return {
        **sheets.describe_company(company),
        "people": len(people),
        "announced": len(sheets.list_announced(context, company.id)),
        "leads": len(context.work.company_sheets.list_leads(company.id)),
    }
