"""Ports as people write them, with the address that they listen on."""

import re
from contextlib import suppress

_NAMES = frozenset(["localhost", "ip6-localhost", "loopback", "lo"])
_SHORT = re.compile(r"127(?:\.\d{1,3}){1,2}|::1:\d{1,5}")
_SCHEME = re.compile(r"^[a-z]+://")
_HOST_AND_PORTS = re.compile(
    r"(?:\[(?P<bracketed>[^\]]+)\]|(?P<plain>[^:\s]+))(?::(?:\d{1,5}(?:[:-]\d{1,5})?|[a-z][a-z0-9-]*))?"
)
"""An address, then a port, a range, a port of the host and one of the container, or a name."""

_ASIDE = re.compile(r" ?\([^()]*\)$")
_COLON = re.compile(r" ?: ?")
_PROTOCOL = re.compile(r" ?/ ?(?:tcp|udp)$")


def is_loopback(port: str) -> bool:
    """Whether a port, written with the address that it listens on, is one of the loopback."""
    # Imported where it is used: most bids declare no port.
    from ipaddress import ip_address  # noqa: PLC0415

    text = _ASIDE.sub("", port.strip().casefold())
    text = _COLON.sub(":", _PROTOCOL.sub("", _SCHEME.sub("", text)).rstrip("/"))
    found = _HOST_AND_PORTS.fullmatch(text)
    hosts = (text, found["bracketed"] or found["plain"]) if found else (text,)
    for host in hosts:
        if host in _NAMES or _SHORT.fullmatch(host):
            return True
        with suppress(ValueError):
            address = ip_address(host)
            return (getattr(address, "ipv4_mapped", None) or address).is_loopback
    return False
