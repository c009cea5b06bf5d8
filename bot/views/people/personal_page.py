"""/mesdonnees as a page that opens on a phone: the same as the file, in plain words, without what only a program reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from bot.rendering.text_renderer import Document, TextRenderer
from bot.views.people.personal_data import DataFields, gather_personal_data
from storage.tables import Person
from storage.work import Work

_MOMENT = re.compile(r"^(\d{4}-\d\d-\d\d)T\d\d:\d\d")
_EMPTY: tuple[Any, ...] = (None, "", [], (), {}, False)
_STYLE = (
    "body{font:17px/1.5 sans-serif;max-width:42em;margin:1em auto;padding:0 1em;color:#222;background:#fff}"
    "h1{font-size:1.4em}h2{font-size:1.15em;margin-top:1.6em;border-bottom:1px solid #ccc}"
    "dl{margin:.4em 0 .4em .4em}dt{color:#666;font-size:.9em}dd{margin:0 0 .5em 0}li{margin:.5em 0}"
)


def build_personal_page(work: Work, person: Person, renderer: TextRenderer) -> Document:
    """The page, in the person's language."""
    whole = gather_personal_data(work, person, renderer)
    whole["talks"] = renderer.render_plain("data-talks-line", {"count": len(whole["talks"])}) if whole["talks"] else ""
    title = escape(renderer.render_plain("data-page-title"))
    parts = "".join(
        f"<h2>{escape(renderer.render_plain(f'data-{name}'))}</h2>{_render_value(value, renderer)}"
        for name, value in whole.items()
        if value not in _EMPTY
    )
    page = (
        f'<!DOCTYPE html><html lang="{renderer.language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title><style>{_STYLE}</style></head>'
        f"<body><h1>{title}</h1><p>{escape(renderer.render_plain('data-page-intro'))}</p>{parts}</body></html>"
    )
    return Document(renderer.render_plain("data-page"), page.encode())


def _render_value(value: Any, renderer: TextRenderer) -> str:
    if isinstance(value, Mapping):
        return _render_fields(dict(value), renderer)
    if isinstance(value, list | tuple):
        return "<ul>" + "".join(f"<li>{_render_value(each, renderer)}</li>" for each in value if each not in _EMPTY) + "</ul>"
    if value is True:
        return escape(renderer.render_plain("data-yes"))
    if (moment := _MOMENT.match(str(value))) is not None:
        return escape(renderer.render_plain("data-day", {"day": moment[1]}))
    return escape(str(value)).replace("\n", "<br>")


def _render_fields(fields: DataFields, renderer: TextRenderer) -> str:
    """What has a name in plain words; the rest is for programs, and stands in the file."""
    lines = "".join(
        f"<dt>{escape(renderer.render_plain(f'data-{name}'))}</dt><dd>{shown}</dd>"
        for name, value in fields.items()
        if value not in _EMPTY and f"data-{name}" in renderer.keys and (shown := _render_value(value, renderer)) != "<dl></dl>"
    )
    return f"<dl>{lines}</dl>"
