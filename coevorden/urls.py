from django.contrib import admin
from django.urls import include, path

from coevorden import known
from dossier.arriving import start

urlpatterns = [
    path("", start, name="start"),
    path("robots.txt", known.robots, name="robots"),
    path(".well-known/security.txt", known.security, name="security"),
    path("", include("dossier.urls")),
    path("plan/", include("album.urls")),
    path("plan/", include("wizard.urls")),
    path("", include("matrix.urls")),
    path("medewerkers/", include("desk.urls")),
    path("medewerkers/", include("staff.urls")),
    path("beheer/", admin.site.urls),
]
handler400 = "coevorden.failures.bad_request"
handler404 = "coevorden.failures.not_found"
handler500 = "coevorden.failures.server_error"
