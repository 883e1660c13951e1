import { fatal, warning } from "./entry.ts";

/** Diagnostics on how the program is called: command line and config file. */
export const callCatalogue = {
  "invalid-call": fatal((what) => `${what}.`),
  "unknown-option": fatal((option, where) => `There is no option ${option}${where === "" ? "" : ` (in ${where})`}.`),
  "inapplicable-option": fatal((option, user) => `${user} does not take the option ${option}.`),
  "invalid-option": fatal((option, expected, found) => `${option} must be ${expected}, not ${found}.`),
  "invalid-header": fatal((number) => `Header ${number} of --header is not a name, a colon and a value.`),
  "unset-variable": fatal((name) => `The environment variable ${name}, which --header uses, is not set.`),
  "unknown-diagnostic": fatal((code) => `There is no diagnostic ${code}.`),
  "fixed-severity": fatal((code) => `The severity of ${code} cannot be changed: the output would be wrong.`),
  "config-not-found": fatal((file) => `The config file ${file} does not exist.`),
  "missing-package": fatal((user, name) => `${user} needs the package ${name}, which is not installed.`),
  "several-configs": fatal((first, second) => `There are two configurations: ${first} and ${second}.`),
  "several-configurations": fatal((command, file) => `${command} takes one configuration, and ${file} has several.`),
  "unknown-configuration": fatal((folder) => `No configuration has the output folder ${folder}.`),
  "overlapping-output": fatal(
    (folder, other) => `The output folders ${other} and ${folder} of two configurations overlap.`,
  ),
  "invalid-config": fatal((file, what) => `The config file ${file} cannot be used: ${what}.`),
  "ambiguous-type": fatal((name) => `More than one type of the metadata is named ${name}.`),
  "unknown-rule": fatal((name) => `There is no rule ${name}.`),
  "invalid-ignore": fatal((file, what) => `The ignore file ${file} cannot be used: ${what}.`),
  "unused-ignore": warning((entry) => `The entry ${entry} of the ignore file matches no change.`),
  "invalid-patch": fatal((file, what) => `The patches in ${file} cannot be used: ${what}.`),
  "patch-target-gone": fatal((target) => `The metadata does not have ${target}, the target of this patch.`),
  "idle-patch": fatal((target) => `This patch to ${target} no longer changes anything.`),
  "incomplete-diff": fatal(() => "Some referenced documents are not loaded; changes in them are not listed."),
  "no-templates": fatal((folder) => `The folder ${folder} contains no templates (*.hbs).`),
  "file-exists": fatal((file) => `${file} already exists and is not overwritten.`),
} as const;
