/** The texts of CSDL XML documents around what a test is about. */

/** The text of a document; all that is not given stands in its first line. */
export function edmx(schemas: string, references = "", version = "4.01"): string {
  const namespaces = `xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" xmlns="http://docs.oasis-open.org/odata/ns/edm"`;
  return `<edmx:Edmx ${namespaces} Version="${version}">${references}<edmx:DataServices>${schemas}</edmx:DataServices></edmx:Edmx>`;
}

/** Returns a reference that includes namespaces, `namespace` or `namespace=alias`. */
export function reference(uri: string, ...includes: string[]): string {
  const elements = includes.map((include) => {
    const [namespace, alias] = include.split("=");
    return `<edmx:Include Namespace="${namespace}"${alias === undefined ? "" : ` Alias="${alias}"`}/>`;
  });
  return `<edmx:Reference Uri="${uri}">${elements.join("")}</edmx:Reference>`;
}

/** Returns a document with the children of a schema `N`, which start on line 2. */
export function inSchema(content: string): string {
  return `<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.01"><edmx:DataServices><Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="N">
${content}
</Schema></edmx:DataServices></edmx:Edmx>`;
}
