"""Still there? In: what is typed under several announcements (« plus la 2 », "the pallets yes, the cardboard no"). Out: by
clause whether it is a yes or a no, and the words for what; they live in `still_there.*.toml`, all languages at once."""

from matching.understand.still_there.clause_reader import read_still_there

__all__ = ["read_still_there"]
