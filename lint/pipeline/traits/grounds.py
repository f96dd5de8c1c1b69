"""What stands on grounds of one's own: "our own server runs X", "hosted on our servers, X reads".

Read beside what is run or put there: who has a model on a machine of theirs has its weights.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...knowledge.kinds import MODELS
from ..lexicon import words
from ..trees.heads import after_name, is_opaque
from ..trees.syntax import cases, children, is_passive, objects, passive_subjects, subjects
from .hosting import Statement, is_program, is_program_for
from .places import by_api, own_grounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..names.scan import Name
    from ..reading import Reading
    from ..trees.sentences import Sentence
    from ..trees.tree import Token

_IN = frozenset({"in"})
_OURS = frozenset({"our", "my", "your"})
_ENDS = frozenset({"", ".", ",", "!", ";", "for", "and", "so", "in", "since"})


def on_own_grounds(verb: Token, sentence: Sentence, reading: Reading) -> Iterator[Statement]:
    """Read "our own server runs X", "we have X on our own servers", "hosted on ours, X reads"."""
    for name, span in (
        *_run_by_server(verb, sentence),
        *_had(verb, sentence),
        *_fronted(verb, sentence),
    ):
        app = is_program(name, sentence) or is_program_for(name, sentence)
        app = app or name.plural or by_api().search(sentence.text) is not None
        if reading.system_kind(name) in MODELS and not app:
            yield Statement(name, "local", span, "access:run", verb)


def _plain(thing: Token, sentence: Sentence) -> Name | None:
    """The system at a token, itself."""
    name = sentence.name_at.get(thing.i)
    plain = name is not None and name.kind == "system" and not is_opaque(sentence, thing.i)
    return name if plain else None


def _run_by_server(verb: Token, sentence: Sentence) -> Iterator[tuple[Name, tuple[int, int]]]:
    """Read "our own server runs X", "a small server in the basement runs X"."""
    who = subjects(verb)
    if verb.lemma_ not in words("access.houses") or is_passive(verb) or len(who) != 1:
        return
    (machine,) = who
    if machine.lower_ not in words("access.machines") or machine.i in sentence.name_at:
        return
    ours = any(t.lower_ in _OURS for t in children(machine, "nmod:poss"))
    rooms = children(machine, "nmod")
    inside = any(t.lower_ in words("access.rooms") and cases(t) == _IN for t in rooms)
    if not (ours or inside) or children(machine, "compound"):
        return  # "our Discord server"
    for thing in objects(verb):
        name = _plain(thing, sentence)
        ends = verb.doc.text(after_name(sentence, thing.i)).lower() in _ENDS
        if name is not None and ends and not children(thing, "nmod"):
            yield name, sentence.phrase(machine, verb)


def _had(verb: Token, sentence: Sentence) -> Iterator[tuple[Name, tuple[int, int]]]:
    """Read "we have X on our own servers", with the place right behind the name."""
    if verb.lemma_ != "have" or verb.pos_ != "VERB":
        return
    for thing in objects(verb):
        name = _plain(thing, sentence)
        if name is None:
            continue
        place = own_grounds().match(sentence.block.text, name.end + 1, sentence.end)
        if place is not None:
            yield name, place.span()


def _fronted(verb: Token, sentence: Sentence) -> Iterator[tuple[Name, tuple[int, int]]]:
    """Read "hosted on our own servers, X reads the files", "running on our own server, X ..."."""
    main = verb.head
    form = verb.lower_.endswith("ing") or "VerbForm=Part" in verb.morph
    runs = verb.lemma_ in words("access.houses") | words("access.installing")
    if verb.i != 0 or verb.dep_ != "advcl" or not (form and runs) or objects(verb):
        return
    end = sentence.spans[verb.i][1]
    place = own_grounds().match(sentence.block.text, end + 1, sentence.end)
    for thing in (*subjects(main), *passive_subjects(main)) if place is not None else ():
        name = _plain(thing, sentence)
        if name is not None and place is not None and thing.i > verb.i:
            yield name, place.span()
