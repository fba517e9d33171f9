from django.urls import path

from matrix import views

app_name = "matrix"
urlpatterns = [
    path("werkvormen/", views.overview, name="werkvormen"),
    path("werkvormen/<slug:slug>/", views.detail, name="werkvorm"),
    path("hulp/", views.help_page, name="hulp"),
    path("in-mijn-buurt/", views.neighbours, name="buurt"),
    path("huisstijl.css", views.house_style, name="huisstijl"),
    path("logo.png", views.logo, name="logo"),
]
