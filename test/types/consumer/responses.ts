/** How an application reads what a service answers beside the properties that the metadata declares. Only compiled. */
import { same, takes } from "./expect.js";
import { type AnyItem, type AnyReference, isReader, odata, type Reader } from "./library/index.js";

export function controlInformation(reader: Reader, page: odata.Collection<Reader>): void {
  takes<string | undefined>(reader["@odata.etag"]);
  takes<string | undefined>(reader["@etag"]);
  takes<odata.Int64 | undefined>(reader["items@odata.count"]);
  takes<odata.Int64 | undefined>(reader["items@count"]);
  takes<string | undefined>(reader["items@odata.nextLink"]);
  same<(typeof reader)["card@OData.Community.Display.V1.FormattedValue"], unknown>();
  same<(typeof reader)["items@odata.navigationLink"], unknown>();
  takes<odata.Int64 | undefined>(page["@odata.count"]);
  takes<string | undefined>(page["@nextLink"]);
  takes<string | undefined>(page["@odata.metadataEtag"]);
  same<(typeof page)["@Microsoft.Dynamics.CRM.totalrecordcount"], unknown>();
  // @ts-expect-error a link is no number
  takes<number | undefined>(reader["items@odata.nextLink"]);
  // @ts-expect-error neither declared nor an annotation
  reader.etag;
}

export function changes(reader: Reader, page: unknown): string[] {
  const nested = reader["items@odata.delta"]?.filter((item) => !odata.isRemoved(item));
  takes<number | undefined>(nested?.length);
  if (!odata.isDelta(page, isReader, { select: ["card"] })) return [];
  takes<string | undefined>(page["@odata.deltaLink"]);
  // @ts-expect-error it may be gone
  page.value[0]?.card;
  return page.value.flatMap((item) => (odata.isRemoved(item) || odata.isDeltaLink(item) ? [] : [item.card]));
}

export function kinds(reference: AnyReference, item: AnyItem): string | null {
  const { type, value } = odata.typed(reference);
  // @ts-expect-error a reference need not say what it is
  takes<string>(type);
  takes<string>(odata.typed(item).type);
  switch (type) {
    case "#city.library.datedReference":
      return value.date;
    case "#city.library.reference":
    case undefined:
      return value.note;
    default:
      return type satisfies never;
  }
}
