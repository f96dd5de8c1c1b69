"""Measure what the parse of documents takes, beside a plain spaCy that parses their whole text.

    python tests/benchmarks/parse.py FOLDER [--runs 3]

Read are the Markdown files in the folder. Each run is a process of its own, and its processor time
is taken from the first text to the last tree, with one thread and everything loaded. Compared are

- spaCy, built from the bundled parser's own config and weights, over every block of prose,
- buzzlint's parser over the same text,
- what ``buzzlint check`` parses of it: the sentences that may hold a claim.

Code, links and markup are no prose and are left out for all of them. spaCy has no lemmatizer here,
the other two have one. Printed are the words parsed, the median time, and it as a multiple of the
last one.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from buzzlint.document import Document
    from spacy.language import Language

PARSER = Path(__file__).resolve().parents[2] / "patterns" / "parser"


def main() -> int:
    """Run each way in turn, and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--way", choices=WAYS, help="run only this one, in this process")
    options = parser.parse_args()
    if options.way:
        words, seconds = WAYS[options.way](list(_documents(options.folder)))
        print(words, seconds)
        return 0
    runs = [[_measured(way, options.folder) for way in WAYS] for _ in range(options.runs)]
    medians = [statistics.median(run[at][1] for run in runs) for at in range(len(WAYS))]
    print(f"{'':28}{'words':>9}{'seconds':>9}{'x':>6}")
    for way, (words, _), seconds in zip(WAYS, runs[0], medians, strict=True):
        print(f"{way:28}{words:9,}{seconds:9.2f}{seconds / medians[-1]:6.1f}")
    return 0


def _measured(way: str, folder: Path) -> tuple[int, float]:
    """Words parsed, and seconds of processor time, in a fresh process."""
    command = [sys.executable, __file__, str(folder), "--way", way]
    alone = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=alone)
    words, seconds = done.stdout.split()
    return int(words), float(seconds)


def _documents(folder: Path) -> Iterator[Document]:
    from buzzlint.readers import read

    for path in sorted(folder.rglob("*.md*")):
        yield read(str(path), path.read_text(encoding="utf-8", errors="replace"))


def plain_spacy(documents: list[Document]) -> tuple[int, float]:
    """Parse all prose as spaCy does it by default."""
    nlp = _plain()
    return _timed([_prose(documents)], nlp.pipe)


def same_parser(documents: list[Document]) -> tuple[int, float]:
    """Parse all prose as buzzlint would, if it parsed all."""
    from buzzlint.engine import Linter

    return _timed([_prose(documents)], Linter().parser.parse)


def candidates(documents: list[Document]) -> tuple[int, float]:
    """Parse what a check does, as many documents together."""
    from buzzlint.engine import TOGETHER, Linter
    from buzzlint.pipeline.analysis import draft

    linter = Linter()
    begun = [draft(document, linter.scanner, linter.reading) for document in documents]
    kept = [each.sentences for each in begun if each is not None]
    together = [
        [sentence.parse_text for sentences in kept[at : at + TOGETHER] for sentence in sentences]
        for at in range(0, len(kept), TOGETHER)
    ]
    return _timed(together, linter.parser.trees)


def _prose(documents: list[Document]) -> list[str]:
    return [block.text for document in documents for block in document.blocks if block.text.strip()]


def _timed(
    groups: list[list[str]], parse: Callable[[list[str]], Iterator[Any]]
) -> tuple[int, float]:
    """Count the words of all texts, and take the time of their parse, group by group."""
    began = time.process_time()
    for group in groups:
        for _ in parse(group):
            pass
    seconds = time.process_time() - began
    return sum(len(text.split()) for group in groups for text in group), seconds


def _plain() -> Language:
    """The bundled parser in a spaCy pipeline that nothing has been done to."""
    import json

    import spacy
    import srsly
    from buzzlint.pipeline.trees.parsing import fill
    from thinc.api import Config

    nlp = spacy.blank("en")
    config = Config().from_disk(PARSER / "config.cfg", interpolate=False)
    pipeline = json.loads((PARSER / "model" / "pipeline.json").read_text(encoding="utf-8"))
    weights = srsly.msgpack_loads((PARSER / "model" / "weights.msgpack").read_bytes())
    for name in config["nlp"]["pipeline"]:
        given = dict(config["components"][name])
        nlp.add_pipe(given.pop("factory"), name, config=given)
    parts = dict(nlp.pipeline)
    parts["morphologizer"].cfg["labels_morph"] = pipeline["morphologizer"]["morph"]
    parts["morphologizer"].cfg["labels_pos"] = pipeline["morphologizer"]["pos"]
    parts["parser"].moves.initialize_actions(
        {int(action): frequencies for action, frequencies in pipeline["moves"].items()}
    )
    parts["morphologizer"].model.set_dim("nO", len(pipeline["morphologizer"]["morph"]))
    for name, component in parts.items():
        fill(component.model, weights[name])
        if name != "tok2vec":
            parts["tok2vec"].find_listeners(component)
    return nlp


WAYS = {
    "spaCy, whole text": plain_spacy,
    "this parser, whole text": same_parser,
    "buzzlint": candidates,
}

if __name__ == "__main__":
    sys.exit(main())
