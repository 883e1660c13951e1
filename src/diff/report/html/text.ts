const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for content and for attributes in quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (found) => entities[found]!);
}

/** Text as code. */
export function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}
