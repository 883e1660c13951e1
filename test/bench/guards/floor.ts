/** What an expert would write by hand for one type: straight statements, each property read once, nothing looked up. */
import { identifierOf, tagOf } from "./dialect.ts";
import { patternOf } from "./patterns.ts";
import type { Definition, Definitions, Member, Shape } from "./shape.ts";

/** Returns the source of a module that exports `check`. */
export function floorOf(definitions: Definitions, target: string, collection: boolean): string {
  const functions = [...definitions.values()].map((definition) => functionOf(definition));
  const check = identifierOf(target);
  const body = collection
    ? `if (!isObject(value) || !Array.isArray(value.value)) return false;
  const items = value.value;
  for (let i = 0; i < items.length; i++) if (!${check}(items[i])) return false;
  return true;`
    : `return ${check}(value);`;
  return `${helpers(functions.join("\n"))}\n${functions.join("\n")}\nexport function check(value) {\n  ${body}\n}\n`;
}

const isObject = `function isObject(v) {
  return typeof v === "object" && v !== null && !Array.isArray(v);
}`;

/** A table of characters is quicker than an expression. */
const isGuid = `const hex = new Uint8Array(128);
for (const c of "0123456789abcdefABCDEF") hex[c.charCodeAt(0)] = 1;
function isGuid(v) {
  return v.length === 36 && ${Array.from({ length: 36 }, (_, i) =>
    [8, 13, 18, 23].includes(i) ? `v.charCodeAt(${i}) === 45` : `hex[v.charCodeAt(${i})] === 1`,
  ).join(" && ")};
}`;

/** Returns those that are used. */
function helpers(code: string): string {
  const used = [...new Set([...code.matchAll(/\bpattern_(\w+)\.test/g)].map(([, name = ""]) => name))];
  const expressions = used.map(
    (name) => `const pattern_${name} = /${patternOf(`Edm.${name}`).replaceAll("/", "\\/")}/;`,
  );
  return [isObject, ...(code.includes("isGuid(") ? [isGuid] : []), ...expressions].join("\n");
}

function functionOf({ name, members, abstract, derived }: Definition): string {
  const own = `has_${identifierOf(name)}`;
  const known = derived.map(
    (other) => `    case ${JSON.stringify(tagOf(other))}: return has_${identifierOf(other)}(o);`,
  );
  return `function ${own}(o) {
  let v;
${members.map(statementOf).join("\n")}
  return true;
}
function ${identifierOf(name)}(o) {
  if (!isObject(o)) return false;
  switch (o["@odata.type"]) {
    case undefined:
    case ${JSON.stringify(tagOf(name))}: return ${abstract ? "false" : `${own}(o)`};
${known.join("\n")}
    default: return false;
  }
}`;
}

function statementOf({ name, required, nullable, collection, shape }: Member): string {
  const read = `  v = o.${name};`;
  const item = collection ? "item" : "v";
  const fails = nullable ? `${item} !== null && ${failureOf(shape, item)}` : failureOf(shape, item);
  const condition = collection
    ? `{
    if (!Array.isArray(v)) return false;
    for (let i = 0; i < v.length; i++) {
      const item = v[i];
      if (${fails}) return false;
    }
  }`
    : `if (${fails}) return false;`;
  return required ? `${read}\n  ${condition}` : `${read}\n  if (v !== undefined) ${condition}`;
}

/** Returns an expression that is true where `v` is not of the shape. */
function failureOf(shape: Shape, v: string): string {
  if (shape.kind === "object") return `!isObject(${v})`;
  if (shape.kind === "declared") return `!${identifierOf(shape.name)}(${v})`;
  if (shape.kind === "enum") return failureOfEnum(shape.members, v);
  if (shape.name === "Edm.String") return `typeof ${v} !== "string"`;
  if (shape.name === "Edm.Boolean") return `typeof ${v} !== "boolean"`;
  if (shape.name === "Edm.Int32") return `(typeof ${v} !== "number" || (${v} | 0) !== ${v})`;
  if (shape.name === "Edm.Guid") return `(typeof ${v} !== "string" || !isGuid(${v}))`;
  return `(typeof ${v} !== "string" || !pattern_${shape.name.slice(4)}.test(${v}))`;
}

function failureOfEnum(members: readonly string[], v: string): string {
  return `(${members.map((member) => `${v} !== ${JSON.stringify(member)}`).join(" && ")})`;
}
