"""Which event of a log is likely to be the goal."""

from collections.abc import Sequence

# The more telling first; beginnings of words, in both languages.
TELLING = (
    "purchase", "покупк", "sale", "продаж", "buy", "купил", "order_paid", "paid", "оплачен",
    "payment_success", "order", "заказ", "contract", "договор", "payment", "оплат", "signed", "approved",
    "одобрен", "success",
)  # fmt: skip
# What has these in its name is the way to a goal, or its failure.
NOT_YET = ("error", "fail", "cancel", "detail", "page", "form", "ошибк", "отмен", "отказ", "refus", "reject")


def guessed_goal(names: Sequence[str]) -> str:
    """The event whose name tells most of success; "" when none does."""
    for telling in TELLING:
        for name in names:
            small = name.casefold()
            if telling in small and not any(word in small for word in NOT_YET):
                return name
    return ""
