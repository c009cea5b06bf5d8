"""The command line: `boucle demo`, `boucle run`, and what an operator needs without the chat."""

from __future__ import annotations

import asyncio
import errno
import gc
import io
import sys
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from telegram.error import InvalidToken

from bot import logs, settings
from bot.commands.operator.network_line import network_cli
from bot.commands.operator.territory_line import territory_cli
from storage.opening import CannotOpenDatabase

cli = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    help="Boucle: industrial symbiosis, one sentence at a time.",
    pretty_exceptions_enable=False,
)
cli.add_typer(network_cli, name="network")
cli.add_typer(territory_cli)
check_cli = typer.Typer(help="Is everything as it should be? A verdict each; exit code 1 when something is not well.")
cli.add_typer(check_cli, name="check")
_EXIT_BAD_SETTINGS, _EXIT_BAD_LINES = 2, 1
# What an operator mends outside Boucle: rights, a folder that is not there, room on the disk, a port that is taken.
_MENDABLE = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.ENOSPC, errno.EADDRINUSE})


@cli.command()
def demo(port: Annotated[int, typer.Option(help="Where the page with the phones is to be found.")] = 8765) -> None:
    """Three phones in a browser, a seeded territory, a clock to push: no token, no account."""
    gc.disable()
    from bot.demo.run import serve_demo as run_demo

    _run_until_stopped(lambda: run_demo(port))


@cli.command()
def run() -> None:
    """On Telegram, with the token in BOUCLE_TOKEN."""
    gc.disable()  # until all is loaded, in `build_app`: none of it is ever thrown away, and looking it through takes long
    from bot import app
    from bot.commands.installation import brokerage_notice
    from bot.runtime.leader import DatabaseInUse
    from bot.runtime.upkeep.page import CannotServeHealth
    from bot.telegram.webhook import CannotListen

    given = settings.read_settings()
    logs.set_up_logging(given.log_level, as_json=given.log_json)
    if not given.token:
        raise settings.BadSettings(f"A setting is missing: {settings.SETTING_ADVICE['token']}.")
    made, bot = app.build_app(given)
    try:
        ask = _ask_name if sys.stdin.isatty() and sys.stdout.isatty() else None
        brokerage_notice.show_at_first_start(made.store, made.renderers, datetime.now(UTC), ask)
        _run_until_stopped(lambda: made.run(bot, app.build_hook(given)))
    except* InvalidToken:
        raise settings.BadSettings(f"Telegram does not know this token. {settings.SETTING_ADVICE['token']}.") from None
    except* DatabaseInUse:
        raise settings.BadSettings(
            "Another bot is running on this SQLite file: stop it, or give each its own "
            f"BOUCLE_DATABASE_URL. {settings.SETTING_ADVICE['database_url']}."
        ) from None
    except* CannotListen:
        raise settings.BadSettings(
            f"Boucle cannot listen at {given.webhook_listen}:{given.webhook_port}. "
            f"{settings.SETTING_ADVICE['webhook_listen']}; {settings.SETTING_ADVICE['webhook_port']}."
        ) from None
    except* CannotServeHealth:
        raise settings.BadSettings(
            f"Boucle cannot listen at {given.metrics_listen}:{given.metrics_port}. "
            f"{settings.SETTING_ADVICE['metrics_listen']}; {settings.SETTING_ADVICE['metrics_port']}."
        ) from None
    finally:
        made.store.close()


@cli.command()
def notice(
    read_by: Annotated[str, typer.Option(help="Whoever runs this bot and has read it")] = "",
    language: Annotated[str, typer.Option(help="fr or en")] = "fr",
) -> None:
    """What the law says of putting people in contact about waste; with --read-by it is recorded who read it."""
    from bot.commands.installation import brokerage_notice

    brokerage_notice.run_notice_command(settings.read_settings(), read_by.strip(), language, datetime.now(UTC))


@cli.command()
def understand() -> None:
    """Sentences on standard input, plain or as JSON (text, activity, lang): one JSON object a line with what they say."""
    from bot.commands import understand as understanding
    from matching.knowledge import load_knowledge

    given, today = settings.read_settings(), datetime.now().astimezone().date()
    bad = understanding.run_understand_command(
        load_knowledge(given.cache, given.meaning), sys.stdin.buffer, sys.stdout.buffer, today
    )
    raise typer.Exit(_EXIT_BAD_LINES if bad else 0)


@cli.command()
def talk(territory: Annotated[bool, typer.Option("--territory", help="with the forty companies of the demo")] = False) -> None:
    """A phone in the terminal, on a fresh network around Périgny; with lines of JSON on standard input it plays any talk."""
    from bot.commands import talk as talking
    from matching.knowledge import load_knowledge

    given = settings.read_settings()
    logs.set_up_logging()
    knowledge = load_knowledge(given.cache, given.meaning)
    if sys.stdin.isatty():
        talking.run_terminal_phone(knowledge, input, territory=territory)
        return
    lines = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", write_through=True)
    bad = talking.run_play(knowledge, lines, out, territory=territory)
    raise typer.Exit(_EXIT_BAD_LINES if bad else 0)


@cli.command()
def match(
    file: Annotated[str, typer.Argument(help="Declarations, one JSON object a line; - for standard input")],
    leads: Annotated[bool, typer.Option("--leads", help="also whom a trade alone speaks for, for the animator")] = False,
) -> None:
    """The synergies in a list of declarations, best first, one JSON object a line with the reasons in French and English."""
    from bot.commands import match as matching_

    bad = matching_.run_match_command(settings.read_settings(), file, datetime.now().astimezone().date(), leads)
    raise typer.Exit(_EXIT_BAD_LINES if bad else 0)


@cli.command()
def evaluate(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="CSV of labelled wastes or exchanges")],
) -> None:
    """How often Boucle is right on a labelled file, next to two simpler ways, as tables."""
    from bot.commands import evaluate as evaluating
    from matching.knowledge import load_knowledge

    given = settings.read_settings()
    typer.echo(
        evaluating.run_evaluate_command(load_knowledge(given.cache, given.meaning), file, datetime.now().astimezone().date())
    )


@cli.command()
def backup(file: Annotated[Path, typer.Argument(dir_okay=False, help="Where to write it, like boucle.backup")]) -> None:
    """Everything in one file, while the bot runs."""
    from bot.commands import backup as backing

    backing.run_backup_command(settings.read_settings(), file)


@cli.command()
def restore(file: Annotated[Path, typer.Argument(dir_okay=False, help="What « boucle backup » wrote")]) -> None:
    """Put a backup in the place of the database; whoever was erased since then is erased again."""
    from bot.commands import backup as backing

    backing.run_restore_command(settings.read_settings(), file)


@check_cli.callback(invoke_without_command=True)
def check_everything(invoked: typer.Context) -> None:
    """Is everything as it should be? A verdict each; exit code 1 when something is not well."""
    from bot.commands.installation import check_all

    if invoked.invoked_subcommand is None:
        bad = check_all.run_whole_check(settings.read_settings(), datetime.now().astimezone())
        raise typer.Exit(_EXIT_BAD_LINES if bad else 0)


@check_cli.command("taxonomy")
def check_taxonomy(language: Annotated[str, typer.Option(help="fr or en")] = "fr") -> None:
    """Resources, outlets, codes and words that do not fit together; exit code 1 when there is something to mend."""
    from bot.commands import check

    raise typer.Exit(_EXIT_BAD_LINES if check.run_check_command(settings.read_settings().cache, language) else 0)


def _ask_name(words: str) -> str:
    return str(typer.prompt(words, default="", show_default=False, err=True))


def _run_until_stopped(job: Callable[[], Coroutine[Any, Any, None]]) -> None:
    try:
        asyncio.run(job())
    except KeyboardInterrupt:
        typer.echo("Arrêté.")


def main() -> None:
    """The console command: settings that are not right are a sentence and exit code 2, never a traceback."""
    logs.set_up_logging()
    try:
        cli()
    except settings.BadSettings as no:
        typer.echo(str(no), err=True)
        raise SystemExit(_EXIT_BAD_SETTINGS) from None
    except CannotOpenDatabase as no:
        typer.echo(f"{settings.OPENING_ADVICE[no.problem]}: {no.where}", err=True)
        raise SystemExit(_EXIT_BAD_SETTINGS) from None
    except OSError as no:
        if no.errno not in _MENDABLE:
            raise
        typer.echo(f"{no.strerror or 'This does not work'}: {no.filename or no}", err=True)
        raise SystemExit(_EXIT_BAD_SETTINGS) from None


if __name__ == "__main__":
    main()
