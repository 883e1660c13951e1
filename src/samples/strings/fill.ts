/** What stands in braces in the sample texts of `vocabulary/texts.ts`. */
import { dateTimeOf, localTimeOf } from "../values/moments.ts";
import { thingOf } from "../values/owner.ts";
import { between, derive, guid, hexadecimal, pick } from "../values/seed.ts";
import type { Slot } from "../values/slot.ts";
import { people, things } from "../vocabulary/owners.ts";
import { letters } from "../vocabulary/texts.ts";
import { addressOf, ipv4Of, ipv6Of, macOf, personBeside, personOf, phoneOf } from "./people.ts";
import { phrase, singular } from "./words.ts";

type Fill = (slot: Slot, ...arguments_: readonly number[]) => string;

const fills: Readonly<Record<string, Fill>> = {
  name: (slot) => (isNameOfPerson(slot) ? fullName(slot) : thingName(slot)),
  mail: (slot) => `${mailName(slot)}@contoso.com`,
  "mail name": mailName,
  "full name": fullName,
  given: (slot) => personOf(slot.owner.person).given,
  surname: (slot) => personOf(slot.owner.person).surname,
  account: (slot) => personOf(slot.owner.person).account,
  initials,
  street: (slot) => addressOf(slot.owner.seed).street,
  city: (slot) => addressOf(slot.owner.seed).city,
  state,
  province: (slot) => addressOf(slot.owner.seed).state,
  region: (slot) => (slot.owner.isPlace ? addressOf(slot.owner.seed).state : "West US"),
  "postal code": (slot) => addressOf(slot.owner.seed).postalCode,
  country: (slot) => addressOf(slot.owner.seed).country,
  "country code": (slot) => addressOf(slot.owner.seed).countryCode,
  phone: (slot) => phoneOf(slot.seed),
  ipv4: (slot) => ipv4Of(slot.seed),
  ipv6: (slot) => ipv6Of(slot.seed),
  mac: (slot) => macOf(slot.seed),
  guid: (slot) => guid(slot.seed),
  hex: (slot, digits = 8) => hexadecimal(slot.seed, digits),
  HEX: (slot, digits = 8) => hexadecimal(slot.seed, digits).toUpperCase(),
  number: (slot, low = 0, high = 9) => String(between(slot.seed, low, high)),
  digits: (slot, count = 4) => String(between(slot.seed, 10 ** (count - 1), 10 ** count - 1)),
  moment,
  letter: (slot) => pick(slot.owner.payload, letters),
  thing: (slot) => thingOf(slot.owner).join(" "),
  words: (slot) => slot.words.join(" "),
  phrase: (slot) => phrase(slot.words),
  slug,
};

/** Returns the text with what stands in braces replaced; each brace has a value of its own. */
export function filled(text: string, slot: Slot): string {
  if (!text.includes("{")) return text;
  let count = 0;
  return text.replace(/\{([A-Za-z][A-Za-z0-9]*(?: [a-z]+)?)((?: \d+)*)\}/g, (_, name: string, numbers: string) => {
    const own = count++ === 0 ? slot : { ...slot, seed: derive(slot.seed, count) };
    return fills[name]?.(own, ...numbers.split(" ").slice(1).map(Number)) ?? "";
  });
}

/** Returns the state of an address, or else of a task. */
function state({ words, owner }: Slot): string {
  return owner.isPlace && words.length === 1 ? addressOf(owner.seed).state : "active";
}

/** Returns a date in a text; if its type has a time zone, without an offset. */
function moment(slot: Slot): string {
  const hasZone = slot.owner.words.at(-1) === "zone";
  return hasZone ? `${localTimeOf(slot.words, slot)}.0000000` : dateTimeOf(slot.words, slot);
}

/** What a person has that is another person. */
const others = new Set("manager assistant spouse child approver".split(" "));

function fullName({ owner, words, seed }: Slot): string {
  const isOther = owner.isPerson && words.some((word) => others.has(word));
  const { given, surname } = isOther ? personBeside(owner.person, seed) : personOf(owner.person);
  return `${given} ${surname}`;
}

/** A person's object may name things, too: `appDisplayName`. */
function isNameOfPerson({ words, owner }: Slot): boolean {
  return owner.isPerson && !words.some((word) => things.has(word));
}

function initials({ owner }: Slot): string {
  const { given, surname } = personOf(owner.person);
  return `${given[0]}${surname[0]}`;
}

/** Returns a name for the thing that the property names, or else for its owner: "Contoso managed device". */
function thingName({ words, owner }: Slot): string {
  const about = words.filter((word) => word !== "name" && word !== "display" && word !== "title");
  return `Contoso ${(about.length === 0 ? thingOf(owner) : about).join(" ")}`;
}

function mailName({ words, owner }: Slot): string {
  const isOfPerson = owner.isPerson || words.some((word) => people.has(singular(word)));
  return isOfPerson ? personOf(owner.person).account : ascii(thingOf(owner));
}

/** What names of addresses and files say of their form. */
const forms = new Set("url uri link href web path directory folder file name template id".split(" "));

/** Returns what a name says beyond the form of its value, for addresses and file names. */
function slug({ words, owner }: Slot): string {
  const about = words.filter((word) => !forms.has(singular(word)));
  return ascii(about.length === 0 ? thingOf(owner) : about);
}

/** Only ASCII letters and digits. */
function ascii(words: readonly string[]): string {
  const text = words.join("-").replace(/[^a-z0-9-]/g, "");
  return text === "" ? "item" : text;
}
