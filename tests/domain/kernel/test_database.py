"""The database: what its errors tell, and what they keep to themselves."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session


def test_an_error_that_may_be_logged_names_no_parameter(session: Session) -> None:
    with pytest.raises(DBAPIError) as caught:
        session.execute(text("SELECT :word, 1 / 0"), {"word": "very private"})
    assert "very private" not in str(caught.value)
