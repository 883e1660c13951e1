import type { Diagnostics } from "../diagnostics/collector.ts";
import { isWebUrl } from "../inputs/location.ts";
import type { Header } from "../inputs/web.ts";
import type { Options } from "./options.ts";

export interface HeaderUse {
  readonly headers: readonly Header[];
  /** The origins of the inputs that are URLs, which receive the headers. */
  readonly origins: ReadonlySet<string>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the headers of `--header`, with the variables of the environment that they name. Reports those that are
 * malformed and variables that are not set, and never shows a value.
 */
export function headersOf(options: Options, environment: Environment, diagnostics: Diagnostics): HeaderUse {
  const urls = [...options.metadata, ...options.overlay].filter((input) => isWebUrl(input) && URL.canParse(input));
  const origins = new Set(urls.map((url) => new URL(url).origin));
  const headers = options.header.flatMap((text, index): Header[] => {
    // RFC 9110, sections 5.1 and 5.5: a token and visible characters.
    const [, name, template] = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*(.*)$/s.exec(text) ?? [];
    // Without a URL nothing is sent, and a build without network needs no secrets.
    const isSent = origins.size > 0 && template !== undefined;
    const value = isSent ? expanded(template, environment, diagnostics) : template;
    if (name !== undefined && value !== undefined && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      return isSent ? [[name, value]] : [];
    }
    diagnostics.report("invalid-header", [String(index + 1)], { hint: "Write it as NAME: VALUE, in one line." });
    return [];
  });
  return { headers, origins };
}

function expanded(template: string, environment: Environment, diagnostics: Diagnostics): string {
  return template.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = environment[name];
    if (value === undefined) diagnostics.report("unset-variable", [name]);
    return value ?? "";
  });
}
