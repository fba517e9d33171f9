"""A setting that makes no sense stops the start, and says which one it is."""

import json
import os
import subprocess
import sys
from pathlib import Path
from secrets import token_urlsafe

import pytest
from django.conf import settings

PUBLIC = {
    "BASE_URL": "https://plan.voorbeeld.nl",
    "SECRET_KEY": "s" * 50,
    "LINK_KEY": "l" * 50,
    "FACTOR_KEY": "f" * 50,
    "EMAIL_HOST": "mail.voorbeeld.nl",
    "MAIL_FROM": "plan@voorbeeld.nl",
}
NAMES = """
    ALLOWED_HOSTS BASE_URL DATABASES DEBUG DEFAULT_FROM_EMAIL EMAIL_HOST
    FACTOR_KEYS LINK_KEY LOG_FORMAT
    NUM_PROXIES PASSWORD_LOGIN SECRET_KEY SECURE_HSTS_SECONDS
"""
SHOWN = (
    "import json; from django.conf import settings;"
    f"print(json.dumps({{n: getattr(settings, n) for n in {NAMES.split()}}}))"
)


def start(var: Path, program: str = SHOWN, **environment):
    """Start Python with only these settings in its environment."""
    ours = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "coevorden.settings",
        "VAR_DIR": str(var),
    }
    return subprocess.run(
        [sys.executable, "-c", program],
        env=ours | {n: v for n, v in environment.items() if v is not None},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )


def started(var: Path, **environment) -> dict:
    """The settings of a start that succeeds."""
    result = start(var, **environment)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


REFUSED = {
    "another log": ({"LOG_FORMAT": "xml"}, "LOG_FORMAT must be text or json"),
    "short token": ({"METRICS_TOKEN": "m" * 31}, "METRICS_TOKEN must have at least 32"),
    "no secret key": ({"SECRET_KEY": None}, "SECRET_KEY is not set"),
    "no link key": ({"LINK_KEY": None}, "LINK_KEY is not set"),
    "short secret key": ({"SECRET_KEY": "s" * 49}, "SECRET_KEY must have at least 50"),
    "short link key": ({"LINK_KEY": ""}, "LINK_KEY must have at least 50"),
    "one key for both": ({"LINK_KEY": "s" * 50}, "LINK_KEY must differ"),
    "no factor key": ({"FACTOR_KEY": None}, "FACTOR_KEY is not set"),
    "a factor key of another use": ({"FACTOR_KEY": "l" * 50}, "FACTOR_KEY must differ"),
    "a bare contact": ({"SECURITY_CONTACT": "a@b.nl"}, "must start with mailto:"),
    "debug": ({"DEBUG": "1"}, "DEBUG may be on for this machine only"),
    "debug in words": ({"DEBUG": "yes"}, "DEBUG must be 0 or 1, not 'yes'"),
    "every host": ({"BASE_URL": "https://*"}, "BASE_URL must be an address"),
    "every name": ({"BASE_URL": "https://*.voorbeeld.nl"}, "BASE_URL must be"),
    "no host": ({"BASE_URL": "https://"}, "BASE_URL must be an address"),
    "no scheme": ({"BASE_URL": "plan.voorbeeld.nl"}, "BASE_URL must be an address"),
    "a path": ({"BASE_URL": "https://voorbeeld.nl/a"}, "BASE_URL must be an address"),
    "a person": ({"BASE_URL": "https://a:b@voorbeeld.nl"}, "BASE_URL must be"),
    "a fragment": ({"BASE_URL": "https://voorbeeld.nl#a"}, "BASE_URL must be"),
    "a word as port": ({"BASE_URL": "https://voorbeeld.nl:a"}, "BASE_URL must be"),
    "http": ({"BASE_URL": "http://plan.voorbeeld.nl"}, "must start with https://"),
    "ftp here": ({"BASE_URL": "ftp://localhost"}, "must start with https://"),
    "sqlite on two machines": ({"NODES": "2"}, "needs PostgreSQL"),
    "machines in words": ({"NODES": "two"}, "NODES must be a whole number, not 'two'"),
    "days below zero": ({"CONCEPT_DAYS": "-1"}, "CONCEPT_DAYS must be a whole number"),
    "no days": ({"CONCEPT_DAYS": "0"}, "CONCEPT_DAYS must be 1 or more"),
    "no network": (
        {"TRUSTED_NETWORKS": "bibliotheek"},
        "TRUSTED_NETWORKS must be networks such as 192.0.2.0/24",
    ),
    "half a port": ({"EMAIL_PORT": "25.5"}, "EMAIL_PORT must be a whole number"),
    "no mail server": ({"EMAIL_HOST": None}, "EMAIL_HOST is not set"),
    "no sender": ({"MAIL_FROM": None}, "MAIL_FROM is not set"),
    "no database": ({"DATABASE_URL": ""}, "DATABASE_URL must be"),
    "a database unknown": ({"DATABASE_URL": "nosuch://a/b"}, "DATABASE_URL must be"),
    "another database": ({"DATABASE_URL": "mysql://a/b"}, "DATABASE_URL must be"),
    "no way in": ({"PASSWORD_LOGIN": "0"}, "PASSWORD_LOGIN must be 1"),
    "idle at once": ({"STAFF_IDLE_MINUTES": "0"}, "STAFF_IDLE_MINUTES must be 1"),
    "no working day": ({"STAFF_HOURS": "0"}, "STAFF_HOURS must be 1 or more"),
    "open login service": ({"OIDC_ISSUER": "http://idp.nl"}, "OIDC_ISSUER must start"),
    "http to ourselves": ({"OIDC_ISSUER": "http://127.0.0.1:9"}, "OIDC_ISSUER must"),
    "unknown there": ({"OIDC_ISSUER": "https://idp.nl"}, "OIDC_CLIENT_ID is not set"),
    "no secret there": (
        {"OIDC_ISSUER": "https://idp.nl", "OIDC_CLIENT_ID": "a"},
        "OIDC_CLIENT_SECRET is not set",
    ),
    "a file that is away": (
        {"SECRET_KEY": None, "SECRET_KEY_FILE": "/nowhere/key"},
        "SECRET_KEY_FILE can't be read",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("wrong", "says"), REFUSED.values(), ids=REFUSED)
def test_a_start_that_is_not_safe_is_refused(tmp_path, wrong, says):
    """OPS-01"""
    result = start(tmp_path, **PUBLIC | wrong)
    (last, *_) = reversed(result.stderr.strip().splitlines())

    assert result.returncode != 0
    assert last.startswith("django.core.exceptions.ImproperlyConfigured: ")
    assert says in last
    assert "s" * 49 not in result.stderr


def test_a_public_address_gets_one_host_and_cookies_for_https_only(tmp_path):
    """OPS-01, SEC-H05"""
    found = started(tmp_path, **PUBLIC)

    assert found["ALLOWED_HOSTS"] == ["plan.voorbeeld.nl"]
    assert found["DEBUG"] is False
    assert found["LOG_FORMAT"] == "json"
    assert found["SECURE_HSTS_SECONDS"] >= 31_536_000
    assert list(tmp_path.iterdir()) == []  # no keys of its own making


def test_on_this_machine_nothing_has_to_be_set(tmp_path):
    """OPS-01"""
    found, again = started(tmp_path), started(tmp_path)
    modes = {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}

    assert found["ALLOWED_HOSTS"] == ["127.0.0.1", "localhost", "[::1]"]
    assert found["SECRET_KEY"] == again["SECRET_KEY"] != found["LINK_KEY"]
    assert modes == {0o600}
    assert found["LOG_FORMAT"] == "text"


@pytest.mark.parametrize("host", ["localhost", "[::1]", "127.0.0.1:8100"])
def test_this_machine_may_be_named_in_more_ways(tmp_path, host):
    """OPS-01"""
    assert started(tmp_path, BASE_URL=f"http://{host}/")["BASE_URL"] == f"http://{host}"


def test_every_setting_may_come_from_a_file(tmp_path):
    """OPS-01"""
    file = tmp_path / "value"
    for name, value in PUBLIC.items():
        file.write_text(f"{value}\n")
        found = started(tmp_path, **PUBLIC | {name: None, f"{name}_FILE": str(file)})
        found["MAIL_FROM"] = found["DEFAULT_FROM_EMAIL"]
        (found["FACTOR_KEY"],) = found["FACTOR_KEYS"]
        assert found[name] == value


def test_an_old_key_of_second_factors_may_stand_beside_the_new_one(tmp_path):
    found = started(tmp_path, **PUBLIC, FACTOR_KEY_OLD="o" * 50)
    assert found["FACTOR_KEYS"] == ["f" * 50, "o" * 50]


def test_nobody_else_on_this_machine_reads_what_is_made(tmp_path):
    """Keys, database and static files, whatever the shell leaves open."""
    tmp_path.chmod(0o755)  # as an earlier version made it
    program = (
        "import os; os.umask(0o022); import django; django.setup();"
        "from django.core.management import call_command; call_command('voorbereid')"
    )
    result = start(tmp_path, program)
    assert result.returncode == 0, result.stderr
    made = [tmp_path, *tmp_path.rglob("*")]
    assert {"samenspel.sqlite3", "factor_key"} <= {path.name for path in made}
    assert not [path for path in made if path.stat().st_mode & 0o077]


def test_single_sign_on_takes_the_place_of_passwords_unless_told_otherwise(tmp_path):
    """SEC-S01"""
    service = {
        "OIDC_ISSUER": "https://idp.voorbeeld.nl/",
        "OIDC_CLIENT_ID": "samenspel",
        "OIDC_CLIENT_SECRET": "geheim",
    }
    assert started(tmp_path, **PUBLIC)["PASSWORD_LOGIN"] is True
    assert started(tmp_path, **PUBLIC | service)["PASSWORD_LOGIN"] is False
    both = PUBLIC | service | {"PASSWORD_LOGIN": "1"}
    assert started(tmp_path, **both)["PASSWORD_LOGIN"] is True


def test_a_public_address_has_one_proxy_before_it(tmp_path):
    """SEC-H10"""
    assert started(tmp_path, **PUBLIC)["NUM_PROXIES"] == 1
    assert started(tmp_path)["NUM_PROXIES"] == 0


def test_what_the_database_address_demands_is_kept(tmp_path):
    """OPS-01: sslmode was asked for, so a connection without it must fail."""
    url = "postgres://a:b@db.voorbeeld.nl/plan?sslmode=verify-full"
    found = started(tmp_path, **PUBLIC, NODES="2", DATABASE_URL=url)
    options = found["DATABASES"]["default"]["OPTIONS"]

    assert options["sslmode"] == "verify-full"
    assert options["connect_timeout"] == 2


A_VISIT = """
import django; django.setup()
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
call_command("laad_matrix", verbosity=0)
client = Client(headers={"host": "plan.voorbeeld.nl"})
def post(path, **typed):
    response = client.post(path, typed, secure=True)
    print("Strict-Transport-Security:", response["Strict-Transport-Security"])
    print(response.cookies.output())
    return response["Location"]
plan = post("/plan/nieuw/").removesuffix("initiatief/")
client.get(plan + "link/", secure=True)
post(plan + "vragen/", versie="0", van_wie="de buurt")
print(client.get(plan + "doel/", secure=True).cookies.output())
print(client.get("/weergave/", secure=True).cookies.output())
post("/weergave/", tekst="groot")
"""


def test_every_cookie_of_a_public_address_is_locked_to_it(tmp_path):
    """SEC-H05, SEC-H04"""
    (tmp_path / "static").symlink_to(settings.STATIC_ROOT)
    result = start(tmp_path, A_VISIT, **PUBLIC)
    assert result.returncode == 0, result.stderr
    lines = result.stdout.splitlines()
    cookies = [line for line in lines if "Set-Cookie" in line and '=""' not in line]

    names = {cookie.split()[1].split("=")[0] for cookie in cookies}
    assert names == {f"__Host-{n}" for n in ("sessie", "csrf", "melding", "weergave")}
    for cookie in cookies:
        parts = {part.strip() for part in cookie.split(";")}
        assert {"HttpOnly", "Path=/", "SameSite=Lax", "Secure"} <= parts
        assert "Domain" not in cookie
    assert "max-age=31536000; includeSubDomains" in lines[0]


def test_the_check_for_a_public_address_finds_nothing(tmp_path):
    program = (
        "import django; django.setup();"
        "from django.core.management import call_command;"
        "call_command('check', deploy=True, fail_level='WARNING')"
    )
    names = ("SECRET_KEY", "LINK_KEY", "FACTOR_KEY")
    keys = {name: token_urlsafe(50) for name in names}
    result = start(tmp_path, program, **PUBLIC | keys)
    assert result.returncode == 0, result.stderr
