"""What a figure is when it is no count and no year: a designation, a measure, a page, a time of day."""

from kg.mentions.currencies import CODES, NAMES, SIGNS, singular
from kg.mentions.numbers import SCALES
from kg.mentions.words import Words, listed

DESIGNATORS = frozenset(
    listed(
        "type mark mk model block no nos nr number numbers resolution resolutions order orders article "
        "articles section sections sec § chapter page pages p pp title phase paragraph paragraphs para flight "
        "figure fig table annex appendix law laws act bill decree directive directives channel route highway "
        "room building version level tier category cat class grade psalm verse volume vol item goal area zone "
        "sector district pier gate hangar unscr unsc agenda vision regulation regulations proclamation "
        "protocol part step point clause amendment force squadron company battalion iso form sdg group pub "
        "publication case docket ref tel fax phone box suite apartment apt episode season issue series serial "
        "code zip id isbn doi boeing airbus"
    )
)
"""Words before a figure that make it a name's part: "Resolution 2231", "Type 45"."""

COUNTABLE = frozenset(
    listed(
        "troops soldiers people rounds tanks missiles vehicles personnel civilians refugees men women "
        "children fighters militants officers guards marines sailors airmen advisers advisors trainers "
        "trainees students recruits reservists rifles guns shells rockets drones helicopters aircraft ships "
        "boats trucks jets planes launchers howitzers mortars grenades mines bombs systems units sets pieces "
        "kits helmets vests masks gasmasks radios goggles generators ambulances prisoners detainees hostages "
        "casualties dead wounded deaths injuries migrants protesters employees workers staff households "
        "families volunteers policemen police members forces service servicemembers servicemen paratroopers "
        "mercenaries artillery tonnes tons kilometers kilometres miles meters metres pounds kilograms kg km "
        "hours feet houses homes buildings targets sorties strikes"
    )
)
"""Nouns that turn a figure such as 2014 into a count: "2014 troops"."""

MEASURES = frozenset(
    listed(
        "mm cm m km kms kilometer kilometers kilometre kilometres mile miles meter meters metre metres foot "
        "feet ft inch inches yard yards kg kgs kilogram kilograms kilo kilos gram grams ton tons tonne tonnes "
        "pound pounds lb lbs liter liters litre litres gallon gallons barrel barrels hectare hectares acre "
        "acres degree degrees knot knots mph kmh kph kw mw gw mwh kwh hp megawatt megawatts gigawatt "
        "gigawatts watt watts volt volts kiloton kilotons megaton megatons ounce ounces second seconds minute "
        "minutes hour hours day days week weeks month months year years decade decades century centuries am "
        "pm o percent pct percentage per times time fold square cubic nm nautical bps basis cents cent "
        "megahertz mhz ghz gb mb tb th st nd rd"
    )
)
"""What a number measures rather than counts: lengths, weights, durations, shares."""


def is_sum(words: Words, first: int, last: int) -> bool:
    """Whether a currency or "million" stands beside the figure."""
    before, after = words[first - 1], words[last]
    return (
        before.text in SIGNS
        or before.text in CODES
        or after.text in SIGNS
        or after.text in CODES
        or after.lower in SCALES
        or singular(after.lower) in NAMES
        or after.text == "%"
    )


def is_designated(words: Words, index: int) -> bool:
    """Whether the word before makes the figure part of a name ("Resolution 2231", "No. 5")."""
    before = words[index - 1]
    if before.text in (".", "#", "№") and (before.text != "." or words[index - 2].lower in DESIGNATORS):
        return before.text != "." or words.glued(index - 2)
    return before.lower in DESIGNATORS or before.text in ("#", "№")


def is_tied_left(words: Words, index: int) -> bool:
    """Whether the figure is glued to letters, a dash, a slash or a dot before it ("S-300", "M777", "3/4")."""
    return words.glued(index - 1) and (
        words.is_letters(index - 1)
        or words.is_figure(index - 1)
        or words.is_dash(index - 1)
        or words[index - 1].text in ("/", "\\", ".", "_", ":", "=", "+", "@", "&", "#", "^", ",")
    )


def is_measure(words: Words, index: int) -> bool:
    """Whether that word is a measure ("km", "days") and not the head of a name ("M1", "MB-3")."""
    word = words[index]
    if word.text == "%":
        return True
    named = words.glued(index) and (words.is_figure(index + 1) or words.is_dash(index + 1))
    return word.lower in MEASURES and not named and (len(word.text) > 1 or word.text.islower())
