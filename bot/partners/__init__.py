"""Who could come together: who may meet whom, who goes with whom around a declaration, who is asked first.

Decisions that what is shown rests on as much as what is done: rules act upon them, views show what they allow. Nothing is
changed here, and no screen is built."""
