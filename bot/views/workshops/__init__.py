"""What a workshop shows: to its animator, to those who came, on the wall and on paper."""
