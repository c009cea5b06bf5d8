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


def test_every_promise_has_a_proof_that_can_be_run() -> None:
    front = (ROOT / "README.md").read_text(encoding="utf-8").partition("## What is promised")[2].partition("\n## ")[0]
    rows = [line.strip("| ").rsplit(" | ", 1) for line in front.splitlines() if line.startswith("| ")][1:]
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert len(rows) > 30
    for promise, proof in rows:
        asked = [word for command in re.findall(r"`([^`]+)`", proof) for word in command.split()]
        assert asked, promise
        for word in asked:
            if word.startswith("tests/"):
                assert (ROOT / word).exists(), (promise, word)
        for marker in re.findall(r"-m ([a-z]+)(?:`| )", proof):
            assert f'"{marker}:' in settings, (promise, marker)
