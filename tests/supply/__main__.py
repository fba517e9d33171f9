"""python -m tests.supply: each package, its licence, its last release, who is quiet."""

from tests.supply import packages, quiet
from tests.supply.accepted import QUIET


def main() -> None:
    found = packages()
    for each in found:
        where = "server" if each.on_the_server else "tests"
        licence = each.licence or "not installed here"
        print(f"{each.name:28} {where:7} {each.released:%Y-%m-%d} {licence}")  # noqa: T201
    for name, since in quiet(found).items():
        why = QUIET.get(name, "NO REASON WRITTEN DOWN")
        print(f"quiet since {since}: {name}: {why}")  # noqa: T201


main()
