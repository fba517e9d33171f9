"""What the group beheerder may do with the data of this app (product.md §1)."""

BEHEERDER = [
    "matrix.view_gemeente",
    "matrix.change_gemeente",
    *(
        f"matrix.{what}_{name}"
        for name in (
            *("werkvorm", "gebied", "kern", "geval", "opgave"),
            *("tekst", "hulpregel", "standaardantwoord"),
        )
        for what in ("view", "add", "change", "delete")
    ),
]
