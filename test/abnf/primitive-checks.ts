/** The checks of primitive values that generated code carries with it, run. */
import type { OutputOptions } from "../../src/plan/options.ts";
import { generateCode, runModule } from "../support/generated-code.ts";
import { modelOf } from "../support/model-of.ts";

export type Numbers = OutputOptions["numbers"];

interface Violation {
  readonly pointer: string;
  readonly code: string;
}

/** The code of what is wrong with a value; undefined if nothing is. Throws where the two forms of a check differ. */
export type Check = (value: unknown) => string | undefined;

/** Returns the check of a name such as `Date`, as `odata.ts` has it under the option. */
export async function loadChecks(numbers: Numbers): Promise<(name: string) => Check> {
  const { model } = modelOf(`<ComplexType Name="C"/>`);
  const exports = await runModule(await generateCode(model, { numbers }), "odata.ts");
  const validate = exports.validate as (explain: unknown, value: unknown, options: undefined) => readonly Violation[];
  return (name) => {
    const is = exports[`is${name}`] as (value: unknown) => boolean;
    const explain = exports[`explain${name}`];
    return (value) => {
      const [first, ...more] = validate(explain, value, undefined);
      if (more.length > 0 || (first === undefined) !== is(value)) {
        throw new Error(`is${name} and explain${name} differ on ${JSON.stringify(value)}`);
      }
      return first?.code;
    };
  };
}
