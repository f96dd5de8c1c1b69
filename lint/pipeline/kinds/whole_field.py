"""Further ways to say that nothing of a field is without one class: conditions and exceptions.

"If it is generative AI, it is an LLM", "only LLMs count as generative AI", "a tool without an LLM
is not generative AI", "whatever tool you use, there is an LLM underneath". ``ubiquity`` reads them,
as it does its own.
"""

from __future__ import annotations

from ..frames import frame
from ..lexicon import alternation, words
from .around_terms import ALL, SOME, Pattern, framed, term_words

_END = r"\s*(?:[.,;:!)–—]|\s-\s|$)"
_BEGINS = r"(?:^|[.;:–—(]\s*|\b(?:because|since|that|as|so|and|but)\s+)"
_NOT = r"(?:can['’]t|cannot|can\snot|couldn['’]t|could\snot|may\snot|never)"


def _any(name: str) -> str:
    return rf"(?:{alternation(words(f'ubiquity.{name}'))})"


def _whichever(things: str) -> tuple[Pattern, ...]:
    """Read "whatever generative AI tool you use, there is an LLM underneath".

    Not "whatever tool you use for writing": of a part of them.
    """
    which, beneath, meeting, at_work, parts, generating = map(
        _any, ("whichever", "beneath", "meeting", "at_work", "parts", "generating")
    )
    chosen = rf"{things}\s(?![^,]*\b(?:for|that|which|to\s\w))[^.;:!?,]{{2,40}},\s*"
    below = rf"(?:{beneath},?\s+)?"
    flatly = r"(?:\s+(?:always|just|really|simply|only|still))?"
    return (
        framed(
            rf"{_BEGINS}{which}", rf"{chosen}{below}{meeting}{flatly}\s+{SOME}",
            rf"{_END}|\s+{beneath}|\s+(?:(?:that|which)\s+)?{at_work}", defines=True,
        ),
        framed(
            rf"{_BEGINS}{which}",
            rf"{chosen}the\s+{parts}\s+(?:that|which)\s+{generating}\s+(?:is|are){flatly}\s+{SOME}",
            _END, defines=True,
        ),
        framed(
            rf"{_BEGINS}(?:in|inside)\s+{ALL}",  # not "in all tools that we sell"
            rf"{things},?\s+the\s+{parts}\s+(?:that|which)\s+{generating}\s+(?:is|are)"
            rf"{flatly}\s+{SOME}",
            _END, defines=True,
        ),
        framed(
            rf"{_BEGINS}{which}", rf"{chosen}{SOME}",
            rf"(?:\s*models?)?\s+(?:(?:is|are)\s+)?(?:always\s+)?(?:{at_work}|{beneath}){_END}",
            defines=True,
        ),
    )  # fmt: skip


def field_first() -> tuple[Pattern, ...]:
    """Such ways where the field stands before the class."""
    things, _, _, works, _ = term_words()
    one, demanding, being, running, becoming, kinds, thanks = map(
        _any, ("things", "demanding", "being", "running", "becoming", "kinds", "thanks")
    )
    founded = _any("founded")
    is_ = r"(?:['’]s|\s+is|\s+must\s+be|\s+has\s+to\s+be)"
    except_ = (
        r"(?:with|from|on|using|on\stop\sof|out\sof)\s+anything"
        r"\s+(?:but|else\sthan|other\sthan|except)"
    )
    there = r"(?:there(?:['’]s|\s+is)|(?:you|we|people)\s+(?:see|find|meet|use|come\sacross))"
    found = r"(?:there(?:['’]s|\s+is)|(?:you|we)(?:['’]ll|\s+will)?\s+(?:find|meet|see))"
    return (
        framed(
            rf"{_BEGINS}to\s+(?:be|{becoming})(?:\s+an?)?",
            rf"{things},\s*(?:an?|the|any|every|your)\s+{one}\s+{demanding}\s+(?:by definition\s+)?"
            rf"{being}\s+{SOME}", _END,
        ),
        framed(
            rf"{_BEGINS}(?:if|when|whenever|once)\s+(?:it|something|(?:an?|the|your)\s{one})"
            r"(?:['’]s|\s+is)(?:\s+(?:called|really|truly|sold as|labelled))?",
            rf"{things},\s*(?:then\s+)?(?:it|that){is_}(?:\s+always)?\s+{SOME}", _END, defines=True,
        ),
        framed(
            rf"{_BEGINS}(?:if|when|whenever)\s+(?:it|something|(?:an?|any|the|your)\s{one})"
            r"(?:['’]s|\s+is)(?:\s+(?:called|labelled|sold\s+as|advertised\s+as|based\s+on))?",
            rf"{things},\s*{found}\s+(?:always\s+)?{SOME}", rf"\s+{_any('beneath')}", defines=True,
        ),
        framed(
            rf"{_BEGINS}(?:wherever|where|whenever)\s+{there}",
            rf"{things},\s*{found}\s+(?:always\s+)?{SOME}", _END, defines=True,
        ),
        framed(
            rf"\b(?:(?:you|we|one)\s{_NOT}|(?:nobody|no\sone)\scan)\s(?:have|get|do|build|make|create|offer)",
            rf"{things}\s+{except_}\s+{SOME}", _END, denied=True,
        ),
        framed(
            _BEGINS, rf"{things}\s+{_NOT}\s+be\s+(?:had|built|made|done|created|offered)\s+"
            rf"{except_}\s+{SOME}", _END, denied=True,
        ),
        framed(
            _BEGINS, rf"{things}\s+(?:(?:is|are)\s+(?:only\s+)?(?:made\s+possible|enabled)\s+by"
            rf"|exists?\s+(?:only\s+)?{thanks})\s+{SOME}", _END,
        ),
        framed(_BEGINS, rf"{things}\s+{works}\s+only\s+{thanks}\s+{SOME}", _END),
        framed(_BEGINS, rf"{things}\s+(?:always\s+)?works?\s+by\s+{running}\s+{SOME}", r"(?!\w)"),
        framed(
            _BEGINS,
            rf"{things}\s+(?:is|are|refers?\sto|means|denotes)\s+(?:an?|the)\s+{kinds}\s+of\s+"
            r"[\w\s-]{2,30}?(?:,\s*|\s[–—-]\s|\s\()(?:specifically|namely|to be precise),?\s+", r"",
        ),
        framed(
            rf"(?<!not ){ALL}", rf"{things}\s+{works}\s+(?:{_any('as_follows')})\s*[:,–—]\s*{SOME}",
            rf"(?:\s+models?)?\s+{_any('acting')}\b", defines=True,
        ),
        *_whichever(things),
        framed(
            rf"{_BEGINS}(?:(?:if|while|where|whereas|think\s+of)\s+)?",
            r"\s+(?:is|are|as)\s+(?:the|an?|our|your)\s+(?:[\w*_-]+\s+){0,2}?[\w*_-]+,?\s+"
            rf"(?:(?:and|then|while|whereas)\s+)*{SOME}(?:[\w\s*_-]{{2,40}}\()?",
            r"\)?[*_]*(?:\s*models?)?(?:\s*\([^()]{1,12}\))?[*_]*\s+(?:is|are|as)\s+(?:the|its)\s+"
            rf"[*_]*{_any('bases')}[*_]*\s+(?:(?:that|which)\s+{_any('carrying')}\s+it"
            rf"|(?:behind|of|beneath|inside|in)\s+it|underneath){_END}",
            defines=True,
        ),
        framed(_BEGINS, rf"{things}\s+{_any('only_of')}\s+", _END),
        framed(
            rf"\bthe\s+only\s+(?:{_any('fields')}|{one})\s+(?:of|in|behind)",
            rf"{things}\s+(?:is|are)\s+(?:an?\s|the\s)?", _END,
        ),
        framed(
            rf"(?<!not ){ALL}\s+(?:of\s+the\s+)?{one}\s+(?:of|in|behind)",
            rf"{things}\s+are\s+(?:{founded}\s+)?", _END,
        ),
        framed(
            _BEGINS, rf"\s+(?:is|means|refers\s+to)\s+(?:the\s+)?{_any('use')}\s+of\s+{SOME}",
            rf"(?:\s*models?)?(?:{_END}|\s+(?:to|for|in)\b)", defines=True,
        ),
        framed(_BEGINS, rf"{things}\s+(?:has|have|contains?)\s+{SOME}", rf"\s*{_any('core')}\b"),
    )  # fmt: skip


def class_first() -> tuple[Pattern, ...]:
    """Such ways where the class stands before the field."""
    things = term_words()[0]
    one, lacking, barred, umbrella, covering, becoming, carrying, possible, wider, term = map(
        _any,
        (
            "things", "lacking", "barred", "umbrella", "covering", "becoming", "carrying",
            "possible", "wider", "term",
        ),
    )  # fmt: skip
    models, resting = r"(?:\s*models?)?", _any("resting")
    founded = r"(?:built|based|founded|rests?|runs?|relies|rely|works?)"
    return (
        framed(
            rf"{_BEGINS}(?:only|nothing\s(?:but|else\sthan|other\sthan)|none\sbut)\s+(?:an?|the)?",
            rf"{models}\s+(?:is|are|(?:(?:can|may|could|should|must)\s+(?:rightly\s+|really\s+)?)?"
            rf"(?:be|{becoming}|{carrying}))(?:\s+an?)?",
            rf"{things}(?:\s{possible})?{_END}", denied=True,
        ),
        framed(_BEGINS, rf"{models}\s+makes?", rf"{things}\s{possible}{_END}"),
        framed(
            r"(?:^|(?<!unlike)(?<!beyond)(?<!besides)(?<!than)(?<!without)(?<!not)\s(?:an?\s)?)",
            rf"{models}\)?,\s+the\s+(?:(?:core|main|key|underlying|actual|very)\s+)?"
            rf"(?:{alternation(frame('base.nouns'))})\s+{_any('links')}\s+(?:{ALL}\s+)?",
            rf"{things}{_END}",
        ),
        framed(
            _BEGINS, rf"{models}\s+(?:{alternation(frame('base.carry'))})\s+{ALL}",
            rf"{things}{_END}",
        ),
        framed(
            rf"{_BEGINS}(?:an?)?",
            rf"{models}\s+(?:is|are)\s+(?:used|found|needed|contained)\s+(?:by|in|inside)\s+{ALL}",
            rf"{things}{_END}",
        ),
        framed(
            _BEGINS,
            rf"{models}\s+(?:is|are)\s+(?:the|an?)\s+(?:(?!not\b)[\w-]+\s+){{1,3}}?"
            rf"(?:(?:that|which)\s+)?{ALL}",
            rf"{things}\s+(?:(?:is|are)\s+)?(?:{resting}){_END}",
        ),
        framed(
            rf"{_BEGINS}(?:an?)?",
            rf"{models}\s+(?:is|are)\s+the\s+(?!most\b|best\b)(?:[\w-]+\s+){{1,4}}at\s+the\s+"
            rf"(?:{alternation(frame('promote.hearts'))})\s+of", rf"{things}{_END}",
        ),
        framed(
            _BEGINS,
            rf"{models}\s+(?:is|are)\s+(?:the|an?)\s+(?:(?!not\b)[\w-]+\s+){{1,3}}?"
            rf"(?:on|upon)\s+which\s+{ALL}",
            rf"{things}\s+(?:(?:is|are)\s+)?{founded}{_END}",
        ),
        framed(
            rf"{_BEGINS}(?:an?|any|every)\s+(?:{one}|something)\s+{lacking}\s+(?:an?|any)?",
            rf"{models}\s+{barred}(?:\s+an?)?", rf"{things}{_END}", denied=True,
        ),
        framed(
            rf"{_BEGINS}(?:the\s+(?:term|word)\s+)?(?:an?|the)?",
            rf"\s+(?:is|are)\s+(?:an?\s+|the\s+)?(?:{wider})\s+(?:(?:{term})\s+)?than",
            rf"{things}{_END}",
        ),
        framed(
            rf"{_BEGINS}(?:the\s+(?:term|word)\s+)?(?:an?|the)?",
            rf"{models}\s+(?:is|are)\s+(?:the|an?|our)\s+{umbrella},?\s+(?:and|while|with)",
            rf"{things}\s+(?:(?:is\s+|are\s+|being\s+)?(?:just\s+|only\s+)?(?:an?|the|one)\s+"
            rf"(?:[\w-]+\s+)?{_any('fields')}\s+(?:of|in)|(?:sits?|lies?|is|fits?)\s+(?:inside|within))"
            r"\s+(?:it|them|that|those)\b",
        ),
        framed(
            rf"{_BEGINS}(?:the\s+(?:term|word)\s+)?(?:an?|the)?",
            rf"\s+(?:is|are)\s+(?:the|an?|our)\s+{umbrella}\s+{covering}(?:\s+(?:all|every)"
            r"(?:\s+\w+\sof)?)?", r"",
        ),
    )  # fmt: skip
