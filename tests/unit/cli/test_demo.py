"""The demo's own messages: enough of them, all different, every topic in every language."""

from collections import Counter

from goldsmith.cli.demo.answers import CRITERIA, prompts
from goldsmith.cli.demo.material import about_of, support_messages
from goldsmith.cli.demo.mentions import answers_to, spans_in
from goldsmith.cli.demo.people import LANGUAGES


def test_there_are_a_few_hundred_messages_all_different() -> None:
    texts = {message.text for message in support_messages()}
    assert len(texts) == len(support_messages()) >= 300


def test_every_topic_comes_as_often_in_each_language() -> None:
    counts = Counter((message.language, message.topic) for message in support_messages())
    topics = {topic for _, topic in counts}
    assert counts == Counter({(language, topic): 5 for language in LANGUAGES for topic in topics})


def test_there_are_forty_prompts_in_four_languages_all_different() -> None:
    assert len({prompt.text for prompt in prompts()}) == len(prompts()) >= 40
    assert {prompt.language for prompt in prompts()} == {"en", "es", "zh", "ar"}


def test_each_prompt_has_two_or_three_answers_that_differ() -> None:
    assert {len(set(prompt.answers)) for prompt in prompts()} == {2, 3}
    assert all(len(set(prompt.answers)) == len(prompt.answers) for prompt in prompts())


def test_the_best_answer_is_one_of_them() -> None:
    known = [{f"answer_{n}" for n in range(1, len(p.answers) + 1)} | {"tie"} for p in prompts()]
    assert all(prompt.best in names for prompt, names in zip(prompts(), known, strict=True))


def test_what_fails_a_criterion_is_corrected_and_nothing_else() -> None:
    assert all(set(prompt.criteria) == set(CRITERIA) for prompt in prompts())
    assert all(
        ("not_met" in prompt.criteria.values()) == (prompt.corrected != prompt.answers[0])
        for prompt in prompts()
    )


def test_a_plain_rule_says_what_a_review_speaks_of() -> None:
    assert about_of("The pictures are sharp, but batteries cost too much!") == [
        "picture", "price", "power",
    ]  # fmt: skip
    assert about_of("I like it.") == ["other"]


def test_things_and_times_are_marked_in_every_language() -> None:
    marked = Counter(
        (message.language, label)
        for message in support_messages()
        for *_, label in spans_in(message.text, message.language)
    )
    assert {pair for pair, count in marked.items() if count >= 5} == {
        (language, label) for language in LANGUAGES for label in ("thing", "time")
    }


def test_marked_words_are_those_of_the_message() -> None:
    text = "My card was charged today."
    answers = answers_to(text, "en")
    marks = answers["mentions"]["marks"]
    assert [mark["anchor"]["parts"][0]["text"] for mark in marks] == ["card", "today"]
    assert answers["belongs"]["marks"][0]["anchor"]["to"] == "s2"


def test_without_a_time_nothing_is_joined() -> None:
    assert answers_to("My card was charged.", "en")["belongs"] == {"state": "empty", "marks": []}
