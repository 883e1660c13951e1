/** What an editor shows of the answer to a query, and how the compiler words a mistake. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, expect, it } from "vitest";
import { nodeModules } from "../agreement/compile.ts";
import { folderForSuite, generateInto, write } from "../agreement/output.ts";

const libraryCsdl = fileURLToPath(new URL("consumer/library.csdl.xml", import.meta.url));
const folder = folderForSuite();
const path = join(folder, "hovers.ts");
const head = 'import { isAnyItem, isReader, type Item, odata, type Reader } from "./library/index.js";\n';

beforeAll(async () => {
  await generateInto(join(folder, "library"), [libraryCsdl]);
});

function languageServiceFor(text: string): ts.LanguageService {
  write(path, text);
  const { options } = ts.convertCompilerOptionsFromJson(
    { strict: true, noEmit: true, types: [], ...nodeModules },
    folder,
  );
  const { fileExists, readFile, readDirectory, directoryExists, getDirectories } = ts.sys;
  return ts.createLanguageService({
    fileExists,
    readFile,
    readDirectory,
    directoryExists,
    getDirectories,
    getCompilationSettings: () => options,
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [path],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const content = ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
  });
}

/** Returns what an editor shows of the name after the mark `/**\/`, on one line. */
function hoverIn(code: string): string {
  const text = head + code;
  const mark = "/**/";
  const shown = languageServiceFor(text).getQuickInfoAtPosition(path, text.indexOf(mark) + mark.length);
  return ts.displayPartsToString(shown?.displayParts).replace(/\s+/g, " ");
}

function mistakesIn(code: string): string[] {
  const found = languageServiceFor(head + code).getSemanticDiagnostics(path);
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

const declared = "declare const body: unknown;\n";

it("shows an answer by its name, the type and the query", { timeout: 60_000 }, () => {
  expect(hoverIn(`${declared}if (isReader(body, { select: ["card"] })) /**/body;`)).toBe(
    'const body: odata.Answer<Reader, { readonly select: readonly ["card"]; }>',
  );
  expect(hoverIn(`${declared}if (isReader(body, { expand: { items: { select: ["id"] } } })) body./**/items;`)).toBe(
    '(property) items: odata.Answered<Item, { readonly select: readonly ["id"]; }>[]',
  );
  expect(hoverIn(`${declared}if (isAnyItem(body, { select: ["id"] })) /**/body;`)).toBe(
    'const body: odata.Answer<AnyItem, { readonly select: readonly ["id"]; }>',
  );
});

it("shows what is partial, open or without nulls by its name", { timeout: 60_000 }, () => {
  const lastItem = (options: string) => hoverIn(`${declared}if (isReader(body, ${options})) body./**/contacts;`);
  expect(lastItem('{ presence: "partial" }')).toBe(
    "(property) contacts?: odata.PartialResponse<Contact>[] | undefined",
  );
  expect(lastItem('{ presence: "omit-nulls" }')).toBe("(property) contacts: odata.WithoutNulls<Contact>[]");
  expect(lastItem('{ enums: "open" }')).toBe("(property) contacts: OpenInstance<Contact>[]");
});

it("tells a mistake in one line, with the name that is misspelt", { timeout: 60_000 }, () => {
  expect(mistakesIn(`${declared}isReader(body, { select: ["crad"] });`)).toEqual([
    `Type '"crad"' is not assignable to type 'Selectable<Reader>'.`,
  ]);
  const meantItems = [
    "Object literal may only specify known properties, but 'itmes' does not exist in type " +
      `'Expansions<Reader> & NoSuchName<"itmes">'. Did you mean to write 'items'?`,
  ];
  for (const expand of [
    "{ itmes: true }",
    "{ items: true, itmes: true }",
    '{ items: true, itmes: { select: ["id"] } }',
  ]) {
    expect(mistakesIn(`${declared}isReader(body, { expand: ${expand} });`)).toEqual(meantItems);
  }
  expect(mistakesIn(`${declared}isReader(body, { select: ["card"], expnd: { items: true } });`)).toEqual([
    expect.stringMatching(/^[^\n]+'expnd' does not exist [^\n]+ Did you mean to write 'expand'\?$/),
  ]);
  const items = (part: string) => mistakesIn(`${declared}isReader(body, { expand: { items: ${part} } });`);
  expect(items("{ is: isAnyItem, expand: { borower: true } }")).toEqual([
    expect.stringMatching(/^[^\n]+'borower' does not exist [^\n]+ Did you mean to write 'borrower'\?$/),
  ]);
  expect(items('{ is: isAnyItem, select: ["titel"] }')).toEqual([
    expect.stringMatching(/^Type '"titel"' is not [^\n]+$/),
  ]);
  expect(mistakesIn(`${declared}if (isReader(body, { select: ["card"] })) body.contacts;`)).toEqual([
    `Property 'contacts' does not exist on type 'Answer<Reader, { readonly select: readonly ["card"]; }>'.`,
  ]);
});

it("names what is misspelt in the query of an answer", { timeout: 60_000 }, () => {
  const written = (query: string) => mistakesIn(`export type Answer = odata.Answer<Reader, ${query}>;`).join("\n");
  expect(written('{ select: ["card"] }')).toBe("");
  expect(written('{ select: ["crad"] }')).toMatch(/'"crad"' is not assignable to type 'Selectable<Reader>'/);
  expect(written("{ expand: { itmes: true } }")).toMatch(/'{ itmes: true; }' has no properties in common/);
});

it("names what is misspelt in a query that was written before", { timeout: 60_000 }, () => {
  const written = (query: string) => mistakesIn(`${declared}const query = ${query} as const; isReader(body, query);`);
  expect(written("{ expand: { items: true, itmes: true } }")[0]).toMatch(/'NoSuchName<"itmes">'\.$/);
  expect(written('{ select: ["card"], expnd: true }')[0]).toMatch(/'NoSuchName<"expnd">'\.$/);
});

it("suggests names while they are written", { timeout: 60_000 }, () => {
  const suggested = (expand: string) => {
    const text = `${head}${declared}isReader(body, { expand: { ${expand} } });`;
    const position = text.indexOf(expand) + expand.length;
    const found = languageServiceFor(text).getCompletionsAtPosition(path, position, {});
    return found?.entries.map(({ name }) => name);
  };
  expect(suggested("it")).toEqual(['"*"', '"lastItem/item"', "items"]);
});

/** Graph has abstract types with up to 1,700 types below them, each with names of its own. */
it("asks for parts of a union of hundreds of types", { timeout: 60_000 }, () => {
  const count = 300;
  const names = Array.from({ length: count }, (_, i) => `t${i}`);
  const types = names.map((name) => {
    const own = Array.from({ length: 12 }, (_, i) => `p${i}${name}: string | null`).join("; ");
    return `interface ${name} extends odata.ControlInformation { "@odata.type"?: string | undefined; id: string; more?: Reader | null; ${own} }`;
  });
  const union = names.map((name) => `odata.Derived<${name}, "#s.${name}">`).join(" | ");
  const code = `${types.join("\n")}
declare const isAny: odata.Guard<${union}>;
${declared}
export const expand: odata.Query<${union}>["expand"] = { more: { select: ["card"] } };
if (isAny(body, { select: ["id", "s.t7/p3t7"], expand: { more: { select: ["card"] } } })) {
  const id: string = body.id;
  const card: string | undefined = body.more?.card;
  if (body["@odata.type"] === "#s.t7") body.p3t7 satisfies string | null;
}`;
  expect(mistakesIn(code)).toEqual([]);
  expect(mistakesIn(code.replace('"s.t7/p3t7"', '"s.t7/p3t8"'))[0]).toContain("s.t7/p3t8");
});
