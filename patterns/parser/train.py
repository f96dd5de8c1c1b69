"""Train the bundled parser from the UD treebanks and the domain templates.

    python patterns/parser/train.py TREEBANK_DIR [--output DIR] [--steps N]

TREEBANK_DIR holds `ewt/` and `pud/`, the releases of UD_English-EWT and UD_English-PUD. The first
stage learns the treebanks, the others go on from it with template sentences mixed in, and the
weights of the stages named in `training.average` are averaged. `config.cfg` has the settings,
`templates.toml` the templates. The packed model, with its scores on EWT test, is written
to DIR, by default the `model` folder next to this script.

Needs spaCy and spacy-lookups-data. Each stage leaves its checkpoint in `--work`, for
spaCy to load; `--skip` takes finished ones instead of training them.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
import time
from collections import Counter, defaultdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import spacy
from packing import as_float16, component, pack
from spacy.training import Example
from spacy.util import load_config, load_model_from_config, registry
from templates import Templates
from thinc.api import NumpyOps, fix_random_seed, set_current_ops
from treebank import read_docs, to_doc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

HERE = Path(__file__).resolve().parent

#: Neighbouring sentences that stand in one document, for training and for evaluation. PUD is made
#: of single sentences.
TRAIN_GROUP, PUD_GROUP, EVAL_GROUP = 4, 1, 10

META = {
    "name": "buzzlint_parser",
    "description": "English tagger and Universal Dependencies parser for claims about AI systems",
    "lang": "en",
    "version": "1.0.0",
    "license": "CC BY-SA 4.0",
    "sources": [
        "https://github.com/UniversalDependencies/UD_English-EWT (CC BY-SA 4.0)",
        "https://github.com/UniversalDependencies/UD_English-PUD (CC BY-SA 3.0)",
        "templates.toml",
        "https://github.com/explosion/spacy-lookups-data (lemma tables, MIT; WordNet licence)",
    ],
}


def batches(docs: list[Doc], words: int, rng: random.Random) -> Iterator[list[Doc]]:
    """Yield the shuffled documents once, in batches of about `words` tokens."""
    docs = docs[:]
    rng.shuffle(docs)
    batch: list[Doc] = []
    size = 0
    for doc in docs:
        batch.append(doc)
        size += len(doc)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def training_batches(
    docs: list[Doc], fresh: Callable[[], list[Doc]], stage: dict[str, Any], rng: random.Random
) -> Iterator[list[Doc]]:
    """Yield one batch a step; each pass through the treebank has template sentences of its own."""
    step = 0
    while step < stage["steps"]:
        share = step / stage["steps"]
        words = stage["batch_start"] + share * (stage["batch_end"] - stage["batch_start"])
        for batch in batches(docs + fresh(), int(words), rng):
            yield batch
            step += 1
            if step >= stage["steps"]:
                return


def learn_rate(step: int, stage: dict[str, Any]) -> float:
    """Rise to the first rate during the warm-up, then fall in a straight line to the last."""
    if step < stage["warmup"]:
        return float(stage["rate_start"] * (step + 1) / stage["warmup"])
    share = (step - stage["warmup"]) / max(1, stage["steps"] - stage["warmup"])
    return float(stage["rate_start"] + share * (stage["rate_end"] - stage["rate_start"]))


def examples(nlp: Language, docs: list[Doc]) -> list[Example]:
    """Pair the annotated documents with the tokenizer's reading of their raw text."""
    return [Example(nlp.make_doc(doc.text), doc) for doc in docs]


def score(nlp: Language, docs: list[Doc]) -> dict[str, float]:
    """Score on raw text: own tokens, own sentences, punctuation left out (spaCy's scorer)."""
    scores = nlp.evaluate(examples(nlp, docs))
    keys = ("token_f", "pos_acc", "morph_acc", "sents_f", "dep_uas", "dep_las")
    return {key: round(scores[key], 4) for key in keys}


def fit(
    nlp: Language,
    docs: list[Doc],
    dev: list[Doc],
    config: dict[str, Any],
    stage: dict[str, Any],
    checkpoint: Path,
    fresh: Callable[[], list[Doc]] = list,
) -> None:
    """Train one stage; what counts is the checkpoint, which holds the averaged weights."""
    settings = config["training"]
    rng = random.Random(settings["seed"])
    fix_random_seed(settings["seed"])
    optimizer = registry.resolve({"optimizer": settings["optimizer"]})["optimizer"]
    started = time.perf_counter()
    for step, batch in enumerate(training_batches(docs, fresh, stage, rng)):
        optimizer.learn_rate = learn_rate(step, stage)
        nlp.update(examples(nlp, batch), drop=stage["dropout"], sgd=optimizer)
        if (step + 1) % settings["eval_frequency"] == 0 or step + 1 == stage["steps"]:
            with nlp.use_params(optimizer.averages):
                nlp.to_disk(checkpoint)
                scores = score(nlp, dev)
            minutes = (time.perf_counter() - started) / 60
            print(f"step {step + 1}, {minutes:.1f} min: {scores}", flush=True)


def usual_features(docs: list[Doc]) -> dict[tuple[str, str], str]:
    """Find the most frequent features of each pair of form and class in the treebank."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for token in doc:
            counts[token.lower_, token.pos_][str(token.morph)] += 1
    return {key: counter.most_common(1)[0][0] for key, counter in counts.items()}


def template_docs(
    nlp: Language,
    templates: Templates,
    count: int,
    features: dict[tuple[str, str], str],
    rng: random.Random,
) -> list[Doc]:
    """Make documents of one to three template sentences; headlines stand alone."""
    docs: list[Doc] = []
    pending = []
    for sentence in templates.make(count, rng, features):
        if sentence[-1].form not in ".?!":
            docs.append(to_doc(nlp.vocab, [sentence]))
            continue
        pending.append(sentence)
        if len(pending) >= rng.choice((1, 1, 2, 3)):
            docs.append(to_doc(nlp.vocab, pending))
            pending = []
    return docs


def load(checkpoint: Path, vocab: Vocab) -> Language:
    """Load a checkpoint on the vocabulary that the training documents were made with."""
    return spacy.load(checkpoint, vocab=vocab, exclude=["vocab"])


def average(checkpoints: list[Path], vocab: Vocab) -> Language:
    """Average the weights of pipelines that were trained on from the same one."""
    nlp, *others = [load(checkpoint, vocab) for checkpoint in checkpoints]
    for name in nlp.pipe_names:
        walks = [component(pipeline, name).model.walk() for pipeline in (nlp, *others)]
        for nodes in zip(*walks, strict=True):
            for param in nodes[0].param_names:
                if nodes[0].has_param(param):
                    total = sum(node.get_param(param) for node in nodes)
                    nodes[0].set_param(param, total / len(nodes))
    return nlp


def train(
    treebank: Path, work: Path, config: dict[str, Any], skip: set[str]
) -> tuple[Language, dict[str, Any]]:
    """Run the stages; return the pipeline, rounded to float16, and its scores on EWT test."""
    seed = config["training"]["seed"]
    fix_random_seed(seed)
    pipeline = {key: config[key] for key in ("nlp", "components")}
    blank = load_model_from_config(pipeline, auto_fill=True)
    ewt, pud = treebank / "ewt", treebank / "pud"
    docs = [
        *read_docs(ewt / "en_ewt-ud-train.conllu", blank.vocab, TRAIN_GROUP),
        *read_docs(pud / "en_pud-ud-test.conllu", blank.vocab, PUD_GROUP),
    ]
    dev = read_docs(ewt / "en_ewt-ud-dev.conllu", blank.vocab, EVAL_GROUP)
    test = read_docs(ewt / "en_ewt-ud-test.conllu", blank.vocab, EVAL_GROUP)
    templates = Templates(HERE / "templates.toml")
    features = usual_features(docs)
    for name, stage in config["stages"].items():
        if name in skip:
            continue
        print(f"stage {name}: {stage}", flush=True)
        if stage["after"]:
            nlp = load(work / stage["after"], blank.vocab)
        else:
            nlp = blank
            nlp.initialize(lambda: examples(blank, docs))
        fresh = partial(
            template_docs, nlp, templates, stage["templates"], features, random.Random(seed)
        )
        fit(nlp, docs, dev, config, stage, work / name, fresh)

    nlp = average([work / name for name in config["training"]["average"]], blank.vocab)
    print(f"average, dev: {score(nlp, dev)}", flush=True)
    scores = {"float32": score(nlp, test)}
    as_float16(nlp)
    scores["float16"] = score(nlp, test)
    return nlp, scores


def main() -> None:
    """Read the arguments, train, pack."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("treebank", type=Path, help="folder with ewt/ and pud/")
    parser.add_argument("--output", type=Path, default=HERE / "model")
    parser.add_argument("--steps", type=int, help="steps in all, shared out between the stages")
    parser.add_argument("--work", type=Path, help="folder for checkpoints (default: a new one)")
    parser.add_argument(
        "--skip", nargs="*", default=[], help="stages whose checkpoints in --work are taken instead"
    )
    arguments = parser.parse_args()

    set_current_ops(NumpyOps(use_blis=False))  # numpy's gemm is often the faster one
    config: dict[str, Any] = load_config(HERE / "config.cfg", interpolate=True)
    stages = config["stages"].values()
    if arguments.steps:
        total = sum(stage["steps"] for stage in stages)
        for stage in stages:
            stage["steps"] = max(1, round(stage["steps"] * arguments.steps / total))
            stage["warmup"] = min(stage["warmup"], stage["steps"] // 10)
    work = arguments.work or Path(tempfile.mkdtemp(prefix="parser-"))
    work.mkdir(parents=True, exist_ok=True)
    nlp, scores = train(arguments.treebank, work, config, set(arguments.skip))
    size = pack(nlp, config, META | {"ewt_test": scores}, arguments.output)
    print(f"EWT test, raw text: {scores}\n{arguments.output}: {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
