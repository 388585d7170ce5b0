"""What is to be settled about refunds before anything is done."""

from typing import Any


def settle_name(values: dict[str, Any], _found: Any) -> None:
    """Take both names that clients have for one wish."""
    if "mark_refunded" in values:
        values["mark_canceled"] = values.pop("mark_refunded")
