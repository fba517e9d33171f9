"""The four steps of nota 5.1, and which subjects belong to which.

Who you are and what you want comes before them; how it went comes after.
"""

STAPPEN = {
    1: ("mogelijk",),
    2: ("omvang", "hinder", "uitkomst"),
    3: ("bereiken", "gevolgen", "belangen", "gezamenlijk", "inbreng", "kaders"),
    4: ("vormen", "communicatie"),
}
OF = {subject: stap for stap, subjects in STAPPEN.items() for subject in subjects}


def stap_of(subject: str) -> int:
    """0 stands for what comes before the four steps."""
    return OF.get(subject, 0)
