/** The package that `verify/` is made of. It is optional: npm leaves it out with `--omit=optional`. */
export const compilerPackage = "ts-morph";

/** Loads a module of this folder; returns undefined if ts-morph is not installed. */
export async function loadIfInstalled<Module>(load: () => Promise<Module>): Promise<Module | undefined> {
  try {
    return await load();
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
}

/** Says what to do where ts-morph is not installed. */
export const installHint = `Install it: npm install --save-dev ${compilerPackage}.`;

function isMissing(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    "code" in cause &&
    cause.code === "ERR_MODULE_NOT_FOUND" &&
    cause.message.includes(`'${compilerPackage}'`)
  );
}
