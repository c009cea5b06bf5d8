"""Telegram's little HTML turned into text and entities; lengths and offsets count UTF-16 units, as Telegram does."""

from __future__ import annotations

import re
from html import unescape

from bot.local_telegram.cards import Json
from bot.local_telegram.errors import ApiRefusal, build_bad_request

_TAG_STYLES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "code": "code", "pre": "pre",
    "a": "text_link", "blockquote": "blockquote", "tg-spoiler": "spoiler",
}  # fmt: skip
_HTML_PIECE = re.compile(r"</?([a-zA-Z][\w-]*)?([^<>]*)>?|&(?:#\d+|#x[0-9a-fA-F]+|lt|gt|amp|quot);|[^<&]+|&", re.S)
_HTML_ATTRIBUTE = re.compile(r"""([\w-]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?""")
_ENTITY_PATTERN = re.compile(
    r"(?P<url>https?://[^\s<>«»]+[\w/=#])|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<![\w@/])(?P<mention>@\w{4,32})"
    r"|(?<![\w/<])(?P<bot_command>/\w{1,32}(?:@\w{3,32})?)(?![\w/])"
    r"|(?<!\w)(?P<phone_number>(?:\+\d\d ?|0)[1-9](?:[ .]?\d\d){4})(?!\w)"
)  # fmt: skip


def count_units(text: str) -> int:
    """Count the UTF-16 units of a text: an emoji beyond the first plane counts for two."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(html: str) -> tuple[str, list[Json]]:
    """Read Telegram's HTML. Raises ApiRefusal for a tag it does not know, crossed tags and tags left open."""
    if "<" not in html and "&" not in html:
        return html, []
    text: list[str] = []
    entities: list[Json] = []
    opened: list[tuple[str, int, Json]] = []
    length = 0
    for piece in _HTML_PIECE.finditer(html):
        part = piece[0]
        if part.startswith("</"):
            entities += _close_tag(html, piece, opened, length)
        elif part.startswith("<"):
            opened.append(_open_tag(html, piece, length))
        else:
            text.append(unescape(part) if part.startswith("&") else part)
            length += count_units(text[-1])
    if opened:
        raise _refuse_entities(f'Can\'t find end tag corresponding to start tag "{opened[-1][0]}"')
    return "".join(text), sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def trim_text(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Take blanks off both ends, as Telegram does with every message, and move the entities along."""
    left = count_units(text) - count_units(text.lstrip())
    text = text.strip()
    end = count_units(text)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - left, 0)
        stop = min(entity["offset"] + entity["length"] - left, end)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return text, kept


def find_entities(text: str) -> list[Json]:
    """Find what Telegram marks by itself: addresses, commands, mentions, mail addresses, telephone numbers."""
    if not any(sign in text for sign in "/@0+"):
        return []
    return [
        {"type": str(hit.lastgroup), "offset": count_units(text[: hit.start()]), "length": count_units(hit[0])}
        for hit in _ENTITY_PATTERN.finditer(text)
    ]


def _open_tag(html: str, piece: re.Match[str], at: int) -> tuple[str, int, Json]:
    tag = (piece[1] or "").lower()
    attributes = {name.lower(): a or b or c for name, a, b, c in _HTML_ATTRIBUTE.findall(piece[2] or "")}
    name = "tg-spoiler" if tag == "span" and attributes.get("class") == "tg-spoiler" else tag
    if name not in _TAG_STYLES:
        raise _refuse_entities(f'Unsupported start tag "{tag}" at byte offset {_count_bytes_before(html, piece)}')
    if not piece[0].endswith(">"):
        raise _refuse_entities(f"Unclosed start tag at byte offset {_count_bytes_before(html, piece)}")
    entity: Json = {"type": _TAG_STYLES[name]}
    if name == "a":
        entity["url"] = unescape(attributes.get("href", ""))
    if name == "blockquote" and "expandable" in attributes:
        entity["type"] = "expandable_blockquote"
    if name == "code" and attributes.get("class", "").startswith("language-"):
        entity["language"] = attributes["class"].removeprefix("language-")
    return tag, at, entity


def _close_tag(html: str, piece: re.Match[str], opened: list[tuple[str, int, Json]], at: int) -> list[Json]:
    tag = (piece[1] or "").lower()
    if not opened:
        raise _refuse_entities(f"Unexpected end tag at byte offset {_count_bytes_before(html, piece)}")
    expected, start, entity = opened.pop()
    if tag != expected:
        raise _refuse_entities(
            f'Unmatched end tag at byte offset {_count_bytes_before(html, piece)}, expected "</{expected}>", found "</{tag}>"'
        )
    empty = at == start or entity.get("url") == ""
    return [] if empty else [{"type": entity.pop("type"), "offset": start, "length": at - start, **entity}]


def _count_bytes_before(html: str, piece: re.Match[str]) -> int:
    return len(html[: piece.start()].encode())


def _refuse_entities(words: str) -> ApiRefusal:
    return build_bad_request(f"can't parse entities: {words}")
