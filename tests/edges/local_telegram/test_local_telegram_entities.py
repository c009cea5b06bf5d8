"""Telegram's HTML, as a table: what becomes text and entities, what is refused."""

from __future__ import annotations

import pytest

from bot.local_telegram.entities import count_units, find_entities, parse_html, trim_text
from bot.local_telegram.errors import ApiRefusal

READ = [
    ("rien", "rien", []),
    ("<b>oui</b>", "oui", [("bold", 0, 3)]),
    ("<strong>oui</strong> <em>non</em>", "oui non", [("bold", 0, 3), ("italic", 4, 3)]),
    ("a<u>b</u><s>c</s><code>d</code>", "abcd", [("underline", 1, 1), ("strikethrough", 2, 1), ("code", 3, 1)]),
    ("<b>gras et <i>les deux</i></b>", "gras et les deux", [("bold", 0, 16), ("italic", 8, 8)]),
    ("🐖 <b>élevage</b>", "🐖 élevage", [("bold", 3, 7)]),
    ("<blockquote>cité</blockquote>", "cité", [("blockquote", 0, 4)]),
    ("<blockquote expandable>cité</blockquote>", "cité", [("expandable_blockquote", 0, 4)]),
    ("<tg-spoiler>x</tg-spoiler><span class='tg-spoiler'>y</span>", "xy", [("spoiler", 0, 1), ("spoiler", 1, 1)]),
    ("5 &lt; 6 &amp; &quot;7&quot; &#39;8&#39;", "5 < 6 & \"7\" '8'", []),
    ("&nbsp;&euro; reste", "&nbsp;&euro; reste", []),
    ("Dupont & fils", "Dupont & fils", []),
    ("a > b", "a > b", []),
    ("<b></b>vide", "vide", []),
    ("<B>majuscule</B>", "majuscule", [("bold", 0, 9)]),
]

REFUSED = [
    ("<div>x</div>", 'Unsupported start tag "div" at byte offset 0'),
    ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
    ("3 < 4", 'Unsupported start tag "" at byte offset 2'),
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("<span>x</span>", 'Unsupported start tag "span" at byte offset 0'),
    ("<script>alert(1)</script>", 'Unsupported start tag "script" at byte offset 0'),
]

FOUND = [
    ("/start perigny", [("bot_command", 0, 6)]),
    ("voir /aide ou /pistes@boucle_bot", [("bot_command", 5, 5), ("bot_command", 14, 18)]),
    ("10/12/2026 et 1/2", []),
    ("https://a.example/b?c=1, puis", [("url", 0, 23)]),
    ("lea@marais.example", [("email", 0, 18)]),
    ("appelez le 06 12 34 56 78 svp", [("phone_number", 11, 14)]),
    ("🐖 @boucle_bot", [("mention", 3, 11)]),
    ("600 kg de drêches", []),
]


@pytest.mark.parametrize(("html", "text", "marks"), READ)
def test_html_becomes_text_and_entities(html: str, text: str, marks: list[tuple[str, int, int]]) -> None:
    read, entities = parse_html(html)
    assert (read, [(e["type"], e["offset"], e["length"]) for e in entities]) == (text, marks)


@pytest.mark.parametrize(("html", "words"), REFUSED)
def test_other_html_is_refused(html: str, words: str) -> None:
    with pytest.raises(ApiRefusal) as refused:
        parse_html(html)
    assert refused.value.description == f"Bad Request: can't parse entities: {words}"


def test_links_and_languages_keep_their_attribute() -> None:
    link, code = '<a href="https://a.example/?b=1&amp;c=2">ici</a>', '<code class="language-sql">x</code>'
    text, entities = parse_html(f"{link} {code}<a>nu</a>")
    assert text == "ici xnu"
    assert entities == [
        {"type": "text_link", "offset": 0, "length": 3, "url": "https://a.example/?b=1&c=2"},
        {"type": "code", "offset": 4, "length": 1, "language": "sql"},
    ]


def test_blanks_at_both_ends_go_and_entities_move() -> None:
    assert trim_text("  \n oui  ", [{"type": "bold", "offset": 2, "length": 7}]) == (
        "oui",
        [{"type": "bold", "offset": 0, "length": 3}],
    )


@pytest.mark.parametrize(("text", "marks"), FOUND)
def test_telegram_marks_some_things_by_itself(text: str, marks: list[tuple[str, int, int]]) -> None:
    assert [(e["type"], e["offset"], e["length"]) for e in find_entities(text)] == marks


def test_an_emoji_counts_for_two() -> None:
    assert count_units("a🐖é") == 4
