/** People and places for sample values: invented ones, at domains and numbers set apart for documentation. */
import { between, pick } from "../values/seed.ts";

export interface Person {
  readonly given: string;
  readonly surname: string;
  /** The local part of an e-mail address. */
  readonly account: string;
}

const people: readonly [string, string][] = [
  ["Adele", "Vance"],
  ["Alex", "Wilber"],
  ["Diego", "Siciliani"],
  ["Grady", "Archie"],
  ["Isaiah", "Langer"],
  ["Joni", "Sherman"],
  ["Lee", "Gu"],
  ["Lidia", "Holloway"],
  ["Lynne", "Robbins"],
  ["Megan", "Bowen"],
  ["Miriam", "Graham"],
  ["Nestor", "Wilke"],
  ["Patti", "Fernandez"],
  ["Pradeep", "Gupta"],
];

export function personOf(seed: number): Person {
  return personAt(indexOf(seed));
}

/** Returns another person than `personOf` does of the first seed. */
export function personBeside(person: number, seed: number): Person {
  return personAt((indexOf(person) + between(seed, 1, people.length - 1)) % people.length);
}

function indexOf(seed: number): number {
  return between(seed, 0, people.length - 1);
}

function personAt(index: number): Person {
  const [given, surname] = people[index] ?? ["Adele", "Vance"];
  return { given, surname, account: `${given}.${surname}`.toLowerCase() };
}

export interface Address {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
  readonly countryCode: string;
}

const addresses: readonly [Address, ...Address[]] = [
  address("1 Main Street", "Redmond", "WA", "98052"),
  address("205 108th Avenue NE", "Bellevue", "WA", "98004"),
  address("44 Market Street", "San Francisco", "CA", "94105"),
  address("7 Harbor Road", "Boston", "MA", "02110"),
];

function address(street: string, city: string, state: string, postalCode: string): Address {
  return { street, city, state, postalCode, country: "United States", countryCode: "US" };
}

export function addressOf(seed: number): Address {
  return pick(seed, addresses);
}

/** RFC 5737 sets this network apart for documentation. */
export function ipv4Of(seed: number): string {
  return `192.0.2.${between(seed, 1, 254)}`;
}

/** RFC 3849 sets this network apart for documentation. */
export function ipv6Of(seed: number): string {
  return `2001:db8::${between(seed, 1, 0xffff).toString(16)}`;
}

/** RFC 7042, section 2.1.2, sets this range apart for documentation. */
export function macOf(seed: number): string {
  return `00:00:5E:00:53:${between(seed, 0, 255).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** Numbers from 555-0100 to 555-0199 belong to nobody. */
export function phoneOf(seed: number): string {
  return `+1 425 555 01${String(between(seed, 0, 99)).padStart(2, "0")}`;
}
