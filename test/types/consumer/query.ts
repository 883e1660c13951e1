/** How an application asks for a part of what is generated from library.csdl.xml, and reads the answer. Only compiled. */
import { same, takes } from "./expect.js";
import {
  type AnyItem,
  type Contact,
  type GenreMember,
  type Item,
  isAnyItem,
  isBook,
  isContact,
  isItem,
  isReader,
  isSheet,
  odata,
  type Reader,
  type Sheet,
  validateItem,
  validateReader,
} from "./library/index.js";

const query = {
  select: ["card", "lastItem/note"],
  expand: { items: { select: ["id"] } },
} as const satisfies odata.Query<Reader>;

export function oneQuery(body: unknown, page: unknown): void {
  takes<string>(odata.queryString(query));
  if (isReader(body, query)) {
    takes<string>(body.card);
    takes<string | null | undefined>(body.lastItem?.note);
    takes<string | undefined>(body.items[0]?.id);
    takes<string | undefined>(body["@odata.etag"]);
    // @ts-expect-error not selected
    body.contacts;
    // @ts-expect-error misspelt
    body.crad;
    // @ts-expect-error not selected in what is expanded
    body.items[0]?.title;
    takes<odata.Answer<Reader, typeof query>>(body);
  }
  if (odata.isCollection(page, isReader, query)) {
    takes<string | undefined>(page.value[0]?.items[0]?.id);
    takes<string | undefined>(page["@odata.nextLink"]);
  }
  takes<odata.Violation[]>(validateReader(body, query));
  takes<odata.Violation[]>(odata.validateCollection(page, validateReader, query));
  odata.assertCollection(page, isReader, validateReader, query);
  takes<string | undefined>(page.value[0]?.card);
}

export function writtenAtTheCall(body: unknown): void {
  if (isReader(body, { select: ["card"], expand: { items: true } })) {
    takes<string>(body.card);
    takes<Item[]>(body.items);
    // @ts-expect-error not selected
    body.contacts;
  }
  if (isReader(body, { expand: { items: { expand: { borrower: { select: ["card"] } } } } })) {
    takes<Contact[]>(body.contacts);
    takes<string | undefined>(body.items[0]?.borrower?.card);
    takes<string | undefined>(body.items[0]?.title);
  }
  if (isReader(body, { select: ["*"] })) {
    takes<Contact[]>(body.contacts);
    takes<Item[] | undefined>(body.items);
  }
  if (isReader(body, { select: ["contacts/kind"] })) {
    takes<string | undefined>(body.contacts[0]?.kind);
    // @ts-expect-error not selected
    body.contacts[0]?.address;
  }
}

export function guardsInQueries(body: unknown): void {
  if (isReader(body, { select: ["card"], expand: { items: isBook } })) takes<number | undefined>(body.items[0]?.pages);
  if (isReader(body, { select: ["card"], expand: { items: { is: isBook, select: ["pages"] } } })) {
    takes<number | undefined>(body.items[0]?.pages);
    // @ts-expect-error not selected
    body.items[0]?.title;
  }
  const explained = { is: isItem, validate: validateItem, select: ["id"] } as const;
  if (isReader(body, { select: ["card"], expand: { items: explained } })) takes<string | undefined>(body.items[0]?.id);
  takes<odata.Violation[]>(validateReader(body, { expand: { items: { is: isItem, validate: validateItem } } }));
  // @ts-expect-error a guard in place of what lists violations
  takes<odata.Violation[]>(validateReader(body, { expand: { items: { is: isItem, validate: isItem } } }));
  if (isReader(body, { expand: { items: { ref: true } } })) takes<odata.Reference | undefined>(body.items[0]);
}

export function derivedTypes(body: unknown): void {
  if (isAnyItem(body, { select: ["id", "city.library.book/pages"] })) {
    takes<string>(body.id);
    if (body["@odata.type"] === "#city.library.book") {
      takes<number>(body.pages);
      // @ts-expect-error not selected
      body.genres;
    }
    // @ts-expect-error only where the name is known
    body.pages;
  }
  if (isItem(body, { select: ["id", "city.library.book/pages"] })) takes<string>(body.id);
  if (isBook(body, { select: ["id", "city.library.book/pages"] })) {
    // @ts-expect-error a book that does not say what it is may lack them
    body.pages;
  }
}

export function options(body: unknown): void {
  if (isAnyItem(body, { enums: "open", derived: "known" })) same<typeof body, odata.OpenEnums<AnyItem>>();
  if (isBook(body, { select: ["access", "genres"], enums: "open" })) {
    takes<string>(body.access);
    takes<odata.Flags<GenreMember> | (string & {})>(body.genres);
    // @ts-expect-error there may be other members
    takes<"everyone" | "members" | "unknownFutureValue">(body.access);
  }
  if (isBook(body, { presence: "omit-nulls" })) {
    takes<number>(body.pages);
    takes<odata.Decimal | null | undefined>(body.price);
    // @ts-expect-error null may be left out
    takes<odata.Decimal | null>(body.price);
  }
  if (isBook(body, { presence: "partial", expand: { borrower: { select: ["card"] } } })) {
    takes<string | undefined>(body.title);
    takes<string | undefined>(body.borrower?.card);
  }
}

export function absentRelations(body: unknown): void {
  if (isReader(body, { select: ["card"], presence: "partial", expand: { items: true } })) {
    takes<Item[] | undefined>(body.items);
    // @ts-expect-error perhaps left out
    takes<Item[]>(body.items);
  }
  if (isBook(body, { select: ["id"], presence: "omit-nulls", expand: { borrower: { select: ["card"] } } })) {
    takes<string | undefined>(body.borrower?.card);
    // @ts-expect-error null may be left out
    takes<object | null>(body.borrower);
  }
  if (isReader(body, { select: ["card"], presence: "omit-nulls", expand: { items: { select: ["id"] } } })) {
    takes<string | undefined>(body.items[0]?.id);
  }
}

export function dynamicProperties(body: unknown): void {
  const isOpenContact = odata.open(isContact);
  if (isOpenContact(body, { select: ["kind", "nickname"] })) {
    takes<string>(body.kind);
    same<typeof body.nickname, unknown>();
    // @ts-expect-error not selected
    body.address;
    // @ts-expect-error not selected, or misspelt
    body.nikname;
  }
  if (isOpenContact(body)) same<typeof body.nickname, unknown>();
  if (odata.isCollection(body, odata.open(isContact), { select: ["nickname"] })) {
    takes<unknown>(body.value[0]?.nickname);
    // @ts-expect-error not selected
    body.value[0]?.kind;
  }
  // @ts-expect-error not declared
  isContact(body, { select: ["nickname"] });
}

export function terms(body: unknown): void {
  if (isBook(body, { select: ["id", "@city.library.coverUrl"] })) {
    takes<string | null | undefined>(body["@city.library.coverUrl"]);
  }
  if (isBook(body, { select: ["id"] })) takes<string | null | undefined>(body["@city.library.coverUrl"]);
  // @ts-expect-error control information, which no term is
  isBook(body, { select: ["@etag"] });
  // @ts-expect-error no such term
  isBook(body, { select: ["@city.library.coverUlr"] });
}

/** Where one of several queries is asked, nobody knows which. */
export function oneOfSeveral(body: unknown, isLong: boolean): void {
  const names = isLong ? (["card", "contacts"] as const) : (["card"] as const);
  // @ts-expect-error perhaps not selected
  if (isReader(body, { select: names })) takes<Contact[]>(body.contacts);
  // @ts-expect-error perhaps not selected
  if (isReader(body, { select: [isLong ? "card" : "contacts"] })) takes<string>(body.card);
  const written = isLong ? query : ({ select: ["contacts", "card"] } as const satisfies odata.Query<Reader>);
  if (isReader(body, written)) takes<string>(body.card);
  // @ts-expect-error perhaps not selected
  if (isReader(body, written)) takes<Contact[]>(body.contacts);
  // @ts-expect-error perhaps not expanded
  if (isReader(body, { select: ["card"], expand: { items: isLong ? true : undefined } })) takes<Item[]>(body.items);
  if (isReader(body, { expand: { items: { ref: isLong, select: ["id"] } } })) {
    // @ts-expect-error perhaps a reference
    takes<string | undefined>(body.items[0]?.id);
  }
  // @ts-expect-error perhaps transformed
  if (isReader(body, { select: ["card"], apply: isLong ? "identity" : undefined })) takes<string>(body.card);
}

/** Where a query may be missing, a guard demands no more than without one. */
export function perhapsNoQuery(body: unknown, page: unknown, isShort: boolean): void {
  const perhaps = isShort ? query : undefined;
  // @ts-expect-error perhaps not expanded
  if (isReader(body, perhaps)) takes<{ id: string }[]>(body.items);
  // @ts-expect-error perhaps not expanded
  if (odata.isCollection(page, isReader, perhaps)) takes<{ id: string }[]>(page.value[0]!.items);
  odata.assertCollection(page, isReader, validateReader, perhaps);
  // @ts-expect-error perhaps not expanded
  takes<{ id: string }[]>(page.value[0]!.items);
  if (isReader(body, perhaps)) takes<string>(body.card);
}

/** A predicate of one's own does not know the query. */
export function ownPredicate(body: unknown): void {
  const isMine = (value: unknown): value is Reader => isReader(value);
  if (isBook(body, { expand: { borrower: { is: isMine, expand: { items: true } } } })) {
    takes<string | undefined>(body.borrower?.card);
    // @ts-expect-error perhaps not expanded
    takes<Item[] | undefined>(body.borrower?.items satisfies Item[]);
  }
}

export function relationsOfDerivedTypes(body: unknown): void {
  if (isItem(body, { select: ["id"], expand: { "city.library.book/authors": true } })) takes<string>(body.id);
  if (isAnyItem(body, { select: ["id"], expand: { "city.library.book/authors": { select: ["card"] } } })) {
    takes<string>(body.id);
    if (body["@odata.type"] === "#city.library.book") {
      takes<string | undefined>(body.authors[0]?.card);
      // @ts-expect-error not selected in what is expanded
      body.authors[0]?.contacts;
    }
    // @ts-expect-error only where the name is known
    body.authors;
  }
}

/** Relations of complex properties are as in the metadata, because nobody knows whether the property is there. */
export function relationsOfComplexProperties(body: unknown): void {
  if (isReader(body, { select: ["card"], expand: { "lastItem/item": { select: ["id"] } } })) {
    takes<string | undefined>(body.lastItem?.item?.id);
    // @ts-expect-error not selected
    body.lastItem?.note;
  }
  if (isReader(body, { select: ["lastItem"], expand: { "lastItem/item": true } })) {
    takes<string | null | undefined>(body.lastItem?.note);
  }
  // @ts-expect-error no such relation
  isReader(body, { select: ["card"], expand: { "lastItem/itme": true } });
}

/** A query is handed on by whatever type has no misspelt names. */
export function read<T, const Q extends odata.Asked<T, Q>>(
  body: unknown,
  is: odata.Guard<T>,
  query: Q,
): odata.Answer<T, Q> {
  takes<string>(odata.queryString(query));
  if (!is(body, query)) throw new TypeError();
  return body;
}

export function readReader<const Q extends odata.Asked<Reader, Q>>(body: unknown, query: Q): odata.Answer<Reader, Q> {
  odata.assertCollection(body, isReader, validateReader, query);
  return body.value[0] ?? read(body, isReader, query);
}

export function ownFunctions(body: unknown): void {
  takes<string>(read(body, isReader, { select: ["card"] }).card);
  takes<string | undefined>(readReader(body, { expand: { items: { select: ["id"] } } }).items[0]?.id);
  // @ts-expect-error not selected
  read(body, isReader, { select: ["card"] }).contacts;
  // @ts-expect-error misspelt
  read(body, isReader, { select: ["crad"] });
  // @ts-expect-error misspelt beside what is right
  readReader(body, { expand: { items: true, itmes: true } });
}

/** A query of which the compiler does not know what it asks says little of the answer, but nothing wrong. */
export function untyped(body: unknown): void {
  if (isSheet(body, { select: ["cells"] })) takes<unknown>(body.cells);
  // @ts-expect-error a property without a type is not a relation
  takes<odata.Query<Sheet>>({ expand: { cells: true } });
}

export function unknownQuery(body: unknown, wide: odata.Query<Reader>, names: ("card" | "contacts")[]): void {
  if (isReader(body, wide)) {
    // @ts-expect-error perhaps not selected
    takes<string>(body.card);
  }
  if (isReader(body, { select: names })) {
    takes<string | undefined>(body.card);
    // @ts-expect-error perhaps not selected
    takes<string>(body.card);
  }
}

const misspelt = { expand: { items: { is: isBook, select: ["pagse"] } } } as const satisfies odata.Query<Reader>;

export function mistakes(body: unknown): void {
  // @ts-expect-error no such property
  isReader(body, { select: ["crad"] });
  // @ts-expect-error no such property of a complex one
  isReader(body, { select: ["lastItem/nte"] });
  // @ts-expect-error a structural property cannot be expanded
  isReader(body, { expand: { card: true } });
  // @ts-expect-error no such navigation property
  isReader(body, { expand: { itmes: true } });
  // @ts-expect-error no such property of what is expanded
  isReader(body, { expand: { items: { select: ["titel"] } } });
  // @ts-expect-error no such property of the type that the guard is of
  isReader(body, { expand: { items: { is: isBook, select: ["pagse"] } } });
  // @ts-expect-error the same within what is expanded
  isReader(body, { expand: { items: { expand: { borrower: { is: isReader, select: ["crad"] } } } } });
  // @ts-expect-error the same of a query that is written before
  isReader(body, misspelt);
  // @ts-expect-error no such navigation property, beside one that there is
  isReader(body, { expand: { items: true, itmes: true } });
  // @ts-expect-error a cast after a relation is not supported
  isReader(body, { expand: { "items/city.library.book": { select: ["pages"] } } });
  // @ts-expect-error no such option
  isReader(body, { select: ["card"], expnd: { items: true } });
  // @ts-expect-error no such navigation property of the type that the guard is of
  isReader(body, { expand: { items: { is: isBook, expand: { borower: true } } } });
  // @ts-expect-error no such option beside a guard
  isReader(body, { expand: { items: { is: isBook, selct: ["pages"] } } });
  // @ts-expect-error no such property of the derived type
  isAnyItem(body, { select: ["city.library.book/pges"] });
  // @ts-expect-error no such property
  takes<odata.Query<Item>>({ select: ["titel"] });
  // @ts-expect-error no such property in the type of an answer
  takes<odata.Answer<Item, { select: ["titel"] }>>(body as never);
  // @ts-expect-error no such relation
  takes<odata.Answer<Reader, { expand: { itmes: true } }>>(body as never);
  // @ts-expect-error no such property of what is expanded
  takes<odata.Answer<Reader, { expand: { items: { select: ["titel"] } } }>>(body as never);
  takes<odata.Answer<Reader, { select: ["card", "lastItem/note"]; expand: { items: { select: ["title"] } } }>>(
    body as never,
  );
  takes<odata.Answer<"a", { enums: "open" }> | odata.Answer<Reader, undefined>>(body as never);
}

export function responses(body: unknown): void {
  if (odata.isErrorResponse(body)) takes<string>(body.error.code);
  if (odata.isBatchResponse(body)) takes<number | undefined>(body.responses[0]?.status);
  takes<string>(odata.literal("O'Neil"));
  takes<odata.Violation[]>(validateItem(body, { select: ["id"] }));
}

export function names(item: AnyItem): odata.Int64 | string {
  const { type, value } = odata.typed(item);
  switch (type) {
    case "#city.library.book":
      return value.pages;
    case "#city.library.eBook":
      return value.bytes;
    case "#city.library.recording":
      return value.length;
    default:
      return type satisfies never;
  }
}
