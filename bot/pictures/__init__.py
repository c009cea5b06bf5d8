"""Pictures that go out: they get finished strings and know no language."""
