"""« @boucle palettes » in any chat, as a script plays it: what is listed for whoever types, and what they put somewhere."""

from __future__ import annotations

from telegram import InlineQueryResultArticle, InputTextMessageContent

from bot.actions.declarations.inline_lookup import find_inline_resources, look_up_inline
from bot.rendering.text_renderer import Label, RenderedMessage
from bot.telegram.inline_lookups import RenderedAnswer, read_inline_query, render_inline_answer
from storage.notes.saying import Press
from tests.rooms import Rooms


class Inline(Rooms):
    """Looking up beside every talk; what was found last is remembered."""

    found: tuple[InlineQueryResultArticle, ...] = ()
    _asked = 0

    async def looks_up(self, name: str, words: str) -> RenderedAnswer:
        """Somebody types the bot's name and words in some chat; the list above their keyboard is shown to them."""
        query = {"id": "1", "from": self.build_user(name), "query": words, "offset": ""}
        asked = read_inline_query({"update_id": 1, "inline_query": query})
        assert asked is not None
        resources = find_inline_resources(asked[1].words, self.knowledge)
        with self.store.read() as work:
            language, answer = look_up_inline(work, asked[1], resources, self.knowledge, self.clock())
        rendered = render_inline_answer(self.app.renderers[language], answer)
        self.found = rendered.results
        above = (Label(rendered.above.text, "", Press.LINK),) if rendered.above is not None else ()
        self._shows(name, "\n".join(_list_lines(self.found)) or "(rien)", (above,) if above else ())
        return rendered

    async def puts(self, name: str, number: int, reader: str) -> None:
        """They tap one of the list: it stands in their chat with somebody."""
        result = self.found[number - 1]
        content, markup = result.input_message_content, result.reply_markup
        assert isinstance(content, InputTextMessageContent)
        assert markup is not None
        rows = tuple(tuple(Label(key.text, key.url or "", Press.LINK) for key in row) for row in markup.inline_keyboard)
        self._shows(reader, content.message_text, rows)

    def _shows(self, name: str, text: str, rows: tuple[tuple[Label, ...], ...]) -> None:
        self._asked -= 1
        self.phone(name).shown[self._asked] = RenderedMessage(text, rows)
        self.phone(name).new.append(self._asked)


def _list_lines(found: tuple[InlineQueryResultArticle, ...]) -> list[str]:
    return [line for n, each in enumerate(found, 1) for line in (f"{n}. {each.title}", f"   {each.description}")]
