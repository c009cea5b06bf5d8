"""The pure part of a talk: an event and a talk come in as values, a turn goes out as one."""
