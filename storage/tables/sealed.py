"""Columns that hold one frozen dataclass as JSON: checked on the way in and on the way out, never a bare dict."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import JSON
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Sealed(TypeDecorator[Any]):
    """`Sealed(Evidence)` keeps values of that type; what does not fit it raises pydantic's ValidationError."""

    impl = JSON().with_variant(JSONB(), "postgresql")
    cache_ok = True

    def __init__(self, kept: Any) -> None:
        super().__init__()
        self.kept = kept
        self._codec: TypeAdapter[Any] = TypeAdapter(kept)

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else self._codec.dump_python(value, mode="json")

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else self._codec.validate_python(value)
