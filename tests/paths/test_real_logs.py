"""What is known of logs of real shops and offices comes out."""

from dataclasses import replace

import pytest

from cjm_studio.paths import engine
from tests.paths.real_logs import REAL_LOGS, real_log

FACTS = {
    "ecom": (31_106, 3_605, 19, 3_003, 0.1304, 458, 364),
    "traffic fines": (34_724, 10_000, 11, 44, 0.4626, 27, 2),
}


@pytest.mark.parametrize("name", FACTS)
def test_what_is_known_of_a_log_comes_out(name: str) -> None:
    log, outcome = real_log(name)
    found = engine().analyse(log, outcome)
    assert found.outcome is not None
    assert FACTS[name] == (
        found.events,
        found.customers,
        found.event_names,
        found.paths,
        round(found.outcome.share, 4),
        found.outcome.paths,
        found.outcome.paths_for_80_percent,
    )


@pytest.mark.parametrize("name", REAL_LOGS)
def test_bounded_memory_changes_nothing(name: str) -> None:
    log, outcome = real_log(name)
    assert engine(memory="60MB").analyse(log, outcome) == engine().analyse(log, outcome)


def test_customers_of_the_shop_come_in_sessions() -> None:
    log, outcome = real_log("ecom")
    by_customer = replace(log, columns=replace(log.columns, case="user_id"))
    assert engine().analyse(by_customer, outcome).customers == 600
    assert engine().analyse(replace(by_customer, sessions_gap_s=1800.0), outcome).customers == 3_605
