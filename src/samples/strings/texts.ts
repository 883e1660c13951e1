/**
 * A table of sample texts for string properties by the end of their names. English names have their noun last, so that
 * `webUrl` is a URL and `urlTemplate` is not.
 */
import { dateTimeOf } from "../values/moments.ts";
import { between, guid, hexadecimal, pick } from "../values/seed.ts";
import type { Slot } from "../values/slot.ts";
import { addressOf, ipv4Of, ipv6Of, macOf, personOf, phoneOf } from "./people.ts";
import { byEnding, endings, phrase } from "./words.ts";

type MakeText = (slot: Slot) => string;

/** Types whose names end like this are about people. */
const people: ReadonlySet<string> = new Set(
  "user person contact people member student teacher employee author attendee recipient participant owner guest manager invitation profile staff customer identity".split(
    " ",
  ),
);

const byName = endings<MakeText>([
  ["id, guid, uuid, uid, udid, object identifier, identifier, key id, unique identifier", (slot) => guid(slot.seed)],
  [
    "mail, email, e mail, im address, apple id, email address, mail address, smtp address, user principal name, principal name, upn, sender, recipient, login name, user email, from address",
    email,
  ],
  ["proxy address", (slot) => `SMTP:${email(slot)}`],
  [
    "user display name, user name, full name, person name, member name, owner name, author, owner, manager, assigned to, created by, modified by, last modified by, contact name, legal name, approver",
    fullName,
  ],
  [
    "account name, sam account name, alias, mail nickname, account, username, nickname",
    (slot) => personOf(slot.ownerSeed).account,
  ],
  ["given name, first name, preferred name", (slot) => personOf(slot.ownerSeed).given],
  ["surname, last name, family name", (slot) => personOf(slot.ownerSeed).surname],
  ["middle name", () => "Marie"],
  ["initials", initials],
  ["display name, name, friendly name, title", displayName],
  [
    "company, company name, organization, organization name, tenant name, tenant display name, publisher, vendor, manufacturer, developer, customer name, vendor name, publisher name, legal entity",
    (slot) => pick(slot.seed, ["Contoso", "Fabrikam", "Northwind Traders"]),
  ],
  ["job title", (slot) => pick(slot.ownerSeed, ["Retail Manager", "Account Executive", "Marketing Assistant"])],
  ["department", (slot) => pick(slot.ownerSeed, ["Sales", "Marketing", "Human Resources"])],
  ["office, office location", (slot) => `${between(slot.seed, 1, 40)}/${between(slot.seed, 1000, 3999)}`],
  ["street, street address, address line, address, address1, line1, street name", address],
  ["city, town, locality", (slot) => addressOf(slot.ownerSeed).city],
  ["province, state or province, state province", (slot) => addressOf(slot.ownerSeed).state],
  ["postal code, zip code, zip, post code", (slot) => addressOf(slot.ownerSeed).postalCode],
  ["country, country or region, country region, region, country name", (slot) => addressOf(slot.ownerSeed).country],
  [
    "country code, country letter code, usage location, region code, country or region code",
    (slot) => addressOf(slot.ownerSeed).countryCode,
  ],
  [
    "phone, phone number, mobile phone, mobile, mobile number, toll number, toll free number, business phone, home phone, fax, fax number, telephone, telephone number",
    (slot) => phoneOf(slot.seed),
  ],
  ["url, uri, link, href, website, web site, home page, homepage, endpoint, web page, location url, web hook", url],
  ["domain, domain name, realm, dns suffix", (slot) => pick(slot.seed, ["contoso.com", "fabrikam.com", "example.com"])],
  [
    "host, host name, hostname, fqdn, server, server name, dns name, server address, proxy server",
    (slot) => `host${between(slot.seed, 1, 99)}.contoso.com`,
  ],
  [
    "ip, ip address, ipv4 address, ip address v4, i pv4 address, gateway, address ip, dns server, source address, destination address",
    (slot) => ipv4Of(slot.seed),
  ],
  ["ipv6 address, i pv6 address", (slot) => ipv6Of(slot.seed)],
  ["subnet mask", () => "255.255.255.0"],
  ["cidr address, subnet, ip range, prefix", () => "192.0.2.0/24"],
  ["mac, mac address, physical address, bssid", (slot) => macOf(slot.seed)],
  [
    "language, language tag, locale, culture, preferred language, language code, content language, language locale",
    () => "en-US",
  ],
  ["time zone, timezone, time zone id", () => "Pacific Standard Time"],
  [
    "version, version number, os version, minimum version, maximum version, product version",
    (slot) => `${between(slot.seed, 1, 12)}.${between(slot.seed, 0, 9)}.${between(slot.seed, 1, 99)}`,
  ],
  ["operating system, os, platform, os name, os description", () => "Windows"],
  ["model, device model", () => "Surface Laptop"],
  ["serial number", (slot) => hexadecimal(slot.seed, 12).toUpperCase()],
  ["imei, meid, iccid, imsi", (slot) => `49${String(between(slot.seed, 1e12, 9e12))}`],
  ["currency, currency code", () => "USD"],
  ["color, colour, background color, hex color", (slot) => `#${hexadecimal(slot.seed, 6)}`],
  ["thumbprint, certificate thumbprint, sha1, fingerprint", (slot) => hexadecimal(slot.seed, 40).toUpperCase()],
  ["sha256, hash, hash value, digest, file hash, sha256 hash", (slot) => hexadecimal(slot.seed, 64)],
  ["md5", (slot) => hexadecimal(slot.seed, 32)],
  ["etag, change key, c tag, e tag, checksum, correlation vector", (slot) => hexadecimal(slot.seed, 16)],
  ["token, access token, refresh token", (slot) => hexadecimal(slot.seed, 32)],
  ["password, secret, secret text, shared key, pre shared key, key value", () => "placeholder"],
  ["file name, cert file name", (slot) => `${slug(slot, 2)}.pdf`],
  ["extension, file extension", () => ".pdf"],
  ["path, file path, folder path, relative path, directory", (slot) => `/documents/${slug(slot, 1)}`],
  ["mime type, content type, media type", () => "application/json"],
  [
    "bundle id, bundle identifier, package id, package name, package identifier",
    (slot) => `com.contoso.app${between(slot.seed, 1, 99)}`,
  ],
  [
    "description, comment, note, reason, justification, summary, remark, detail, instruction, message, body, content, text, information, statement, preview, body preview, explanation, details, notes",
    sentence,
  ],
  ["subject", () => "Quarterly review"],
  ["state, status", (slot) => (isPlace(slot) ? addressOf(slot.ownerSeed).state : "active")],
  ["gender", () => "unspecified"],
  [
    "code, error code, tax code, customer number, document number, employee id, order number, account number",
    (slot) => String(between(slot.seed, 1000, 9999)),
  ],
  [
    "number",
    (slot) => (slot.ownerWords.includes("phone") ? phoneOf(slot.seed) : String(between(slot.seed, 1000, 9999))),
  ],
  ["port, port number", (slot) => String(between(slot.seed, 49_152, 65_535))],
  ["distinguished name", (slot) => `CN=${fullName(slot)},OU=Users,DC=contoso,DC=com`],
  ["security identifier, sid", (slot) => `S-1-5-21-${between(slot.seed, 1e9, 2e9)}-1001`],
  ["severity, risk score, priority, importance", () => "medium"],
  ["count, size, quantity, length, duration in days, age", (slot) => String(between(slot.seed, 1, 50))],
  ["date time, date, timestamp, time, created, modified", (slot) => dateTimeOf(slot.words, slot.seed)],
  ["year, fiscal year", () => "2025"],
  ["report period, period", () => "D30"],
  ["role, role name", (slot) => pick(slot.seed, ["Reader", "Contributor", "Owner"])],
  ["scope, directory scope id, app scope id", () => "/"],
  ["filter, query, expression, rule, membership rule", () => "displayName eq 'Contoso'"],
  ["tag, label, keyword, category", (slot) => pick(slot.seed, ["general", "internal", "important"])],
  ["sku, sku part number", () => "ENTERPRISEPACK"],
]);

/**
 * Returns a text that suits a string property's name; if the name is not in the table, the text is the name in words.
 * The caller handles facets.
 */
export function textOf(slot: Slot): string {
  if (slot.isUrl) return url(slot);
  const make = byEnding(byName, slot.words);
  return make === undefined ? phrase(slot.words) : make(slot);
}

function email(slot: Slot): string {
  return `${personOf(slot.ownerSeed).account}@contoso.com`;
}

function fullName(slot: Slot): string {
  const { given, surname } = personOf(slot.ownerSeed);
  return `${given} ${surname}`;
}

function initials(slot: Slot): string {
  const { given, surname } = personOf(slot.ownerSeed);
  return `${given[0]}${surname[0]}`;
}

/**
 * Returns a person's name if the type is about people, else a name for one of its instances: "Contoso managed device".
 */
function displayName(slot: Slot): string {
  if (people.has(slot.ownerWords.at(-1) ?? "") || slot.ownerWords.includes("email")) return fullName(slot);
  const about = slot.words.filter((word) => word !== "name" && word !== "display" && word !== "title");
  return `Contoso ${(about.length === 0 ? slot.ownerWords : about).join(" ")}`;
}

/** Returns an e-mail, network or postal address, as its type says. */
function address(slot: Slot): string {
  if (slot.ownerWords.includes("email") || slot.ownerWords.includes("mail")) return email(slot);
  return slot.ownerWords.includes("ip") ? ipv4Of(slot.seed) : addressOf(slot.ownerSeed).street;
}

function isPlace({ ownerWords }: Slot): boolean {
  return ownerWords.includes("address") || ownerWords.includes("location");
}

function url(slot: Slot): string {
  return `https://www.contoso.com/${slug(slot, 1)}/${between(slot.seed, 100, 999)}`;
}

function sentence(slot: Slot): string {
  return `${phrase(slot.words)} of the ${slot.ownerWords.join(" ")}.`;
}

/** Returns the name without its last words, for paths and file names: only ASCII letters and digits. */
function slug(slot: Slot, dropped: number): string {
  const words = slot.words.slice(0, -dropped);
  const text = (words.length === 0 ? slot.ownerWords : words).join("-").replace(/[^a-z0-9-]/g, "");
  return text === "" ? "item" : text;
}
