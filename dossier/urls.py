from django.urls import path

from dossier import (
    anew,
    arriving,
    contact,
    controleer,
    delen,
    downloads,
    examples,
    logboek,
    loket,
    meelezen,
    screening,
    sending,
    views,
)
from matrix import weergave

app_name = "dossier"
urlpatterns = [
    path("plan/nieuw/", arriving.new, name="nieuw"),
    path("open/<str:given>/", arriving.open_link, name="open"),
    path("meelezen/<str:given>/", meelezen.read, name="meelezen"),
    path("meelezen/<str:given>/dank/", meelezen.thanks, name="meelezen-dank"),
    path(
        "meelezen/<str:given>/beelden/<slug:rij_id>/<slug:maat>.jpg",
        meelezen.jpeg,
        name="meelezen-jpeg",
    ),
    path("papier/", downloads.on_paper, name="papier"),
    path("papier/<slug:formulier>.pdf", downloads.paper, name="papier-pdf"),
    path("voorbeeld/", examples.choose, name="voorbeelden"),
    path("voorbeeld/<slug:maat>/", examples.show, name="voorbeeld"),
    path("voorbeeld/<slug:maat>/plan.pdf", examples.pdf, name="voorbeeld-pdf"),
    path("verder/bestand/", anew.bring_back, name="terugzetten"),
    path("verder/", arriving.continue_here, name="verder"),
    path("plan/<int:plan_id>/", views.at_home, name="plan"),
    path("plan/<int:plan_id>/antwoorden/", views.answers, name="antwoorden"),
    path("plan/<int:plan_id>/verslag/", views.verslag, name="verslag"),
    path("plan/<int:plan_id>/gezien/", views.tick_signal, name="gezien"),
    path("plan/<int:plan_id>/aanvraag/", loket.page, name="aanvraag"),
    path("plan/<int:plan_id>/link/", arriving.show_link, name="link"),
    path("plan/<int:plan_id>/kopie/", anew.make_a_copy, name="kopie"),
    path("plan/<int:plan_id>/wissen/", views.erase, name="wissen"),
    path("plan/<int:plan_id>/sluiten/", views.close, name="sluiten"),
    path("plan/<int:plan_id>/logboek/", logboek.logbook, name="logboek"),
    path(
        "plan/<int:plan_id>/logboek/<slug:rij_id>/weg/",
        logboek.drop_note,
        name="logboek-weg",
    ),
    path("plan/<int:plan_id>/delen/", delen.share, name="delen"),
    path("plan/<int:plan_id>/delen/<slug:rij_id>/", delen.judge, name="lezersreactie"),
    path(
        "plan/<int:plan_id>/afschermen/",
        screening.screen_off,
        name="afschermen",
    ),
    path(
        "plan/<int:plan_id>/indienen/", sending.send, {"soort": "plan"}, name="indienen"
    ),
    path(
        "plan/<int:plan_id>/verslag/indienen/",
        sending.send,
        {"soort": "verslag"},
        name="verslag-indienen",
    ),
    path("plan/<int:plan_id>/versies/<int:nummer>/", sending.version, name="versie"),
    path(
        "plan/<int:plan_id>/versies/<int:nummer>/verstuurd/",
        sending.sent,
        name="verstuurd",
    ),
    path("plan/<int:plan_id>/intrekken/", contact.withdraw, name="intrekken"),
    path("plan/<int:plan_id>/helpt-niet/", contact.helps_not, name="helpt-niet"),
    path("plan/<int:plan_id>/begonnen/", contact.begin, name="begonnen"),
    path("plan/<int:plan_id>/bericht/", contact.write, name="bericht"),
    path("plan/<int:plan_id>/plan.pdf", downloads.pdf, {"soort": "plan"}, name="pdf"),
    path(
        "plan/<int:plan_id>/verslag.pdf",
        downloads.pdf,
        {"soort": "verslag"},
        name="verslag-pdf",
    ),
    path("plan/<int:plan_id>/plan.json", downloads.json, name="json"),
    path(
        "plan/<int:plan_id>/startgesprek.pdf",
        downloads.startgesprek,
        name="startgesprek",
    ),
    path(
        "plan/<int:plan_id>/buurtbrief.pdf",
        downloads.buurtbrief,
        name="buurtbrief",
    ),
    path(
        "plan/<int:plan_id>/versies/<int:nummer>/<slug:uitvoering>.pdf",
        downloads.frozen,
        name="afdruk",
    ),
    path("weergave/", weergave.choose, name="weergave"),
    path("controleer/", controleer.look, name="controleer"),
]
