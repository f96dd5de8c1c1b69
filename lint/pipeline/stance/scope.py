"""How far what a clause says reaches: a denial above takes back what hangs on it, up to "but"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..closed import INDEFINITE
from ..frames import duties, frame
from ..lexicon import words
from ..trees.syntax import cases, children
from .negation import is_certain, is_negated

if TYPE_CHECKING:
    from ..trees.tree import Token

_SCOPE = frozenset(
    {"xcomp", "ccomp", "advcl", "acl", "acl:relcl", "csubj", "csubj:pass", "obj", "obl",
     "obl:agent", "nmod", "nsubj", "nsubj:pass", "conj", "compound", "appos", "amod",
     "parataxis", "dep"}
)  # fmt: skip
"""A negation reaches from a head down to dependents of these kinds."""
_REACH = 6
"""So many heads above a claim can negate it."""


def heads_above(token: Token) -> list[Token]:
    """The heads in whose scope a token stands, nearest first."""
    found: list[Token] = []
    below = token
    for head in token.governors():
        if len(found) == _REACH or below.dep_ not in _SCOPE or _stands_alone(below):
            break
        if _is_fronted(below) or _is_added(below):
            break
        if _is_without_need(below) or _costs_little(below) or _is_in_brackets(head, below):
            break
        found.append(head)
        if _is_presupposed(below) or is_certain(head):
            break
        below = head
    return found


def _is_fronted(phrase: Token) -> bool:
    """Whether a phrase stands before the clause that it is in: "thanks to X's images, we ..."."""
    doers = children(phrase.head, "nsubj", "nsubj:pass")
    if phrase.dep_ != "obl" or not doers or phrase.i > doers[0].i:
        return False
    return any(t.text == "," for t in phrase.doc[phrase.i : doers[0].i])


def _is_added(clause: Token) -> bool:
    """Whether a clause tells more of what is excepted: "except for the cover, which X drew"."""
    if clause.dep_ != "acl:relcl" or not cases(clause.head) & words("stance.contrast"):
        return False
    opener = min(clause.subtree(), key=lambda token: token.i)
    if opener.text == ",":
        opener = clause.doc[opener.i + 1]
    return opener.lower_ in words("stance.wh") and clause.doc.text(opener.i - 1) == ","


def _is_in_brackets(head: Token, below: Token) -> bool:
    """Whether a tree hangs a phrase on an aside behind it: "enable it (calls X, may be slow)"."""
    between = [t.text for t in head.doc[below.i : head.i]]
    return between.count("(") > between.count(")")


def _is_without_need(aim: Token) -> bool:
    """Whether it is told what an act doesn't take: "you need no training to draw with X"."""
    thing = aim.head
    to = any(mark.lower_ == "to" for mark in children(aim, "mark"))
    needed = thing.dep_ == "obj" and thing.head.lemma_ in frame("base.needing")
    return aim.dep_ == "acl" and to and needed and any(t.lower_ == "no" for t in thing.children)


def _costs_little(deed: Token) -> bool:
    """Whether it is told what a deed doesn't take: "tuning X isn't hard", "doesn't take long"."""
    verb = deed.head
    told = deed.dep_ in {"csubj", "nsubj"} and verb.lower_ in words("stance.costing")
    aids = {t.lower_ for t in children(verb, "aux")}
    sure = verb.dep_ == "ROOT" and aids.isdisjoint(words("stance.modals"))
    return told and sure and not children(verb, "mark")


def _stands_alone(clause: Token) -> bool:
    """Whether a clause is out of the reach of the one above: "when ...", "but ..."."""
    if clause.dep_ == "advcl" and not _is_spliced(clause):
        openers = children(clause, "mark", "advmod")
        alone = words("stance.adversative", "stance.temporal")
        if any(opener.lower_ in alone or _concludes(opener) for opener in openers):
            return True
        return is_done_already(clause)
    if clause.dep_ in {"ccomp", "advcl"} and _is_spliced(clause):
        return True
    if clause.dep_ not in {"conj", "parataxis"}:
        return False
    if any(clause.doc.text(cc.i + 1).lower() == "that" for cc in children(clause, "cc")):
        return False  # "we don't say that ... or that ..."
    if any(cc.lower_ in words("stance.adversative") for cc in children(clause, "cc")):
        return True
    return has_subject(clause) or _is_next_order(clause)


def _concludes(so: Token) -> bool:
    """Whether a clause tells what came of the one above: "nobody can draw, so X paints it"."""
    doc, at = so.doc, so.i
    comma = at > so.head.head.i and doc[at - 1].text == ","
    told = so.lower_ in words("stance.concluding") and doc.text(at + 1).lower() != "that"
    return comma and told and has_subject(so.head)


def _is_next_order(clause: Token) -> bool:
    """Whether something is to be done once another thing has ended: "stop typing and use X"."""
    ending = clause.head
    if clause.dep_ != "conj" or ending.lemma_ not in words("verbs.ending"):
        return False
    orders = all(verb.lower_ == verb.lemma_ for verb in (ending, clause))
    return orders and not any(
        t.dep_ == "aux" or t.lower_ in words("stance.negators") for t in ending.children
    )


def _is_spliced(clause: Token) -> bool:
    """Whether no more than a comma parts it from the next clause: "X draws it, nobody pays"."""
    head = clause.head
    doers = children(head, "nsubj", "nsubj:pass")
    if not doers or children(clause, "mark") or not has_subject(clause):
        return False
    if head.lemma_ in words("verbs.say", "verbs.believe"):
        return False
    own = sorted(token.i for token in clause.subtree() if not token.is_punct)
    if clause.i > head.i:
        commas = [t.i for t in clause.doc[head.i : own[0]] if t.text == ","]
        return clause.dep_ == "ccomp" and commas == [own[0] - 1]
    parted = "," in {clause.doc.text(own[-1]), clause.doc.text(own[-1] + 1)}
    return parted and doers[0].i > own[-1]


def _is_presupposed(clause: Token) -> bool:
    """Whether a clause only says which thing is meant: "images made by X must not be used"."""
    if clause.dep_ not in {"acl", "acl:relcl", "amod"} or _is_predicate(clause.head):
        return False
    if _is_seen_to(clause) or _is_sought(clause):
        return False
    # What is concluded, or to be done, is no attribute: "the conclusion that X draws".
    return not any(mark.lower_ in {"to", "that"} for mark in children(clause, "mark"))


def _is_seen_to(clause: Token) -> bool:
    """Whether nobody lets it be done: "nobody could have had the poster painted by X"."""
    thing = clause.head
    done = clause.dep_ == "acl" and not clause.lower_.endswith("ing")
    let = (
        thing.dep_ == "obj" and thing.i < clause.i and thing.head.lemma_ in frame("produce.having")
    )
    return done and let and is_negated(thing.head, thing.head, False)


def _is_sought(clause: Token) -> bool:
    """Whether there needn't be a thing in which it is: "I wouldn't trust a demo in which X"."""
    thing = clause.head
    within = any(cases(t) == {"in"} and t.lower_ == "which" for t in children(clause, "obl"))
    within = within or any(t.lower_ == "where" for t in children(clause, "advmod", "mark"))
    if clause.dep_ != "acl:relcl" or not within or thing.dep_ not in {"obj", "obl"}:
        return False
    articles = children(thing, "det", "nmod:poss")
    if any(t.lower_ not in INDEFINITE | {"any"} for t in articles):
        return False
    verb = thing.head
    return verb.lemma_ in frame("produce.requesting") or is_negated(verb, verb, False)


def _is_predicate(noun: Token) -> bool:
    """Whether a noun says what something becomes: "X hasn't become a tool for drawing"."""
    turned = frame("be.become", "produce.state")
    if noun.dep_ == "obl" and noun.lower_ in duties() and cases(noun) == {"in"}:
        return True  # "nobody put X in charge of drawing"
    return noun.dep_ in {"obj", "xcomp"} and noun.head.lemma_ in turned


def has_subject(verb: Token) -> bool:
    """Whether a clause has a doer, or a thing done to, of its own."""
    return bool(children(verb, "nsubj", "nsubj:pass", "csubj"))


def is_done_already(verb: Token) -> bool:
    """Whether a condition takes what it says for done: "if you are using X to draw, update it"."""
    doers = children(verb, "nsubj")
    return (
        verb.dep_ == "advcl"
        and verb.lemma_ in frame("need.use")
        and verb.lower_.endswith("ing")
        and any("Tense=Pres" in aux.morph for aux in children(verb, "aux"))
        and len(doers) == 1
        and doers[0].lower_ in {"you", "we"}
        and not is_negated(verb.head, verb.head, False)
    )
