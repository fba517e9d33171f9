"""What an application for a permit asks, answered in text to take over."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.shortcuts import render

from nota.words import Said
from nota.words.aanvraag import AANVRAAG, DE_REST, MEER, NOG_GEEN_VERSLAG, VAN_PLAN
from plans.opening import opened
from telling.brief import questions_of, three_answers
from typed.whole import fitting
from wizard import flow
from wizard.journey import Journey
from wizard.source import Live

MOST = 1000  # signs of one answer


@dataclass(frozen=True)
class ToTakeOver:
    """A question of the application, and what the plan or the verslag says to it."""

    question: str
    text: str

    @property
    def lines(self) -> int:
        """How tall a box without its own height must be."""
        return 1 + self.text.count("\n") + len(self.text) // 60


def page(request, plan_id):
    journey = Journey(Live(opened(request, plan_id)))
    context = {
        "plan": journey.plan,
        "begun": journey.begun,
        "answers": list(answers(journey)),
        "not_yet": "" if journey.begun else NOG_GEEN_VERSLAG,
        "openbaar": journey.names.texts["openbaar"],
        "says": AANVRAAG,
        "asks": journey.advice.may_need_omgevingsvergunning,
    }
    return render(request, "dossier/aanvraag.html", context)


def answers(journey: Journey) -> Iterator[ToTakeOver]:
    """Before there is a verslag what is meant, and nothing of what came of it."""
    if journey.begun:
        for question, lines in three_answers(journey, flow.VERSLAG):
            yield ToTakeOver(question, that_fits(lines, MOST))
    else:
        yield from map(ToTakeOver, questions_of(flow.VERSLAG), meant(journey))


def meant(journey: Journey) -> Iterator[str]:
    (_who, groups), (_how, planned), *_uses = three_answers(journey, flow.PLAN)
    yield led(VAN_PLAN["wie"] if journey.advice.samenwerken else "", groups)
    yield led(VAN_PLAN["hoe"], planned)
    yield ""


def led(lead: Said, lines: list[str]) -> str:
    if not lead or not lines:
        return that_fits(lines, MOST)
    return f"{lead}\n{that_fits(lines, MOST - len(lead) - 1)}"


def that_fits(lines: list[str], most: int) -> str:
    return fitting(lines, most, str(MEER), str(DE_REST))
