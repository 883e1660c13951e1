/** How every template is compiled, built-in (by the build) and user-given (at run time) alike. */
export const compileOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
} as const;
