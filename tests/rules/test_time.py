"""A text is judged by what was true on a day; each test says which day it is."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from textwrap import dedent

import pytest
from buzzlint import Finding, Linter

TODAY = date(2026, 11, 25)


@cache
def linter(day: date) -> Linter:
    return Linter(as_of=day)


def judged(text: str, day: date = TODAY) -> list[Finding]:
    return linter(day).lint_text(dedent(text))


def codes(text: str, day: date = TODAY) -> list[str]:
    return [finding.code for finding in judged(text, day)]


# --- what has begun, and what has not -------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "before", "code", "since"),
    [
        ("GPT-4o draws images.", date(2024, 12, 1), "BL201", "images only since March 2025"),
        ("Midjourney makes videos.", date(2024, 6, 1), "BL201", "video only since June 2025"),
        ("GPT-4 reads your photos.", date(2023, 6, 1), "BL202", "images only since November 2023"),
        (
            "We fine-tune GPT-4o to draw images.",
            date(2024, 12, 1),
            "BL301",
            "images only since March 2025",
        ),
    ],
)
def test_what_began_later_is_wrong_before_and_the_message_says_since_when(
    text: str, before: date, code: str, since: str
) -> None:
    (finding,) = judged(text, before)
    assert finding.code == code
    assert f"({since})" in finding.message
    assert since in finding.facts[0].text
    assert codes(text) in ([], ["BL605"])


def test_what_is_never_true_has_no_since() -> None:
    (finding,) = judged("Anthropic's Claude draws images.", date(2024, 12, 1))
    assert "since" not in finding.message + finding.facts[0].text


@pytest.mark.parametrize(
    "text",
    [
        "GPT-5 is a GAN.",
        "GPT-5 draws images.",
        "Self-hosted GPT-5 in our own data centre.",
        "Google's GPT-5 is new.",
    ],
)
def test_of_what_was_released_later_nothing_is_known(text: str) -> None:
    assert codes(text, date(2024, 12, 1)) == []


def test_nothing_is_suggested_that_was_released_later() -> None:
    (finding,) = judged("Anthropic's Claude draws images.", date(2024, 12, 1))
    assert "GPT Image" not in finding.suggestion
    assert "Midjourney" in finding.suggestion


def test_what_was_true_once_and_was_withdrawn_is_no_error() -> None:
    text = "Fine-tune Claude 3 Haiku on our data."
    assert codes(text, date(2025, 6, 1)) == []
    assert [(f.code, f.severity) for f in judged(text)] == [("BL605", "info")]


# --- BL605: retired systems ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "last_day", "since", "successor"),
    [
        ("Use DALL-E 3 for the hero image.", date(2026, 5, 11), "May 2026", "GPT Image"),
        ("Use o1-mini for the tickets.", date(2025, 10, 26), "October 2025", "GPT-5"),
        ("You can ask Google Bard for a plan.", date(2024, 2, 7), "February 2024", "Gemini"),
    ],
)
def test_a_system_is_retired_from_a_day_on(
    text: str, last_day: date, since: str, successor: str
) -> None:
    assert codes(text, last_day) == []
    (finding,) = judged(text, last_day + timedelta(days=1))
    assert (finding.code, finding.severity) == ("BL605", "info")
    assert f"since {since}" in finding.message
    assert (last_day + timedelta(days=1)).isoformat() in finding.facts[0].text
    for said in (finding.message, finding.suggestion, finding.facts[0].text):
        assert successor in said


@pytest.mark.parametrize("name", ["GPT-4", "GPT-4 Turbo", "GPT-3.5"])
def test_a_family_that_goes_on_is_suggested_rather_than_its_next_to_go(name: str) -> None:
    (finding,) = judged(f"We use {name} for the tickets.")
    assert finding.message == f"{name} has been retired since October 2026"
    assert "use one of the present GPT models" in finding.suggestion


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Use Claude 3 Opus here.", "All Claude 3 models have been retired since September 2026"),
        ("Use text-davinci-003.", "All GPT-3 models have been retired since September 2026"),
        (
            "Use o1-preview.",
            "All OpenAI o1 models have been retired since October 2026: their successor is GPT-5",
        ),
    ],
)
def test_the_date_of_a_family_is_that_of_its_last_model(text: str, said: str) -> None:
    (finding,) = judged(text)
    assert finding.message == said


def test_without_a_successor_the_kind_of_tool_is_suggested() -> None:
    (finding,) = judged("We use OpenAI's Sora for the trailers.")
    assert "successor" not in finding.message
    assert "a video generator such as" in finding.suggestion


def test_the_systems_name_is_marked() -> None:
    text = "Use DALL-E 3 for the hero image."
    (finding,) = judged(text)
    assert text[finding.start : finding.end] == "DALL-E 3"


@pytest.mark.parametrize(
    "text",
    [
        # history
        "In 2024 we used DALL-E 3 for the hero image.",
        "We have used GPT-4 for a year.",
        "Back in 2023 you could ask Google Bard.",
        "GPT-4 was the first model that passed the exam.",
        "The hero image was made with DALL-E 3.",
        # comparison and description
        "Compare the answer with GPT-4.",
        "GPT-5 is cheaper than GPT-4.",
        "We use GPT-5, not GPT-4.",
        "Instead of using GPT-4, use GPT-5.",
        "Switch from GPT-4 to GPT-5.",
        "The paper uses GPT-4 as a judge.",
        "Inkpot - paint with DALL-E 3.",
        "Make sure that you use GPT-4 or newer.",
        "### Aider v0.26.0\n\n- Use GPT-4 Turbo by default.",
        "- Use DALL-E 3 for the hero image by @someone in #2885",
        # denied, asked, supposed, reported
        "Don't use DALL-E 3.",
        "We no longer use GPT-4.",
        "Should we use GPT-4?",
        "If you use GPT-4, tell us.",
        "We would use GPT-4.",
        "To run a massive model like GPT-4, you need many servers.",
        # what takes its place
        "Use cheaper models (GPT-4 → GPT-4o-mini).",
        # the author knows
        "Use GPT-4 (deprecated) or GPT-5.",
        "GPT-4 was retired in October.\n\nYou can use GPT-4 until then.",
        "# Changelog\n\nUse GPT-4 for the summary.",
        # others of the family
        "Use GPT-4o for the summary.",
        "Use GPT-4.1 for the summary.",
        "Use Claude Haiku for the summary.",
        "Use the GPT-4-class model for the summary.",
        "We prefer GPT-5 to GPT-3.5 for short answers.",
    ],
)
def test_no_plan_to_use_it_now(text: str) -> None:
    assert "BL605" not in codes(text)


def test_it_speaks_once_of_a_system_and_document() -> None:
    text = """\
        Use DALL-E 3 for the hero image. Then use DALL·E 3 for the icons.

        We use GPT-4 for the copy.

        - Call the GPT-4 API with the brief.
        - Draw the banner with DALL-E 3.
        """
    assert codes(text) == ["BL605", "BL605"]
    assert [finding.claim.system for finding in judged(text)] == ["DALL-E 3", "GPT-4"]


def test_it_gives_way_to_a_mistake_about_the_same_mention() -> None:
    assert codes("We will fine-tune GPT-4 for images.") == ["BL301"]
    text = "We will fine-tune GPT-4 for images. Use GPT-4 for the copy."
    assert codes(text) == ["BL301", "BL605"]


# --- BL604: unknown versions -----------------------------------------------------------------


def test_the_number_is_marked_and_the_message_says_up_to_when_it_holds() -> None:
    text = "Our bot runs on GPT-9."
    (finding,) = judged(text)
    assert (finding.code, finding.severity) == ("BL604", "warning")
    assert text[finding.start : finding.end] == "9"
    assert [text[span.start : span.end] for span in finding.related] == ["GPT"]
    assert "2026-11-24" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        # there is such a version, or its major
        "Our bot runs on GPT-6.1.", "Our bot runs on GPT-5.9.", "Our bot runs on Claude 5.5 Opus.",
        # another thing than a version
        "Our bot runs on Llama 70B.", "Our bot runs on GPT-4-0613.", "It runs on qwen25-coder.",
        "We asked Claude 20 questions.", "We ask Claude 3 times.", "Ask Claude 24 hours a day.",
        "Meet Claude at 10:30, or Claude 12:30.", "Ranks: 6. Claude 7. Llama 8. Grok",
        "Votes: Claude 31, Llama 17, Grok 12.", "Claude 12-15 and Llama 20-25 were late.",
        "Claude Code 31, MCP 26, Claude 22, Anthropic 10", "We tested Claude 12 and Llama 17.",
        "Grok V9 finishes training today.",
        "Gemini 12 splashed down in the Atlantic.", "Phi 9 is the ninth angle.",
        "Imagen 7: el puente.", "Claude 2026 was a good year.",
        # the number of the next entry in a line
        "9. RAG with DeepSeek  10. DeepSeek Coder  11. Running Locally",
        "<p>Models: <span>Claude</span>\n<span class='count'>11</span> of them</p>",
        # yet to come, made up, denied, asked
        "GPT-9 will change everything.", "There is no GPT-9.", "Is GPT-9 out?",
        "When GPT-9 is released, we will test it.", "The rumoured GPT-9 is late.",
        "Pass an invalid name such as gpt-9.", "In the novel GPT-9 rules the world.",
        # another's
        "A GPT-9-style bot.", "The GPT-9 competitor from Mars.",
    ],
)  # fmt: skip
def test_when_in_doubt_it_stays_quiet(text: str) -> None:
    assert "BL604" not in codes(text)


def test_what_is_used_is_no_row_of_scores() -> None:
    assert codes("We use Claude 99 and Llama 17.") == ["BL604", "BL604"]


def test_what_nobody_has_looked_up_for_long_may_exist() -> None:
    known = linter(TODAY).knowledge.systems["gpt"].known_until
    assert known is not None
    text = "Our bot runs on GPT-8."
    assert codes(text, known) == ["BL604"]
    assert codes(text, known + timedelta(days=89)) == ["BL604"]
    assert codes(text, known + timedelta(days=90)) == []
    assert codes("Our bot runs on GPT-12.", known + timedelta(days=90)) == ["BL604"]


def test_versions_rise_and_have_a_date_and_a_source() -> None:
    knowledge = linter(TODAY).knowledge
    families = [system for system in knowledge.systems.values() if system.versions]
    assert len(families) >= 15
    for system in families:
        numbers = [tuple(map(int, version.split("."))) for version in system.versions]
        assert numbers == sorted(set(numbers)), system.id
        assert system.known_until is not None, system.id
        assert any("versions" in source.note for source in system.sources), system.id


def test_a_page_speaks_of_its_own_day() -> None:
    page = """\
        ---
        title: How we draw
        date: {day}
        ---

        Use DALL-E 3 for the hero image.
        """
    assert codes(page.format(day="2024-01-05")) == []
    assert codes(page.format(day="2026-06-01")) == ["BL605"]
    assert codes(page.format(day="2026-13-01")) == ["BL605"]


TAGS = "  - a tag\n" * 900
USED = "\nUse DALL-E 3 for the hero image.\n"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"---\ndate: 2024-01-05\n...\n{USED}", []),
        (f"---\r\ndate: 2024-01-05\r\n---\r\n{USED}", []),
        (f"---\rtitle: a\rdate: 2024-01-05\r---\r{USED}", []),
        (f"\ufeff+++\ndate = 2024-01-05\n+++\n{USED}", []),
        (f"---\ntags:\n{TAGS}date: 2024-01-05\n---\n{USED}", []),
        # no front matter, but a line and a heading; and dates that don't stand in it
        (f"---\n\ndate: 2024-01-05\n\n---\n{USED}", ["BL605"]),
        (f"---\ntitle: a\n---\n\ndate: 2024-01-05\n{USED}", ["BL605"]),
        (f"date: 2024-01-05\n{USED}", ["BL605"]),
    ],
)  # fmt: skip
def test_the_day_stands_in_what_readers_take_for_front_matter(
    page: str, expected: list[str]
) -> None:
    assert [finding.code for finding in linter(TODAY).lint_text(page)] == expected
