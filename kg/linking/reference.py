"""What phrases and pronouns stand for: "Ukrainian officials", "the country", "his Russian counterpart", "it", "we".

Resolved by rule, in one pass from the front: a pronoun takes the most salient compatible name before it, a phrase the
name inside it or the last name of its kind.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.gazetteer import Gazetteer, role_of
from kg.language.lexicon import Lexicon
from kg.model import ACTOR_TYPES, Document, Entity, EntityType, Parse, Position, Span, Token
from kg.model.trees import children_by, conjuncts, objects_of, tokens_in

_HE = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
_IT = frozenset({"it", "its", "itself", "they", "their", "them", "themselves"})
_WE = frozenset({"we", "our", "us", "ours", "ourselves"})
_I = frozenset({"i", "my", "me", "myself"})
_ANAPHORS = {
    "country": EntityType.COUNTRY,
    "nation": EntityType.COUNTRY,
    "republic": EntityType.COUNTRY,
    "kingdom": EntityType.COUNTRY,
    "regime": EntityType.COUNTRY,
    "ministry": EntityType.GOVERNMENT_BODY,
    "department": EntityType.GOVERNMENT_BODY,
    "agency": EntityType.GOVERNMENT_BODY,
    "service": EntityType.GOVERNMENT_BODY,
    "navy": EntityType.GOVERNMENT_BODY,
    "army": EntityType.GOVERNMENT_BODY,
    "alliance": EntityType.ALLIANCE,
    "bloc": EntityType.ALLIANCE,
    "company": EntityType.COMPANY,
    "firm": EntityType.COMPANY,
    "airline": EntityType.COMPANY,
    "manufacturer": EntityType.COMPANY,
    "group": EntityType.ARMED_GROUP,
    "militia": EntityType.ARMED_GROUP,
    "movement": EntityType.ARMED_GROUP,
}
_ALLIES = frozenset({"ally", "partner", "neighbor", "neighbour"})
_TITLE_COUNTRIES = {
    "foreign secretary": "gb",
    "defence secretary": "gb",
    "home secretary": "gb",
    "chancellor of exchequer": "gb",
    "secretary of state": "us",
    "secretary of defense": "us",
    "defense secretary": "us",
    "attorney general": "us",
}
"""Titles that one state alone uses in English."""

_MATCHING_ROLES = frozenset(
    {
        "head_of_state",
        "head_of_government",
        "foreign_minister",
        "defence_minister",
        "interior_minister",
        "finance_minister",
        "chief_of_defence",
        "national_security_adviser",
    }
)
"""Offices that every state has once, so that a counterpart can be told."""

_DEFINITE = frozenset({"the", "this", "that"})
_SPEECH = frozenset(
    {"say", "tell", "add", "state", "write", "tweet", "announce", "declare", "note", "stress", "remark"}
)


@dataclass(slots=True)
class _Memory:
    """What has been named so far, latest last: (token index, entity id, whether it was a subject)."""

    people: list[tuple[int, str, bool]] = field(default_factory=list)
    actors: list[tuple[int, str, bool]] = field(default_factory=list)
    places: list[tuple[int, str, bool]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class References:
    """For token indices, the entities they stand for; and the persons behind offices and counterparts."""

    refers: dict[int, tuple[str, ...]]
    persons: dict[int, tuple[str, ...]]


@dataclass(slots=True)
class Resolver:
    """Resolves the references of one document.

    :param named: for the head token of each mention, its entity.
    :param keys: gazetteer key of each entity.
    """

    document: Document
    parse: Parse
    entities: Mapping[str, Entity]
    named: Mapping[int, str]
    keys: Mapping[str, str]
    offices: Iterable[Position]
    gazetteer: Gazetteer
    lexicon: Lexicon
    refers: dict[int, tuple[str, ...]] = field(default_factory=dict)
    persons: dict[int, tuple[str, ...]] = field(default_factory=dict)
    told: list[Position] = field(default_factory=list)
    _memory: _Memory = field(default_factory=_Memory)
    _by_key: dict[str, str] = field(default_factory=dict)
    _author: tuple[str, ...] | None = None

    def resolve(self) -> References:
        """Return what every name, pronoun and phrase stands for."""
        self._by_key = {key: id for id, key in self.keys.items()}
        for index, id in self.named.items():
            self.refers[index] = (id,)
        self._take_titles()
        for token in self.parse.tokens:
            if token.index in self.named:
                self._remember(token, self.named[token.index])
            elif token.pos == "PRON" or token.tag in ("PRP", "PRP$"):
                self._set(token, self._pronoun(token))
            elif token.pos in ("NOUN", "PROPN", "ADJ"):
                self._set(token, self._phrase(token))
        return References(self.refers, self.persons)

    def _take_titles(self) -> None:
        """Let a title stand for the person that it is told of, whichever of the two heads the phrase."""
        for position in self.offices:
            for token in tokens_in(self.parse, position.evidence) if position.evidence else ():
                if token.index not in self.named and self.lexicon.has("title", token.lower):
                    self.refers[token.index] = (position.person,)

    def _set(self, token: Token, ids: tuple[str, ...]) -> None:
        if not ids:
            return
        self.refers[token.index] = ids
        if token.dep in ("nsubj", "nsubjpass"):
            for id in ids:
                self._remember(token, id)

    def _remember(self, token: Token, id: str) -> None:
        kind = self.entities[id].type
        subject = token.dep in ("nsubj", "nsubjpass")
        if kind == EntityType.PERSON:
            self._memory.people.append((token.index, id, subject))
        elif kind in ACTOR_TYPES and kind != EntityType.MEDIA_OUTLET:
            self._memory.actors.append((token.index, id, subject))
        elif kind == EntityType.PLACE and self._state_of(id) != id:
            self._memory.places.append((token.index, self._state_of(id), False))

    def states(self) -> dict[str, str]:
        """Return, for each person who acts for a state that the document names, that state."""
        found = {}
        for id, entity in self.entities.items():
            state = self._body(id) if entity.type == EntityType.PERSON else None
            if state and self.entities[state].type == EntityType.COUNTRY:
                found[id] = state
        return found

    def located(self) -> dict[str, str]:
        """Return, for each place and body of a country that the document names, that country."""
        found = {}
        for id in self.entities:
            if self.entities[id].type in (EntityType.COUNTRY, EntityType.PERSON):
                continue
            state = self._state_of(id)
            if state == id and self.entities[id].type == EntityType.PLACE:
                state = self._by_last_words(id)
            if state != id:
                found[id] = state
        return found

    def _by_last_words(self, place: str) -> str:
        """Return the country that a part is named after ("eastern Ukraine"), else the place itself."""
        rest = self.entities[place].name.split(" ", 1)[-1].lower()
        named = (
            id for id, other in self.entities.items() if other.type == EntityType.COUNTRY and other.name.lower() == rest
        )
        return next(named, place)

    # -- pronouns

    def _pronoun(self, token: Token) -> tuple[str, ...]:
        word = token.lower
        if word in _HE:
            return self._latest(self._memory.people, token, reach=3)
        if word in _IT:
            return self._it(token)
        if word in _WE and not token.text.isupper():
            return self._we(token)
        if word in _I:
            return self._i(token)
        return ()

    def _sentence_of(self, index: int) -> int:
        low, high = 0, len(self.parse.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.parse.sentences[middle].last <= index:
                low = middle + 1
            else:
                high = middle
        return low

    def _latest(
        self, memory: list[tuple[int, str, bool]], token: Token, *, reach: int, without: frozenset[str] = frozenset()
    ) -> tuple[str, ...]:
        """Return the last subject within ``reach`` sentences, else the last name; the same sentence counts first."""
        here = self._sentence_of(token.index)
        best: tuple[tuple[int, int, int], str] | None = None
        for index, id, subject in reversed(memory[-40:]):
            distance = here - self._sentence_of(index)
            if distance > reach:
                break
            if id in without:
                continue
            rank = (-distance, int(subject), index)
            if best is None or rank > best[0]:
                best = (rank, id)
        return (best[1],) if best else ()

    def _it(self, token: Token) -> tuple[str, ...]:
        """Resolve "it": not the subject of its own clause; in object position the other party."""
        governor = self.parse.head(token)
        if (
            token.dep in ("nsubj", "nsubjpass")
            and governor.lemma in ("be", "seem", "appear")
            and not self._speaker(governor)
        ):
            return ()
        without: frozenset[str] = frozenset()
        if token.dep in ("dobj", "pobj", "dative"):
            without = frozenset(id for id in self._subject_ids(governor))
        if token.dep in ("nsubj", "nsubjpass"):
            speaker = self._speaker(governor)
            if speaker:
                return speaker
        return self._latest(self._memory.actors, token, reach=2, without=without)

    def _speaker(self, verb: Token) -> tuple[str, ...]:
        """Return who says the clause of a verb: "Washington has said it is considering"."""
        above = self.parse.head(verb)
        if verb.dep in ("ccomp", "xcomp") and above.index != verb.index:
            return tuple(id for id in self._subject_ids(above) if self.entities[id].type != EntityType.PERSON)
        return ()

    def _subject_ids(self, token: Token) -> tuple[str, ...]:
        verb = token
        for _ in range(6):
            subjects = children_by(self.parse, verb, "nsubj", "nsubjpass")
            if subjects:
                return tuple(
                    id for word in conjuncts(self.parse, subjects[0]) for id in self.refers.get(word.index, ())
                )
            if verb.head == verb.index:
                return ()
            verb = self.parse.head(verb)
        return ()

    def _i(self, token: Token) -> tuple[str, ...]:
        quoted = self._quoting(token)
        return quoted or self._authors()[:1]

    def _we(self, token: Token) -> tuple[str, ...]:
        """Resolve "we": the state or body that the speaker, or the author of a release, speaks for."""
        speakers = self._quoting(token) or self._authors()
        bodies = [self._body(id) for id in speakers]
        return tuple(dict.fromkeys(id for id in bodies if id))

    def _body(self, id: str) -> str | None:
        if self.entities[id].type != EntityType.PERSON:
            return id
        for position in self.offices:
            if position.person == id and position.organization:
                return self._state_of(position.organization)
        key = self.keys.get(id, "")
        country = self.gazetteer.entry(key).country if key in self.gazetteer else ""
        return self._by_key.get(f"country/{country.lower()}") if country else None

    def _state_of(self, id: str) -> str:
        """Return the country of a body where the document names it, else the body."""
        key = self.keys.get(id, "")
        country = self.gazetteer.entry(key).country if key in self.gazetteer else ""
        return self._by_key.get(f"country/{country.lower()}", id) if country else id

    def _quoting(self, token: Token) -> tuple[str, ...]:
        """Return whoever a quote around the word is put in the mouth of, in this sentence or one near it."""
        if not self._in_quotes(token):
            return ()
        here = self._sentence_of(token.index)
        paragraph = self.parse.sentences[here].paragraph
        for place in (here, here + 1, here - 1, here - 2, here + 2):
            if not 0 <= place < len(self.parse.sentences) or self.parse.sentences[place].paragraph != paragraph:
                continue
            for word in self.parse.words(self.parse.sentences[place]):
                if word.lemma in _SPEECH and word.pos == "VERB":
                    subjects = children_by(self.parse, word, "nsubj")
                    ids = tuple(id for s in subjects for id in self._known(s))
                    if ids:
                        return ids
        return ()

    def _known(self, token: Token) -> tuple[str, ...]:
        return self.refers.get(token.index) or ((self.named[token.index],) if token.index in self.named else ())

    def _in_quotes(self, token: Token) -> bool:
        paragraph = self.parse.sentences[self._sentence_of(token.index)].paragraph
        opened = 0
        for sentence in self.parse.sentences:
            if sentence.paragraph == paragraph:
                opened += sum(
                    1 for word in self.parse.words(sentence) if word.index < token.index and word.text in '"“”'
                )
        return opened % 2 == 1

    def _authors(self) -> tuple[str, ...]:
        """Return who speaks in a text written in the first person: its byline, else its publisher's state."""
        if self._author is None:
            self._author = self._byline() or self._publisher()
        return self._author

    def _byline(self) -> tuple[str, ...]:
        for sentence in self.parse.sentences[:4]:
            words = self.parse.words(sentence)
            if len(words) > 14 or any(word.pos == "VERB" for word in words):
                continue
            ids = [self.named[word.index] for word in words if word.index in self.named]
            people = [id for id in ids if self.entities[id].type == EntityType.PERSON]
            if people:
                return tuple(people[:1])
        for position in self.parse.sentences[:4]:
            words = self.parse.words(position)
            people = [self.named[w.index] for w in words if w.index in self.named and w.dep == "nsubj"]
            says = any(word.lemma == "say" for word in words)
            named = [id for id in people if self.entities[id].type == EntityType.PERSON]
            if says and named and any(word.text == ":" for word in words):
                return tuple(named[:1])
        return ()

    def _publisher(self) -> tuple[str, ...]:
        found = self.gazetteer.find(self.document.publisher) if self.document.publisher else []
        entries = [self.gazetteer.entry(candidates[0].key) for _, candidates in found]
        if any(entry.type == EntityType.MEDIA_OUTLET for entry in entries):
            return ()
        for entry in entries:
            id = self._by_key.get(f"country/{entry.country.lower()}")
            if id:
                return (id,)
        return ()

    # -- phrases

    def _phrase(self, token: Token) -> tuple[str, ...]:
        lemma = token.lemma.lower()
        if self.lexicon.has("counterpart", lemma) and children_by(self.parse, token, "poss", "amod"):
            ids = self._counterpart(token)
            if ids:
                return ids
        if token.index in self.refers or (token.dep in ("compound", "amod") and token.head > token.index):
            return self.refers.get(token.index, ())
        stands = self.lexicon.has("people", lemma) or self.lexicon.has("government", lemma)
        if stands or lemma in _ALLIES:
            inside = self._inside(token, allies=lemma in _ALLIES)
            if inside:
                return inside
        if self.lexicon.has("title", lemma) and _is_definite(self.parse, token):
            return self._office(token)
        if lemma in _ANAPHORS and _is_definite(self.parse, token):
            return self._last_of(token, _ANAPHORS[lemma])
        return ()

    def _inside(self, token: Token, *, allies: bool) -> tuple[str, ...]:
        """Return who is named inside the phrase: "Ukrainian officials", "the country's leaders", "Pentagon leaders"."""
        found = [id for word in self._examples(token) for id in self.refers.get(word.index, ())]
        if found:
            return tuple(dict.fromkeys(id for id in found if self.entities[id].type in ACTOR_TYPES))
        for child in self.parse.children(token):
            if child.dep in ("amod", "compound", "nmod", "appos") or (child.dep == "poss" and not allies):
                for word in conjuncts(self.parse, child):
                    found.extend(self.refers.get(word.index, ()))
        if not found and not allies:
            for word in objects_of(self.parse, token, "of", "from", "in", "throughout", "across"):
                found.extend(id for w in conjuncts(self.parse, word) for id in self.refers.get(w.index, ()))
        owned = bool(children_by(self.parse, token, "poss"))
        actors = [id for id in found if self.entities[id].type in ACTOR_TYPES]
        if owned:  # "his advisers" are not him
            actors = [id for id in actors if self.entities[id].type != EntityType.PERSON]
        return tuple(dict.fromkeys(actors))

    def _examples(self, token: Token) -> list[Token]:
        """Return who is named after "including" or "such as": "German firms including Daimler and Siemens"."""
        found: list[Token] = []
        for child in children_by(self.parse, token, "prep"):
            if child.lower == "including" or (child.lower == "as" and children_by(self.parse, child, "amod")):
                for named in children_by(self.parse, child, "pobj"):
                    found.extend(conjuncts(self.parse, named))
        return [word for word in found if word.index in self.named]

    def _last_of(self, token: Token, kind: EntityType) -> tuple[str, ...]:
        wanted = [
            (index, id, subject)
            for index, id, subject in self._memory.actors
            if token.lemma.lower() in self.entities[id].name.lower().split()
            or self.entities[id].type == kind
            or (kind == EntityType.ARMED_GROUP and self.entities[id].type == EntityType.OTHER_ORGANIZATION)
        ]
        subjects = (
            frozenset(self._subject_ids(self.parse.head(token))) if token.dep in ("dobj", "pobj") else frozenset()
        )
        if kind == EntityType.COUNTRY and token.lemma.lower() in ("country", "nation"):
            wanted = sorted([*wanted, *self._memory.places])
        by_name = token.pos == "PROPN"
        return self._latest(wanted, token, reach=len(self.parse.sentences) if by_name else 4, without=subjects)

    def _counterpart(self, token: Token) -> tuple[str, ...]:
        """Resolve "his Russian and Ukrainian colleagues" to the states, and to who held the matching office."""
        states: list[str] = []
        for child in children_by(self.parse, token, "amod", "compound", "nmod"):
            states.extend(id for word in conjuncts(self.parse, child) for id in self.refers.get(word.index, ()))
        states = [id for id in dict.fromkeys(states) if self.entities[id].type in ACTOR_TYPES]
        owners = self._subject_to_come(token)
        owners = owners or [id for child in children_by(self.parse, token, "poss") for id in self._known(child)]
        if not owners:
            owners = list(self._subject_ids(self.parse.head(token)))
        roles = [role for id in owners if (role := self._role(id))]
        people = [self._held(roles[0], id) for id in states] if roles else []
        holders = tuple(id for id in people if id)
        if holders:
            self.persons[token.index] = holders
        return tuple(states)

    def _subject_to_come(self, token: Token) -> list[str]:
        """Return the person of the clause that a fronted phrase stands before: "In a call with his counterpart, X said"."""
        for above in self.parse.ancestors(token):
            if above.pos == "VERB":
                subjects = [word for word in children_by(self.parse, above, "nsubj") if word.index > token.index]
                ids = [id for word in subjects for id in self._known(word)]
                return [id for id in ids if self.entities[id].type == EntityType.PERSON]
        return []

    def _role(self, person: str) -> str:
        key = self.keys.get(person, "")
        roles = []
        if key in self.gazetteer and self.document.published:
            offices = self.gazetteer.entry(key).positions
            roles = [office.role for office in offices if office.held(self.document.published)]
        roles += [role_of(position.title) for position in self.offices if position.person == person]
        return next((role for role in roles if role in _MATCHING_ROLES), "")

    def _held(self, role: str, state: str) -> str | None:
        """Return who held an office of a state on the day: the person of this document, else the IRI of a known one."""
        key = self.keys.get(state, "")
        if not role or not key.startswith("country/"):
            return None
        holders = self.gazetteer.holders(role, key.removeprefix("country/").upper(), self.document.published)
        if not holders:
            return None
        return self._by_key.get(holders[0].key, holders[0].iri)

    def _office(self, token: Token) -> tuple[str, ...]:
        """Resolve "the president": the person of this document who held it that day; else the state it is of.

        A bare title is nobody's where no person named here held it: a guess would put words in a mouth.
        """
        words = [*children_by(self.parse, token, "compound", "amod"), token]
        title = " ".join(word.text for word in words)
        inside = self._inside(token, allies=False)
        states = [id for id in inside if self.entities[id].type != EntityType.PERSON]
        role = role_of(title)
        if states:
            holders = tuple(holder for id in states if (holder := self._held(role, id)))
            if holders:
                self.persons[token.index] = holders
            named = tuple(id for id in holders if id in self.entities)
            return named or tuple(states)
        by_title = self._titled(title)
        if by_title:
            return by_title
        return self._holder_named_here(token, role)

    def _titled(self, title: str) -> tuple[str, ...]:
        wanted = title.lower().removeprefix("the ")
        matches = [p.person for p in self.offices if p.title.lower() == wanted]
        return (matches[0],) if len(set(matches)) == 1 else ()

    def _holder_named_here(self, token: Token, role: str) -> tuple[str, ...]:
        day: datetime.date | None = self.document.published
        if not role or day is None:
            return ()
        found = []
        for id, entity in self.entities.items():
            key = self.keys.get(id, "")
            if entity.type == EntityType.PERSON and key in self.gazetteer:
                offices = self.gazetteer.entry(key).positions
                if any(office.role == role and office.held(day) for office in offices):
                    found.append(id)
        national = _TITLE_COUNTRIES.get(" ".join(word.lower for word in _title_words(self.parse, token)), "")
        if national:
            found = [
                id
                for id in found
                if self._state_of_person(id) == self._by_key.get(f"country/{national}", "")
                or self.gazetteer.entry(self.keys[id]).country.lower() == national
            ]
        author = self._publisher()
        ours = [id for id in found if author and self._state_of_person(id) == author[0]]
        found = ours if len(found) > 1 else found
        if len(found) == 1:
            self.persons[token.index] = (found[0],)
            self._tell_office(token, found[0])
            return (found[0],)
        holder = self._held(role, author[0]) if author and not national else None
        if holder:
            self.persons[token.index] = (holder,)
            return (holder,) if holder in self.entities else author
        return ()

    def _state_of_person(self, id: str) -> str:
        key = self.keys.get(id, "")
        country = self.gazetteer.entry(key).country if key in self.gazetteer else ""
        return self._by_key.get(f"country/{country.lower()}", "")

    def _tell_office(self, token: Token, person: str) -> None:
        """Keep the office that a bare title says a person holds."""
        words = [*children_by(self.parse, token, "compound", "amod"), token]
        title = self.parse.text[words[0].start : token.end]
        known = {position.person for position in (*self.offices, *self.told)}
        if person not in known:
            state = self._state_of_person(person) or None
            self.told.append(Position(person, state, title, Span(words[0].start, token.end)))


def _title_words(parse: Parse, token: Token) -> list[Token]:
    words = [*children_by(parse, token, "compound", "amod"), token]
    after = [
        inner for child in children_by(parse, token, "prep") for inner in [child, *children_by(parse, child, "pobj")]
    ]
    return [*words, *(after if after and after[0].lower == "of" else [])]


def _is_definite(parse: Parse, token: Token) -> bool:
    determiners = children_by(parse, token, "det")
    if determiners:
        return determiners[0].lower in _DEFINITE
    return token.dep in ("nsubj", "nsubjpass", "nmod", "compound", "poss") and token.text[0].isupper()
