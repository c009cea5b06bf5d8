"""A value that is looked for when it is first asked for, and once: `functools.cached_property` locks on Python 3.11, and a
sentence asks for some forty of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

V = TypeVar("V")


class Lazy(Generic[V]):
    """The property of an object that keeps its value in the object itself."""

    def __init__(self, find: Callable[[Any], V]) -> None:
        self._find, self._name = find, find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> Lazy[V]: ...
    @overload
    def __get__(self, owner: object, kind: type) -> V: ...
    def __get__(self, owner: object | None, kind: type) -> Lazy[V] | V:
        if owner is None:
            return self
        found = owner.__dict__[self._name] = self._find(owner)
        return found
