"""Make ``patterns/imported/models.tsv``, the long tail of models, out of a merged reference.

    python patterns/import_models.py REFERENCE.jsonl

The reference has a model a line: name, aliases, ids, maker, mode, inputs, outputs, open_weights,
release_date and the databases that tell so (see ``patterns/imported/README.md``). What the curated
files and the grammar of versions say already is left out, and so is what contradicts them: curated
facts win. Run ``python patterns/compile.py`` afterwards.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from buzzlint import toml
from buzzlint.knowledge import compiled
from buzzlint.knowledge.base import KnowledgeBase, key
from buzzlint.knowledge.imported import MANY, Row
from buzzlint.knowledge.load import build, parsed
from buzzlint.pipeline.analysis import scanner

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from buzzlint.knowledge.records import System

Reference = dict[str, Any]

HEAD = (
    "# Made by patterns/import_models.py. Data: models.dev, (c) 2025 models.dev, MIT; "
    "litellm, (c) Berri AI, MIT. See README.md.",
    "# " + "\t".join(Row._fields),
)
AS = {"code": "text", "speech": "audio", "music": "audio", "sound": "audio", "score": "label"}
"""The databases' coarser names for our modalities."""
OUT = {"score": "label"}
SOUND = {"audio_speech": "speech", "music_generation": "music"}
"""The kind of audio that comes out, where the mode tells."""
MODES = {
    "evaluation": "classification",
    "decisions": "classification",
    "moderation": "classification",
    "extraction": "chat",
    "protein_embedding": "embedding",
}
MAKERS = {
    "Z.ai (Zhipu AI)": "Zhipu AI",
    "Ai2 (Allen Institute for AI)": "Ai2",
    "Ant Group (inclusionAI)": "inclusionAI",
    "Kuaishou (Kling AI)": "Kuaishou",
    "Cognitive Computations (Dolphin)": "Cognitive Computations",
    "Inception/G42 (Jais)": "G42",
    "Xiaohongshu (rednote)": "Xiaohongshu",
}
LEFT = re.compile(
    r"Grok[ -][234]|Gemini (?:Pro|Flash)|Gemini 2\.0 Flash|gemini-deep-research|GPT Chat",
    re.IGNORECASE,
)
"""Names that people give to a whole product, image generation included, besides the one model."""
ORDINARY = "imported/ordinary.toml"
"""Names that are ordinary words, as neither capitals nor the words of English tell."""
_DASH = " – "
_FIGURE = re.compile(r"\d+")
_NUMBERED = re.compile(r"[A-Z][a-z]+ [Vv]?\d+|[Ss]tep-\d+|[A-Za-np-z]\d")
"""Ordinary words and a number: "Step 3", "Motif 3"; "h3"."""
_WORD = re.compile(r"[^\W\d_]+")


class Fit(NamedTuple):
    """How a name is known already."""

    system: System
    exact: bool
    """As a name or alias, not as a version of one."""


def agrees(known: Iterable[str], told: Iterable[str]) -> bool:
    """Whether known outputs are those that the reference tells, as far as it can tell them.

    It calls code text and speech audio, has no word for labels beside text or for words beside an
    image, lists videos without their sound, and counts PDF as an output.
    """
    ours = {AS.get(modality, modality) for modality in known}
    theirs = {AS.get(modality, modality) for modality in told} - {"pdf"}
    allowed = set()
    if "text" in theirs:
        allowed.add("label")
    if "video" in theirs:
        allowed.add("audio")
    if theirs == {"image"}:
        allowed.add("text")
    return theirs <= ours and ours - theirs <= allowed


def main(arguments: Sequence[str]) -> int:
    """Write the table and say what became of the reference."""
    if len(arguments) != 1:
        print("usage: python patterns/import_models.py REFERENCE.jsonl", file=sys.stderr)
        return 2
    lines = Path(arguments[0]).read_text(encoding="utf-8").splitlines()
    reference = [json.loads(line) for line in lines]
    made, counts = Import(reference).rows()
    path = compiled.folder() / compiled.IMPORTED
    path.parent.mkdir(exist_ok=True)
    text = "\n".join([*HEAD, *("\t".join(row) for row in made)]) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"wrote {path} ({len(text.encode()):,} bytes)")
    for what, count in counts.most_common():
        print(f"{count:6,} {what}")
    return 0


class Import:
    """One run over the reference, against the curated knowledge alone."""

    def __init__(self, reference: Sequence[Reference]) -> None:
        """Take the lines of the reference in any order."""
        self.reference = sorted(reference, key=lambda r: (r["name"].casefold(), r["name"]))
        self.kb = build(parsed(), date.today(), rows={})
        self.scanner = scanner(self.kb)
        self.words = english()
        self.ordinary = toml.parse((compiled.folder() / ORDINARY).read_bytes())
        self.makers = {
            key(name): maker.id
            for maker in reversed(self.kb.makers.values())
            for name in (*maker.aliases, maker.name)
        }
        self.aliases = {key(a) for s in self.kb.systems.values() for a in s.aliases}
        self.terms = {key(form) for form, kind, _ in self.kb.names() if kind != "system"}
        self.counts: Counter[str] = Counter()

    def rows(self) -> tuple[list[Row], Counter[str]]:
        """The lines of the table, and how many models went which way."""
        made: dict[str, tuple[Row, Reference]] = {}
        for model in self.reference:
            if self._left_out(model):
                continue
            row = self._row(model, taken=made)
            made[row.id] = (row, model)
        rows = {id_: row for id_, (row, _) in made.items()}
        known = build(parsed(), date.today(), rows=rows)
        taken: set[str] = set()
        done = []
        for row, model in sorted(made.values()):
            names: dict[str, list[str]] = {"": [], "exact": [], "no": []}
            for alias in self._aliases(row, model, known, taken):
                # An id of plain words ("long-form", "v1.1-ultra") is no name to look for.
                safe = self._family(alias) or (self._is_strange(alias) and not alias.isalpha())
                how = self._scan(alias) if safe else "no"
                names["no" if how == "used" else how].append(alias)
            self.counts["other names"] += sum(map(len, names.values()))
            aliases, exact, ids = (MANY.join(forms) for forms in names.values())
            done.append(row._replace(aliases=aliases, exact=exact, ids=ids))
        return done, self.counts

    # Which models

    def _left_out(self, model: Reference) -> bool:
        name = model["name"]
        fit = self._fit(name)
        if fit is not None and not fit.exact and not self._is_scanned(name, fit.system):
            fit = None
        why = ""
        if fit is not None:
            own = key(name) == key(fit.system.name) or LEFT.fullmatch(name)
            if agrees(self.kb.outputs(fit.system.id) or (), model["outputs"]):
                why = "known, as curated"
            elif own or (fit.exact and not self._is_members_name(fit.system, model)):
                why = "left as curated, which says otherwise"
        self.counts[why or "imported"] += 1
        return bool(why)

    def _fit(self, name: str) -> Fit | None:
        """How the curated files know a name; not, if only as another version of something."""
        system = self.kb.find(name)
        if system is None:
            return None
        exact = key(name) in self.aliases or key(name) in (key(system.name), key(system.id))
        spoken, own = _FIGURE.findall(name), _FIGURE.findall(system.name)
        if not exact and own and spoken and spoken[0] != own[0]:
            return None
        return Fit(system, exact)

    def _is_scanned(self, name: str, system: System) -> bool:
        """Whether a scan finds a name as a whole, and as that system."""
        found = [n for n in self.scanner.find(name) if n.kind == "system"]
        return [(n.start, n.end, n.ids[0]) for n in found] == [(0, len(name), system.id)]

    def _is_members_name(self, system: System, model: Reference) -> bool:
        """Whether an alias of a family or product is rather the name of one of its models."""
        ours = {AS.get(modality, modality) for modality in self.kb.outputs(system.id) or ()}
        theirs = {AS.get(modality, modality) for modality in model["outputs"]} - {"pdf"}
        if system.kind == "model" or not theirs <= ours:
            return False
        name = model["name"]
        return system.kind == "family" or name.islower() or bool(_FIGURE.search(name))

    # What a line says

    def _row(self, model: Reference, taken: Iterable[str]) -> Row:
        name = model["name"]
        assert not set("\t|") & set(name), name
        family = self._family(name)
        mode = MODES.get(model["mode"], model["mode"])
        if mode == "chat" and {*model["inputs"], *model["outputs"]} - {"text", "pdf"}:
            mode = "chat+"
        outputs = [OUT.get(o, o) for o in model["outputs"] if o != "pdf"]
        outputs = [SOUND.get(mode, o) if o == "audio" else o for o in outputs]
        if mode == "video_generation" and self._may_sound(family) and "audio" not in outputs:
            outputs.append("audio")
        maker = self._maker(model, family)
        weights = {True: "open", False: "closed", None: ""}[model["open_weights"]]
        return Row(
            id=self._id(name, taken),
            name=name,
            scan=self._scan(name),
            aliases="",
            exact="",
            ids="",
            family=family.id if family else "",
            maker=maker,
            mode=mode,
            inputs=MANY.join(i for i in model["inputs"] if i in self.kb.modalities),
            outputs=MANY.join(outputs),
            weights=weights,
            released=_day(model["release_date"]),
            sources=MANY.join(model["sources"]),
        )

    def _id(self, name: str, taken: Iterable[str]) -> str:
        slug = re.sub(r"[^a-z0-9.]+", "-", name.casefold()).strip("-.")
        used = {*taken, *self.kb.systems, *self.kb.classes}
        id_ = slug
        number = 1
        while id_ in used:
            number += 1
            id_ = f"{slug}-{number}"
        return id_

    def _family(self, name: str) -> System | None:
        """The curated entry whose name begins a model's."""
        for form in (name, re.sub(r"[-_]", " ", name)):
            for found in self.scanner.find(form):
                if found.start == 0 and found.kind == "system":
                    return self.kb.systems[found.ids[0]]
        return None

    def _may_sound(self, family: System | None) -> bool:
        return family is None or self.kb.makes(family.id, "audio") is not False

    def _maker(self, model: Reference, family: System | None) -> str:
        told = model["maker"]
        if told is None:
            return family.maker or "" if family and family.kind != "model" else ""
        return self.makers.get(key(MAKERS.get(told, str(told))), "")

    # Names

    def _aliases(
        self, row: Row, model: Reference, known: KnowledgeBase, taken: set[str]
    ) -> Iterator[str]:
        """Other names that lead nowhere yet, or to something else."""
        forms = [*model["aliases"], *(id_.rpartition("/")[2] for id_ in model["ids"])]
        for form in dict.fromkeys(forms):
            folded = key(form)
            system = known.find(form)
            if system is not None and agrees(known.outputs(system.id) or (), model["outputs"]):
                continue
            if form.isalpha() and not self._is_strange(form):  # "large" of "openai/whisper/large"
                continue
            if not folded or folded in taken or folded in self.terms or "|" in form:
                continue
            if folded in self.aliases or (system is not None and folded == key(system.name)):
                continue
            taken.add(folded)
            yield form

    def _scan(self, form: str) -> str:
        """How to look for a name in texts (see ``Row.scan``): the less so, the more ordinary.

        A name that begins with that of a curated system is as safe as that.
        """
        if form in self.ordinary["used"]:
            return "used"
        ordinary = {key(name) for listed in self.ordinary.values() for name in listed}
        if key(form) in self.terms | ordinary or "|" in form:
            return "no"
        if self._family(form) is not None:
            return "exact" if _DASH in form else ""
        words = _WORD.findall(form)
        if self._is_strange(form):
            return "" if _FIGURE.search(form) else "exact"
        if _NUMBERED.fullmatch(form) or max(map(len, words), default=0) < 2:
            return "no"
        return "exact" if len(words) > 1 or _FIGURE.search(form) else "no"

    def _is_strange(self, form: str) -> bool:
        """Whether one of the words is none of English."""
        return any(len(word) > 2 and not self._is_english(word) for word in _WORD.findall(form))

    def _is_english(self, word: str) -> bool:
        folded = word.casefold()
        return folded in self.words or folded.removesuffix("s") in self.words


def english() -> frozenset[str]:
    """The words of English, as the parser's lemmatizer knows them, and those of versions."""
    path = compiled.folder() / "parser" / "model" / "lemmas.json.gz"
    tables = json.loads(gzip.decompress(path.read_bytes()))
    words = {word for listed in tables["index"].values() for word in listed.split("\n")}
    words.update(form for forms in tables["exceptions"].values() for form in forms)
    return frozenset((*words, *compiled.tails()))


def _day(told: str | None) -> str:
    """A date as ISO writes it; the first of January stands for a year and says no day."""
    if not told or told.endswith("-01-01") or not re.fullmatch(r"\d{4}-\d\d-\d\d", told):
        return ""
    return told


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
