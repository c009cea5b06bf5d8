"""Rooms stay rooms: few loose files at the top, every noun in its folder, no folder one cannot take in at a glance."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = sorted(
    {path.parent for package in ("bot", "matching", "storage") for path in (ROOT / package).rglob("*.py")} - {ROOT}
)
LOOSE_AT_THE_TOP, FILES_IN_A_FOLDER = 8, 25


def loose_files(folder: Path) -> list[str]:
    """The modules that stand in a folder itself."""
    return sorted(path.name for path in folder.glob("*.py"))


def test_few_files_stand_loose_at_the_top() -> None:
    assert len(loose_files(ROOT / "bot")) <= LOOSE_AT_THE_TOP


@pytest.mark.parametrize("room", ["actions", "rules", "views"])
def test_what_is_done_ruled_and_shown_stands_in_the_folder_of_its_noun(room: str) -> None:
    assert loose_files(ROOT / "bot" / room) == ["__init__.py"]


@pytest.mark.parametrize("folder", FOLDERS, ids=[str(path.relative_to(ROOT)) for path in FOLDERS])
def test_a_folder_is_taken_in_at_a_glance(folder: Path) -> None:
    if folder.name != "versions":
        assert len(loose_files(folder)) <= FILES_IN_A_FOLDER
