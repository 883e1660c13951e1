/** Annotations of GitHub Actions: commands on standard output, which the runner shows beside the file. */

import { isAbsolute, relative, resolve, sep } from "node:path";

export interface AnnotationProperties {
  /** From the top of the repository, with `/`. */
  readonly file: string;
  readonly title: string;
}

/**
 * Returns a file as annotations name it. `repository` is the folder of the repository, if known. Files outside it, and
 * all files without it, are relative to the current folder.
 */
export function annotatedPath(file: string, repository: string | undefined): string {
  if (/^[a-z]+:\/\//i.test(file)) return file;
  const inside = repository === undefined ? undefined : relative(repository, resolve(file));
  if (inside !== undefined && !isAbsolute(inside) && inside.split(sep)[0] !== "..") return inside.split(sep).join("/");
  return (isAbsolute(file) ? relative("", file) : file).split(sep).join("/");
}

export function errorAnnotation({ file, title }: AnnotationProperties, message: string): string {
  return `::error file=${escapeProperty(file)},title=${escapeProperty(title)}::${escapeMessage(message)}`;
}

/** Escapes a message for the runner, which decodes %25, %0D and %0A in messages, and in properties also %3A and %2C. */
export function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

export function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
