"""Where sentences begin and end, and how their tokens map back to the text of the block."""

from __future__ import annotations

import pytest
from buzzlint.document import Block
from buzzlint.pipeline.names.scan import Name
from buzzlint.pipeline.trees.sentences import Sentence, attach, sentences, split
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English

TOKENIZER = English().tokenizer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  ", []),
        ("One.", ["One."]),
        ("One", ["One"]),
        ("One. Two.", ["One.", "Two."]),
        ("One!  Two? Three…  Four", ["One!", "Two?", "Three…", "Four"]),
        (" One. ", ["One."]),
        ("What?! No.", ["What?!", "No."]),
        # a full stop doesn't end every sentence that it stands in
        ("It has v1.5 now. Two.", ["It has v1.5 now.", "Two."]),
        ("Tools, e.g. Midjourney, draw. Two.", ["Tools, e.g. Midjourney, draw.", "Two."]),
        ("Tools (i.e. Midjourney) draw.", ["Tools (i.e. Midjourney) draw."]),
        ("See Table 1-a. While X draws.", ["See Table 1-a.", "While X draws."]),
        ("See A. Turing draws.", ["See A. Turing draws."]),
        ("Dr. Who vs. Mr. Bean.", ["Dr. Who vs. Mr. Bean."]),
        ("J. Smith wrote it. Two.", ["J. Smith wrote it.", "Two."]),
        ("LLMs, a.k.a. GPT models, write.", ["LLMs, a.k.a. GPT models, write."]),
        ("In the U.S. Congress votes.", ["In the U.S. Congress votes."]),
        ("See Fig. 3 for more. Two.", ["See Fig. 3 for more.", "Two."]),
        ("We like it. it is good.", ["We like it. it is good."]),
        # who writes without capitals ends sentences all the same
        ("we like it. it is good.", ["we like it.", "it is good."]),
        ("should we? it is good, e.g. for logos.", ["should we?", "it is good, e.g. for logos."]),
        ("generates png etc. and is fast", ["generates png etc. and is fast"]),
        ("uses llama.cpp. Two. it is good", ["uses llama.cpp.", "Two. it is good"]),
        ("Use node.js or llama.cpp. Two.", ["Use node.js or llama.cpp.", "Two."]),
        # quotes and brackets close with the sentence that they belong to
        ('"One." Two.', ['"One."', "Two."]),
        ("He said “One.” Two.", ["He said “One.”", "Two."]),
        ('One. "Two."', ["One.", '"Two."']),
        ("(One.) Two.", ["(One.)", "Two."]),
        ("One. (Two.)", ["One.", "(Two.)"]),
        # emoji and other scripts
        ("One. 🚀 Two.", ["One.", "🚀 Two."]),
        ("One. ✅ Two. ❌ Three.", ["One.", "✅ Two.", "❌ Three."]),
        ("One 🚀. Two.", ["One 🚀.", "Two."]),
        ("我们用它。很好。", ["我们用它。", "很好。"]),
    ],
)
def test_split(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in split(text)] == expected


@given(st.text(alphabet="aB .!?…\"'()。e.g\n🚀-*#/", max_size=40))
def test_sentences_cover_the_text_in_order(text: str) -> None:
    reach = 0
    for start, end in split(text):
        assert reach <= start < end <= len(text)
        assert not text[reach:start].strip(" \n*#/\"'")  # only the marks of a comment are lost
        assert text[start:end].strip() == text[start:end]
        reach = end
    assert not text[reach:].strip()


# --- names are parsed as other words, and mapped back -----------------------------------------


def built(text: str, *named: tuple[str, str]) -> list[Sentence]:
    """Cut up a text; ``named`` are (words in it, kind), each at its first place."""
    names = []
    for words, kind in named:
        at = text.index(words)
        plural = words.endswith("s")
        names.append(Name(kind, (words,), at, at + len(words), plural))  # type: ignore[arg-type]
    names.sort(key=lambda name: name.start)
    block = Block(text, range(len(text)), range(1, len(text) + 1))
    return list(sentences(block, 0, names, lambda name: name.ids == ("generative AI",)))


@pytest.mark.parametrize(
    ("text", "named", "parsed"),
    [
        ("We use it.", [], "We use it."),
        ("We use Stable Diffusion XL.", [("Stable Diffusion XL", "system")], "We use Google."),
        ("OpenAI's GPT-4.", [("OpenAI", "maker"), ("GPT-4", "system")], "Google's Google."),
        ("An LLM writes.", [("LLM", "class")], "An model writes."),
        ("We like large language models.", [("large language models", "class")], "We like models."),
        ("LLMs write.", [("LLMs", "class")], "Models write."),
        ("We like generative AI.", [("generative AI", "class")], "We like software."),
    ],
)
def test_the_parser_sees_a_common_word_for_a_name(
    text: str, named: list[tuple[str, str]], parsed: str
) -> None:
    (sentence,) = built(text, *named)
    assert sentence.text == text
    assert sentence.parse_text == parsed


def test_a_name_belongs_to_the_sentence_that_it_stands_in() -> None:
    text = "GPT-4 writes. It is liked. Midjourney draws."
    found = built(text, ("GPT-4", "system"), ("Midjourney", "system"))
    assert [[name.ids[0] for name in sentence.names] for sentence in found] == [
        ["GPT-4"], [], ["Midjourney"],
    ]  # fmt: skip


def test_tokens_map_to_the_text_of_the_block() -> None:
    text = "Hi 🎨! OpenAI's Stable Diffusion XL beats LLMs, they say."
    _, sentence = built(
        text, ("OpenAI", "maker"), ("Stable Diffusion XL", "system"), ("LLMs", "class")
    )
    attach(sentence, TOKENIZER(sentence.parse_text))
    assert [text[start:end] for start, end in sentence.spans] == [
        "OpenAI", "'s", "Stable Diffusion XL", "beats", "LLMs", ",", "they", "say", ".",
    ]  # fmt: skip
    assert {i: name.ids[0] for i, name in sentence.name_at.items()} == {
        0: "OpenAI", 2: "Stable Diffusion XL", 4: "LLMs",
    }  # fmt: skip
    doc = sentence.doc
    assert text[slice(*sentence.phrase(doc[2], doc[4]))] == "Stable Diffusion XL beats LLMs"
    assert sentence.word(doc[2]) == "stable diffusion xl"


WORDS = st.text("abcdefghij🚀é", min_size=1, max_size=12)
KINDS = st.sampled_from(["system", "maker", "class"])
NAMED = st.builds(
    lambda words, plural: " ".join(words) + ("s" if plural else ""),
    st.lists(st.text("ABCDEFG1", min_size=1, max_size=14), min_size=1, max_size=3),
    st.booleans(),
)


@given(
    st.lists(st.one_of(WORDS, st.tuples(NAMED, KINDS)), min_size=1, max_size=12),
    st.sampled_from([" ", ", ", " (", "/ ", "'s ", " – "]),
    st.sampled_from(["", "Bb cc. ", "🚀 "]),
)
def test_each_token_maps_back_whatever_the_names_are(
    pieces: list[str | tuple[str, str]], glue: str, lead: str
) -> None:
    text, names = lead, []
    for piece in pieces:
        word, kind = (piece, "") if isinstance(piece, str) else piece
        if kind:
            at = len(text)
            names.append(Name(kind, (word,), at, at + len(word), word.endswith("s")))  # type: ignore[arg-type]
        text += word + glue
    block = Block(text, range(len(text)), range(1, len(text) + 1))
    named = []
    for sentence in sentences(block, 0, names, lambda name: len(name.ids[0]) % 2 == 0):
        attach(sentence, TOKENIZER(sentence.parse_text))
        assert len(sentence.spans) == len(sentence.doc)
        reach = sentence.start
        for token, (start, end) in zip(sentence.doc, sentence.spans, strict=True):
            name = sentence.name_at.get(token.i)
            if name is None:
                assert text[start:end] == token.text
                assert start >= reach
            else:
                assert (start, end) == (name.start, name.end)
            reach = end
        named += list(dict.fromkeys(sentence.name_at.values()))
    assert named == names


def test_offsets_of_a_mention_are_those_of_the_source() -> None:
    """The block's characters stand anywhere in the source: behind markup, in entities."""
    text = "We like GPT-4."
    offsets = [2 * i + 7 for i in range(len(text))]
    block = Block(text, offsets, [at + 2 for at in offsets])
    name = Name("system", ("gpt-4",), 8, 13)
    (sentence,) = sentences(block, 0, [name], lambda _: False)
    mention = sentence.mention(name)
    assert (mention.text, mention.start, mention.end) == ("GPT-4", 2 * 8 + 7, 2 * 12 + 9)
