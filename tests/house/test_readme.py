"""What the README tells people to type exists."""

from __future__ import annotations

import re
from pathlib import Path

from bot.__main__ import cli, network_cli, territory_cli

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
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
