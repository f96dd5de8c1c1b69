"""The network that reads words, for reading alone: what training needs of it is left out.

The layers of thinc compute what a step of training would go back by, and keep it. The vectors are
the same here, to the last bit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from thinc.api import Model

EMBEDDED = 1 << 15
"""About so many words whose vectors a parser keeps."""


class _Weights(NamedTuple):
    """What a layer multiplies by and adds, first to its words and then to what is left of them."""

    factors: Any
    """A row for each piece of each number that comes out."""
    summands: Any
    scale: Any
    shift: Any


def embed_once(embed: Model[Any, Any]) -> None:
    """Let each word be embedded once, of which six in seven stood in an earlier batch or twice.

    What a word is embedded as depends on nothing around it.
    """
    import numpy
    from thinc.api import Model, chain, with_array

    hashed, mixed = embed.layers[2:4]
    once: Model[Any, Any] = chain(hashed.layers[0], mixed.layers[0])
    known: dict[bytes, int] = {}
    """Where in ``vectors`` a word stands, by its attributes."""
    vectors = numpy.empty((0, embed.get_dim("nO")), "float32")

    def forward(model: Model[Any, Any], words: Any, is_train: bool) -> tuple[Any, Any]:
        nonlocal vectors
        rows = words.view(f"V{words.strides[0]}").ravel().tolist()
        if len(known) > EMBEDDED:
            known.clear()
        at = len(known)
        new: dict[bytes, int] = {}
        for place, row in enumerate(rows):
            if row not in known:
                known[row] = at + len(new)
                new[row] = place
        if new:
            made, _ = once(words[list(new.values())], is_train)
            if len(known) > len(vectors):
                room = numpy.empty((2 * len(known), vectors.shape[1]), vectors.dtype)
                room[:at] = vectors[:at]
                vectors = room
            vectors[at : len(known)] = made
        return vectors[[known[row] for row in rows]], _learn_nothing

    embed.layers[2:4] = [with_array(Model("once", forward))]


def encode_plainly(encode: Model[Any, Any]) -> None:
    """Let each layer that looks at a word's neighbours do no more than that."""
    from thinc.api import Model

    layers = [_weights(layer) for layer in encode.layers[0].layers]

    def forward(model: Model[Any, Any], words: Any, is_train: bool) -> tuple[Any, Any]:
        for layer in layers:
            words = _among_neighbours(words, layer)
        return words, _learn_nothing

    encode.layers[:] = [Model("plain", forward)]


def _weights(layer: Model[Any, Any]) -> _Weights:
    parts: dict[str, Any] = {part.name: part for part in layer.walk()}
    maxout, norm = parts["maxout"], parts["layernorm"]
    factors, summands = maxout.get_param("W"), maxout.get_param("b")
    return _Weights(
        factors.reshape(-1, factors.shape[-1]), summands.ravel(),
        norm.get_param("G"), norm.get_param("b"),
    )  # fmt: skip


def _among_neighbours(words: Any, layer: _Weights) -> Any:
    """Add to each word what it is between its neighbours: the largest piece of each number."""
    import numpy

    number, width = words.shape
    around = numpy.empty((number, 3 * width), words.dtype)
    around[0, :width] = around[-1, 2 * width :] = 0
    around[1:, :width] = words[:-1]
    around[:, width : 2 * width] = words
    around[:-1, 2 * width :] = words[1:]
    told = around @ layer.factors.T
    told += layer.summands
    pieces = len(layer.summands) // width
    best = told[:, ::pieces].copy()
    for piece in range(1, pieces):
        numpy.maximum(best, told[:, piece::pieces], out=best)
    best -= best.mean(axis=1, keepdims=True)
    spread = numpy.square(best).sum(axis=1, keepdims=True) / width + 1e-08
    best *= spread**-0.5
    best *= layer.scale
    best += layer.shift
    best += words
    return best


def _learn_nothing(_: Any) -> Any:
    """Training has its own network; this one only reads."""
    raise NotImplementedError
