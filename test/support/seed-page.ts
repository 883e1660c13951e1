/** Reads a resource page of the Microsoft Graph reference, English or Chinese, for what it says of the type. */

export interface PageProperty {
  readonly name: string;
  /** The documentation's name of the type, such as `Int32` or `actionState`. */
  readonly type: string;
  /** The members that the description lists after "possible values"; empty if it lists none. */
  readonly values: readonly string[];
}

export interface ResourcePage {
  readonly name: string;
  readonly namespace: string;
  readonly baseType: string | undefined;
  readonly properties: readonly PageProperty[];
  /** The resource's JSON representation. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** Returns the facts of a page. Throws where the page lacks its title, namespace, table or JSON representation. */
export function readResourcePage(text: string): ResourcePage {
  return {
    name: required(text, /^# (?:<a [^>]*><\/a>)?(\w+) /m),
    namespace: required(text, /^(?:命名空间：|Namespace: )([\w.]+)$/m),
    baseType: /^(?:继承自|Inherits from) \[(\w+)\]/m.exec(text)?.[1],
    properties: propertyRows(text).map(property),
    json: JSON.parse(required(text, /^``` ?json\n(.*?)^```/ms)) as Record<string, unknown>,
  };
}

function required(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`The page has nothing that matches ${String(pattern)}.`);
  return found;
}

function propertyRows(text: string): string[][] {
  const section = required(text, /^## (?:<a name="properties"><\/a>属性|Properties)\n(.*?)^## /ms);
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  // The first two are the heading and the rule below it.
  return rows.slice(2).map((row) => row.split("|").slice(1, -1));
}

function property([name = "", type = "", description = ""]: string[]): PageProperty {
  const list = /(?:可取值为：|Possible values are: )(.*?)[。.]/.exec(description)?.[1] ?? "";
  return {
    name: name.trim(),
    type: (/^\[(\w+)\]/.exec(type)?.[1] ?? type).trim(),
    values: [...list.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? ""),
  };
}
