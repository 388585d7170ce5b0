from pretixapi.http import fields
from pretixapi.http.contract import Contract
from pretixapi.http.openapi.names import choose_names, variants_of
from pretixapi.http.schema import Schema


class TalkSchema(Schema):
    id = fields.Integer(dump_only=True)
    title = fields.String(required=True)
    track_name = fields.String()
    length = fields.Integer()


FULL = TalkSchema()
SHORT = TalkSchema(exclude=("length", "track_name"))


def names(*contracts):
    variants = [each for contract in contracts for each in variants_of(contract)]
    return sorted(set(choose_names(variants).values()))


def test_schema_is_called_after_its_class():
    assert names(Contract(answer=FULL)) == ["Talk"]


def test_bodies_are_told_from_answers_and_partial_ones_from_full_ones():
    contracts = [Contract(answer=FULL, body=FULL), Contract(body=TalkSchema(partial=True))]
    assert names(*contracts) == ["PartialTalkRequest", "Talk", "TalkRequest"]


def test_rarer_variant_is_called_after_what_it_lacks():
    contracts = [Contract(answer=SHORT), Contract(answer=FULL), Contract(answer=FULL)]
    assert names(*contracts) == ["Talk", "TalkWithoutTrackNameAndLength"]


def test_rarer_variant_is_called_after_what_it_has_more():
    contracts = [Contract(answer=SHORT), Contract(answer=SHORT), Contract(answer=FULL)]
    assert names(*contracts) == ["Talk", "TalkWithTrackNameAndLength"]


def test_page_is_called_after_the_class_whatever_the_variant():
    contracts = [
        Contract(answer=SHORT, listing=object()),
        Contract(answer=FULL),
        Contract(answer=FULL),
    ]
    assert names(*contracts) == ["Talk", "TalkPage", "TalkWithoutTrackNameAndLength"]


def test_other_answers_of_a_view_are_named_too():
    contracts = [Contract(answer=FULL, other_answers=(SHORT,)), Contract(answer=FULL)]
    assert names(*contracts) == ["Talk", "TalkWithoutTrackNameAndLength"]
