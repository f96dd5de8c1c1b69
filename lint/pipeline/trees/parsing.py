"""The bundled parser: loaded from ``patterns/parser/model`` without spaCy's config machinery.

``load`` gives a :class:`Parser`, which turns texts into ``Doc`` objects with ``pos_``, ``morph``,
``head``, ``dep_``, ``lemma_`` and sentence boundaries. It builds spaCy's own components by hand and
fills in the weights, so that the trees are the same as those of a ``spacy.load``, for a fraction of
its time. spaCy itself is imported on the first load only.

The folder holds ``pipeline.json`` (shapes and labels), ``weights.msgpack`` (float16) and
``lemmas.json.gz`` (the tables of the rule lemmatizer); ``patterns/parser/train.py`` writes it.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import sys
from bisect import bisect_left
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from .copying import Strings, tree
from .network import embed_once, encode_plainly

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from importlib.abc import Traversable
    from pathlib import Path
    from typing import TypeAlias

    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc
    from spacy.vocab import Vocab
    from thinc.api import Model

    from .tree import Tree

    Folder: TypeAlias = Path | Traversable

FORMAT = 1
BATCH = 64
BATCH_TOKENS = 4096
REMEMBERED = 1024
"""How many trees a parser keeps from one call to the next."""
REMEMBERED_LENGTH = 400
"""Characters of the longest sentence whose tree is kept."""
_STEMS = ("ed", "is", "us", "ss", "ing")
"""So words end that look inflected and may not be: "feed", "analysis", "sing"."""
_DOUBLED = re.compile(r"(?:^|[^aeiou])[aeiou][^aeiouwxy]$")
"""The end of a short verb whose last letter is doubled before "-ed" and "-ing"."""
#: Line breaks become spaces before a text is split into tokens, and quotation marks straight ones,
#: which the parser knows better; offsets stay.
FLAT = str.maketrans(dict.fromkeys("\n\r\t\v\f\u00a0\u2028\u2029", " ") | {"“": '"', "”": '"'})


class Parser:
    """A tokenizer, a chain of spaCy components and a lemmatizer.

    ``vocab`` is the vocabulary to build matchers on, ``tokenizer`` splits a text and does no more.
    """

    def __init__(self, tokenizer: Tokenizer, components: list[Any], lemmatizer: Lemmatizer) -> None:
        self.vocab: Vocab = tokenizer.vocab
        self.tokenizer: Callable[[str], Doc] = lambda text: tokenizer(text.translate(FLAT))
        self._components = components
        self._lemmatizer = lemmatizer
        self._strings = Strings(self.vocab.strings)
        self._known: dict[str, Tree] = {}
        """Trees of the sentences parsed last, the latest at the end."""

    def __call__(self, text: str) -> Doc:
        """Parse one text."""
        return next(self.parse([text]))

    def parse(self, texts: Iterable[str]) -> Iterator[Doc]:
        """Parse texts, in batches; the documents come in the order of the texts."""
        return self.annotate(map(self.tokenizer, texts))

    def trees(self, sentences: Sequence[str]) -> Iterator[Tree]:
        """Parse texts that are one sentence each; the trees come in their order.

        Texts that are alike share a tree, also with some of those of earlier calls: documents of
        one site repeat each other.
        """
        known = {text: self._known.pop(text, None) for text in sentences}
        new = self._parsed(self._whole(text) for text, made in known.items() if made is None)
        for text in sentences:
            made = known[text]
            if made is None:
                made = known[text] = tree(next(new), self._strings, self._lemmatizer)
            if len(text) <= REMEMBERED_LENGTH:
                self._known[text] = made
            yield made
        for text in list(self._known)[:-REMEMBERED]:
            del self._known[text]

    def _whole(self, text: str) -> Doc:
        """Split a text into tokens of which only the first begins a sentence."""
        import numpy

        doc = self.tokenizer(text)
        starts: Any = numpy.full(len(doc), -1).astype("uint64")
        starts[:1] = 1
        doc.from_array("SENT_START", starts)
        return doc

    def annotate(self, docs: Iterable[Doc]) -> Iterator[Doc]:
        """Parse documents that ``tokenizer`` made; the same ones come back, in order."""
        for doc in self._parsed(docs):
            for token in doc:
                lemma = self._lemmatizer(token.lower_, token.pos_, str(token.morph))
                token.lemma_ = token.text if token.pos_ == "PROPN" else lemma
            yield doc

    def _parsed(self, docs: Iterable[Doc]) -> Iterator[Doc]:
        for batch in _batches(docs):
            for component in self._components:
                component.set_annotations(batch, component.predict(batch))
            for doc in batch:
                doc.tensor = doc.tensor[:0].copy()  # a view of those of the whole batch
                yield doc


def _batches(docs: Iterable[Doc]) -> Iterator[list[Doc]]:
    """Put documents together, so many that the parser is quick and that they don't fill memory."""
    batch: list[Doc] = []
    tokens = 0
    for doc in docs:
        batch.append(doc)
        tokens += len(doc)
        if len(batch) >= BATCH or tokens >= BATCH_TOKENS:
            yield batch
            batch, tokens = [], 0
    if batch:
        yield batch


class Lemmatizer:
    """The English rule lemmatizer of spaCy; reads its tables when they are first needed."""

    def __init__(self, tables: Folder) -> None:
        self._file = tables
        self._rules: dict[str, list[list[str]]] = {}
        self._exceptions: dict[str, dict[str, str]] = {}
        self._index: dict[str, list[str]] = {}
        """The lemmas of each part of speech, sorted."""
        self._cache: dict[tuple[str, str, str], str] = {}

    def __call__(self, form: str, pos: str, morph: str) -> str:
        """Find the lemma of a form in lower case, with its part of speech and its features."""
        if pos == "PROPN":
            return form
        key = (form, pos, morph)
        lemma = self._cache.get(key)
        if lemma is None:
            base = is_base_form(pos, morph.split("|"))
            lemma = self._cache[key] = self.lemma(form, pos.lower(), base)
        return lemma

    def lemma(self, form: str, pos: str, base: bool = False) -> str:
        """Find the lemma of a lower-case form; ``base``: the tagger saw a base form."""
        if base:
            return form
        if not self._rules:
            self._read()
        if form.endswith(_STEMS) and self._is_lemma(form, pos):
            return form
        exception = self._exceptions.get(pos, {}).get(form)
        if exception is not None:
            return exception
        stems = [
            form.removesuffix(old) + new
            for old, new in self._rules.get(pos, ())
            if form.endswith(old) and form != old
        ]
        known = [stem for stem in stems if self._is_lemma(stem, pos)]
        if len(known) > 1 and known[0] == f"{known[-1]}e" and _DOUBLED.search(known[-1]):
            return known[0]  # "piped": of "pip" it would be "pipped"
        if known:
            return known[-1]
        return next((stem for stem in stems if not stem.isalpha()), stems[0] if stems else form)

    def _is_lemma(self, form: str, pos: str) -> bool:
        lemmas = self._index.get(pos, [])
        at = bisect_left(lemmas, form)
        return lemmas[at : at + 1] == [form]

    def _read(self) -> None:
        tables = json.loads(gzip.decompress(self._file.read_bytes()))
        self._rules = tables["rules"]
        self._exceptions = tables["exceptions"]
        self._index = {pos: lemmas.split("\n") for pos, lemmas in tables["index"].items()}


def is_base_form(pos: str, features: Collection[str]) -> bool:
    """Whether the features say that a word is its own lemma (spaCy's English rules)."""
    if pos == "NOUN":
        return "Number=Sing" in features
    if pos in ("VERB", "AUX"):
        return "VerbForm=Inf" in features or "Mood=Imp" in features
    return "Degree=Pos" in features


def load(model_dir: Folder) -> Parser:
    """Load the parser from its folder."""
    pipeline = json.loads(model_dir.joinpath("pipeline.json").read_text(encoding="utf-8"))
    if pipeline["format"] != FORMAT:
        raise ValueError(f"{model_dir}: format {pipeline['format']}, expected {FORMAT}")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the matrices are small
    with _without_spacy_cli():
        import spacy  # noqa: F401
    import srsly
    from spacy.lang.en import EnglishDefaults
    from spacy.vocab import create_vocab
    from thinc.api import use_ops

    weights = srsly.msgpack_loads(model_dir.joinpath("weights.msgpack").read_bytes())
    vocab = create_vocab("en", EnglishDefaults)
    with use_ops("numpy", use_blis=False):  # numpy's gemm is the faster one on many machines
        components = _components(vocab, pipeline)
    for name, component in components.items():
        fill(component.model, weights[name])
    words = components["tok2vec"].model
    embed_once(words.get_ref("embed"))
    encode_plainly(words.get_ref("encode"))
    _keep_memory()
    lemmatizer = Lemmatizer(model_dir.joinpath("lemmas.json.gz"))
    return Parser(_tokenizer(vocab), list(components.values()), lemmatizer)


def _tokenizer(vocab: Vocab) -> Tokenizer:
    """Build spaCy's English tokenizer."""
    from spacy.lang.en import EnglishDefaults as English
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    return Tokenizer(
        vocab,
        rules=English.tokenizer_exceptions,
        prefix_search=compile_prefix_regex(English.prefixes or ()).search,
        suffix_search=compile_suffix_regex(English.suffixes or ()).search,
        infix_finditer=compile_infix_regex(English.infixes or ()).finditer,
        token_match=English.token_match,
        url_match=English.url_match,
    )


def _components(vocab: Vocab, pipeline: dict[str, Any]) -> dict[str, Any]:
    """Build the components with empty weights."""
    from spacy.ml.models.parser import build_tb_parser_model
    from spacy.ml.models.tagger import build_tagger_model
    from spacy.ml.models.tok2vec import MaxoutWindowEncoder, MultiHashEmbed, build_Tok2Vec_model
    from spacy.pipeline.dep_parser import DependencyParser
    from spacy.pipeline.morphologizer import Morphologizer
    from spacy.pipeline.tok2vec import Tok2Vec, Tok2VecListener

    shape = pipeline["shape"]
    width = shape["width"]
    embed = MultiHashEmbed(width, shape["attrs"], shape["rows"], include_static_vectors=False)
    encode = MaxoutWindowEncoder(width, shape["window"], shape["pieces"], shape["depth"])
    tok2vec = Tok2Vec(vocab, build_Tok2Vec_model(embed, encode), name="tok2vec")

    labels = pipeline["morphologizer"]
    tagger_model = build_tagger_model(Tok2VecListener("tok2vec", width), nO=len(labels["morph"]))
    morphologizer = Morphologizer(vocab, tagger_model, "morphologizer")
    morphologizer.cfg["labels_morph"] = labels["morph"]
    morphologizer.cfg["labels_pos"] = labels["pos"]

    parser_model = build_tb_parser_model(
        Tok2VecListener("tok2vec", width),
        state_type="parser",
        extra_state_tokens=False,
        hidden_width=shape["hidden"],
        maxout_pieces=shape["hidden_pieces"],
        use_upper=True,
        nO=None,
    )
    parser = DependencyParser(vocab, parser_model, name="parser")
    parser.moves.initialize_actions(
        {int(action): frequencies for action, frequencies in pipeline["moves"].items()}
    )
    for component in (morphologizer, parser):
        tok2vec.find_listeners(component)
    return {"tok2vec": tok2vec, "morphologizer": morphologizer, "parser": parser}


def fill(model: Model[Any, Any], nodes: list[dict[str, Any]]) -> None:
    """Put stored dimensions and weights (float16) into a model of the same structure.

    ``nodes`` are those of one component in ``weights.msgpack``.
    """
    for node, stored in zip(model.walk(), nodes, strict=True):
        for name, size in stored["dims"].items():
            node.set_dim(name, size)
        for name, values in stored["params"].items():
            node.set_param(name, values.astype("float32"))


def _keep_memory() -> None:
    """Let the C library keep what matrices leave free, which it gives back and asks for each time.

    The GNU one keeps twice as much as the largest block that was ever freed.
    """
    import numpy

    numpy.empty(1 << 24, "uint8")


@contextmanager
def _without_spacy_cli() -> Iterator[None]:
    """Let ``import spacy`` skip its command line, a third of its import time.

    spaCy takes one function from there, ``spacy.info``. The stand-in modules are gone afterwards: a
    later ``import spacy.cli`` finds the real one, and ``spacy.info`` goes on to it.
    """
    if "spacy" in sys.modules:
        yield
        return

    def info(*args: Any, **kwargs: Any) -> Any:
        return import_module("spacy.cli.info").info(*args, **kwargs)

    package, module = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    package.__path__ = []
    module.info = info  # type: ignore[attr-defined]
    stubs = {"spacy.cli": package, "spacy.cli.info": module}
    sys.modules.update(stubs)
    try:
        yield
    finally:
        for name, stub in stubs.items():
            if sys.modules.get(name) is stub:
                del sys.modules[name]
