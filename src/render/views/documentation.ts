import type { Documentation } from "../../model/types.ts";
import { commentLines, docComment } from "../literals.ts";

/**
 * A documentation comment from Core.Description, Core.LongDescription and Core.Revisions; `tags` are further lines.
 * Empty where the metadata says nothing.
 */
export function docOf(documentation: Documentation, indent: string, tags: readonly string[] = []): string {
  const { description, longDescription, deprecation } = documentation;
  const paragraphs = [description, longDescription === description ? undefined : longDescription].filter(hasText);
  const lines: string[] = paragraphs.flatMap((text, i) => (i === 0 ? commentLines(text) : ["", ...commentLines(text)]));
  const tagLines =
    deprecation === undefined ? tags : [...tags, ...commentLines(deprecationText(documentation)).map(asTag)];
  if (lines.length > 0 && tagLines.length > 0) lines.push("");
  return docComment([...lines, ...tagLines], indent);
}

function asTag(line: string, index: number): string {
  return index === 0 ? `@deprecated ${line}`.trimEnd() : line;
}

function deprecationText({ deprecation }: Documentation): string {
  const since = deprecation?.date === undefined ? undefined : `Since ${deprecation.date}.`;
  const removal = deprecation?.removalDate === undefined ? undefined : `To be removed on ${deprecation.removalDate}.`;
  return [since, removal, deprecation?.text].filter(hasText).join(" ");
}

function hasText(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== "";
}
