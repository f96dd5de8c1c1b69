"""Closed classes: the small words, marks and labels of English grammar that many readings ask for.

They are the language's own and never grow. What does grow, verbs, nouns and names, is in
``patterns/``. Labels: https://universaldependencies.org/u/dep/
"""

from __future__ import annotations

import re

INDEFINITE = frozenset({"a", "an"})
DETERMINERS = frozenset(
    {"a", "an", "the", "my", "our", "your", "his", "her", "their", "its", "one", "another"}
)
DEMONSTRATIVES = frozenset({"this", "these"})
POINTING_AT_MANY = frozenset({"these", "those", "all"})
"""What stands for many that were named: "these are", "all of them are"."""
PERSONS = frozenset({"we", "i", "they", "you"})
"""Who is no system when it does something."""
OBJECTS = frozenset({"me", "you", "him", "her", "us", "them"})
"""To whom something is given."""
REFLEXIVES = frozenset(
    {"myself", "yourself", "himself", "herself", "ourselves", "yourselves", "themselves"}
)
GENITIVES = frozenset({"'s", "’s"})
POSSESSIVES = GENITIVES | {"'", "’"}
BEING = frozenset({"are", "were", "is", "was"})
AMONG = frozenset({"among", "amongst"})
JOINTS = frozenset({"and", "or", "&"})
"""What joins the last name of a row to the others."""
SUMMING = frozenset({"all", "both", "each"})
"""What sums a row of names up: "X and Y: both"."""
ARROWS = frozenset({"→", "⇒", "➡", "➜"})
"""What parts a step from the next one."""
COORDINATORS = JOINTS | {"/", "+"}

BEHIND = frozenset({",", "that"})
"""What a clause may begin behind."""
ENDS = frozenset({"", ".", ",", ";", "!", ")"})
"""What ends a phrase; "" stands behind the last token."""
CLOSES = ENDS | {"–", "—"}
"""What ends a phrase or an aside."""

NOMINAL = frozenset({"ADJ", "NOUN", "PROPN"})
"""Tags of the words that stand before a noun and belong to it."""
NSUBJ = frozenset({"nsubj", "nsubj:pass"})
NOMINAL_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
"""How a noun or a pronoun hangs on the verb, active or passive, that it is the subject of."""
COPULAS = frozenset({"cop", "aux:pass"})

AROUND = r"[\s*_`\"“”]*"
"""A pattern of the blanks, quotation marks and emphasis around a name."""
OWNER = r"(?:[\w.]+['’]s\s)?"
"""A pattern of whose it may be: "M's "."""
QUOTATION = re.compile(r"[\"“][^\"“”]*[\"”]")
SINGLE_QUOTATION = re.compile(r"(?<![\w'])['‘](?=\w)(?:[^\"'‘’“”]|(?<=\w)['’](?=\w))+['’](?!\w)")
"""One between single marks, which are no apostrophes where no letter is outside."""
