"""The measure of the advice: plans that people judged before they saw what we say."""

from tests.judged.comparing import plans


def test_every_judgement_is_of_a_group_and_has_its_reason():
    for plan in plans():
        groups = {row["id"] for row in plan["antwoorden"].get("belangen", ())}
        judged = plan["oordeel"]["groepen"]
        assert set(judged) == groups
        assert [row for row in judged.values() if not row["waarom"]] == []
        assert plan["oordeel"]["waarom"]
        assert len(plan["oordeel"]["signalen"]) == 3
