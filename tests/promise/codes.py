"""Waste codes in what somebody reads, and which of them they may know of."""

from __future__ import annotations

import re
from collections.abc import Collection

from sqlmodel import select

from bot.rendering.text_renderer import RenderedMessage
from matching.taxonomy.codes.finder import CodeIndex, find_line_with_codes
from matching.vocabulary import Kind
from storage.tables import Declaration, Person
from tests.promise.stage import Stage

WRITTEN = re.compile(r"(?<!\d)(?<!\d[ .\xa0\u202f])\d\d[ \xa0\u202f]?\d\d[ \xa0\u202f]?\d\d(?![ .\xa0\u202f]?\d)")


def written(stage: Stage, message: RenderedMessage) -> set[str]:
    """The codes of the list in a message and on its buttons; a telephone number or a quantity is none."""
    words = " ¶ ".join((message.text, *(label.text for row in message.rows for label in row)))
    found = {re.sub(r"\D", "", each) for each in WRITTEN.findall(words)}
    return found & set(stage.knowledge.taxonomy.codes)


def spoken(stage: Stage) -> dict[str, int]:
    """The first announcement of each person on Telegram."""
    with stage.store.read() as work:
        rows = work._session.exec(
            select(Person.name, Declaration.id)
            .join(Declaration, Declaration.keeper_id == Person.id)  # type: ignore[arg-type]
            .where(Person.telegram_id.is_not(None))
            .order_by(Declaration.id)
        ).all()  # type: ignore[union-attr, arg-type]
    return dict(reversed([(name, id) for name, id in rows]))


def shown(stage: Stage, companies: Collection[int], networks: Collection[int]) -> set[str]:
    """What the holders of these companies, or the animators of these networks, may be shown: all codes of what is offered."""
    with stage.store.read() as work:
        rows = work._session.exec(select(Declaration).where(Declaration.kind == Kind.OFFER)).all()
        resources = {row.resource for row in rows if row.company_id in companies or row.network_id in networks}
    return {code for id in resources if id for code in possible(stage, id)}


def confirmed(stage: Stage, companies: Collection[int]) -> set[str]:
    """What these companies have confirmed: what the other side may read once they know each other."""
    with stage.store.read() as work:
        rows = work._session.exec(select(Declaration)).all()
        return {
            row.details.stated.code
            for row in rows
            if row.company_id in companies and row.details.stated is not None and row.details.stated.code is not None
        }


def possible(stage: Stage, resource: str) -> set[str]:
    """All codes that a resource has, and their hazardous twins."""
    index: CodeIndex = stage.knowledge.codes
    line = find_line_with_codes(resource, stage.knowledge.taxonomy)
    own = set(stage.knowledge.taxonomy.resources[line[-1]].codes) if line else set()
    return own | {twin for code in own for twin in index.twins.get(code, ())}
