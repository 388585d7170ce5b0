import pytest

from tests.tax_rules.bodies import NONE_SUCH, URL, VAT, shown


def test_list_by_rate(client, make, organizer, event):
    rates = ["100", "7", "19.125", "7", "-1"]
    made = [make.tax_rule(event, rate).id for rate in rates]
    make.tax_rule(make.event(organizer, "other"))
    response = client.get(URL)
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, POST, HEAD, OPTIONS"
    assert response.json == {
        "count": 5,
        "next": None,
        "previous": None,
        "results": [
            shown(made[4], rate="-1.00"),
            shown(made[1], rate="7.00"),
            shown(made[3], rate="7.00"),
            shown(made[2], rate="19.1250"),
            shown(made[0], rate="100.00"),
        ],
    }


def test_list_is_dated(client, event):
    assert "Last-Modified" not in client.get(URL).headers
    client.post(URL, VAT)
    changed = client.get(URL).headers["Last-Modified"]
    response = client.get(URL, headers={"If-Modified-Since": changed})
    assert (response.status_code, response.data) == (304, b"")


def test_show(client, make, event):
    made = make.tax_rule(event)
    response = client.get(f"{URL}{made.id}/")
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, PUT, PATCH, DELETE, HEAD, OPTIONS"
    assert (response.json, list(response.json)) == (shown(made.id), list(shown(made.id)))


@pytest.mark.parametrize("method", ["get", "patch", "put", "delete"])
def test_tax_rule_of_another_event_is_not_found(client, make, organizer, event, method):
    foreign = make.tax_rule(make.event(organizer, "other"))
    response = getattr(client, method)(f"{URL}{foreign.id}/")
    assert (response.status_code, response.json) == (404, NONE_SUCH)
