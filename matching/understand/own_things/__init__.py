"""What people say of what they have announced: none left, still there, less of it, pause it, show me. In: what somebody typed.
Out: a remark, or None where it is none; the words live in `own_things.<language>.toml`, all languages are read at once."""

from matching.understand.own_things.own_reader import read_own_remark

__all__ = ["read_own_remark"]
