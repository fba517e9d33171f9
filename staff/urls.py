from django.urls import path

from staff import account, entrance, oidc, welcome

app_name = "staff"
urlpatterns = [
    path("", account.start, name="start"),
    path("inloggen/", entrance.log_in, name="inloggen"),
    path("inloggen/code/", entrance.second_factor, name="code"),
    path("inloggen/instellen/", entrance.set_up, name="instellen"),
    path("inloggen/gemeente/", oidc.go, name="oidc"),
    path("inloggen/gemeente/terug/", oidc.come_back, name="oidc-terug"),
    path("welkom/<str:wie>/<str:token>/", welcome.welcome, name="welkom"),
    path("uitloggen/", entrance.log_out, name="uitloggen"),
    path("bevestigen/", account.confirm, name="bevestigen"),
    path("account/", account.account, name="account"),
    path("account/elders-uitloggen/", account.end_others, name="elders-uitloggen"),
    path("account/meldingen/", account.meldingen, name="meldingen"),
    path("account/wachtwoord/", account.change_password, name="wachtwoord"),
    path("account/herstelcodes/", account.recovery_codes, name="herstelcodes"),
]
