/** Annotations of GitHub Actions: commands on standard output, which the runner shows beside the file. */

export interface AnnotationProperties {
  /** From the top of the repository, with `/`. */
  readonly file: string;
  readonly title: string;
}

export function errorAnnotation({ file, title }: AnnotationProperties, message: string): string {
  return `::error file=${escapeProperty(file)},title=${escapeProperty(title)}::${escapeMessage(message)}`;
}

/** The runner decodes %25, %0D and %0A in messages, and in properties %3A and %2C too. */
export function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

export function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
