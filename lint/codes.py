"""What config, command line and comments pick rules by: codes, names, severities.

Picking takes no more. The rules themselves are loaded once there is a claim to judge.
"""

from __future__ import annotations

from typing import Literal

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

MARK = "buzzlint-"
"""What each comment to the linter begins with."""

NAMES = {
    "BL101": "wrong-class",
    "BL102": "conflated-terms",
    "BL103": "overgeneralised-class",
    "BL104": "inverted-hierarchy",
    "BL201": "wrong-output",
    "BL202": "wrong-input",
    "BL301": "wrong-adaptation",
    "BL302": "not-adaptable",
    "BL303": "wrong-access",
    "BL401": "wrong-architecture",
    "BL402": "wrong-mechanism",
    "BL501": "unstated-output",
    "BL502": "unnamed-model",
    "BL503": "human-understanding",
    "BL504": "hype",
    "BL601": "wrong-maker",
    "BL602": "wrong-expansion",
    "BL603": "misspelt-name",
    "BL604": "unknown-version",
    "BL605": "retired-system",
    "BL701": "interchangeable-terms",
    "BL901": "unused-suppression",
    "BL902": "unknown-suppression",
}
"""Code to name of every rule, in the order of the codes, as ``rules.RULES`` declares them."""
