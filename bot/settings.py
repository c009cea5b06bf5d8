"""Settings from the environment (prefix BOUCLE_) and the file .env; a bad one is a sentence that says what to set."""
from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What an operator can set."""

    model_config = SettingsConfigDict(env_prefix="BOUCLE_", env_file=".env", extra="ignore")

    token: str = Field(default="", pattern=r"^(\d+:[\w-]{8,})?$")
    api_url: str | None = Field(default=None, pattern=r"^https?://")
    database_url: str = Field(default="sqlite:///boucle.sqlite3", pattern=r"^(sqlite|postgresql)")
    cache: Path = Path.home() / ".cache" / "boucle"
    messages_per_second: float = Field(default=28.0, gt=0, le=30)


class BadSettings(Exception):
    """The message is for the operator: which setting, and what it should look like."""


ADVICE = {
    "token": "BOUCLE_TOKEN is the token that @BotFather gave you, like 123456789:AAE…",
    "api_url": "BOUCLE_API_URL is the address of a Bot API server, like http://127.0.0.1:8081 (leave it out for Telegram)",
    "database_url": "BOUCLE_DATABASE_URL is sqlite:///boucle.sqlite3 or postgresql://user:password@host/name",
    "cache": "BOUCLE_CACHE is a folder that the bot may write to",
    "messages_per_second": "BOUCLE_MESSAGES_PER_SECOND is a number above 0 and at most 30 (28 is right for Telegram)",
}


def read(**given: object) -> Settings:
    """The settings, those given here before the environment's. Raises BadSettings."""
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as no:
        names = [str(error["loc"][0]) for error in no.errors()]
        raise BadSettings("\n".join(f"A setting is not right: {ADVICE.get(name, name)}." for name in names)) from no
