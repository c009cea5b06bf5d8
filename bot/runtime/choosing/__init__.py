"""Which of several is meant, said in words: a line of a list, a site of one's own."""
