"""Conversations as files write them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldsmith.formats.conversation import (
    ConversationInvalid,
    bounds_of,
    looks_like_turns,
    messages_of,
    read_conversation,
    text_of,
    turns_of,
)

TURNS = st.lists(
    st.fixed_dictionaries(
        {
            "role": st.sampled_from(["user", "assistant", "system", "judge"]),
            "content": st.text(st.characters(exclude_categories=("Cs",)), min_size=1),
        }
    ),
    min_size=1,
    max_size=8,
).filter(lambda turns: all(turn["content"].strip() for turn in turns))


def test_messages_of_openai_keep_their_tool_calls() -> None:
    call = {"id": "c1", "type": "function", "function": {"name": "find", "arguments": '{"q": 1}'}}
    given = [
        {"role": "user", "content": [{"type": "text", "text": "Find it"}]},
        {"role": "assistant", "content": None, "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "c1", "content": "found"},
    ]
    kept = json.loads(messages_of(read_conversation(given)))
    assert kept[1] == {"role": "assistant", "content": "", "tool_calls": [call]}
    assert (kept[0]["content"], kept[2]["tool_call_id"]) == ("Find it", "c1")


def test_sharegpt_becomes_the_same_roles() -> None:
    given = {
        "conversations": [
            {"from": "human", "value": "Hi"},
            {"from": "function_call", "value": '{"name": "find", "arguments": {"q": 1}}'},
            {"from": "observation", "value": "found"},
            {"from": "gpt", "value": "Hello"},
        ]
    }
    turns = turns_of(read_conversation(given)) or []
    assert [turn.role for turn in turns] == ["user", "assistant", "tool", "assistant"]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ([], "no turns"),
        ([{"content": "x"}], "turn 1 has no role"),
        ([{"role": "user", "content": "x"}, {"role": "user"}], "turn 2 has neither"),
        ([{"role": "user", "content": [{"type": "image_url"}]}], "turn 1 holds image_url"),
        (["Hi"], "turn 1 is no object"),
        ([{"role": "user", "content": 3}], "content of turn 1 is no text"),
        ([{"role": "a", "content": "x", "tool_calls": [{}]}], "does not name its tool"),
        ({"a": 1}, "no list of turns"),
    ],
)
def test_what_is_no_conversation_says_which_turn_is_wrong(given: object, reason: str) -> None:
    with pytest.raises(ConversationInvalid, match=reason):
        read_conversation(given)


def test_plain_texts_are_no_conversations() -> None:
    assert not any(map(looks_like_turns, ["Hello", "[1, 2]", "turns: none", '[{"a": 1}]', None]))
    assert (turns_of("turns:"), turns_of("turns:[1]")) == (None, None)


@given(TURNS)
def test_what_is_kept_reads_back_to_itself(given: list) -> None:
    kept = read_conversation(given)
    assert read_conversation(messages_of(kept)) == kept == read_conversation(kept)


@given(TURNS)
def test_each_turn_stands_in_the_text_where_its_bounds_say(given: list) -> None:
    kept = read_conversation(given)
    turns = turns_of(kept) or []
    text = text_of(kept)
    assert [text[low:high] for low, high in bounds_of(turns)] == [turn.text for turn in turns]
