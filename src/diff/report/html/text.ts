const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Returns text escaped for content and for attributes in quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (found) => entities[found]!);
}

/** Returns text as code. */
export function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}
