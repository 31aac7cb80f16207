"""Every IRI that the package writes or asks for, as plain strings: no library is loaded for them.

The classes below are namespaces, never instances: ``Aid.asserts`` is the IRI of ``aid:asserts``. The terms of
``Aid`` and those that ``ontology/aidgraph.ttl`` defines are the same set; a test holds that.
"""

# ruff: noqa: N815 - a member is spelt as the term that it stands for

ONTOLOGY_IRI = "https://w3id.org/aidgraph/ontology"
ONTOLOGY_VERSION = "0.1.0"
VERSION_IRI = f"{ONTOLOGY_IRI}/{ONTOLOGY_VERSION}"
AID = f"{ONTOLOGY_IRI}#"
EQUIPMENT_SCHEME = "https://w3id.org/aidgraph/equipment"
EQUIPMENT = f"{EQUIPMENT_SCHEME}#"
REGISTER_SCHEME = "https://w3id.org/aidgraph/unroca"
REGISTER = f"{REGISTER_SCHEME}#"
ID_BASE = "https://w3id.org/aidgraph/id/"
"""Where resources live; ``--base`` puts every one of them elsewhere."""
WIKIDATA = "http://www.wikidata.org/entity/"


class Aid:
    """The project's own terms."""

    # who and what
    Entity = AID + "Entity"
    Actor = AID + "Actor"
    Person = AID + "Person"
    Country = AID + "Country"
    Organization = AID + "Organization"
    GovernmentBody = AID + "GovernmentBody"
    MilitaryUnit = AID + "MilitaryUnit"
    Alliance = AID + "Alliance"
    ArmedGroup = AID + "ArmedGroup"
    Company = AID + "Company"
    MediaOutlet = AID + "MediaOutlet"
    Place = AID + "Place"
    Program = AID + "Program"
    Equipment = AID + "Equipment"
    EquipmentClass = AID + "EquipmentClass"
    country = AID + "country"
    countryCode = AID + "countryCode"
    equipmentClass = AID + "equipmentClass"
    gazetteerRow = AID + "gazetteerRow"
    kind = AID + "kind"
    operator = AID + "operator"

    # what happened
    Event = AID + "Event"
    Agree = AID + "Agree"
    Consult = AID + "Consult"
    Support = AID + "Support"
    Concede = AID + "Concede"
    Cooperate = AID + "Cooperate"
    Aid = AID + "Aid"
    Retreat = AID + "Retreat"
    Request = AID + "Request"
    Accuse = AID + "Accuse"
    Reject = AID + "Reject"
    Threaten = AID + "Threaten"
    Protest = AID + "Protest"
    Sanction = AID + "Sanction"
    Mobilize = AID + "Mobilize"
    Coerce = AID + "Coerce"
    Assault = AID + "Assault"
    ploverName = AID + "ploverName"
    cameoRoot = AID + "cameoRoot"
    participant = AID + "participant"
    agent = AID + "agent"
    recipient = AID + "recipient"
    resolvedPerson = AID + "resolvedPerson"
    program = AID + "program"
    place = AID + "place"
    start = AID + "start"
    end = AID + "end"
    dateOf = AID + "dateOf"
    context = AID + "context"
    item = AID + "item"
    Item = AID + "Item"
    equipment = AID + "equipment"
    count = AID + "count"
    bound = AID + "bound"
    amount = AID + "amount"
    Amount = AID + "Amount"
    casualties = AID + "casualties"
    CasualtyCount = AID + "CasualtyCount"
    casualtyKind = AID + "casualtyKind"
    whose = AID + "whose"
    personnel = AID + "personnel"
    PersonnelCount = AID + "PersonnelCount"
    personnelRole = AID + "personnelRole"
    Occurrence = AID + "Occurrence"
    toldAs = AID + "toldAs"
    restsOn = AID + "restsOn"

    # what people decided
    Decision = AID + "Decision"
    verdict = AID + "verdict"
    decides = AID + "decides"
    decidedBy = AID + "decidedBy"
    decidedOn = AID + "decidedOn"
    mergedInto = AID + "mergedInto"

    # what is said, and how
    Claim = AID + "Claim"
    asserts = AID + "asserts"
    status = AID + "status"
    stage = AID + "stage"
    polarity = AID + "polarity"
    confidence = AID + "confidence"
    reason = AID + "reason"
    evidence = AID + "evidence"
    about = AID + "about"
    attributedTo = AID + "attributedTo"
    Utterance = AID + "Utterance"
    utterance = AID + "utterance"
    speaker = AID + "speaker"
    speakerWords = AID + "speakerWords"
    speakerPosition = AID + "speakerPosition"
    speechKind = AID + "speechKind"
    within = AID + "within"

    # where it stands
    Document = AID + "Document"
    inDocument = AID + "inDocument"
    sha256 = AID + "sha256"
    text = AID + "text"
    mentions = AID + "mentions"
    Origin = AID + "Origin"
    origin = AID + "origin"
    Mention = AID + "Mention"
    refersTo = AID + "refersTo"
    Linking = AID + "Linking"
    readAs = AID + "readAs"
    wikidata = AID + "wikidata"

    # who holds which office
    Position = AID + "Position"
    title = AID + "title"
    asOf = AID + "asOf"

    # values
    Status = AID + "Status"
    statusScheme = AID + "statusScheme"
    occurred = AID + "occurred"
    ongoing = AID + "ongoing"
    approved = AID + "approved"
    announced = AID + "announced"
    requested = AID + "requested"
    considered = AID + "considered"
    alleged = AID + "alleged"
    Polarity = AID + "Polarity"
    polarityScheme = AID + "polarityScheme"
    positive = AID + "positive"
    negated = AID + "negated"
    Bound = AID + "Bound"
    boundScheme = AID + "boundScheme"
    exact = AID + "exact"
    atLeast = AID + "atLeast"
    approximate = AID + "approximate"
    atMost = AID + "atMost"
    DateKind = AID + "DateKind"
    dateKindScheme = AID + "dateKindScheme"
    deed = AID + "deed"
    announcement = AID + "announcement"
    SpeechKind = AID + "SpeechKind"
    speechKindScheme = AID + "speechKindScheme"
    direct = AID + "direct"
    indirect = AID + "indirect"
    accordingTo = AID + "accordingTo"
    statement = AID + "statement"
    CasualtyKind = AID + "CasualtyKind"
    casualtyKindScheme = AID + "casualtyKindScheme"
    killed = AID + "killed"
    wounded = AID + "wounded"
    detained = AID + "detained"
    missing = AID + "missing"

    # shortcuts, derived by rules from positive claims
    Relation = AID + "Relation"
    basis = AID + "basis"
    relationKind = AID + "relationKind"
    source = AID + "source"
    target = AID + "target"
    relatedTo = AID + "relatedTo"
    supplied = AID + "supplied"
    suppliedBy = AID + "suppliedBy"
    pledged = AID + "pledged"
    pledgedBy = AID + "pledgedBy"
    requestedFrom = AID + "requestedFrom"
    spokeWith = AID + "spokeWith"
    agreedWith = AID + "agreedWith"
    cooperatedWith = AID + "cooperatedWith"
    supported = AID + "supported"
    concededTo = AID + "concededTo"
    accused = AID + "accused"
    rejected = AID + "rejected"
    threatened = AID + "threatened"
    protestedAgainst = AID + "protestedAgainst"
    sanctioned = AID + "sanctioned"
    coerced = AID + "coerced"
    attacked = AID + "attacked"


def aid_terms() -> dict[str, str]:
    """Return every own term: its name in Python and its IRI.

    >>> aid_terms()["asserts"]
    'https://w3id.org/aidgraph/ontology#asserts'
    """
    return {name: iri for name, iri in vars(Aid).items() if not name.startswith("_")}


_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_OWL = "http://www.w3.org/2002/07/owl#"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_DCTERMS = "http://purl.org/dc/terms/"
_PROV = "http://www.w3.org/ns/prov#"
_ORG = "http://www.w3.org/ns/org#"
_OA = "http://www.w3.org/ns/oa#"
_SCHEMA = "https://schema.org/"


class Rdf:
    """RDF 1.1."""

    type = _RDF + "type"


class Rdfs:
    """RDF Schema."""

    label = _RDFS + "label"
    comment = _RDFS + "comment"
    subClassOf = _RDFS + "subClassOf"
    subPropertyOf = _RDFS + "subPropertyOf"
    isDefinedBy = _RDFS + "isDefinedBy"


class Owl:
    """OWL 2."""

    sameAs = _OWL + "sameAs"
    inverseOf = _OWL + "inverseOf"
    SymmetricProperty = _OWL + "SymmetricProperty"
    TransitiveProperty = _OWL + "TransitiveProperty"
    Ontology = _OWL + "Ontology"
    versionInfo = _OWL + "versionInfo"


class Xsd:
    """XML Schema datatypes."""

    string = _XSD + "string"
    boolean = _XSD + "boolean"
    integer = _XSD + "integer"
    decimal = _XSD + "decimal"
    date = _XSD + "date"


class Skos:
    """SKOS: names, and schemes of concepts."""

    Concept = _SKOS + "Concept"
    ConceptScheme = _SKOS + "ConceptScheme"
    prefLabel = _SKOS + "prefLabel"
    altLabel = _SKOS + "altLabel"
    notation = _SKOS + "notation"
    definition = _SKOS + "definition"
    note = _SKOS + "note"
    broader = _SKOS + "broader"
    inScheme = _SKOS + "inScheme"
    topConceptOf = _SKOS + "topConceptOf"
    hasTopConcept = _SKOS + "hasTopConcept"
    closeMatch = _SKOS + "closeMatch"


class Dcterms:
    """Dublin Core terms: what is known about a document."""

    title = _DCTERMS + "title"
    description = _DCTERMS + "description"
    issued = _DCTERMS + "issued"
    publisher = _DCTERMS + "publisher"
    source = _DCTERMS + "source"
    license = _DCTERMS + "license"
    language = _DCTERMS + "language"
    identifier = _DCTERMS + "identifier"


class Prov:
    """PROV-O: what was made from what, by which software."""

    Entity = _PROV + "Entity"
    Activity = _PROV + "Activity"
    SoftwareAgent = _PROV + "SoftwareAgent"
    used = _PROV + "used"
    wasDerivedFrom = _PROV + "wasDerivedFrom"
    wasGeneratedBy = _PROV + "wasGeneratedBy"
    wasAssociatedWith = _PROV + "wasAssociatedWith"


class Org:
    """The Organization ontology: who belongs where, in which role."""

    Membership = _ORG + "Membership"
    Role = _ORG + "Role"
    member = _ORG + "member"
    organization = _ORG + "organization"
    role = _ORG + "role"
    subOrganizationOf = _ORG + "subOrganizationOf"


class Oa:
    """The Web Annotation vocabulary: where in a text something stands."""

    SpecificResource = _OA + "SpecificResource"
    TextQuoteSelector = _OA + "TextQuoteSelector"
    TextPositionSelector = _OA + "TextPositionSelector"
    hasSource = _OA + "hasSource"
    hasSelector = _OA + "hasSelector"
    exact = _OA + "exact"
    start = _OA + "start"
    end = _OA + "end"


class Schema:
    """schema.org: sums of money."""

    value = _SCHEMA + "value"
    currency = _SCHEMA + "currency"


VOCABULARIES: dict[str, str] = {
    "aid": AID,
    "eq": EQUIPMENT,
    "unroca": REGISTER,
    "rdf": _RDF,
    "rdfs": _RDFS,
    "owl": _OWL,
    "xsd": _XSD,
    "skos": _SKOS,
    "dcterms": _DCTERMS,
    "prov": _PROV,
    "org": _ORG,
    "oa": _OA,
    "schema": _SCHEMA,
    "vann": "http://purl.org/vocab/vann/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "time": "http://www.w3.org/2006/time#",
    "ftm": "https://schema.followthemoney.tech/#",
    "wd": WIKIDATA,
}
"""Prefixes of the vocabularies that the graph, the ontology and its alignments use."""

_RESOURCES = {
    "doc": "document/",
    "claim": "claim/",
    "event": "event/",
    "item": "item/",
    "amount": "amount/",
    "casualties": "casualties/",
    "personnel": "personnel/",
    "utterance": "utterance/",
    "evidence": "evidence/",
    "selector": "selector/",
    "mention": "mention/",
    "linking": "linking/",
    "position": "position/",
    "role": "role/",
    "relation": "relation/",
    "occurrence": "occurrence/",
    "origin": "origin/",
    "decision": "decision/",
    "country": "entity/country/",
    "organization": "entity/organization/",
    "person": "entity/person/",
    "place": "entity/place/",
    "program": "entity/program/",
    "equipment": "entity/equipment/",
    "equipment-class": "entity/equipment-class/",
    "new": "entity/new/",
    "content": "text/",
    "extraction": "extraction/",
    "software": "software/",
    "graph": "graph/",
    "docgraph": "graph/document/",
}


def prefixes(base: str = ID_BASE) -> dict[str, str]:
    """Return the whole prefix table, the resources' prefixes under ``base``.

    >>> prefixes()["country"]
    'https://w3id.org/aidgraph/id/entity/country/'
    """
    return VOCABULARIES | {name: base + path for name, path in _RESOURCES.items()}
