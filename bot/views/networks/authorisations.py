"""What companies are authorised to take, as those who animate noted it: listed, and who may be introduced because of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.context.action_context import ActionContext
from matching.calendar.days import to_local_day
from matching.taxonomy.model import Resource
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Authorisation
from storage.tables.animation.authorisation import AuthorisationKind

_MOST_LISTED = 20
# Which authorisations let a company take it over; whoever only trades in waste takes none.
_DANGEROUS_WASTE_KINDS = (AuthorisationKind.COLLECTION, AuthorisationKind.FACILITY)
_ANIMAL_KINDS = (AuthorisationKind.ANIMAL,)


def list_taking_kinds(resource: Resource | None) -> tuple[AuthorisationKind, ...]:
    """The authorisations of which a taker needs one; none where it is not dangerous, or must not be taken at all."""
    if resource is None or resource.never:
        return ()
    if resource.animal in (1, 2):
        return _ANIMAL_KINDS
    return _DANGEROUS_WASTE_KINDS if resource.hazardous else ()


def list_entitled(
    context: ActionContext, resource: Resource | None, companies: Sequence[int] | None = None
) -> tuple[Authorisation, ...]:
    """The authorisations that hold today for taking it, of these companies or of all."""
    kinds = list_taking_kinds(resource)
    found = context.work.authorisations.list_valid(context.now, kinds) if kinds else ()
    return tuple(each for each in found if companies is None or each.company_id in companies)


def build_authorisation_list(context: ActionContext) -> Saying:
    """All of them, with a button each to take one back."""
    rows = context.work.authorisations.list_current()[:_MOST_LISTED]
    return Saying(
        "authorised-list",
        {"count": len(rows)},
        parts=tuple(
            Saying("authorised-line", {**describe_authorisation(context, row), "n": n}) for n, row in enumerate(rows, 1)
        ),
        buttons=(
            *(Button("authorised-line.end", f"a.permit.{row.id:x}.end", {"n": n}) for n, row in enumerate(rows, 1)),
            Button("authorised-list.add", "a.permits.0.add"),
        ),
    )


def build_entitled_line(context: ActionContext, authorisation: Authorisation) -> Saying:
    """One of them, on the page of something it lets a company take."""
    return Saying("authorised-taker", describe_authorisation(context, authorisation))


def describe_authorisation(context: ActionContext, authorisation: Authorisation) -> dict[str, Fact]:
    """Whose, of what kind, its number, until when, who checked it and when."""
    company = context.work.companies.get(authorisation.company_id)
    checker = context.work.people.get(authorisation.checked_by).name if authorisation.checked_by is not None else ""
    zone, until = context.work.networks.zone(), authorisation.until
    return {
        "company": company.name,
        "place": company.place,
        "kind": authorisation.kind.value,
        "number": authorisation.number,
        "until": (to_local_day(until, zone) - timedelta(days=1)).isoformat() if until is not None else "none",
        "over": "yes" if until is not None and until <= context.now else "no",
        "checked": to_local_day(authorisation.checked, zone).isoformat(),
        "person": checker or "none",
    }
