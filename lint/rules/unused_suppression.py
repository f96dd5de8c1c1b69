"""BL901: a suppression comment that suppresses nothing, or no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .rule import CommentRule, Verdict

if TYPE_CHECKING:
    from ..suppressions import Comment


def check(comment: Comment) -> Verdict | None:
    """Flag a comment that has expired, or that is not needed, as a whole or in part.

    Where its rules are off, nobody can tell.
    """
    directive = comment.directive
    if directive.action not in _DISABLING or not comment.live:
        return None
    if comment.expired:
        return Verdict(
            f"{comment.action} expired on {comment.expired}",
            "see whether the text is right by now; then remove the comment, or give it a new date",
        )
    idle = [word for word in directive.codes if word in comment.on - comment.hits]
    if not comment.used and (idle or not directive.codes):
        what = " ".join((comment.action, *directive.codes))
        return Verdict(f"{what} suppresses nothing", "remove the comment")
    if not idle:
        return None
    return Verdict(
        f"{' and '.join(idle)} in {comment.action} suppresses nothing",
        f"remove {' and '.join(idle)} from the comment",
        words=idle[0],
    )


_DISABLING = frozenset({"disable", "disable-next-line", "disable-file"})

RULE = CommentRule(
    code="BL901",
    name="unused-suppression",
    severity="warning",
    summary="a comment that suppresses nothing, or that has expired",
    why=(
        "A comment that is not needed any more hides the next mistake in the same place, and tells "
        "readers of the source that something is wrong there. One with a date was meant to be "
        "looked at again by then."
    ),
    flagged=(
        "<!-- buzzlint-disable-next-line -->\nMidjourney is an image generator.",
        "<!-- buzzlint-disable-next-line BL101 -->\n\nWe bake bread.",
        "<!-- buzzlint-disable-next-line wrong-class: quoted -->\nMidjourney makes images.",
        "<!-- buzzlint-disable-next-line BL201 -->\nGPT-4 writes\n\n<!-- a text -->",
        "<!-- buzzlint-disable-file BL5 -->\n\nGPT-4 is an LLM.",
        "GPT-4 writes the prompt.\n\n<!-- buzzlint-disable BL2 -->\n\nMidjourney paints it.",
        "<!-- buzzlint-disable BL1 -->\n\n<!-- buzzlint-enable -->\n\nGPT-4 is an LLM.",
        "<!-- buzzlint-disable-next-line BL101, BL201 -->\nMidjourney is an LLM.",
        "<!-- buzzlint-disable-next-line BL101 until 2025-01: a quote -->\nGPT-4 is an LLM.",
        "<!-- buzzlint-disable-next-line BL101 -->\n<!-- buzzlint-disable-next-line BL4 -->\n"
        "Midjourney is an LLM.",
    ),
    clean=(
        "<!-- buzzlint-disable-next-line -->\nMidjourney is an LLM.",
        "<!-- buzzlint-disable-next-line BL101: quoted -->\nMidjourney is an LLM.",
        "<!-- buzzlint-disable-next-line BL1 until 2099-12 -->\n\nMidjourney is an LLM.",
        "<!-- buzzlint-disable BL101, BL4 -->\n\nMidjourney is an LLM. DALL-E 3 is a GAN.",
        "Midjourney is an LLM.\n\n<!-- buzzlint-disable-file wrong-class -->",
        "Write `<!-- buzzlint-disable-next-line BL101 -->`.\n\nWe bake bread.",
        "```html\n<!-- buzzlint-disable BL101 -->\n```\n\nGPT-4 is an LLM.",
        "<!-- buzzlint-enable BL101 -->\n\nGPT-4 is an LLM.",
        "<!-- buzzlint-disable-next-line BL901 -->\n<!-- buzzlint-disable BL2: drafts -->\n\n"
        "GPT-4 is an LLM.",
        "<!-- about buzzlint-disable-file BL5 -->\n\nGPT-4 is an LLM.",
    ),
    check=check,
)
