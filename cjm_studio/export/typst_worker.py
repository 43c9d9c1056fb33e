"""Runs typst once, in a process of its own: the job comes by standard input, the result leaves by output.

Typst keeps what it has drawn (593 MB after a dozen pictures), and its SVG engine can end the whole process:
neither may happen to the studio. Start this file by its path with `-P`: it needs nothing of the studio, and
beside it lie files named like modules of Python.
"""

import json
import sys


def main() -> int:
    """The exit code: 0 when the result was written, 1 when the reason stands in standard error."""
    import typst

    job = json.load(sys.stdin.buffer)
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[job["font_folder"]]
    )
    try:
        result = typst.compile(
            job["source"].encode(),
            font_paths=fonts,
            sys_inputs=job["inputs"],
            format=job["format"],
            ppi=job["pixels_per_inch"],
        )
    # A panic of the engine is no Exception.
    except BaseException as error:
        sys.stderr.write(f"\n{type(error).__name__}: {error}\n")
        return 1
    sys.stdout.buffer.write(result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
