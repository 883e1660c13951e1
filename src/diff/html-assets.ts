/** Style and script of the page; nothing of the metadata gets into them. */

export const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 1.5rem auto; max-width: 90rem; padding: 0 1rem; }
h1 { font-size: 1.3rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; overflow-wrap: anywhere; }
form { align-items: center; background: Canvas; border-bottom: 1px solid GrayText; display: flex; flex-wrap: wrap;
  gap: 1rem; padding: 0.5rem 0; position: sticky; top: 0; }
input[type="search"] { font: inherit; min-width: 18rem; padding: 0.2rem 0.4rem; }
fieldset { border: 0; display: flex; gap: 1rem; margin: 0; padding: 0; }
legend { float: left; padding: 0 1rem 0 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid color-mix(in srgb, GrayText 40%, transparent); padding: 0.25rem 0.5rem;
  text-align: left; vertical-align: top; }
td { overflow-wrap: anywhere; }
td:first-child, label { font-weight: 600; white-space: nowrap; }
tr.breaking > td:first-child, label.breaking { color: light-dark(#b3261e, #ff8a80); }
tr.risky > td:first-child, label.risky { color: light-dark(#8a5300, #ffc46b); }
tr.safe > td:first-child, label.safe { color: light-dark(#1b6e33, #86d69b); }
[hidden] { display: none; }
`;

export const script = `
"use strict";
const form = document.querySelector("form");
const rows = [...document.querySelectorAll("tbody tr")].map((row) => ({ row, text: row.textContent.toLowerCase() }));
const update = () => {
  const words = form.elements.search.value.toLowerCase().split(/\\s+/).filter((word) => word !== "");
  let shown = 0;
  for (const { row, text } of rows) {
    const visible = form.elements[row.className].checked && words.every((word) => text.includes(word));
    row.hidden = !visible;
    if (visible) shown++;
  }
  form.elements.shown.value = shown + " of " + rows.length + " changes";
};
form.addEventListener("input", update);
form.addEventListener("submit", (event) => event.preventDefault());
update();
`;
