"""Conversations: read in the shapes of the field (OpenAI messages, ShareGPT), kept in the first.

The value of a field is text, so a conversation is kept as ``turns:`` and its messages as JSON. Its
*text*, in which spans stand and which is searched, is that of its turns with a line break between.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

PREFIX = "turns:"
MOST_TURNS = 2000
_LONGEST_ROLE = 40
_LISTS = ("messages", "conversations", "conversation", "turns", "dialogue")
_ROLES = ("role", "from", "speaker")
_TEXTS = ("content", "value", "text")
_KNOWN = {
    "human": "user", "gpt": "assistant", "chatgpt": "assistant", "bot": "assistant",
    "model": "assistant", "observation": "tool", "function_response": "tool",
}  # fmt: skip
_CALL_ROLES = frozenset({"function_call", "tool_call"})


class ConversationInvalid(ValueError):
    """What was given is no conversation; the message says which turn is wrong and why."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side says at once."""

    role: str
    text: str
    name: str = ""


def looks_like_turns(value: object) -> bool:
    """Whether somebody means this to be a conversation."""
    found = _listed(value)
    return bool(found) and all(
        isinstance(one, dict) and any(key in one for key in _ROLES) for one in found or ()
    )


def read_conversation(value: object) -> str:
    """A conversation as it is kept. Raises ConversationInvalid."""
    found = _listed(value)
    if found is None:
        raise ConversationInvalid("it is no list of turns such as [{role, content}].")
    if not found:
        raise ConversationInvalid("it has no turns.")
    if len(found) > MOST_TURNS:
        raise ConversationInvalid(f"it has more than {MOST_TURNS} turns.")
    messages = [_message(number, given) for number, given in enumerate(found, 1)]
    if not any(message["content"].strip() for message in messages):
        raise ConversationInvalid("nobody says anything in it.")
    return PREFIX + json.dumps(messages, ensure_ascii=False, separators=(",", ":"))


def turns_of(value: str) -> list[Turn] | None:
    """The turns of a field's value; None where it is no conversation."""
    if not value.startswith(PREFIX):
        return None
    try:
        messages = json.loads(value[len(PREFIX) :])
        return [Turn(one["role"], one["content"], one.get("name", "")) for one in messages]
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def messages_of(value: str) -> str:
    """A field's value as others read it: the messages of a conversation as JSON, else as it is."""
    return value if turns_of(value) is None else value[len(PREFIX) :]


def text_of(value: str) -> str:
    """The text of a field: that of its turns with a line break between, else the value itself."""
    turns = turns_of(value)
    return value if turns is None else "\n".join(turn.text for turn in turns)


def begins_with(fields: Mapping[str, str], n_chars: int) -> str:
    """How the first field of an item begins, in words."""
    return text_of(next(iter(fields.values()), ""))[:n_chars]


def bounds_of(turns: list[Turn]) -> list[tuple[int, int]]:
    """Where each turn begins and ends in the text of its conversation."""
    bounds, start = [], 0
    for turn in turns:
        bounds.append((start, start + len(turn.text)))
        start += len(turn.text) + 1
    return bounds


def _listed(value: object) -> list[Any] | None:
    if isinstance(value, str):
        text = value.removeprefix(PREFIX).strip()
        if text[:1] not in {"[", "{"}:
            return None
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            return None
    if isinstance(value, dict):
        value = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), None)
    return value if isinstance(value, list) else None


def _message(number: int, given: object) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise ConversationInvalid(f"turn {number} is no object with a role and a text.")
    role = next((given[key] for key in _ROLES if key in given), None)
    if not isinstance(role, str) or not role.strip() or len(role) > _LONGEST_ROLE:
        raise ConversationInvalid(f"turn {number} has no role.")
    role = role.strip().lower()
    text = "\n".join(_texts(number, next((given[k] for k in _TEXTS if k in given), None)))
    calls = given.get("tool_calls") or []
    if role in _CALL_ROLES:
        role, text, calls = "assistant", "", [_parsed(text)]
    if not isinstance(calls, list):
        raise ConversationInvalid(f"the tool calls of turn {number} are no list.")
    if not text.strip() and not calls:
        raise ConversationInvalid(f"turn {number} has neither text nor tool calls.")
    message: dict[str, Any] = {"role": _KNOWN.get(role, role), "content": text}
    if isinstance(given.get("name"), str) and given["name"].strip():
        message["name"] = given["name"].strip()
    if calls:
        message["tool_calls"] = [_call(number, call) for call in calls]
    if isinstance(given.get("tool_call_id"), str):
        message["tool_call_id"] = given["tool_call_id"]
    return message


def _texts(number: int, content: object) -> Iterator[str]:
    """The text of a turn; one in parts is put together, and only parts of text can be."""
    if isinstance(content, str):
        yield content.replace("\r\n", "\n")
        return
    if content is not None and not isinstance(content, list):
        raise ConversationInvalid(f"the content of turn {number} is no text.")
    for part in content or ():
        text = part.get("text") if isinstance(part, dict) else part
        if not isinstance(text, str):
            kind = str(part.get("type"))[:40] if isinstance(part, dict) else "something else"
            raise ConversationInvalid(f"turn {number} holds {kind}, and only text can be shown.")
        yield text.replace("\r\n", "\n")


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return {"name": "call", "arguments": text}


def _call(number: int, given: object) -> dict[str, Any]:
    """A tool call as OpenAI writes it, whichever way it came."""
    inner = given.get("function", given) if isinstance(given, dict) else None
    if not isinstance(inner, dict) or not isinstance(inner.get("name"), str) or not inner["name"]:
        raise ConversationInvalid(f"a tool call of turn {number} does not name its tool.")
    arguments = inner.get("arguments", inner.get("parameters", ""))
    if not isinstance(arguments, str):
        arguments = json.dumps(arguments, ensure_ascii=False)
    call = {"type": "function", "function": {"name": inner["name"], "arguments": arguments}}
    own_id = given.get("id") if isinstance(given, dict) else None
    return {"id": own_id, **call} if isinstance(own_id, str) else call
