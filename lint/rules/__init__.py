"""Every rule, in the order of its code."""

from __future__ import annotations

from . import (
    conflated_terms,
    human_understanding,
    hype,
    interchangeable_terms,
    inverted_hierarchy,
    misspelt_name,
    not_adaptable,
    overgeneralised_class,
    retired_system,
    unknown_suppression,
    unknown_version,
    unnamed_model,
    unstated_output,
    unused_suppression,
    wrong_access,
    wrong_adaptation,
    wrong_architecture,
    wrong_class,
    wrong_expansion,
    wrong_input,
    wrong_maker,
    wrong_mechanism,
    wrong_output,
)
from .rule import ClaimRule, CommentRule, DocumentRule, Rule

RULES: tuple[Rule, ...] = (
    wrong_class.RULE,
    conflated_terms.RULE,
    overgeneralised_class.RULE,
    inverted_hierarchy.RULE,
    wrong_output.RULE,
    wrong_input.RULE,
    wrong_adaptation.RULE,
    not_adaptable.RULE,
    wrong_access.RULE,
    wrong_architecture.RULE,
    wrong_mechanism.RULE,
    unstated_output.RULE,
    unnamed_model.RULE,
    human_understanding.RULE,
    hype.RULE,
    wrong_maker.RULE,
    wrong_expansion.RULE,
    misspelt_name.RULE,
    unknown_version.RULE,
    retired_system.RULE,
    interchangeable_terms.RULE,
    unused_suppression.RULE,
    unknown_suppression.RULE,
)

__all__ = ["RULES", "ClaimRule", "CommentRule", "DocumentRule", "Rule"]
