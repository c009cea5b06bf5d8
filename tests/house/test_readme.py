"""What the README and the pages it leads to tell people to type exists."""

from __future__ import annotations

import re
from pathlib import Path

from bot.__main__ import cli, network_cli, territory_cli

ROOT = Path(__file__).parents[2]
PAGES = (
    "README.md",
    "bot/README.md",
    "bot/commands/README.md",
    "storage/README.md",
    "tests/README.md",
    "tests/bench/README.md",
)
README = "\n".join((ROOT / page).read_text(encoding="utf-8") for page in PAGES)
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_make_targets_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    named = set(re.findall(r"`make ([a-z-]+)`", README)) | set(re.findall(r"^make ([a-z-]+)", README, re.MULTILINE))
    assert named
    assert named <= targets


def test_boucle_commands_exist() -> None:
    registered = (*cli.registered_commands, *territory_cli.registered_commands)
    commands = {command.name or (command.callback.__name__ if command.callback else "") for command in registered}
    commands |= {group.name or "" for group in cli.registered_groups}
    named = set(re.findall(r"(?:^|`|-m )(?:boucle|bot) ([a-z]+)\b", README, re.MULTILINE))
    assert named
    assert named <= commands
    assert network_cli.registered_commands


def test_files_named_in_the_map_exist() -> None:
    for path in re.findall(r"`((?:bot|matching|storage|tests)/[\w/.]+)`", README):
        assert (ROOT / path).exists(), path


def test_every_page_is_led_to() -> None:
    front = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [page for page in PAGES if page != "README.md" and f"]({page})" not in front] == []
