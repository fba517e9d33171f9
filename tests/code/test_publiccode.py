"""publiccode.yml says what catalogues of public software ask."""

import json
import tomllib
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

HERE = Path(__file__).parent
SCHEMA = json.loads((HERE / "publiccode.schema.json").read_text())
ROOT = Path(__file__).parents[2]
SAID = yaml.safe_load((ROOT / "publiccode.yml").read_text())


def faults(said: dict) -> list[str]:
    found = Draft202012Validator(SCHEMA).iter_errors(said)
    return ["/".join(map(str, fault.absolute_path)) for fault in found]


def test_it_holds_to_the_standard():
    Draft202012Validator.check_schema(SCHEMA)
    assert faults(SAID) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("url", "https://www.coevorden.nl/samenspel"),
        ("categories", ["e-participation"]),
        ("softwareType", "website"),
        ("legal", {}),
    ],
)
def test_what_a_catalogue_would_refuse_is_refused_here(key, value):
    assert [fault.split("/")[0] for fault in faults(SAID | {key: value})] == [key]


def test_it_names_the_version_and_the_licence_of_the_product():
    product = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert SAID["softwareVersion"] == product["version"]
    assert SAID["legal"]["license"] == product["license"]
