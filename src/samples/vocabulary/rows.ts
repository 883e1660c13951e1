/**
 * Sample texts by the end of a name. English names have their noun last, so that `webUrl` is a URL and `urlTemplate` is
 * not. The names of the type and of the property around a value come before its own: `error message` is the
 * `message` of an `error`. A plural has the row of its singular, and a later row takes precedence over an equal one.
 *
 * Each row has the names, and one or more texts. What stands in braces depends on the place: see `strings/fill.ts`.
 */
export type TextRow = readonly [names: string, text: string, ...texts: string[]];
