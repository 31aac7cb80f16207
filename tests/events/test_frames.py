"""Which words meet a frame, and what stands in its slots. The frames here are our own, whatever the lexicon holds."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kg.events.conditions import SIMPLE_TESTS, VALUED_TESTS
from kg.events.frames import matches
from kg.events.match import Match
from kg.events.phrases import Scene
from kg.language.conditions import SIMPLE, VALUED, read_conditions, read_slots
from kg.language.lexicon import Frame, Lexicon, lexicon
from kg.model import EventType

Reader = Callable[[str], Scene]


def frame(
    phrase: str,
    *,
    pos: str = "verb",
    agent: str = "subj",
    recipient: str = "",
    theme: str = "obj",
    needs: str = "",
    without: str = "",
    event: EventType = EventType.AID,
) -> Frame:
    return Frame(
        event,
        (phrase,),
        pos,
        read_slots(agent),
        read_slots(recipient),
        read_slots(theme),
        read_conditions(needs, lexicon().classes),
        read_conditions(without, lexicon().classes),
        "",
        1,
    )


def only(frames: tuple[Frame, ...]) -> Lexicon:
    """The shipped lexicon with no other frames than these."""
    index: dict[tuple[str, str], tuple[tuple[tuple[str, ...], Frame], ...]] = {}
    for each in frames:
        parts = tuple(each.words[0].split())
        key = (parts[-1] if each.pos == "noun" else parts[0], each.pos)
        index[key] = (*index.get(key, ()), (parts, each))
    return replace(lexicon(), frames=index)


def met(scene: Scene, *frames: Frame) -> list[Match]:
    return list(matches(replace(scene, lexicon=only(frames)), scene.parse.tokens))


def slots(scene: Scene, match: Match) -> tuple[list[str], list[str], list[str]]:
    agents = [scene.entities[id].name for id in match.agents]
    recipients = [scene.entities[id].name for id in match.recipients]
    return agents, recipients, [word.text for word in match.things]


NEEDS = [
    ("agent", frame("send"), "Norway sent drones.", "They sent drones."),
    ("recipient", frame("send", recipient="to"), "Norway sent drones to Ghana.", "Norway sent drones to them."),
    ("plural", frame("meet"), "Norway and Ghana met.", "Norway met."),
    ("plural", frame("meet"), "Norwegian leaders met.", "The Norwegian leader met."),
    ("clause", frame("threaten"), "Iran threatened to leave.", "Iran threatened Iraq."),
    ("obj", frame("stop"), "Norway stopped the sale.", "Norway stopped."),
    ("amount", frame("give"), "Norway gave $5 million.", "Norway gave rifles."),
    ("by-people", frame("attack"), "Students attacked the base.", "Rockets attacked the base."),
    ("by-forces", frame("leave"), "The last soldiers left the base.", "The last trains left the base."),
    ("infinitive", frame("tell"), "Norway told Ghana to leave.", "Norway told Ghana that it rained."),
    (
        "subjunctive",
        frame("demand"),
        "Estonia demanded that Russia withdraw its troops.",
        "Estonia demanded that which it had left.",
    ),
    ("concrete", frame("deliver"), "Norway delivered fifty buses.", "Norway delivered a speech."),
    ("concrete", frame("deliver"), "Norway delivered them.", "Norway delivered soldiers."),
    ("recipient-people", frame("kill", recipient="obj"), "They killed three policemen.", "They killed the plan."),
    ("recipient-people", frame("kill", recipient="obj"), "They killed Olaf Scholz.", "They killed the plan."),
    ("joint", frame("hold"), "Norway held joint exercises.", "Norway held exercises."),
    ("finite", frame("arm"), "Norway armed the ships.", "They saw the ships armed by Norway."),
    ("governed", frame("base", pos="noun", agent="", theme=""), "Norway weighed a base.", "Norway has a base."),
    ("located", frame("bomb", recipient="obj"), "Norway bombed Aleppo.", "Norway bombed the bridge."),
    ("list", frame("send"), "Norway sent the following:", "Norway sent the following."),
    ("theme:equipment", frame("send"), "Norway sent drones.", "Norway sent flowers."),
    ("theme:money", frame("send"), "Norway sent $5 million.", "Norway sent flowers."),
    ("theme:none", frame("pay"), "Norway pays.", "Norway pays the bill."),
    ("subject:country", frame("wait"), "Norway waited.", "Reporters waited."),
    ("agent:person", frame("wait"), "Olaf Scholz waited.", "Norway waited."),
    ("recipient:country", frame("meet", recipient="obj"), "Olaf Scholz met Norway.", "Norway met Olaf Scholz."),
    ("prep:against", frame("vote"), "Norway voted against the plan.", "Norway voted for the plan."),
    ("purpose:training", frame("send"), "Norway sent troops to train soldiers.", "Norway sent troops to buy bread."),
    ("doing:giving", frame("stop"), "Norway stopped sending arms.", "Norway stopped singing songs."),
    ("negated", frame("attend"), "Norway did not attend the talks.", "Norway attended the talks."),
    ("ahead", frame("attend"), "Norway will attend the talks.", "Norway attended the talks."),
    ("passive", frame("meet"), "Norway was met by Ghana.", "Norway met Ghana."),
    ("naming", frame("call"), "The group calls itself a state.", "The group calls Norway."),
    ("under:at", frame("request", pos="noun"), "Norway left at the request of Ghana.", "It is a request of Ghana."),
    ("manner:aid", frame("support"), "Norway supports Ghana financially.", "Norway supports Ghana warmly."),
]
NAMES = [f"{need} {number}" for number, (need, *_) in enumerate(NEEDS)]


@pytest.mark.parametrize(("need", "form", "fits", "misses"), NEEDS, ids=NAMES)
def test_frames_need_what_they_name(scene: Reader, need: str, form: Frame, fits: str, misses: str) -> None:
    needs = read_conditions(need, lexicon().classes)
    assert len(met(scene(fits), replace(form, needs=needs))) == 1
    assert met(scene(misses), replace(form, needs=needs)) == []


@pytest.mark.parametrize(("ban", "form", "fits", "misses"), NEEDS, ids=NAMES)
def test_frames_are_without_what_they_ban(scene: Reader, ban: str, form: Frame, fits: str, misses: str) -> None:
    without = read_conditions(ban, lexicon().classes)
    assert met(scene(fits), replace(form, without=without)) == []
    assert len(met(scene(misses), replace(form, without=without))) == 1


def test_frames_every_condition_is_read_and_tested_here() -> None:
    """A condition that the tables may name and nothing reads would fail at the first sentence that meets it."""
    assert set(SIMPLE_TESTS) == SIMPLE
    assert set(VALUED_TESTS) == set(VALUED)
    assert {need.partition(":")[0] for need, *_ in NEEDS} == {*SIMPLE, *VALUED}


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Norway sent drones to Ghana.", True),
        ("Norway sent $5 million to Ghana.", True),
        ("Norway sent flowers to Ghana.", False),
        ("They sent drones to Ghana.", False),
    ],
)
def test_frames_all_needs_hold_each_by_one_alternative(scene: Reader, text: str, *, fits: bool) -> None:
    form = frame("send", needs="agent theme:equipment|money")
    assert bool(met(scene(text), form)) is fits


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("Norway sent drones to Ghana.", frame("send", recipient="to"), (["Norway"], ["Ghana"], ["drones"])),
        ("The drones were sent to Ghana by Norway.", frame("send", recipient="to"),
         (["Norway"], ["Ghana"], ["drones"])),
        ("Norway sent rifles and drones to Ghana and Peru.", frame("send", recipient="to"),
         (["Norway"], ["Ghana", "Peru"], ["rifles", "drones"])),
        ("Norway's gift of drones to Ghana ended.", frame("gift", pos="noun", agent="poss", recipient="to", theme="of"),
         (["Norway"], ["Ghana"], ["drones"])),
        ("Norway is opposed to the plan.", frame("opposed", pos="adj", theme="to"), (["Norway"], [], ["plan"])),
        ("Norway gave Ghana ten drones.", frame("give", recipient="to iobj"), (["Norway"], ["Ghana"], ["drones"])),
        ("Norway sent drones for Peru to Ghana.", frame("send", recipient="to+for"),
         (["Norway"], ["Ghana", "Peru"], ["drones"])),
        ("Norway sent drones for Peru to Ghana.", frame("send", recipient="to for"),
         (["Norway"], ["Ghana"], ["drones"])),
    ],
)  # fmt: skip
def test_frames_slots(scene: Reader, text: str, form: Frame, expected: tuple[list[str], list[str], list[str]]) -> None:
    found = scene(text)
    (match,) = met(found, form)
    assert slots(found, match) == expected


def test_frames_nobody_does_it_to_himself(scene: Reader) -> None:
    found = scene("Norway talked with Norway.")
    (match,) = met(found, frame("talk", recipient="with"))
    assert slots(found, match) == (["Norway"], [], [])


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The White House is weighing sanctions on Iran.", ["White House"]),
        ("Norway approved sanctions on Iran.", ["Norway"]),
        ("Norway denied sanctions on Iran.", []),
        ("Sanctions on Iran failed.", []),
    ],
)
def test_frames_a_nouns_agent_is_who_weighs_or_approves_it(scene: Reader, text: str, agents: list[str]) -> None:
    found = scene(text)
    (match,) = met(found, frame("sanction", pos="noun", agent="poss", recipient="on", theme=""))
    assert slots(found, match) == (agents, ["Iran"], [])


@pytest.mark.parametrize(
    ("text", "phrase", "pos", "stands"),
    [
        ("Norway handed over drones.", "hand over", "verb", True),
        ("Norway handed drones over.", "hand over", "verb", True),
        ("Norway handed drones to Ghana.", "hand over", "verb", False),
        ("Norway fired on the crowd.", "fire on", "verb", True),
        ("Norway fired missiles on Thursday.", "fire on", "verb", False),
        ("Norway flew an air strike.", "air strike", "noun", True),
        ("Norway flew a big strike.", "air strike", "noun", False),
        ("The sent drones were old.", "send", "verb", False),
    ],
)
def test_frames_phrases_of_several_words(scene: Reader, text: str, phrase: str, pos: str, *, stands: bool) -> None:
    assert bool(met(scene(text), frame(phrase, pos=pos))) is stands


def test_frames_a_verb_with_a_listed_particle_is_another_verb(scene: Reader) -> None:
    found = scene("Norway handed over drones.")
    (match,) = met(found, frame("hand"), frame("hand over"))
    assert match.frame.words == ("hand over",)
    assert len(met(found, frame("hand"))) == 1


def test_frames_the_first_that_fits_is_taken(scene: Reader) -> None:
    narrow, broad = frame("send", needs="theme:equipment"), frame("send", event=EventType.CONSULT)
    assert [match.frame.event for match in met(scene("Norway sent drones."), narrow, broad)] == [EventType.AID]
    assert [match.frame.event for match in met(scene("Norway sent flowers."), narrow, broad)] == [EventType.CONSULT]
