"""Keys and facts become sentences of one language: text renderer, the functions texts may use, moments, links."""
