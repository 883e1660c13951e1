/** As much of JSON Schema as the published schema uses; any other keyword is an error of the test. */

type Schema = Readonly<Record<string, unknown>>;

const silent = new Set(["$schema", "title", "description", "$defs"]);

/** What keeps a value from being valid, as JSON pointers with the keyword. */
export function schemaFaults(root: Schema, value: unknown): readonly string[] {
  return check(root, root, value, "");
}

function check(root: Schema, schema: Schema, value: unknown, at: string): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    if (silent.has(keyword)) return [];
    if (keyword === "properties" || keyword === "items") return children(root, schema, value, at, keyword);
    return holds(root, schema, keyword, wanted, value) ? [] : [`${at} ${keyword}`];
  });
}

function children(root: Schema, schema: Schema, value: unknown, at: string, keyword: string): readonly string[] {
  if (keyword === "items") {
    const items = Array.isArray(value) ? value : [];
    return items.flatMap((item, index) => check(root, schema.items as Schema, item, `${at}/${index}`));
  }
  if (typeof value !== "object" || value === null) return [];
  const known = schema.properties as Readonly<Record<string, Schema>>;
  return Object.entries(value).flatMap(([name, member]) =>
    known[name] === undefined ? [] : check(root, known[name], member, `${at}/${name}`),
  );
}

function holds(root: Schema, schema: Schema, keyword: string, wanted: unknown, value: unknown): boolean {
  switch (keyword) {
    case "type":
      return [wanted].flat().some((type) => isOfType(value, String(type)));
    case "enum":
      return (wanted as readonly unknown[]).includes(value);
    case "minimum":
      return Number(value) >= Number(wanted);
    case "required":
      return (wanted as readonly string[]).every((name) => Object.hasOwn(Object(value), name));
    case "additionalProperties":
      return Object.keys(Object(value)).every((name) => Object.hasOwn(schema.properties as Schema, name));
    case "$ref":
      return check(root, referenced(root, String(wanted)), value, "").length === 0;
    case "oneOf":
      return (wanted as readonly Schema[]).filter((one) => check(root, one, value, "").length === 0).length === 1;
    default:
      throw new Error(`The schema uses ${keyword}.`);
  }
}

function referenced(root: Schema, pointer: string): Schema {
  const steps = pointer.split("/").slice(1);
  return steps.reduce<Schema>((schema, step) => schema[step] as Schema, root);
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}
