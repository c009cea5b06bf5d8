"""People, their companies, roles and talks; and erasing them."""
