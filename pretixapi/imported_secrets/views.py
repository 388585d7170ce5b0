"""The secrets that organizers bring for the tickets of an event.

All of it needs the permission to change the event: a secret that is not used yet is a ticket in
waiting.
"""

from typing import Any

from flask import Response, current_app, g
from sqlalchemy import Row
from werkzeug.datastructures import FileStorage

from pretixapi.auth.marks import requires
from pretixapi.auth.permissions import Permission
from pretixapi.http.contract import Upload
from pretixapi.http.endpoints import Blueprint
from pretixapi.http.listing import Selection
from pretixapi.http.marks import (
    accepts,
    accepts_list,
    answers,
    finds,
    lists,
    receives,
    refuses,
    returns,
    returns_list,
    returns_nothing,
)
from pretixapi.imported_secrets import changes, listing, queries, rules
from pretixapi.imported_secrets.exporting import export_secrets
from pretixapi.imported_secrets.importing import import_secrets
from pretixapi.imported_secrets.schemas import (
    ImportedSecretFilters,
    ImportedSecretReplacement,
    ImportedSecretSchema,
    ImportFaultsSchema,
    ImportSchema,
)
from pretixapi.models import ImportedSecret

imported_secrets = Blueprint("imported_secrets", __name__)

FILE = Upload(("text/csv",), "MAX_IMPORT_LENGTH", part="file")
ONE = "/<other_than(bulk_create,import,export):secret_id>/"

schema = ImportedSecretSchema()
FOR_CHANGES = (rules.check_free, rules.check_restrictions, rules.refuse_way_back)
FOR_CHANGES_AS_A_WHOLE = (rules.check_combination, rules.refuse_other_secret)


@imported_secrets.get("/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@lists(schema, listing.IMPORTED_SECRETS, ImportedSecretFilters())
def list_imported_secrets(filters: dict[str, Any]) -> Selection:
    """List the secrets imported for an event."""
    rules.check_filters(filters)
    return listing.imported_secrets(filters)


@imported_secrets.post("/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@accepts(schema, rules.check_free, rules.check_restrictions, whole=[rules.check_combination])
@returns(schema, 201)
def create_imported_secret(values: dict[str, Any]) -> dict[str, Any]:
    """Create a secret."""
    return changes.create_secret(values)


@imported_secrets.post("/bulk_create/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@accepts_list(schema, rules.MOST, rules.check_batch)
@returns_list(schema)
def create_imported_secrets(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Create up to 500 secrets, all of them or none."""
    return changes.create_secrets(entries)


@imported_secrets.post("/import/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@receives(FILE)
@refuses(400, "Some lines are not good; nothing was stored.", ImportFaultsSchema())
@returns(ImportSchema())
def import_imported_secrets(file: FileStorage) -> dict[str, int]:
    """Create the secrets of a CSV file, all of them or none.

    The first line names the columns: secret, and if need be item, variation, subevent and used.
    They are separated by commas or semicolons; a cell that is empty stands for null. The file is
    the body, or the part `file` of a form, in UTF-8.
    """
    return {"imported": import_secrets(file.stream)}


@imported_secrets.get("/export/")
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@answers("text/csv")
def export_imported_secrets() -> Response:
    """Export all secrets as CSV, with their ids and whether they are used."""
    name = f"{g.event.slug}-secrets.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    content = export_secrets(current_app._get_current_object(), g.event.id)  # noqa: SLF001 (Flask's way to its application)
    return Response(content, headers=headers, mimetype="text/csv")


@imported_secrets.get(ONE)
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@finds(queries.imported_secret_row, missing=403)
@returns(schema)
def show_imported_secret(found: Row) -> Row:
    """Show a secret."""
    return found


@imported_secrets.patch(ONE)
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@finds(queries.lock_imported_secret, missing=403)
@accepts(ImportedSecretSchema(partial=True), *FOR_CHANGES, whole=FOR_CHANGES_AS_A_WHOLE)
@returns(schema)
def change_imported_secret(found: ImportedSecret, values: dict[str, Any]) -> ImportedSecret:
    """Change the given fields of a secret."""
    changes.change_secret(found, values)
    return found


@imported_secrets.put(ONE)
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@finds(queries.lock_imported_secret, missing=403)
@accepts(ImportedSecretReplacement(), *FOR_CHANGES, whole=FOR_CHANGES_AS_A_WHOLE)
@returns(schema)
def replace_imported_secret(found: ImportedSecret, values: dict[str, Any]) -> ImportedSecret:
    """Change a secret; restrictions that are left out are lifted, used stays as it is."""
    changes.change_secret(found, values)
    return found


@imported_secrets.delete(ONE)
@requires(Permission.EVENT_SETTINGS_GENERAL_WRITE)
@finds(queries.lock_imported_secret, missing=403)
@refuses(403, rules.NOT_DELETABLE)
@returns_nothing
def delete_imported_secret(found: ImportedSecret) -> None:
    """Delete a secret that is not used."""
    changes.delete_secret(found)
