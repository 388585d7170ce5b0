"""What the OpenAPI document says of keys."""

KEY = {"$ref": "#/components/parameters/X-Idempotency-Key"}
ORGANIZER = "/api/v1/organizers/{organizer}/"
# What these answer is shown once.
WITHOUT = {
    "/api/auth",
    "/api/v1/device/initialize",
    "/api/v1/device/update",
    "/api/v1/device/roll",
    "/api/v1/device/revoke",
    f"{ORGANIZER}devices/",
    f"{ORGANIZER}teams/{{team_id}}/tokens/",
}


def test_whatever_changes_something_takes_a_key(anonymous):
    document = anonymous.get("/api/v1/openapi.json").json
    expected, found = {}, {}
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            takes_key = method != "get" and (path not in WITHOUT or method != "post")
            expected[path, method] = (takes_key, takes_key)
            found[path, method] = (
                KEY in operation["parameters"],
                "422" in operation["responses"],
            )
    assert found == expected


def test_key_is_described(anonymous):
    document = anonymous.get("/api/v1/openapi.json").json
    key = document["components"]["parameters"]["X-Idempotency-Key"]
    assert (key["in"], key["schema"], "422" in key["description"]) == (
        "header",
        {"type": "string"},
        True,
    )
