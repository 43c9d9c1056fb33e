"""A QR code as a picture."""

import io

QUIET_MODULES = 4


def qr_svg(text: str, scale: int = 8) -> str:
    """The code of a text as SVG, black on white in every theme: cameras read nothing else as well."""
    import segno

    written = io.BytesIO()
    code = segno.make(text, error="m", micro=False)
    code.save(
        written, kind="svg", scale=scale, border=QUIET_MODULES, dark="#000", light="#fff", xmldecl=False
    )
    return written.getvalue().decode("utf-8")
