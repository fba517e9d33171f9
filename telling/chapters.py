"""A plan or verslag on paper: each answer once, in the order of reading.

What a neighbour reads stands in the same sentences (telling). What has no
sentence stands as its question with its answer, and what nobody answered stands in
one list at the end; so no answer can be forgotten, and none is told twice.
"""

from dataclasses import dataclass, replace

from nota.words import Said
from telling.neighbour import told
from telling.parts import Part, Sentence, Spoken, with_an_end
from wizard.screens import SCREENS

RUNS_ON = 90  # signs, in the words of the maker
FEW = 3  # of a list that needs no lines of its own


@dataclass(frozen=True)
class Chapter:
    """A heading, and paragraphs of sentences that belong together."""

    title: Said
    paragraphs: list[list[Sentence]]


def chapters(parts: list[Part]) -> list[Chapter]:
    return [Chapter(part.title, paragraphs(part.sentences)) for part in told(parts)]


def paragraphs(sentences: list[Sentence]) -> list[list[Sentence]]:
    """Short sentences run on; whatever is long or a list stands by itself."""
    found: list[list[Sentence]] = []
    runs_on = False
    for sentence in map(ended, sentences):
        if runs_on and is_short(sentence):
            found[-1].append(sentence)
        else:
            found.append([sentence])
        runs_on = is_short(sentence)
    return found


def is_short(sentence: Sentence) -> bool:
    one_line = "\n" not in sentence.own and len(sentence.own) <= RUNS_ON
    return one_line and not sentence.points


def ended(sentence: Sentence) -> Sentence:
    """A short list is said in the sentence; and what runs on has an end."""
    if 0 < len(sentence.points) <= FEW:
        sentence = Sentence(sentence.says, own="; ".join(sentence.points))
    if is_short(sentence):
        return replace(sentence, own=with_an_end(sentence.own))
    return sentence


def left_over(spoken: Spoken, part: str) -> tuple[list[Sentence], list[str]]:
    """The answers that no sentence told, and the questions without an answer."""
    rest: list[Sentence] = []
    empty: list[str] = []
    for step in filter(spoken.journey.was_asked, spoken.journey.route.part(part)):
        if not step.rows:
            _leave(spoken, step.slug, rest, empty)
        elif step.slug == step.rows and not spoken.lines(step.slug):
            empty.append(str(SCREENS[step.slug].title))
    return rest, empty


def _leave(spoken: Spoken, slug: str, rest: list, empty: list) -> None:
    read = spoken.answered(slug)
    answers = read.answers()
    for name, (question, answer) in read.side_by_side(answers).items():
        if name in spoken.elsewhere:
            continue
        if answer and name not in spoken.told:
            rest.append(Sentence(question, answer))
        elif not answer and read.is_open(name, answers):
            empty.append(question)
