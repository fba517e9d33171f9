"""The one settings file. Everything that differs per place comes from the environment.

Without any setting the program runs for this machine alone, on SQLite. Any other
host name in BASE_URL demands https, keys of its own and DEBUG off.
"""

import os
import sqlite3
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from coevorden import env
from coevorden.logs import FORMATS, logging_as

os.umask(0o077)  # what we make, such as a database, others here may not read

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = Path(env.text("VAR_DIR", str(BASE_DIR / "var")))

BASE_URL, _host, LOCAL = env.base_url("BASE_URL", "http://127.0.0.1:8000")
ALLOWED_HOSTS = list(env.LOCAL_HOSTS) if LOCAL else [_host]
DEBUG = env.switch("DEBUG")
if DEBUG and not LOCAL:
    raise ImproperlyConfigured("DEBUG may be on for this machine only.")

SECRET_KEY = env.secret("SECRET_KEY", kept_in=VAR if LOCAL else None)
LINK_KEY = env.secret("LINK_KEY", kept_in=VAR if LOCAL else None)
if LINK_KEY == SECRET_KEY:
    raise ImproperlyConfigured("LINK_KEY must differ from SECRET_KEY.")
# They seal the secrets of second factors: the first does, and each opens.
_old_factor_key = env.text("FACTOR_KEY_OLD", "")
FACTOR_KEYS = [env.secret("FACTOR_KEY", kept_in=VAR if LOCAL else None)]
FACTOR_KEYS += [_old_factor_key] if _old_factor_key else []
if FACTOR_KEYS[0] in (SECRET_KEY, LINK_KEY):
    raise ImproperlyConfigured("FACTOR_KEY must differ from the other keys.")

# Life of a plan
CONCEPT_DAYS = env.number("CONCEPT_DAYS", 90, least=1)
SENT_DAYS = env.number("SENT_DAYS", 5 * 365, least=1)  # after it was last sent
WITHDRAWN_DAYS = env.number("WITHDRAWN_DAYS", 30, least=1)
PRINT_SECONDS = 20  # a PDF or picture that takes longer is given up; no harm is done

# Database
DATABASES = {
    "default": env.database("DATABASE_URL", f"sqlite:///{VAR / 'samenspel.sqlite3'}")
}
_database = DATABASES["default"]
if _database["ENGINE"] == "django.db.backends.sqlite3":
    if env.number("NODES", 1) > 1:
        raise ImproperlyConfigured("More than one machine needs PostgreSQL.")
    # WAL can corrupt the file before 3.51.3 when two connections write.
    _journal = "WAL" if sqlite3.sqlite_version_info >= (3, 51, 3) else "TRUNCATE"
    _database["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 5,
        "init_command": (
            f"PRAGMA journal_mode={_journal}; PRAGMA synchronous=FULL;"
            "PRAGMA secure_delete=ON;"  # erased is out of the file too (PRI-03)
        ),
    }
else:
    _database["CONN_MAX_AGE"] = 60
    _database["CONN_HEALTH_CHECKS"] = True
    _database["OPTIONS"] = {
        "connect_timeout": 2,
        # Where half of the network is gone nobody says so: a worker is free in 10 s.
        "tcp_user_timeout": 7000,
        "keepalives_idle": 3,
        "keepalives_interval": 2,
        "keepalives_count": 2,
        # A page needs no two processors of the database, and its disk no head to move:
        # asked otherwise, it read a common word of 100,000 plans ten times slower.
        "options": "-c statement_timeout=5000"
        " -c max_parallel_workers_per_gather=0 -c random_page_cost=1.1",
    } | _database.get("OPTIONS", {})  # such as sslmode
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "staff.apps.BeheerConfig",  # django.contrib.admin
    "staff.apps.AccountsConfig",  # django.contrib.auth
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",  # its templates, which the beheer draws with
    "formtools",
    "simple_history",
    "coevorden",
    "matrix",
    "plans",
    "questions",
    "press",
    "dossier",
    "desk",
    "beheer",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "staff.apps.StaffConfig",  # last: it takes theirs out of the admin
]
MIDDLEWARE = [
    "coevorden.asked.EachAsked",
    "coevorden.headers.SecurityHeaders",
    "coevorden.arrival.Arrival",
    "coevorden.failures.KeepTypedText",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "coevorden.maintenance.Upkeep",
    "staff.middleware.StaffSession",
    "django.contrib.messages.middleware.MessageMiddleware",
]
ROOT_URLCONF = "coevorden.urls"
WSGI_APPLICATION = "coevorden.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "matrix.context.gemeente",
                "coevorden.display.display",
            ],
        },
    }
]
FORM_RENDERER = "questions.rendering.FormRenderer"
PASSWORD_HASHERS = ["staff.passwords.OneSpelling"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "staff.passwords.LongEnough",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "staff.passwords.NotGuessedFirst"},
]

# Colleagues: how they log in, and for how long (staff)
LOGIN_URL = "staff:inloggen"
STAFF_IDLE_MINUTES = env.number("STAFF_IDLE_MINUTES", 30, least=1)
STAFF_HOURS = env.number("STAFF_HOURS", 10, least=1)
STAFF_GONE_DAYS = env.number("STAFF_GONE_DAYS", 365, least=31)
NUM_PROXIES = env.number("NUM_PROXIES", 0 if LOCAL else 1)
TRUSTED_NETWORKS = env.networks("TRUSTED_NETWORKS")  # many people on one address
OTP_TOTP_ISSUER = "Samenspel"
OIDC_ISSUER = env.issuer("OIDC_ISSUER", local=LOCAL)
if OIDC_ISSUER:
    OIDC_RP_CLIENT_ID = env.text("OIDC_CLIENT_ID")
    OIDC_RP_CLIENT_SECRET = env.text("OIDC_CLIENT_SECRET")
OIDC_RP_SIGN_ALGO = "RS256"
OIDC_RP_SCOPES = env.text("OIDC_SCOPES", "openid email profile")
OIDC_USE_PKCE = True
OIDC_MAX_STATES = 5  # questions that one browser has open
OIDC_TIMEOUT = 10  # seconds
OIDC_AUTHENTICATION_CALLBACK_URL = "staff:oidc-terug"
OIDC_ACR = env.text("OIDC_ACR", "").split()  # one of these must be in its answer
OIDC_AMR = env.text("OIDC_AMR", "").split()
OIDC_GROUPS_CLAIM = env.text("OIDC_GROUPS_CLAIM", "groups")
OIDC_GROUPS = {  # ours, and as the login service calls it
    "gebiedscoördinator": env.text("OIDC_GROUP_COORDINATOR", "gebiedscoördinator"),
    "ambtenaar": env.text("OIDC_GROUP_AMBTENAAR", "ambtenaar"),
    "beheerder": env.text("OIDC_GROUP_BEHEERDER", "beheerder"),
}
PASSWORD_LOGIN = env.switch("PASSWORD_LOGIN", default=not OIDC_ISSUER)
if not (PASSWORD_LOGIN or OIDC_ISSUER):
    raise ImproperlyConfigured("Without OIDC_ISSUER, PASSWORD_LOGIN must be 1.")

# Cookies: __Host- needs https, and this machine has plain http.
_host_only = "" if LOCAL else "__Host-"
SESSION_ENGINE = "coevorden.sessions"
SESSION_COOKIE_NAME = f"{_host_only}sessie"
CSRF_COOKIE_NAME = f"{_host_only}csrf"
MESSAGE_COOKIE_NAME = f"{_host_only}melding"
DISPLAY_COOKIE_NAME = f"{_host_only}weergave"
ASKED_COOKIE_NAME = f"{_host_only}inlogvraag"  # to the login service, see staff.asking
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not LOCAL
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = CONCEPT_DAYS * 24 * 60 * 60
MESSAGE_STORAGE = "coevorden.notices.Notices"
CSRF_FAILURE_VIEW = "coevorden.failures.csrf_failed"
SILENCED_SYSTEM_CHECKS = [
    "security.W001",  # coevorden.headers sets what SecurityMiddleware would
    "security.W002",  # and frame-ancestors 'none' on every response
]
SECURE_HSTS_SECONDS = 0 if LOCAL else 365 * 24 * 60 * 60
SECURE_PROXY_SSL_HEADER = None if LOCAL else ("HTTP_X_FORWARDED_PROTO", "https")

# What one request may carry. 50 vormen for 50 groups are 2,500 ticks on one screen.
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4_000
# A file stays in memory and never reaches the disk; a larger one is refused.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
MOST_OF_A_FILE = 6 * 1024 * 1024
MOST_OF_A_PICTURE = 16 * 1024 * 1024  # a photo; over 10 MB it hears why not
# A logo stands in a long form, which has to come back also with one of 20 MB.
FILE_UPLOAD_MAX_MEMORY_SIZE = 24 * 1024 * 1024

# Language
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# Static files
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
FILE_UPLOAD_PERMISSIONS = None  # as the umask says, and no wider
WHITENOISE_ALLOW_ALL_ORIGINS = False  # no other site needs our files
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "coevorden.statics.StyleSheetsJoined"},
}

# Mail: to the console on this machine, unless a server is named.
EMAIL_HOST = env.text("EMAIL_HOST", "" if LOCAL else None)
EMAIL_PORT = env.number("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.switch("EMAIL_USE_TLS")
EMAIL_TIMEOUT = 10
EMAIL_BACKEND = (
    f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
)
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", "samenspel@localhost" if LOCAL else None)

# Whom to tell of a weakness, as a mailto: or https: address; empty says nothing.
SECURITY_CONTACT = env.contact("SECURITY_CONTACT")

# One line for each request and each event, for a person or for a machine that watches.
LOG_FORMAT = env.choice("LOG_FORMAT", "text" if LOCAL else "json", FORMATS)
LOGGING = logging_as(LOG_FORMAT)
METRICS_TOKEN = env.token("METRICS_TOKEN")  # who knows it may read /metrics
