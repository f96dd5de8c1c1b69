"""Addresses on the web."""

from __future__ import annotations

import re
from functools import cache

_WEB = re.compile(r"https?://[^\s/]+\S*\Z")


def is_web(address: str) -> bool:
    """Whether an address is that of a web page: nothing else may become a link."""
    return _WEB.match(address) is not None


@cache
def project() -> dict[str, str]:
    """Return the addresses that the package's metadata names, by label: "documentation"."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        named = metadata("buzzlint").get_all("Project-URL") or []
    except PackageNotFoundError:  # run from a copy of the sources
        named = []
    pairs = (entry.partition(",") for entry in named)
    return {label.strip().lower(): url.strip() for label, _, url in pairs}


def home() -> str:
    """Return the address of the project; a name in its place where the metadata has no address."""
    named = project()
    return named.get("homepage") or named.get("repository") or "urn:buzzlint"


def rule_page(code: str) -> str:
    """Return the address of the page on a rule; empty if the project's metadata names none."""
    pages = project().get("documentation", "")
    return f"{pages.rstrip('/')}/rules.md#{code.lower()}" if pages else ""
