"""``buzzlint lsp``."""

from __future__ import annotations

import click


@click.command(short_help="Serve an editor: findings while you type.")
@click.option("--stdio", is_flag=True, hidden=True, help="What some editors say to every server.")
def lsp(stdio: bool) -> None:
    """Serve an editor over stdin and stdout, in the language server protocol.

    docs/editors.md shows how to set up VS Code, Neovim, Helix and Emacs. It takes an extra:
    pip install "buzzlint[lsp]".
    """
    from importlib.util import find_spec

    from ..errors import UsageError

    if find_spec("pygls") is None:
        raise UsageError('the language server needs pygls: pip install "buzzlint[lsp]"')
    from ..lsp.server import serve

    serve()
