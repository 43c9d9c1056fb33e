"""A button that puts the picture into the clipboard as PNG; where there is no clipboard it is saved."""

import streamlit as st

from cjm_studio.app import session

# The picture carries its own fonts, so the browser draws it as it stands in the file. Nothing is sent.
_SCRIPT = """
const LARGEST_SIDE_PX = 8192;

function bitmap(drawing) {
  const address = URL.createObjectURL(new Blob([drawing], { type: "image/svg+xml" }));
  const picture = new Image();
  return new Promise((ready, failed) => {
    picture.onload = () => {
      const scale = Math.min(2, LARGEST_SIDE_PX / picture.width, LARGEST_SIDE_PX / picture.height);
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
  const blob = bitmap(data.svg);
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
  place.style.cssText = "display:flex;gap:12px;align-items:center;font:14px/1.4 var(--st-font)";
  button.style.cssText = "font:inherit;color:var(--st-text-color);cursor:pointer;min-height:40px;" +
    "background:var(--st-background-color);border:1px solid var(--st-border-color);" +
    "border-radius:8px;padding:7px 12px";
  button.type = "button";
  button.textContent = data.label;
  button.onclick = () => {
    told.textContent = "";
    copy(data).then((words) => { told.textContent = words; }, () => { told.textContent = data.failed; });
  };
}
"""


def draw_copy_button(svg: str, name: str) -> None:
    """The button; `name` is that of the file where it is saved instead."""
    say = session.say()
    component = st.components.v2.component("cjm_copy_picture", js=_SCRIPT)
    component(
        key="copy-picture",
        data={
            "svg": svg,
            "name": name,
            "label": say("Copy the picture"),
            "copied": say("The picture is in the clipboard."),
            "saved": say("There is no clipboard here: the picture is saved as a file."),
            "failed": say("The picture could not be copied. Save it as PNG instead."),
        },
        height="content",
    )
