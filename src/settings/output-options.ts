import { type OutputOptions, withNeeds } from "../plan/options.ts";
import type { Options } from "./options.ts";

/** The options of a run that decide what its output is. */
export function outputOptions(options: Options): OutputOptions {
  return {
    emit: withNeeds(options.emit),
    cases: options.cases,
    enums: options.enums,
    numbers: options.numbers,
    unspecifiedItems: options["unspecified-items"],
    navigation: options.navigation,
    enumValues: options["enum-values"],
    presence: options.presence,
    openTypes: options["open-types"],
    createRequired: options["create-required"],
    controlInformation: options["control-information"],
    importExtension: options["import-extension"],
    declarations: options.declarations,
  };
}
