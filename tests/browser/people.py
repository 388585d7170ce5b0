"""What people do with the console."""

from playwright.sync_api import Page

PASSWORD = "correct horse"


def log_in(page: Page, email: str, password: str = PASSWORD) -> None:
    """Fill in the login form, and send it."""
    page.goto("/control/login")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()
