import { hasOperationGuards, type OutputOptions } from "../../plan/options.ts";
import { numberTypes } from "../../plan/primitive-types.ts";
import type { Plan } from "../../plan/types.ts";
import { stringLiteral } from "../literals.ts";
import { openTest } from "./checks/values.ts";
import { controlKey } from "./declarations/interface.ts";
import type { SupportView } from "./views.ts";

/** What the support code depends on. */
export function supportView({ model, options }: Plan): SupportView {
  const { numbers, emit } = options;
  const aliases = model.schemas.flatMap(({ namespace, aliases }) => aliases.map((alias) => ({ alias, namespace })));
  return {
    guards: emit.has("guards") || emit.has("request-guards"),
    requestGuards: emit.has("request-guards") || hasOperationGuards(options),
    factories: emit.has("factories"),
    operations: emit.has("operations"),
    operationGuards: hasOperationGuards(options),
    prefixed: options.controlInformation === "prefixed",
    typeKey: controlKey("type", options),
    idKey: controlKey("id", options),
    etagKey: controlKey("etag", options),
    presence: presenceView(options),
    openEnums: options.enumValues === "open",
    openTest: openTest(options),
    aliases: aliases.map(({ alias, namespace }) => ({
      prefix: stringLiteral(`#${alias}.`),
      dot: alias.length + 1,
      namespace: stringLiteral(`#${namespace}`),
    })),
    numbers: { wire: numbers === "wire", number: numbers === "number", string: numbers === "string" },
    numberTypes: numberTypes(numbers),
  };
}

function presenceView({ presence }: OutputOptions): SupportView["presence"] {
  return {
    name: presence,
    literal: stringLiteral(presence),
    isComplete: presence === "complete",
    type: presence === "partial" ? "PartialResponse" : "WithoutNulls",
    ofRelations: presence === "complete" ? "presenceOf" : "relationPresence",
  };
}
