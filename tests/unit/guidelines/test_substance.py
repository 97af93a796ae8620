"""What two annotators must have in common to have given the same answer."""

from typing import Any

from goldsmith.domains.guidelines.rules.substance import name_of, substance, values_of
from goldsmith.domains.guidelines.types import Answer, Mark, plain
from goldsmith.formats.anchors import LinkAnchor


def answered(*marks: dict[str, Any]) -> dict[str, Any]:
    return {"state": "answered", "marks": list(marks)}


def span(id_: str, start: int, end: int, value: str = "person", **more: Any) -> dict[str, Any]:
    anchor = {"kind": "span", "parts": [{"start": start, "end": end, "text": "x" * (end - start)}]}
    return {"id": id_, "field": "text", "anchor": anchor, "value": value, "attributes": {}, **more}


def link(id_: str, from_: str, to: str) -> dict[str, Any]:
    return {"id": id_, "anchor": {"kind": "link", "from": from_, "to": to}, "value": "works_for"}


def test_plain_marks_are_their_values_in_a_fixed_order() -> None:
    given = substance(answered({"id": "m2", "value": "b"}, {"id": "m1", "value": "a"}))
    assert given == ("a", "b")


def test_attributes_of_plain_marks_do_not_count() -> None:
    assert substance(answered({"id": "m", "value": "a", "attributes": {"sure": True}})) == ("a",)


def test_nothing_answered_is_no_substance() -> None:
    assert substance({"state": "abstained", "marks": []}) is None


def test_an_empty_set_is_an_answer_where_several_are_taken() -> None:
    assert substance({"state": "empty", "marks": []}, is_set=True) == ()


def test_spans_are_equal_whatever_their_ids_and_order() -> None:
    one = substance(answered(span("a", 0, 5), span("b", 7, 9)))
    other = substance(answered(span("x", 7, 9), span("y", 0, 5)))
    assert one == other


def test_another_edge_is_another_span() -> None:
    assert substance(answered(span("a", 0, 5))) != substance(answered(span("a", 0, 6)))


def test_another_attribute_is_another_span() -> None:
    negated = span("a", 0, 5, attributes={"is_negated": True})
    assert substance(answered(span("a", 0, 5))) != substance(answered(negated))


def test_relations_are_told_by_what_they_join() -> None:
    one = {"who": answered(span("a", 0, 5), span("b", 7, 9)), "rel": answered(link("r", "a", "b"))}
    other = {
        "who": answered(span("y", 7, 9), span("x", 0, 5)),
        "rel": answered(link("q", "x", "y")),
    }
    assert substance(one["rel"], one) == substance(other["rel"], other)


def test_a_relation_has_a_direction() -> None:
    one = {"who": answered(span("a", 0, 5), span("b", 7, 9)), "rel": answered(link("r", "a", "b"))}
    other = {**one, "rel": answered(link("r", "b", "a"))}
    assert substance(one["rel"], one) != substance(other["rel"], other)


def test_few_spans_are_named_whole_and_many_by_their_digest() -> None:
    few = substance(answered(span("a", 0, 5)))
    many = substance(answered(*(span(f"m{n}", n * 10, n * 10 + 5) for n in range(50))))
    assert few
    assert name_of(few) == "person text[0:5]"
    assert many
    assert name_of(many).startswith("50 marks ")
    assert len(name_of(many)) < 30


def test_long_texts_are_named_whole_as_ever() -> None:
    assert name_of(("x" * 500,)) == "x" * 500


def test_the_labels_in_use_are_found() -> None:
    given = substance(answered(span("a", 0, 5), span("b", 7, 9), span("c", 9, 12, "place")))
    assert given
    assert values_of(given) == ["person", "place"]


def test_a_link_is_stored_with_the_words_of_the_contract() -> None:
    mark = Mark(id="r", value="works_for", anchor=LinkAnchor(from_="a", to="b"))
    stored = plain({"rel": Answer(state="answered", marks=[mark])})  # type: ignore[arg-type]
    assert stored["rel"]["marks"][0]["anchor"] == {"kind": "link", "from": "a", "to": "b"}
