"""« @bot palettes » in any chat: answered beside the inbox, at once or never. A query grows stale with the next letter, so
only the latest of each person counts, and nothing of it is kept."""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from telegram import Bot, InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent, LinkPreviewOptions
from telegram.error import TelegramError

from bot.actions.declarations.inline_lookup import find_inline_resources, look_up_inline
from bot.context.origin import InlineQuery
from bot.rendering.text_renderer import TextRenderer
from bot.telegram.receive import read_language_code
from bot.telegram.send import build_inline_markup
from bot.views.declarations.inline_results import InlineAnswer, InlineResult
from matching.knowledge import Knowledge
from matching.understand.plain_text import strip_harmful_signs
from storage.store import Store

log = structlog.get_logger()
_MOST_WAITING = 200  # people; who asked longest ago is not answered beyond that
_CACHE_SECONDS = 5  # and for whoever asked alone: Telegram would show one network's announcements to another's members
_LONGEST_QUERY = 256  # signs, as Telegram has it
_OFFSET = re.compile(r"\d{1,6}", re.ASCII)
_LONGEST_ABOVE = 60  # signs on what stands above the results


@dataclass(frozen=True, slots=True)
class RenderedAnswer:
    """The same in words: each result with its title and detail, and the sentence above them all."""

    results: tuple[InlineQueryResultArticle, ...]
    next_offset: str
    above: InlineQueryResultsButton | None


class InlineLookups:
    """Answers one person after the other, so that nobody's letters hold the database up."""

    def __init__(
        self, bot: Bot, store: Store, knowledge: Knowledge, texts: Mapping[str, TextRenderer], clock: Callable[[], datetime]
    ) -> None:
        self._bot, self._store, self._knowledge, self._texts, self._clock = bot, store, knowledge, texts, clock
        self._waiting: OrderedDict[int, tuple[str, InlineQuery]] = OrderedDict()
        self._worker: asyncio.Task[None] | None = None

    def hear_query(self, raw: Mapping[str, Any]) -> None:
        """An update came in; if somebody asks inline, they are answered soon. Returns at once."""
        if (asked := read_inline_query(raw)) is None:
            return
        query_id, query = asked
        self._waiting.pop(query.telegram_id, None)
        self._waiting[query.telegram_id] = (query_id, query)
        if len(self._waiting) > _MOST_WAITING:
            self._waiting.popitem(last=False)
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work_off())

    async def _work_off(self) -> None:
        while self._waiting:
            _, (query_id, query) = self._waiting.popitem(last=False)
            try:
                await self._answer_query(query_id, query)
            except TelegramError as no:
                log.info("inline query not answered", why=type(no).__name__)
            except Exception:
                log.exception("an inline query could not be answered")

    async def _answer_query(self, query_id: str, query: InlineQuery) -> None:
        resources = await asyncio.to_thread(find_inline_resources, query.words, self._knowledge)
        found = await self._store.run(self._look_up, query, resources)
        rendered = render_inline_answer(self._texts[found[0]], found[1])
        await self._bot.answer_inline_query(
            query_id,
            rendered.results,
            cache_time=_CACHE_SECONDS,
            is_personal=True,
            next_offset=rendered.next_offset,
            button=rendered.above,
        )

    def _look_up(self, query: InlineQuery, resources: tuple[str, ...]) -> tuple[str, InlineAnswer]:
        with self._store.read() as work:
            return look_up_inline(work, query, resources, self._knowledge, self._clock())


def read_inline_query(raw: Mapping[str, Any]) -> tuple[str, InlineQuery] | None:
    """The query that an update is, with the number by which it is answered; None where it is none, or a bot's."""
    asked = raw.get("inline_query") if isinstance(raw, Mapping) else None
    user = asked.get("from") if isinstance(asked, Mapping) else None
    if not isinstance(asked, Mapping) or not isinstance(user, Mapping) or user.get("is_bot"):
        return None
    if not isinstance(user.get("id"), int) or "id" not in asked:
        return None
    offset = str(asked.get("offset") or "")
    return str(asked["id"]), InlineQuery(
        user["id"],
        read_language_code(user.get("language_code")),
        strip_harmful_signs(str(asked.get("query") or ""))[:_LONGEST_QUERY].strip(),
        int(offset) if _OFFSET.fullmatch(offset) else 0,
    )


def render_inline_answer(text: TextRenderer, answer: InlineAnswer) -> RenderedAnswer:
    """What Telegram is told of what was found."""
    above = answer.above
    return RenderedAnswer(
        tuple(_render_result(text, each) for each in answer.results),
        str(answer.next_offset) if answer.next_offset is not None else "",
        InlineQueryResultsButton(text.render_label(above)[:_LONGEST_ABOVE], start_parameter=above.token) if above else None,
    )


def _render_result(text: TextRenderer, found: InlineResult) -> InlineQueryResultArticle:
    message = text.render_message(found.message)
    return InlineQueryResultArticle(
        found.id,
        text.render_plain(found.title.key, found.title.facts),
        InputTextMessageContent(message.text, parse_mode="HTML", link_preview_options=LinkPreviewOptions(is_disabled=True)),
        reply_markup=build_inline_markup(message),
        description=text.render_plain(found.detail.key, found.detail.facts),
    )
