from django.urls import path

from plans import logboek, meelezen, screening, views

app_name = "plans"
urlpatterns = [
    path("plan/nieuw/", views.new, name="nieuw"),
    path("open/<str:given>/", views.open_link, name="open"),
    path("meelezen/<str:given>/", meelezen.read, name="meelezen"),
    path("meelezen/<str:given>/dank/", meelezen.thanks, name="meelezen-dank"),
    path("verder/", views.continue_here, name="verder"),
    path("plan/<int:plan_id>/", views.overview, name="plan"),
    path("plan/<int:plan_id>/gezien/", views.tick_signal, name="gezien"),
    path("plan/<int:plan_id>/link/", views.show_link, name="link"),
    path("plan/<int:plan_id>/wissen/", views.erase, name="wissen"),
    path("plan/<int:plan_id>/sluiten/", views.close, name="sluiten"),
    path(
        "plan/<int:plan_id>/afschermen/",
        screening.screen_off,
        name="afschermen",
    ),
    path("plan/<int:plan_id>/logboek/", logboek.logbook, name="logboek"),
    path(
        "plan/<int:plan_id>/logboek/<slug:rij_id>/weg/",
        logboek.drop_note,
        name="logboek-weg",
    ),
    path("plan/<int:plan_id>/delen/", meelezen.share, name="delen"),
    path(
        "plan/<int:plan_id>/delen/<slug:rij_id>/", meelezen.judge, name="lezersreactie"
    ),
    path("plan/<int:plan_id>/plan.pdf", views.pdf, name="pdf"),
    path("plan/<int:plan_id>/plan.json", views.json, name="json"),
]
