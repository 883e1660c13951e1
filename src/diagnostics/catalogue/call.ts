import { fatal, warning } from "./entry.ts";

/** Diagnostics on how the program is called: command line and config file. */
export const callCatalogue = {
  "invalid-call": fatal((what) => `${what}.`),
  "unknown-option": fatal((option, where) => `There is no option ${option}${where === "" ? "" : ` (in ${where})`}.`),
  "inapplicable-option": fatal((option, user) => `${user} does not take the option ${option}.`),
  "invalid-option": fatal((option, expected, found) => `${option} must be ${expected}, not ${found}.`),
  "unknown-diagnostic": fatal((code) => `There is no diagnostic ${code} to set a severity for.`),
  "fixed-severity": fatal((code) => `${code} is an error after which no output can be right; it cannot be lowered.`),
  "config-not-found": fatal((file) => `The config file ${file} does not exist.`),
  "several-configs": fatal((first, second) => `There are two configurations, ${first} and ${second}.`),
  "invalid-config": fatal((file, what) => `The config file ${file} cannot be used: ${what}.`),
  "ambiguous-type": fatal((name) => `More than one type of the metadata is named ${name}.`),
  "unknown-rule": fatal((name) => `There is no rule ${name} to set a verdict for.`),
  "invalid-ignore": fatal((file, what) => `The ignore file ${file} cannot be used: ${what}.`),
  "unused-ignore": warning((entry) => `The entry ${entry} of the ignore file matches no change.`),
  "invalid-patch": fatal((file, what) => `The patches of ${file} cannot be used: ${what}.`),
  "patch-target-gone": fatal((target) => `The metadata has no ${target} for this patch to change.`),
  "idle-patch": fatal((target) => `This patch of ${target} changes nothing any more.`),
  "incomplete-diff": fatal(() => "There may be changes in the referenced documents that are not loaded."),
  "no-templates": fatal((folder) => `The folder ${folder} holds no template (*.hbs).`),
  "file-exists": fatal((file) => `${file} exists already and is not overwritten.`),
} as const;
