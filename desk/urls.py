from django.urls import path

from desk import (
    acting,
    bundle,
    differences,
    export,
    figures,
    handling,
    inbox,
    made_up,
    papers,
    plan_page,
    search,
    standing_in,
    team,
    together,
)

app_name = "desk"
urlpatterns = [
    path("", inbox.inbox, name="inbox"),
    path("plannen/", inbox.plannen, name="plannen"),
    path("overgedragen/", handling.returning, name="overgedragen"),
    path("verzonnen/", made_up.made_up, name="verzonnen"),
    path("team/", team.team, name="team"),
    path("vervanging/", standing_in.standing_in, name="vervanging"),
    path("zonder-coordinator/", team.unattended, name="zonder-coordinator"),
    path("samen/", together.begin, name="samen"),
    path("samen/<int:plan_id>/", together.hand_over, name="samen-link"),
    path("samen/<int:plan_id>/terug/", together.open_again, name="samen-terug"),
    path("zoeken/", search.search, name="zoeken"),
    path("zoeken/bewaar/", search.keep, name="bewaar"),
    path("zoeken/bewaard/<int:zoek_id>/weg/", search.forget, name="vergeet"),
    path("zoeken/pdfs.zip", bundle.bundle, name="bundel"),
    path("zoeken/plannen.xlsx", export.xlsx, name="xlsx"),
    path("zoeken/plannen-csv.zip", export.csv_files, name="csv"),
    path("cijfers/", figures.figures, name="cijfers"),
    path("plan/<str:kenmerk>/", plan_page.plan, name="plan"),
    path("plan/<str:kenmerk>/gezien/", plan_page.seen, name="gezien"),
    path("plan/<str:kenmerk>/verschil/", differences.compare, name="verschil"),
    path("plan/<str:kenmerk>/pdf/<slug:uitvoering>/", papers.pdf, name="pdf"),
    path(
        "plan/<str:kenmerk>/beelden/<slug:rij_id>/<slug:maat>.jpg",
        plan_page.jpeg,
        name="jpeg",
    ),
    path("plan/<str:kenmerk>/<slug:actie>/", acting.act, name="daad"),
]
