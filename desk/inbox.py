"""Where a gebiedscoördinator begins: what is late, what is new, what fell silent."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from desk import words
from desk.choosing import FILTERED, Wanted
from desk.lists import ALLE, MOST_COUNTED, VAN_MIJ
from plans.kenmerk import meant
from staff.account import start
from staff.guards import staff_page


@staff_page()
def inbox(request):
    """The front door of all colleagues; who handles no plans goes on from here."""
    if not request.user.has_perm("plans.behandel_plan"):
        return start(request)
    choice = Wanted(request)
    return show(request, choice, choice.listing)


@staff_page("plans.behandel_plan")
def plannen(request):
    """Every plan of the own gebieden, or those that somebody looks for."""
    choice = Wanted(request)
    if found := the_one(choice):
        return redirect("desk:plan", found)
    return show(request, choice, ALLE)


def the_one(choice: Wanted) -> str:
    """The plan of which the whole kenmerk was told, if it can be opened."""
    kenmerk = meant(choice.text)
    return kenmerk if kenmerk and choice.plans.filter(kenmerk=kenmerk) else ""


def show(request, choice: Wanted, listing):
    context = {
        "gemeente": choice.gemeente,
        "own": choice.own,
        "gebied": choice.chosen[0].slug if choice.chosen else "",
        "status": choice.status,
        "statuses": [(slug, words.STATUS[slug]) for slug in FILTERED],
        "order": choice.order,
        "orders": words.VOLGORDE.items(),
        "is_filtered": bool(choice.kept),
        "colleague": choice.colleague,
        "title": name_of(choice, listing.name),
        "empty": words.LEEG["collega" if choice.colleague else listing.name],
        "text": choice.text if listing is ALLE else "",
        "tabs": tabs(choice, listing.name),
        "list": choice.page(listing),
    }
    return render(request, "desk/inbox.html", context)


def tabs(choice: Wanted, here: str) -> list[dict]:
    """Each list with its address and how many plans are on it."""
    kept = urlencode(choice.kept)
    whole = {"name": words.LIJST["alle"], "url": f"{reverse('desk:plannen')}?{kept}"}
    found = [tab(choice, name) | {"is_here": name == here} for name in choice.lists]
    return [*found, whole | {"is_here": here == "alle"}]


def tab(choice: Wanted, name: str) -> dict:
    n = choice.counts.get(name, 0)
    return {
        "name": name_of(choice, name),
        "url": f"{reverse('desk:inbox')}?{urlencode(choice.kept | {'lijst': name})}",
        "n": capped(n),
        "is_late": name == "te-laat" and n,
    }


def name_of(choice: Wanted, name: str) -> str:
    """The list of what somebody handles bears the name of who is looked at."""
    if name == VAN_MIJ.name and choice.colleague:
        return _("Van {naam}").format(naam=choice.colleague.name)
    return words.LIJST[name]


def capped(n: int) -> str:
    return str(n) if n < MOST_COUNTED else f"{MOST_COUNTED - 1}+"
