"""The demo's own messages: enough of them, all different, every topic in every language."""

from collections import Counter

from goldsmith.cli.demo.material import support_messages
from goldsmith.cli.demo.people import LANGUAGES


def test_there_are_a_few_hundred_messages_all_different() -> None:
    texts = {message.text for message in support_messages()}
    assert len(texts) == len(support_messages()) >= 300


def test_every_topic_comes_as_often_in_each_language() -> None:
    counts = Counter((message.language, message.topic) for message in support_messages())
    topics = {topic for _, topic in counts}
    assert counts == Counter({(language, topic): 5 for language in LANGUAGES for topic in topics})
