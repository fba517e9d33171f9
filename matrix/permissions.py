"""Which rows of the matrix a beheerder may look at and change."""

BEHEERDER = (
    "matrix.view_gemeente",
    "matrix.change_gemeente",
    *(
        f"matrix.{may}_{model}"
        for model in ("gebied", "kern", "geval", "werkvorm", "cel")
        for may in ("view", "add", "change", "delete")
    ),
)
