"""Makers of devices, before and after they were initialized."""

from datetime import UTC, datetime
from typing import Any

from pretixapi.auth.tokens import device_token, digest
from pretixapi.models import Device, Event, Organizer, db, device_events

SOFTWARE = {
    "hardware_brand": "Zebra",
    "hardware_model": "TC25",
    "os_name": "Android",
    "os_version": "8.1.0",
    "software_brand": "pretixSCAN",
    "software_version": "1.5.1",
}


class DeviceFactory:
    """Make rows of devices."""

    def new_device(
        self, organizer: Organizer, *, events: list[Event] | None = None, **values: Any
    ) -> Device:
        """Make a device that was not initialized yet; for these events, or all."""
        number = len(db.session.query(Device.id).filter_by(organizer_id=organizer.id).all()) + 1
        total = len(db.session.query(Device.id).all()) + 1
        defaults = {
            "name": "Scanner",
            "device_id": number,
            "unique_serial": f"SERIAL{total:010}",
            "initialization_token": f"token{total:011}",
            "all_events": events is None,
            "created": datetime(2017, 12, 1, 10, tzinfo=UTC),
        }
        device = self._add(Device(organizer_id=organizer.id, **{**defaults, **values}))
        for event in events or ():
            row = {"device_id": device.id, "event_id": event.id}
            db.session.execute(device_events.insert().values(row))
        db.session.commit()
        return device

    def device(self, organizer: Organizer, **values: Any) -> Device:
        """Make a device that calls by its token."""
        moment = datetime(2017, 12, 1, 11, tzinfo=UTC)
        defaults = {"initialized": moment, "token_generation": 1, **SOFTWARE}
        device = self.new_device(organizer, **{**defaults, **values})
        device.token_digest = digest(self.device_token(device))
        db.session.commit()
        return device

    def device_token(self, device: Device) -> str:
        return device_token(device.id, device.token_generation)
