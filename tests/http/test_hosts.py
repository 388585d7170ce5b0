from tests.client import ApiClient


def test_host_that_is_none_refused_unless_the_site_is_configured(make_app, make, organizer, event):
    token = make.token(make.team(organizer))
    host = {"headers": {"Host": "a b"}}
    answer = ApiClient(make_app(), token).get("events/sampleconf/", **host)
    assert (answer.status_code, answer.json) == (400, {"detail": "The Host header is not valid."})
    site = "https://tickets.example.org"
    answer = ApiClient(make_app(SITE_URL=site), token).get("events/sampleconf/", **host)
    assert answer.json["public_url"] == f"{site}/bigevents/sampleconf/"
