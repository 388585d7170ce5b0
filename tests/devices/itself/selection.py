"""Asking what to work for."""

SELECTION = "/api/v1/device/eventselection"


def suggested(client, **current):
    """Return the slug of the event, the date and the check-in list; or the status of no body."""
    response = client.get(SELECTION, query_string=current)
    if response.status_code == 200:
        body = response.json
        return body["event"]["slug"], body["subevent"], body["checkinlist"]
    assert response.data == b""
    assert "Content-Type" not in response.headers
    return response.status_code
