"""The pages of docs/ and what they are made from.

To write the generated ones anew after a wanted change:
BUZZLINT_UPDATE_GOLDEN=1 pytest tests/test_docs.py
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from buzzlint.commands.rules import rules_markdown
from buzzlint.config_model import KEYS
from buzzlint.readers import read
from buzzlint.rules import RULES

if TYPE_CHECKING:
    from buzzlint import Linter

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\(([^)#\s]*)(?:#([\w-]+))?\)")


def test_the_page_on_rules_is_what_the_rules_declare() -> None:
    page = ROOT / "docs" / "rules.md"
    text = rules_markdown(RULES)
    if os.environ.get("BUZZLINT_UPDATE_GOLDEN"):
        page.write_text(text, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == text


def test_every_example_of_the_page_is_read_back_as_code() -> None:
    """A blank line or a backtick in an example must not end its quotation."""
    document = read("docs/rules.md", rules_markdown(RULES))
    prose = " ".join(block.text for block in document.blocks if block.kind == "heading")
    assert prose.count("BL") == len(RULES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_says_what_buzzlint_finds(page: Path, linter: Linter) -> None:
    text = page.read_text(encoding="utf-8")
    assert linter.lint_source(text, page.name).findings == ()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target, anchor in LINK.findall(page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target) or target.startswith("<"):
            continue
        path = page.parent / target if target else page
        assert path.exists(), f"{page.name}: {target}"
        if anchor and path.suffix == ".md":
            text = path.read_text(encoding="utf-8")
            assert anchor in anchors(text), f"{page.name}: {target}#{anchor}"


def anchors(text: str) -> set[str]:
    """Return the anchors that GitHub gives a page's headings, and those written out."""
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    slugs = {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
    return slugs | set(re.findall(r'<a id="([^"]+)">', text))


def test_every_key_of_the_config_is_on_its_page() -> None:
    text = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    for key in {key for keys in KEYS.values() for key in keys}:
        assert f"`{key}`" in text, key
