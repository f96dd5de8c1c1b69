"""Of several findings on one mistake, one stays."""

from __future__ import annotations

from functools import partial

from buzzlint.findings import ClaimText, Finding, Span
from buzzlint.mistakes import ONCE, ONE_MISTAKE, ONE_WORDING, PRECEDENCE, one_for_each_mistake
from hypothesis import given
from hypothesis import strategies as st
from timing import MOST, growth


def finding(code: str, start: int, end: int, mention: int | None, system: str) -> Finding:
    claim = ClaimText("", system, "", "", "asserted")
    related = () if mention is None else (Span(mention, mention + 1),)
    return Finding(code, "", "error", start, end, "", "", claim, related=related)


def same(one: Finding, other: Finding) -> bool:
    """Whether two findings are one mistake, said pair by pair; ``other`` came first."""
    overlap = one.start < other.end and other.start < one.end
    mentions = [span.start for found in (one, other) for span in found.related[:1]]
    same_mention = len(mentions) == 2 and mentions[0] == mentions[1]
    pair = {one.code, other.code}
    if one.code in ONCE:
        said = len(pair) == 1 and one.claim.system == other.claim.system
        return said or any(span.start == one.start for span in other.related)
    if len(pair) == 1:
        return overlap and (same_mention or one.claim.system == other.claim.system)
    return same_mention and (
        any(pair <= group for group in ONE_MISTAKE)
        or (overlap and any(pair <= group for group in ONE_WORDING))
    )


spots = st.integers(0, 12)
findings = st.builds(
    lambda code, start, length, mention, system: finding(
        code, start, start + length, mention, system
    ),
    st.sampled_from(PRECEDENCE),
    spots,
    st.integers(1, 4),
    st.none() | spots,
    st.sampled_from(["gpt-4", "midjourney"]),
)


@given(st.lists(findings, max_size=30))
def test_what_stays_is_what_comparing_all_pairs_leaves(found: list[Finding]) -> None:
    kept: list[Finding] = []
    for one in sorted(found, key=lambda item: PRECEDENCE.index(item.code)):
        if not any(same(one, other) for other in kept):
            kept.append(one)
    place = lambda item: (item.start, item.end, item.code)  # noqa: E731
    assert one_for_each_mistake(found) == sorted(kept, key=place)


def test_time_grows_with_the_number_of_findings() -> None:
    def many(count: int) -> list[Finding]:
        return [
            finding(code, 10 * at, 10 * at + 3, None if at % 2 else 0, "gpt-4")
            for at in range(count)
            for code in ("BL101", "BL201")
        ]

    assert len(one_for_each_mistake(many(10_000))) == 15_000
    assert growth(lambda count: partial(one_for_each_mistake, many(count)), 1_000) < MOST
