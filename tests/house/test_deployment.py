"""The files one starts Boucle with elsewhere name what is there, and are read without a complaint by what reads them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.ports import free_port

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


@pytest.mark.parametrize(
    ("said", "code", "ends", "told"),
    [
        ("No known vulnerabilities found", 0, 0, "no known vulnerability"),
        ("Found 2 known vulnerabilities in 1 package", 1, 2, "VULNERABLE"),
        ("ERROR: Dependency not found on PyPI and could not be audited", 1, 2, "NOT AUDITED"),
    ],
)
def test_an_audit_that_finds_or_cannot_look_does_not_pass(said: str, code: int, ends: int, told: str, tmp_path: Path) -> None:
    uv = tmp_path / "uv"
    uv.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\necho "{said}"\nexit {code}\n', encoding="utf-8")
    uv.chmod(0o755)
    make = ["make", "--silent", "--old-file=setup", "audit", f"UV={uv}"]
    ran = subprocess.run(make, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, told in ran.stdout + ran.stderr) == (ends, True), ran.stdout + ran.stderr
    asked = (tmp_path / "asked").read_text("utf-8").splitlines()
    locks = sorted(file.name for file in ROOT.glob("requirements*.lock"))
    assert sorted(line.split()[-1] for line in asked) == locks, "every lock, also after one that is not well"
    assert all(re.search(r"pip-audit@\d+\.\d+\.\d+ ", line) and "--require-hashes" in line for line in asked)


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


def _read_image() -> tuple[list[str], dict[str, str], list[str], list[str]]:
    """What the image is built with, what is set in it, and how it is started and asked whether it is well."""
    text = DOCKERFILE.read_text("utf-8").replace("\\\n", " ")
    steps = [line for line in text.splitlines() if line.startswith(("RUN ", "COPY "))]
    env = dict(pair.split("=", 1) for line in text.splitlines() if line.startswith("ENV ") for pair in line.split()[1:])
    start, asked = (json.loads(re.findall(rf"^{word} (\[.+\])$", text, re.MULTILINE)[0]) for word in ("ENTRYPOINT", "CMD"))
    return steps, env, [*start, *asked], json.loads(re.findall(r"HEALTHCHECK .+ CMD (\[.+\])", text)[0])


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The image's own steps, carried out in a folder with an environment of its own, where no daemon builds it."""
    root = tmp_path_factory.mktemp("image")
    (root / "data").mkdir()
    subprocess.run([sys.executable, "-m", "venv", root / "python"], check=True)
    for step in _read_image()[0]:
        if step.startswith("COPY "):
            *names, into = step.split()[1:]
            for name in names:
                here, there = ROOT / name, root / "boucle" / into
                there = there / here.name if into == "./" else there
                there.parent.mkdir(parents=True, exist_ok=True)
                (shutil.copytree if here.is_dir() else shutil.copy)(here, there)
        elif step.startswith("RUN pip "):
            pip = [str(root / "python" / "bin" / "python"), "-m", *step.split()[1:]]
            ran = subprocess.run(pip, cwd=root / "boucle", capture_output=True, text=True, check=False)
            if "No matching distribution" in ran.stderr or "Connection" in ran.stderr:
                pytest.skip("no package index can be reached, or it lacks a locked version")
            assert ran.returncode == 0, ran.stderr
        else:
            assert "useradd" in step, f"{step}: what is this for?"
    return root


def _start(image: Path, *words: str, **given: str) -> subprocess.CompletedProcess[str]:
    env = {name: value.replace("/data", str(image / "data")) for name, value in _read_image()[1].items()}
    env["BOUCLE_METRICS_PORT"] = str(free_port())
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    command = [str(image / "python" / "bin" / "python"), *words]
    return subprocess.run(
        command, cwd=image / "boucle", env={**kept, **env, **given}, capture_output=True, text=True, check=False, timeout=300
    )


@pytest.mark.slow
def test_the_image_s_steps_make_a_boucle_that_starts(image: Path) -> None:
    _, env, start, asked = _read_image()
    assert start[0] == asked[0] == "python"
    looked = _start(image, *start[1:-1], "check", "taxonomy")
    assert looked.returncode == 0, looked.stderr
    without = _start(image, *start[1:])
    assert (without.returncode, "BOUCLE_TOKEN" in without.stderr) == (2, True), without.stderr
    nobody = _start(image, *asked[1:])
    assert nobody.returncode != 0, "nobody answers at that port"
    assert env["BOUCLE_METRICS_PORT"] in asked[-1]


@pytest.mark.slow
@pytest.mark.postgresql
def test_the_image_s_boucle_starts_beside_compose_s_database(image: Path, postgresql: str) -> None:
    text = COMPOSE.read_text("utf-8")
    address = re.findall(r"BOUCLE_DATABASE_URL: (postgresql://boucle:\$\{[^}]+\})@(\w+)/(\w+)", text)
    password = re.findall(r"POSTGRES_PASSWORD: (\S+)", text)
    assert address, "the password is asked for by name, the host is the other service, the database the one it makes"
    assert address[0][1] in re.findall(r"^  (\w+):$", text, re.MULTILINE)
    assert f"POSTGRES_DB: {address[0][2]}" in text
    assert password == ["${POSTGRES_PASSWORD}"]
    # Whatever is not well yet in an empty installation, it starts beside its database and says so.
    ran = _start(image, *_read_image()[2][1:-1], "check", BOUCLE_DATABASE_URL=postgresql, BOUCLE_TOKEN=_GIVEN["BOUCLE_TOKEN"])
    assert ran.returncode in (0, 1), ran.stderr
    assert "Traceback" not in ran.stderr
