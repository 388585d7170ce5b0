def test_delete(client, item, kind):
    part, other = kind.add(item), kind.add(item)
    response = client.delete(kind.url(item.id, part.id))
    assert (response.status_code, response.data) == (204, b"")
    response = client.delete(kind.url(item.id, part.id))
    assert (response.status_code, response.json) == (404, kind.none_such)
    results = client.get(kind.url(item.id)).json["results"]
    assert [each["id"] for each in results] == [other.id]
