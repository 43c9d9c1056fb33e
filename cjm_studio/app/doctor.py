"""Whether everything that the studio stands on is there and fit."""

import platform
from importlib.metadata import version

from cjm_studio import __version__
from cjm_studio.language import translator

PACKAGES = ("streamlit", "plotly", "networkx", "pydantic", "sqlalchemy", "typst", "fonttools")


def examine(store_address: str | None, language: str) -> tuple[list[str], bool]:
    """Lines for people, and whether all is well. Raises StoreError when the store cannot be opened."""
    from cjm_studio.app.keeping import open_kept, sample_journeys

    say = translator(language)
    lines = [
        f"cjm-studio {__version__}, Python {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}",
        ", ".join(f"{package} {version(package)}" for package in PACKAGES),
    ]
    missing = _missing_faces()
    lines.append(
        say("Fonts: missing {names}", names=", ".join(missing)) if missing else say("Fonts: all there")
    )
    store = open_kept(store_address)
    try:
        fitness = store.fitness()
        lines.append(say("Store: {path}", path=fitness.path))
        lines.append(
            say(
                "SQLite {version} ({module}), journal {journal}, synchronous {synchronous}",
                version=fitness.version,
                module=fitness.module,
                journal=fitness.journal_mode,
                synchronous=fitness.synchronous,
            )
        )
        lines.append(say(fitness.remark) if fitness.remark else say("SQLite is fit for keeping journeys."))
        lines.append(say.many("{count} journey kept", "{count} journeys kept", len(store.journeys())))
    finally:
        store.close()
    lines.append(say.many("{count} sample", "{count} samples", len(sample_journeys())))
    return lines, not missing and fitness.sound


def _missing_faces() -> list[str]:
    from cjm_studio.layout import fonts

    faces = [*fonts.FACES.values(), fonts.SYMBOLS_FACE, fonts.EMOJI_FACE]
    return [face.name for face in faces if not face.is_file()]
