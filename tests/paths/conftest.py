"""What is known of real logs is tested where they are (see `real_logs`)."""

from tests.paths.real_logs import REAL_LOGS

collect_ignore = [] if REAL_LOGS else ["test_real_logs.py"]
