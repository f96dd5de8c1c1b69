"""The HTML report in a real browser: filters, keys, screen readers, colours, and no network."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from browser import Browser, find
from buzzlint.document import Document
from buzzlint.findings import ClaimText, Fact, Finding, Severity, Span
from buzzlint.reporting import render
from buzzlint.reporting.report import make_report
from buzzlint.results import FileResult

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHROMIUM = find()
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no browser: install Chromium (Debian: apt-get install chromium)"
)

HOSTILE = (
    "</span><script>document.title='in'</script>"
    "<img src=http://192.0.2.1/a onerror=document.title='in'>"
)
FILLER = "Nothing to see.\n\n" * 60
TEXTS = {
    "docs/brief.md": "# Brief\n\nMidjourney is an LLM.\n\nGPT-4 paints logos.\n\nAI is hype.\n",
    "docs/long.md": f"{FILLER}Sora is an LLM.\n\n{FILLER}Sora is a GAN: {'word ' * 90}\n",
    "docs/hostile.md": f"GPT-4 paints logos. {HOSTILE}\n{'unbroken' * 60}\n",
}
FINDINGS: tuple[tuple[str, str, str, Severity, str], ...] = (
    ("docs/brief.md", "LLM", "BL101", "error", "Midjourney"),
    ("docs/brief.md", "logos", "BL201", "error", "GPT-4"),
    ("docs/brief.md", "hype", "BL504", "info", "AI"),
    ("docs/long.md", "LLM", "BL101", "error", "Sora"),
    ("docs/long.md", "GAN", "BL401", "warning", "Sora"),
    ("docs/hostile.md", "logos", "BL201", "error", "GPT-4"),
)


def result(path: str, *, text: bool = True) -> FileResult:
    source = TEXTS[path]
    found = []
    for of, word, code, severity, system in FINDINGS:
        if of == path:
            start, at = source.index(word), source.index(system)
            message = f"{system} is no {word}" + (HOSTILE if "hostile" in path else "")
            found.append(Finding(
                code, f"name-of-{code.lower()}", severity, start, start + len(word), message,
                "say it another way", ClaimText(system, system, "is-a", word, "asserted"),
                (Fact(f"{system} is what it is", "https://192.0.2.1/fact", "2026-11-01"),),
                (Span(at, at + len(system), system),),
            ))  # fmt: skip
    return FileResult(path, Document(path, source) if text else None, tuple(found), 9)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a report of each kind."""
    folder = tmp_path_factory.mktemp("pages")
    kinds = {
        "findings": [result(path) for path in TEXTS],
        "without-text": [result(path, text=False) for path in TEXTS],
        "clean": [FileResult("a.md", None, (), 7)],
        "nothing": [],
    }
    for name, results in kinds.items():
        report = make_report(results, version="1.2.3", as_of=date(2026, 11, 2))
        (folder / f"{name}.html").write_text(render("html", report), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    assert CHROMIUM is not None
    browser = Browser(CHROMIUM, tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


@pytest.fixture
def browser(chromium: Browser, pages: Path) -> Browser:
    """The browser, at the report with findings."""
    chromium.open(pages / "findings.html")
    return chromium


def seen(browser: Browser, what: str) -> list[str]:
    """Texts of the elements that a selector names and that take up room."""
    texts: list[str] = browser.run(
        f"[...document.querySelectorAll({what!r})]"
        ".filter((each) => each.getClientRects().length).map((each) => each.textContent.trim())"
    )
    return texts


def cards(browser: Browser) -> list[int]:
    return [int(number) for number in seen(browser, ".card .badge")]


def choose(browser: Browser, trait: str, value: str) -> None:
    """Choose from a list as the browser does: the value changes, and it says so."""
    browser.run(
        f"(() => {{ const list = document.querySelector('select[name={trait}]');"
        f" list.value = {value!r}; if (list.value !== {value!r}) throw new Error('no such choice');"
        " list.dispatchEvent(new Event('change', {bubbles: true})); })()"
    )


def click(browser: Browser, what: str) -> None:
    browser.run(f"document.querySelector({what!r}).click()")
    browser.run("new Promise((done) => setTimeout(done))")


def status(browser: Browser) -> str:
    text: str = browser.run("document.querySelector('[role=status]').textContent")
    return text


# --- it keeps to itself --------------------------------------------------------------------------


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("name", ["findings", "without-text", "clean", "nothing"])
def test_it_asks_for_nothing_and_complains_of_nothing(
    chromium: Browser, pages: Path, name: str, script: bool
) -> None:
    page = pages / f"{name}.html"
    chromium.open(page, script=script)
    assert chromium.requests() == [page.as_uri()]
    assert chromium.complaints() == []


def test_what_a_page_asks_for_would_be_noticed(chromium: Browser, pages: Path) -> None:
    page = pages / "leaky.html"
    text = (pages / "findings.html").read_text(encoding="utf-8")
    image = "<img src='http://192.0.2.1/a.png'>"
    page.write_text(text.replace("</main>", f"{image}</main>"), encoding="utf-8")
    chromium.open(page)
    assert any("192.0.2.1" in str(each) for each in chromium.complaints())


def test_its_policy_lets_no_other_script_run(chromium: Browser, pages: Path) -> None:
    page = pages / "open.html"
    text = (pages / "findings.html").read_text(encoding="utf-8")
    page.write_text(text.replace("&lt;", "<").replace("&gt;", ">"), encoding="utf-8")
    chromium.open(page)
    assert chromium.run("document.querySelectorAll('img').length") > 0
    assert chromium.run("document.title") != "in"


def test_a_document_is_only_text(browser: Browser) -> None:
    assert browser.run("document.title") == "4 errors, 1 warning, 1 info – buzzlint"
    assert browser.run("document.querySelectorAll('img').length") == 0
    assert any(HOSTILE in text for text in seen(browser, ".text"))


# --- filters -------------------------------------------------------------------------------------


def test_at_first_all_is_shown(browser: Browser) -> None:
    assert cards(browser) == [1, 2, 3, 4, 5, 6]
    assert status(browser) == "Showing all 6 findings"
    assert seen(browser, "button") == []


@pytest.mark.parametrize(
    ("trait", "value", "left"),
    [
        ("rule", "BL101", [1, 4]),
        ("rule", "BL401", [5]),
        ("file", "1", [1, 2, 3]),
        ("file", "3", [6]),
        ("system", "GPT-4", [2, 6]),
    ],
)
def test_lists_narrow(browser: Browser, trait: str, value: str, left: list[int]) -> None:
    choose(browser, trait, value)
    assert cards(browser) == left
    assert [int(number) for number in seen(browser, ".ref")] == left
    number = f"{len(left)} of 6 findings"
    assert status(browser) == f"Showing {number}"


@pytest.mark.parametrize(
    ("off", "left"),
    [(["error"], [3, 5]), (["error", "warning"], [3]), (["info"], [1, 2, 4, 5, 6])],
)
def test_severities_are_switched_off(browser: Browser, off: list[str], left: list[int]) -> None:
    for severity in off:
        click(browser, f"input[value={severity}]")
    assert cards(browser) == left


def test_filters_hold_together(browser: Browser) -> None:
    choose(browser, "rule", "BL101")
    choose(browser, "system", "Sora")
    assert cards(browser) == [4]
    assert seen(browser, ".file > h3 > bdi") == ["docs/long.md"]
    assert seen(browser, ".file-count") == ["1 of 2 findings"]
    assert seen(browser, ".row .text") == ["Sora is an LLM4."]  # with its number
    click(browser, "input[value=error]")
    assert cards(browser) == []
    assert seen(browser, "#none") == ["No finding fits these filters."]
    click(browser, "button[type=reset]")
    assert cards(browser) == [1, 2, 3, 4, 5, 6]
    assert seen(browser, "#none") == []


def test_marks_of_what_is_hidden_fade(browser: Browser) -> None:
    choose(browser, "rule", "BL201")
    kept = browser.run(
        "[...document.querySelectorAll('mark[data-of]')].map((each) => each.className)"
    )
    assert kept == ["off", "error", "off", "off", "off", "error"]


def test_a_bar_narrows_to_what_it_counts(browser: Browser) -> None:
    choose(browser, "file", "1")
    click(browser, ".bar[data-key=Sora]")
    assert cards(browser) == [4, 5]
    assert browser.run("location.hash") == "#finding-4"
    assert browser.run("document.querySelector('.bar[aria-current]').dataset.key") == "Sora"


def test_a_link_shows_what_a_filter_hides(browser: Browser) -> None:
    choose(browser, "rule", "BL101")
    browser.run(
        "new Promise((done) => {"
        " addEventListener('hashchange', () => setTimeout(done)); location.hash = 'mark-3'; })"
    )
    assert cards(browser) == [1, 2, 3, 4, 5, 6]
    assert browser.run("document.querySelector(':target').id") == "mark-3"


def test_links_lead_to_the_right_place_in_a_large_report(
    chromium: Browser, pages: Path, tmp_path: Path
) -> None:
    results = [result(path) for _ in range(100) for path in TEXTS]
    report = make_report(results, version="1.2.3", as_of=date(2026, 11, 2))
    page = tmp_path / "large.html"
    page.write_text(render("html", report), encoding="utf-8")
    chromium.open(page, fragment="finding-400")
    for number in (400, 20, 600):
        chromium.run(
            f"location.hash = 'finding-{number}'; new Promise((done) => setTimeout(done, 200))"
        )
        top = f"document.getElementById('finding-{number}').getBoundingClientRect().top"
        assert 0 < chromium.run(top) < 800
    choose(chromium, "file", "149")
    assert cards(chromium) == [298, 299]


def test_a_marked_word_leads_to_its_card(browser: Browser) -> None:
    click(browser, "mark[data-of='2']")
    assert browser.run("document.querySelector(':target').id") == "finding-2"


def test_a_card_lights_up_its_words(browser: Browser) -> None:
    browser.run("document.querySelector('#finding-5 a').focus()")
    assert seen(browser, ".lit") == ["Sora", "GAN"]


def test_without_its_script_all_is_shown(chromium: Browser, pages: Path) -> None:
    chromium.open(pages / "findings.html", script=False)
    # Scripts of the page are off, those of the protocol are not.
    assert cards(chromium) == [1, 2, 3, 4, 5, 6]
    assert seen(chromium, "form") == []


# --- keys and screen readers ---------------------------------------------------------------------


def focused(browser: Browser) -> str:
    """Name what has the focus."""
    name: str = browser.run(
        "(({id, name, value, className, tagName}) => [tagName.toLowerCase(),"
        " id || name || className, name === 'severity' ? value : ''].join(' ').trim())"
        "(document.activeElement)"
    )
    return name


def tab(browser: Browser) -> str:
    browser.press("Tab", 9)
    return focused(browser)


def test_the_first_key_leads_past_the_numbers(browser: Browser) -> None:
    assert tab(browser) == "a skip"
    assert browser.run("document.activeElement.getBoundingClientRect().top") >= 0
    browser.press("Enter", 13, "\r")
    assert focused(browser) == "h2 findings"
    assert tab(browser) == "input severity error"


def test_filters_work_by_keyboard(browser: Browser) -> None:
    browser.run("document.getElementById('findings').focus()")
    assert tab(browser) == "input severity error"
    browser.press(" ", 32, " ")
    assert cards(browser) == [3, 5]
    assert [tab(browser) for _ in range(2)] == ["input severity warning", "input severity info"]
    assert tab(browser) == "select rule"
    browser.press("ArrowDown", 40)
    assert status(browser) != "Showing 2 of 6 findings"
    assert [tab(browser) for _ in range(2)] == ["select file", "select system"]
    assert tab(browser) == "button"
    browser.press("Enter", 13, "\r")
    browser.run("new Promise((done) => setTimeout(done))")
    assert cards(browser) == [1, 2, 3, 4, 5, 6]
    assert focused(browser) == "input severity error"


def test_a_number_and_its_card_by_keyboard(browser: Browser) -> None:
    browser.run("document.getElementById('mark-2').focus()")
    browser.press("Enter", 13, "\r")
    assert focused(browser) == "article finding-2"
    while tab(browser) != "a place":
        assert browser.run("document.activeElement.closest('.card').id") == "finding-2"
    browser.press("Enter", 13, "\r")
    assert focused(browser) == "a mark-2"


def test_what_has_the_focus_can_be_seen(browser: Browser) -> None:
    names = set()
    while (name := tab(browser)) != "body":
        names.add(name)
        style = browser.run(
            "(({outlineStyle, outlineWidth}) => outlineStyle + outlineWidth)"
            "(getComputedStyle(document.activeElement))"
        )
        assert style == "solid2px", name
    assert {"a skip", "a bar", "select rule", "a mark-1"} <= names


def tree(browser: Browser) -> list[dict[str, Any]]:
    nodes: list[dict[str, Any]] = browser.send("Accessibility.getFullAXTree")["nodes"]
    return [node for node in nodes if not node["ignored"]]


def test_a_screen_reader_finds_its_way(browser: Browser) -> None:
    found = [
        (node["role"]["value"], node.get("name", {}).get("value", "")) for node in tree(browser)
    ]
    roles = {role for role, _ in found}
    assert {"banner", "main", "contentinfo", "status"} <= roles
    assert ("form", "Filter the findings") in found
    assert ("region", "At a glance") in found and ("region", "Findings") in found
    assert ("combobox", "rule") in found
    assert ("article", "Midjourney is no LLM") in found
    assert ("link", "Finding 1, error: Midjourney is no LLM") in found
    assert ("link", "Back to line 3") in found
    assert not [role for role, name in found if role in ("link", "button", "combobox") and not name]


# --- how it looks --------------------------------------------------------------------------------


def color(browser: Browser, name: str) -> int:
    """Sum up the red, green and blue of a colour of the page."""
    parts: list[int] = browser.run(
        f"getComputedStyle(document.body).{name}.match(/\\d+/g).slice(0, 3).map(Number)"
    )
    return sum(parts)


@pytest.mark.parametrize("dark", [False, True])
def test_it_is_light_or_dark_as_its_reader_likes(
    chromium: Browser, pages: Path, dark: bool
) -> None:
    chromium.open(pages / "findings.html", dark=dark)
    assert (color(chromium, "backgroundColor") < color(chromium, "color")) == dark


@pytest.mark.parametrize("width", [320, 390, 900, 1400])
@pytest.mark.parametrize("name", ["findings", "without-text", "clean"])
def test_nothing_sticks_out(chromium: Browser, pages: Path, name: str, width: int) -> None:
    chromium.open(pages / f"{name}.html", width=width)
    assert chromium.run("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize(("width", "beside"), [(1400, True), (390, False)])
def test_cards_stand_beside_the_text_where_there_is_room(
    chromium: Browser, pages: Path, width: int, beside: bool
) -> None:
    chromium.open(pages / "findings.html", width=width)
    mark, card = (
        chromium.run(f"document.getElementById('{name}-5').getBoundingClientRect().toJSON()")
        for name in ("mark", "finding")
    )
    assert (card["left"] > mark["left"] and card["top"] <= mark["top"]) == beside
    assert (card["top"] > mark["bottom"]) != beside


def test_it_can_be_printed(chromium: Browser, pages: Path) -> None:
    chromium.open(pages / "findings.html", media="print", dark=True, width=700)
    assert seen(chromium, "form") == []
    assert cards(chromium) == [1, 2, 3, 4, 5, 6]
    assert color(chromium, "color") == 0
    after = "getComputedStyle(document.querySelector('.source a'), '::after').content"
    assert "https://192.0.2.1/fact" in chromium.run(after)
