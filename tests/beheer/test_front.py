"""The first page says what asks for attention, and leads to every task."""

from datetime import timedelta

import pytest
from django.utils import timezone

from matrix.models import Gebied, Gemeente, Hulpregel, Tekst, Werkvorm
from matrix.wording import DEFAULTS
from plans.beginning import begin
from plans.models import Hartslag, Plan, Post
from tests.markup import Markup
from tests.people.beheerders import Beheerder, logged_in, permission
from tests.people.staff import GEBIEDSCOORDINATOR, colleague


@pytest.fixture
def bea(gemeente) -> Beheerder:
    return Beheerder("bea")


@pytest.fixture
def all_well(gemeente):
    """Nothing asks for attention but what a test breaks."""
    cor = colleague(GEBIEDSCOORDINATOR, username="cor", email="cor@voorbeeld.nl")
    for gebied in Gebied.objects.all():
        gebied.coordinatoren.add(cor)
    Gemeente.objects.update(contact_mail="info@voorbeeld.nl")
    Hartslag.objects.beat()
    Werkvorm.objects.update(nagekeken_op=timezone.localdate())
    Hulpregel.objects.update(nagekeken_op=timezone.localdate())
    Tekst.objects.bulk_create(Tekst(slug=slug, tekst="x") for slug in DEFAULTS)
    return cor


def said(bea) -> list[str]:
    response = bea.client.get("/beheer/")
    assert Markup(response).inline == []
    return [f"{p.says} {p.names}".strip() for p in response.context["points"]]


def test_when_all_is_well_nothing_is_asked(bea, all_well):
    assert said(bea) == []
    assert "Er is niets dat op je wacht." in bea.sees("/beheer/")


def no_coordinator(cor):
    cor.is_active = False
    cor.save()
    return "5 gebieden hebben geen coördinator die er plannen behandelt."


def no_right(cor):
    cor.groups.clear()
    return "5 gebieden hebben geen coördinator die er plannen behandelt."


def no_mail(cor):
    cor.email = ""
    cor.save()
    return "1 coördinator heeft geen mailadres en hoort dus niets. cor"


def silent(cor):
    Hartslag.objects.all().delete()
    return "Het werk op de achtergrond staat stil"


def failed(cor):
    plan = begin(mail="a@voorbeeld.nl", mail_bewezen_op=timezone.now())
    Post.objects.create(plan=plan, soort="link", pogingen=Post.MOST_TRIES)
    return "1 mail is mislukt."


def keeps_failing(cor):
    since = timezone.now() - timedelta(minutes=15)
    Hartslag.objects.beat({"counts": since, "prints": timezone.now()})
    what = "Op de achtergrond lukt iets al een kwartier niet:"
    return f"{what} oude tellingen opruimen"


def no_mail_leaves(cor):
    long_ago = timezone.now() - timedelta(minutes=20)
    Post.objects.create(soort="proef", pogingen=2, gevraagd_op=long_ago)
    return "Op de achtergrond lukt iets al een kwartier niet: mail sturen"


def unchecked(cor):
    last_year = timezone.localdate() - timedelta(days=366)
    Werkvorm.objects.filter(slug="webinar").update(nagekeken_op=last_year)
    return "1 werkvorm is een jaar niet nagekeken. Webinar"


def help_unchecked(cor):
    Hulpregel.objects.filter(naam="BOKD").update(nagekeken_op=None)
    return "1 regel van de hulppagina is nog niet nagekeken."


def ours(cor):
    Tekst.objects.get(slug="openbaar").delete()
    return "1 vaste tekst is nog die van ons."


def no_address(cor):
    Gemeente.objects.update(contact_mail="")
    return "De gemeente heeft nog geen mailadres"


def going(cor):
    begin()
    soon = timezone.now() + timedelta(days=20)
    Plan.objects.update(vervalt_op=soon)
    return "De komende 30 dagen verdwijnt 1 plan"


BROKEN = [
    *(no_coordinator, no_right, no_mail, silent, failed, unchecked),
    *(keeps_failing, no_mail_leaves),
    *(help_unchecked, ours, no_address, going),
]


@pytest.mark.parametrize("breaks", BROKEN)
def test_what_asks_for_attention_is_said(bea, all_well, breaks):
    says = breaks(all_well)
    [point] = said(bea)
    assert point.startswith(says)


def test_each_point_leads_to_a_page_that_is_there(bea):
    points = bea.client.get("/beheer/").context["points"]
    assert len([point for point in points if point.href]) > 3
    for point in points:
        if point.href:
            assert bea.client.get(point.href, follow=True).status_code == 200


def test_every_page_of_the_beheer_is_a_task_on_the_first(bea):
    groups = bea.client.get("/beheer/").context["groups"]
    hrefs = {task.href for group in groups for task in group.tasks}
    lists = {app["models"][0]["admin_url"] for app in shown_apps(bea)}
    assert lists <= hrefs
    assert len(hrefs) == 12


def shown_apps(bea):
    apps = bea.client.get("/beheer/").context["app_list"]
    return [{"models": [model]} for app in apps for model in app["models"]]


def test_who_may_do_less_sees_less(gemeente):
    reader = colleague(username="rik")
    reader.user_permissions.add(permission("matrix.view_kern"))
    response = logged_in(reader).get("/beheer/")
    groups = response.context["groups"]
    tasks = [str(task.says) for group in groups for task in group.tasks]
    assert tasks == ["Kernen"]
    assert response.context["points"] == []


# Texts


def test_every_text_is_listed_with_ours_beside_theirs(bea):
    Tekst.objects.create(slug="openbaar", tekst="Iedereen kan het lezen.")
    page = Markup(bea.client.get("/beheer/matrix/tekst/")).text
    for slug, text in DEFAULTS.items():
        assert slug in page
        assert " ".join(str(text).split()) in page
    assert "Iedereen kan het lezen." in page
    assert page.count("Schrijf een eigen tekst") == len(DEFAULTS) - 1
    assert page.count("Terug naar onze tekst") == 1


def test_a_text_is_written_beside_ours(bea):
    page = "/beheer/matrix/tekst/add/?slug=openbaar"
    assert str(DEFAULTS["openbaar"]) in Markup(bea.client.get(page)).text
    sent = bea.sends(page, tekst="Iedereen kan het lezen.", reden="Korter.")
    assert sent.status_code == 302
    row = Tekst.objects.get(slug="openbaar")
    back = f"/beheer/matrix/tekst/{row.pk}/delete/"
    assert str(DEFAULTS["openbaar"]) in Markup(bea.client.get(back)).text
