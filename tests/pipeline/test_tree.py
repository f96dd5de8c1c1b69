"""A tree stays one, whatever is hung on what: one root, and a way from each word to it."""

from __future__ import annotations

from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from .building import bare

WORDS = ["it", "draws", "logos", "on", "a", "small", "card"]
places = st.integers(0, len(WORDS) - 1)


@given(st.lists(st.tuples(places, places), max_size=30))
def test_no_order_of_hanging_makes_a_ring(moves: list[tuple[int, int]]) -> None:
    tree = bare(WORDS)
    for token in tree[1:]:
        token.hang(tree[0])
    for below, above in moves:
        tree[below].hang(tree[above], "obj")
        assert tree[below].head is tree[above]
        assert tree[below].dep_ == "obj"
        for token in tree:
            *_, last = token, *islice(token.governors(), len(WORDS))
            assert last.head is last
            assert token.children == tuple(t for t in tree if t.head is token and t is not token)


def test_the_branch_of_what_a_word_is_hung_on_takes_its_place() -> None:
    draws, logos, small = tree = bare(["draws", "logos", "small"])
    draws.dep_, logos.dep_, small.dep_ = "ROOT", "obj", "amod"
    logos.hang(draws)
    small.hang(logos)
    draws.hang(small, "acl")
    assert [(t.dep_, t.head.text) for t in tree] == [
        ("acl", "small"), ("ROOT", "logos"), ("amod", "logos"),
    ]  # fmt: skip
    logos.hang(draws, "nsubj")
    assert [(t.dep_, t.head.text) for t in tree] == [
        ("acl", "small"), ("nsubj", "draws"), ("ROOT", "small"),
    ]  # fmt: skip
