"""Does the author stand behind a claim? Negation, correction, question, condition, report.

Scope follows the tree: a negation reaches down from its verb to "but", "while" and "unlike".
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from ..closed import QUOTATION, SINGLE_QUOTATION
from ..frames import frame
from ..lexicon import alternation, any_of, words
from ..trees.syntax import children
from .context import asks
from .denial import puts_right
from .disowned import is_disowned
from .framed import is_framed
from .granted import asks_for_more, asks_what_members_do, asks_what_one_does
from .negation import is_certain, is_negated, is_untrue
from .passed_on import is_put_right, is_replaced
from .polite import is_order, is_polite, is_polite_plan
from .quizzes import teases
from .refused import was_refused
from .scope import has_subject, heads_above, is_done_already
from .studied import is_examined, is_researched
from .unreal import (
    is_hearsay,
    is_hedged,
    is_of_others,
    is_prompt,
    is_supposed,
    is_taken_back,
    is_word_of_model,
)

if TYPE_CHECKING:
    from ...claims import Stance
    from ..trees.sentences import Sentence
    from ..trees.tree import Token
    from .context import Context

_TAKEN_BACK = re.compile(
    rf"[^.;()]{{0,60}}?(?:\(|\s[—–-]\s)\W*(?:{alternation(words('stance.taken_back'))})\b"
    rf"[\s*_]*(?:[)—–,:.-]|$)",
    re.IGNORECASE,
)
_COUNTED_OUT = re.compile(
    rf"[^.;:()]{{0,60}}?:[\s*_`]*(?:{alternation(words('stance.absent'))})[\s*_`]*(?:[.,;|!]|$)",
    re.IGNORECASE,
)
"""Behind a label, what makes it nothing: "X-generated images: 0"."""
_DOCSTRING = re.compile(r"(?:^|[:;{}]\s*)[rRuUbB]?\"{3}$")
"""The marks of a text in code that is its author's, as nothing takes it for a value."""
_ASKED = re.compile(r"[^.!;]*[?？❓]")
_WORD = re.compile(r"\w+")
_KEY = re.compile(r"(?:^|[,{;]\s)[\s*-]*[\"'`]?([A-Za-z][\w.:/@-]*)[\"'`]?\s?[:=]\s?$")
_ENDS_VALUE = re.compile(r"[,;}\])]*\s*(?:$|[\"'`]?[A-Za-z][\w.:/@-]*[\"'`]?\s?[:=])")
_WOULD = frozenset({"'d", "’d"})
_VOUCHING = frozenset({"can", "have", "'ve", "’ve"})
_CLAUSE = 3
"""So many words, or more, make a clause of what stands between "if" and a comma."""
_MENU = re.compile(r"(?:→|->|›|»)\s*$")
_KEYED = 60
"""So many characters before a text hold its key."""


def stance(
    sentence: Sentence, at: Token, context: Context, *,
    local: bool = False, affirmed: bool = False, owned: bool = False,
) -> Stance:  # fmt: skip
    """The stance towards a claim whose predicate (or head) is the token ``at``.

    ``local``: the claim is presupposed by a noun phrase ("LLMs such as X"), so that only a
    negation inside the phrase takes it back, not one of the verb above. ``affirmed``: a negation
    is a part of what is claimed ("no X without Y"). ``owned``: a possessive claims it, and who
    asks for something else takes it for granted ("how good is M's X?").
    """
    text, (start, end) = sentence.block.text, sentence.spans[at.i]
    wrong = context.rejects(sentence) and not puts_right(sentence, start)
    if wrong or context.answers(sentence, start):
        return "rejected"
    if _TAKEN_BACK.match(text, start, sentence.end):
        return "rejected"
    if is_taken_back(sentence, start) or is_replaced(sentence, start):
        return "rejected"
    if is_disowned(sentence, start):
        return "rejected"
    if not local and is_framed(sentence, start):
        return "rejected"
    chain = [at] if local else [at, *heads_above(at)]
    if not local and was_refused(sentence, end, chain, context):
        return "rejected"
    if _COUNTED_OUT.match(text, start, sentence.end):
        return "negated"
    if _is_quoted(sentence, start, end, chain) or context.cites(sentence, start, end):
        return "reported"
    if is_put_right(sentence, chain, context):
        return "reported"
    if not affirmed and any(is_negated(token, at, local) for token in chain):
        return "negated"
    if affirmed and any(is_untrue(token, at) for token in chain[1:]):
        return "negated"
    if _is_rhetorical(sentence):
        return "asserted"
    if asks(sentence) and context.affirms(sentence):
        return "asserted"
    inside = _ASKED.match(text, end, sentence.end) and not teases(sentence.text)
    asked = asks(sentence) or inside or _asks_as_heading(sentence)
    granted = asks_for_more(sentence) or asks_what_members_do(at, sentence)
    granted = owned and (granted or asks_what_one_does(at, sentence))
    if asked and not (granted or any(map(is_order, chain))):
        return "questioned"
    if any(map(_is_inquired, chain)) or any(map(_is_open_question, chain)):
        return "questioned"
    if any(_is_conditional(token) or _is_wished(token) for token in chain):
        return "hypothetical"
    if _is_requested(at):
        return "hypothetical"
    if is_supposed(sentence, at) or any(map(_is_checked, chain)):
        return "hypothetical"
    if not local and any(map(is_hedged, chain[: 1 + (at.pos_ == "NOUN")])):
        return "hypothetical"
    if any(token.lower_ in words("stance.doubtful") for token in chain[1:]):
        return "hypothetical"
    if not local and (is_hearsay(sentence, at) or is_prompt(sentence, at)):
        return "reported"
    if any(_is_believed(t) and at not in children(t, "nsubj") for t in chain[1:]):
        return "reported"
    if any(is_word_of_model(token, sentence) for token in chain):
        return "reported"
    if any(map(is_researched, chain)) or is_of_others(sentence):
        return "reported"
    if any(map(is_examined, chain)):
        return "hypothetical"
    return "planned" if any(_is_planned(token) for token in chain) else "asserted"


def _is_quoted(sentence: Sentence, start: int, end: int, chain: list[Token]) -> bool:
    """Whether the predicate stands in a quotation that the author only mentions.

    "We draw with Claude," says our CEO: that is as good as said. 'Never say "..."' isn't.
    Single marks may only set a name apart; a clause between them is quoted.
    """
    text, span = sentence.block.text, (sentence.start, sentence.end)
    single = [m for m in SINGLE_QUOTATION.finditer(text, *span) if _states(m, sentence)]
    for match in (*QUOTATION.finditer(text, *span), *single):
        if match.start() < start and end < match.end():
            if " " not in match.group() and chain[0].pos_ == "VERB":
                return True  # 'it "generates" images': the word is meant with a grain of salt
            before = text[sentence.start : match.start()]
            behind = text[match.end() : sentence.end]
            if _DOCSTRING.search(text[: match.start() + 1]):
                return False
            if _field().search(before):
                return _spoken().search(before) is not None
            if _is_value(text, match.start(), match.end()):
                return False
            if len(_WORD.findall(before + behind)) <= 1:
                return False  # nothing but that: somebody's words, or a text in a program
            denied = any(w.lower() in words("stance.negators") for w in _WORD.findall(before))
            listed = _is_listed(before + behind) or (not denied and _MENU.search(before))
            if listed and not _states(match, sentence):
                return False  # "AI image generation (X)", in a program's list or its menu
            return denied or not any(
                t.lemma_ in words("verbs.say")
                and has_subject(t)
                and not any(d.lower_ in words("stance.pamphlets") for d in children(t, "nsubj"))
                and not match.start() <= sentence.spans[t.i][0] < match.end()
                for t in chain[1:]
            )
    return False


def _states(quotation: re.Match[str], sentence: Sentence) -> bool:
    """Whether a quotation holds a clause."""
    return any(
        "VerbForm=Fin" in t.morph and quotation.start() <= sentence.spans[t.i][0] < quotation.end()
        for t in sentence.doc
    )


@cache
def _field() -> re.Pattern[str]:
    """A key or a call that takes what a reader gets to see: 'description: "', 'print("'."""
    keys, shown = alternation(words("stance.fields")), alternation(words("stance.shown"))
    return re.compile(
        rf"(?:^|[\s\"'`*_{{(<])(?:{keys})[\"'`*_]*\s*[:=]\s*$|\b(?:{shown})\([rbfu]?$",
        re.IGNORECASE,
    )


def _is_listed(around: str) -> bool:
    """Whether nothing but other texts stands around one, as in a program's list of them."""
    return "?" not in around and not _WORD.search(QUOTATION.sub("", around))


def _is_value(text: str, start: int, end: int) -> bool:
    """Whether a text is the value of a key in data: 'engine: "a fine-tuned X", size: 3'."""
    key = _KEY.search(text[max(0, start - _KEYED) : start])
    return (
        key is not None
        and _ENDS_VALUE.match(text, end) is not None
        and key[1].lower() not in words("stance.foreign_fields")
    )


@cache
def _spoken() -> re.Pattern[str]:
    """A key beside which a text is somebody's words: '{"role": "user", "content": "'."""
    keys = alternation(words("stance.spoken"))
    return re.compile(rf"[\s\"'`{{(](?:{keys})[\"'`]*\s*[:=]", re.IGNORECASE)


def _is_rhetorical(sentence: Sentence) -> bool:
    """Whether a question tells the reader something: "Did you know that ...?"."""
    text = sentence.text
    opener = text.split(maxsplit=1)[0] if text.strip() else ""
    start = len(opener) + 1 if opener.lower() in {"but", "and", "so"} else 0
    return bool(any_of(words("stance.rhetorical")).match(text, start))


def _asks_as_heading(sentence: Sentence) -> bool:
    opening = sentence.text.partition(" ")[0].lower()
    if opening not in words("stance.question_openers"):
        return False
    return sentence.block.kind == "heading" or _has_no_end(sentence)


def _has_no_end(sentence: Sentence) -> bool:
    """Whether somebody asks without any mark, as in a chat: "can i send an mp3 to X".

    The one that is asked about stands behind the verb.
    """
    said = [match.span() for match in islice(_WORD.finditer(sentence.text), 2)]
    if len(said) < 2 or not sentence.text.rstrip()[-1:].isalnum():
        return False
    start, end = said[1]
    named = any(name.start == sentence.start + start for name in sentence.names)
    return named or sentence.text[start:end].lower() in words("nouns.persons") | {"it"}


def _is_conditional(token: Token) -> bool:
    openers = children(token, "mark", "advmod", "cc")
    if any(
        opener.lower_ in words("stance.conditional")
        and not (_is_of_another(opener, token) or _is_aim(opener, token))
        for opener in openers
    ):
        return not (is_done_already(token) or _is_address(token))
    if token.lemma_ in words("verbs.say") and _is_whenever(token, openers):
        return True
    if token.lemma_ in words("stance.factive") and children(token, "ccomp"):
        return False  # "you may know that X is a C"
    modals = words("stance.modals")
    aids = {aux.lower_ for aux in children(token, "aux")}
    if "Tense=Past" not in token.morph or "have" in aids:
        modals |= _WOULD  # "I'd (have paid) to run X", but not "I'd run X before"
    return bool(aids & modals) and not (_is_sought(token) or is_polite(token) or _is_habit(token))


def _is_habit(verb: Token) -> bool:
    """Whether "would" tells what used to happen: "fixed a bug where X would draw blurry logos"."""
    where = any(t.lower_ == "where" for t in children(verb, "advmod", "mark"))
    return where and verb.dep_ == "acl:relcl" and verb.head.lower_ in words("stance.defects")


def _is_of_another(if_: Token, verb: Token) -> bool:
    """Whether a tree hangs the opener of a clause on the next: "if the call times out, X draws"."""
    doc = verb.doc
    behind = doc[if_.i + _CLAUSE : verb.i] if doc.text(if_.i + 1) != "," else []
    comma = next((t.i for t in behind if t.text == ","), 0)
    doers = children(verb, "nsubj", "nsubj:pass")
    return verb.dep_ == "ROOT" and comma > 0 and any(comma < doer.i < verb.i for doer in doers)


def _is_aim(until: Token, verb: Token) -> bool:
    """Whether a clause tells what a system is tuned for, or what comes: "tune X until it sings".

    So does "it is idle until Y prompts X to draw".
    """
    tuned = verb.head.lemma_ in frame("adapt.verbs")
    asks_then = verb.lemma_ in frame("produce.ask") and not children(verb, "aux")  # no "you can"
    return until.lower_ == "until" and (tuned or asks_then)


def _is_whenever(verb: Token, openers: list[Token]) -> bool:
    """Whether a clause tells what others may say: "when people say that X is an LLM"."""
    if verb.lemma_ in frame("produce.writing") and children(verb, "obj"):
        return False  # "since X writes the articles"
    when = any(opener.lower_ in words("stance.temporal") for opener in openers)
    doers = children(verb, "nsubj")
    return when and bool(doers) and all(t.lower_ not in {"we", "i"} for t in doers)


def _is_sought(verb: Token) -> bool:
    """Whether a relative clause says what somebody wants of a tool: "use X that would draw"."""
    noun = verb.head
    return verb.dep_ == "acl:relcl" and noun.dep_ == "obj" and noun.head.lemma_ in frame("need.use")


def _is_requested(noun: Token) -> bool:
    """Whether somebody asks for a thing, and nobody has it: "issues that ask for X support"."""
    while noun.dep_ == "compound":
        noun = noun.head
    asked = noun.dep_ == "obl" and any(t.lower_ == "for" for t in children(noun, "case"))
    return asked and noun.head.lemma_ in words("stance.requesting")


def _is_checked(clause: Token) -> bool:
    """Whether a clause says what is still to be found out: "verify that X understands it"."""
    verb = clause.head
    return clause.dep_ == "ccomp" and verb.lemma_ in words("verbs.check") and not _is_vouched(verb)


def _is_vouched(verb: Token) -> bool:
    """Whether authors stand for what they have found out: "I can confirm that", "we confirmed"."""
    own = [t.lower_ for t in children(verb, "nsubj")] in (["i"], ["we"])
    aids = {t.lower_ for t in children(verb, "aux")}
    return own and verb.lemma_ in words("verbs.vouch") and aids <= _VOUCHING


def _is_inquired(clause: Token) -> bool:
    """Whether a clause is what somebody wanted to know: "he asked how X makes its images"."""
    asks_it = clause.dep_ == "ccomp" and clause.head.lemma_ in words("verbs.inquire")
    return asks_it and not _is_reply(clause)


def _is_open_question(word: Token) -> bool:
    """Whether nobody has settled it: "an open question how to draw with X", "... is how to"."""
    return any(
        noun.lemma_ in words("stance.questions")
        and any(t.lower_ in words("stance.unsettled") for t in children(noun, "amod"))
        for noun in (word, *children(word, "nsubj", "nsubj:outer"))
    )


def _is_reply(clause: Token) -> bool:
    """Whether a clause tells what is answered: "when they ask what X is, we tell them that"."""
    doers = children(clause, "nsubj")
    opened = any(
        t.lower_ in words("stance.temporal") for t in children(clause.head, "advmod", "mark")
    )
    after_comma = bool(doers) and clause.doc.text(doers[-1].i - 1) == ","
    return opened and after_comma and clause.lemma_ in words("verbs.say")


def _is_address(word: Token) -> bool:
    """Whether a condition only says for whom a text is: "if you are curious about LLMs for X"."""
    whom = children(word, "nsubj")
    return word.lower_ in words("stance.addressed") and [t.lower_ for t in whom] == ["you"]


def _is_believed(token: Token) -> bool:
    lemma = token.lemma_
    if token.lower_ in words("stance.expecting") and not children(token, "aux"):
        return True  # "Expecting X to draw" heads a mistake, "teams expecting it" are wrong
    if is_certain(token) or lemma not in words("verbs.believe", "verbs.doubted"):
        return False
    if _is_address(token):
        return False
    if lemma in words("verbs.doubted"):
        return True
    doers = children(token, "nsubj")
    if not doers and token.lower_.endswith(("ing", "s")):
        return True  # "Thinking that X ..." heads a mistake, "claims X ..." is of somebody's text
    if token.pos_ == "NOUN" or "Tense=Past" in token.morph or token.head.lower_ == "used":
        return True
    return bool(doers and doers[0].lower_ not in {"we", "i"})


def _is_wished(token: Token) -> bool:
    """Whether something is wished for, was thought of, or is to be supposed: "suppose X draws"."""
    told = token.lemma_ in words("verbs.suppose") and not has_subject(token)
    thought = token.lemma_ in words("verbs.weigh") and "Tense=Past" in token.morph
    thought = thought and not children(token, "aux:pass")  # "X is considered a C"
    seen = token.dep_ == "acl:relcl" and token.head.lower_ in words("stance.visions")
    seen = seen and token.head.head.lemma_ in words("verbs.wish")  # "imagines a future where"
    return told or thought or seen or token.lemma_ in words("verbs.wish")


def _is_planned(token: Token) -> bool:
    if any(aux.lower_ in words("stance.future") for aux in children(token, "aux")):
        return True
    if token.lemma_ in words("stance.plans") or is_polite_plan(token):
        return True
    if any(t.lemma_ in words("stance.plans") for t in children(token, "nsubj:outer")):
        return True  # "the plan is to ..."
    return token.i == 0 and token.pos_ == "VERB" and not has_subject(token)
