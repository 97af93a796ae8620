"""What votes come to: nothing that not enough voted for, whatever their order."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from goldsmith.domains.guidelines.types import Answer, Question
from goldsmith.domains.review.rules import tally

LABELS = ("a", "b", "c")
MANY = Question.model_validate({
    "id": "many", "kind": "several_of", "title": "Many",
    "labels": [{"id": one, "name": one} for one in LABELS],
})  # fmt: skip
NAMES = Question.model_validate({
    "id": "names", "kind": "spans", "title": "Names", "field": "text",
    "labels": [{"id": "person", "name": "Person"}],
})  # fmt: skip
LINKS = Question.model_validate({
    "id": "links", "kind": "relations", "title": "Links", "about": "names",
    "labels": [{"id": "knows", "name": "Knows"}],
})  # fmt: skip
GOOD = Question.model_validate({
    "id": "good", "kind": "one_of", "title": "Good?", "field": "chat", "per_turn": True,
    "labels": [{"id": one, "name": one} for one in LABELS],
})  # fmt: skip


def answer(*marks):
    return Answer.model_validate({"state": "answered" if marks else "empty", "marks": list(marks)})


def many(*labels):
    return {"many": answer(*({"id": f"m{n}", "value": one} for n, one in enumerate(labels)))}


def spans(*places):
    marks = (
        {"id": f"m{n}", "field": "text", "value": "person", "anchor": {
            "kind": "span", "parts": [{"start": a, "end": b, "text": "x" * (b - a)}]}}
        for n, (a, b) in enumerate(places)
    )  # fmt: skip
    return {"names": answer(*marks)}


def turns(**values):
    marks = (
        {
            "id": turn,
            "field": "chat",
            "value": value,
            "anchor": {"kind": "turn", "turn": int(turn[1:])},
        }
        for turn, value in values.items()
    )
    return {"good": answer(*marks)}


def places(found):
    marks = found.answers["names"].marks
    return sorted((mark.anchor.parts[0].start, mark.anchor.parts[0].end) for mark in marks)


VOTES = st.lists(st.sets(st.sampled_from(LABELS)), min_size=3, max_size=3)


@given(VOTES)
def test_of_three_votes_each_label_has_two_for_it_or_two_against_it(sets: list[set[str]]) -> None:
    found = tally([many(*sorted(one)) for one in sets], [MANY], needed=2)
    wanted = {one for one in LABELS if sum(one in some for some in sets) >= 2}
    assert not found.open
    assert {mark.value for mark in found.answers["many"].marks} == wanted
    assert len({mark.id for mark in found.answers["many"].marks}) == len(wanted)


@given(VOTES, st.permutations(range(3)))
def test_the_order_of_votes_does_not_matter(sets: list[set[str]], order: list[int]) -> None:
    votes = [many(*sorted(one)) for one in sets]
    one, other = (
        tally(some, [MANY], needed=2) for some in (votes, [votes[place] for place in order])
    )
    values = [sorted(str(mark.value) for mark in t.answers["many"].marks) for t in (one, other)]
    assert values[0] == values[1]


@given(VOTES)
def test_unanimity_wants_all_for_a_label_or_all_against_it(sets: list[set[str]]) -> None:
    found = tally([many(*sorted(one)) for one in sets], [MANY], needed=3)
    is_same = all(one == other for one, other in combinations(sets, 2))
    assert (found.open == []) == is_same


def test_two_votes_of_three_leave_open_what_the_third_may_decide() -> None:
    assert tally([many("a"), many("a", "b")], [MANY], needed=2).open == ["many"]


def test_spans_are_kept_where_enough_votes_have_them() -> None:
    votes = [spans((0, 4), (10, 12)), spans((0, 4)), spans((0, 4), (20, 22))]
    assert places(tally(votes, [NAMES], needed=2)) == [(0, 4)]


def test_a_span_that_all_cut_otherwise_stays_open() -> None:
    votes = [spans((0, 4)), spans((0, 5)), spans((1, 4))]
    assert tally(votes, [NAMES], needed=2).open == ["names"]


def test_spans_that_others_refer_to_are_voted_on_with_these() -> None:
    votes = [{**spans((0, 4), (10, 12)), "links": answer()}, {**spans((0, 4)), "links": answer()}]
    votes.append({**spans((0, 4), (20, 22)), "links": answer()})
    assert tally(votes, [NAMES, LINKS], needed=2).open == ["names", "links"]


def test_each_turn_is_voted_on_by_itself() -> None:
    votes = [turns(t1="a", t3="b"), turns(t1="a", t3="c"), turns(t1="c", t3="c")]
    found = tally(votes, [GOOD], needed=2)
    assert [mark.value for mark in found.answers["good"].marks] == ["a", "c"]
    torn = [turns(t1="a"), turns(t1="b"), turns(t1="c")]
    assert tally(torn, [GOOD], needed=2).open == ["good"]


def test_the_votes_that_say_just_that_are_named() -> None:
    votes = [many("a", "b"), many("a"), many("b"), many("a", "b")]
    assert tally(votes[:3], [MANY], needed=2).agreeing == [0]
    assert tally(votes, [MANY], needed=3).agreeing == [0, 3]
