/** Style and script of the page; they contain nothing from the metadata. */

export const style = `
:root { --back: #fff; --text: #1f2328; --faint: #57606a; --line: #d0d7de; --link: #0550ae;
  --breaking: #b3261e; --risky: #8a5300; --safe: #1b6e33; color-scheme: light dark; scroll-padding-top: 5rem; }
@media (prefers-color-scheme: dark) {
  :root { --back: #0f1419; --text: #e6edf3; --faint: #9da7b1; --line: #3d444d; --link: #79b8ff;
    --breaking: #ff8a80; --risky: #ffc46b; --safe: #86d69b; }
}
* { box-sizing: border-box; }
body { background: var(--back); color: var(--text); font: 15px/1.5 system-ui, sans-serif; margin: 0 auto;
  max-width: 84rem; overflow-wrap: anywhere; padding: 0 1rem 3rem; }
a { color: var(--link); }
code { font: 0.93em ui-monospace, "Cascadia Code", Menlo, Consolas, monospace; }
small { color: var(--faint); font-size: 0.87em; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 1.25rem 0 0.75rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.25rem; }
h2 + p { margin: 0; }
h3 { border-bottom: 2px solid; font-size: 1.05rem; margin: 1.5rem 0 0.5rem; padding-bottom: 0.15rem; }
h4 { font-size: 1rem; margin: 0.75rem 0 0; }
h4 a { color: inherit; text-decoration: none; }
h4 a:hover, h4 a:focus-visible { text-decoration: underline; }
.breaking > h3, label.breaking { color: var(--breaking); }
.risky > h3, label.risky { color: var(--risky); }
.safe > h3, label.safe { color: var(--safe); }
.count { font-weight: 400; }
form { align-items: center; background: var(--back); border-bottom: 1px solid var(--line); display: flex;
  flex-wrap: wrap; gap: 0.5rem 1.5rem; padding: 0.5rem 0; position: sticky; top: 0; z-index: 1; }
form label { font-weight: 600; white-space: nowrap; }
input[type="search"] { font: inherit; font-weight: 400; padding: 0.2rem 0.4rem; width: min(22rem, 70vw); }
input::placeholder { color: var(--faint); opacity: 1; }
fieldset { border: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin: 0; min-width: 0; padding: 0; }
legend { height: 1px; overflow: hidden; position: absolute; width: 1px; }
.type ul { list-style: none; margin: 0; padding: 0; }
.type { contain-intrinsic-size: auto 4rem; content-visibility: auto; }
.type:target, dt:target { outline: 2px solid var(--link); outline-offset: 2px; }
.change { border-top: 1px solid var(--line); display: grid; gap: 0 1rem; padding: 0.3rem 0 0.3rem 1rem;
  grid-template-columns: minmax(0, 4fr) minmax(0, 4fr) minmax(0, 6fr) minmax(0, 3fr); }
.what small { display: block; }
.place { text-align: right; }
dt { font-weight: 600; margin-top: 0.75rem; }
dd { margin: 0; max-width: 50rem; }
[hidden] { display: none !important; }
@media (max-width: 48rem) {
  :root { scroll-padding-top: 0.5rem; }
  form { position: static; }
  .change { display: block; padding-left: 0.5rem; }
  .change > span { display: block; }
  .place { display: block; text-align: left; }
}
@media print {
  form { display: none; }
}
`;

export const script = `
"use strict";
const form = document.querySelector("form");
if (form !== null) {
  const entries = [...document.querySelectorAll(".change")].map((item) => ({
    item,
    verdict: item.closest(".verdict").dataset.verdict,
    text: (item.closest(".type").firstElementChild.textContent + " " + item.textContent).toLowerCase(),
  }));
  const groups = document.querySelectorAll(".type, .verdict");
  const update = () => {
    const words = form.elements.search.value.toLowerCase().split(/\\s+/).filter((word) => word !== "");
    let shown = 0;
    for (const { item, verdict, text } of entries) {
      const visible = form.elements[verdict].checked && words.every((word) => text.includes(word));
      item.hidden = !visible;
      if (visible) shown++;
    }
    for (const group of groups) {
      const [all, left] = [".change", ".change:not([hidden])"].map((found) => group.querySelectorAll(found).length);
      group.hidden = left === 0;
      const count = group.querySelector(":scope > h3 > .count");
      if (count !== null) count.textContent = left === all ? all : left + " of " + all;
    }
    form.elements.shown.value = (shown === 0 ? "Nothing matches: " : "") + shown + " of " + entries.length + " changes shown";
  };
  form.hidden = false;
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  update();
}
`;
