import { describe, expect, expectTypeOf, it } from "vitest";
import { configText } from "../../../src/commands/init.ts";
import { defaultOutputOptions } from "../../../src/plan/options.ts";
import { type Config, type Option, type Options, optionNames, options } from "../../../src/settings/options.ts";

const table: readonly (readonly [string, Option])[] = optionNames.map((name) => [name, options[name]]);

describe("the table of options", () => {
  it("gives each short name once", () => {
    const aliases = table.flatMap(([, { alias }]) => alias ?? []);
    expect([...new Set(aliases)]).toEqual(aliases);
  });

  it("says of each option what it does, in sentences, and for which commands", () => {
    for (const [name, { doc, commands }] of table) {
      expect([name, doc]).toEqual([name, expect.stringMatching(/^[A-Z-].*\.$/)]);
      expect(commands.length).toBeGreaterThan(0);
    }
  });

  it("has defaults that are choices", () => {
    for (const [name, option] of table) {
      if (option.type !== "choice" && option.type !== "choices") continue;
      const defaults = option.type === "choice" ? [option.default] : option.default;
      expect([name, option.choices]).toEqual([name, expect.arrayContaining([...defaults])]);
    }
  });

  it("agrees with the stages on the defaults", () => {
    expect({
      emit: new Set(options.emit.default),
      enums: options.enums.default,
      numbers: options.numbers.default,
      unspecifiedItems: options["unspecified-items"].default,
      navigation: options.navigation.default,
      enumValues: options["enum-values"].default,
      presence: options.presence.default,
      openTypes: options["open-types"].default,
      controlInformation: options["control-information"].default,
      importExtension: options["import-extension"].default,
      declarations: options.declarations.default,
      cases: options.cases.default,
      createRequired: options["create-required"].default,
    }).toEqual(defaultOutputOptions);
  });

  it("types what is in force", () => {
    expectTypeOf<Options["strict"]>().toEqualTypeOf<boolean>();
    expectTypeOf<Options["out"]>().toEqualTypeOf<string>();
    expectTypeOf<Options["templates"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Options["enums"]>().toEqualTypeOf<"const" | "union" | "enum">();
    expectTypeOf<Options["emit"]>().toEqualTypeOf<
      readonly ("types" | "guards" | "request-guards" | "fixtures" | "cases" | "factories" | "operations")[]
    >();
    expectTypeOf<Options["reference"]>().toEqualTypeOf<ReadonlyMap<string, string>>();
    expectTypeOf<Options["severity"]>().toEqualTypeOf<ReadonlyMap<string, "error" | "warning" | "off">>();
  });

  it("types what a config file may hold", () => {
    expectTypeOf<NonNullable<Config["metadata"]>>().toEqualTypeOf<string | readonly string[]>();
    expectTypeOf<NonNullable<Config["severity"]>>().toEqualTypeOf<
      Readonly<Record<string, "error" | "warning" | "off">>
    >();
    expectTypeOf<Config>().not.toHaveProperty("watch");
    expectTypeOf<Config>().not.toHaveProperty("config");
  });
});

describe("the config file that init writes", () => {
  it("names every option that a config file may hold, and no other", () => {
    const named = [...configText().matchAll(/^ {2}\/\/ "?([a-z-]+)"?: .*,$/gm)].map(([, name]) => name);
    expect(named).toEqual(table.filter(([, option]) => !option.commandLineOnly).map(([name]) => name));
  });
});
