"""Fuzz one target: python -m fuzz TARGET [FOLDER] [-max_total_time=SECONDS ...].

Run it in tests/, with atheris installed, which takes the options behind the folder (libFuzzer's).
FOLDER keeps inputs that reach something new, for the next time. What is found is written to the
working folder as crash-* or timeout-*: put it into tests/fuzz/found/TARGET/, and mend it.
"""

from __future__ import annotations

import json
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import atheris  # type: ignore[import-not-found]

with atheris.instrument_imports(include=["buzzlint", "tomllib"]):
    import buzzlint

    for module in walk_packages(buzzlint.__path__, "buzzlint."):
        if not module.name.startswith("buzzlint.patterns") and "__main__" not in module.name:
            import_module(module.name)  # most are imported only once they are needed
    from .targets import TARGETS

from .seeds import WORDS, seeds

target, *options = sys.argv[1:] or ["which?"]
if target not in TARGETS:
    sys.exit(f"{target}: no such target; use one of {', '.join(TARGETS)}")
with tempfile.TemporaryDirectory() as made:
    for number, data in enumerate(seeds(target)):
        Path(made, f"seed-{number}").write_bytes(data)
    words = Path(made, "words")
    words.write_text("".join(f"{json.dumps(word)}\n" for word in WORDS), encoding="utf-8")
    folders = [option for option in options if not option.startswith("-")]
    flags = [option for option in options if option.startswith("-")]
    found = Path(__file__).parent / "found" / target
    known = [str(found)] if found.is_dir() else []
    arguments = [f"-dict={words}", "-timeout=10", "-max_len=3000", *flags, *folders, made, *known]
    atheris.Setup([sys.argv[0], *arguments], TARGETS[target])
    atheris.Fuzz()
