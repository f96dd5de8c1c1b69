"""``buzzlint rules`` and ``buzzlint explain``."""

from __future__ import annotations

import click


@click.command()
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json"]), default="text",
    show_default=True, help="Lines for people, or JSON.",
)  # fmt: skip
def rules(form: str) -> None:
    """List the rules."""
    from ..commands.rules import rules_json, rules_text
    from ..console import write_stdout
    from ..rules import RULES

    write_stdout(rules_json(RULES) if form == "json" else rules_text(RULES), utf8=form == "json")


@click.command(short_help="Explain a rule.")
@click.argument("rule", metavar="CODE|NAME")
def explain(rule: str) -> None:
    """Explain a rule: what it flags, why it matters, and examples."""
    from ..commands.rules import explanation, find_rule
    from ..console import write_stdout
    from ..rules import RULES

    write_stdout(explanation(find_rule(rule, RULES)))
