"""Filling two events with what they sell: one with a page of items, one with very many."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from catalogue_items import Items, add_items, channels
from databases import Database
from exchanges import EVENTS
from many_secrets import event_id
from rows import insert_rows
from sqlalchemy import insert, text, update

from pretixapi.models import (
    Discount,
    Item,
    Question,
    QuestionOption,
    Quota,
    db,
    discount_benefit_products,
    discount_condition_products,
    discount_sales_channels,
    question_items,
    quota_items,
    quota_variations,
)

EVENT_WITH_ITEMS = "conference-110"
EVENT_WITH_MANY_ITEMS = "conference-120"
CATALOGUE = f"{EVENTS}{EVENT_WITH_ITEMS}/"
BIG_CATALOGUE = f"{EVENTS}{EVENT_WITH_MANY_ITEMS}/"
# That of the first event: nothing else writes any.
FIRST_QUOTA = 1

DISCOUNTS = 4
OPTIONS = 4
ITEMS_OF_A_QUOTA = 2
ITEMS_OF_A_QUESTION = 5


@dataclass(frozen=True)
class Size:
    """How much an event has."""

    items: int
    variations_each: int
    quotas: int
    questions: int


SIZES = {
    EVENT_WITH_ITEMS: Size(items=50, variations_each=3, quotas=30, questions=20),
    EVENT_WITH_MANY_ITEMS: Size(items=500, variations_each=4, quotas=300, questions=200),
}


def fill(database: Database) -> None:
    """Write everything."""
    with database.app.app_context():
        for slug, size in SIZES.items():
            event = event_id(slug)
            items = add_items(event, size.items, size.variations_each)
            _add_quotas(event, size.quotas, items)
            _add_questions(event, size.questions, items)
            _add_discounts(event, items)
        db.session.commit()
        if db.engine.dialect.name == "postgresql":
            # Otherwise the engine would do so by itself, at some time during the measurement.
            db.session.execute(text("ANALYZE"))
            db.session.commit()


def _some(items: Items, number: int, count: int) -> Sequence[int]:
    """Return `count` items, others for each number until all had their turn."""
    ids = [*items]
    return [ids[(number * count + each) % len(ids)] for each in range(count)]


def _add_quotas(event: int, count: int, items: Items) -> None:
    rows = [
        {"event_id": event, "name": f"Contingent {number}", "size": 50 + number % 7 * 25}
        for number in range(count)
    ]
    quotas = insert_rows(Quota, rows)
    to_items = [
        {"quota_id": quota, "item_id": item}
        for number, quota in enumerate(quotas)
        for item in _some(items, number, ITEMS_OF_A_QUOTA)
    ]
    to_variations = [
        {"quota_id": link["quota_id"], "variation_id": variation}
        for link in to_items
        for variation in items[link["item_id"]]
    ]
    db.session.execute(insert(quota_items), to_items)
    db.session.execute(insert(quota_variations), to_variations)
    hidden = update(Item).where(Item.event_id == event, Item.position % 10 == 1)
    db.session.execute(hidden.values(hidden_if_available_id=quotas[0]))


def _add_questions(event: int, count: int, items: Items) -> None:
    rows = [
        {
            "event_id": event,
            "question": {"en": f"What about {number}?", "de": f"Wie steht es um {number}?"},
            # Every second one has options.
            "type": ("C", "S")[number % 2],
            "position": number,
            "identifier": f"QUESTION{number}",
            "identifier_key": f"question{number}",
            "help_text": {"en": "We need to know."} if number % 3 else None,
            "valid_string_length_max": 100 if number % 2 else None,
        }
        for number in range(count)
    ]
    questions = insert_rows(Question, rows)
    _add_options(event, questions[::2])
    links = [
        {"question_id": question, "item_id": item}
        for number, question in enumerate(questions)
        for item in _some(items, number, ITEMS_OF_A_QUESTION)
    ]
    db.session.execute(insert(question_items), links)
    dependent = update(Question).where(Question.event_id == event, Question.position % 10 == 1)
    dependency = {"dependency_question_id": questions[0], "dependency_values": ["OPTION0"]}
    db.session.execute(dependent.values(dependency))


def _add_options(event: int, questions: Sequence[int]) -> None:
    rows = [
        {
            "event_id": event,
            "question_id": questions[number // OPTIONS],
            "identifier": f"OPTION{number}",
            "answer": {"en": f"Answer {number}", "de": f"Antwort {number}"},
            "position": number % OPTIONS,
        }
        for number in range(len(questions) * OPTIONS)
    ]
    insert_rows(QuestionOption, rows)


def _add_discounts(event: int, items: Items) -> None:
    rows = [
        {
            "event_id": event,
            "internal_name": f"Group {number}",
            "all_sales_channels": False,
            "condition_all_products": False,
            "condition_min_count": 5,
            "benefit_discount_matching_percent": Decimal("10.00"),
            "benefit_same_products": False,
        }
        for number in range(DISCOUNTS)
    ]
    discounts = insert_rows(Discount, rows)
    limits = [{"discount_id": each, "sales_channel_id": channels(event)[0]} for each in discounts]
    db.session.execute(insert(discount_sales_channels), limits)
    links = [
        {"discount_id": discount, "item_id": item}
        for number, discount in enumerate(discounts)
        for item in _some(items, number, 3)
    ]
    db.session.execute(insert(discount_condition_products), links)
    db.session.execute(insert(discount_benefit_products), links)
