"""Columns that hold one frozen dataclass as JSON: checked on the way in and on the way out, never a bare dict."""

from __future__ import annotations

import logging
from typing import Any, NoReturn

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import JSON
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

_log = logging.getLogger(__name__)


class UnreadableValue(Exception):
    """What is kept in a column is not what this release keeps there; the message names the kind, never the content."""


class _Unreadable:
    """Stands where a value could not be read, so that the row's neighbours can: whoever asks it anything is told so."""

    def __init__(self, kind: str) -> None:
        self.__dict__["_kind"] = kind

    def __getattr__(self, name: str) -> NoReturn:
        raise UnreadableValue(f"a kept {self.__dict__['_kind']} cannot be read")

    def __iter__(self) -> NoReturn:
        raise UnreadableValue(f"a kept {self.__dict__['_kind']} cannot be read")

    __len__ = __bool__ = __contains__ = __getitem__ = __iter__


def is_readable(value: object) -> bool:
    """Could what is kept there be read?"""
    return not isinstance(value, _Unreadable)


class Sealed(TypeDecorator[Any]):
    """`Sealed(Evidence)` keeps values of that type; what does not fit it raises UnreadableValue on the way in. On the way out
    the row is read all the same: the value is `otherwise`, or, where nothing can stand for it, raises once it is used."""

    impl = JSON().with_variant(JSONB(), "postgresql")
    cache_ok = True

    def __init__(self, kept: Any, otherwise: Any = None) -> None:
        super().__init__()
        self.kept, self.otherwise = kept, otherwise
        self._codec: TypeAdapter[Any] = TypeAdapter(kept)

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """As it is kept."""
        if value is None:
            return None
        if not is_readable(value):
            raise UnreadableValue(f"an unreadable {self._name} is not written back")
        try:
            return self._codec.dump_python(value, mode="json")
        except ValueError:  # pydantic's, which repeats the value
            raise UnreadableValue(f"no {self._name} to keep") from None

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """As it was put in."""
        if value is None:
            return None
        try:
            return self._codec.validate_python(value)
        except ValidationError:  # which would repeat what people typed
            _log.warning("a kept %s cannot be read", self._name)
            return self.otherwise if self.otherwise is not None else _Unreadable(self._name)

    def can_read(self, value: Any) -> bool:
        """Is that, as it is kept, what this release keeps there? Nobody is told what it is."""
        try:
            self._codec.validate_python(value)
        except ValidationError:
            return value is None
        return True

    @property
    def _name(self) -> str:
        return getattr(self.kept, "__name__", str(self.kept))
