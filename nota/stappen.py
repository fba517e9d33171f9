"""The four steps of nota 5.1, and which subjects belong to which.

Who you are and what you want comes before them; how it went comes after.
"""

from nota.words import Said
from nota.words.standen import IN_STAP

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


def in_step(subject: str, title: Said) -> str:
    """The title of a subject where nothing around it says which step it belongs to."""
    stap, titel = stap_of(subject), str(title)
    if not stap or subject == "uitkomst":
        return titel
    return IN_STAP.format(n=stap, titel=titel[:1].lower() + titel[1:])
