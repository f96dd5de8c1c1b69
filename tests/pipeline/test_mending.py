"""Trees are put right where the parser goes wrong again and again, and stay trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from buzzlint.rules import RULES

from .building import Built

if TYPE_CHECKING:
    from buzzlint import Linter
    from buzzlint.pipeline.trees.parsing import Parser
    from buzzlint.pipeline.trees.tree import Tree

AS_OBJECT = """
    LLMs        llm        NOUN   3  nsubj
    are         be         AUX    3  cop
    {word}      {word}     {pos}  {head}  {dep}  Tense=Past|VerbForm=Part
    generators  generator  NOUN   {over}  {under}
    .           .          PUNCT  3  punct
"""


def mended(linter: Linter, word: str, pos: str, *, inside: bool) -> Tree:
    hung = {"head": 4, "dep": "amod", "over": 0, "under": "ROOT"}
    if not inside:
        hung = {"head": 0, "dep": "ROOT", "over": 3, "under": "obj"}
    trees = AS_OBJECT.format(word=word, pos=pos, **hung)
    return Built(linter, f"LLMs are {word} generators.", trees).sentences[0].doc


@pytest.mark.parametrize("inside", [True, False])
def test_the_noun_gets_the_subject(linter: Linter, inside: bool) -> None:
    llms, are, advanced, generators, stop = mended(linter, "advanced", "ADJ", inside=inside)
    assert (generators.dep_, generators.head) == ("ROOT", generators)
    assert [(t, t.dep_, t.head) for t in (llms, are, advanced)] == [
        (llms, "nsubj", generators),
        (are, "cop", generators),
        (advanced, "amod", generators),
    ]
    assert generators.children == (llms, are, advanced, stop)
    assert advanced.children == ()


def test_a_passive_keeps_its_object(linter: Linter) -> None:
    llms, _, called, generators, _ = mended(linter, "called", "VERB", inside=False)
    assert (llms.head, generators.head, generators.dep_) == (called, called, "obj")


def test_another_adjective_is_left_alone(linter: Linter) -> None:
    llms, _, fast, generators, _ = mended(linter, "fast", "ADJ", inside=False)
    assert (llms.head, generators.head) == (fast, fast)


def test_an_object_makes_a_verb(linter: Linter) -> None:
    trees = """
        GPT-5      -          PROPN  2  nsubj
        excels     excel      VERB   0  ROOT
        at         at         SCONJ  4  mark
        drawing    draw       NOUN   2  advcl  VerbForm=Ger
        logos      logo       NOUN   4  obj
    """
    drawing = Built(linter, "GPT-5 excels at drawing logos", trees).sentences[0].doc[3]
    assert (drawing.pos_, drawing.lemma_) == ("VERB", "draw")


def test_what_has_a_subject_and_an_object_is_a_verb(linter: Linter) -> None:
    trees = """
        Networks   network    NOUN   2  nsubj  Number=Plur
        power      power      NOUN   0  ROOT
        tools      tool       NOUN   2  obj    Number=Plur
    """
    power = Built(linter, "Networks power tools", trees).sentences[0].doc[1]
    assert (power.pos_, power.lemma_) == ("VERB", "power")


def test_an_order_is_a_verb(linter: Linter) -> None:
    trees = """
        Harness    harness    ADJ    0  ROOT
        the        the        DET    3  det
        power      power      NOUN   1  obj
        of         of         ADP    5  case
        LLMs       llm        NOUN   3  nmod
    """
    harness = Built(linter, "Harness the power of LLMs", trees).sentences[0].doc[0]
    assert (harness.pos_, harness.lemma_) == ("VERB", "harness")


@pytest.mark.parametrize(
    ("noun", "number", "verb", "lemma"),
    [("AI", "Sing", "leverages", "leverage"), ("networks", "Plur", "leverage", "leverage")],
)
def test_a_verb_stands_behind_its_subject(
    linter: Linter, noun: str, number: str, verb: str, lemma: str
) -> None:
    trees = f"""
        Modern     modern     ADJ    3  amod
        {noun}     {noun}     NOUN   3  compound  Number={number}
        {verb}     {lemma}    NOUN   0  ROOT
        LLMs       llm        NOUN   3  obj
    """
    text = f"Modern {noun} {verb} LLMs"
    modern, doer, told, llms = Built(linter, text, trees).sentences[0].doc
    assert (told.pos_, told.lemma_, told.children) == ("VERB", lemma, (doer, llms))
    assert (doer.dep_, doer.head, doer.children) == ("nsubj", told, (modern,))


def test_a_plural_begins_no_compound(linter: Linter) -> None:
    trees = """
        The        the        DET    4  det
        models     model      NOUN   3  compound  Number=Plur
        process    process    NOUN   4  compound
        images     image      NOUN   0  ROOT      Number=Plur
        .          .          PUNCT  4  punct
    """
    doc = Built(linter, "The models process images.", trees).sentences[0].doc
    the, models, process, images, stop = doc
    assert (process.pos_, process.dep_, process.head) == ("VERB", "ROOT", process)
    assert process.children == (models, images, stop)
    assert [(t.dep_, t.head) for t in (models, images)] == [("nsubj", process), ("obj", process)]
    assert (models.children, images.children, the.head) == ((the,), (), models)


@pytest.mark.parametrize(
    ("hung", "over", "pos"), [((2, "xcomp"), (3, "obj"), "VERB"), ((2, "obj"), (3, "obj"), "NOUN")]
)
def test_a_verb_of_making_has_a_thing(
    linter: Linter, hung: tuple[int, str], over: tuple[int, str], pos: str
) -> None:
    trees = f"""
        GPT-5      -          PROPN  2  nsubj
        creates    create     VERB   0  ROOT
        concept    concept    {pos}  {hung[0]}  {hung[1]}
        art        art        NOUN   {over[0]}  {over[1]}
        daily      daily      ADV    2  advmod
    """
    x, creates, concept, art, daily = (
        Built(linter, "GPT-5 creates concept art daily", trees).sentences[0].doc
    )
    assert (art.head, art.dep_, art.children) == (creates, "obj", (concept,))
    assert (concept.head, concept.dep_) == (art, "compound")
    assert creates.children == (x, art, daily)


def test_what_comes_once_in_a_time_is_an_object(linter: Linter) -> None:
    trees = """
        GPT-5   -      PROPN  2  nsubj
        draws   draw   VERB   0  ROOT
        a       a      DET    6  det
        comic   comic  ADJ    6  amod
        a       a      DET    6  det
        week    week   NOUN   2  obj
    """
    x, draws, a, comic, _, week = (
        Built(linter, "GPT-5 draws a comic a week", trees).sentences[0].doc
    )
    assert (comic.head, comic.dep_, comic.children) == (draws, "obj", (a,))
    assert draws.children == (x, comic, week)


def test_who_does_something_at_another_time_is_a_subject(linter: Linter) -> None:
    trees = """
        GPT-5      -          PROPN  2  nsubj
        writes     write      VERB   0  ROOT
        before     before     ADP    4  case
        FLUX       -          PROPN  2  obl
        draws      draw       VERB   2  conj
        logos      logo       NOUN   5  obj
    """
    _, writes, before, flux, draws, logos = (
        Built(linter, "GPT-5 writes before FLUX draws logos", trees).sentences[0].doc
    )
    assert (draws.head, draws.dep_) == (writes, "advcl")
    assert draws.children == (before, flux, logos)
    assert (before.dep_, flux.dep_) == ("mark", "nsubj")


def test_all_stay_trees(parser: Parser) -> None:
    texts = [text for rule in RULES for text in (*rule.flagged, *rule.clean)]
    texts += [
        "I know that in the pipeline in which models make ads the cost is low.",
        "We think that in a step in which models draw images run daily.",
        "You'll own the pipeline in which models make ads.",
        "Not all software is a model.",
        "It is not that not all models draw.",
        "We make the album covers, posters with Google.",
        "We make the album covers and posters that sell.",
        "Covers, posters and covers with Google.",
        "Attach a video clip and Google describes what happens in it.",
        "AI Agents in Film & Movie Production",
        "Spatial Computing, Presence & Avatar Design",
        "See demos of image generation with Google and Music Production",
        "Claude can analyze, generate, or transform images.",
    ]
    for tree in parser.trees(texts):
        for token in tree:
            assert all(child.head is token for child in token.children)
            assert token.head is token or token in token.head.children
            assert list(token.children) == sorted(token.children, key=lambda t: t.i)
            seen = set()
            while token.head is not token:
                assert token.i not in seen
                seen.add(token.i)
                token = token.head


def test_what_follows_on_an_order_is_a_clause(linter: Linter) -> None:
    trees = """
        Enter   enter   VERB   6  nsubj
        a       a       DET    3  det
        topic   topic   NOUN   1  obj
        and     and     CCONJ  5  cc
        GPT-5   -       PROPN  3  conj
        draws   draw    VERB   0  ROOT
        logos   logo    NOUN   6  obj
    """
    doc = Built(linter, "Enter a topic and GPT-5 draws logos", trees).sentences[0].doc
    enter, a, topic, and_, gpt, draws, logos = doc
    assert [(t.dep_, t.head) for t in (enter, topic, gpt, draws)] == [
        ("ROOT", enter),
        ("obj", enter),
        ("nsubj", draws),
        ("conj", enter),
    ]
    assert enter.children == (topic, draws)
    assert topic.children == (a,)
    assert draws.children == (and_, gpt, logos)


def test_who_acts_behind_an_order_is_given_none(linter: Linter) -> None:
    trees = """
        Upload     upload    VERB   0  ROOT
        a          a         DET    3  det
        photo      photo     NOUN   1  obj
        and        and       CCONJ  5  cc
        GPT-5      -         PROPN  1  conj
        describes  describe  VERB   1  xcomp    VerbForm=Fin
        it         it        PRON   6  obj
    """
    doc = Built(linter, "Upload a photo and GPT-5 describes it", trees).sentences[0].doc
    upload, _, photo, and_, gpt, describes, it = doc
    assert [(t.dep_, t.head) for t in (gpt, and_, describes)] == [
        ("nsubj", describes),
        ("cc", describes),
        ("conj", upload),
    ]
    assert upload.children == (photo, describes)
    assert describes.children == (and_, gpt, it)


def test_a_verb_that_is_nothing_else_gets_its_subject(linter: Linter) -> None:
    trees = """
        Music   music   NOUN   2  compound
        relies  relie   NOUN   0  ROOT
        on      on      ADP    4  case
        GPT-5   -       PROPN  2  nmod
    """
    music, relies, _, gpt = Built(linter, "Music relies on GPT-5", trees).sentences[0].doc
    assert relies.pos_ == "VERB"
    assert (music.dep_, gpt.dep_) == ("nsubj", "obl")


def test_an_order_with_a_hyphen_is_a_verb(linter: Linter) -> None:
    trees = """
        Fine    fine    ADJ    3  compound
        -       -       PUNCT  1  punct
        tune    tune    NOUN   0  ROOT
        GPT-5   -       PROPN  3  obj
    """
    doc = Built(linter, "Fine-tune GPT-5", trees).sentences[0].doc
    assert doc[2].pos_ == "VERB"


def test_a_verb_inside_a_compound_carries_the_sentence(linter: Linter) -> None:
    trees = """
        Kling      -         PROPN  2  nsubj
        drafts     draft     VERB   3  compound
        contracts  contract  NOUN   0  ROOT       Number=Plur
        .          .         PUNCT  3  punct
    """
    kling, drafts, contracts, stop = (
        Built(linter, "Kling drafts contracts.", trees).sentences[0].doc
    )
    assert (drafts.dep_, drafts.head, drafts.children) == ("ROOT", drafts, (kling, contracts, stop))
    assert (contracts.dep_, contracts.head, contracts.children) == ("obj", drafts, ())


def test_a_plural_inside_a_compound_begins_a_clause(linter: Linter) -> None:
    trees = """
        Kling    -        PROPN  2  nsubj
        reads    read     VERB   0  ROOT
        the      the      DET    6  det
        book     book     NOUN   6  compound
        and      and      CCONJ  6  cc
        scenes   scene    NOUN   2  obj       Number=Plur
        .        .        PUNCT  2  punct
    """
    left = Built(linter, "Kling reads the book and scenes.", trees).sentences[0].doc
    assert left[5].head is left[1]  # which has no verb to make a clause of
    trees = """
        Kling    -        PROPN  2  nsubj
        reads    read     VERB   0  ROOT
        the      the      DET    7  det
        book     book     NOUN   7  compound
        and      and      CCONJ  6  cc
        plans    plan     NOUN   4  conj      Number=Plur
        scenes   scene    NOUN   2  obj       Number=Plur
        .        .        PUNCT  2  punct
    """
    text = "Kling reads the book and plans scenes."
    _, reads, the, book, and_, plans, scenes, _ = Built(linter, text, trees).sentences[0].doc
    assert (book.dep_, book.head, book.children) == ("obj", reads, (the,))
    assert (plans.pos_, plans.dep_, plans.children) == ("VERB", "conj", (and_, scenes))


def test_what_has_an_object_of_its_own_goes_on(linter: Linter) -> None:
    trees = """
        Kling    -        PROPN  2  nsubj
        reads    read     VERB   0  ROOT
        files    file     NOUN   2  obj       Number=Plur
        and      and      CCONJ  5  cc
        flags    flag     NOUN   3  conj      Number=Plur
        some     some     DET    2  obj
        .        .        PUNCT  2  punct
    """
    text = "Kling reads files and flags some."
    _, reads, files, and_, flags, some, _ = Built(linter, text, trees).sentences[0].doc
    assert (files.head, files.children) == (reads, ())
    assert (flags.pos_, flags.head, flags.children) == ("VERB", reads, (and_, some))


def test_items_of_a_list_are_coordinated(linter: Linter) -> None:
    trees = """
        Kling    -        PROPN  2  nsubj
        makes    make     VERB   0  ROOT
        a        a        DET    4  det
        poem     poem     NOUN   2  obj
        ,        ,        PUNCT  7  punct
        a        a        DET    7  det
        song     song     NOUN   4  appos
        or       or       CCONJ  10  cc
        a        a        DET    10  det
        film     film     NOUN   7  conj
        .        .        PUNCT  2  punct
    """
    doc = Built(linter, "Kling makes a poem, a song or a film.", trees).sentences[0].doc
    assert doc[6].dep_ == "conj"


def test_a_list_ends_where_a_clause_begins(linter: Linter) -> None:
    trees = """
        Models      model     NOUN   3  nsubj
        are         be        AUX    3  cop
        CLIP        -         PROPN  8  nsubj
        and         and       CCONJ  5  cc
        SigLIP      -         PROPN  3  conj
        and         and       CCONJ  7  cc
        Whisper     -         PROPN  5  conj
        listens     listen    VERB   0  ROOT
        .           .         PUNCT  8  punct
    """
    text = "Models are CLIP and SigLIP and Whisper listens."
    models, _, clip, _, siglip, second, whisper, listens, _ = (
        Built(linter, text, trees).sentences[0].doc
    )
    assert (clip.dep_, clip.head) == ("ROOT", clip)
    assert (listens.dep_, listens.head) == ("conj", clip)
    assert (whisper.dep_, whisper.head, second.head) == ("nsubj", listens, listens)
    assert (models.head, siglip.head, siglip.dep_) == (clip, clip, "conj")


def test_a_relative_clause_gets_its_verb(linter: Linter) -> None:
    trees = """
        BERT         -           PROPN  8  nsubj
        ,            ,           PUNCT  4  punct
        which        which       PRON   4  dep
        researchers  researcher  NOUN   1  acl:relcl
        published    publish     VERB   4  acl  Tense=Past|VerbForm=Part
        ,            ,           PUNCT  4  punct
        is           be          AUX    8  cop
        fast         fast        ADJ    0  ROOT
        .            .           PUNCT  8  punct
    """
    text = "BERT, which researchers published, is fast."
    bert, _, which, researchers, published, *_ = Built(linter, text, trees).sentences[0].doc
    assert (published.dep_, published.head) == ("acl:relcl", bert)
    assert [(t.dep_, t.head) for t in (which, researchers)] == [
        ("obj", published),
        ("nsubj", published),
    ]


def test_what_somebody_does_is_no_passive(linter: Linter) -> None:
    trees = """
        What      what      PRON   5  obl
        GPT-5     -         PROPN  5  nsubj
        does      do        AUX    5  aux
        is        be        AUX    5  aux:pass
        generate  generate  VERB   0  ROOT
        images    image     NOUN   5  obj
        .         .         PUNCT  5  punct
    """
    tree = Built(linter, "What GPT-5 does is generate images.", trees).sentences[0].doc
    assert tree[3].dep_ == "aux"


def test_a_name_set_beside_its_noun_is_an_aside(linter: Linter) -> None:
    trees = """
        Ask     ask     VERB   0  ROOT
        our     our     PRON   3  nmod:poss
        model   model   NOUN   1  obj
        ,       ,       PUNCT  5  punct
        GPT-5   -       PROPN  3  conj
        ,       ,       PUNCT  8  punct
        to      to      PART   8  mark
        draw    draw    VERB   1  advcl
    """
    _, _, model, _, gpt, *_ = Built(linter, "Ask our model, GPT-5, to draw", trees).sentences[0].doc
    assert (gpt.dep_, gpt.head) == ("appos", model)
    assert gpt in model.children


def test_the_last_of_a_row_takes_the_others_along(linter: Linter) -> None:
    trees = """
        GPT-5    -     PROPN  0  ROOT
        ,        ,     PUNCT  3  punct
        Claude   -     PROPN  1  conj
        ,        ,     PUNCT  7  punct
        and      and   CCONJ  7  cc
        Gemini   -     PROPN  7  nsubj
        draw     draw  VERB   1  conj
        logos    logo  NOUN   7  obj
    """
    gpt, _, claude, comma, and_, gemini, draw, _ = (
        Built(linter, "GPT-5, Claude, and Gemini draw logos", trees).sentences[0].doc
    )
    assert (draw.dep_, draw.head) == ("ROOT", draw)
    assert (gpt.dep_, gpt.head) == ("nsubj", draw)
    assert [(t.dep_, t.head) for t in (claude, gemini)] == [("conj", gpt), ("conj", gpt)]
    assert (comma.head, and_.head) == (gemini, gemini)


def test_a_list_goes_on(linter: Linter) -> None:
    trees = """
        Answer   answer  VERB   0  ROOT
        with     with    ADP    4  case
        an       a       DET    4  det
        essay    essay   NOUN   1  obl
        ,        ,       PUNCT  7  punct
        a        a       DET    7  det
        melody   melody  NOUN   1  parataxis
        or       or      CCONJ  10 cc
        a        a       DET    10 det
        film     film    NOUN   7  conj
    """
    _, _, _, essay, *_, melody, _, _, film = (
        Built(linter, "Answer with an essay, a melody or a film", trees).sentences[0].doc
    )
    assert [(t.dep_, t.head) for t in (melody, film)] == [("conj", essay), ("conj", melody)]


def test_who_does_it_hangs_on_the_passive(linter: Linter) -> None:
    trees = """
        Logos    logo   NOUN   3  nsubj:pass
        are      be     AUX    3  aux:pass
        drawn    draw   VERB   0  ROOT
        in       in     ADP    6  case
        real     real   ADJ    6  amod
        time     time   NOUN   3  obl
        by       by     ADP    8  case
        GPT-5    -      PROPN  6  nmod
    """
    *_, drawn, _, _, time, _, gpt = (
        Built(linter, "Logos are drawn in real time by GPT-5", trees).sentences[0].doc
    )
    assert (gpt.dep_, gpt.head) == ("obl:agent", drawn)
    assert gpt not in time.children


def test_the_first_of_two_gerunds_is_a_verb(linter: Linter) -> None:
    trees = """
        BERT           -              PROPN  3  nsubj
        is             be             AUX    3  cop
        good           good           ADJ    0  ROOT
        at             at             ADP    5  case
        understanding  understanding  NOUN   3  obl
        and            and            CCONJ  7  cc
        generating     generate       VERB   5  conj
        text           text           NOUN   7  obj
    """
    text = "BERT is good at understanding and generating text"
    *_, at, understanding, _, _, _ = Built(linter, text, trees).sentences[0].doc
    assert (understanding.pos_, understanding.dep_, at.dep_) == ("VERB", "advcl", "mark")


def test_a_noun_with_a_subject_in_a_relative_clause_is_a_verb(linter: Linter) -> None:
    trees = """
        Logos   logo  NOUN   5  nsubj
        that    that  PRON   4  obj
        GPT-5   -     PROPN  4  nsubj
        draws   draw  NOUN   1  acl:relcl
        sell    sell  VERB   0  ROOT
    """
    draws = Built(linter, "Logos that GPT-5 draws sell", trees).sentences[0].doc[3]
    assert (draws.pos_, draws.lemma_) == ("VERB", "draw")


def test_a_clause_takes_its_own_subject(linter: Linter) -> None:
    trees = """
        GPT-5   -       PROPN  2  nsubj
        writes  write   VERB   0  ROOT
        it      it      PRON   2  obj
        ,       ,       PUNCT  5  punct
        flux    flux    NOUN   2  conj
        turns   turn    VERB   2  conj
        it      it      PRON   6  obj
    """
    *_, flux, turns, _ = Built(linter, "GPT-5 writes it, flux turns it", trees).sentences[0].doc
    assert (flux.dep_, flux.head) == ("nsubj", turns)


def test_a_clause_isnt_hung_on_what_hangs_on_it(linter: Linter) -> None:
    trees = """
        GPT-5     -         PROPN  2  nsubj
        writes    write     VERB   0  ROOT
        text      text      NOUN   2  obj
        before    before    ADP    6  case
        the       the       DET    6  det
        artist    artist    NOUN   3  nmod
        draws     draw      VERB   6  advcl
    """
    text = "GPT-5 writes text before the artist draws"
    *_, artist, draws = Built(linter, text, trees).sentences[0].doc
    assert (artist.dep_, draws.head) == ("nmod", artist)


def test_a_bare_plural_behind_a_verb_is_its_object(linter: Linter) -> None:
    trees = """
        GPT-5       -          PROPN  2  nsubj
        turns       turn       VERB   0  ROOT
        customer    customer   NOUN   4  nsubj
        voicemails  voicemail  VERB   2  ccomp
        into        into       ADP    6  case
        text        text       NOUN   4  obl
    """
    text = "GPT-5 turns customer voicemails into text"
    _, turns, customer, calls, _, result = Built(linter, text, trees).sentences[0].doc
    assert (calls.pos_, calls.dep_, customer.dep_) == ("NOUN", "obj", "compound")
    assert (result.head, result.dep_) == (turns, "obl")


def test_when_something_is_done_takes_no_object(linter: Linter) -> None:
    trees = """
        During    during    SCONJ  2  mark
        training  train     VERB   4  advcl
        GPT-5     -         PROPN  2  obj
        predicts  predict   VERB   0  ROOT
        words     word      NOUN   4  obj
    """
    text = "During training GPT-5 predicts words"
    during, training, gpt, predicts, _ = Built(linter, text, trees).sentences[0].doc
    assert (training.pos_, training.dep_, training.children) == ("NOUN", "obl", (during,))
    assert (gpt.head, gpt.dep_) == (predicts, "nsubj")


def test_a_copula_before_a_clause_is_of_the_whole(linter: Linter) -> None:
    trees = """
        What   what   PRON   2  nsubj
        sets   set    VERB   7  csubj
        GPT-5  -      PROPN  2  obj
        is     be     AUX    7  cop
        that   that   SCONJ  7  mark
        it     it     PRON   7  nsubj
        draws  draw   VERB   0  ROOT     VerbForm=Fin
    """
    *_, copula, _, _, draws = (
        Built(linter, "What sets GPT-5 is that it draws", trees).sentences[0].doc
    )
    assert (copula.dep_, copula.head) == ("cop:outer", draws)


def test_what_follows_on_who_is_given_something_is_told_of_them(linter: Linter) -> None:
    trees = """
        We        we        PRON   2  nsubj
        send      send      VERB   0  ROOT
        photos    photo     NOUN   2  obj
        to        to        ADP    5  case
        GPT-5     -         PROPN  3  nmod
        ,         ,         PUNCT  8  punct
        which     which     PRON   8  nsubj
        watches   watch     VERB   3  acl:relcl
        them      they      PRON   8  obj
    """
    text = "We send photos to GPT-5, which watches them"
    _, _, photos, _, gpt, _, _, watches, _ = Built(linter, text, trees).sentences[0].doc
    assert watches.head is gpt
    assert watches in gpt.children
    assert watches not in photos.children


def test_what_is_recorded_is_an_object(linter: Linter) -> None:
    trees = """
        GPT-5    -       PROPN  2  nsubj
        records  record  VERB   0  ROOT
        the      the     DET    4  det
        answer   answer  NOUN   2  xcomp
    """
    answer = Built(linter, "GPT-5 records the answer", trees).sentences[0].doc[3]
    assert answer.dep_ == "obj"


def test_back_turns_nothing_into_anything(linter: Linter) -> None:
    trees = """
        GPT-5   -       PROPN  2  nsubj
        turns   turn    VERB   0  ROOT
        it      it      PRON   2  obj
        back    back    ADV    2  advmod
        into    into    ADP    6  case
        speech  speech  NOUN   4  obl
    """
    doc = Built(linter, "GPT-5 turns it back into speech", trees).sentences[0].doc
    _, turns, _, back, _, speech = doc
    assert speech.head is turns
    assert (speech in turns.children, back.children) == (True, ())


def test_the_past_goes_on_from_the_past(linter: Linter) -> None:
    trees = """
        GPT-5      -        PROPN  3  nsubj:pass
        was        be       AUX    3  aux:pass  Tense=Past|VerbForm=Fin
        connected  connect  VERB   0  ROOT      Tense=Past|VerbForm=Part
        to         to       PART   5  mark
        channel    channel  VERB   3  advcl     VerbForm=Inf
        and        and      CCONJ  7  cc
        listened   listen   VERB   5  conj      Tense=Past|VerbForm=Fin
    """
    doc = Built(linter, "GPT-5 was connected to channel and listened", trees).sentences[0].doc
    assert doc[6].head is doc[2]
    assert doc[6] not in doc[4].children


def test_two_participles_tell_of_one_thing(linter: Linter) -> None:
    trees = """
        songs     song     NOUN   0  ROOT      Number=Plur
        composed  compose  VERB   1  acl       Tense=Past|VerbForm=Part
        and       and      CCONJ  4  cc
        sung      sing     VERB   1  conj      Tense=Past|VerbForm=Part
        by        by       ADP    6  case
        GPT-5     -        PROPN  4  obl:agent
    """
    songs, composed, _, sung, _, _ = (
        Built(linter, "songs composed and sung by GPT-5", trees).sentences[0].doc
    )
    assert (sung.head, songs.children) == (composed, (composed,))


def test_the_third_person_goes_on_from_the_third(linter: Linter) -> None:
    trees = """
        You     you     PRON   2  nsubj
        type    type    VERB   0  ROOT
        ,       ,       PUNCT  5  punct
        GPT-5   -       PROPN  5  nsubj
        reads   read    VERB   2  conj   Person=3|VerbForm=Fin
        and     and     CCONJ  7  cc
        draws   draw    VERB   2  conj   Person=3|VerbForm=Fin
    """
    doc = Built(linter, "You type, GPT-5 reads and draws", trees).sentences[0].doc
    assert doc[6].head is doc[4]
    assert doc[6] not in doc[1].children


def test_support_belongs_to_a_name(linter: Linter) -> None:
    trees = """
        Add      add      VERB  0  ROOT
        GPT-5    -        PROPN 1  obj
        support  support  NOUN  1  xcomp
        for      for      ADP   5  case
        logos    logo     NOUN  1  obl   Number=Plur
    """
    add, gpt, support, _, logos = (
        Built(linter, "Add GPT-5 support for logos", trees).sentences[0].doc
    )
    assert (gpt.head, gpt.dep_, support.dep_) == (support, "compound", "obj")
    assert (logos.head, add.children) == (support, (support,))


def test_what_opens_a_text_behind_a_label_is_a_verb(linter: Linter) -> None:
    trees = """
        Art    art    NOUN   0  ROOT
        –      –      PUNCT  1  punct
        Uses   use    PROPN  1  conj
        GPT-5  -      PROPN  3  flat
        to     to     PART   6  mark
        draw   draw   VERB   3  advcl
    """
    doc = Built(linter, "Art – Uses GPT-5 to draw", trees).sentences[0].doc
    assert (doc[2].pos_, doc[2].lemma_, doc[3].dep_) == ("VERB", "use", "obj")


@pytest.mark.parametrize("opener", ["Believe me", "Trust me"])
def test_what_only_stresses_a_clause_is_not_over_it(linter: Linter, opener: str) -> None:
    first, second = opener.split()
    trees = f"""
        {first}   {first.lower()}  VERB   0  ROOT
        {second}  {second}         PRON   1  obj
        ,         ,                PUNCT  6  punct
        the       the              DET    5  det
        LLM       llm              NOUN   6  nsubj
        thinks    think            VERB   1  ccomp    VerbForm=Fin
        .         .                PUNCT  1  punct
    """
    stress, _, _, _, llm, thinks, stop = (
        Built(linter, f"{opener}, the LLM thinks.", trees).sentences[0].doc
    )
    assert (thinks.dep_, thinks.head) == ("ROOT", thinks)
    assert (stress.dep_, stress.head) == ("parataxis", thinks)
    assert (llm.head, stop.head) == (thinks, thinks)
    assert set(thinks.children) == {stress, thinks.doc[2], llm, stop}
    assert stress.children == (stress.doc[1],)


def test_another_order_stays_over_its_clause(linter: Linter) -> None:
    trees = """
        Tell    tell   VERB   0  ROOT
        me      me     PRON   1  iobj
        ,       ,      PUNCT  6  punct
        the     the    DET    5  det
        LLM     llm    NOUN   6  nsubj
        thinks  think  VERB   1  ccomp  VerbForm=Fin
    """
    tell, *_, thinks = Built(linter, "Tell me, the LLM thinks", trees).sentences[0].doc
    assert (tell.dep_, thinks.head) == ("ROOT", tell)


def test_a_set_phrase_belongs_to_no_predicate(linter: Linter) -> None:
    trees = """
        LLMs        llm         NOUN   5  nsubj
        are         be          AUX    5  cop
        by          by          ADP    5  case
        definition  definition  NOUN   5  compound
        generators  generator   NOUN   0  ROOT
    """
    text = "LLMs are by definition generators"
    llms, are, by, definition, generators = Built(linter, text, trees).sentences[0].doc
    assert (by.head, definition.dep_, definition.head) == (definition, "obl", generators)
    assert generators.children == (llms, are, definition)
    assert definition.children == (by,)


def test_a_line_of_marks_is_no_noun(linter: Linter) -> None:
    trees = """
        the    the  DET   2  det
        LLM    llm  NOUN  0  ROOT
        (      (    PUNCT 4  punct
        Suno   -    PROPN 2  appos
        )      )    PUNCT 4  punct
        ──     ──   NOUN  2  appos
    """
    *_, line = Built(linter, "the LLM (Suno) ──", trees).sentences[0].doc
    assert (line.pos_, line.dep_) == ("SYM", "punct")


def test_what_a_thing_is_behind_it_is_not_the_thing(linter: Linter) -> None:
    trees = """
        GPT-5    -        PROPN 2  nsubj
        paints   paint    VERB  0  ROOT
        each     each     DET   5  det
        poster   poster   NOUN  5  compound
        fresh    fresh    ADJ   2  obj
        .        .        PUNCT 2  punct
    """
    _, paints, each, poster, fresh, _ = (
        Built(linter, "GPT-5 paints each poster fresh.", trees).sentences[0].doc
    )
    assert (poster.head, poster.dep_, poster.children) == (paints, "obj", (each,))
    assert (fresh.head, fresh.dep_) == (paints, "xcomp")


def test_an_order_does_not_go_on_in_the_third_person(linter: Linter) -> None:
    trees = """
        Snap      snap    VERB   0  ROOT
        it        it      PRON   1  obj
        and       and     CCONJ  4  cc
        Claude    -       PROPN  2  conj
        ,         ,       PUNCT  6  punct
        running   run     VERB   1  advcl
        ,         ,       PUNCT  6  punct
        looks     look    VERB   1  parataxis  VerbForm=Fin
    """
    text = "Snap it and Claude, running, looks"
    snap, it, _, claude, _, running, _, looks = Built(linter, text, trees).sentences[0].doc
    assert (claude.head, claude.dep_, it.children) == (looks, "nsubj", ())
    assert (running.head, running.dep_, looks.head) == (claude, "acl", snap)


def test_no_bare_verb_is_a_subject(linter: Linter) -> None:
    trees = """
        My       my      PRON   2  nmod:poss
        AI       ai      NOUN   3  nsubj
        helper   helper  VERB   5  nsubj
        GPT-4    -       PROPN  3  obj
        draws    draw    VERB   0  ROOT
    """
    my, ai, helper, gpt, draws = Built(linter, "My AI helper GPT-4 draws", trees).sentences[0].doc
    assert (helper.pos_, helper.head, gpt.dep_, gpt.head) == ("NOUN", draws, "appos", helper)
    assert (helper.children, ai.children) == ((my, ai, gpt), ())


def test_an_order_to_change_something_is_a_verb(linter: Linter) -> None:
    trees = """
        Transform  -       PROPN  2  nsubj
        sketches   sketch  VERB   0  ROOT
        into       into    ADP    4  case
        logos      logo    NOUN   2  obl
        with       with    ADP    6  case
        GPT-5      -       PROPN  2  obl
    """
    text = "Transform sketches into logos with GPT-5"
    order, things, _, logos, _, means = Built(linter, text, trees).sentences[0].doc
    assert (order.pos_, order.dep_, things.dep_, things.head) == ("VERB", "ROOT", "obj", order)
    assert (logos.head, means.head) == (order, order)


def test_an_aside_on_what_something_is_called_is_no_predicate(linter: Linter) -> None:
    trees = """
        LLMs       -        NOUN   4  nsubj:pass
        ,          ,        PUNCT  4  punct
        often      often    ADV    4  advmod
        called     call     VERB   0  ROOT
        LMs        LM       NOUN   4  xcomp
        ,          ,        PUNCT  8  punct
        are        be       AUX    8  cop
        programs   program  NOUN   4  parataxis
    """
    text = "LLMs, often called LMs, are programs"
    subject, _, _, called, _, _, _, programs = Built(linter, text, trees).sentences[0].doc
    assert (programs.dep_, subject.dep_, subject.head) == ("ROOT", "nsubj", programs)
    assert (called.dep_, called.head) == ("acl", subject)


def test_what_is_said_hangs_on_who_says_it_behind_an_aside(linter: Linter) -> None:
    trees = """
        Nobody   nobody   PRON   2  nsubj
        claims   claim    VERB   0  ROOT
        ,        ,        PUNCT  5  punct
        you      you      PRON   5  nsubj
        know     know     VERB   2  parataxis
        ,        ,        PUNCT  9  punct
        GPT-4    -        PROPN  9  nsubj
        is       be       AUX    9  cop
        magic    magic    NOUN   5  parataxis
    """
    text = "Nobody claims, you know, GPT-4 is magic"
    tokens = Built(linter, text, trees).sentences[0].doc
    assert (tokens[8].dep_, tokens[8].head) == ("ccomp", tokens[1])


def test_who_is_believed_to_be_something_is_the_subject_of_that(linter: Linter) -> None:
    trees = """
        Users      user     NOUN   5  nsubj
        believing  believe  VERB   1  acl
        GPT-4      -        PROPN  2  obj
        was        be       AUX    5  cop
        alive      alive    ADJ    0  ROOT
    """
    users, believing, model, _, alive = (
        Built(linter, "Users believing GPT-4 was alive", trees).sentences[0].doc
    )
    assert (alive.dep_, alive.head, model.dep_, model.head) == ("ccomp", believing, "nsubj", alive)
    assert (users.dep_, believing.head) == ("ROOT", users)


def test_a_participle_behind_its_noun_is_no_verb(linter: Linter) -> None:
    trees = """
        Tools  tool   NOUN   2  nsubj
        built  build  VERB   0  ROOT  Tense=Past|VerbForm=Fin
        with   with   ADP    4  case
        GPT-4  -      PROPN  2  obl
        are    be     AUX    6  cop
        good   good   ADJ    2  parataxis
    """
    tools, built, _, _, _, good = (
        Built(linter, "Tools built with GPT-4 are good", trees).sentences[0].doc
    )
    assert (good.dep_, tools.dep_, tools.head) == ("ROOT", "nsubj", good)
    assert (built.dep_, built.head) == ("acl", tools)


def test_what_ends_a_title_is_no_verb(linter: Linter) -> None:
    trees = """
        Fast        fast       ADJ    2  amod
        GPT-4       -          PROPN  3  nsubj
        benchmarks  benchmark  VERB   0  ROOT
    """
    _, model, last = Built(linter, "Fast GPT-4 benchmarks", trees).sentences[0].doc
    assert (last.pos_, model.dep_) == ("NOUN", "compound")


def test_what_sums_a_row_up_is_the_subject(linter: Linter) -> None:
    trees = """
        GPT-4   -      PROPN  6  nsubj
        ,       ,      PUNCT  3  punct
        Suno    -      PROPN  1  conj
        :       :      PUNCT  6  punct
        both    both   DET    6  advmod
        draw    draw   VERB   0  ROOT
        logos   logo   NOUN   6  obj
    """
    first, _, _, _, both, draw, _ = (
        Built(linter, "GPT-4, Suno: both draw logos", trees).sentences[0].doc
    )
    assert (first.dep_, both.dep_, both.head) == ("dislocated", "nsubj", draw)


def test_a_number_that_sums_a_row_up_counts_no_verb(linter: Linter) -> None:
    trees = """
        GPT-4   -      PROPN  0  ROOT
        ,       ,      PUNCT  3  punct
        Suno    -      PROPN  1  conj
        :       :      PUNCT  7  punct
        all     all    DET    6  det
        two     two    NUM    7  nummod
        draw    draw   VERB   1  parataxis
        logos   logo   NOUN   7  obj
    """
    tokens = Built(linter, "GPT-4, Suno: all two draw logos", trees).sentences[0].doc
    assert (tokens[5].dep_, tokens[5].head) == ("nsubj", tokens[6])


def test_a_bare_verb_goes_on_from_what_something_is_used_for(linter: Linter) -> None:
    trees = """
        It        it        PRON   2  nsubj
        uses      use       VERB   0  ROOT   Person=3|Tense=Pres|VerbForm=Fin
        GPT-4     -         PROPN  2  obj
        to        to        PART   5  mark
        parse     parse     VERB   2  advcl  VerbForm=Inf
        and       and       CCONJ  7  cc
        draw      draw      VERB   2  conj   VerbForm=Inf
        pictures  picture   NOUN   7  obj
    """
    _, uses, _, _, parse, _, draw, _ = (
        Built(linter, "It uses GPT-4 to parse and draw pictures", trees).sentences[0].doc
    )
    assert (draw.head, draw.dep_, parse.head) == (parse, "conj", uses)


def test_an_example_is_one_of_many(linter: Linter) -> None:
    trees = """
        Models   model    NOUN   8  nsubj  Number=Plur
        used     use      VERB   1  acl    Tense=Past|VerbForm=Part
        in       in       ADP    4  case
        biology  biology  NOUN   2  obl    Number=Sing
        such     such     ADJ    7  case
        as       as       ADP    5  fixed
        GPT-4    -        PROPN  4  nmod
        differ   differ   VERB   0  ROOT
    """
    models, *_, model, _ = (
        Built(linter, "Models used in biology such as GPT-4 differ", trees).sentences[0].doc
    )
    assert (model.head, model.dep_) == (models, "nmod")


def test_what_is_done_to_a_thing_is_a_mark_of_it(linter: Linter) -> None:
    trees = """
        GPT-4        -           PROPN  2  nsubj
        understands  understand  VERB   0  ROOT   Person=3|Tense=Pres|VerbForm=Fin
        recorded     record      VERB   2  xcomp  Tense=Past|VerbForm=Part
        questions    question    NOUN   3  obj    Number=Plur
    """
    _, understands, recorded, questions = (
        Built(linter, "GPT-4 understands recorded questions", trees).sentences[0].doc
    )
    assert (questions.head, questions.dep_) == (understands, "obj")
    assert (recorded.head, recorded.dep_) == (questions, "amod")


def test_a_participle_only_says_which_is_meant(linter: Linter) -> None:
    trees = """
        A          a          DET    3  cc
        GPT-4      -          PROPN  3  nsubj:pass
        tuned      tune       VERB   5  csubj     Tense=Past|VerbForm=Part
        here       here       ADV    3  advmod
        draws      draw       VERB   0  ROOT
        logos      logo       NOUN   5  obj       Number=Plur
    """
    doc = Built(linter, "A GPT-4 tuned here draws logos", trees).sentences[0].doc
    a, model, tuned, here, draws, _ = doc
    assert (model.dep_, model.head, tuned.dep_, tuned.head) == ("nsubj", draws, "acl", model)
    assert (a.dep_, a.head, here.head) == ("det", model, tuned)


def test_what_one_has_tuned_is_no_thing_that_one_has(linter: Linter) -> None:
    trees = """
        We         we         PRON   2  nsubj
        use        use        VERB   0  ROOT
        GPT-4      -          PROPN  2  obj
        which      which      PRON   6  obj
        we         we         PRON   6  nsubj
        have       have       VERB   3  acl:relcl
        tuned      tune       VERB   6  obj       Tense=Past|VerbForm=Part
    """
    doc = Built(linter, "We use GPT-4 which we have tuned", trees).sentences[0].doc
    model, which, we, have, tuned = doc[2:]
    assert (tuned.dep_, tuned.head, have.dep_, have.head) == ("acl:relcl", model, "aux", tuned)
    assert [(t.dep_, t.head) for t in (which, we)] == [("obj", tuned), ("nsubj", tuned)]


def test_what_is_made_easy_is_nobody(linter: Linter) -> None:
    trees = """
        GPT-4      -          PROPN  2  nsubj
        makes      make       VERB   0  ROOT
        it         it         PRON   2  expl
        easy       easy       ADJ    2  xcomp
    """
    it = Built(linter, "GPT-4 makes it easy", trees).sentences[0].doc[2]
    assert it.dep_ == "expl"


def test_what_stands_behind_the_opening_is_the_subject(linter: Linter) -> None:
    trees = """
        With       with       ADP    2  case
        GPT-3      -          PROPN  8  obl
        ,          ,          PUNCT  4  punct
        pictures   picture    NOUN   2  conj      Number=Plur
        and        and        CCONJ  6  cc
        songs      song       NOUN   2  conj      Number=Plur
        have       have       AUX    8  aux
        become     become     VERB   0  ROOT      Tense=Past|VerbForm=Part
        easier     easy       ADJ    8  xcomp
    """
    text = "With GPT-3, pictures and songs have become easier"
    tokens = Built(linter, text, trees).sentences[0].doc
    pictures, songs, become = tokens[3], tokens[5], tokens[7]
    assert [(t.dep_, t.head) for t in (pictures, songs)] == [("nsubj", become), ("conj", pictures)]
