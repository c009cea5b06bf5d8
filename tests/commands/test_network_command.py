"""`boucle network …`: what an operator types, and the sentences about what is not right."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from bot.commands import networks, permanent_takers
from bot.rendering.deep_links import Address
from bot.settings import BadSettings, Settings
from storage.store import Store
from storage.tables.company import CompanyState
from storage.tables.network import Controller, Network


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of an operator whose bot Telegram knows."""
    monkeypatch.setattr(networks, "find_bot_address", lambda settings: Address("a_bot"))
    return Settings(_env_file=None, database_url=f"sqlite:///{tmp_path / 'b.sqlite3'}")


def create(settings: Settings, slug: str = "perigny", **other: object) -> str:
    """A network around Périgny."""
    usual: dict[str, object] = {
        "radius": None,
        "communes": (),
        "zone": "europe/paris",
        "languages": "fr",
        "day": "Thursday",
        "hour": 9,
        "controller": Controller("Agglo", "dpo@agglo.example"),
    }
    return networks.create_network_from_options(
        settings, slug, "", "17180 Périgny", "Inès", "Agglo", None, **{**usual, **other}
    )


def kept(settings: Settings, slug: str = "perigny") -> Network:
    """The network of that name."""
    store = Store(settings.database_url)
    try:
        with store.work() as work:
            found = work.networks.find_by_slug(slug)
            assert found is not None
            return found
    finally:
        store.close()


def test_a_network_by_its_towns(given: Settings) -> None:
    create(given, communes=("Périgny, Aytré", "Lagord"))
    network = kept(given)
    assert [each.name for each in network.communes] == ["Périgny", "Aytré", "Lagord"]
    assert (network.time_zone, network.languages, network.digest_day, network.digest_hour) == ("Europe/Paris", ("fr",), 3, 9)
    assert network.controller == Controller("Agglo", "dpo@agglo.example")


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"communes": ("Saint-Martin",)}, "several towns"),
        ({"communes": ("Zzyzx",)}, "no town"),
        ({"zone": "Paris"}, "time zone"),
        ({"languages": "de"}, "languages"),
        ({"day": "someday"}, "no day"),
        ({"slug": "c_abc"}, "link"),
        ({"communes": ("Aytré",), "radius": 20.0}, "not both"),
    ],
)
def test_what_is_not_right_is_a_sentence(given: Settings, wrong: dict[str, object], says: str) -> None:
    with pytest.raises(BadSettings, match=says):
        create(given, **wrong)


def test_an_invitation_is_drawn_and_written(given: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    create(given)
    networks.print_invitation(given, "perigny", "companies", 20, 10, tmp_path / "poster.png")
    told = capsys.readouterr().out
    assert "https://t.me/a_bot?start=j_" in told
    assert "20 people" in told
    assert "four letters" in told
    assert (tmp_path / "poster.png").read_bytes().startswith(b"\x89PNG")
    networks.print_invitation(given, "perigny", "animators", None, None, None)
    told = capsys.readouterr().out
    assert "start=a_" in told
    assert "four letters" not in told
    networks.print_founder_link(given, 3)
    assert "start=f_" in capsys.readouterr().out
    with pytest.raises(BadSettings, match="no network"):
        networks.print_invitation(given, "nowhere", "companies", None, None, None)


def test_a_personal_link_for_each_listed_company(given: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    create(given)
    store = Store(given.database_url)
    with store.work(kept(given).id) as work:
        [place] = networks.load_gazetteer().find("17180 Périgny")
        imported, new = CompanyState.IMPORTED, CompanyState.NEW
        for name, state in (("Boulangerie Martin", imported), ("=HYPERLINK(1)", imported), ("Chez Nous", new)):
            work.companies.add_company(name, "bakery", place, state)
    store.close()
    networks.print_company_links(given, "perigny", None)
    lines = {line["structure"]: line for line in csv.DictReader(io.StringIO(capsys.readouterr().out))}
    assert set(lines) == {"Boulangerie Martin", "'=HYPERLINK(1)"}  # no spreadsheet takes a name for a formula
    line = lines["Boulangerie Martin"]
    assert line["lien"].startswith("https://t.me/a_bot?start=c_")
    assert line["code_postal"] == "17180"


def test_without_a_token_it_says_what_to_set(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match="BOUCLE_TOKEN"):
        networks.find_bot_address(Settings(_env_file=None, token=""))


def test_outlets_from_a_file_are_kept_line_by_line(given: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    create(given)
    file = tmp_path / "outlets.txt"
    file.write_text("Recyclerie du Port, à Aytré : palettes (gratuit)\n\non verra\n", encoding="utf-8")
    assert permanent_takers.save_takers_from_file(given, "perigny", file) == 1
    assert permanent_takers.save_takers_from_file(given, "perigny", file) == 1  # once more changes nothing
    assert "Recyclerie du Port" in capsys.readouterr().out
    store = Store(given.database_url)
    try:
        with store.work() as work:
            network = work.networks.find_by_slug("perigny")
            assert network is not None
            work.enter(network.id)
            [taker] = work.permanent_takers.list_current()
            assert (taker.name, taker.place, taker.note) == ("Recyclerie du Port", "Aytré", "gratuit")
    finally:
        store.close()
    with pytest.raises(BadSettings):
        permanent_takers.save_takers_from_file(given, "nowhere", file)
