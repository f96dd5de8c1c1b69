"""Reading knowledge files: what is imported, what replaces what, what an error says."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from buzzlint.commands.vet import vet
from buzzlint.knowledge import KnowledgeError, compiled
from buzzlint.knowledge.load import load
from timing import pace

if TYPE_CHECKING:
    from pathlib import Path

ACME = """
[[system]]
id = "acme"
name = "Acme Writer"
maker = "openai"
kind = "product"
classes = ["llm"]
outputs = ["text", { modality = "image", since = "2026-05-01" }]
sources = [{ url = "https://acme.example/", read = 2026-01-01 }]
"""


SOURCES = 'sources = [{ url = "https://acme.example/", read = 2026-01-01 }]\n'


def copy_engine(keys: str) -> str:
    """A class with some keys beside those that it has to have."""
    return (
        "\n[[class]]\nid = 'copy-engine'\nname = 'a copy engine'\nplural = 'copy engines'\n"
        f"axis = 'output'\n{keys}\n{SOURCES}"
    )


def smell(keys: str = "") -> str:
    """A modality with some keys beside those that it has to have."""
    return f"\n[[modality]]\nid = 'smell'\nname = 'smells'\n{keys}\n"


@pytest.fixture
def user_file(tmp_path: Path) -> Path:
    return tmp_path / "ai-systems.toml"


def test_bundled_files_are_loaded_without_pydantic() -> None:
    code = (
        "import sys; from buzzlint.knowledge.load import load; kb = load(); "
        "assert kb.systems and kb.classes and kb.makers and kb.modalities; "
        "sys.exit('pydantic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_bundled_file_has_a_name_and_text() -> None:
    files = dict(compiled.sources())
    assert {"modalities.toml", "classes.toml", "makers.toml"} <= set(files)
    assert any(name.startswith("systems/") for name in files)
    assert all(files.values())


def test_as_of_defaults_to_today() -> None:
    assert load().as_of == date.today()
    assert load(as_of=date(2025, 1, 1)).as_of == date(2025, 1, 1)


def test_a_user_file_adds_entries(user_file: Path) -> None:
    user_file.write_text(ACME, encoding="utf-8")
    kb = load([user_file], as_of=date(2026, 6, 1))
    acme = kb.find("acme writer")
    assert acme is not None
    assert acme.outputs[1].since == date(2026, 5, 1)
    assert kb.makes("acme", "image") is True
    assert load([user_file], as_of=date(2026, 4, 1)).makes("acme", "image") is False


def test_an_entry_replaces_the_bundled_one_with_its_id(user_file: Path) -> None:
    user_file.write_text(ACME.replace('"acme"', '"gpt-4"'), encoding="utf-8")
    kb = load([user_file])
    assert kb.systems["gpt-4"].name == "Acme Writer"


def test_a_later_file_may_name_an_entry_of_an_earlier_one(tmp_path: Path, user_file: Path) -> None:
    user_file.write_text(ACME, encoding="utf-8")
    second = tmp_path / "more.toml"
    second.write_text(
        ACME.replace('"acme"', '"acme-2"').replace("kind", 'parent = "acme"\nkind'),
        encoding="utf-8",
    )
    assert load([second, user_file]).members("acme") == ("acme-2",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            ACME.replace('"image"', '"imge"'),
            "[[system]] 'acme': outputs: unknown modality 'imge'; did you mean 'image'?",
        ),
        (
            ACME.replace('["llm"]', '["lllm"]'),
            "[[system]] 'acme': classes: unknown class 'lllm'; did you mean 'llm'?",
        ),
        (
            ACME.replace('"openai"', '"opnai"'),
            "[[system]] 'acme': maker: unknown maker 'opnai'; did you mean 'openai'?",
        ),
        (
            ACME + 'tuning = { by = "weights", outputs = ["vidio"] }\n',
            "[[system]] 'acme': tuning.outputs: unknown modality 'vidio'; did you mean 'video'?",
        ),
        (
            ACME.replace('kind = "product"\n', ""),
            "[[system]] 'acme': kind: is missing",
        ),
        (
            ACME + 'alias = ["Acme"]\n',
            "[[system]] 'acme': alias: unknown key; did you mean 'aliases'?",
        ),
        (
            ACME.replace('"product"', '"prodct"'),
            "; did you mean 'product'?",
        ),
        (
            ACME.replace("https://", "ftp://"),
            "[[system]] 'acme': sources[1].url: 'ftp://acme.example/' is no address of a page; ",
        ),
        (
            ACME.replace('id = "acme"\n', ""),
            "[[system]] number 1: id: is missing",
        ),
        (
            ACME.replace("[[system]]", "[[sistem]]"),
            "[[sistem]]: unknown section; did you mean 'system'?",
        ),
        (
            ACME.replace('"acme"', '"llm"'),
            "[[system]] 'llm': id: is the id of a class; choose another",
        ),
        ("system = 1", "[[system]]: "),
        ("[[system]\n", "is no valid TOML: "),
        ("a = " + "9" * 5000, "is no valid TOML: a number in it is too large"),
        ("[[system]]\nid = 0x" + "f" * 9000, "id: must be a text, not so large a number"),
        # what would be found in every text, or says nothing
        (ACME.replace("Acme Writer", ""), "[[system]] 'acme': name: must not be empty"),
        (
            ACME.replace("Acme Writer", "---"),
            "[[system]] 'acme': name: must have a letter or a digit, not only '---'",
        ),
        (ACME + 'aliases = ["Acme", ""]\n', "[[system]] 'acme': aliases[2]: must not be empty"),
        (
            ACME + 'misspelt = ["_"]\n',
            "[[system]] 'acme': misspelt[1]: must have a letter or a digit, not only '_'",
        ),
        (
            ACME + 'homograph = { cues = [""] }\n',
            "[[system]] 'acme': homograph.cues[1]: must not be empty",
        ),
        (ACME.replace('["llm"]', "[]"), "[[system]] 'acme': classes: must not be empty"),
        ("[[maker]]\nid = 'a'\nname = ' '", "[[maker]] 'a': name: must have a letter or a digit, "),
        (copy_engine("forms = ['']"), "[[class]] 'copy-engine': forms[1]: must not be empty"),
        (
            copy_engine("forms = []\nexpansions = ['']"),
            "[[class]] 'copy-engine': expansions[1]: must not be empty",
        ),
        (smell("nouns = ['']"), "[[modality]] 'smell': nouns[1]: must not be empty"),
        (
            ACME + 'versions = ["1a"]\n',
            "[[system]] 'acme': versions[1]: '1a' is no version; write it as 3 or 3.5",
        ),
        # what leaves a question open that a rule asks
        (
            smell(),
            "[[modality]] 'smell': generator: is missing, and no parent has one; "
            "name the class of system to use for it",
        ),
        (
            smell("parent = 'smoke'") + smell().replace("smell", "smoke"),
            "[[modality]] 'smell': generator: is missing, and no parent has one; "
            "name the class of system to use for it\n",
        ),
        (
            smell().replace("'smell'", "'image'"),
            "[[modality]] 'image': generator: is missing, and no parent has one; ",
        ),
        (
            copy_engine("forms = []\nabbreviation = 'CE'\nwrong_expansions = ['copy end']"),
            "[[class]] 'copy-engine': expansions: is missing; "
            "say what is right in place of wrong_expansions",
        ),
        # circles
        (
            smell("generator = 'llm'\nparent = 'smell'"),
            "[[modality]] 'smell': parent: goes in a circle: smell -> smell",
        ),
        (
            copy_engine("forms = []\nparents = ['llm', 'copy-engine']"),
            "[[class]] 'copy-engine': parents: goes in a circle: copy-engine -> copy-engine",
        ),
        (
            "[[maker]]\nid = 'google'\nname = 'Google'\nparents = ['deepmind']",
            "[[maker]] 'google': parents: goes in a circle: google -> deepmind -> google",
        ),
        (
            ACME + 'parent = "acme"\n',
            "[[system]] 'acme': parent: goes in a circle: acme -> acme",
        ),
        (
            ACME + 'successor = "acme"\n',
            "[[system]] 'acme': successor: goes in a circle: acme -> acme",
        ),
        # names that only one of a kind may bear
        (
            "[[maker]]\nid = 'a'\nname = 'Acme'\naliases = ['open ai']",
            "[[maker]] 'a': aliases: 'open ai' is a name of maker 'openai' too; "
            "leave it to one of them",
        ),
        (
            copy_engine("forms = ['copy engine', 'LLM']"),
            "[[class]] 'copy-engine': forms: 'LLM' is a name of class 'llm' too; "
            "leave it to one of them",
        ),
    ],
)
def test_errors_name_file_entry_key_and_remedy(user_file: Path, text: str, message: str) -> None:
    user_file.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError) as error:
        load([user_file])
    assert str(error.value).startswith(f"{user_file}: ")
    assert message in f"{error.value}\n"
    lines = str(error.value).splitlines()
    assert lines == [f"{user_file}: {problem}" for problem in vet([user_file])[0].problems]


def test_every_problem_of_every_file_has_a_line(tmp_path: Path, user_file: Path) -> None:
    user_file.write_text(ACME.replace("kind", "knd").replace("llm", "L M"), encoding="utf-8")
    with pytest.raises(KnowledgeError) as error:
        load([user_file, tmp_path / "gone.toml"])
    assert sorted(str(error.value).splitlines()) == [
        f"{user_file}: [[system]] 'acme': classes[1]: 'L M' is no id; "
        "use lower-case letters, digits, '-', '.' and '_'",
        f"{user_file}: [[system]] 'acme': kind: is missing",
        f"{user_file}: [[system]] 'acme': knd: unknown key; did you mean 'kind'?",
        f"{tmp_path / 'gone.toml'}: cannot be read: No such file or directory",
    ]


@pytest.mark.parametrize(
    "text",
    [
        ACME + 'misspelt = ["Acme Writer", "Akme"]\nversions = ["3", "3.5"]\n',
        ACME + 'homograph = { blocks = ["%{"] }\n',
        copy_engine("forms = []"),
        smell("parent = 'image'"),
        smell("generator = 'text-to-image'"),
        "[[maker]]\nid = 'openai'\nname = 'OpenAI'\naliases = ['Open AI', 'openai']",
        "\ufeff" + ACME,
    ],
)
def test_what_is_in_order_is_loaded(user_file: Path, text: str) -> None:
    user_file.write_text(text, encoding="utf-8")
    load([user_file])
    assert vet([user_file])[0].problems == []


def test_a_missing_file_is_an_error(user_file: Path) -> None:
    with pytest.raises(KnowledgeError, match="cannot be read"):
        load([user_file])


def test_a_file_that_is_no_text_is_an_error(user_file: Path) -> None:
    user_file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(KnowledgeError, match="UTF-8"):
        load([user_file])


LOADING = """
import time
import buzzlint.cli.check
begun = time.process_time()
from buzzlint.knowledge.load import load
load()
print(time.process_time() - begun)
"""


def test_loading_is_quick() -> None:
    """A run waits 60 ms at most, imports included; the margin is for a machine at work."""

    def loading() -> float:
        command = [sys.executable, "-c", LOADING]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return float(done.stdout) / pace()

    assert min(loading() for _ in range(3)) < 0.4
