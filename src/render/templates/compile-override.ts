import type { Diagnostics } from "../../diagnostics/collector.ts";
import type { Source } from "../../text/source.ts";
import { compileOptions } from "./compile-options.ts";
import { readTemplateFault } from "./fault.ts";

/** Compiles a template that the user gave. Reports `template-syntax`, and then returns undefined. */
export async function compileOverride(
  name: string,
  source: Source,
  diagnostics: Diagnostics,
): Promise<object | undefined> {
  const { default: Handlebars } = await import("handlebars");
  try {
    const specification = Handlebars.precompile(source.text, compileOptions);
    return new Function(`return ${String(specification)};`)() as object;
  } catch (fault) {
    const { sentence, place } = readTemplateFault(fault, source);
    diagnostics.report("template-syntax", [name, sentence], { place });
    return undefined;
  }
}
