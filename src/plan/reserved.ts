/** Names that generated declarations must not take: ECMAScript's words and the globals that other code relies on. */
const reservedWords =
  "abstract any as assert asserts async await bigint boolean break case catch class const constructor continue debugger declare default delete do else enum export extends false finally for from function get if implements import in infer instanceof interface is keyof let module namespace never new null number object of package private protected public readonly require return satisfies set static string super switch symbol this throw true try type typeof undefined unique unknown using var void while with yield";

const globals =
  "AggregateError Array ArrayBuffer AsyncFunction AsyncGenerator AsyncIterable AsyncIterator Atomics Awaited BigInt BigInt64Array BigUint64Array Boolean Capitalize ConstructorParameters DataView Date Disposable Error EvalError Exclude Extract FinalizationRegistry Float32Array Float64Array Function Generator Infinity InstanceType Int16Array Int32Array Int8Array Intl Iterable IterableIterator Iterator JSON Lowercase Map Math NaN NoInfer NonNullable Number Object Omit OmitThisParameter Parameters Partial Pick Promise PromiseLike PropertyDescriptor PropertyKey Proxy RangeError Readonly ReadonlyArray ReadonlyMap ReadonlySet Record ReferenceError Reflect RegExp Required ReturnType Set SharedArrayBuffer String Symbol SyntaxError TemplateStringsArray ThisType TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray Uncapitalize Uppercase WeakKey WeakMap WeakRef WeakSet arguments eval globalThis";

/** `odata` is how every generated module calls the support code. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...reservedWords.split(" "),
  ...globals.split(" "),
  "odata",
]);

/** Names that Windows reserves for devices, with any extension. */
export const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
