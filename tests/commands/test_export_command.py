"""`boucle export`, `boucle import FILE.json` and `boucle network list / show / delete`, as an operator types them."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from bot.commands import export_network, network_care, networks
from bot.rendering.deep_links import Address
from bot.settings import BadSettings, Settings
from storage.store import Store
from tests.commands.test_network_command import create


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of an operator with one network."""
    monkeypatch.setattr(networks, "find_bot_address", lambda settings: Address("a_bot"))
    made = Settings(_env_file=None, database_url=f"sqlite:///{tmp_path / 'b.sqlite3'}")
    create(made)
    return made


def move_to(tmp_path: Path) -> Settings:
    """The settings of another operator."""
    return Settings(_env_file=None, database_url=f"sqlite:///{tmp_path / 'other.sqlite3'}")


def test_the_lists_are_written_as_the_name_asks(given: Settings, tmp_path: Path) -> None:
    for ending in ("xlsx", "zip"):
        file = tmp_path / f"lists.{ending}"
        export_network.run_export_command(given, "perigny", file, None)
        assert zipfile.is_zipfile(file)
        assert file.stat().st_mode & 0o077 == 0
    with pytest.raises(BadSettings, match="ends in"):
        export_network.run_export_command(given, "perigny", tmp_path / "lists.ods", None)
    with pytest.raises(BadSettings, match="languages"):
        export_network.run_export_command(given, "perigny", tmp_path / "lists.xlsx", "de")
    with pytest.raises(BadSettings, match="no network"):
        export_network.run_export_command(given, "marans", tmp_path / "lists.xlsx", None)
    with pytest.raises(BadSettings, match="cannot be written"):
        export_network.run_export_command(given, "perigny", tmp_path / "nowhere" / "lists.xlsx", "en")


def test_a_network_moves(given: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, again, there = tmp_path / "network.json", tmp_path / "again.json", move_to(tmp_path)
    export_network.run_export_command(given, "perigny", file, None)
    export_network.run_network_import_command(there, file)
    assert "« perigny » is here" in capsys.readouterr().out
    with pytest.raises(BadSettings, match="something in this database"):
        export_network.run_network_import_command(there, file)
    export_network.run_export_command(there, "perigny", again, None)
    before, after = (json.loads(each.read_text())["tables"] for each in (file, again))
    [entry] = [row for row in after["history"] if row not in before["history"]]  # that it was taken out once more
    assert (entry["verb"], entry["by"], entry["detail"]) == ("exported", None, "json")
    assert {**before, "history": []} == {**after, "history": []}
    (tmp_path / "wrong.json").write_bytes(b"\xff\xfe{}")
    with pytest.raises(BadSettings, match="no network that"):
        export_network.run_network_import_command(there, tmp_path / "wrong.json")


def test_networks_are_listed_and_shown(given: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    network_care.print_networks(given)
    assert "perigny" in capsys.readouterr().out
    network_care.print_network(given, "Perigny")
    told = capsys.readouterr().out
    assert "run by: nobody" in told
    assert "companies: 0" in told


def test_a_network_goes_once_its_name_was_typed(given: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[str] = []
    with pytest.raises(BadSettings, match="nothing was deleted"):
        network_care.delete_network_by_name(given, "perigny", lambda question: asked.append(question) or "perigny")
    assert "only a backup" in asked[0]
    network_care.delete_network_by_name(given, "perigny", lambda question: "Périgny")
    assert "Périgny is gone" in capsys.readouterr().out
    network_care.print_networks(given)
    assert "no network yet" in capsys.readouterr().out
    store = Store(given.database_url)
    with store.read() as work:
        assert work.networks.list_all() == ()
    store.close()
