"""Looking at what exchanges bring: one's own page, the year as a picture."""
