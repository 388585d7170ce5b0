"""The lists of sales channels that what is sold has, whatever its kind."""

from pretixapi.http.fields import FlatList, String


class ChannelLimit(FlatList):
    """The identifiers of the only channels through which something is sold."""

    def __init__(self) -> None:
        super().__init__(String(trim=False, allow_blank=True))


class LegacyChannels(FlatList):
    """The identifiers of all channels through which something is sold."""

    default_error_messages = {
        "null": "The legacy attribute 'sales_channels' cannot be set to None, it must be a list."
    }

    def __init__(self) -> None:
        super().__init__(String())
