from django.urls import path

from album import views

app_name = "album"
urlpatterns = [
    path("<int:plan_id>/beelden/", views.pictures, name="beelden"),
    path("<int:plan_id>/beelden/<slug:rij_id>/", views.one, name="beeld"),
    path(
        "<int:plan_id>/beelden/<slug:rij_id>/<slug:maat>.jpg",
        views.own_jpeg,
        name="jpeg",
    ),
]
