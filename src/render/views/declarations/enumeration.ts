import type { EnumType } from "../../../model/types.ts";
import { enumKey, objectKey, stringLiteral } from "../../literals.ts";
import { planOf, type Scope } from "../scope.ts";
import type { EnumerationView } from "../views.ts";
import { docOf, docOfType } from "./documentation.ts";

/** An enumeration type: names travel, values stay behind (JSON Format 4.01, section 7.1). */
export function enumerationView(type: EnumType, scope: Scope): EnumerationView {
  const { names } = planOf(type, scope);
  const { enums } = scope.plan.options;
  if (names.flags !== undefined) scope.imports.odata("value");
  return {
    doc: docOfType(type),
    name: names.type,
    members: type.members.map((member) => ({
      doc: docOf(member.documentation, "  "),
      key: enums === "enum" ? enumKey(member.name) : objectKey(member.name),
      literal: stringLiteral(member.name),
    })),
    style: { const: enums === "const", union: enums === "union", enum: enums === "enum" },
    flags: names.flags,
  };
}
