"""Who counts as involved on page 1: others than who decides on the plan.

Who decides does so apart (nota 3.1 and 4.3), and one's own people are no others
(stap 2): a talk with them alone involves nobody.
"""


def with_deciders(journey) -> set[str]:
    """What was planned with who decides and with nobody else: ids of rows."""
    return journey.advice.only_with(journey.advice.deciders)


def with_insiders(journey) -> set[str]:
    """The same, for one's own people as well."""
    return journey.advice.only_with(journey.advice.apart)


def heard_others(journey) -> bool:
    """Whether anybody else than an insider gave a reaction."""
    said = journey.rows("reacties")
    return any(journey.advice.is_outsider(reaction.van) for reaction in said)
