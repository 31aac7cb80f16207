"""What makes two links the same document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.documents.urls import canonical_url


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTPS://www.Example.ORG/A?b=C", "https://www.example.org/A?b=C"),
        ("https://example.org", "https://example.org/"),
        ("https://example.org:443/a#part", "https://example.org/a"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("https://example.org/a?utm_source=x&id=7&fbclid=y", "https://example.org/a?id=7"),
        ("https://example.org/a?UTM_Medium=x", "https://example.org/a"),
        ("https://example.org/a?b=%20c&b=", "https://example.org/a?b=%20c&b="),
        ("http://[::1]:80/a", "http://[::1]/a"),
        (" https://example.org/a \n", "https://example.org/a"),
        ("urn:isbn:123", "urn:isbn:123"),
        ("no address", "no address"),
        ("http://[broken/", "http://[broken/"),
        ("http://example.org:port/", "http://example.org:port/"),
    ],
)
def test_urls_canonical_form(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical


@given(st.text(), st.text())
def test_urls_canonical_form_is_stable(host: str, rest: str) -> None:
    once = canonical_url(f"https://{host}/{rest}")
    assert canonical_url(once) == once
