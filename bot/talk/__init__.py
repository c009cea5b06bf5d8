"""Between the engine, which is pure, and the rows: sessions, interruptions, and the replies that are owed."""
