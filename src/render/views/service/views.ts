import type { ImportView, ModuleView } from "../views.ts";

/** Views of the template that writes the service. */

/** `service.hbs`: what of the service can be called. */
export interface ServiceView extends Pick<ModuleView, "odata" | "odataModule"> {
  readonly imports: readonly ImportView[];
  readonly containers: readonly ContainerView[];
  readonly bound: readonly BoundView[];
}

export interface ContainerView {
  readonly doc: string;
  /** The names of the declarations. */
  readonly service: string;
  readonly setName: string;
  readonly keyTypes: string;
  readonly members: readonly ServiceMemberView[];
  /** Of each entity set, the properties of its keys: names as keys, types as string literals. */
  readonly keys: readonly { readonly key: string; readonly properties: readonly FieldView[] }[];
}

/** A set, singleton or import, or an operation; overloads have a shape each. */
export interface ServiceMemberView {
  readonly doc: string;
  readonly key: string;
  readonly shapes: readonly ShapeView[];
}

export type ShapeView = readonly FieldView[];

export interface FieldView {
  readonly name: string;
  readonly type: string;
}

/** The operations that are bound to a type, or to collections of it. */
export interface BoundView {
  readonly key: string;
  /** The type of those that it inherits, or empty. */
  readonly heritage: string;
  readonly operations: readonly ServiceMemberView[];
}
