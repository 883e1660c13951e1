import type { Deprecation, Documentation } from "../../../model/types.ts";
import { commentLines, docComment } from "../../literals.ts";

/**
 * A documentation comment from Core.Description, Core.LongDescription and Core.Revisions; `tags` are further lines.
 * Empty where the metadata says nothing.
 */
export function docOf(documentation: Documentation, indent: string, tags: readonly string[] = []): string {
  const { description, longDescription, deprecation } = documentation;
  const paragraphs = [description, longDescription === description ? undefined : longDescription].filter(hasText);
  const lines: string[] = paragraphs.flatMap((text, i) => (i === 0 ? commentLines(text) : ["", ...commentLines(text)]));
  const tagLines = deprecation === undefined ? tags : [...tags, ...deprecatedTag(deprecation)];
  if (lines.length > 0 && tagLines.length > 0) lines.push("");
  return docComment([...lines, ...tagLines], indent);
}

function deprecatedTag({ date, removalDate, text }: Deprecation): readonly string[] {
  const since = date === undefined ? undefined : `Since ${date}.`;
  const removal = removalDate === undefined ? undefined : `To be removed on ${removalDate}.`;
  const words = ["deprecated", since, removal, text].filter(hasText).join(" ");
  return commentLines(words).map((line, i) => (i === 0 ? `@${line}` : line));
}

function hasText(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== "";
}
