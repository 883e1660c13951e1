/** XML namespaces of CSDL: those of OData 4 (CSDL XML section 2), and older ones to tell them from. */

export const WRAPPER_NAMESPACE = "http://docs.oasis-open.org/odata/ns/edmx";
export const CSDL_NAMESPACE = "http://docs.oasis-open.org/odata/ns/edm";

export function isWrapperNamespace(uri: string): boolean {
  return uri === WRAPPER_NAMESPACE;
}

export function isCsdlNamespace(uri: string): boolean {
  return uri === CSDL_NAMESPACE;
}

/** Namespaces of the wrapper element in OData 1 to 3 and in Entity Framework's designer files. */
export function isOldWrapperNamespace(uri: string): boolean {
  return /^http:\/\/schemas\.microsoft\.com\/ado\/\d{4}\/\d{2}\/edmx$/.test(uri);
}

const OLD_VERSIONS: ReadonlyMap<string, string> = new Map([
  ["2006/04", "1"],
  ["2007/05", "1"],
  ["2008/01", "2"],
  ["2008/09", "2"],
  ["2009/08", "2"],
  ["2009/11", "3"],
]);

/**
 * Returns the OData version that a schema namespace from before OData 4 belongs to; undefined for any other namespace.
 */
export function oldVersion(uri: string): string | undefined {
  const date = /^http:\/\/schemas\.microsoft\.com\/ado\/(\d{4}\/\d{2})\/edm$/.exec(uri)?.[1];
  return date === undefined ? undefined : (OLD_VERSIONS.get(date) ?? "3");
}
