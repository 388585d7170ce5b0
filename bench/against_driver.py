"""Cases that compare writing through the server with writing by the driver alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import many_secrets
import measuring
from exchanges import OneExchange
from measuring import Result, Setting, Side

# Longer than reading takes, since some have to wait until the disk has got what others wrote.
SECONDS = 2
TURN = 1


@dataclass(frozen=True)
class AgainstDriver(OneExchange):
    """A request that writes many secrets, and the share of the driver's rate aimed at."""

    needs_secrets: ClassVar[bool] = True

    def measure(self, setting: Setting) -> Iterator[Result]:
        """Let as many write by the driver as there are connections to the server."""
        with setting.database.app.app_context():
            event = many_secrets.event_id(many_secrets.EVENT_WITH_MANY)
        plan = {
            "url": setting.database.url,
            "event": event,
            "secrets": len(self.exchange.body),
            "writers": setting.connections,
        }
        sides = [measuring.requests(self.exchange, setting.server, setting)]
        sides.append(Side("driver_load.py", plan))
        server, driver = measuring.rates(sides, SECONDS * setting.seconds, TURN)
        note = f"of the driver alone, {setting.connections} writers each"
        yield Result(setting.engine, self.name, server, driver, self.aim, note)
