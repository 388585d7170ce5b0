"""Creating, changing and deleting sales channels."""

from pretixapi.models import SalesChannel
from pretixapi.objects.changes import Kind
from pretixapi.sales_channels import queries
from pretixapi.sales_channels.rules import IDENTIFIER_TAKEN

SALES_CHANNEL = Kind(
    SalesChannel,
    queries.SALES_CHANNEL,
    "pretix.saleschannel",
    taken={"identifier": [IDENTIFIER_TAKEN]},
    added="created",
    called="identifier",
)
