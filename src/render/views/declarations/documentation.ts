import type { Deprecation, Documentation, Type } from "../../../model/types.ts";
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

/** The documentation comment of a type; where the metadata says nothing of it, the type's name in the metadata. */
export function docOfType({ documentation, qualifiedName }: Pick<Type, "documentation" | "qualifiedName">): string {
  return docOf(documentation, "") || docComment(commentLines(`\`${qualifiedName}\``), "");
}

/** The documentation comment of what a client sends to create or to update instances of the type `name`. */
export function docOfRequest(what: "create" | "update", name: string, { documentation }: Type): string {
  const { deprecation } = documentation;
  const sentence = `What a client may send to ${what} {@link ${name}}.`;
  return docComment(deprecation === undefined ? [sentence] : [sentence, "", ...deprecatedTag(deprecation)], "");
}

/** The documentation comment of a part of a declaration: a sentence of what it is, then what the metadata says of the whole. */
export function docOfPart(sentence: string, { description, deprecation }: Documentation): string {
  return docOf({ description: sentence, longDescription: description, deprecation }, "");
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
