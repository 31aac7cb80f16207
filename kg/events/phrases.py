"""What a phrase is about: its entities, the classes of its head, its money, equipment and counts."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.language.arguments import direct_object, subject
from kg.language.lexicon import Lexicon
from kg.model import (
    ACTOR_TYPES,
    Bound,
    Day,
    Entity,
    EntityType,
    EventType,
    Item,
    Links,
    Number,
    Parse,
    Quantities,
    Span,
    Sum,
    Token,
)
from kg.model.trees import children_by, conjuncts, objects_of

_INSIDE = ("of", "in", "worth", "including", "like", "with")
_INCLUDING = ("including", "include", "such", "like", "namely")
_DEPTH = 4
LONGEST_DATE = 40
"""Characters of a date in words, more than any has."""

_COUNT_REACH = 60
_DRILL_REACH = 4
_HULLS = frozenset({"USS", "HMS", "HMCS", "HMAS", "HMNZS", "INS", "ROKS", "JS", "BRP", "HDMS", "HNLMS", "TCG"})
"""What the names of warships begin with."""

_BEFORE_NAME = re.compile(
    r"(?: \(\d[\d,]*\))?(?: (?:more|new|used|additional|further|refurbished|surplus))?(?: [A-Z][\w-]*\d[\w-]*)? "
)
"""What may stand between a number and the name of what it counts: figures in brackets, a designation."""

LONGEST_SUM = 60
"""Characters of a sum of money in words, more than any has."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One document as the reading of events sees it."""

    parse: Parse
    links: Links
    quantities: Quantities
    lexicon: Lexicon
    entities: dict[str, Entity]

    def sums_within(self, span: Span) -> Sequence[Sum]:
        """Return the sums of money that begin within a span."""
        sums = self.quantities.sums
        return sums[bisect_left(sums, span.start, key=_start) : bisect_left(sums, span.end, key=_start)]

    def numbers_within(self, span: Span) -> Sequence[Number]:
        """Return the counts that begin within a span."""
        numbers = self.quantities.numbers
        return numbers[bisect_left(numbers, span.start, key=_start) : bisect_left(numbers, span.end, key=_start)]

    def days_within(self, span: Span) -> Sequence[Day]:
        """Return the dates that begin within a span."""
        days = self.quantities.days
        return days[bisect_left(days, span.start, key=_start) : bisect_left(days, span.end, key=_start)]

    def type_of(self, id: str) -> EntityType:
        """Return an entity's type."""
        return self.entities[id].type


def _start(found: Sum | Number | Day) -> int:
    return found.span.start


def ids_of(scene: Scene, heads: Iterable[Token]) -> list[str]:
    """Return the entities that phrases stand for, coordination unfolded, each once, in order."""
    found: list[str] = []
    for head in heads:
        for token in conjuncts(scene.parse, head):
            found.extend(_ids(scene, token))
            for child in children_by(scene.parse, token, "appos"):
                # "Egypt, Jordan and Iraq": the parser takes the second name of a list for an apposition.
                if _is_country(scene, token) and _is_country(scene, child):
                    found.extend(id for word in conjuncts(scene.parse, child) for id in _ids(scene, word))
    return list(dict.fromkeys(found))


def _is_country(scene: Scene, token: Token) -> bool:
    return any(scene.type_of(id) == EntityType.COUNTRY for id in scene.links.refers.get(token.index, ()))


def _ids(scene: Scene, token: Token) -> tuple[str, ...]:
    direct = scene.links.refers.get(token.index)
    if token.dep == "appos" and token.pos == "NOUN" and token.index not in scene.links.named:
        # "Sigma Airlines, a Kazakh carrier which has flown weapons": what is said of the kind is said of the name.
        owner = scene.links.refers.get(token.head, ())
        if any(scene.type_of(id) not in (EntityType.COUNTRY, EntityType.PLACE) for id in owner):
            return owner
    if direct is not None:
        is_office = token.index not in scene.links.named and len(direct) == 1
        return (is_office and _holder(scene, token)) or direct
    if token.dep in ("nummod", "punct", "det"):
        return ()
    for child in children_by(scene.parse, token, "appos"):
        if child.index in scene.links.refers:
            return scene.links.refers[child.index]
    return ()


def _holder(scene: Scene, office: Token) -> tuple[str, ...]:
    """Return who is named behind an office that stands for its state: "the Emir of Qatar, Tamim Al Thani"."""
    for word in scene.parse.subtree(office):
        if word.index > office.index and word.dep == "appos" and word.index in scene.links.named:
            return tuple(id for id in scene.links.refers.get(word.index, ()) if scene.type_of(id) == EntityType.PERSON)
    return ()


def actors_of(scene: Scene, heads: Iterable[Token], *, loose: bool = True) -> list[str]:
    """Return the actors among the entities of phrases.

    :param loose: take what stands inside a phrase whose head stands for nothing: "Afghan villages", "oil
        infrastructure in Saudi Arabia", "Ukraine's defense".
    """
    heads = list(heads)
    found = [id for id in ids_of(scene, heads) if scene.type_of(id) in ACTOR_TYPES]
    if found or not loose:
        return found
    for head in heads:
        # A bare number ("two wounded") is nobody's name; what is coordinated with it belongs to something else.
        bare = head.pos == "NUM" and not objects_of(scene.parse, head, "of")
        for token in () if bare else conjuncts(scene.parse, head):
            found.extend(_inside(scene, token, _DEPTH))
    return list(dict.fromkeys(found)) or [id for head in heads for id in _members(scene, head)]


def accused(scene: Scene, noun: Token) -> list[str]:
    """Return who is accused of the deeds that a noun names: "accused the army of killings".

    "Accused China of aggression" tells of no deed, and "the attack" is told elsewhere.
    """
    parse = scene.parse
    told_of = noun.tag == "NNS" or children_by(parse, noun, "prep")
    while noun.dep == "conj":
        noun = parse.head(noun)
    of = parse.head(noun)
    verb = parse.head(of)
    definite = any(child.lower == "the" for child in children_by(parse, noun, "det"))
    if not told_of or noun.dep != "pobj" or of.lower != "of" or definite:
        return []
    if verb.dep in ("dobj", "nsubjpass"):  # the parser hangs the "of" on the accused
        verb = parse.head(verb)
    lines = scene.lexicon.governors.get(verb.lemma.lower(), ()) if verb.pos == "VERB" else ()
    blames = any(line.own == EventType.ACCUSE for _, line in lines)
    return actors_of(scene, direct_object(parse, verb)) if blames else []


def _members(scene: Scene, head: Token) -> list[str]:
    """Return who a group is said to be: "Those designated include A and B", "the firms sanctioned are A and B"."""
    verb = scene.parse.head(head)
    if head.dep != "nsubj" or not (verb.lemma == "be" or scene.lexicon.has("including_verb", verb.lemma)):
        return []
    return actors_of(scene, children_by(scene.parse, verb, "dobj", "attr"), loose=False)


def _inside(scene: Scene, token: Token, depth: int) -> Iterator[str]:
    if token.pos not in ("NOUN", "PROPN", "NUM", "SYM") or not depth:
        return
    made = [child for child in children_by(scene.parse, token, "acl") if child.tag == "VBN"]
    doers = objects_of(scene.parse, token, "by") + _leaders(scene, token)
    doers += [word for clause in made for word in subject(scene.parse, clause)]  # "the announcements made by them"
    named = actors_of(scene, doers, loose=False) if doers else []
    if named:
        yield from named
        return
    money = is_money(scene, token)  # "5 million Sudanese pounds" are no part of Sudan
    before = [] if money else children_by(scene.parse, token, "poss", "amod", "compound", "nmod")
    if scene.lexicon.has("counterpart", token.lemma.lower()):
        before = [word for word in before if word.tag != "PRP$"]  # "his counterparts from Egypt": not he
    before += [inner for word in before for inner in children_by(scene.parse, word, "compound", "amod", "nmod")]
    before += [inner for word in before if word.lower == "led" for inner in children_by(scene.parse, word, "npadvmod")]
    examples = [inner for child in scene.parse.children(token) for inner in _opened(scene, token, child)]
    named = actors_of(scene, examples, loose=False) if examples else []
    if named:
        yield from named
        return
    owners = [owner for child in before for owner in _whose(scene, token, child)]
    if owners:
        yield from actors_of(scene, owners, loose=False)
        return
    hits = [
        id
        for child in before
        for word in conjuncts(scene.parse, child)
        for id in scene.links.refers.get(word.index, ())
        if scene.type_of(id) in ACTOR_TYPES
    ]
    if hits:
        yield from hits
        return
    spoken_for = ["for"] if scene.lexicon.has("spokesman", token.lemma.lower()) else []
    for inner in objects_of(scene.parse, token, *spoken_for, "of", "in", "from", "against", "on", "to", "between"):
        direct = [id for id in scene.links.refers.get(inner.index, ()) if scene.type_of(id) in ACTOR_TYPES]
        if direct:
            yield from actors_of(scene, [inner], loose=False)
            return
        deeper = list(_inside(scene, inner, depth - 1))
        if deeper:
            yield from deeper
            return


def _whose(scene: Scene, noun: Token, owner: Token) -> list[Token]:
    """Return the noun that "whose" stands for: "Russia, whose peacekeepers patrol the road"."""
    if owner.lower != "whose":
        return []
    for above in scene.parse.ancestors(noun):
        if above.dep == "relcl":
            return [scene.parse.head(above)]
    return []


def _leaders(scene: Scene, people: Token) -> list[Token]:
    """Return who leads people without a name, or does a deed: "soldiers led by Goita", "the attack claimed by"."""
    kind = "leading" if scene.lexicon.has("people", people.lemma.lower()) else "committing"
    clauses = [child for child in children_by(scene.parse, people, "acl") if scene.lexicon.has(kind, child.lemma)]
    return [word for clause in clauses for word in objects_of(scene.parse, clause, "by")]


def places_of(scene: Scene, heads: Iterable[Token]) -> list[str]:
    """Return the places and countries that phrases stand for."""
    wanted = (EntityType.PLACE, EntityType.COUNTRY)
    return [id for id in ids_of(scene, heads) if scene.type_of(id) in wanted]


def things(scene: Scene, heads: Iterable[Token]) -> list[Token]:
    """Return the words for the things in phrases.

    Coordination is unfolded, containers are opened ("a series of ..."), and lists after "including" are taken in.
    """
    found: list[Token] = []
    seen: set[int] = set()
    waiting = [(head, _DEPTH) for head in heads]
    while waiting:
        head, depth = waiting.pop(0)
        for token in conjuncts(scene.parse, head):
            if token.index in seen or depth < 0:
                continue
            seen.add(token.index)
            found.append(token)
            for child in scene.parse.children(token):
                if child.dep in ("prep", "acl", "relcl", "appos", "nmod", "npadvmod", "dobj"):
                    waiting.extend((inner, depth - 1) for inner in _opened(scene, token, child))
    return found


def _opened(scene: Scene, token: Token, child: Token) -> list[Token]:
    """Return what a modifier of a thing holds: "consignments of ammunition", "equipment, including radars"."""
    if child.dep == "appos":
        return [child]
    if child.lower == "as" and children_by(scene.parse, child, "amod"):
        return children_by(scene.parse, child, "pobj")
    if child.lower in _INCLUDING or child.lemma in _INCLUDING:
        inner = children_by(scene.parse, child, "pobj", "dobj")
        return inner + [t for c in children_by(scene.parse, child, "prep") for t in children_by(scene.parse, c, "pobj")]
    if child.dep == "prep" and child.lower == "with":
        return [word for word in children_by(scene.parse, child, "pobj") if _is_equipment(scene, word)]
    holds = scene.lexicon.has("container", token.lemma.lower()) or token.pos in ("NUM", "SYM") or is_money(scene, token)
    if child.dep == "prep" and child.lower in _INSIDE and (holds or child.lower == "including"):
        return children_by(scene.parse, child, "pobj")
    return []


def _is_equipment(scene: Scene, token: Token) -> bool:
    return any(scene.type_of(id) == EntityType.EQUIPMENT for id in scene.links.refers.get(token.index, ()))


def _is_of_a_model(scene: Scene, token: Token) -> bool:
    return any(_is_equipment(scene, word) for word in children_by(scene.parse, token, "compound", "nmod", "nummod"))


def classes_of(scene: Scene, token: Token) -> set[str]:
    """Return the classes of a word: those of the lexicon, and what the links and quantities say of it."""
    lemma = token.lemma.lower()
    classes = set(scene.lexicon.classes_of(lemma))
    if token.index:
        before = scene.parse.tokens[token.index - 1]
        classes |= scene.lexicon.classes_of(f"{before.lemma.lower()} {lemma}")
    for id in scene.links.refers.get(token.index, ()):
        kind = scene.type_of(id)
        classes.add(kind.value.lower())
        if kind in ACTOR_TYPES:
            classes.add("actor")
        if kind == EntityType.EQUIPMENT and _is_hull(scene, token):
            classes.add("hull")
        if kind == EntityType.PROGRAM and _is_drill(scene, token, id):
            classes.add("drill")
    if is_money(scene, token):
        classes.add("money")
    if "container" in classes and any(_is_equipment(scene, c) for c in children_by(scene.parse, token, "compound")):
        classes.add("equipment")  # "five S-400 units"
    if scene.lexicon.has("equipment_strong", lemma) or scene.lexicon.has("equipment_weak", lemma):
        classes.add("equipment")
    if scene.lexicon.has("airframe", lemma) and _is_of_a_model(scene, token):
        classes.add("equipment")  # "Gripen fighters"
    return classes


def _is_hull(scene: Scene, token: Token) -> bool:
    """Whether the words of a name begin as those of warships do: "USS Anchorage"."""
    return any(word.text in _HULLS for word in scene.parse.tokens[max(0, token.index - 2) : token.index + 1])


def _is_drill(scene: Scene, token: Token, id: str) -> bool:
    """Whether a program is called an exercise by its name or beside it: "to Exercise Cutlass Express"."""
    before = scene.parse.tokens[max(0, token.index - _DRILL_REACH) : token.index + 1]
    words = {word.lower() for word in scene.entities[id].name.split()} | {word.lower for word in before}
    return any(scene.lexicon.has("exercise", word) for word in words)


def is_money(scene: Scene, token: Token) -> bool:
    """Whether the word lies in a sum of money."""
    near = scene.sums_within(Span(token.start - LONGEST_SUM, token.end))
    return any(found.span.start <= token.start < found.span.end for found in near)


def item_of(scene: Scene, token: Token) -> Item | None:
    """Return the equipment that a word names, with its count, or None."""
    for id in scene.links.refers.get(token.index, ()):
        if scene.type_of(id) == EntityType.EQUIPMENT:
            count, bound = count_of(scene, token)
            return Item(id, count, bound)
    return None


def count_of(scene: Scene, token: Token) -> tuple[int | None, Bound | None]:
    """Return how many of a thing a phrase speaks of: a number in front of it, or "a" before a singular."""
    parse = scene.parse
    left = min((child.start for child in parse.children(token)), default=token.start)
    first = min(left, token.start)
    for number in reversed(scene.numbers_within(Span(first, token.end))):
        if number.span.end <= token.end and number.value is not None:
            return number.value, number.bound
    above = parse.head(parse.head(token))
    if token.dep == "pobj" and parse.head(token).lower == "of" and scene.lexicon.has("container", above.lemma.lower()):
        for number in scene.numbers_within(Span(above.start - 20, token.start)):
            if number.span.end <= token.start and number.value is not None and not _is_of_lumps(scene, number):
                between = parse.text[number.span.end : above.start]
                if not between.strip() or number.span.start <= above.start < number.span.end:
                    return number.value, number.bound
    if token.tag in ("NN", "NNP") and any(child.lower in ("a", "an") for child in children_by(parse, token, "det")):
        return 1, Bound.EXACT
    return _count_before_name(scene, token)


def _is_of_lumps(scene: Scene, number: Number) -> bool:
    """Whether a number counts what things come in, not things: "two shipments of rifles"."""
    unit = scene.parse.text[number.span.start : number.span.end + 20].lower().split()
    return any(scene.lexicon.has("lump", word) for word in unit[1:4])


def _count_before_name(scene: Scene, token: Token) -> tuple[int | None, Bound | None]:
    """Return the number right before a named thing, whatever the parser hung it on: "eighteen (18) M142 HIMARS"."""
    for id in scene.links.refers.get(token.index, ()):
        for span in scene.entities[id].mentions:
            if not span.start <= token.start < span.end:
                continue
            for number in reversed(scene.numbers_within(Span(span.start - _COUNT_REACH, span.start))):
                between = scene.parse.text[number.span.end : span.start]
                if number.value is not None and not _is_of_lumps(scene, number) and _BEFORE_NAME.fullmatch(between):
                    return number.value, number.bound
    return None, None
