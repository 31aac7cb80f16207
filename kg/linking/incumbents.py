"""Offices told without a name: "the Ukrainian president", "the Pentagon chief", "the Secretary of the Treasury".

Who held the office on the day of publication is looked up; where the gazetteer does not know, nobody is named. Bare
titles ("the prime minister") are of the one state of the text that has such an office.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.gazetteer import Entry, role_of
from kg.linking.resolved import Resolved
from kg.model import Entity, EntityType, Token
from kg.model.trees import sentence_of, tokens_in

_SINGLE = frozenset(
    {
        "head_of_state",
        "head_of_government",
        "vice_president",
        "foreign_minister",
        "defence_minister",
        "interior_minister",
        "finance_minister",
        "justice_minister",
        "chief_of_defence",
        "chief_of_general_staff",
        "chief_of_army",
        "chief_of_navy",
        "chief_of_air_force",
        "national_security_adviser",
        "supreme_leader",
        "crown_prince",
        "high_representative",
        "secretary_general",
        "commission_president",
        "council_president",
    }
)
"""Offices that a state or a body has once."""

_ENVOYS = frozenset({"ambassador", "permanent_representative"})

_GENERIC = frozenset({"chief", "head", "boss", "director", "commander", "leader"})
"""Words for whoever is at the top of a body: "the CIA chief" is its director."""

_TOPS = (
    "secretary_general",
    "intelligence_chief",
    "commander",
    "chief_of_defence",
    "chief_of_army",
    "chief_of_navy",
    "chief_of_air_force",
    "head_of_body",
)
"""Roles in which a person is at the top of a body."""

_NATIONAL = {
    "secretary of state": ("us",),
    "secretary of defense": ("us", "ph"),
    "defense secretary": ("us", "ph"),
    "secretary of the treasury": ("us",),
    "treasury secretary": ("us",),
    "secretary of homeland security": ("us",),
    "homeland security secretary": ("us",),
    "foreign secretary": ("gb", "in", "pk", "bd", "lk", "np"),
    "defence secretary": ("gb", "in", "pk", "lk"),
    "home secretary": ("gb", "in"),
    "chancellor of the exchequer": ("gb",),
}
"""Titles that few states use in English; the first is meant where the text names none of the others."""

_CAPITALISED = frozenset({"President", "Vice President"})
"""Titles that, with a capital and no name, American releases have for their own."""

_OF_BODIES = {"high representative": "organization/european-union"}

_RULERS = ("president", "chancellor", "king", "queen", "emir", "sultan", "pope", "premier", "prime minister")
"""Titles that tell heads of state or government apart: "the president" is no king."""

_NOT_NOW = frozenset(
    {"former", "ex", "then", "late", "next", "future", "new", "incoming", "outgoing", "another", "any", "every"}
)
_INDEFINITE = frozenset({"a", "an", "any", "every", "each", "some", "no", "another", "one"})
_WORDS = frozenset({"NOUN", "PROPN", "ADJ"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
"""Places of a state that is another party: "the foreign minister praised [Norway]"."""

_SENTENCES = frozenset({"ccomp", "relcl", "parataxis"})
"""Places of a verb that has a sentence of its own."""

_OF, _ASIDE = frozenset({"of", "for"}), frozenset({"to", "in", "at"})
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MIDDLE = (7, 1)
"""Month and day that stand for a year that a sentence speaks of."""

_LONGEST = 8
"""Words of a title to either side of its head."""


@dataclass(frozen=True, slots=True)
class _Office:
    """An office as a phrase tells it.

    :param words: the title without whose it is: "secretary of the treasury".
    :param owner: the state or body that the phrase names as whose it is.
    :param aside: what stands behind "to" and "in": where an ambassador serves.
    """

    head: Token
    words: tuple[Token, ...]
    owner: Entity | None
    aside: Entity | None

    @property
    def title(self) -> str:
        return " ".join(word.lower for word in self.words)


class Incumbents:
    """Finds the holders of a document's offices.

    :param resolved: the references of the document.
    """

    def __init__(self, resolved: Resolved) -> None:
        self._resolved = resolved
        self._scene = resolved.scene
        self._at = {
            token.index: entity
            for entity in self._scene.entities.values()
            for span in entity.mentions
            for token in tokens_in(self._scene.parse, span)
        }

    def take(self, token: Token) -> None:
        """Keep who held the office that a word heads, if that is told and known; his state stands for a bare title."""
        resolved, scene = self._resolved, self._scene
        if scene.document.published is None or token.index in resolved.persons or not self._may_head(token):
            return
        referred = resolved.refers.get(token.index, ())
        if any(scene.entities[id].type == EntityType.PERSON for id in referred if id in scene.entities):
            return
        office = self._office(token)
        if office is None or _NOT_NOW & set(office.title.replace("-", " ").split()):
            return
        holder = self._holder(office)
        if holder is None:
            return
        resolved.persons[token.index] = (scene.by_key.get(holder.key, holder.iri),)
        state = scene.country(holder.country) if office.owner is None else None
        if state and not referred:
            resolved.refer(token, (state,))

    def _may_head(self, token: Token) -> bool:
        """Whether a word is a title by itself: in the singular, not in front of a name, not of anybody."""
        scene = self._scene
        if token.tag not in ("NN", "NNP") or token.index in self._at or not scene.lexicon.has("title", token.lower):
            return False
        after = self._at.get(token.index + 1)
        if after is not None and after.type == EntityType.PERSON:
            return False
        return not any(child.lower in _INDEFINITE for child in scene.parse.children(token) if child.dep == "det")

    def _office(self, token: Token) -> _Office | None:
        """Return the office whose title a word heads; None where a further name or title follows."""
        front, owner = self._front(token)
        behind, of, aside, last = self._behind(token)
        follower = self._token(last + 1)
        if follower is not None and (follower.pos == "PROPN" or self._at.get(follower.index) is not None):
            return None
        if follower is not None and self._scene.lexicon.has("title", follower.lower) and follower.tag == "NN":
            return None
        return _Office(token, (*front, token, *behind), owner or of, aside)

    def _front(self, token: Token) -> tuple[list[Token], Entity | None]:
        """Return the words of a title in front of its head, and the name in front of them."""
        words: list[Token] = []
        for index in range(token.index - 1, max(-1, token.index - 1 - _LONGEST), -1):
            entity = self._at.get(index)
            word = self._scene.parse.tokens[index]
            if entity is not None:
                if entity.type in (EntityType.PERSON, EntityType.PLACE):
                    return words, None
                return words, entity
            if not (word.pos in _WORDS or word.tag == "POS" or word.lower == "under" or self._is_hyphened(index)):
                break
            if word.tag != "POS" and word.text != "-":
                words.insert(0, word)
        return words, None

    def _behind(self, token: Token) -> tuple[list[Token], Entity | None, Entity | None, int]:
        """Return the words of a title behind its head, the names behind "of" and "to", and the last word's index."""
        words: list[Token] = []
        of: Entity | None = None
        aside: Entity | None = None
        last = token.index
        while self._is_hyphened(last + 1):  # "commander-in-chief"
            last += 1
            words += [word for word in (self._token(last),) if word is not None and word.text != "-"]
        index, link = last + 1, ""
        while index - token.index <= 2 * _LONGEST and (word := self._token(index)) is not None:
            entity = self._at.get(index)
            if word.lower in _OF or word.lower in _ASIDE:
                link = word.lower
            elif not link or not (entity or word.pos in _WORDS or word.pos == "DET" or word.tag == "POS"):
                break
            elif entity is not None:
                of = of or (entity if link in _OF else None)
                aside = aside or (entity if link in _ASIDE else None)
                last = index
            else:
                last = index if word.pos != "DET" else last
            if entity is None and (not link or link in _OF) and word.tag != "POS":
                words.append(word)
            index += 1
        while words and words[-1].index > last:
            words.pop()
        return words, of, aside, last

    def _is_hyphened(self, index: int) -> bool:
        """Whether a word is a hyphen or stands beside one: "[then-]ambassador", "commander[-in-chief]"."""
        near = (self._token(index - 1), self._token(index), self._token(index + 1))
        return near[1] is not None and any(word is not None and word.text == "-" for word in near)

    def _token(self, index: int) -> Token | None:
        tokens = self._scene.parse.tokens
        return tokens[index] if 0 <= index < len(tokens) else None

    def _holder(self, office: _Office) -> Entry | None:
        day = self._day(office.head)
        if day is None:
            return None
        if office.owner is not None:
            owner = self._scene.entry(office.owner.id)
            return self._of(owner, office, day) if owner is not None else None
        body = _OF_BODIES.get(office.title)
        if body is not None and body in self._scene.gazetteer:
            return self._of(self._scene.gazetteer.entry(body), office, day)
        found = {holder.key: holder for code in self._states(office) if (holder := self._of_state(code, office, day))}
        return next(iter(found.values())) if len(found) == 1 else None

    def _day(self, token: Token) -> datetime.date | None:
        """Return the day that a sentence speaks of; None where it names several years."""
        published = self._scene.document.published
        text = sentence_of(self._scene.parse, token.index).span.text(self._scene.parse.text)
        years = {int(year) for year in _YEAR.findall(text)}
        earlier = {year for year in years if published is not None and year < published.year}
        if not earlier or published is None:
            return published
        return datetime.date(earlier.pop(), *_MIDDLE) if len(years) == 1 else None

    def _of(self, owner: Entry, office: _Office, day: datetime.date) -> Entry | None:
        """Return who held the office of a state or a body."""
        if owner.type == EntityType.COUNTRY:
            return self._of_state(owner.country.lower(), office, day)
        holders = self._scene.gazetteer.holders
        whole = f"{owner.name} {office.title}"
        called = f"{next(iter(self._names(office)), owner.name)} {office.title}"
        roles = [role_of(text, country=owner.country) for text in (called, whole, office.title)]
        if office.head.lower in _GENERIC:
            roles += _TOPS
        for role in dict.fromkeys(role for role in roles if role):
            if role in _SINGLE and owner.country and role in ("defence_minister", "foreign_minister"):
                found = holders(role, owner.country, day) or holders(role, owner.key, day)
            else:
                found = holders(role, owner.key, day)
            if len(found) == 1 or (found and role in _SINGLE):
                return found[0]
        return None

    def _names(self, office: _Office) -> Iterator[str]:
        if office.owner is not None:
            yield from office.owner.aliases

    def _of_state(self, code: str, office: _Office, day: datetime.date) -> Entry | None:
        """Return who held the office of a state: the one whose title has the words, where there are several."""
        title = office.title.removeprefix("acting ")
        role = role_of(title, country=code)
        if not role or (office.owner is None and role not in _SINGLE):
            return None
        found = [
            (person, held.title.lower())
            for person in self._scene.gazetteer.holders(role, code, day)
            for held in person.positions
            if held.role == role and held.held(day) and held.country.lower() == code
        ]
        if role in ("head_of_state", "head_of_government"):
            found = [(person, held) for person, held in found if _same_ruler(title, held)]
        elif role in _ENVOYS:
            found = [(person, held) for person, held in found if office.aside and office.aside.name.lower() in held]
        elif role not in _SINGLE:
            asked = _content(title)
            found = [(person, held) for person, held in found if asked and asked <= _content(held)]
            found = found if len({person.key for person, _ in found}) == 1 else []
        return found[0][0] if found else None

    def _states(self, office: _Office) -> Sequence[str]:
        """Return the codes of the states whose office a bare title may be, the only ones or the publisher's."""
        scene, title = self._scene, office.title.removeprefix("acting ")
        named = [
            scene.keys[id].removeprefix("country/")
            for id, entity in scene.entities.items()
            if entity.type == EntityType.COUNTRY and scene.keys[id].startswith("country/")
        ]
        publisher = self._publisher()
        national = _NATIONAL.get(title) or _NATIONAL.get(title.removeprefix("the "))
        if national:
            if publisher in national:
                return (publisher,)
            if national[0] in named:
                return national[:1]
            return [code for code in named if code in national] or national[:1]
        if publisher and office.head.text[0].isupper():
            return (publisher,)
        words = " ".join(word.text for word in office.words)
        if words in _CAPITALISED and not publisher and ("us" in named or words == "Vice President"):
            return ("us",)
        here, others = self._in_sentence(office.head)
        return [code for code in named if code in here] or [code for code in named if code not in others]

    def _in_sentence(self, token: Token) -> tuple[set[str], set[str]]:
        """Return the codes of the states of a word's sentence: those of their own phrases, and mere objects."""
        scene = self._scene
        here: set[str] = set()
        objects: set[str] = set()
        for word in scene.parse.words(sentence_of(scene.parse, token.index)):
            key = scene.keys[self._at[word.index].id] if word.index in self._at else ""
            if key.startswith("country/") and word.index in scene.named:
                other = word.dep in _OBJECTS and self._verb(word) == self._verb(token)
                (objects if other else here).add(key.removeprefix("country/"))
        return here - objects, objects

    def _verb(self, token: Token) -> int:
        """Return the index of the verb whose sentence a word stands in, -1 where there is none."""
        above = self._scene.parse.ancestors(token)
        return next((word.index for word in above if word.dep in _SENTENCES or word.head == word.index), -1)

    def _publisher(self) -> str:
        """Return the code of the state whose government publishes the document; "" for a medium's."""
        scene = self._scene
        found = scene.gazetteer.find(scene.document.publisher) if scene.document.publisher else []
        entries = [scene.gazetteer.entry(candidates[0].key) for _, candidates in found]
        if any(entry.type == EntityType.MEDIA_OUTLET for entry in entries):
            return ""
        return next((entry.country.lower() for entry in entries if entry.country), "")


def _same_ruler(title: str, held: str) -> bool:
    """Whether the holder of an office may be called by a title: "the president" is no king."""
    asked = next((word for word in _RULERS if title.endswith(word) or f"{word} of" in title), "")
    if asked in ("premier", "prime minister"):
        return "chancellor" not in held and "king" not in held.split()
    return not asked or asked in held


def _content(title: str) -> set[str]:
    return {word for word in title.replace("-", " ").split() if word not in ("of", "the", "for", "and", *_GENERIC)}
