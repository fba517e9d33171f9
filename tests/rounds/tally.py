"""Round after round: what was done in all of them, and what went wrong in which."""

from collections import Counter

from playwright.sync_api import Error

from tests.rounds.walker import Walker


def walks(rounds: range, browser, site) -> tuple[Counter, dict[int, str]]:
    """What was done, and what went wrong by seed."""
    did, wrong = Counter(rounds=len(rounds)), {}
    for seed in rounds:
        walker = Walker(browser, site)
        if what := went_wrong(walker, seed):
            wrong[seed] = what
        did += walker.did + Counter(words=len(walker.typed), let_go=len(walker.let_go))
        walker.browser.close()
    return did, wrong


def went_wrong(walker: Walker, seed: int) -> str:
    try:
        lost = walker.walks_a_round(seed)
    except (Error, AssertionError) as error:
        return f"got stuck: {error}"
    return "; ".join([*(f"lost {word}" for word in lost), *walker.complaints])


def told(did: Counter, wrong: dict[int, str]) -> str:
    rows = [f"{times:6} {deed.replace('_', ' ')}" for deed, times in did.most_common()]
    seeds = [f"seed {seed}: {what}" for seed, what in wrong.items()]
    lost = sum(what.count("lost woord") for what in wrong.values())
    return "\n".join([*rows, *seeds, f"{lost} words lost"])
