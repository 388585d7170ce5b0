import pytest

from tests.orders.bodies import ALL, ONE, URL, order_body, position_body


@pytest.fixture
def body(make, order, item):
    """An order with two positions, as it is shown."""
    positions = [make.position(order, item), make.position(order, item)]
    return order_body(
        positions=[
            position_body(id=each.id, item=item.id, number=each.positionid) for each in positions
        ]
    )


def without(body, *names):
    return {name: value for name, value in body.items() if name not in names}


def only(body, *names):
    return {name: body[name] for name in body if name in names}


@pytest.fixture(params=[ONE, URL, ALL])
def ask(client, request, body):
    """A function that asks for one order, or for a list of it, with a query."""

    def get(query):
        shown = client.get(f"{request.param}?{query}").json
        return shown["results"][0] if "results" in shown else shown

    return get


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("include=code", ["code"]),
        ("include=status&include=code", ["code", "status"]),
        ("include=positions", ["positions"]),
        ("include=positions&include=positions.id", ["positions"]),
        ("include=nope", []),
        ("include=code.nope", ["code"]),
        ("include=code&exclude=code", []),
        ("include=code&include=status&exclude=code", ["status"]),
    ],
)
def test_only_included_fields_are_shown(ask, body, query, names):
    assert ask(query) == only(body, *names)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("exclude=positions&exclude=payments", ["positions", "payments"]),
        ("exclude=nope", []),
        ("exclude=code.nope", []),
        ("exclude=", []),
        ("include=&exclude=code", ["code"]),
    ],
)
def test_excluded_fields_are_left_out(ask, body, query, names):
    assert ask(query) == without(body, *names)


def test_fields_within_positions_can_be_chosen(ask, body):
    first, second = body["positions"]
    assert ask("include=code&include=positions.id&include=positions.item") == {
        "code": "FOO42",
        "positions": [only(first, "id", "item"), only(second, "id", "item")],
    }
    assert ask("exclude=positions.checkins") == {
        **body,
        "positions": [without(first, "checkins"), without(second, "checkins")],
    }
    assert ask("include=positions&exclude=positions.id") == {
        "positions": [without(first, "id"), without(second, "id")]
    }


def test_parts_within_parts_can_be_chosen(client, make, order, item, event):
    make.checkin(make.checkin_list(event), make.position(order, item))
    shown = client.get(f"{ONE}?include=positions.checkins.type").json
    assert shown == {"positions": [{"checkins": [{"type": "entry"}]}]}


@pytest.mark.usefixtures("body")
def test_names_of_any_depth_and_number_do_no_harm(client):
    deep = ".".join(["positions"] * 1000)
    assert client.get(f"{ONE}?include={deep}").json == {"positions": [{}, {}]}
    assert client.get(f"{ONE}?exclude={deep}").status_code == 200
    many = "&".join(f"include=x{number}" for number in range(1000))
    assert client.get(f"{URL}?{many}").json["results"] == [{}]


def test_pdf_data_changes_nothing(ask, body):
    assert ask("pdf_data=true") == body
