"""Which rules are on: codes, prefixes of codes, and names, in layers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .errors import UsageError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ALL = "ALL"


class Layer(NamedTuple):
    """What one place (a config, an override, the command line) says about rules.

    ``select`` starts over; the others change what the layers below have left on.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    origin: str = ""
    """Where it was said, for messages: ``buzzlint.toml``, or empty for flags."""


def resolve(layers: Iterable[Layer], rules: Mapping[str, str]) -> frozenset[str]:
    """Return the codes that are on after all layers; ``rules`` maps codes to names.

    In a layer the longer selector wins (``select = ["BL201"], ignore = ["BL2"]`` keeps BL201),
    and of equal ones ``ignore``.
    """
    chosen = frozenset(rules)
    for layer in layers:
        on = dict.fromkeys(chosen if layer.select is None else (), -1)
        wanted = [("select", selector) for selector in layer.select or ()]
        wanted += [("extend-select", selector) for selector in layer.extend_select]
        for key, selector in wanted:
            for code in expand(selector, rules, key, layer.origin):
                on[code] = max(on.get(code, -1), _weight(selector, code))
        for selector in layer.ignore:
            for code in expand(selector, rules, "ignore", layer.origin):
                if on.get(code, len(code) + 1) <= _weight(selector, code):
                    del on[code]
        chosen = frozenset(on)
    return chosen


def chosen(
    select: Iterable[str] | None, ignore: Iterable[str], rules: Mapping[str, str]
) -> frozenset[str]:
    """Return the codes that somebody's program has chosen; without ``select`` all are on.

    Raises ``ValueError`` for what names no rule, and for a text where a list of them belongs.
    """
    for key, value in (("select", select), ("ignore", ignore)):
        if isinstance(value, str):  # whose letters would be taken for prefixes
            raise ValueError(f"{key}: must be a list, as in [{value!r}], not a text")
    layer = Layer(None if select is None else tuple(select), tuple(ignore), origin="Linter")
    try:
        return resolve([layer], rules)
    except UsageError as error:
        raise ValueError(str(error)) from None


def _weight(selector: str, code: str) -> int:
    if selector.upper() == ALL:
        return 0
    return len(selector) if code.startswith(selector.upper()) else len(code)


def expand(selector: str, rules: Mapping[str, str], key: str, origin: str) -> list[str]:
    """Return the codes that a selector stands for; an unknown one is a UsageError."""
    found = matching(selector, rules)
    if not found:
        where = f"{origin}: {key!r}" if origin else f"--{key}"
        hint = nearest(selector, [*rules, *rules.values()])
        raise UsageError(f"{where}: unknown rule {selector!r}{hint or '; see: buzzlint rules'}")
    return found


def matching(selector: str, rules: Mapping[str, str]) -> list[str]:
    """Return the codes that a selector stands for, whatever its case; none for an unknown one."""
    upper = selector.upper()
    if upper == ALL:
        return list(rules)
    return [
        code
        for code, name in rules.items()
        if (upper and code.startswith(upper)) or name == selector.lower()
    ]


def split(values: Iterable[str]) -> tuple[str, ...]:
    """Take apart the values of an option that may be repeated and hold commas."""
    return tuple(item.strip() for value in values for item in value.split(",") if item.strip())
