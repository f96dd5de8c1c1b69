"""BL902: a suppression comment with a word that means nothing."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ..codes import MARK
from ..errors import nearest
from ..suppressions import ACTIONS, last_day
from .rule import CommentRule, Verdict

if TYPE_CHECKING:
    from ..suppressions import Comment


def check(comment: Comment) -> Verdict | None:
    """Flag an action, a rule or a date that doesn't exist, in this order."""
    directive = comment.directive
    if directive.action not in ACTIONS:
        return Verdict(
            f"there is no {comment.action}, so this comment does nothing",
            f"write {MARK}{_closest(directive.action)}",
            words=comment.action,
        )
    unknown = comment.unknown
    if unknown:
        word, more = unknown[0], len(unknown) - 1
        others = f" (nor do {more} more words)" if more > 1 else " (nor does one more word)" * more
        hint = nearest(word, [*comment.rules, *comment.rules.values()]).removeprefix("; ")
        advice = "the rules: buzzlint rules; a reason goes behind a colon"
        return Verdict(
            f"{word!r} in {comment.action} names no rule{others}",
            f"{hint} {advice}" if hint else advice,
            words=word,
        )
    if directive.until is not None and last_day(directive.until) is None:
        given = f"{directive.until!r} in" if directive.until else "what stands behind 'until' in"
        return Verdict(
            f"{given} {comment.action} is no date, so the comment holds for good",
            "write until 2027-01 or until 2027-01-31, and the reason behind a colon",
            words=directive.until or "until",
        )
    return None


def _closest(action: str) -> str:
    """The action with the most words in common: "disable-line" is no "disable-file"."""
    words = set(action.lower().split("-"))
    return max(
        ACTIONS,
        key=lambda known: (
            len(words & set(known.split("-"))),
            SequenceMatcher(None, action.lower(), known).ratio(),
        ),
    )


RULE = CommentRule(
    code="BL902",
    name="unknown-suppression",
    severity="warning",
    summary="a suppression with an action, a rule or a date that doesn't exist",
    why=(
        "A misspelt comment looks as if it did something. Either the finding is still there and "
        "nobody sees why, or more is switched off, and for longer, than was meant."
    ),
    flagged=(
        "<!-- buzzlint-disable-line -->\nGPT-4 is an LLM.",
        "<!-- buzzlint-dsable BL101 -->\n\nGPT-4 is an LLM.",
        "<!-- buzzlint-ignore-next-line BL101: quoted -->\n\nGPT-4 is an LLM.",
        "<!-- buzzlint-disable-next-line BL999 -->\nGPT-4 is an LLM.",
        "<!-- buzzlint-disable-next-line BL1O1 -->\nGPT-4 is an LLM.",
        "<!-- buzzlint-disable-file wrong-clas -->\n\nGPT-4 is an LLM.",
        "<!-- buzzlint-disable-next-line BL101 quoted from them -->\nMidjourney is an LLM.",
        "<!-- buzzlint-disable BL101 BL2x -->\n\nMidjourney is an LLM.",
        "<!-- buzzlint-disable BL101 -->\n\nMidjourney is an LLM.\n\n<!-- buzzlint-enable BL11 -->",
        "<!-- buzzlint-disable-next-line BL101 until May -->\nMidjourney is an LLM.",
        "<!-- buzzlint-disable-next-line until 2027-13: drafts -->\nMidjourney is an LLM.",
    ),
    clean=(
        "<!-- buzzlint-disable-next-line bl101 -->\nMidjourney is an LLM.",
        "<!-- buzzlint-disable-next-line Wrong-Class -->\nMidjourney is an LLM.",
        "<!-- buzzlint-disable-next-line ALL -->\nMidjourney is an LLM.",
        "<!-- buzzlint-disable BL1, BL2 -->\n\nMidjourney is an LLM.\n\n<!-- buzzlint-enable -->",
        "<!-- buzzlint-disable-next-line BL101: BL999 is no rule -->\nMidjourney is an LLM.",
        "<!-- buzzlint-disable-next-line BL101 until 2099-12-31: drafts -->\nMidjourney is an LLM.",
        "<!-- buzzlint has no buzzlint-disable-line -->\n\nGPT-4 is an LLM.",
        "There is no `<!-- buzzlint-disable-line -->`.\nGPT-4 is an LLM.",
        "    <!-- buzzlint-disable-line -->\n\nGPT-4 is an LLM.",
        "<!-- buzzlint-disable-next-line BL902: not ours -->\n<!-- buzzlint-region: a -->\n\n"
        "GPT-4 is an LLM.",
    ),
    check=check,
)
