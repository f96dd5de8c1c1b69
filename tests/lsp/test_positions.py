"""Offsets of a text, and positions as editors count them."""

from __future__ import annotations

import pytest
from buzzlint.lsp.positions import Positions
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position

ENCODINGS = ["utf-8", "utf-16", "utf-32"]


@pytest.mark.parametrize(("encoding", "character"), [("utf-8", 9), ("utf-16", 5), ("utf-32", 4)])
def test_characters_count_as_their_code_units(encoding: str, character: int) -> None:
    positions = Positions("\n é🙂€x", encoding)
    assert positions.position(5) == Position(1, character + 1 if encoding == "utf-8" else character)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=st.text("aé€🙂\n\r\u2028\x0c", max_size=40), data=st.data())
def test_there_and_back_again(encoding: str, text: str, data: st.DataObject) -> None:
    positions = Positions(text, encoding)
    for _ in range(4):  # in any order, as the last place is remembered
        offset = data.draw(st.integers(0, len(text)))
        back = positions.offset(positions.position(offset))
        # Between the halves of CRLF there is no position of its own: its line ends before.
        assert back == offset or text[back:offset] in {"\r", "\n"}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_what_is_beyond_the_end_is_the_end(encoding: str) -> None:
    positions = Positions("é🙂\r\nb", encoding)
    assert positions.offset(Position(0, 99)) == 2
    assert positions.offset(Position(1, 99)) == 5
    assert positions.offset(Position(9, 0)) == 5
    assert positions.offset(Position(0, 2 if encoding != "utf-32" else 1)) == 1
