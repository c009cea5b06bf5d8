"""The data files: read, checked, complained about in the words of the person who edits them."""
