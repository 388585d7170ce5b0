"""nginx with the site of deploy/nginx.conf."""

import os
import shutil
import ssl
import subprocess
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path

import pytest

from tests.server import PATIENCE, ROOT, Process, free_port, listens

NAME = "tickets.example.org"
WITH_NGINX = [
    pytest.mark.skipif(
        not (shutil.which("nginx") and shutil.which("openssl")),
        reason="nginx and openssl are not both installed, so the chain behind nginx was not tried",
    ),
    pytest.mark.parametrize("engine_name", ["sqlite"], indirect=True, scope="session"),
]
KEPT = Path("/etc/letsencrypt/live") / NAME
# What is around the site on a server; that main error log leaves nothing out.
AROUND = """
daemon off;
{user}
worker_processes 1;
pid nginx.pid;
error_log error.log info;
events {{}}
http {{
    access_log /dev/null;
    client_body_temp_path bodies;
    proxy_temp_path answers;
    fastcgi_temp_path unused;
    uwsgi_temp_path unused;
    scgi_temp_path unused;
    {site}
}}
"""


class Nginx(Process):
    """nginx in front of what listens, or not, on `behind`."""

    def __init__(self, folder: Path, behind: int, timeout: str = "300s") -> None:
        self.http, self.https = free_port(), free_port()
        write_certificate(folder)
        site = replaced(
            (ROOT / "deploy" / "nginx.conf").read_text(),
            {
                "    listen [::]:80 default_server;\n": "",
                "    listen [::]:443 ssl default_server;\n": "",
                "listen 80 ": f"listen 127.0.0.1:{self.http} ",
                "listen 443 ": f"listen 127.0.0.1:{self.https} ",
                "server 127.0.0.1:8000;": f"server 127.0.0.1:{behind};",
                f"{KEPT}/fullchain.pem": "certificate.pem",
                f"{KEPT}/privkey.pem": "key.pem",
                "/var/log/nginx/pretixapi.log": "access.log",
                "proxy_read_timeout 300s;": f"proxy_read_timeout {timeout};",
            },
        )
        user = "user root;" if os.geteuid() == 0 else ""
        (folder / "nginx.conf").write_text(AROUND.format(user=user, site=site))
        command = ["nginx", "-p", str(folder), "-c", "nginx.conf", "-e", "error.log"]
        super().__init__(folder, command, {"PATH": os.environ["PATH"]})

    def ready(self) -> bool:
        return listens(self.http) and listens(self.https)

    @property
    def logs(self) -> str:
        """All that nginx wrote, to whatever file."""
        return "".join((self.folder / name).read_text() for name in ("access.log", "error.log"))

    def connect(self, source: str = "127.0.0.1") -> HTTPConnection:
        """Return a connection over TLS from the address `source`."""
        context = ssl.create_default_context(cafile=self.folder / "certificate.pem")
        context.check_hostname = False
        return HTTPSConnection(
            "127.0.0.1",
            self.https,
            timeout=PATIENCE,
            context=context,
            source_address=(source, 0),
        )


def replaced(text: str, replacements: dict[str, str]) -> str:
    """Return `text` with all that is replaced, each of which must be there."""
    for old, new in replacements.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def write_certificate(folder: Path) -> None:
    """Put a key and the certificate that it signed itself into `folder`."""
    command = "openssl req -x509 -nodes -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -days 2"
    files = ["-keyout", "key.pem", "-out", "certificate.pem", "-subj", f"/CN={NAME}"]
    subprocess.run([*command.split(), *files], cwd=folder, check=True, capture_output=True)  # noqa: S603
