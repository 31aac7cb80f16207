"""Titles as roles: "Secretary of State", "Foreign Secretary" and "Minister for Foreign Affairs" are one office.

The rules stand in ``ontology/gazetteer/roles.csv``, first match first. A pattern is words in order, anywhere in the
title: ``*`` any words (at a word's end: any ending), ``the?`` a word that may be missing, ``(a/b c)`` either, ``^`` and
``$`` the title's ends. ``countries`` limits a rule to some ("US|" also where none is known) or, after "!", to all
others.
"""

import csv
import functools
import re
from dataclasses import dataclass
from pathlib import Path

from kg.gazetteer.words import words
from kg.resources import resource

_TOKEN = re.compile(r"\([^)]*\)\S?|\S+")
_BELOW = frozenset({"deputy", "vice", "assistant", "under", "undersecretary", "associate", "parliamentary", "junior"})
_PARTS = re.compile(r",|;|&|\band\b|\bи\b")
_NO_DEPUTY = frozenset({"", "former", "vice_president", "deputy_secretary_of_state"})


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One pattern of the file, and what every title that it fits has in it.

    Few patterns are ever compiled: making all 200 takes 20 ms.
    """

    text: str
    needed: tuple[str, ...]

    def fits(self, title: str) -> bool:
        return all(word in title for word in self.needed) and _compiled(self.text).search(title) is not None


@dataclass(frozen=True, slots=True)
class _Rule:
    role: str
    countries: frozenset[str]
    inverted: bool
    patterns: tuple[_Pattern, ...]

    def applies(self, country: str) -> bool:
        return not self.countries or (country in self.countries) != self.inverted


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_expression(pattern))


def _tokens(pattern: str) -> list[str]:
    return _TOKEN.findall(pattern.strip("^$"))


def _needed(pattern: str) -> tuple[str, ...]:
    """Return the words that a pattern does not leave open, each as it begins in a title: after a blank."""
    return tuple(
        " " + token.removesuffix("*") for token in _tokens(pattern) if not (token.startswith("(") or token[-1] == "?")
    )


def _expression(pattern: str) -> str:
    """Translate one pattern of the file into a regular expression over folded words, each preceded by a blank."""
    parts: list[str] = []
    for token in _tokens(pattern):
        if token == "*":  # noqa: S105 - a pattern's token
            parts.append(r"(?: \S+)*?")
        elif token.startswith("("):
            choices = "|".join(_literal(choice) for choice in token.strip("()?").split("/"))
            parts.append(f"(?:{choices})" + ("?" if token.endswith("?") else ""))
        elif token.endswith("?"):
            parts.append(f"(?:{_literal(token[:-1])})?")
        else:
            parts.append(_literal(token))
    return ("^" if pattern.startswith("^") else "") + "".join(parts) + (r"$" if pattern.endswith("$") else r"(?= |$)")


def _literal(phrase: str) -> str:
    stems = [word.removesuffix("*") for word in phrase.split()]
    ends = [r"\S*" if word.endswith("*") else "" for word in phrase.split()]
    return "".join(f" {re.escape(stem)}{end}" for stem, end in zip(stems, ends, strict=True))


def rules_file() -> Path:
    """Return the path of the rules."""
    return resource("ontology", "gazetteer", "roles.csv")


@functools.cache
def _rules() -> tuple[_Rule, ...]:
    path = rules_file()
    rules: list[_Rule] = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            countries = row["countries"]
            patterns = tuple(_Pattern(text, _needed(text)) for text in row["patterns"].split("|"))
            inverted = countries.startswith("!")
            codes = frozenset(countries.removeprefix("!").split("|")) if countries else frozenset()
            rules.append(_Rule(row["role"], codes, inverted, patterns))
    return tuple(rules)


def _plain(title: str) -> str:
    return "".join(f" {word}" for word in words(title).folded if word != ",")


def _first(title: str, country: str) -> str:
    for rule in _rules():
        if rule.applies(country) and any(pattern.fits(title) for pattern in rule.patterns):
            return rule.role
    return ""


@functools.lru_cache(maxsize=1 << 13)
def role_of(title: str, *, country: str = "") -> str:
    """Return the role that a title names: "foreign_minister", "head_of_state", "deputy_defence_minister".

    :param country: ISO two-letter code of whose office it is, where known: some titles mean different things.
    :returns: "former" for one who is out of office, "" for a title that no rule knows.

    >>> role_of("Defense Secretary"), role_of("Secretary of State for Defence"), role_of("deputy foreign minister")
    ('defence_minister', 'defence_minister', 'deputy_foreign_minister')
    """
    country = country.upper()
    plain = _plain(title)
    if not _BELOW.intersection(plain.split()):
        return _first(plain, country)
    below = ""
    for part in _PARTS.split(title):
        plain = _plain(part)
        ranks = _BELOW.intersection(plain.split())
        role = _first(plain, country)
        if not ranks and role:
            return role
        if not below and role:
            below = role if role in _NO_DEPUTY else f"deputy_{_first(_without(plain, ranks), country) or role}"
    return below


def _without(plain: str, ranks: frozenset[str]) -> str:
    return "".join(f" {word}" for word in plain.split() if word not in ranks)
