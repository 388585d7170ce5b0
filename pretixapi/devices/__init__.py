"""Devices: machines that call the API by themselves, such as scanners at the door."""
