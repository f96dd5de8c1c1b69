"""Make ``patterns/compiled/*.json`` from the TOML files, which are the source.

    python patterns/compile.py           writes them
    python patterns/compile.py --check   ends with 1 if they are not what it would write

Run it after an edit of the TOML, or of the code that makes the table of names; the tests run the
check. Nothing breaks without it: stale files are not used, and starting takes longer.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

from buzzlint import toml
from buzzlint.knowledge import compiled, imported
from buzzlint.knowledge.load import build, parsed
from buzzlint.pipeline.names.keys import starts, table

if TYPE_CHECKING:
    from collections.abc import Iterator

SECTIONS = ("modality", "class", "maker", "system")


def main(arguments: list[str]) -> int:
    """Write the compiled files, or only compare."""
    if arguments not in ([], ["--check"]):
        print("usage: python patterns/compile.py [--check]", file=sys.stderr)
        return 2
    stale = 0
    for name, content in files().items():
        path = compiled.folder() / name
        if path.is_file() and path.read_bytes() == content:
            continue
        stale = 1
        if arguments:
            print(f"{name} is stale; run: python patterns/compile.py", file=sys.stderr)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
            print(f"wrote {path} ({len(content):,} bytes)")
    return stale if arguments else 0


def files() -> dict[str, bytes]:
    """The content of each compiled file."""
    tables = parsed()
    kb = build(tables, date.today())
    names_table = table(kb.names(), kb.model_names(), kb.misspellings())
    return {
        compiled.RECORDS: records(tables).encode(),
        compiled.NAMES: names(names_table).encode(),
        compiled.STARTS: begin(names_table).encode(),
        compiled.DAYS: days(tables).encode(),
    }


def records(tables: list[dict[str, Any]]) -> str:
    """The entries of all files, a line each."""
    sections = [
        f"{line(section)}: {block('[', [line(e) for t in tables for e in t.get(section, ())], ']')}"
        for section in SECTIONS
    ]
    return document(compiled.records_digest(), {"entries": block("{", sections, "}")})


def names(made: dict[str, str]) -> str:
    """The table to scan for, a name a line, and the words that may follow a name."""
    words = toml.parse((compiled.folder() / compiled.WORDS).read_bytes())["names"]
    return document(
        compiled.names_digest(),
        {
            "tails": line(words["tails"]),
            "suffixes": line(words["suffixes"]),
            "names": mapping(made),
        },
    )


def begin(made: dict[str, str]) -> str:
    """How the names begin, a beginning a line."""
    return document(compiled.names_digest(), {"starts": mapping(starts(made))})


def days(tables: list[dict[str, Any]]) -> str:
    """The days on which facts turn, a day a line: the rest of the time no judgement changes."""
    found = [dated for table in tables for dated in dates(table)]
    lists = {
        "turns": {day for _, day in found}
        | {row.released for row in imported.rows().values() if row.released},
        "known_until": {day for key, day in found if key == "known_until"},
    }
    return document(
        compiled.names_digest(),
        {key: block("[", [line(d) for d in sorted(set_)], "]") for key, set_ in lists.items()},
    )


def dates(table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each date in a table, at any depth, with its key; but those on which sources were read."""
    for key, value in table.items():
        if isinstance(value, date) and key != "read":
            yield key, value.isoformat()
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from dates(inner)


def document(digest: str, fields: dict[str, str]) -> str:
    """A whole file: its digest first, where the loader looks for it."""
    lines = [f'"digest": "{digest}"', *(f"{line(key)}: {value}" for key, value in fields.items())]
    return block("{", lines, "}") + "\n"


def mapping(content: dict[str, str]) -> str:
    """Keys and values in the order of the keys, a key a line."""
    return block("{", [f"{line(key)}: {line(text)}" for key, text in sorted(content.items())], "}")


def block(opening: str, lines: list[str], closing: str) -> str:
    """Lines of JSON between brackets."""
    return f"{opening}\n" + ",\n".join(lines) + f"\n{closing}"


def line(value: object) -> str:
    """A value as compact JSON on one line, dates as text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=date.isoformat)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
