"""An attack on every form, found by itself (SEC-C02).

`python -m tests.fuzz 20000 1` sends so many hostile posts, those of seed 1. The
addresses come from the URLconf and from the links of the pages, the fields from their
forms, so no new form can be forgotten.
"""
