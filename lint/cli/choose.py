"""``buzzlint choose``."""

from __future__ import annotations

from typing import Any

import click

from .options import form_of, knowing


@click.command(short_help="Say which kind of tool makes what you want.")
@click.argument("wish", nargs=-1, required=True)
@knowing
@form_of("text", "json")
def choose(wish: tuple[str, ...], form: str, **basis: Any) -> None:
    """Say which kind of tool makes what you want, and which systems there are today.

    WISH names the output, for that decides: "product visuals", "voiceover", "python script",
    "narrate a blog post", "speech to text", "a logo and a jingle". If a word can mean several
    outputs, all are named. A wish that names no output is an error (exit code 2) that says
    which words are near.
    """
    from ..commands import choice
    from ..commands.basis import Basis, knowledge
    from ..commands.choose import Chooser
    from ..console import write_stdout

    known = knowledge(Basis(**basis))
    words = " ".join(wish)
    choices = Chooser(known.base, known.own).choose(words)
    write = choice.as_json if form == "json" else choice.as_text
    write_stdout(write(words, choices, known.base), utf8=form == "json")
