"""What we stand on: licences, releases, hashes, and what we use of formtools."""

import json
import re
import shutil
import subprocess
import sys
import tomllib

import pytest

from tests.supply import ROOT, packages, quiet
from tests.supply.accepted import LICENCES, LICENCES_OF_TESTS, QUIET

FORMTOOLS = ROOT / "docs" / "besluiten" / "formtools.md"


@pytest.fixture(scope="module")
def found():
    return packages()


def test_every_licence_is_one_that_we_accept(found):
    """SEC-C01"""
    accepted = {True: LICENCES, False: LICENCES | LICENCES_OF_TESTS}
    strange = {
        each.name: each.licence
        for each in found
        if each.licence and each.licence not in accepted[each.on_the_server]
    }
    assert strange == {}


def test_every_accepted_licence_is_in_use(found):
    used = {each.licence for each in found}
    assert (LICENCES | LICENCES_OF_TESTS) - used == set()


def test_what_is_quiet_on_the_server_has_a_reason(found):
    """SEC-C01: no release for eighteen months; a reason that is over goes."""
    assert set(quiet(found)) == set(QUIET)


def test_every_file_of_the_lock_has_a_hash():
    """SEC-C01"""
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    files = [
        file
        for each in lock["package"]
        for file in (*each.get("wheels", []), *filter(None, [each.get("sdist")]))
    ]
    assert len(files) > 100
    without = [each for each in files if not each["hash"].startswith("sha256:")]
    assert without == []


def test_the_bill_of_materials_names_all_of_the_server(found, tmp_path):
    """SEC-C01: `make sbom`"""
    uv = shutil.which("uv") or ROOT / ".uv" / "bin" / "uv"
    made = tmp_path / "sbom.json"
    subprocess.run(
        ["make", "--silent", "sbom", f"SBOM={made}", f"UV={uv}"], cwd=ROOT, check=True
    )
    told = json.loads(made.read_text(encoding="utf-8"))
    assert told["bomFormat"] == "CycloneDX"
    named = {each["name"] for each in told["components"]}
    assert {each.name for each in found if each.on_the_server} == named


def test_of_formtools_only_what_is_written_down_is_in_use(initiator):
    """Whatever a request runs of it; the list stands in docs/besluiten/formtools.md."""
    ran = set()

    def sees(frame, event, _arg):
        if event == "call" and "/formtools/" in frame.f_code.co_filename:
            ran.add(frame.f_code.co_qualname.partition(".<locals>")[0])

    sys.setprofile(sees)
    try:
        initiator.opens("initiatief")
        initiator.sends("initiatief", titel="Een bankje")
        initiator.sends("initiatief", titel="x" * 5_000)
        initiator.opens("doel")
    finally:
        sys.setprofile(None)
    told = FORMTOOLS.read_text(encoding="utf-8").partition("**What we use of it**")[2]
    listed = told.partition(" Once,")[0]
    assert ran == set(re.findall(r"`([\w.]+)`", listed))
