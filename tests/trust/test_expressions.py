"""No regular expression of ours takes time that grows faster than the text."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from importlib import import_module
from inspect import getsource, signature
from pathlib import Path
from pkgutil import walk_packages
from random import Random
from typing import TYPE_CHECKING, Any

import buzzlint
import pytest
from timing import pace, timed

if TYPE_CHECKING:
    from collections.abc import Iterator

LENGTH = 8000
"""Twice as much as readers leave in a block."""
MOST = 0.07
"""Seconds for a text of ``LENGTH``: a step for each pair of characters takes longer."""
EXCEPTIONS = {
    "buzzlint.commands.choose._JOINTS": "a need on the command line, which its user writes",
}
"""Expressions that are slower, and why that does no harm."""
MATCHING = ("buzzlint.knowledge.versions", "buzzlint.pipeline.traits.mechanism")
"""Modules that only try what they make at a place, never look for it in all of a text."""

SOURCES = "".join(
    path.read_text(encoding="utf-8") for path in Path(str(buzzlint.__file__)).parent.rglob("*.py")
)

NEWER = re.compile(r"\(\?>|[*+?}]\+")
"""Atomic groups and possessive quantifiers, which Python 3.10 doesn't know."""
NO_OPERATOR = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
"""What only stands for a character."""


@dataclass(frozen=True)
class Expression:
    place: str
    """Where it stands: module and name, or module and the expression itself."""
    pattern: re.Pattern[Any]
    once: bool
    """It is only tried at a place, never looked for in all of a text."""


def collected() -> list[Expression]:
    """All expressions of modules, compiled or inline, each of them once."""
    found: dict[tuple[str, int, bool], Expression] = {}
    for module in modules():
        source = getsource(module) if module.__doc__ else ""
        for item in (*of_variables(module, source), *inline(module.__name__, source)):
            found.setdefault((item.pattern.pattern, item.pattern.flags, item.once), item)
    return list(found.values())


def modules() -> Iterator[Any]:
    """All modules of ours."""
    for info in walk_packages(buzzlint.__path__, "buzzlint."):
        if not info.name.startswith("buzzlint.patterns") and not info.name.endswith("__main__"):
            yield import_module(info.name)


def of_variables(module: Any, source: str) -> Iterator[Expression]:
    for name, value in vars(module).items():
        for place, pattern in patterns(value, name):
            last = re.escape(place.rpartition(".")[2])
            users = source if name.startswith("_") else SOURCES
            uses = set(re.findall(rf"\b{last}(?:\(\))?\.(\w+)\(", users))
            once = bool(uses) and uses <= {"match", "fullmatch"}
            yield Expression(f"{module.__name__}.{place}", pattern, once)


def patterns(value: Any, place: str) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """The expressions that a variable is, or holds, or that a function without parameters makes."""
    if isinstance(value, re.Pattern):
        yield place, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            name = value._fields[number] if hasattr(value, "_fields") else number
            yield from patterns(item, f"{place}.{name}")
    elif (
        hasattr(value, "cache_info")
        and "Pattern" in str(value.__annotations__.get("return"))
        and not signature(value).parameters
    ):
        yield from patterns(value(), place)


def inline(module: str, source: str) -> Iterator[Expression]:
    """The expressions that are written where they are used: ``re.sub(r"...", ...)``."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="re"), attr=way),
                args=[ast.Constant(value=str() | bytes() as pattern), *_],
            ) if way not in ("compile", "escape"):
                once = way in ("match", "fullmatch")
                yield Expression(f"{module}:{pattern}", re.compile(pattern), once)


def texts(pattern: str, *, of_blocks: bool) -> list[str]:
    """Texts that an expression may try in many ways: its own letters, repeated and broken off.

    In those ``of_blocks`` there are no long runs of marks: readers have cut them there.
    """
    random = Random(len(pattern))
    parts = r"[A-Za-z ]{2,}|[^\w\s\\()|?*+.[\]{}^$]{2,}|[^\\()|]"
    own = list(dict.fromkeys(re.findall(parts, pattern))) or ["a"]
    random.shuffle(own)
    pieces = [*own[:12], "a", " ", "1", "\n", ".", "-"]
    units = [*pieces, *("".join(random.choices(pieces, k=random.randint(2, 3))) for _ in range(10))]
    begun = [random.choice(own) + piece * LENGTH for piece in pieces[-6:]]
    found = [text[:LENGTH] for text in (*(unit * LENGTH for unit in units), *begun)]
    if of_blocks:
        found = [re.sub(r"([\W_]{98})[\W_]", r"\1a", text) for text in found]
    return [text + end for text in found for end in ("", "\x00")]


def is_slow(pattern: re.Pattern[Any], text: str | bytes, *, once: bool) -> bool:
    """Whether it takes too long, three times, to find all in a text, or ``once`` at its beginning.

    Only what looks slow is held against the machine's pace, which is asked for right then: it may
    have become busy since.
    """

    def work() -> object:
        return pattern.match(text) if once else list(pattern.finditer(text))

    tries = (timed(work)[1] for _ in range(3))
    return all(taken > MOST and taken > MOST * pace() for taken in tries)


def slow(expression: Expression) -> str:
    """The beginning of a text for which an expression takes too long, if there is one."""
    once, compiled = expression.once, expression.pattern
    binary = isinstance(compiled.pattern, bytes)
    written = compiled.pattern.decode() if binary else compiled.pattern
    for text in texts(written, of_blocks=".pipeline." in expression.place):
        # Short ones first: on a long one the worst would never end.
        for part in (text[:24], text[:150], text[:1000], text):
            if is_slow(compiled, part.encode() if binary else part, once=once):
                return part[:40]
    return ""


ALL = [item for item in collected() if item.place not in EXCEPTIONS]


def test_they_are_found() -> None:
    assert len(ALL) > 200
    assert sum(item.once for item in ALL) > 50


@pytest.mark.parametrize(
    ("pattern", "once"),
    [
        (r"(a+)+b", True),
        (r"\s*(?:models?)?\s*,?\s+or", True),
        (r"[\s*_]*([^:*_]{5,40}?)[\s*_]*:", True),
        (r"(?:\d|\s|\w)+?:", False),
        (r"\s+$", False),
        (r"<.*?>", False),
        (rb"(?:\d|\s|\w)+?:", False),
    ],
)
def test_what_is_slow_is_seen(pattern: str | bytes, once: bool) -> None:
    assert slow(Expression("an example", re.compile(pattern), once))


@pytest.mark.parametrize("expression", ALL, ids=lambda expression: expression.place)
def test_time_grows_with_the_text(expression: Expression) -> None:
    assert slow(expression) == ""


MAKING = """
import json, re, sys
made = {}
compiled = re._compile
def watched(pattern, flags):
    found = compiled(pattern, flags)
    frame = sys._getframe(1)
    while frame.f_code.co_filename == re.__file__:
        frame = frame.f_back
    if "buzzlint" in frame.f_globals.get("__name__", "") and isinstance(found.pattern, str):
        place = frame.f_globals["__name__"], frame.f_lineno
        made.setdefault(place, {})[found.pattern, found.flags] = None
    return found
re._compile = watched
sys.path[:0] = sys.argv[1:]
from click.testing import CliRunner
from fuzz.seeds import documents
from fuzz.targets import FORMATS
from trust.test_expressions import modules
from buzzlint import Linter
from buzzlint.cli import main
from buzzlint.results import FileResult
from buzzlint.reporting import FORMATS as REPORTS, render
from buzzlint.reporting.report import make_report
from buzzlint.rules import RULES
list(modules())
linter = Linter()
results = []
for rule in RULES:
    for number, text in enumerate((*rule.flagged, *rule.clean)):
        results.append(linter.lint_source(text, f"\x7f{rule.code}-{number}.md"))
more = [f"{fence}\\na\\n{fence}\\n\\nClaude\\n\\n<{name}>b</{name}>"
        for fence in ("---", "+++") for name in ("script", "style", "pre", "textarea")]
more.append("The tool, an agent with access to GPT-4, lets GPT-4 draw logos.")
more.append("We looked for a way to make Llama 2 hear the calls and found none.")
more.append("Students write that Midjourney predicts the next token. That would be an LLM.")
more.append("Those who sell the term LLM image generator demand that GPT-4 draws the logos.")
for text in (*documents(), *more):
    for form in FORMATS:
        if len(text) < 1000 and form != "ipynb":
            linter.lint_source(text, "a", form)
for form in REPORTS:
    render(form, make_report(results, version="1", as_of=linter.day))
CliRunner().invoke(main, ["choose", "fine-tune a model for product photos"])
print(json.dumps([[*place, list(found)] for place, found in made.items()]))
"""
"""Everything is imported, and run; printed is what each line of ours has compiled."""


@pytest.fixture(scope="module")
def made() -> dict[tuple[str, int], list[tuple[str, int]]]:
    """The expressions that each line of ours compiles: by module and number of the line."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", MAKING, str(Path(__file__).parent.parent)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return {
        (module, line): [(pattern, flags) for pattern, flags in found]
        for module, line, found in json.loads(done.stdout)
    }


def calls() -> Iterator[tuple[str, range, str]]:
    """Each place where one is compiled: its module, its lines, and how it is called."""
    for module in modules():
        for node in ast.walk(ast.parse(getsource(module) if module.__doc__ else "")):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=way)) if (
                    way != "escape"
                ):
                    lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
                    yield module.__name__, lines, ast.unparse(node)


def test_every_place_that_makes_expressions_has_made_them(
    made: dict[tuple[str, int], list[tuple[str, int]]],
) -> None:
    """Or one that is built while a document is read could stay unseen; a constant can't."""
    known = {item.pattern.pattern for item in collected()}
    unseen = [
        (module, call)
        for module, lines, call in calls()
        if not any((module, line) in made for line in lines)
        and not any(repr(pattern) in call for pattern in known)
    ]
    assert unseen == [], "\n".join(map(str, unseen))


def test_the_oldest_python_knows_what_they_are_made_of(
    made: dict[tuple[str, int], list[tuple[str, int]]],
) -> None:
    ours = [(item.place, item.pattern.pattern) for item in collected()]
    ours += [(f"{m}:{line}", one) for (m, line), those in made.items() for one, _ in those]
    found = [
        place
        for place, pattern in ours
        if isinstance(pattern, str) and NEWER.search(NO_OPERATOR.sub("a", pattern))
    ]
    assert found == []


def test_time_grows_with_the_text_for_those_that_are_made_while_reading(
    made: dict[tuple[str, int], list[tuple[str, int]]],
) -> None:
    """Names and words of the knowledge base are in them."""
    known = {(item.pattern.pattern, item.pattern.flags) for item in collected()}
    fresh = {
        (*one, module): line
        for (module, line), found in made.items()
        for one in found
        if one not in known
    }
    assert len(fresh) > 80
    found = [
        (f"{module}:{line}", pattern[:60], text)
        for (pattern, flags, module), line in fresh.items()
        if (text := slow(Expression(module, re.compile(pattern, flags), module in MATCHING)))
    ]
    assert found == []
