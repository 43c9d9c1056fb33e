"""Which column of a log may be the customer, the event, the time, the channel or the value.

A column's name tells most; its values must not speak against it, and where no name tells, they decide alone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cjm_studio.paths.log import Columns

# The words of a column's name, the more telling first. "client id" and "id клиента" are told by their words.
CUSTOMER = (
    "case", "customer", "client", "клиент", "клиента", "покупатель", "покупателя", "user", "пользователь",
    "пользователя", "visitor", "посетитель", "person", "patient", "пациент", "member", "contact", "contract",
    "договор", "account", "заявка", "заявки", "обращение", "обращения", "кейс", "session", "сессия", "сессии",
    "cookie", "device", "order", "заказ", "заказа", "ticket", "trace", "id",
)  # fmt: skip
EVENT = (
    "activity", "event", "событие", "события", "action", "действие", "активность", "operation", "операция",
    "touchpoint", "step", "шаг", "task", "задача", "page", "страница", "screen", "экран", "stage", "этап",
    "concept", "name", "название", "type", "тип",
)  # fmt: skip
TIME = (
    "timestamp", "datetime", "time", "время", "date", "дата", "ts", "when", "когда", "момент", "created",
    "occurred", "at", "day", "день",
)  # fmt: skip
CHANNEL = (
    "channel", "канал", "platform", "платформа", "source", "источник", "medium", "device", "устройство",
    "campaign", "кампания",
)  # fmt: skip
VALUE = (
    "value", "revenue", "выручка", "amount", "sum", "сумма", "price", "цена", "стоимость", "total", "payment",
    "оплата", "income", "доход", "cost", "money", "деньги",
)  # fmt: skip
LIFECYCLE = ("lifecycle", "transition")
STATES = {
    "start", "complete", "schedule", "assign", "reassign", "suspend", "resume", "abort_activity", "ate_abort",
    "withdraw", "autoskip", "manualskip", "pi_abort", "unknown", "started", "completed",
}  # fmt: skip

A_TIME = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}([ T].*)?$|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}([ T].*)?$")
AN_EPOCH = re.compile(r"\d{10}(\.\d+)?$|\d{13}$|\d{16}$|\d{19}$")
A_NUMBER = re.compile(r"[-+]?\d[\d   ]*([.,]\d+)?$")
MOST_SEGMENTS = 40
MOST_ATTRIBUTES = 8
WORD = re.compile(r"[A-ZА-ЯЁ]+(?![a-zа-яё])|[A-ZА-ЯЁ]?[a-zа-яё]+|\d+")


@dataclass(frozen=True)
class Column:
    """A column with the values of a sample."""

    name: str
    words: tuple[str, ...]
    values: tuple[str, ...]

    def share(self, pattern: re.Pattern[str]) -> float:
        """How much of the sample is written so."""
        return sum(bool(pattern.match(value)) for value in self.values) / max(1, len(self.values))

    @property
    def is_time(self) -> bool:
        return max(self.share(A_TIME), self.share(AN_EPOCH)) > 0.6

    @property
    def is_number(self) -> bool:
        return self.share(A_NUMBER) > 0.9

    @property
    def changes(self) -> float:
        """The share of rows that say something else than the row before."""
        return sum(one != other for one, other in pairwise(self.values)) / max(1, len(self.values) - 1)

    @property
    def distinct(self) -> int:
        return len(set(self.values))


def guess(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns:
    """The meaning of columns by their names and a sample of rows; "" where nothing fits."""
    columns = [_column(name, number, rows) for number, name in enumerate(names)]
    time = _named([each for each in columns if each.is_time], TIME, needed=False)
    left = [each for each in columns if not each.is_time and each.values]
    lifecycle = _named(
        [each for each in left if {value.casefold() for value in each.values} <= STATES], LIFECYCLE
    )
    left = _without(left, lifecycle)
    event = _named([each for each in left if not each.is_number], EVENT) or _few(left)
    left = _without(left, event)
    case = _named([each for each in left if each.distinct > 1 or len(each.values) < 20], CUSTOMER)
    case = case or _many(left)
    left = _without(left, case)
    value = _named([each for each in left if each.is_number], VALUE)
    attributes = _attributes(_without(left, value))
    return Columns(_name(case), _name(event), _name(time), _name(value), _name(lifecycle), attributes)


def _column(name: str, number: int, rows: Sequence[Sequence[str]]) -> Column:
    words = tuple(word.casefold() for word in WORD.findall(name))
    values = tuple(row[number].strip() for row in rows if number < len(row) and row[number].strip())
    return Column(name, words, values)


def _named(columns: list[Column], telling: Sequence[str], *, needed: bool = True) -> Column | None:
    """The column whose name tells most: by the rank of its word, then by how few words it has beside it."""

    def rank(column: Column) -> tuple[int, int]:
        ranks = [telling.index(word) for word in column.words if word in telling]
        return (min(ranks, default=len(telling)), len(column.words))

    found = min(columns, key=rank, default=None)
    return None if found is None or (needed and rank(found)[0] == len(telling)) else found


def _few(columns: list[Column]) -> Column | None:
    """The text that changes most from row to row among those with some values, each of them many times."""
    texts = [each for each in columns if 1 < each.distinct <= len(each.values) / 4 and not each.is_number]
    return max(texts, key=lambda each: (round(each.changes, 1), each.distinct), default=None)


def _many(columns: list[Column]) -> Column | None:
    """What has most values that still repeat."""
    return max(
        (each for each in columns if each.distinct < len(each.values)),
        key=lambda each: each.distinct,
        default=None,
    )


def _attributes(columns: list[Column]) -> tuple[str, ...]:
    """Texts with few values, those named like a channel first."""
    segments = [each for each in columns if 1 < each.distinct <= MOST_SEGMENTS and not each.is_number]
    segments = [each for each in segments if each.distinct <= max(2, len(each.values) / 10)]
    segments.sort(key=lambda each: not set(each.words).intersection(CHANNEL))
    return tuple(each.name for each in segments[:MOST_ATTRIBUTES])


def _without(columns: list[Column], taken: Column | None) -> list[Column]:
    return [each for each in columns if each is not taken]


def _name(column: Column | None) -> str:
    return column.name if column else ""
