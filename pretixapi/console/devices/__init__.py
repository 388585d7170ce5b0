"""Devices in the console."""
