"""Jinja templates of the reports that are text, one a format."""
