"""The questions that rules ask, on a small knowledge base whose answers are plain to see."""

from __future__ import annotations

from datetime import date

import pytest
from buzzlint import toml
from buzzlint.knowledge.base import KnowledgeBase, key
from buzzlint.knowledge.load import KnowledgeError, build

MARCH = date(2026, 3, 1)

FILE = """
[[modality]]
id = "prose"
name = "prose"
nouns = ["prose"]
generator = "scribe"

[[modality]]
id = "verse"
name = "verse"
parent = "prose"

[[modality]]
id = "paint"
name = "paintings"
nouns = ["painting"]
generator = "painter"

[[class]]
id = "machine"
name = "a machine"
plural = "machines"
forms = ["thinking machine"]
axis = "field"
sources = [{ url = "https://example.com/machine", read = 2026-01-02 }]

[[class]]
id = "scribe"
name = "a scribe"
plural = "scribes"
forms = ["scribe machine"]
axis = "output"
parents = ["machine"]
outputs = ["prose", "verse"]
disjoint = ["painter", "steam"]
examples = ["old-quill", "quill", "nib"]
sources = [{ url = "https://example.com/scribe", read = 2026-01-02 }]

[[class]]
id = "painter"
name = "a painter"
plural = "painters"
forms = ["painting machine"]
axis = "output"
parents = ["machine"]
outputs = ["paint"]
inputs = ["prose"]
sources = [{ url = "https://example.com/painter", read = 2026-01-02 }]

[[class]]
id = "typist"
name = "a typist"
plural = "typists"
forms = ["typing machine"]
axis = "output"
parents = ["machine"]
outputs = ["prose"]
disjoint = ["scribe"]
sources = [{ url = "https://example.com/typist", read = 2026-01-02 }]

[[class]]
id = "steam"
name = "a steam engine"
plural = "steam engines"
forms = ["steam engine"]
axis = "architecture"
parents = ["machine"]
sources = [{ url = "https://example.com/steam", read = 2026-01-02 }]

[[class]]
id = "steam-scribe"
name = "a steam scribe"
plural = "steam scribes"
forms = ["steam scribe"]
axis = "output"
parents = ["scribe", "steam"]
outputs = ["prose"]
sources = [{ url = "https://example.com/steam", read = 2026-01-02 }]

[[maker]]
id = "holding"
name = "Holding"

[[maker]]
id = "works"
name = "The Works"
aliases = ["Works Labs"]
parents = ["holding"]

[[maker]]
id = "quill"
name = "Quill"

[[system]]
id = "quill"
name = "Quill"
aliases = ["Quill-Pen"]
maker = "works"
kind = "family"
classes = ["scribe"]
inputs = ["prose"]
outputs = ["prose", "verse"]
tuning = { by = "customers", until = 2026-02-01 }
weights = "closed"
released = 2020-01-01
sources = [
  { url = "https://example.com/quill", read = 2026-01-03 },
  { url = "https://example.com/quill-tuning", read = 2026-01-04, note = "tuning" },
]

[[system]]
id = "old-quill"
name = "Quill 1"
kind = "model"
classes = ["scribe"]
outputs = ["prose"]
retired = 2026-03-01
successor = "quill-2"
parent = "quill"
sources = [{ url = "https://example.com/quill", read = 2026-01-03 }]

[[system]]
id = "quill-2"
name = "Quill 2"
kind = "model"
classes = ["steam-scribe"]
outputs = [
  "prose",
  { modality = "verse", until = 2026-01-31 },
  { modality = "paint", since = 2026-06-01 },
]
weights = "open"
parent = "quill"
sources = [{ url = "https://example.com/quill", read = 2026-01-03 }]

[[system]]
id = "nib"
name = "Nib"
maker = "works"
kind = "model"
classes = ["scribe"]
weights = "open"
sources = [{ url = "https://example.com/nib", read = 2026-01-03 }]

[[system]]
id = "easel"
name = "Easel"
kind = "product"
classes = ["painter", "steam"]
outputs = ["paint"]
chained = ["prose"]
tuning = { by = "nobody" }
weights = "mixed"
released = 2026-02-01
sources = [{ url = "https://example.com/easel", read = 2026-01-03 }]
unverified = ["outputs", "weights"]

[[system]]
id = "press"
name = "Press"
kind = "runner"
classes = ["scribe"]
sources = [{ url = "https://example.com/press", read = 2026-01-03 }]
"""


@pytest.fixture(scope="module")
def kb() -> KnowledgeBase:
    """The entries above as of March 2026."""
    return build([toml.parse(FILE.encode())], MARCH)


def test_key_folds_case_and_separators_but_keeps_versions() -> None:
    assert key("GPT-4.1") == key("gpt 4.1") == key("GPT_4.1") != key("GPT-41")
    assert key("DALL·E") == key("dall-e") == key("DALL\u2011E")


def test_find_resolves_name_alias_and_id(kb: KnowledgeBase) -> None:
    for name in ("Quill", "quill pen", "QUILL_PEN", "quill"):
        found = kb.find(name)
        assert found is not None
        assert found.id == "quill"
    assert kb.find("old-quill") is kb.systems["old-quill"]
    assert kb.find("no such thing") is None


def test_names_prefer_the_system_to_the_maker_of_that_name(kb: KnowledgeBase) -> None:
    names = set(kb.names())
    assert ("quill", "system", "quill") in names
    assert ("quill", "maker", "quill") not in names
    assert ("works labs", "maker", "works") in names
    assert ("painting machine", "class", "painter") in names


def test_names_are_lower_case(kb: KnowledgeBase) -> None:
    surfaces = [surface for surface, _, _ in kb.names()]
    assert surfaces
    assert all(surface == surface.casefold() for surface in surfaces)


def test_ancestors_are_reflexive_for_classes_and_not_inherited_from_families(
    kb: KnowledgeBase,
) -> None:
    assert kb.ancestors("scribe") == {"scribe", "machine"}
    assert kb.ancestors("quill-2") == {"steam-scribe", "scribe", "steam", "machine"}
    assert kb.ancestors("quill") == {"scribe", "machine"}


def test_is_a(kb: KnowledgeBase) -> None:
    assert kb.is_a("quill", "machine")
    assert not kb.is_a("quill", "painter")


@pytest.mark.parametrize(
    ("entry", "class_id", "expected"),
    [
        ("nib", "painter", True),
        ("easel", "scribe", True),
        ("scribe", "painter", True),
        ("painter", "scribe", True),
        ("scribe", "steam", True),
        ("steam-scribe", "steam", False),
        ("steam-scribe", "painter", True),
        ("nib", "steam", True),
        # Prose names two disjoint classes, so that putting it out makes none of them right.
        ("nib", "typist", True),
        ("quill-2", "steam", False),
        # A member of the family is one.
        ("quill", "steam", False),
        ("machine", "scribe", False),
        ("scribe", "machine", False),
    ],
)
def test_disjoint_is_symmetric_inherited_and_yields_to_what_is_known(
    kb: KnowledgeBase, entry: str, class_id: str, expected: bool
) -> None:
    assert kb.disjoint(entry, class_id) is expected


def test_who_puts_out_what_names_a_class_is_not_disjoint_with_it(kb: KnowledgeBase) -> None:
    assert load_as_of(kb, date(2026, 7, 1)).disjoint("quill-2", "painter") is False
    assert kb.disjoint("quill-2", "painter") is True


def test_covers_goes_up_and_down_the_tree(kb: KnowledgeBase) -> None:
    assert kb.covers(["prose"], "verse")
    assert kb.covers(["verse"], "prose")
    assert not kb.covers(["verse"], "paint")
    assert not kb.covers([], "paint")


def test_outputs_count_what_ended_and_not_what_is_to_come(kb: KnowledgeBase) -> None:
    assert kb.outputs("quill-2") == {"prose", "verse"}
    assert kb.makes("quill-2", "paint") is False
    later = load_as_of(kb, date(2026, 6, 1))
    assert later.makes("quill-2", "paint") is True


def test_a_family_makes_what_a_member_makes(kb: KnowledgeBase) -> None:
    assert kb.makes("quill", "paint") is False
    assert load_as_of(kb, date(2026, 6, 1)).makes("quill", "paint") is True


def test_chained_outputs_count(kb: KnowledgeBase) -> None:
    assert kb.makes("easel", "verse") is True


def test_an_unverified_field_denies_nothing(kb: KnowledgeBase) -> None:
    assert not kb.verified("easel", "outputs")
    assert kb.verified("quill", "outputs")
    assert kb.verified("scribe", "outputs")
    assert kb.makes("easel", "video") is None


def test_without_outputs_of_its_own_a_system_has_those_of_its_class(kb: KnowledgeBase) -> None:
    assert kb.outputs("nib") == {"prose", "verse"}
    assert kb.makes("nib", "paint") is False


def test_what_is_no_model_puts_out_nothing_known(kb: KnowledgeBase) -> None:
    assert kb.outputs("press") is None
    assert kb.makes("press", "paint") is None


def test_classes_without_outputs_may_put_out_anything(kb: KnowledgeBase) -> None:
    assert kb.outputs("machine") is None
    assert kb.makes("machine", "paint") is None
    assert kb.makes("scribe", "paint") is False


def test_takes(kb: KnowledgeBase) -> None:
    # A member of the family says nothing of inputs, nor does its class.
    assert kb.takes("quill", "paint") is None
    assert kb.takes("painter", "paint") is False
    assert kb.takes("painter", "verse") is True


def test_makers_of_counts_parents_and_children(kb: KnowledgeBase) -> None:
    assert kb.makers_of("quill") == {"works", "holding"}
    assert kb.makers_of("old-quill") == {"works", "holding"}
    assert kb.makers_of("holding") == {"works", "holding"}
    assert kb.makers_of("easel") == frozenset()


def test_generator_falls_back_on_the_parent_modality(kb: KnowledgeBase) -> None:
    assert kb.generator("paint").id == "painter"
    assert kb.generator("verse").id == "scribe"


def test_suggestions_leave_out_the_retired_and_put_hosted_ones_first(kb: KnowledgeBase) -> None:
    assert [system.id for system in kb.suggestions("scribe")] == ["quill", "nib"]
    assert [system.id for system in kb.suggestions("scribe", 1)] == ["quill"]
    # Nothing of its own: those of the classes below.
    assert [system.id for system in kb.suggestions("machine")] == ["quill", "nib"]


@pytest.mark.parametrize(
    ("entry", "topic", "text"),
    [
        ("quill", "outputs", "Quill outputs prose and verse."),
        (
            "quill-2",
            "outputs",
            "Quill 2 outputs prose and, until 2026-01-31, verse; paintings only since June 2026.",
        ),
        ("easel", "outputs", "Easel outputs paintings; other models behind it add prose."),
        ("nib", "outputs", "Nib outputs prose and verse."),
        ("press", "outputs", "What Press outputs depends on the model behind it."),
        ("quill", "inputs", "Quill takes in prose."),
        ("quill", "classes", "Quill is a scribe."),
        ("easel", "classes", "Easel is a painter (steam engine)."),
        ("nib", "maker", "Nib is made by The Works."),
        ("old-quill", "maker", "Quill 1 is made by The Works."),
        ("easel", "maker", "Easel has no single maker on record."),
        (
            "quill",
            "weights",
            "Quill's weights are closed: The Works offers no download, so customers can't host it "
            "themselves.",
        ),
        ("nib", "weights", "Nib's weights are open: anyone can download and run them."),
        ("easel", "weights", "Some of Easel's models have open weights, others are closed."),
        ("press", "weights", "Press is software around models and has no weights of its own."),
        ("quill", "tuning", "Quill could be fine-tuned by customers until 2026-02-01."),
        ("easel", "tuning", "Easel offers no fine-tuning."),
        ("press", "tuning", "Press is software around models: only those can be fine-tuned."),
        ("quill-2", "tuning", "Whether Quill 2 can be fine-tuned is not known."),
        ("scribe", "outputs", "A scribe outputs prose and verse."),
        ("scribe", "classes", "A scribe is a kind of machine: it outputs prose and verse."),
        ("machine", "classes", "A machine is the broadest term of the field."),
    ],
)
def test_facts_are_sentences(kb: KnowledgeBase, entry: str, topic: str, text: str) -> None:
    assert kb.fact(entry, topic).text == text


def test_a_start_after_the_release_is_told_by_month(kb: KnowledgeBase) -> None:
    later = load_as_of(kb, date(2026, 6, 2))
    assert later.fact("quill-2", "outputs").text == (
        "Quill 2 outputs prose, verse (until 2026-01-31) and paintings (since June 2026)."
    )


def test_a_fact_names_the_source_that_was_read_for_its_topic(kb: KnowledgeBase) -> None:
    assert kb.fact("quill", "outputs").source == "https://example.com/quill"
    assert kb.fact("quill", "outputs").as_of == "2026-01-03"
    assert kb.fact("quill", "tuning").source == "https://example.com/quill-tuning"


def test_an_unknown_id_is_the_callers_mistake(kb: KnowledgeBase) -> None:
    with pytest.raises(KeyError):
        kb.outputs("no-such-id")
    with pytest.raises(KeyError):
        kb.fact("no-such-id", "outputs")


def load_as_of(kb: KnowledgeBase, day: date) -> KnowledgeBase:
    """The same entries, judged as of another day."""
    return KnowledgeBase(kb.systems, kb.classes, kb.makers, kb.modalities, day)


def test_knowledge_error_is_a_value_error() -> None:
    assert issubclass(KnowledgeError, ValueError)
