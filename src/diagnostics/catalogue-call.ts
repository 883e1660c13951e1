import { type Entry, error, warning } from "./catalogue-entry.ts";

/** Diagnostics on how the program is called: command line and config file. */
export const callCatalogue = {
  "invalid-call": error((what) => `${what}.`),
  "unknown-option": error((option, where) => `There is no option ${option}${where === "" ? "" : ` (in ${where})`}.`),
  "inapplicable-option": error((option, user) => `${user} does not take the option ${option}.`),
  "invalid-option": error((option, expected, found) => `${option} must be ${expected}, not ${found}.`),
  "unknown-diagnostic": error((code) => `There is no diagnostic ${code} to set a severity for.`),
  "fixed-severity": error((code) => `${code} is an error that nothing can be generated from; it cannot be lowered.`),
  "config-not-found": error((file) => `The config file ${file} does not exist.`),
  "several-configs": error((first, second) => `There are two configurations, ${first} and ${second}.`),
  "invalid-config": error((file, what) => `The config file ${file} cannot be used: ${what}.`),
  "unknown-type": error((name) => `The metadata has no type ${name}.`),
  "ambiguous-type": error((name) => `More than one type of the metadata is named ${name}.`),
  "unknown-rule": error((name) => `There is no rule ${name} to set a verdict for.`),
  "invalid-ignore": error((file, what) => `The ignore file ${file} cannot be used: ${what}.`),
  "unused-ignore": warning((entry) => `The entry ${entry} of the ignore file matches no change.`),
  "invalid-patch": error((file, what) => `The patches of ${file} cannot be used: ${what}.`),
  "patch-target-gone": error((target) => `The metadata has no ${target} for this patch to change.`),
  "idle-patch": error((target) => `This patch of ${target} changes nothing any more.`),
  "incomplete-diff": error(() => "There may be changes in the referenced documents that are not loaded."),
  "no-templates": error((folder) => `The folder ${folder} holds no template (*.hbs).`),
  "file-exists": error((file) => `${file} exists already and is not overwritten.`),
} as const satisfies Record<string, Entry>;
