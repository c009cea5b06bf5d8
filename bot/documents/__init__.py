"""Documents that people go on writing in; they get finished strings and know no language."""
