/** A cases file of the output: values that the guard of the type accepts, and values that it refuses at one place. */
export interface Cases {
  readonly valid: readonly { readonly name: string; readonly value: unknown }[];
  readonly invalid: readonly {
    readonly name: string;
    readonly pointer: string;
    readonly code: string;
    readonly value: unknown;
  }[];
}
