"""How a colleague is called, on pages for colleagues only."""


def name_of(colleague) -> str:
    """The name, or else what they log in with; nothing for nobody."""
    if colleague is None:
        return ""
    return colleague.get_full_name() or colleague.get_username()
