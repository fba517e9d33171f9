"""nginx with the configuration that we ship, on ports of its own and loopback only."""

import os
import shutil
import socket
import ssl
import subprocess
from contextlib import contextmanager
from datetime import timedelta
from http.client import HTTPResponse, HTTPSConnection
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.conf import settings
from django.utils import timezone

from tests.site import PATIENCE, free_port, within

SHIPPED = settings.BASE_DIR / "deploy/nginx"
HOST = "samenspel.example"
AROUND = """
daemon off;
{user}
pid {home}/pid;
error_log {home}/error.log;
events {{ worker_connections 1024; }}
http {{
    client_body_temp_path {home}/body;
    proxy_temp_path {home}/proxy;
    fastcgi_temp_path {home}/fastcgi;
    uwsgi_temp_path {home}/uwsgi;
    scgi_temp_path {home}/scgi;
    access_log off;
    include {home}/samenspel.conf;
}}
"""


class Proxy:
    """Speaks https at `port`, plain http at `plain`, and passes on to `servers`."""

    def __init__(self, home: Path):
        self.home = home
        self.port, self.plain = free_port(), free_port()
        self.url = f"https://{HOST}:{self.port}"
        self.certificate = home / "fullchain.pem"

    @contextmanager
    def before(self, *servers: int):
        self.home.mkdir(exist_ok=True)
        signs_itself(self.home)
        shipped = (SHIPPED / "samenspel.conf").read_text()
        (self.home / "samenspel.conf").write_text(self._here(shipped, servers))
        user = "user root;" if os.geteuid() == 0 else ""
        (self.home / "nginx.conf").write_text(AROUND.format(home=self.home, user=user))
        command = [nginx(), "-p", self.home, "-c", self.home / "nginx.conf"]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
            try:
                within(PATIENCE, self._listens)
                yield self
            finally:
                process.terminate()

    def _here(self, shipped: str, servers: tuple[int, ...]) -> str:
        """What stands in the shipped file, with the places of this machine."""
        places = "\n".join(f"server 127.0.0.1:{port} max_fails=0;" for port in servers)
        ours = {
            "server 127.0.0.1:8001 max_fails=0;": places,
            "server 127.0.0.1:8002 max_fails=0;": "",
            "listen 80": f"listen 127.0.0.1:{self.plain}",
            "listen 443": f"listen 127.0.0.1:{self.port}",
            "/etc/ssl/samenspel": str(self.home),
            "/opt/samenspel/deploy/nginx": str(SHIPPED),
            "/var/log/nginx": str(self.home),
        }
        for theirs, here in ours.items():
            assert theirs in shipped, theirs
            shipped = shipped.replace(theirs, here)
        return shipped

    def _listens(self) -> bool:
        with socket.socket() as tried:
            return tried.connect_ex(("127.0.0.1", self.port)) == 0

    def socket(self) -> ssl.SSLSocket:
        """A connection of one's own, to send half of something."""
        bare = socket.create_connection(("127.0.0.1", self.port), PATIENCE)
        return self._trusting().wrap_socket(bare, server_hostname=HOST)

    def asks(self, path: str, method="GET", body=None, **headers) -> HTTPResponse:
        """One request as a browser makes it; its body is in `content`."""
        connection = HTTPSConnection(HOST, self.port, timeout=PATIENCE)
        connection.sock = self.socket()
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        answer.content = answer.read()
        connection.close()
        return answer

    def _trusting(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=self.certificate)


def nginx() -> str:
    """Debian puts it where only root looks."""
    return shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")


def signs_itself(home: Path) -> None:
    """A certificate of an hour for the name of the shipped file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, HOST)])
    now = timezone.now()
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (home / "fullchain.pem").write_bytes(made.public_bytes(pem))
    secret = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (home / "privkey.pem").write_bytes(key.private_bytes(pem, *secret))
