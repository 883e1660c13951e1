import type { EnumType } from "../../../model/types.ts";
import { allocatorBeside } from "../../../plan/free-names.ts";
import { enumKey, objectKey, stringLiteral } from "../../literals.ts";
import { planOf, type Scope } from "../scope.ts";
import { docOf, docOfType } from "./documentation.ts";
import type { EnumerationView } from "./views.ts";

/** An enumeration type: names travel, values stay behind (JSON Format 4.01, section 7.1). */
export function enumerationView(type: EnumType, scope: Scope): EnumerationView {
  const { names } = planOf(type, scope);
  const { enums } = scope.plan.options;
  const allocate = allocatorBeside(new Set(type.members.map(({ name }) => name)));
  if (names.flags !== undefined) scope.imports.odata("value");
  return {
    doc: docOfType(type),
    name: names.type,
    members: type.members.map((member) => ({
      doc: docOf(member.documentation, "  "),
      key:
        enums === "enum"
          ? enumKey(isNumeric(member.name) ? allocate(`_${member.name}`) : member.name)
          : objectKey(member.name),
      literal: stringLiteral(member.name),
    })),
    style: { const: enums === "const", union: enums === "union", enum: enums === "enum" },
    flags: names.flags,
  };
}

/** Returns whether TypeScript refuses the name for a member of an enum, because it is the text of a number. */
function isNumeric(name: string): boolean {
  return String(Number(name)) === name;
}
