from django.urls import path

from coevorden.staff import oidc, views

app_name = "staff"
urlpatterns = [
    path("", views.start, name="start"),
    path("inloggen/", views.log_in, name="inloggen"),
    path("inloggen/code/", views.second_factor, name="code"),
    path("inloggen/instellen/", views.set_up, name="instellen"),
    path("inloggen/gemeente/", oidc.go, name="oidc"),
    path("inloggen/gemeente/terug/", oidc.come_back, name="oidc-terug"),
    path("uitloggen/", views.log_out, name="uitloggen"),
    path("bevestigen/", views.confirm, name="bevestigen"),
    path("account/", views.account, name="account"),
    path("account/wachtwoord/", views.change_password, name="wachtwoord"),
    path("account/herstelcodes/", views.recovery_codes, name="herstelcodes"),
]
