"""A button that puts the picture into the clipboard as PNG; where there is no clipboard it is saved."""

import streamlit as st

from cjm_studio.app import session

# The picture carries its own fonts, so the browser draws it as it stands in the file. Nothing is sent.
_SCRIPT = """
const LARGEST_SIDE_PX = 16000;
const MOST_PIXELS = 64e6;

function scaleOf(picture, data) {
  const wanted = data.width_px ? data.width_px / picture.width : data.scale;
  const largest = Math.sqrt(MOST_PIXELS / (picture.width * picture.height));
  return Math.min(wanted, largest, LARGEST_SIDE_PX / picture.width, LARGEST_SIDE_PX / picture.height);
}

function bitmap(data) {
  const drawing = data.svg;
  const address = URL.createObjectURL(new Blob([drawing], { type: "image/svg+xml" }));
  const picture = new Image();
  return new Promise((ready, failed) => {
    picture.onload = () => {
      const scale = scaleOf(picture, data);
      const sheet = document.createElement("canvas");
      sheet.width = Math.round(picture.width * scale);
      sheet.height = Math.round(picture.height * scale);
      sheet.getContext("2d").drawImage(picture, 0, 0, sheet.width, sheet.height);
      sheet.toBlob((blob) => (blob ? ready(blob) : failed(new Error("no bitmap"))), "image/png");
    };
    picture.onerror = () => failed(new Error("no picture"));
    picture.src = address;
  }).finally(() => URL.revokeObjectURL(address));
}

async function copy(data) {
  const blob = bitmap(data);
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
    return data.copied;
  } catch {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await blob);
    link.download = data.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    return data.saved;
  }
}

export default function ({ data, parentElement }) {
  let place = parentElement.querySelector(".copy-picture");
  if (!place) {
    place = document.createElement("div");
    place.className = "copy-picture";
    place.append(document.createElement("button"), document.createElement("span"));
    place.lastChild.setAttribute("role", "status");
    parentElement.append(place);
  }
  const [button, told] = place.children;
  place.style.cssText = "display:flex;gap:12px;align-items:center;font:0.875rem/1.4 var(--st-font)";
  button.style.cssText = "font:inherit;color:var(--st-text-color);cursor:pointer;min-height:2.5rem;" +
    "background:var(--st-background-color);border:1px solid var(--st-border-color);" +
    "border-radius:8px;padding:0.25rem 0.75rem;white-space:nowrap";
  button.type = "button";
  button.textContent = data.label;
  button.onclick = () => {
    told.textContent = "";
    copy(data).then((words) => { told.textContent = words; }, () => { told.textContent = data.failed; });
  };
}
"""


def draw_copy_button(svg: str, name: str, label: str = "", *, scale: float = 2.0, width_px: int = 0) -> None:
    """The button; `name` is that of the file where it is saved instead.

    The bitmap is `scale` times as large as the picture, or `width_px` wide if that is not 0; less where a
    browser could not hold it.
    """
    say = session.say()
    component = st.components.v2.component("cjm_copy_picture", js=_SCRIPT)
    component(
        key="copy-picture",
        data={
            "svg": svg,
            "name": name,
            "scale": scale,
            "width_px": width_px,
            "label": label or say("Copy the picture"),
            "copied": say("The picture is in the clipboard."),
            "saved": say("There is no clipboard here: the picture is saved as a file."),
            "failed": say("The picture could not be copied. Save it as PNG instead."),
        },
        height="content",
    )
