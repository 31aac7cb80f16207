"""What Wikidata's classes are here: by their ids in a dump, by their labels in the query service's answers.

Classes that come up for what reports speak of; of a class that is not here, nothing is guessed.
"""

from kg.model import EntityType

_ROWS = """
Q5 | human | Person
Q4830453 | business | Company
Q783794 | company | Company
Q6881511 | enterprise | Company
Q891723 | public company | Company
Q270791 | state-owned enterprise | Company
Q327333 | government agency | GovernmentBody
Q2659904 | government organization | GovernmentBody
Q192350 | ministry | GovernmentBody
Q7188 | government | GovernmentBody
Q1127126 | military alliance | Alliance
Q245065 | intergovernmental organization | Alliance
Q484652 | international organization | Alliance
Q176799 | military unit | MilitaryUnit
Q772547 | armed forces | MilitaryUnit
Q37726 | army | MilitaryUnit
Q17149090 | armed organization | ArmedGroup
Q17127659 | terrorist organization | ArmedGroup
Q192283 | news agency | MediaOutlet
Q11032 | newspaper | MediaOutlet
Q1110794 | daily newspaper | MediaOutlet
Q1193236 | news website | MediaOutlet
Q1616075 | television station | MediaOutlet
Q41298 | magazine | MediaOutlet
Q15265344 | broadcaster | MediaOutlet
Q7278 | political party | OtherOrganization
Q79913 | non-governmental organization | OtherOrganization
Q163740 | nonprofit organization | OtherOrganization
Q43229 | organization | OtherOrganization
Q5119 | capital city | Place | capital
Q515 | city | Place | city
Q1549591 | big city | Place | city
Q3957 | town | Place | city
Q532 | village | Place | city
Q23442 | island | Place | island
Q165 | sea | Place | sea
Q37901 | strait | Place | strait
Q34876 | province | Place | province
Q82794 | geographic region | Place | region
Q245016 | military base | Place | base
Q695850 | airbase | Place | base
Q728 | weapon | Equipment | EQ.WPN
Q15142889 | weapon family | Equipment | EQ.WPN
Q15142894 | weapon model | Equipment | EQ.WPN
Q15056993 | aircraft family | Equipment | AIR
Q15056995 | aircraft model | Equipment | AIR
Q559026 | ship class | Equipment | NAV
Q6256 | country | Country
Q3624078 | sovereign state | Country
"""

CLASSES: dict[str, tuple[EntityType, str]] = {}
"""Type, and class of equipment or kind of place, by a class's id and by its label."""

for _row in filter(None, _ROWS.splitlines()):
    _id, _label, _type, *_detail = _row.split(" | ")
    CLASSES[_id] = CLASSES[_label] = (EntityType(_type), _detail[0] if _detail else "")

NO_THING = {"Q4167410": "a page that tells namesakes apart", "Q22808320": "a page that tells namesakes apart"}
"""Classes of pages that stand for nothing."""
