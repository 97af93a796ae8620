"""What a batch is ordered by: filters, deadlines and people, as they are typed."""

from datetime import datetime

import pytest
import typer

from goldsmith.cli import ordering


def test_filters_are_read_one_by_one_and_lists_gather() -> None:
    given = ["status=new", "language=de", "meta=topic:x", "meta=kind:y"]
    assert ordering._filter_of(given) == {
        "status": ["new"],
        "language": "de",
        "meta": ["topic:x", "kind:y"],
    }


def test_an_unknown_filter_is_refused_with_the_known_ones() -> None:
    with pytest.raises(typer.BadParameter, match="agreement_below, annotator"):
        ordering._filter_of(["colour=red"])


def test_a_day_ends_with_its_last_second_here() -> None:
    until = datetime.fromisoformat(ordering._deadline_of("2027-03-01"))
    assert (until.hour, until.minute, until.second, until.utcoffset() is not None) == (
        23,
        59,
        59,
        True,
    )


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(typer.BadParameter, match="no day or time"):
        ordering._deadline_of("soon")
