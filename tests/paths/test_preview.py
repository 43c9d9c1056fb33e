"""What a log shows before anybody says what its columns mean."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cjm_studio.errors import LogError
from cjm_studio.paths import Columns, preview
from tests.paths.logs import SHOP, written

ENGLISH = ["user_id", "sessionId", "event", "timestamp", "platform", "revenue"]
RUSSIAN = ["ID клиента", "Сессия", "Событие", "Дата и время", "Канал", "Сумма"]
ROWS = [
    [f"u{number // 8}", f"s{number // 4}", ("home", "cart", "buy")[number % 3],
     f"2026-03-{number % 28 + 1:02} 10:00", ("app", "web")[number % 2], f"{number}.50"]
    for number in range(60)
]  # fmt: skip


def text_log(folder: Path, *rows: list[str], separator: str = ";") -> Path:
    path = folder / "log.csv"
    path.write_text("\n".join(separator.join(row) for row in rows) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("names", [ENGLISH, RUSSIAN])
def test_the_meaning_of_columns_is_guessed_in_both_languages(tmp_path: Path, names: list[str]) -> None:
    found = preview(text_log(tmp_path, names, *ROWS))
    assert found.guess == Columns(names[0], names[2], names[3], names[5], "", (names[4],))
    assert len(found.rows) == 20
    assert found.rows[0] == tuple(ROWS[0])


def test_names_that_say_nothing_are_told_by_their_values(tmp_path: Path) -> None:
    guess = preview(text_log(tmp_path, ["f1", "f2", "f3", "f4", "f5", "f6"], *ROWS)).guess
    assert (guess.event, guess.time) == ("f3", "f4")
    assert guess.case in {"f1", "f2"}


def test_the_columns_of_process_mining_are_known(tmp_path: Path) -> None:
    names = ["case:concept:name", "concept:name", "lifecycle:transition", "time:timestamp"]
    rows = [
        [f"c{number // 5}", "AB"[number % 2], "complete", f"2026-03-01T10:00:{number:02}Z"]
        for number in range(60)
    ]
    guess = preview(text_log(tmp_path, names, *rows)).guess
    assert guess == Columns(names[0], names[1], names[3], "", names[2])


def test_parquet_is_shown_as_texts(tmp_path: Path) -> None:
    customers, events, times = zip(*SHOP, strict=True)
    table = {"customer": list(customers), "event": list(events), "time": list(times), "v": [1.5, None] * 4}
    pq.write_table(pa.table(table), tmp_path / "log.parquet")
    found = preview(tmp_path / "log.parquet")
    assert (found.kind, found.columns) == ("parquet", ("customer", "event", "time", "v"))
    assert [row[3] for row in found.rows[:2]] == ["1.5", ""]


def test_rows_that_are_too_short_or_too_long_are_shown(tmp_path: Path) -> None:
    found = preview(text_log(tmp_path, ["a", "b"], ["1"], ["1", "2", "3"]))
    assert found.rows == (("1", ""), ("1", "2"))


def test_a_log_without_rows_has_columns_and_no_guess(tmp_path: Path) -> None:
    found = preview(written(tmp_path, []))
    assert (found.columns, found.rows, found.guess) == (
        ("customer", "event", "time"),
        (),
        Columns("", "", ""),
    )


def test_what_is_no_log_is_refused(tmp_path: Path) -> None:
    (tmp_path / "log.parquet").write_bytes(b"not parquet")
    with pytest.raises(LogError, match="Check that the file is whole"):
        preview(tmp_path / "log.parquet")
