"""Local days, working days, seasons: the calendar people live by."""
