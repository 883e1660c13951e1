/** A template precompiled by the build: what `Handlebars.template` of the runtime takes. */
declare module "*.hbs" {
  const specification: object;
  export default specification;
}

/** The package declares the types of its runtime for `handlebars/runtime` only. */
declare module "handlebars/runtime.js" {
  import Handlebars from "handlebars";

  export default Handlebars;
}
