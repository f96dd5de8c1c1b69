"""Templates that try to get out of the sandbox: none of them sees Python, a file or no end."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from buzzlint.errors import UsageError
from buzzlint.reporting import sandbox
from buzzlint.reporting.custom import load, render

from .test_formats import report_of

if TYPE_CHECKING:
    from pathlib import Path

ESCAPES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ ''|attr('__class__') }}",
    "{{ ''|attr('__cla' ~ 'ss__') }}",
    "{{ ''|attr('\\x5f\\x5fclass\\x5f\\x5f') }}",
    "{{ [''.__class__]|map(attribute='__mro__')|list }}",
    "{{ ['']|map(attribute='__class__')|list }}",
    "{{ ['']|map('attr', '__class__')|list }}",
    "{{ ['']|groupby('__class__') }}",
    "{{ ['']|sort(attribute='__class__') }}",
    "{{ ['']|selectattr('__class__')|list }}",
    "{{ ['']|sum(attribute='__class__.__name__', start='') }}",
    "{{ ['']|unique(attribute='__class__')|list }}",
    "{{ '{0.__class__.__mro__}'.format('') }}",
    "{{ '{a.__class__}'.format(a='') }}",
    "{{ '{a.__class__}'.format_map({'a': ''}) }}",
    "{{ '{0.__class__}'|format('') ~ '%s'|format(self.__class__) }}",
    "{{ ('{0.__class__}'|string).format('') }}",
    "{{ ('{0.__class__}'|escape).format('') }}",
    "{{ (''|escape).__class__ }}",
    "{{ 'x'.format.__self__ }}",
    "{{ ('{0.__class__}'|attr('format'))('') }}",
    "{{ ('{a.__class__}'|attr('format_map'))({'a': ''}) }}",
    "{% set f = '{0.__class__}'.format %}{{ f('') }}",
    "{{ ''|map('attr', '__class__')|list }}",
    "{{ ['{0.__class__}']|map('format', '')|list ~ ''.__class__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id') }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ lipsum.__globals__['os'] }}",
    "{{ lipsum|attr('__globals__') }}",
    "{{ range.__self__ }}",
    "{{ dict.__base__ }}",
    "{{ dict.mro() }}",
    "{{ self.__init__ }}",
    "{{ self._TemplateReference__context.__class__ }}",
    "{{ self._TemplateReference__context.environment.loader.load_func }}",
    "{{ caller.__globals__ }}",
    "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
    "{% macro m() %}{{ caller.__class__ }}{% endmacro %}{% call m() %}{% endcall %}",
    "{% macro m() %}{% endmacro %}{{ m._environment }}",
    "{% for x in [1] %}{{ loop.__class__ }}{% endfor %}",
    "{% for x in [1] %}{{ loop._iterator.__class__ }}{% endfor %}",
    "{{ loop.changed.__globals__ }}",
    "{{ findings.__class__ }}",
    "{{ findings.append(1) }}",
    "{{ findings[0].update({'code': 'x'}) }}",
    "{{ summary.clear() }}",
    "{{ (1).__class__ }}",
    "{{ 1.0.__class__.__base__ }}",
    "{{ true.__class__ }}",
    "{{ none.__class__ }}",
    "{{ undefined_thing.__class__ }}",
    "{{ config }}",
    "{{ request }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ url_for.__globals__ }}",
    "{{ __builtins__ }}",
    "{{ __import__('os') }}",
    "{{ open('/etc/passwd') }}",
    "{{ environment }}",
    "{% include '/etc/passwd' %}",
    "{% include ['a', '../b'] %}",
    "{% import 'os' as os %}{{ os }}",
    "{% from '/etc/passwd' import x %}",
    "{% extends '/etc/passwd' %}",
    "{% include self %}",
    "{% set x = ''.__class__ %}{{ x }}",
    "{% set ns = namespace() %}{% set ns.__class__ = 1 %}{{ ns }}",
    "{% with x = ''.__class__ %}{{ x }}{% endwith %}",
    "{% if ''.__class__ %}{{ ''.__class__ }}{% endif %}",
    "{% do findings.append(1) %}",
    "{% debug %}",
    "{% trans %}{% endtrans %}",
    "{{ ''|shell }}",
    "{{ ''.join.__call__ }}",
    "{{ (findings|map('attr', '__class__')|first) }}",
    "{{ (lambda: 1)() }}",
    "{{ [x for x in findings] }}",
    "{{ ().__class__.__bases__[0] }}",
    "{{ ''.encode().decode.__self__.__class__ }}",
    "{{ joiner.__init__.__code__ }}",
    "{{ (1).__class__.__base__.__subclasses__()|length }}",
    "{{ cycler.next.__globals__ }}",
    # What Jinja has had holes for: CVE-2016-10745, 2019-10906, 2024-56201, 2024-56326, 2025-27516.
    "{{ '{0.__class__.__init__.__globals__}'.format(cycler) }}",
    "{{ '%(x)s'|format(x=''.__class__) }}",
    "{% set f = '{a.__class__}'.format_map %}{{ f({'a': ''}) }}",
    "{{ ['{0.__class__}'.format]|map('call', '')|list }}",
    "{{ [('{0.__class__}', '')]|map('join')|first ~ ''|attr('__class__') }}",
    "{{ ''|attr(['__cla', 'ss__']|join) }}",
    "{{ ('{0.__class__}'|attr('format'))|attr('__call__')('') }}",
    "{{ ('{0.__class__}'|safe|attr('format'))('') }}",
    "{{ ('{a.__class__}'|safe|attr('format_map'))({'a': ''}) }}",
    "{{ ['']|map(attribute='format')|map('attr', '__self__')|list }}",
    "{{ (['{0.__class__}']|map(attribute='format')|first)('') }}",
    "{{ ['{0.__class__}']|sum(attribute='format', start='') }}",
    "{{ {'a': '{0.__class__}'.format}.a('') }}",
    "{% macro m(f) %}{{ f('') }}{% endmacro %}{{ m('{0.__class__}'.format) }}",
    "{% macro m() %}{{ caller('{0.__class__}'.format) }}{% endmacro %}"
    "{% call(f) m() %}{{ f('') }}{% endcall %}",
    "{% filter attr('__class__') %}x{% endfilter %}",
    "{% import 'a' ~ ''.__class__ as b %}",
    "{% include '{0.__class__}'.format('') %}",
    "{% autoescape true %}{{ ('{0.__class__}').format('') }}{% endautoescape %}",
    "{% set x %}{0.__class__}{% endset %}{{ x.format('') }}",
    "{{ self._TemplateReference__context.environment.from_string('{{ 1 }}') }}",
    "{{ self._TemplateReference__context.environment.compile_expression('1') }}",
    "{{ findings|map('attr', 'get')|map('attr', '__self__')|list }}",
    "{{ findings|groupby('code')|map('attr', '__class__')|list }}",
    "{{ (findings|groupby('code')|first)._replace.__globals__ }}",
    "{{ findings|first|xmlattr }}{{ {'onload=alert(1) ': ''}|xmlattr }}",
    "{{ (x for x in ()).gi_frame.f_globals }}",
    "{{ range(1).__reduce_ex__(2) }}",
    "{{ loop.depth0.__class__ }}",
    "{{ namespace(a=1)._Namespace__attrs }}",
    "{{ cycler('a')._CyclerTest.__globals__ }}{{ joiner().used.__class__ }}",
    "{{ ''.__str__() }}",
    "{{ dict(a=1).get.__self__ }}",
    "{{ ''|attr('\\N{LOW LINE}\\N{LOW LINE}class__') }}",
    "{{ 'a'|attr('\\uff3f\\uff3fclass\\uff3f\\uff3f') }}",
    "{{ ''.ª__class__ }}",
    "{{ ''['\\x5f\\x5fclass\\x5f\\x5f']['mro']() }}",
]
SECRETS = ("class '", "<class", "__globals__", "root:", "built-in", "<function", "module")


def filled(folder: Path, source: str) -> str:
    (folder / "mine.j2").write_text(source, encoding="utf-8")
    return render(load(str(folder / "mine.j2")), report_of("words"))


@pytest.mark.parametrize("source", ESCAPES)
def test_no_way_out_of_the_sandbox(tmp_path: Path, source: str) -> None:
    """It is an error in one line, or nothing comes of it."""
    try:
        output = filled(tmp_path, source)
    except UsageError as error:
        assert "\n" not in str(error)
        output = ""
    assert not any(secret in output for secret in SECRETS)
    assert len(output) < 200


@pytest.mark.parametrize(
    "source",
    [
        "{{ range(100001)|list }}",
        "{% for a in range(100001) %}x{% endfor %}",
        "{{ 'x' * 10 ** 8 }}",
        "{{ 9999999999 * 'x' }}",
        "{{ 10 ** (10 ** 10) }}",
        "{{ 9 ** 99999999 }}",
        "{{ [0] * 9999999999 }}",
        "{{ 'x'|center(9999999999) }}",
        "{{ 'x'|center(width=9999999999) }}",
        "{{ 'x'.ljust(9999999999) }}",
        "{{ 'x'.zfill(9999999999) }}",
        "{{ '%9999999999d' % 1 }}",
        "{{ '%*d' % (9999999999, 1) }}",
        "{{ '{:9999999999}'.format(1) }}",
        "{{ '{:{w}}'.format(1, w=9999999999) }}",
        "{{ '{a:9999999999}'.format_map({'a': 1}) }}",
        "{{ 'x'|indent(9999999999, true) }}",
        "{{ '%9999999999d'|format(1) }}",
        "{{ [1]|batch(9999999999, 'x')|list }}",
        "{{ [1]|slice(9999999999)|list }}",
        "{{ lipsum(n=100000000) }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% for a in range(9999) %}{% for b in range(9999) %}{{ '%9999d' % 1 }}{% endfor %}"
        "{% endfor %}",
    ],
)
def test_what_a_template_makes_has_a_bound(tmp_path: Path, source: str) -> None:
    with pytest.raises(UsageError) as raised:
        filled(tmp_path, source)
    assert "\n" not in str(raised.value)
    assert re.match(r".*mine\.j2(:1)?: \w", str(raised.value))


@pytest.mark.parametrize(
    "source",
    [
        "{% set x = range(100000)|list %}{% for a in x %}{% for b in x %}{% endfor %}{% endfor %}",
        "{% set x = range(100000)|list %}{% for a in x %}{% for b in x if b < 0 %}{% endfor %}"
        "{% endfor %}",
        "{% for a in range(9999) recursive %}{{ loop(range(9999)) if loop.depth < 9 }}{% endfor %}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}"
        "{{ m(90) }}",
        "{% set x = range(100000)|list %}{% for a in x %}{{ x|sort|first }}{% endfor %}",
        "{% set x = range(100000)|list %}{% for a in x %}{{ x|map('string')|list|length }}"
        "{% endfor %}",
        "{% set x = range(100000)|list %}{% for a in x %}{% if -1 in x %}{% endif %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    ],
)
def test_how_long_a_template_takes_has_a_bound(
    tmp_path: Path, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", 0.2)
    with pytest.raises(UsageError, match=r"mine\.j2:1: takes more than 0\.2 s"):
        filled(tmp_path, source)


GREEDY = [
    "{{ lipsum(n=1000000, max=1000000)|length }}",
    "{{ ([[1] * 1000] * 60000)|pprint|length }}",
    "{{ ('a ' * 20000000)|wordwrap(1)|length }}",
    "{% set ns = namespace(a='aaaaaaaa') %}{% for i in range(60) %}{% set ns.a = ns.a ~ ns.a %}"
    "{% endfor %}",
    "{% macro f(s, n) %}{% if n %}{{ f(s + s, n - 1) }}{% endif %}{% endmacro %}"
    "{{ f('aaaaaaaaaa', 50) }}",
    "{% set x = 'a' * 60000000 %}{{ (x|replace('a', 'b' * 1000))|length }}",
    "{% set x = 'a' * 60000 %}{{ (x|join('b' * 1000000))|length }}",
    "{{ ((1,) * 60000000)|list|tojson|length }}",
    "{{ 'aaaaaaaa'" + "|replace('a', 'aaaaaaaa')" * 15 + " }}",
    "{% set ns = namespace(a=[]) %}{% for i in range(100000) %}"
    "{% set ns.a = ns.a + [('a' * 1000000) ~ i] %}{% endfor %}",
]  # fmt: skip
"""Those that ask for much without a large number."""


@pytest.mark.skipif(sys.platform != "linux", reason="the system bounds no process's memory")
@pytest.mark.parametrize("source", GREEDY)
def test_what_a_template_takes_has_a_bound(
    tmp_path: Path, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Memory, and the time of a step that no clock of ours interrupts."""
    monkeypatch.setattr(sandbox, "SECONDS", 1)
    monkeypatch.setattr(sandbox, "MEMORY", 1 << 29)
    with pytest.raises(UsageError) as raised:
        filled(tmp_path, source)
    message = r".*mine\.j2(:1)?: (.*takes (too much|more than 1 s)|'lipsum' is undefined)"
    assert re.match(message, str(raised.value))


def test_what_is_large_and_within_the_bounds_is_made(tmp_path: Path) -> None:
    assert len(filled(tmp_path, "{{ 'é' * 20000000 }}")) == 20_000_000
    assert filled(tmp_path, "{{ '\\ud800' }}") == "\ud800"


def test_loops_are_those_of_jinja(tmp_path: Path) -> None:
    source = (
        "{% for a in [3, 1] %}{{ loop.index }}/{{ loop.length }}{{ a }}{{ loop.last }} {% endfor %}"
        "{% for k, v in {'x': 1}.items() %}{{ k }}{{ v }}{% else %}none{% endfor %}"
        "{% for a in [] %}{% else %}none{% endfor %}"
        "{% for a in [1, 2, 3] if a > 1 %}{{ a }}{{ loop.nextitem|default(0) }}{% endfor %}"
        "{% for a in [[1, [2, 0]]] recursive %}{{ a[0] }}{{ loop([a[1]]) if a[1] }}{% endfor %}"
    )
    assert filled(tmp_path, source) == "1/23False 2/21True x1none233012"


@pytest.mark.parametrize(
    "source",
    [
        "{{ " + "(" * 10_000,
        "{{ " + "(" * 10_000 + "1" + ")" * 10_000 + " }}",
        "{{ " + "[" * 150 + "1" + "]" * 150 + " }}",
        "{{ 1" + " + 1" * 10_000 + " }}",
        "{{ not " * 5_000,
        "{{ " + "not " * 5_000 + "1 }}",
        "{{ x" + ".a" * 10_000 + " }}",
        "{{ x" + "|string" * 5_000 + " }}",
        "{{ 'a'" + " ~ 'a'" * 10_000 + " }}",
        "{% if 1 %}" * 5_000 + "{% endif %}" * 5_000,
        "{% if 1 %}" * 120 + "{% endif %}" * 120,
        "{% for a in 'a' %}" * 30 + "{% endfor %}" * 30,
        "{% macro m() %}" * 30 + "{% endmacro %}" * 30,
        "{% set a = ''.__class__ %}" * 2,
        "{{ ''.__class__ ~ 'a' }}",
        "{{ 1 / 0 }}{{ 1 // 0 }}{{ 10 ** -10 ** 10 }}",
        "{{ 1e999|int }}",
        "{{ '\\ud800' }}",
        "{{ '\\x' }}",
        "{% raw %}",
        "{#",
        "\0{{ 1 }}\0" * 3,
    ],
    ids=lambda source: source[:20],
)
def test_any_template_is_filled_or_an_error_in_a_line(tmp_path: Path, source: str) -> None:
    """Nested too deep, wrong in what Jinja works out ahead, or beyond what Python can compile."""
    try:
        output = filled(tmp_path, source)
    except UsageError as error:
        assert re.match(r".*mine\.j2(:\d+)?: \w", str(error))
        assert "\n" not in str(error)
    else:
        assert not any(secret in output for secret in SECRETS)


def test_what_is_within_reason_works(tmp_path: Path) -> None:
    source = "{{ 'ab' * 3 }}{{ 2 ** 10 }}{{ 7 % 4 }}{{ 'x'|center(5) }}{{ '%4d' % 1 }}{{ 3 * 4 }}"
    assert filled(tmp_path, source) == "ababab10243  x     112"


def test_a_template_sees_nothing_of_the_environment(tmp_path: Path) -> None:
    (tmp_path / "mine.j2").write_text("{{ self._TemplateReference__context.get_all()|tojson }}")
    (tmp_path / "a.md").write_text("Midjourney is an LLM.\n")
    done = subprocess.run(
        [sys.executable, "-c", "from buzzlint.cli import main; main()", "check", "--template",
         "mine.j2", "--isolated", "a.md"],
        cwd=tmp_path, env={"SECRET": "hunter2"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "hunter2" not in done.stdout + done.stderr
    assert done.stdout == ""
