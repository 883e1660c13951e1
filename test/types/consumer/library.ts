/** How an application uses what is generated from library.csdl.xml, which has what metadata/ lacks. Only compiled. */
import { same, some, takes } from "./expect.js";
import {
  Access,
  type AnyItem,
  type AnyItemCreate,
  type AnyReference,
  type Book,
  type BookCreate,
  type BookUpdate,
  type Contact,
  type ContactCreate,
  type EBook,
  formatGenre,
  Genre,
  type GenreMember,
  type Item,
  isAnyItem,
  isBook,
  isContact,
  isEBook,
  isItem,
  isRecording,
  type odata,
  parseGenre,
  type Reader,
  type ReaderUpdate,
  type Recording,
} from "./library/index.js";

export function inheritance(eBook: EBook): void {
  takes<Book>(eBook);
  takes<Item>(eBook);
  // @ts-expect-error a recording is not a book
  takes<Book>(some<Recording>());
  // @ts-expect-error a book need not be an e-book
  takes<EBook>(some<Book>());
}

export function narrowing(item: AnyItem, base: Item, value: unknown): void {
  if (isRecording(item)) takes<string>(item.length);
  if (isBook(item)) takes<number>(item.pages);
  else takes<string>(item.length);
  if (isEBook(base)) takes<odata.Int64>(base.bytes);
  if (isItem(value)) same<typeof value, Item>();
  if (isAnyItem(value)) same<typeof value, AnyItem>();
  if (isAnyItem(value, { presence: "partial" })) same<typeof value, odata.PartialResponse<AnyItem>>();
}

export function exhaustive(item: AnyItem): odata.Int64 | string {
  switch (item["@odata.type"]) {
    case "#city.library.book":
      return item.pages;
    case "#city.library.eBook":
      return item.bytes;
    case "#city.library.recording":
      return item.length;
    default:
      return item satisfies never;
  }
}

export function withoutDefault(item: AnyItem): string {
  switch (item["@odata.type"]) {
    case "#city.library.book":
    case "#city.library.eBook":
      return formatGenre(parseGenre(item.genres));
    case "#city.library.recording":
      return item.length;
  }
}

// @ts-expect-error the e-book is forgotten: a way leads to the end
export function forgetful(item: AnyItem): string {
  switch (item["@odata.type"]) {
    case "#city.library.book":
      return item.title;
    case "#city.library.recording":
      return item.length;
  }
}

export function abstractMustSayWhatItIs(book: Book): void {
  takes<AnyItem>({ ...book, "@odata.type": "#city.library.book" });
  // @ts-expect-error where an item is declared there is no instance of item itself
  takes<AnyItem>({ ...book, "@odata.type": undefined });
  // @ts-expect-error nor one that goes by its name
  takes<AnyItem>({ ...book, "@odata.type": "#city.library.item" });
  same<Reader["lastItem"], AnyReference | null>();
  takes<AnyReference>({ note: null });
  takes<AnyReference>({ "@odata.type": "#city.library.datedReference", note: null, date: "2024-02-29" });
  // @ts-expect-error what says that it is derived must be so in full
  takes<AnyReference>({ "@odata.type": "#city.library.datedReference", note: null });
}

export function openTypes(contact: Contact, open: odata.Open<Contact>, value: unknown): void {
  takes<string>(contact.kind);
  // @ts-expect-error a property that the metadata does not declare may be a misspelt one
  contact.adress;
  // @ts-expect-error the same in what is sent
  takes<ContactCreate>({ kind: "mail", adress: null });
  takes<unknown>(open["floor"]);
  takes<string>(open.kind);
  // @ts-expect-error nothing is known of what the metadata does not declare
  takes<string>(open["floor"]);
  takes<odata.Open<ContactCreate>>({ kind: "mail", verified: true });
  if (isContact(value)) same<typeof value, Contact>();
}

export function flags(book: Book): void {
  same<GenreMember, "poetry" | "history" | "crime">();
  same<ReturnType<typeof parseGenre>, GenreMember[]>();
  takes<Genre>(formatGenre([Genre.poetry, "crime"]));
  takes<Genre>("poetry,history");
  takes<Genre>("7");
  for (const genre of parseGenre(book.genres)) takes<GenreMember>(genre);
  // @ts-expect-error no flag
  formatGenre(["romance"]);
  // @ts-expect-error does not begin with a flag
  takes<Genre>("romance,poetry");
  // @ts-expect-error several flags are not one
  takes<GenreMember>(book.genres);
}

export function creating(): void {
  const title = "Emma";
  const required = { title, shelf: "A 1", access: Access.members, pages: 474, genres: "poetry" } as const;
  takes<BookCreate>(required);
  takes<BookCreate>({ ...required, language: "de", price: null });
  takes<AnyItemCreate>({ ...required, "@odata.type": "#city.library.book" });
  takes<AnyItemCreate>({ ...required, "@odata.type": "city.library.book" });
  takes<BookCreate>({ ...required, "borrower@odata.bind": "readers('7')" });
  takes<BookCreate>({ title });
  // @ts-expect-error the service makes the key
  takes<BookCreate>({ ...required, id: "00000000-0000-0000-0000-000000000000" });
  // @ts-expect-error nobody may write it
  takes<BookCreate>({ ...required, addedAt: "2024-02-29T00:00Z" });
  // @ts-expect-error it stands for members to come, and is never sent
  takes<BookCreate>({ ...required, access: "unknownFutureValue" });
  // @ts-expect-error null is not a value of it
  takes<BookCreate>({ ...required, language: null });
}

export function updating(book: Book): void {
  takes<BookUpdate>({});
  takes<BookUpdate>({ title: "Emma", price: null });
  // @ts-expect-error set once, when the book was created
  takes<BookUpdate>({ shelf: "A 2" });
  // @ts-expect-error the service makes the key
  takes<BookUpdate>({ id: book.id });
  // @ts-expect-error a key that a client chose cannot change either
  takes<ReaderUpdate>({ card: "7" });
  // @ts-expect-error it stands for members to come, and is never sent
  takes<BookUpdate>({ access: Access.unknownFutureValue });
  // @ts-expect-error only the service changes it
  book.addedAt = "2024-02-29T00:00Z";
  book.title = "Emma";
}

export function expanding(item: Item, reader: Reader): void {
  takes<Reader | null | undefined>(item.borrower);
  takes<Item[] | undefined>(reader.items);
  // @ts-expect-error there only where it was expanded
  takes<Reader | null>(item.borrower);
}
