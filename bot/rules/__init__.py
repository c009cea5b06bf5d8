"""What several actions share. `networks > declarations > leads > calls > animators`, `broadcasts` and `imports` beside."""
