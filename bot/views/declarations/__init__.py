"""Declarations as their author, their neighbours and their animator read them."""
