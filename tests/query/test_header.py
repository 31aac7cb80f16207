import pytest

from kg.errors import QueryError
from kg.query import Parameter, read_header

HEADER = """#+ title: Who gave what
#+ description: Aid: one row
#+   a claim.
#+
#+ parameters:
#+   - name: donor
#+     type: entity
#+     description: only what this actor
#+       gives: nothing else
#+     example: "United States"
#+   - name: stage
#+     type: term
#+     choices: [approved, announced]
#+     default: approved
#+     required: yes
#+ columns:
#+   donors: who gives
#+   items: what
# a comment
SELECT ?donors ?items WHERE { ?s ?p ?o }
"""


def test_header_is_read() -> None:
    query = read_header("q", HEADER)
    assert (query.title, query.description) == ("Who gave what", "Aid: one row a claim.")
    assert query.parameters == (
        Parameter("donor", "entity", "only what this actor gives: nothing else", example="United States"),
        Parameter("stage", "term", default="approved", required=True, choices=("approved", "announced")),
    )
    assert query.columns == {"donors": "who gives", "items": "what"}
    assert query.text == HEADER


def test_header_takes_grlc_summaries() -> None:
    assert read_header("q", "#+ summary: Everything\nSELECT * { ?s ?p ?o }").title == "Everything"


def test_header_may_be_missing() -> None:
    query = read_header("q", "# just a comment\nASK {}")
    assert (query.title, query.parameters, query.columns) == ("", (), None)


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("#+ no key at all", "q, line 1: expected `#\\+ key: value`, found '#\\+ no key at all'"),
        ("#+ parameters:\n#+   name: x", "q, line 2: a parameter begins with `- name: …`"),
        ("#+ parameters:\n#+   - nmae: x", "q, line 2: 'nmae' is none of choices, default"),
        ("#+ parameters:\n#+   - type: text", "q: a parameter in the header has no name"),
        ("#+ parameters:\n#+   - name: x\n#+     type: colour", "x has the type 'colour', expected entity, text"),
        ("#+   - name: x", "q, line 1: 'name' stands under no list"),
    ],
)
def test_header_that_makes_no_sense_is_named(header: str, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        read_header("q", header)
