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


def _can_run(*command: str) -> bool:
    """Does this machine do that at all?"""
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True, check=False, timeout=60).returncode == 0


@pytest.mark.slow
@pytest.mark.skipif(not _can_run("docker", "info"), reason="no docker daemon runs here")
def test_the_image_is_built_and_looks_through_its_knowledge() -> None:
    subprocess.run(["docker", "build", "--tag", "boucle-test", str(ROOT)], check=True)
    try:
        said = subprocess.run(
            [
                "docker",
                "run",
                "--rm",
                "--read-only",
                "--tmpfs",
                "/tmp",
                "--cap-drop",
                "ALL",
                "boucle-test",
                "check",
                "taxonomy",
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        assert said.returncode == 0, said.stderr
        without = subprocess.run(["docker", "run", "--rm", "boucle-test"], capture_output=True, text=True, check=False)
        assert (without.returncode, "BOUCLE_TOKEN" in without.stderr) == (2, True), without.stderr
    finally:
        subprocess.run(["docker", "image", "rm", "--force", "boucle-test"], capture_output=True, check=False)


@pytest.mark.slow
@pytest.mark.skipif(
    not (_can_run("docker", "info") and _can_run("docker", "compose", "version")),
    reason="no docker daemon with docker compose runs here",
)
def test_compose_starts_boucle_on_postgresql() -> None:
    compose = ["docker", "compose", "--project-name", "boucle-test", "--file", str(COMPOSE)]
    kept = {**os.environ, **_GIVEN}
    try:
        # Whatever is not well yet in an empty installation, it starts beside its database and says so.
        ran = subprocess.run(
            [*compose, "run", "--rm", "--build", "boucle", "check"], env=kept, capture_output=True, check=False
        )
        assert ran.returncode in (0, 1), ran.stderr
    finally:
        subprocess.run([*compose, "down", "--volumes", "--rmi", "local"], env=kept, capture_output=True, check=False)


@pytest.mark.slow
@pytest.mark.skipif(
    os.geteuid() != 0 or not _can_run("systemctl", "is-system-running", "--wait", "--quiet"),
    reason="systemd does not run this machine, or not for us",
)
def test_the_unit_s_fences_leave_boucle_what_it_needs() -> None:
    lines = SERVICE.read_text("utf-8").partition("[Service]\n")[2].partition("[Install]")[0].splitlines()
    other = ("ExecStart=", "EnvironmentFile=", "Environment=", "WorkingDirectory=", "Restart", "Watchdog", "Notify", "Kill")
    fences = [line for line in lines if "=" in line and not line.startswith(("#", *other))]
    # Where the repository lies in somebody's home it would not be seen: that fence alone is left open.
    fences = [line.replace("ProtectHome=yes", "ProtectHome=no") for line in fences]
    given = [part for line in fences for part in ("--property", line)]
    command = [sys.executable, "-m", "bot", "check", "taxonomy"]
    ran = subprocess.run(
        ["systemd-run", "--wait", "--collect", "--pipe", f"--working-directory={ROOT}", *given, *command],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
