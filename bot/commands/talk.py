"""`boucle talk`: a phone in the terminal, on a fresh network; with lines of JSON on standard input it plays any talk."""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

import typer

from bot.actions.imports import takeover
from bot.rehearsal.hands import Hands
from bot.rehearsal.phones import RehearsalPhone, list_labels, strip_markup
from bot.rehearsal.play import BadPlayLine, build_received_json, play_line, read_clock_step
from bot.rehearsal.territory import read_territory
from bot.rendering.text_renderer import build_renderers
from matching.knowledge import Knowledge
from storage.store import Store

PLAY_START = datetime(2026, 3, 3, 8, tzinfo=UTC)  # a Tuesday, nine o'clock in Périgny: a play says the same every day
_YOU = "Vous"
_HELP = (
    "Écrivez comme dans Telegram ; un numéro touche le bouton de ce numéro. "
    "« +3 days » pousse l'horloge, « @Inès » change de téléphone, Ctrl-D arrête."
)


@contextmanager
def open_stage(knowledge: Knowledge, start: datetime, *, territory: bool) -> Iterator[Hands]:
    """A fresh network « Périgny » that Inès animates; with `territory` the demo's companies are there. Gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="boucle-talk-") as folder:
        store = Store(f"sqlite:///{Path(folder) / 'talk.sqlite3'}")
        try:
            hands = Hands(knowledge, store, build_renderers(knowledge), start)
            if territory:
                with store.work(hands.network) as work:
                    takeover.import_lines(work, read_territory(knowledge, start), knowledge, start, joined=True)
            yield hands
        finally:
            store.close()


def run_play(knowledge: Knowledge, lines: Iterable[str], out: TextIO, *, territory: bool) -> int:
    """Answer each line of JSON with one object, as soon as it is played. How many could not be."""
    with open_stage(knowledge, PLAY_START, territory=territory) as hands:
        return asyncio.run(_play_all(hands, lines, out))


async def _play_all(hands: Hands, lines: Iterable[str], out: TextIO) -> int:
    bad = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            answer = build_received_json(number, await play_line(hands, line))
        except BadPlayLine as no:
            answer, bad = {"line": number, "error": str(no)}, bad + 1
        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
        out.flush()
    return bad


def run_terminal_phone(knowledge: Knowledge, ask: Callable[[str], str], *, territory: bool) -> None:
    """A person types and reads until they have enough; `ask` shows a prompt and waits for a line, or raises EOFError."""
    now = datetime.now(UTC)
    with open_stage(knowledge, now, territory=territory) as hands:
        typer.echo(_HELP)
        asyncio.run(_converse(hands, ask))


async def _converse(hands: Hands, ask: Callable[[str], str]) -> None:
    who = _YOU
    await hands.write(who, "/start")
    while True:
        _show_news(hands)
        try:
            line = ask(f"{who} > ").strip()
        except (EOFError, KeyboardInterrupt):
            return
        if line.startswith("@") and line[1:].strip():
            who = line[1:].strip()
            _show_phone(hands.find_phone(who))
        elif line:
            await _act_on_line(hands, who, line)


async def _act_on_line(hands: Hands, name: str, line: str) -> None:
    labels = _list_open_buttons(hands.find_phone(name))
    if line.isdigit() and 1 <= int(line) <= len(labels):
        await hands.tap(name, labels[int(line) - 1])
    elif line.startswith("+") and line[1:2].isdigit() and " " in line and line[-1].isalpha():
        try:
            await hands.wait(read_clock_step(line[1:]))
        except BadPlayLine as no:
            typer.echo(f"  ({no})")
    else:
        await hands.write(name, line)


def _list_open_buttons(shown_phone: RehearsalPhone) -> list[str]:
    """The buttons of the newest message that has some."""
    for number in sorted(shown_phone.shown, reverse=True):
        if labels := list_labels(shown_phone.shown[number]):
            return labels
    return []


def _show_news(hands: Hands) -> None:
    for phone in hands.phones.values():
        for number in (*phone.new, *dict.fromkeys(phone.changed)):
            _show_message(phone, number)
        phone.new.clear()
        phone.changed.clear()


def _show_phone(shown_phone: RehearsalPhone) -> None:
    if shown_phone.shown:
        _show_message(shown_phone, max(shown_phone.shown))


def _show_message(shown_phone: RehearsalPhone, number: int) -> None:
    message = shown_phone.shown[number]
    words = strip_markup(message).replace("\n", "\n    ")
    typer.echo(f"  Boucle → {shown_phone.name} : {words}")
    if labels := list_labels(message):
        typer.echo("    " + "  ".join(f"[{n} {label}]" for n, label in enumerate(labels, 1)))
