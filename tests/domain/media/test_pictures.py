"""A picture is known by its id within its own project, and nowhere else."""

from pathlib import Path

from sqlalchemy.orm import Session
from tests.domain.builders import make_media, make_project

from goldsmith.domains.media.queries import find_pictures, find_sizes, list_described
from goldsmith.domains.media.types import reference_to
from goldsmith.kernel.blobs import Blobs


def test_a_text_that_names_a_picture_of_another_project_learns_nothing(
    session: Session, tmp_path: Path
) -> None:
    _, own = make_project(session)
    _, other = make_project(session)
    named = reference_to(make_media(session, Blobs(str(tmp_path)), own))
    assert find_sizes(session, own, {"image": named, "text": "media:none"}) == {"image": (60, 40)}
    assert find_sizes(session, other, {"image": named}) == {}
    assert find_pictures(session, other, [named]) == {}
    assert [row["filename"] for row in list_described(session, own, [named])] == ["a.png"]
    assert list_described(session, other, [named]) == []
