"""Names that stand side by side and mean one thing: "FGM-148 Javelin missiles", "Donbass region"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kg.gazetteer.entry import Candidate, Entry, Surface
from kg.gazetteer.words import Words
from kg.model import EntityType


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found: words ``first`` to ``last``, the last excluded, and the code points from ``start`` to ``end``."""

    first: int
    last: int
    start: int
    end: int
    candidates: tuple[Candidate, ...]


# Words that a model's name takes along whatever it is: "Patriot batteries", "HIMARS launchers".
_GENERIC = frozenset({"system", "systems", "launcher", "launchers", "battery", "batteries", "variant", "variants"})
# Classes that a model of one top class may be called by, besides those of its own: an S-300 is called a missile.
_RELATED = {
    "AD": frozenset({"MSL"}),
    "MSL": frozenset({"AD", "SALW", "AMMO"}),
    "UAV": frozenset({"AIR", "MSL"}),
    "BOMB": frozenset({"MSL", "AMMO"}),
    "SALW": frozenset({"MSL"}),
    "ART": frozenset({"VEH"}),
    "NAVW": frozenset({"MSL"}),
}
_REGIONS = frozenset({"region", "regions", "oblast", "province", "peninsula", "governorate", "territory", "valley"})
_REGION_KINDS = frozenset({"region", "province", "peninsula", "territory", "island"})


def join(found: Words, hits: list[Hit], entries: Mapping[str, Entry]) -> list[Hit]:
    """Return the hits with those made one that stand together, in order."""
    joined: list[Hit] = []
    for hit in hits:
        if joined:
            both = _joined(found, joined[-1], hit, entries)
            if both is not None:
                joined[-1] = both
                continue
        if joined:
            joined[-1] = _extended(found, joined[-1], entries, hit.first)
        joined.append(hit)
    if joined:
        joined[-1] = _extended(found, joined[-1], entries, len(found.folded))
    return [hit for hit in joined if hit.candidates]


def _joined(found: Words, before: Hit, after: Hit, entries: Mapping[str, Entry]) -> Hit | None:
    if after.first != before.last or found.gap(after.first) not in (" ", "\u00a0", "-", "\n"):
        return None
    models = [one for one in before.candidates if _is_model(one)]
    if not models:
        return None
    others = {one.key for one in after.candidates}
    same = tuple(one for one in models if one.key in others)
    if same:
        return Hit(before.first, after.last, before.start, after.end, _sure(same))
    classes = {entries[one.key].category for one in after.candidates if one.surface is Surface.CLASS}
    kin = tuple(one for one in models if any(_related(entries[one.key].category, code) for code in classes))
    if kin:
        return Hit(before.first, after.last, before.start, after.end, _sure(kin))
    return None


def _extended(found: Words, hit: Hit, entries: Mapping[str, Entry], limit: int) -> Hit:
    """Take in a common noun that belongs to the name, if one follows."""
    if hit.last >= limit or found.gap(hit.last) not in (" ", "\u00a0"):
        return hit
    word = found.folded[hit.last]
    end = found.ends[hit.last]
    if word in _GENERIC and any(map(_is_model, hit.candidates)):
        models = tuple(one for one in hit.candidates if _is_model(one))
        return replace(hit, last=hit.last + 1, end=end, candidates=_sure(models))
    if word in _REGIONS:
        regions = tuple(one for one in hit.candidates if _is_region(entries[one.key]))
        if regions:
            return replace(hit, last=hit.last + 1, end=end, candidates=regions)
    return hit


def _is_model(candidate: Candidate) -> bool:
    return candidate.key.startswith("equipment/")


def _is_region(entry: Entry) -> bool:
    return entry.type is EntityType.PLACE and entry.category in _REGION_KINDS


def _related(model: str, code: str) -> bool:
    """Whether a model of the one class may be called by the name of the other."""
    top, other = model.partition(".")[0], code.partition(".")[0]
    return code in ("EQ", "EQ.WPN") or top == other or other in _RELATED.get(top, ())


def _sure(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    return tuple(replace(one, risky=False) for one in candidates)
