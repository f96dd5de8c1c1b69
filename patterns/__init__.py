"""What the linter knows, as data: read through ``importlib.resources``, never executed."""
