"""The command line. What a command needs is imported inside it: ``--help`` has to be instant."""

from __future__ import annotations

import atexit
import gc
import sys
from typing import Any

import click

from .. import __version__
from .check import check
from .choose import choose
from .claims import claims
from .clean import clean
from .config import config_group
from .corpus import corpus
from .init import init
from .lsp import lsp
from .options import VERBOSE
from .report import report
from .rules import explain, rules
from .systems import systems


class Group(click.Group):
    """Ends a command as docs/exit-codes.md says: 130 on interrupt, 2 and one line on an error."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command line, with few searches for garbage and none in the end.

        After every 700 objects one takes a twentieth of the time, for all that spaCy and the
        knowledge base hold is searched. The last one takes a tenth of a second, and the system
        takes back the memory anyway.
        """
        gc.set_threshold(50_000)
        atexit.register(gc.freeze)
        if None in (sys.stdin, sys.stdout, sys.stderr):
            from ..console import open_streams

            open_streams()
        try:
            return super().main(*args, **extra)
        except OSError as error:
            from ..console import give_up_stdout

            give_up_stdout(error)
            sys.exit(2)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command and turn what it raises into an exit code."""
        from ..errors import UsageError, internal, report_it

        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            from ..terminal import visible_lines

            said = error.format_message()  # which quotes what was given
            shown = visible_lines(said).removesuffix("\n")
            if shown == said:
                raise
            raise click.UsageError(shown, error.ctx) from None
        except (click.ClickException, click.exceptions.Exit):
            raise
        except UsageError as error:
            from ..console import say

            for line in str(error).splitlines():
                say("error", line)
            ctx.exit(2)
        except (KeyboardInterrupt, click.Abort):
            ctx.exit(130)
        except BrokenPipeError:
            ctx.exit(0)
        except Exception as error:
            if isinstance(error, OSError) and _is_of_click(error):
                raise  # as `main` knows what to say of it
            from ..console import write_stderr
            from ..terminal import visible_line, visible_lines

            if ctx.meta.get(VERBOSE):
                from traceback import format_exc

                write_stderr(visible_lines(format_exc()))
            told = report_it(visible_line(internal(error)), hidden=not ctx.meta.get(VERBOSE))
            write_stderr(f"buzzlint: {told}\n")
            ctx.exit(2)


def _is_of_click(error: OSError) -> bool:
    """Tell whether it was click that wrote: a help text, the version, a line on an argument."""
    from traceback import walk_tb

    *_, (frame, _) = walk_tb(error.__traceback__)
    return str(frame.f_globals["__name__"]).partition(".")[0] == "click"


@click.group(
    cls=Group,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="buzzlint", message="%(prog)s %(version)s")
def main() -> None:
    """Find claims about AI that contradict the facts: "Midjourney is an LLM"."""


for command in (
    check, report, claims, corpus, rules, explain, systems, choose, config_group, init, lsp,
    clean,
):  # fmt: skip
    main.add_command(command)
