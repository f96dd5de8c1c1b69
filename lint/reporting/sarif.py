"""``sarif``: SARIF 2.1.0 as GitHub code scanning takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from ..findings import SEVERITIES
from ..rules import RULES
from ..terminal import visible_json
from . import sarif_model as parts
from .fingerprint import fingerprints
from .links import home, rule_page
from .report import Place, place_of
from .view import in_repository
from .words import sentence, sentences

if TYPE_CHECKING:
    from ..document import Document
    from ..findings import Finding, Severity
    from ..rules import Rule
    from . import Style
    from .report import FileReport, Placed, Report

MOST = 25_000
"""Results that GitHub takes in one run; it refuses a file with more."""
LEVELS: dict[Severity, parts.Level] = {"error": "error", "warning": "warning", "info": "note"}
_PROBLEMS = {"error": "error", "warning": "warning", "info": "recommendation"}
_PRECISION = {"error": "high", "warning": "high", "info": "medium"}


def render(report: Report, style: Style) -> str:
    """Write the report as one run; what exceeds GitHub's limit is left out, the mildest first."""
    rules = _descriptors(report)
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    results = [
        _result(file, placed, mark, _uri(file, report), numbers)
        for file in report.files
        for placed, mark in zip(file.findings, fingerprints(file), strict=True)
    ]
    log = parts.Log(
        runs=(
            parts.Run(
                tool=parts.Tool(
                    driver=parts.Driver(
                        name="buzzlint",
                        semantic_version=report.version,
                        information_uri=home(),
                        rules=rules,
                    )
                ),
                invocations=(parts.Invocation(execution_successful=not report.summary.failed),),
                results=_gravest(results),
            ),
        )
    )
    text = log.model_dump_json(by_alias=True, exclude_none=True, indent=2)
    return visible_json(text) + "\n"


def _gravest(results: list[parts.Result]) -> tuple[parts.Result, ...]:
    """Return as many results as GitHub takes, the gravest if there are more, in their order."""
    levels = [LEVELS[severity] for severity in SEVERITIES]
    ranked = sorted(range(len(results)), key=lambda index: levels.index(results[index].level))
    return tuple(results[index] for index in sorted(ranked[:MOST]))


# --- rules ---------------------------------------------------------------------------------------


def _descriptors(report: Report) -> tuple[parts.Descriptor, ...]:
    """Describe the rules that were on, and any other that found something, sorted by code."""
    found = [
        _described_by(rule) for rule in RULES if report.rules is None or rule.code in report.rules
    ]
    known = {descriptor.id for descriptor in found}
    others = {
        placed.finding.code: placed.finding
        for _, placed in report.placed()
        if placed.finding.code not in known
    }
    declared = {rule.code: rule for rule in RULES}
    found += [
        _described_by(declared[code]) if code in declared else _unknown(finding)
        for code, finding in others.items()
    ]
    return tuple(sorted(found, key=lambda descriptor: descriptor.id))


def _described_by(rule: Rule) -> parts.Descriptor:
    summary, why = sentence(rule.summary[:1].upper() + rule.summary[1:]), sentence(rule.why)
    examples = (("Flagged", rule.flagged), ("Not flagged", rule.clean))
    plain = [why] + [
        f"{title}:\n" + "\n".join(f"- {' '.join(text.split())}" for text in texts)
        for title, texts in examples
        if texts
    ]
    markdown = [why] + [f"**{title}**\n\n{_quoted(texts)}" for title, texts in examples if texts]
    return parts.Descriptor(
        id=rule.code,
        name=_pascal(rule.name),
        short_description=parts.Message(text=summary),
        full_description=parts.Message(text=f"{summary} {why}"),
        help=parts.Message(text="\n\n".join(plain), markdown="\n\n".join(markdown)),
        help_uri=rule_page(rule.code) or home(),
        default_configuration=parts.Configuration(level=LEVELS[rule.severity]),
        properties=_properties(rule.severity),
    )


def _unknown(finding: Finding) -> parts.Descriptor:
    """Describe a rule by what is known from a finding: a report may be older than the program."""
    words = sentence(finding.name.replace("-", " ").capitalize())
    message = parts.Message(text=words)
    return parts.Descriptor(
        id=finding.code,
        name=_pascal(finding.name),
        short_description=message,
        full_description=message,
        help=parts.Message(text=words, markdown=words),
        help_uri=rule_page(finding.code) or home(),
        default_configuration=parts.Configuration(level=LEVELS[finding.severity]),
        properties=_properties(finding.severity),
    )


def _properties(severity: Severity) -> dict[str, str | list[str]]:
    return {
        "tags": ["ai", "documentation"],
        "precision": _PRECISION[severity],
        "problem.severity": _PROBLEMS[severity],
    }


def _pascal(name: str) -> str:
    """Write a rule's name as the format has it: "wrong-class" as "WrongClass"."""
    return "".join(word.capitalize() for word in name.split("-"))


def _quoted(examples: tuple[str, ...]) -> str:
    """Show examples as they are written, in a block that none of them can end."""
    text = "\n\n".join(example.strip() for example in examples)
    fence = "`" * 3
    while fence in text:
        fence += "`"
    return f"{fence}markdown\n{text}\n{fence}"


# --- results -------------------------------------------------------------------------------------


def _result(
    file: FileReport, placed: Placed, mark: tuple[str, int], uri: str, numbers: dict[str, int]
) -> parts.Result:
    finding = placed.finding
    digest, occurrence = mark
    related = tuple(
        _location(uri, place, number, span.label or "the system")
        for number, (span, place) in enumerate(zip(finding.related, placed.related, strict=True), 1)
    )
    return parts.Result(
        rule_id=finding.code,
        rule_index=numbers[finding.code],
        level=LEVELS[finding.severity],
        message=parts.Message(text=_unlinked(" ".join(sentences(finding)))),
        locations=(_location(uri, placed.place),),
        related_locations=related or None,
        partial_fingerprints={"primaryLocationLineHash": f"{digest[:16]}:{occurrence}"},
        fixes=_fixes(file.document, finding, uri),
    )


def _location(uri: str, place: Place, number: int | None = None, label: str = "") -> parts.Location:
    return parts.Location(
        id=number,
        physical_location=parts.PhysicalLocation(
            artifact_location=parts.ArtifactLocation(uri=uri), region=_region(place)
        ),
        message=parts.Message(text=_unlinked(sentence(label))) if label else None,
    )


def _region(place: Place) -> parts.Region:
    return parts.Region(
        start_line=place.line,
        start_column=place.column,
        end_line=place.end_line,
        end_column=place.end_column,
    )


def _fixes(document: Document | None, finding: Finding, uri: str) -> tuple[parts.Fix, ...] | None:
    """Describe the fix; without the text at hand there are no lines and columns to name."""
    fix = finding.fix
    if fix is None or document is None:
        return None
    replacements = tuple(
        parts.Replacement(
            deleted_region=_region(place_of(document, edit.start, edit.end)),
            inserted_content=parts.Message(text=edit.text),
        )
        for edit in fix.edits
    )
    change = parts.ArtifactChange(
        artifact_location=parts.ArtifactLocation(uri=uri), replacements=replacements
    )
    told = finding.suggestion or finding.message
    return (parts.Fix(description=parts.Message(text=sentence(told)), artifact_changes=(change,)),)


def _unlinked(text: str) -> str:
    """Keep what a document says from being read as a link, "[text](address)"."""
    return text.replace("](", "] (")


def _uri(file: FileReport, report: Report) -> str:
    """Write a path as a URI reference: relative to the repository, or absolute outside it."""
    path = in_repository(file.path, report)
    return ("file://" if path.startswith("/") else "") + quote(path, safe="/")
