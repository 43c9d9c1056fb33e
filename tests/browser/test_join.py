"""The join page as guests use it: phones and a laptop, plain HTTP under a name of the network."""

from collections.abc import Iterator
from itertools import count

import pytest
from playwright.sync_api import Browser, expect

from cjm_studio.commands import Command, Remove, Set, Unlink
from cjm_studio.model import Comment, Journey, Reaction, Sticky, Vote
from cjm_studio.store import Store, open_store, renamed
from tests.browser.guest import LAPTOP, Arrive, Guest, arriving
from tests.browser.visit import browser_knowing
from tests.images import picture
from tests.images_on_cards import giving
from tests.join.shared import NAME, Shared, sharing_open
from tests.small_journeys import adding, after, linking, small_journey

pytestmark = [pytest.mark.browser, pytest.mark.long]

_NUMBERS = count(1)
HOSTILE = '<img src=x onerror="window.__xss=1"><script>window.__xss=1</script>{count}'


@pytest.fixture(scope="module")
def distant() -> Iterator[Browser]:
    """A browser for which the name in the network leads to this machine."""
    with browser_knowing(NAME) as browser:
        yield browser


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = open_store(tmp_path_factory.mktemp("store") / "studio.db")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def shared(store: Store) -> Iterator[Shared]:
    with sharing_open(store) as opened:
        yield opened


@pytest.fixture
def trip(store: Store) -> str:
    """A journey of its own for each test, with a workshop that has two phases and runs none."""
    journey = after(
        small_journey(),
        Set(item="visit", values={"voice": "Меня ждут"}),
        adding("workshop", "workshop", status="running"),
        adding("phase", "silent", "workshop", name="Что мешает в очереди?", activity="writing"),
        adding("phase", "dots", "workshop", name="Что важнее?", activity="voting"),
        linking("focuses_on", "silent", "visit"),
        linking("focuses_on", "dots", "visit"),
    )
    own = renamed(journey, f"trip-{next(_NUMBERS)}")
    store.create(own, "owner")
    return own.id


@pytest.fixture
def arrive(distant: Browser, shared: Shared, trip: str) -> Iterator[Arrive]:
    with arriving(distant, shared) as welcome:
        yield lambda role="participant", **how: welcome(role, **{"journey_id": trip, **how})


@pytest.fixture
def lead(store: Store, trip: str) -> "Lead":
    return Lead(store, trip)


class Lead:
    """The facilitator, who acts on the store."""

    def __init__(self, store: Store, trip: str) -> None:
        self._store = store
        self._trip = trip

    @property
    def journey(self) -> Journey:
        return self._store.journey(self._trip).journey

    def does(self, *commands: Command) -> None:
        for command in commands:
            self._store.commit(self._trip, command, author="owner")

    def runs(self, phase: str) -> None:
        for link in self.journey.out("workshop", "runs"):
            self.does(Unlink(link=link.id))
        self.does(linking("runs", "workshop", phase))

    def opens_vote(self, dots: int = 3) -> None:
        self.does(
            adding("voting_round", "round", scope="pains", votes_per_person=dots),
            linking("about", "round", "dots"),
        )
        self.runs("dots")


def test_a_name_is_asked_once_and_the_link_leaves_the_address_bar(arrive: Arrive) -> None:
    anna = arrive()
    assert anna.page.evaluate("() => window.isSecureContext") is False
    assert anna.page.url.endswith("/join/")
    anna.page.reload()
    expect(anna.page.locator(".top-state")).to_have_text("Анна · 1 person")
    assert anna.page.evaluate("() => document.cookie") == ""
    assert "join/Im" not in anna.page.evaluate("() => JSON.stringify([document.referrer, history.state])")


def test_who_comes_from_another_site_stays_in_after_a_reload(
    arrive: Arrive, shared: Shared, trip: str
) -> None:
    anna = arrive()
    link = shared.address(shared.link(journey_id=trip))
    mails: list[str] = []
    anna.page.route(
        "http://mail.test/", lambda route: route.fulfill(body=mails[-1], content_type="text/html")
    )
    for address in (link, f"http://{NAME}:{shared.port}/join/"):
        mails.append(f'<a href="{address}">Join</a>')
        anna.page.goto("http://mail.test/")
        anna.page.get_by_role("link", name="Join").click()
        expect(anna.page.locator(".page[data-revision]")).to_be_visible()
        anna.page.reload()
        expect(anna.page.locator(".top-state")).to_have_text("Анна · 1 person")
        assert anna.page.url.endswith("/join/")
    anna.oddities = [oddity for oddity in anna.oddities if "mail.test" not in oddity]


def test_a_thought_becomes_a_note_where_the_phase_looks(arrive: Arrive, lead: Lead) -> None:
    lead.runs("dots")
    anna, boris = arrive(), arrive(named="Борис")
    anna.write("Нет стула")
    expect(boris.others()).to_have_text(["Нет стулаАнна"])
    (note,) = lead.journey.all_of(Sticky)
    assert [link.target for link in lead.journey.out(note.id, "part_of")] == ["queue"]


def test_a_note_is_changed_in_its_place_moved_and_taken_away(arrive: Arrive, lead: Lead) -> None:
    anna = arrive()
    anna.write("Холодно")
    anna.own("Холодно").click()
    anna.page.locator(".note-field").fill("Очень холодно")
    anna.page.locator(".is-editing .place-select").select_option("compare")
    anna.button("Save", ".own-notes").click()
    expect(anna.own("Очень холодно")).to_contain_text("Сравнить")
    anna.own("Очень холодно").click()
    anna.button("Remove", ".own-notes").click()
    expect(anna.page.locator(".own-notes .note")).to_have_count(0)
    anna.button("Undo", ".own-notes").click()
    expect(anna.own("Очень холодно")).to_be_visible()
    anna.expect_sent()
    assert [note.text for note in lead.journey.all_of(Sticky)] == ["Очень холодно"]


def test_escape_leaves_a_note_as_it_was(arrive: Arrive) -> None:
    anna = arrive()
    anna.write("Как было")
    anna.own("Как было").click()
    anna.page.locator(".note-field").fill("Забыто")
    anna.page.keyboard.press("Escape")
    expect(anna.own("Как было")).to_be_visible()


def test_silent_writing_is_read_by_nobody_until_the_reveal(arrive: Arrive, lead: Lead) -> None:
    lead.runs("silent")
    anna, boris = arrive(), arrive(named="Борис")
    anna.page.locator(".composer .thought").focus()
    expect(anna.page.locator(".private")).to_contain_text("Only you see it")
    anna.write("Тайное")
    expect(anna.page.locator(".own-notes .section-state")).to_have_text("only you see them")
    expect(boris.page.get_by_text("1 more note is being written")).to_be_visible()
    assert "Тайное" not in boris.page.content()
    (note,) = lead.journey.all_of(Sticky)
    assert note.hidden
    lead.does(Set(item=note.id, values={"hidden": False}))
    expect(boris.others()).to_have_text(["ТайноеАнна"])


def test_dots_are_set_taken_back_and_not_more_than_there_are(arrive: Arrive, lead: Lead) -> None:
    lead.opens_vote(2)
    anna = arrive()
    row = anna.row("Долго ждать")
    more = row.get_by_role("button", name="One dot more")
    more.click()
    more.click()
    expect(row.locator(".ballot-dots")).to_have_text("2")
    expect(anna.page.locator(".voting .section-state")).to_have_text("0 of 2 left")
    more.click(force=True)  # it says that it is of no use now, and may be asked why
    expect(anna.page.get_by_text("All your dots are set")).to_be_visible()
    row.get_by_role("button", name="One dot less").click()
    expect(row.locator(".ballot-dots")).to_have_text("1")
    expect(anna.page.locator(".top-state")).to_contain_text("1 person")
    anna.expect_sent()
    assert [vote.dots for vote in lead.journey.all_of(Vote)] == [1]


def test_dots_of_others_are_shown_when_the_vote_is_closed(arrive: Arrive, lead: Lead) -> None:
    lead.opens_vote()
    anna, boris = arrive(), arrive(named="Борис")
    anna.row("Долго ждать").get_by_role("button", name="One dot more").click()
    expect(anna.row("Долго ждать").locator(".ballot-dots")).to_have_text("1")
    expect(boris.row("Долго ждать").locator(".ballot-dots")).to_be_hidden()
    anna.expect_sent()
    lead.does(Set(item="round", values={"is_open": False}))
    expect(boris.page.get_by_role("heading", name="Result of the vote")).to_be_visible()
    expect(boris.row("Долго ждать").locator(".ballot-dots")).to_have_text("1")
    expect(boris.button("One dot more")).to_have_count(0)


def test_people_talk_about_a_card(arrive: Arrive, lead: Lead) -> None:
    lead.opens_vote()
    anna, boris = arrive(), arrive(named="Борис")
    for guest in (anna, boris):
        guest.button("Долго ждать", ".voting").first.click()
    anna.page.locator(".sheet .thought").fill("Сорок минут")
    anna.page.keyboard.press("Enter")
    expect(boris.page.locator(".comment")).to_contain_text("Сорок минут")
    boris.button("Reply", ".sheet").click()
    boris.page.keyboard.insert_text("Час")
    boris.page.keyboard.press("Enter")
    expect(anna.page.locator(".is-answers .comment")).to_contain_text("Час")
    boris.button("I agree", ".sheet").click()
    expect(anna.button("I agree, 1", ".sheet")).to_have_attribute("aria-pressed", "false")
    assert len(lead.journey.all_of(Comment)) == 2
    boris.button("I agree, 1", ".sheet").click()
    expect(anna.button("I agree, 1", ".sheet")).to_have_count(0)
    assert lead.journey.all_of(Reaction) == ()


def test_the_phones_way_back_closes_what_lies_on_top(arrive: Arrive) -> None:
    anna = arrive()
    anna.button("See the map").click()
    anna.page.locator(".map-card", has_text="Касса").first.click()
    expect(anna.page.locator(".sheet[open]")).to_be_visible()
    anna.page.go_back()
    expect(anna.page.locator(".sheet[open]")).to_have_count(0)
    anna.page.go_back()
    expect(anna.page.locator(".map-view")).to_be_hidden()
    anna.button("See the map").click()
    anna.button("Back", ".map-view").click()
    expect(anna.page.locator(".map-view")).to_be_hidden()
    expect(anna.page.locator(".page")).to_be_visible()


def test_a_viewer_looks_and_is_told_that_he_does(arrive: Arrive, lead: Lead) -> None:
    lead.opens_vote()
    viewer = arrive("viewer")
    expect(viewer.page.get_by_text("You are here to look")).to_be_visible()
    for place in (".composer .thought", ".own-notes", ".is-more"):
        expect(viewer.page.locator(place).first).to_be_hidden()
    viewer.button("See the map").click()
    expect(viewer.page.locator(".map-card", has_text="Долго ждать")).to_be_visible()


def test_on_a_phone_the_map_is_a_list_to_be_read(arrive: Arrive) -> None:
    anna = arrive()
    anna.button("See the map").click()
    expect(anna.page.locator(".map-stage-name")).to_have_text(["Поиск", "Визит"])
    anna.page.locator(".jump", has_text="Визит").click()
    anna.page.locator(".map-card", has_text="Касса").first.click()
    expect(anna.page.locator(".sheet .talk-text")).to_have_text("Касса")
    anna.button("Close", ".sheet[open]").click()
    anna.button("Back").click()
    expect(anna.page.locator(".map-view")).to_be_hidden()


def test_on_a_laptop_the_map_is_the_whole_board_in_the_guests_own_role(arrive: Arrive, lead: Lead) -> None:
    anna = arrive(**LAPTOP, has_touch=False, is_mobile=False)
    anna.write("До доски")
    anna.button("See the map").click()
    expect(anna.page.locator(".board[data-revision]")).to_be_visible()
    expect(anna.page.locator(".stage-name")).to_have_text(["Поиск", "Визит"])
    expect(anna.page.locator(".saved[data-state=saved]")).to_be_visible()
    anna.page.emulate_media(color_scheme="dark")
    expect(anna.page.locator('.board[data-theme="dark"]')).to_be_visible()
    anna.button("Back", ".map-view").click()
    anna.write("После доски")
    expect(anna.page.locator(".own-notes .note")).to_have_count(2)
    anna.page.wait_for_function("() => document.querySelector('.top-state').dataset.state === 'online'")
    lead_sees = {note.text for note in lead.journey.all_of(Sticky)}
    assert "До доски" in lead_sees


def test_what_is_done_without_a_line_is_sent_when_it_is_back(arrive: Arrive, lead: Lead) -> None:
    anna = arrive()
    anna.cut()
    expect(anna.page.locator(".top-state")).to_have_text("offline")
    anna.write("Без сети")
    expect(anna.own("Без сети")).to_be_visible()
    expect(anna.page.locator(".top-state")).to_have_text("offline, 1 not sent yet")
    lead.does(Set(item="waits", values={"text": "Тем временем"}))
    anna.is_cut = False
    expect(anna.page.locator(".top-state")).to_have_text("Анна · 1 person")
    anna.expect_sent()
    assert [note.text for note in lead.journey.all_of(Sticky)] == ["Без сети"]
    anna.button("See the map").click()
    expect(anna.page.locator(".map-card", has_text="Тем временем")).to_be_visible()


def test_a_thought_that_is_half_written_outlives_a_reload(arrive: Arrive) -> None:
    anna = arrive()
    anna.page.locator(".composer .thought").fill("Недописано")
    anna.page.reload()
    expect(anna.page.locator(".composer .thought")).to_have_value("Недописано")


def test_who_is_seen_off_gets_back_what_he_had_not_sent(arrive: Arrive, shared: Shared, trip: str) -> None:
    anna = arrive()
    anna.page.locator(".composer .thought").fill("Не успела")
    for link in shared.store.join_links.of(trip):
        shared.sharing.revoke(link.id)
    expect(anna.page.get_by_role("heading", name="You are no longer in the room")).to_be_visible()
    expect(anna.page.locator(".ending-words")).to_have_value("Не успела")
    anna.page.reload()
    expect(anna.page.get_by_role("heading", name="This link is not valid")).to_be_visible()
    anna.oddities = [oddity for oddity in anna.oddities if "404 (Not Found)" not in oddity]


def test_what_people_type_is_never_markup(arrive: Arrive, lead: Lead) -> None:
    lead.runs("dots")
    lead.does(
        Set(item=lead.journey.id, values={"name": HOSTILE}), Set(item="queue", values={"name": HOSTILE})
    )
    anna, boris = arrive(named=HOSTILE[:40]), arrive(named="Борис")
    anna.write(HOSTILE)
    expect(boris.others()).to_contain_text([HOSTILE])
    boris.others().first.click()
    expect(boris.page.locator(".talk-text")).to_have_text(HOSTILE)
    boris.button("Close", ".sheet[open]").click()
    boris.button("See the map").click()
    expect(boris.page.locator(".map-step-name", has_text="onerror")).to_be_visible()
    for guest in (anna, boris):
        assert guest.page.evaluate("() => window.__xss") is None
        expect(guest.page.locator("img")).to_have_count(0)


def test_the_page_speaks_the_browsers_language_until_another_is_chosen(arrive: Arrive) -> None:
    anna = arrive(locale="ru-RU")
    expect(anna.page.locator("html")).to_have_attribute("lang", "ru")
    anna.page.locator(".own-face").click()
    anna.button("EN", ".sheet").click()
    expect(anna.page.locator("html")).to_have_attribute("lang", "en")
    expect(anna.page.get_by_role("heading", name="My notes")).to_be_visible()
    anna.page.reload()
    expect(anna.page.get_by_role("heading", name="My notes")).to_be_visible()


def test_another_name_is_seen_by_the_others(arrive: Arrive, lead: Lead) -> None:
    lead.runs("dots")
    anna, boris = arrive(), arrive(named="Борис")
    anna.write("Моё")
    expect(boris.others()).to_have_text(["МоёАнна"])
    anna.page.locator(".own-face").click()
    anna.page.locator("#other-name").fill("Анна П.")
    anna.button("Save", ".sheet").click()
    expect(boris.others()).to_have_text(["МоёАнна П."])


def test_everything_to_touch_is_large_enough_and_has_a_name(arrive: Arrive, lead: Lead) -> None:
    lead.opens_vote()
    anna, boris = arrive(), arrive(named="Борис")
    boris.write("Чужое")
    anna.write("Своё")
    anna.row("Долго ждать").get_by_role("button", name="One dot more").click()
    expect(anna.others()).to_have_count(1)
    assert too_small(anna) == []
    anna.others().click()
    assert too_small(anna) == []
    anna.button("Close", ".sheet[open]").click()
    anna.button("See the map").click()
    assert too_small(anna) == []


def too_small(guest: Guest) -> list[str]:
    """What can be touched and is smaller than 44 pixels or says nothing."""
    found: list[str] = (
        guest.page.evaluate("""() => [...document.querySelectorAll("button, input, select, textarea")]
        .filter((node) => node.offsetParent !== null && !node.closest("[inert]"))
        .filter((node) => {
            const { width, height } = node.getBoundingClientRect();
            const name = node.ariaLabel || node.textContent.trim() || node.labels?.[0]?.textContent;
            return width < 43.5 || height < 43.5 || !name;
        }).map((node) => `${node.className} ${node.outerHTML.slice(0, 80)}`)""")
    )
    return found


def test_a_keyboard_is_enough(arrive: Arrive, lead: Lead) -> None:
    lead.opens_vote()
    anna = arrive(**LAPTOP, has_touch=False, is_mobile=False)
    anna.write("Клавишами")
    anna.page.keyboard.press("Shift+Tab")
    for _ in range(30):
        if "One dot more" in anna.page.evaluate("() => document.activeElement.ariaLabel ?? ''"):
            break
        anna.page.keyboard.press("Shift+Tab")
    anna.page.keyboard.press("Enter")
    expect(anna.row("Долго ждать").locator(".ballot-dots")).to_have_text("1")
    anna.page.keyboard.press("Control+z")
    expect(anna.row("Долго ждать").locator(".ballot-dots")).to_be_hidden()


def test_the_timer_goes_by_the_servers_clock(arrive: Arrive, lead: Lead) -> None:
    anna = arrive()
    anna.page.evaluate("() => { Date.now = () => 0; }")  # the phone's clock jumps
    lead.does(Set(item="workshop", values={"timer_left_s": 185}))
    expect(anna.page.get_by_role("timer")).to_have_text("03:05")
    lead.does(Set(item="workshop", values={"timer_left_s": None, "timer_ends_ms": 1_000_000_000_000}))
    expect(anna.page.get_by_role("timer")).to_have_text("00:00")


def test_nothing_is_wider_than_the_phone(arrive: Arrive, lead: Lead) -> None:
    lead.opens_vote()
    anna = arrive(named="Очень-Длинное-Имя-Без-Единого-Пробела-Внутри")
    anna.write("Слово" * 40)
    expect(anna.page.locator(".own-notes .note")).to_have_count(1)
    width = anna.page.evaluate("() => document.documentElement.scrollWidth")
    assert width <= 390


def test_a_phone_shows_the_images_of_cards_which_come_by_their_names(arrive: Arrive, lead: Lead) -> None:
    anna = arrive()
    lead.does(giving("desk", picture(alt="Очередь у кассы")))
    anna.button("See the map").click()
    shown = anna.page.locator(".map-card .card-picture")
    expect(shown).to_have_js_property("naturalWidth", 120)
    expect(shown).to_have_attribute("alt", "Очередь у кассы")
    anna.page.locator(".map-card", has_text="Касса").first.click()
    expect(anna.page.locator(".talk-picture img")).to_be_visible()
    lead.does(Remove(record="picture-1"))
    expect(shown).to_have_count(0)
