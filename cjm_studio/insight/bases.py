"""What a rate's denominator counts, and for which kinds of metric that is fit.

A base is free words in Russian or English, recognised by the stems of its words; what is not recognised is
not judged. The verdicts on the complaint rate are those of a grocery whose average receipt hardly varies:
receipts and sales are fit, staff on the tills only while staffing follows activity, and shops, registered or
active cards hide the trend.
"""

from typing import Literal

from cjm_studio.model import Metric

Fitness = Literal["fit", "conditional", "unfit", "missing", "not_judged"]

# A base by the stems of the words that name it. The first that is found counts, so the narrower ones come
# first: receipts of a shop are receipts, cards of customers are cards, visitors of a shop are customers.
STEMS: dict[str, tuple[str, ...]] = {
    "receipts": ("чек", "receipt", "транзакц", "transaction", "покупк", "purchase", "заказ", "order"),
    "sales": ("продаж", "выручк", "оборот", "sales", "revenue", "turnover"),
    "cards": ("карт", "card"),
    "respondents": ("ответивш", "опрошен", "респондент", "respond", "answered", "surveyed"),
    "leads": ("лид", "заявк", "lead", "applicat"),
    "contacts": ("звон", "обращен", "контакт", "диалог", "call", "contact", "chat", "enquir", "inquir"),
    "staff": ("кассир", "отработанн", "смены", "смен ", "cashier", "worked hour", "shift"),
    "employees": ("сотрудник", "персонал", "employee", "headcount"),
    "reasons": ("повод", "причин", "reason"),
    "customers": (
        "клиент", "покупател", "абонент", "пользовател", "посетител", "вшие", "вших", "вошедш",
        "customer", "client", "subscriber", "user", "visitor", "people",
    ),
    "messages": ("сообщен", "письм", "рассыл", "message", "mail", "letter"),
    "visits": ("визит", "visit"),
    "sessions": ("сесси", "session"),
    "shops": ("магазин", "торговых точ", "филиал", "shop", "store", "branch", "outlet"),
    "count": ("штук", "абсолютн", "absolute", "pieces"),
}  # fmt: skip

CUSTOMERS_ONLY = {"fit": {"customers"}, "unfit": {"shops", "staff", "count"}}
CONTACTS_ONLY = {"fit": {"contacts"}, "unfit": {"customers", "shops", "cards", "count"}}
ASKED_ONLY = {"fit": {"respondents"}, "unfit": {"shops", "cards", "receipts", "sales", "count"}}

FITNESS: dict[str, dict[str, set[str]]] = {
    "complaint_rate": {
        "fit": {"receipts", "sales"},
        "conditional": {"staff"},
        "unfit": {"shops", "cards", "count"},
    },
    "cr": {
        "fit": {"customers", "visits", "leads", "messages"},
        "conditional": {"sessions"},
        "unfit": {"shops", "staff", "cards", "count"},
    },
    "lead_to_deal_cr": {
        "fit": {"leads"},
        "conditional": {"contacts"},
        "unfit": {"shops", "staff", "cards", "count"},
    },
    "nps": ASKED_ONLY,
    "tnps": ASKED_ONLY,
    "csat": ASKED_ONLY,
    "ces": ASKED_ONLY,
    "enps": {"fit": {"respondents", "employees"}, "unfit": {"customers", "shops", "cards", "count"}},
    "churn": CUSTOMERS_ONLY,
    "retention": CUSTOMERS_ONLY,
    "repeat_purchase": {
        "fit": {"customers", "receipts"},
        "conditional": {"cards"},
        "unfit": {"shops", "staff", "count"},
    },
    "passive_dissatisfaction": {
        "fit": {"reasons"},
        "conditional": {"respondents"},
        "unfit": {"contacts", "count"},
    },
    "fcr": CONTACTS_ONLY,
    "service_level": CONTACTS_ONLY,
    "abandonment_rate": CONTACTS_ONLY,
    "staff_turnover": {"fit": {"employees"}, "unfit": {"customers", "contacts", "shops", "count"}},
}
RATES = frozenset(FITNESS)


def base_of(metric: Metric) -> str:
    """Which known base a metric's own words name; "" when they name none of them."""
    words = metric.base.lower().replace("карточк", "")  # the page of a product, not what lies in a purse
    return next((base for base, stems in STEMS.items() if any(stem in words for stem in stems)), "")


def fitness(metric: Metric) -> Fitness:
    """Whether the base of a metric is fit for its kind; rates without a base are "missing" one."""
    if metric.metric_kind not in RATES:
        return "not_judged"
    if not metric.base.strip():
        return "missing"
    base, verdicts = base_of(metric), FITNESS[metric.metric_kind]
    for verdict in ("fit", "conditional", "unfit"):
        if base in verdicts.get(verdict, ()):
            return verdict
    return "not_judged"
