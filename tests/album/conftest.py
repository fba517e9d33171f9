"""A plan with pictures, put in without a form."""

from hashlib import sha256

import pytest

from album import keeping
from plans.models import row_id
from tests.drawn import busy, sky_over_land, written


@pytest.fixture(scope="session")
def heavy() -> bytes:
    """As large as what we keep may be."""
    jpeg = written(busy((760, 700)), quality=85)
    assert 330_000 < len(jpeg) < 400_000
    return jpeg


@pytest.fixture
def has_pictures(initiator):
    """Puts so many in the plan; their ids."""

    def put(count: int, large: bytes | None = None, **more) -> list[str]:
        small = written(sky_over_land((90, 60)))
        ids = [row_id() for _ in range(count)]
        for n, rij_id in enumerate(ids):
            bytes_ = {"groot": large or small, "klein": small}
            size = {"breedte": 760, "hoogte": 700}
            said = {"beschrijving": f"Een schuur, {n}", "onderschrift": f"Nu, {n}"}
            told = {"sha256": sha256(bytes_["groot"]).hexdigest()}
            columns = bytes_ | size | said | told | more
            keeping.add(initiator.plan, rij_id, **columns)
        return ids

    return put
