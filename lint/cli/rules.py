"""``buzzlint rules`` and ``buzzlint explain``."""

from __future__ import annotations

import click


@click.command()
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json", "markdown"]),
    default="text", show_default=True, help="Lines for people, JSON, or a page that explains all.",
)  # fmt: skip
def rules(form: str) -> None:
    """List the rules."""
    from ..commands import rules as command
    from ..console import write_stdout
    from ..rules import RULES

    write = {
        "text": command.rules_text,
        "json": command.rules_json,
        "markdown": command.rules_markdown,
    }[form]
    write_stdout(write(RULES), utf8=form != "text")


@click.command(short_help="Explain a rule.")
@click.argument("rule", metavar="CODE|NAME")
def explain(rule: str) -> None:
    """Explain a rule: what it flags, why it matters, and examples.

    The beginning of a code, such as BL2, stands for all rules whose codes begin so.
    """
    from ..commands.rules import explanation, find_rules
    from ..console import write_stdout
    from ..rules import RULES

    write_stdout(explanation(find_rules(rule, RULES)))
