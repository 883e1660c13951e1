import graph from "./graph.json" with { type: "json" };

/** The config files that ship with the package, by the name that the option `preset` has for each. */
export const presets: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { none: {}, graph };
