from tests.orders.creation.bodies import sold


def test_ticket_of_a_series_is_for_a_date(make, series, organizer, place, refused):
    item, date = make.item(series), make.subevent(series)
    make.quota(series, item, subevent_id=date.id)
    foreign = make.subevent(make.event(organizer, "second", has_subevents=True))
    absent = f'Invalid pk "{foreign.id}" - object does not exist.'
    assert refused(sold(item), sold(item, subevent=date.id), sold(item, subevent=foreign.id)) == {
        "positions": [
            {"subevent": ["You need to set a subevent for this event."]},
            {},
            {"subevent": [absent]},
        ]
    }
    (position,) = place(sold(item, subevent=date.id))["positions"]
    assert position["subevent"] == date.id
