import pytest

from tests.imported_secrets.bodies import EXISTS, REQUIRED, TOO_LONG, URL, shown

NOT_TEXT = {"secret": ["Not a valid string."]}


def test_create_the_least(client, event):
    response = client.post(URL, {"secret": "foobar"})
    assert response.status_code == 201
    assert response.json == shown(response.json["id"])
    assert client.get(f"{URL}{response.json['id']}/").json == response.json


def test_create_with_everything(client, make, series, item):
    variation, subevent = make.variation(item), make.subevent(series)
    body = {
        "secret": "foobar",
        "used": True,
        "item": item.id,
        "variation": variation.id,
        "subevent": subevent.id,
    }
    response = client.post(URL, {**body, "id": 5_000_000, "event": 1, "unknown": 1})
    assert response.status_code == 201
    assert response.json == shown(response.json["id"], **body)
    assert list(response.json) == list(shown(1))
    assert response.json["id"] != 5_000_000
    assert client.get(f"{URL}{response.json['id']}/").json == response.json


def test_create_with_every_field_empty(client, event):
    body = {"secret": "foobar", "used": False, "item": None, "variation": None, "subevent": None}
    response = client.post(URL, body)
    assert (response.status_code, response.json) == (201, shown(response.json["id"]))


def test_create_with_a_form(client, item):
    response = client.post(URL, data={"secret": "foobar", "used": "on", "item": str(item.id)})
    assert response.status_code == 201
    assert response.json == shown(response.json["id"], used=True, item=item.id)


def test_ids_ascend(client, event):
    ids = [client.post(URL, {"secret": secret}).json["id"] for secret in "cab"]
    assert ids == sorted(ids)


@pytest.mark.parametrize(
    "secret",
    [
        " a",
        "a ",
        "\ta\r\n",
        "\u00a0a\u3000",
        "a b",
        "x" * 255,
        "\U0001f389" * 255,
        " " * 254 + "x",
        "\x01\x7f\x85\u200b\ufeff",
        "'\"\\;--%_,\t\n",
        "a\u0308\u202e",
        "\uffff\U0010ffff",
        "A-Za-z0-9+/=",
        "null",
        "0",
    ],
)
def test_secret_kept_byte_for_byte(client, event, secret):
    created = client.post(URL, {"secret": secret})
    assert (created.status_code, created.json["secret"]) == (201, secret)
    assert client.get(f"{URL}{created.json['id']}/").json == created.json
    assert client.post(URL, {"secret": secret}).json == EXISTS


@pytest.mark.parametrize(("value", "text"), [(123, "123"), (0, "0"), (-1, "-1"), (1.5, "1.5")])
def test_number_is_taken_for_its_digits(client, event, value, text):
    response = client.post(URL, {"secret": value})
    assert (response.status_code, response.json) == (201, shown(response.json["id"], text))
    assert client.post(URL, {"secret": text}).json == EXISTS


@pytest.mark.parametrize(
    ("value", "faults"),
    [
        (None, {"secret": ["This field may not be null."]}),
        *(
            (blank, {"secret": ["This field may not be blank."]})
            for blank in ("", " ", "\t\n\u3000")
        ),
        (" " * 300, {"secret": ["This field may not be blank."]}),
        *((value, NOT_TEXT) for value in (True, False, [], ["a"], {}, {"a": "b"})),
        ("x" * 256, TOO_LONG),
        ("x" * 255 + " ", TOO_LONG),
        ("\U0001f389" * 256, TOO_LONG),
        ("\0", {"secret": ["Null characters are not allowed."]}),
        ("a\0b", {"secret": ["Null characters are not allowed."]}),
    ],
)
def test_secret_that_is_none(client, event, value, faults):
    response = client.post(URL, {"secret": value})
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(URL).json["count"] == 0


@pytest.mark.parametrize(
    ("values", "faults"),
    [
        *(
            ({"used": value}, {"used": ["Must be a valid boolean."]})
            for value in ("maybe", "", 2, [], {})
        ),
        ({"used": None}, {"used": ["This field may not be null."]}),
    ],
)
def test_wrong_values(client, event, values, faults):
    response = client.post(URL, {"secret": "foobar", **values})
    assert (response.status_code, response.json) == (400, faults)
    assert client.get(URL).json["count"] == 0


def test_number_of_any_length_is_taken_for_its_digits(client, event):
    def send(digits):
        return client.post(URL, data=f'{{"secret": {digits}}}', content_type="application/json")

    longest = "9" * 255
    response = send(longest)
    assert (response.status_code, response.json) == (201, shown(response.json["id"], longest))
    for digits, faults in ((longest, EXISTS), ("9" * 256, TOO_LONG)):
        response = send(digits)
        assert (response.status_code, response.json) == (400, faults)


@pytest.mark.parametrize("options", [{"json": {}}, {"data": ""}, {"json": {"used": False}}])
def test_secret_required(client, event, options):
    response = client.post(URL, **options)
    assert (response.status_code, response.json) == (400, REQUIRED)


@pytest.mark.parametrize("used", [False, True])
def test_taken_secret(client, add, used):
    add("foobar", used=used)
    response = client.post(URL, {"secret": "foobar", "used": "maybe"})
    faults = {**EXISTS, "used": ["Must be a valid boolean."]}
    assert (response.status_code, response.json) == (400, faults)
    response = client.post(URL, {"secret": "foobar", "used": used})
    assert (response.status_code, response.json) == (400, EXISTS)
    assert client.get(URL).json["count"] == 1


def test_secrets_that_only_look_the_same_are_different(client, event):
    secrets = [
        "foo",
        "Foo",
        "foo ",
        " foo",
        "fo\u00f6",
        "foo\u0308",
        "f\u043eo",
        "foo\u200b",
        "\uff46oo",
    ]
    for secret in secrets:
        assert client.post(URL, {"secret": secret}).status_code == 201
    results = client.get(URL).json["results"]
    assert [each["secret"] for each in results] == secrets


def test_secret_that_another_event_has(client, make, organizer, event):
    make.imported_secret(make.event(organizer, "second"), "foobar")
    make.imported_secret(make.event(make.organizer("other")), "foobar")
    assert client.post(URL, {"secret": "foobar"}).status_code == 201


def test_secret_of_a_deleted_one_is_free_again(client, event):
    old = client.post(URL, {"secret": "foobar"}).json["id"]
    client.delete(f"{URL}{old}/")
    response = client.post(URL, {"secret": "foobar"})
    assert (response.status_code, response.json["id"] > old) == (201, True)
