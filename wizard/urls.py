from django.urls import path

from wizard import views

app_name = "wizard"
urlpatterns = [
    path("<int:plan_id>/erbij/", views.open_offered, name="erbij"),
    path("<int:plan_id>/<slug:scherm>/", views.PlanWizard.as_view(), name="scherm"),
    path(
        "<int:plan_id>/<slug:scherm>/<slug:rij>/",
        views.PlanWizard.as_view(),
        name="rij",
    ),
]
