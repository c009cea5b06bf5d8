"""The files one starts Boucle with elsewhere name what is there, and are read without a complaint by what reads them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import Settings

ROOT = Path(__file__).parent.parent.parent
DOCKERFILE, COMPOSE, SERVICE = (ROOT / name for name in ("Dockerfile", "compose.yaml", "boucle.service"))
_GIVEN = {"BOUCLE_TOKEN": "123456789:AAAAAAAA", "POSTGRES_PASSWORD": "secret"}


def test_what_goes_into_the_image_is_all_that_boucle_needs(tmp_path: Path) -> None:
    copied = re.findall(r"^COPY (.+) \S+$", DOCKERFILE.read_text(encoding="utf-8"), re.MULTILINE)
    for name in (name for line in copied for name in line.split()):
        here = ROOT / name
        (shutil.copytree if here.is_dir() else shutil.copy)(here, tmp_path / name)
    kept = {**os.environ, "PYTHONPATH": str(tmp_path)}
    words = "import bot.app, bot.commands.backup, storage.migrations; print(bot.app.__file__)"
    said = subprocess.run([sys.executable, "-c", words], cwd=tmp_path, env=kept, capture_output=True, text=True, check=True)
    assert said.stdout.startswith(str(tmp_path))
    assert not (tmp_path / "tests").exists()


def test_only_settings_that_exist_are_set() -> None:
    named = {name for file in (DOCKERFILE, COMPOSE, SERVICE) for name in re.findall(r"BOUCLE_[A-Z_]+", file.read_text("utf-8"))}
    assert {name.removeprefix("BOUCLE_").lower() for name in named} <= set(Settings.model_fields)


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_reads_the_unit(tmp_path: Path) -> None:
    unit = tmp_path / SERVICE.name
    unit.write_text(SERVICE.read_text("utf-8").replace("/opt/boucle/.venv/bin/python", sys.executable), encoding="utf-8")
    read = subprocess.run(["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("docker") is None, reason="docker is not installed")
def test_compose_reads_its_file() -> None:
    command = ["docker", "compose", "-f", str(COMPOSE), "config", "--quiet"]
    if subprocess.run(["docker", "compose", "version"], capture_output=True, check=False).returncode:
        pytest.skip("docker compose is not installed")
    read = subprocess.run(command, env={**os.environ, **_GIVEN}, capture_output=True, text=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")
