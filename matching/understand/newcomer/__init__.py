"""What somebody says of themselves along the way: who they are, what they do, where. In: a message, the kinds of company and a
finder of towns. Out: a presentation that tells only what is beyond doubt; the words are in `newcomer.<language>.toml`."""

from matching.understand.newcomer.presented import read_newcomer

__all__ = ["read_newcomer"]
