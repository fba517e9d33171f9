"""Mail to the initiatiefnemer, wished for in the transaction of the step itself."""


def wish(plan, soort: str, sleutel: str) -> None:
    """Have a mail of this kind sent once for this occasion."""
