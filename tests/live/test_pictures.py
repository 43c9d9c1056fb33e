"""The bytes of a picture are told to nobody in a room: only under which name they are fetched."""

import json

from cjm_studio.commands import Gesture, Remove, Set
from cjm_studio.live.redaction import kept_picture
from cjm_studio.model import Picture
from cjm_studio.store import Store
from tests.images import picture
from tests.images_on_cards import giving
from tests.live.house import House
from tests.live.workshops import note

SHOWN = picture("picture-1", width_px=300, height_px=200)
BYTES = SHOWN.data[200:260]


def test_a_new_picture_is_told_by_name_and_size(house: House) -> None:
    anna, boris = house.enter("anna"), house.enter("boris")
    anna.do(giving("till", SHOWN))
    for tab in (anna, boris):
        [entry] = tab.entries(1)
        [[before, after]] = entry["records"]
        assert before is None
        assert after["data"] == kept_picture(SHOWN) == f"kept:{SHOWN.digest}:300x200"
        assert BYTES not in json.dumps(entry)


def test_a_welcome_holds_no_bytes_and_undo_and_redo_bring_the_picture_back(
    house: House, store: Store
) -> None:
    anna = house.enter("anna")
    anna.do(giving("till", SHOWN))
    anna.hear("done")
    anna.take_back()
    assert SHOWN.id not in store.journey("trip").journey.records
    anna.take_back("redo")
    assert store.journey("trip").journey.records[SHOWN.id] == SHOWN
    welcome = house.enter("boris").welcome
    assert BYTES not in json.dumps(welcome)
    [told] = [record for record in welcome["journey"]["records"] if record["kind"] == "picture"]
    assert told["data"] == kept_picture(SHOWN)


def test_what_was_told_is_refused_as_data_and_the_picture_stays(house: House, store: Store) -> None:
    anna = house.enter("anna")
    anna.do(giving("till", SHOWN))
    anna.hear("done")
    for act in (
        Set(item=SHOWN.id, values={"data": kept_picture(SHOWN)}),
        giving("visit", SHOWN.model_copy(update={"id": "picture-2", "data": kept_picture(SHOWN)})),
    ):
        act_id = anna.do(act)
        assert anna.hear("refused")["id"] == act_id
    anna.do(Set(item=SHOWN.id, values={"alt": "Касса"}))
    anna.hear("done")
    kept = store.journey("trip").journey.records[SHOWN.id]
    assert isinstance(kept, Picture)
    assert (kept.alt, kept.data) == ("Касса", SHOWN.data)


def test_a_card_that_is_removed_and_brought_back_has_its_picture(house: House, store: Store) -> None:
    anna = house.enter("anna")
    anna.do(giving("till", SHOWN))
    anna.hear("done")
    anna.do(Remove(record="till"))
    anna.hear("done")
    assert SHOWN.id not in store.journey("trip").journey.records
    anna.take_back()
    assert store.journey("trip").journey.records[SHOWN.id] == SHOWN


def test_a_participant_gives_his_own_note_a_picture_and_another_one_and_no_stage(
    house: House, store: Store
) -> None:
    anna = house.enter("anna", "participant")
    anna.do(note("note-1", "Очередь", hidden=False))
    anna.do(giving("note-1", SHOWN))
    other = picture("picture-2", width_px=20)
    anna.do(Gesture(commands=(Remove(record=SHOWN.id), *giving("note-1", other).commands)))
    for _ in range(3):
        anna.hear("done")
    assert [link.target for link in store.journey("trip").journey.out("note-1", "pictured_by")] == [other.id]
    refused = anna.do(giving("visit", picture("picture-3")))
    assert anna.hear("refused")["id"] == refused
    viewer = house.enter("boris", "viewer")
    refused = viewer.do(giving("note-1", picture("picture-4")))
    assert viewer.hear("refused")["id"] == refused
