"""Write a trained pipeline in the compact form that the linter loads.

* `pipeline.json`: shapes of the network, labels of the tagger, moves of the parser
* `weights.msgpack`: weights of each component, node by node, in float16
* `lemmas.json.gz`: rules, exceptions and known lemmas of the rule lemmatizer
* `meta.json`: name, version, licence, sources, scores
"""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import numpy
import srsly
from spacy.lookups import load_lookups

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

FORMAT = 1

#: Lemmas of auxiliaries: spacy-lookups-data has no table of them.
AUXILIARIES = {
    "be": "is are was were am been being 's 're 'm ’s ’re ’m ai",
    "have": "has had having 've ’ve 'd ’d",
    "do": "does did done doing",
    "will": "'ll ’ll wo",
    "can": "ca",
    "shall": "sha",
    "get": "gets got getting",
}

#: Verbs of the domain that the rules get wrong, as "lemma: forms".
VERBS = {
    "output": "outputting outputted",
    "input": "inputting inputted",
    "caption": "captions captioned captioning",
    "prompt": "prompts prompted prompting",
    "upscale": "upscales upscaled upscaling",
    "finetune": "finetunes finetuned finetuning",
}


def component(nlp: Language, name: str) -> Any:
    """Get a component as what it is; spaCy's types call it a function."""
    return nlp.get_pipe(name)


def as_float16(nlp: Language) -> None:
    """Round the weights in place to what float16 holds."""
    for name in nlp.pipe_names:
        for node in component(nlp, name).model.walk():
            for param in node.param_names:
                if node.has_param(param):
                    values = node.get_param(param)
                    node.set_param(param, values.astype("float16").astype("float32"))


def weights(nlp: Language) -> dict[str, list[dict[str, Any]]]:
    """Collect dimensions and float16 weights of each component, in the order of `Model.walk`."""
    return {
        name: [
            {
                "dims": {dim: node.get_dim(dim) for dim in node.dim_names if node.has_dim(dim)},
                "params": {
                    param: numpy.asarray(node.get_param(param), dtype="float16")
                    for param in node.param_names
                    if node.has_param(param)
                },
            }
            for node in component(nlp, name).model.walk()
        ]
        for name in nlp.pipe_names
    }


def description(nlp: Language, config: dict[str, Any]) -> dict[str, Any]:
    """Describe the network and its labels."""
    components = config["components"]
    tok2vec, parser = components["tok2vec"]["model"], components["parser"]["model"]
    tagger_labels = component(nlp, "morphologizer").cfg
    return {
        "format": FORMAT,
        "shape": {
            "width": tok2vec["encode"]["width"],
            "depth": tok2vec["encode"]["depth"],
            "window": tok2vec["encode"]["window_size"],
            "pieces": tok2vec["encode"]["maxout_pieces"],
            "attrs": tok2vec["embed"]["attrs"],
            "rows": tok2vec["embed"]["rows"],
            "hidden": parser["hidden_width"],
            "hidden_pieces": parser["maxout_pieces"],
        },
        "morphologizer": {
            "morph": tagger_labels["labels_morph"],
            "pos": tagger_labels["labels_pos"],
        },
        "moves": component(nlp, "parser").moves.labels,
    }


def lemma_tables() -> dict[str, Any]:
    """Gather the tables of spaCy's English rule lemmatizer and ours.

    Of several lemmas of an irregular form the last one counts, as in spaCy. Known lemmas other than
    plain words are left out: the rules accept a stem with a hyphen or a digit anyway.
    """
    lookups = load_lookups("en", ["lemma_rules", "lemma_exc", "lemma_index"])
    rules, exceptions, index = (
        {pos: table[pos] for pos in ("noun", "verb", "adj", "adv") if pos in table}
        for table in map(lookups.get_table, ("lemma_rules", "lemma_exc", "lemma_index"))
    )
    tables: dict[str, Any] = {
        "rules": rules,
        "exceptions": {
            pos: {form: lemmas[-1] for form, lemmas in forms.items() if lemmas}
            for pos, forms in exceptions.items()
        },
        "index": {
            pos: "\n".join(["", *sorted({word for word in words if word.isalpha()}), ""])
            for pos, words in index.items()
        },
    }
    for pos, lemmas in (("aux", AUXILIARIES), ("verb", VERBS)):
        forms = tables["exceptions"].setdefault(pos, {})
        forms.update({form: lemma for lemma, text in lemmas.items() for form in text.split()})
    return tables


def pack(nlp: Language, config: dict[str, Any], meta: dict[str, Any], folder: Path) -> int:
    """Write the pipeline to a folder; return its size in bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "weights.msgpack").write_bytes(srsly.msgpack_dumps(weights(nlp)))
    for name, content in (("pipeline.json", description(nlp, config)), ("meta.json", meta)):
        text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
        (folder / name).write_text(text, encoding="utf-8")
    tables = json.dumps(lemma_tables(), ensure_ascii=False).encode()
    (folder / "lemmas.json.gz").write_bytes(gzip.compress(tables, 9, mtime=0))
    return sum(path.stat().st_size for path in folder.iterdir())
