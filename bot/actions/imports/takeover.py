"""A list is taken over: companies, the people to ring, and what they declare. Taking it over twice changes nothing, and a
corrected line changes what it was."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.context.action_context import ActionContext, build_unattended_context
from bot.conversation.asks.resource import NamedResource
from bot.conversation.flows.declare import Declaring
from bot.rules.declarations import changes, lifecycle, lifetime, masking
from bot.rules.declarations.mapping import fill_declaration
from bot.rules.declarations.opening_questions import build_unfinished
from bot.rules.imports import line_marks
from bot.rules.imports.import_counts import ImportCount
from bot.rules.imports.import_lines import ImportLine
from bot.rules.imports.listed_companies import keep_listed_company
from bot.views.declarations import holding
from matching.knowledge import Knowledge
from matching.understand.fate import read_fate
from matching.vocabulary import Kind
from storage.tables import Company, Declaration
from storage.tables.animation.upload import Verdict
from storage.tables.declaration import DeclarationState, Visibility, build_placed_draft
from storage.work import Work

_OPEN_DAYS = 90


def import_lines(
    work: Work,
    lines: Sequence[ImportLine],
    knowledge: Knowledge,
    now: datetime,
    *,
    joined: bool,
    file_marks: Collection[str] | None = None,
) -> ImportCount:
    """Keep the lines that are not refused. `joined`: the companies have agreed to take part; otherwise the animator
    alone sees what they declare, until they join. `file_marks` are those of all lines of the file, where these are a part."""
    context = build_unattended_context(work, knowledge, now)
    if file_marks is None:
        file_marks = frozenset(mark for line in lines if (mark := line_marks.mark_line(line)) is not None)
    count, saved = ImportCount(), list[Declaration]()
    for line in lines:
        if line.verdict is Verdict.REFUSED or line.place is None:
            continue
        kept = keep_listed_company(context, line, joined=joined)
        count = count.add(ImportCount(companies=int(kept.new), changed=int(kept.changed)))
        new, changed = _keep_declarations(context, line, kept.company, file_marks, joined=joined)
        count = count.add(ImportCount(declarations=len(new), changed=changed))
        saved.extend(new)
    for row in saved:  # not before the last: whose they are is told by the companies of the whole list
        masking.keep_shown_activity(work, knowledge, row)
    return count


def _keep_declarations(
    context: ActionContext, line: ImportLine, company: Company, file_marks: Collection[str], *, joined: bool
) -> tuple[list[Declaration], int]:
    """What the line declares: the new ones, and how many were changed by it."""
    mark = line_marks.mark_line(line)
    if mark is None:
        return [], 0
    rows = context.work.lifetimes.list_imported(company.id)
    same = [row for row in rows if line_marks.is_of_line(row, line, mark)]
    if same:
        return [], sum(joined and _open_listed(context, row) for row in same)
    new, changed, words = list[Declaration](), 0, line.cells.words
    for number in range(len(line.readings)):
        said = _build_answers(context.knowledge, line, number)
        resource = said.resource.id if said.resource else None
        standing = [row for row in rows if row.state is not DeclarationState.WITHDRAWN]
        before = line_marks.find_corrected(standing, resource, said.kind, words, {*file_marks, mark})
        source = line_marks.build_source(company.id, mark, number)
        if before is not None:
            before.source = source
            changes.change_listed_declaration(context, before, said)
            changed += 1
        else:
            new.append(_add_declaration(context, said, source, company, joined=joined, fate=line.cells.fate))
    return new, changed


def _build_answers(knowledge: Knowledge, line: ImportLine, number: int) -> Declaring:
    read = build_unfinished(knowledge, line.readings[number], sentence=line.cells.words)
    return replace(read.said, kind=read.said.kind or Kind.OFFER, resource=read.said.resource or NamedResource(read.heard or ""))


def _add_declaration(
    context: ActionContext, said: Declaring, source: str, company: Company, *, joined: bool, fate: str
) -> Declaration:
    row = build_placed_draft(context.work.network_id, company, context.now, source=source)
    fill_declaration(row, said, context.knowledge, context.now)
    if row.kind is Kind.OFFER and fate and (goes := read_fate(fate, asked=True)) is not None:
        row.details = replace(row.details, fate=goes)
    context.work.declarations.add(row)
    held = not joined or holding.must_hold_declaration(context.knowledge, row)
    expires = context.now + timedelta(days=_OPEN_DAYS)
    context.work.declarations.publish(row, held=held, now=context.now, expires=expires)
    lifetime.begin_lifetime(context.work, row, context.now)
    lifecycle.schedule_comparison(row, context.now)
    return row


def _open_listed(context: ActionContext, declaration: Declaration) -> bool:
    """Its company has agreed meanwhile: what only the animator saw of it is seen by the others. Was it so?"""
    if (
        declaration.state is not DeclarationState.HELD
        or declaration.visibility is not Visibility.NETWORK
        or holding.must_hold_declaration(context.knowledge, declaration)
    ):
        return False
    expires = context.now + timedelta(days=_OPEN_DAYS)
    masking.publish_declaration(context.work, context.knowledge, declaration, held=False, now=context.now, expires=expires)
    lifetime.begin_lifetime(context.work, declaration, context.now)
    lifecycle.schedule_comparison(declaration, context.now)
    return True
