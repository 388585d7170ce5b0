"""The OpenAPI document is valid, complete, and true to its own examples."""

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

METHODS = ("get", "post", "put", "patch", "delete")


@pytest.fixture
def document(anonymous):
    return anonymous.get("/api/v1/openapi.json").json


def operations(document):
    """Each operation with its path and method."""
    return {
        (path, method): operation
        for path, operations in document["paths"].items()
        for method, operation in operations.items()
        if method in METHODS
    }


def resolve(document, part):
    """What `part` refers to, or itself."""
    while "$ref" in part:
        found = document
        for step in part["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        part = found
    return part


def walk(part):
    """All objects within `part`, itself included."""
    if isinstance(part, dict):
        yield part
    for each in part.values() if isinstance(part, dict) else part:
        if isinstance(each, dict | list):
            yield from walk(each)


def media_types(document):
    """Every body and answer that has content, with the place it is at."""
    for place, operation in operations(document).items():
        bodies = {"body": operation.get("requestBody", {}), **operation["responses"]}
        for name, body in bodies.items():
            for content_type, media_type in resolve(document, body).get("content", {}).items():
                yield (*place, name, content_type), media_type


def examples(document, media_type):
    if "example" in media_type:
        return [media_type["example"]]
    return [resolve(document, each)["value"] for each in media_type.get("examples", {}).values()]


def validator(document, schema):
    # The references in the schema are to the components of the document.
    return Draft202012Validator(
        {**schema, "components": document["components"]},
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


def test_document_is_valid_openapi(document):
    assert document["openapi"] == "3.1.0"
    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []


def test_every_reference_leads_somewhere(document):
    references = [part for part in walk(document) if isinstance(part.get("$ref"), str)]
    assert references
    assert all(resolve(document, part) for part in references)


def test_every_component_is_referred_to(document):
    referred = {part["$ref"] for part in walk(document) if isinstance(part.get("$ref"), str)}
    assert referred >= {
        f"#/components/{kind}/{name}"
        for kind, components in document["components"].items()
        for name in components
        if kind != "securitySchemes"
    }


def test_every_example_fits_its_schema(document):
    faults = [
        (place, error.message)
        for place, media_type in media_types(document)
        for example in examples(document, media_type)
        for error in validator(document, media_type["schema"]).iter_errors(example)
    ]
    assert faults == []


def test_every_json_body_and_answer_has_an_example(document):
    lacking = [
        place
        for place, media_type in media_types(document)
        if "json" in place[-1] and not any(examples(document, media_type))
    ]
    assert lacking == [
        ("/api/v1/idempotency_query", "get", "200", "application/json"),
        ("/api/v1/openapi.json", "get", "200", "application/json"),
    ]


def test_every_operation_id_is_one_of_a_kind(document):
    ids = [operation["operationId"] for operation in operations(document).values()]
    assert sorted(ids) == sorted(set(ids))


def test_every_operation_tells_of_the_errors_that_can_occur(document):
    found, expected = {}, {}
    for (path, method), operation in operations(document).items():
        statuses = {"400", "404", "406", "414", "431"}
        if "security" not in operation:
            statuses |= {"401", "409", "503"} | ({"403"} if "{" in path else set())
        if "requestBody" in operation:
            # Uploads are refused in words of their own.
            statuses |= {"413"} if path == "/api/v1/upload" else {"413", "415"}
        expected[path, method] = statuses
        found[path, method] = statuses & operation["responses"].keys()
    assert found == expected


def test_all_but_the_documents_needs_a_token(document):
    public = {path for (path, _), each in operations(document).items() if "security" in each}
    assert document["security"] == [{"token": []}]
    assert public == {
        "/api/",
        "/api/auth",
        "/api/v1/device/initialize",
        "/api/v1/docs",
        "/api/v1/docs/icon.png",
        "/api/v1/docs/page.js",
        "/api/v1/docs/swagger-ui.css",
        "/api/v1/docs/swagger-ui.js",
        "/api/v1/openapi.json",
        "/healthz",
        "/media/{name}",
        "/static/{name}",
    }


def test_every_placeholder_of_a_path_is_a_parameter(document):
    for (path, _), operation in operations(document).items():
        parameters = [resolve(document, each) for each in operation["parameters"]]
        named = [f"{{{each['name']}}}" for each in parameters if each["in"] == "path"]
        assert named == [part for part in path.split("/") if part.startswith("{")]


def test_every_parameter_says_what_it_is_for(document):
    silent = [
        (*place, parameter["name"])
        for place, operation in operations(document).items()
        for parameter in (resolve(document, each) for each in operation["parameters"])
        if not parameter.get("description")
    ]
    assert silent == []


def test_list_is_described_with_its_pages_orderings_and_filters(document):
    listing = document["paths"]["/api/v1/organizers/{organizer}/events/"]["get"]
    resolved = [resolve(document, each) for each in listing["parameters"]]
    parameters = {each["name"]: each for each in resolved}
    ways_to_walk = {"page", "page_size", "limit", "offset", "ordering"}
    assert parameters.keys() >= ways_to_walk | {"is_public", "ends_after"}
    assert parameters["ordering"]["schema"]["items"]["enum"] == [
        "slug",
        "-slug",
        "date_from",
        "-date_from",
    ]
    page = listing["responses"]["200"]["content"]["application/json"]["schema"]
    assert resolve(document, page)["required"] == ["count", "next", "previous", "results"]


def test_other_dialect_is_told_of_once(document):
    assert not any("organisers" in path for path in document["paths"])
    description = document["info"]["description"]
    for word in ("/api/v1/organisers/", "`limit`, 25", "`offset`", "`q`", "`o`", "submit a valid"):
        assert word in description


def test_list_that_says_when_it_was_read_is_described_so(document):
    stamped = {
        path
        for (path, method), operation in operations(document).items()
        if "X-Page-Generated" in operation["responses"].get("200", {}).get("headers", {})
    }
    below = "/api/v1/organizers/{organizer}/"
    at_events = ("subevents", "orders", "revokedsecrets", "blockedsecrets")
    assert stamped == {
        *(f"{below}{name}/" for name in ("subevents", "orders")),
        *(f"{below}events/{{event}}/{name}/" for name in at_events),
    }


def test_bodies_are_described_for_every_type_that_is_read(document):
    body = document["paths"]["/api/v1/organizers/{organizer}/events/"]["post"]["requestBody"]
    media_type = {
        "schema": {"$ref": "#/components/schemas/EventRequest"},
        "examples": {"EventRequest": {"$ref": "#/components/examples/EventRequest"}},
    }
    assert body == {
        "required": True,
        "content": {
            "application/json": media_type,
            "application/x-www-form-urlencoded": media_type,
            "multipart/form-data": media_type,
        },
    }


def test_partial_body_requires_nothing(document):
    schemas = document["components"]["schemas"]
    assert schemas["EventRequest"]["required"] == ["name", "slug", "date_from"]
    assert "required" not in schemas["PartialEventRequest"]


def test_answers_have_every_key_and_mark_those_that_cannot_be_written(document):
    event = document["components"]["schemas"]["Event"]
    assert event["required"] == list(event["properties"])
    assert event["properties"]["public_url"] == {
        "type": "string",
        "format": "uri",
        "readOnly": True,
    }
    assert event["properties"]["date_to"] == {"type": ["string", "null"], "format": "date-time"}
    assert "public_url" not in document["components"]["schemas"]["EventRequest"]["properties"]


def test_multi_lingual_text_may_be_sent_as_one_text(document):
    schemas = document["components"]["schemas"]
    assert schemas["Event"]["properties"]["name"]["type"] == "object"
    kinds = [each["type"] for each in schemas["EventRequest"]["properties"]["location"]["anyOf"]]
    assert kinds == ["object", "string", "null"]
