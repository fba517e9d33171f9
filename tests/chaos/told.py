"""What a report says to whoever ran a storm."""

from collections import Counter

from tests.chaos.storm import Report

MOST = 20  # lines of what was found


def told(report: Report) -> str:
    counts = report.found.counts
    rows = [
        ("acknowledged", report.acknowledged),
        *((kind, counts[kind]) for kind in ("lost", "foreign", "double", "broken")),
        ("broken requests", report.broken_requests),
        ("longest outage, s", f"{report.longest_outage:.1f}"),
        ("well again after, at most, s", f"{max(report.well_again, default=0):.1f}"),
    ]
    happened = sorted(Counter(report.faults).items())
    did = report.tally.did.most_common()
    answers = sorted(report.tally.answers.items(), key=str)
    lines = [
        *(f"{name:32} {number}" for name, number in rows),
        *(f"{times:6} {fault}" for fault, times in happened),
        "; ".join(f"{deed.replace('_', ' ')} {times}" for deed, times in did),
        "; ".join(f"{status} {times}" for status, times in answers),
        *report.found.said[:MOST],
    ]
    return "\n".join(lines) + "\n"
