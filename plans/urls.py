from django.urls import path

from plans import views

app_name = "plans"
urlpatterns = [
    path("plan/nieuw/", views.new, name="nieuw"),
    path("open/<str:given>/", views.open_link, name="open"),
    path("papier/", views.paper, name="papier"),
    path("voorbeeld/", views.example, name="voorbeeld"),
    path("verder/", views.continue_here, name="verder"),
    path("plan/<int:plan_id>/", views.overview, name="plan"),
    path("plan/<int:plan_id>/gezien/", views.tick_signal, name="gezien"),
    path("plan/<int:plan_id>/link/", views.show_link, name="link"),
    path("plan/<int:plan_id>/wissen/", views.erase, name="wissen"),
    path("plan/<int:plan_id>/sluiten/", views.close, name="sluiten"),
    path("plan/<int:plan_id>/plan.pdf", views.pdf, name="pdf"),
    path("plan/<int:plan_id>/plan.json", views.json, name="json"),
]
