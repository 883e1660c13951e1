/**
 * Sample texts by the end of a name. English names have their noun last, so that `webUrl` is a URL and `urlTemplate` is
 * not. The names of the type and of the property around a value come before its own: `error message` is the
 * `message` of an `error`. A plural has the row of its singular, and a later row takes precedence over an equal one.
 *
 * Each row has the names, and one or more texts. What stands in braces depends on the place: see `strings/fill.ts`.
 */
export type TextRow = readonly [names: string, text: string, ...texts: string[]];

/** For names in none of the rows: the name in words. */
export const fallback = "{phrase}";

/** Who and where. */
const people: readonly TextRow[] = [
  ["display name, name, friendly name, title", "{name}"],
  ["mail, email, e mail, email address, mail address, smtp address, email address address", "{mail}"],
  [
    "im address, apple id, user principal name, principal name, upn, sender, recipient, login name, user email, from address, user id on the phone, login, salesperson email",
    "{account}@contoso.com",
  ],
  ["proxy address", "SMTP:{mail}"],
  [
    "user display name, user name, full name, person name, member name, owner name, author, owner, manager, assigned to, by, contact name, legal name, approver, assistant name, spouse name, child, salesperson, contact, user, member, composer, artist",
    "{full name}",
  ],
  ["contact title, person title, customer title", "Dr."],
  ["account name, sam account name, account, username", "{account}"],
  ["alias, aliases, mail nickname, display as", "{mail name}"],
  ["given name, first name, preferred name, nickname, nick name", "{given}"],
  ["surname, last name, family name, file as", "{surname}"],
  ["middle name", "Marie"],
  ["initials", "{initials}"],
  ["job title, profession", "Retail Manager", "Account Executive", "Marketing Assistant"],
  ["department, division, organizational unit", "Sales", "Marketing", "Human Resources"],
  ["cost center", "CC-{digits 4}"],
  ["employee type", "Employee"],
  ["about me", "I plan the launch of new products."],
  ["interest", "Cycling", "Photography", "Chess"],
  ["skill", "Negotiation", "Public speaking", "Data analysis"],
  ["school", "School of Fine Art", "Trey Research College"],
  ["past project", "Website relaunch", "Move to the new office"],
  ["responsibility", "Plans the annual conference", "Looks after key accounts"],
  ["gender", "unspecified"],
  ["age group", "Adult"],
  [
    "company, company name, organization, organization name, tenant name, tenant display name, publisher, vendor, manufacturer, developer, customer name, vendor name, publisher name, legal entity, provider, issuer, carrier, brand, make",
    "Contoso",
    "Fabrikam",
    "Northwind Traders",
  ],
  ["authority, authority name", "Contoso Root CA"],
  ["office, office location, room", "{number 1 40}/{digits 4}"],
  ["building", "Building {number 1 40}"],
  ["floor, floor label", "{number 1 9}"],
  ["location, place", "{city}"],
  ["street, street address, address line, address, address1, line1, street name", "{street}"],
  ["post office box, po box", "PO Box {digits 3}"],
  ["city, town, locality", "{city}"],
  ["province, state or province, state province", "{state}"],
  ["postal code, zip code, zip, post code", "{postal code}"],
  ["country, country or region, country region, country name", "{country}"],
  ["country code, country letter code, usage location, region code, country or region code", "{country code}"],
  ["region", "{region}"],
  ["preferred data location, data location", "NAM"],
  [
    "phone, phone number, mobile phone, mobile, mobile number, toll number, toll free number, business phone, home phone, fax, fax number, telephone, telephone number, quick dial",
    "{phone}",
  ],
];

/** What tells things apart. */
const identifiers: readonly TextRow[] = [
  [
    "id, guid, uuid, uid, udid, object identifier, identifier, key id, unique identifier, reference, immutable id",
    "{guid}",
  ],
  [
    "include application, exclude application, include user, exclude user, include group, exclude group, include role, exclude role, include location, exclude location, include service principal, exclude service principal, include device, exclude device",
    "{guid}",
  ],
  ["internet message id", "<{guid}@contoso.com>"],
  ["certificate user id", "X509:<PN>{account}@contoso.com"],
  ["bundle id, bundle identifier, package id, package name, package identifier", "com.contoso.app{number 1 99}"],
  ["distinguished name", "CN={full name},OU=Users,DC=contoso,DC=com"],
  ["security identifier, sid", "S-1-5-21-{number 1000000000 2000000000}-{digits 4}"],
  ["serial number", "{HEX 12}"],
  ["imei, meid, iccid, imsi", "49{digits 13}"],
  ["thumbprint, certificate thumbprint, sha1, fingerprint, finger print, ski", "{HEX 40}"],
  ["sha256, hash, hash value, digest, file hash, sha256 hash", "{hex 64}"],
  ["sha1 hash", "{hex 40}"],
  ["md5, md5 hash, quick xor hash", "{hex 32}"],
  ["crc32, crc32 hash", "{hex 8}"],
  ["etag, change key, c tag, e tag, checksum, correlation vector", "{hex 16}"],
  ["token, access token, refresh token, blob", "{hex 32}"],
  ["password, secret, secret text, shared key, pre shared key, key value", "placeholder"],
  ["passcode, pin, bypass code", "{digits 6}"],
  [
    "code, error code, tax code, customer number, document number, employee id, order number, account number, number, order, sequence number",
    "{digits 4}",
  ],
  ["phone number", "{phone}"],
  ["product key, product code", "{HEX 5}-{HEX 5}-{HEX 5}"],
  ["sku, sku part number", "ENTERPRISEPACK"],
  ["tag, label, keyword, category", "general", "internal", "important"],
  ["order hint", " !"],
  ["string, extension attribute", "Contoso"],
];

/** Networks, devices and programs. */
const technology: readonly TextRow[] = [
  [
    "url, uri, link, href, website, website address, web site, home page, homepage, endpoint, web page, location url, web hook, my site, site, web dav url, query root",
    "https://www.contoso.com/{slug}/{number 100 999}",
  ],
  ["domain, domain name, realm, dns suffix, domain suffix", "contoso.com", "fabrikam.com", "example.com"],
  ["net bios name", "CONTOSO"],
  [
    "host, host name, hostname, fqdn, server, server name, dns name, server address, proxy server",
    "host{number 1 99}.contoso.com",
  ],
  [
    "ip, ip address, ipv4 address, ip address v4, i pv4 address, gateway, address ip, dns server, source address, destination address, ip address address, ipv4",
    "{ipv4}",
  ],
  ["ipv6 address, i pv6 address, ipv6", "{ipv6}"],
  ["subnet mask", "255.255.255.0"],
  ["cidr address, subnet, ip range, prefix", "192.0.2.0/24"],
  ["mac, mac address, physical address, bssid", "{mac}"],
  ["port, port number", "{number 49152 65535}"],
  ["ssid, network, network name", "Contoso Guests", "Contoso Staff"],
  ["protocol", "https"],
  ["method, verb", "GET"],
  ["authentication method", "password"],
  ["user agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"],
  ["browser, client app, client app used", "Edge"],
  [
    "version, version number, os version, minimum version, maximum version, product version, revision, release",
    "{number 1 12}.{number 0 9}.{number 1 99}",
  ],
  ["minimum version, minimum operating system version", "{number 1 4}.{number 0 9}.{number 1 99}"],
  ["maximum version, maximum operating system version", "{number 9 12}.{number 0 9}.{number 1 99}"],
  ["build, build number", "{number 19041 26100}.{digits 4}"],
  ["security patch level", "2025-03-05"],
  ["operating system, os, platform, os name, os description", "Windows"],
  ["model, device model, camera model", "Surface Laptop"],
  ["device type", "Desktop"],
  ["trust type", "AzureAd"],
  ["algorithm, hash algorithm", "SHA256"],
  ["certificate", "MIIC{hex 40}"],
  ["command line", "setup.exe /quiet"],
  ["driver", "Contoso Printer Driver"],
];

/** What messages say: the same in all of one payload, so that a preview has the text of the body. */
export const letters = [
  "The figures are ready for your review.",
  "The meeting has moved to Thursday.",
  "Thank you for your help with the report.",
] as const;

/** Texts that people write and read. */
const prose: readonly TextRow[] = [
  ["description", "For everyone in the sales department.", "Kept by the marketing department."],
  [
    "comment, note, remark",
    "Agreed with the project owner.",
    "See the minutes of the last meeting.",
    "No further steps are needed.",
  ],
  ["reason, justification, explanation", "Needed for the quarterly review.", "Requested by the project owner."],
  ["failure reason, error, error message, error description, error detail, exception", "The request timed out."],
  ["body, content, text, message, preview, summary, statement, html", "{letter}"],
  ["external reply message, internal reply message", "I am out of the office until Monday."],
  [
    "instruction, information, info, detail, tip, tooltip, tool tip, recommendation, remediation, recommended action, hint",
    "Contact the service desk for help.",
    "See the handbook for details.",
  ],
  ["subject, topic", "Quarterly review", "Budget for next year", "Welcome to the team"],
  ["genre", "Jazz"],
  ["album", "Live in Redmond"],
  ["copyright", "Contoso, Ltd."],
];

/** Short values, often those of an enumeration in all but name. */
const terms: readonly TextRow[] = [
  ["state", "{state}"],
  ["status", "active"],
  ["type, kind, classification", "standard", "basic", "custom"],
  ["user type", "Member"],
  ["member type", "direct"],
  ["group type", "Unified"],
  ["drive type", "documentLibrary"],
  ["reaction type", "like"],
  ["sign in type", "userPrincipalName"],
  ["resource access type", "Scope"],
  ["service principal type", "Application"],
  ["service principal name", "Contoso service"],
  ["sign in audience", "AzureADMyOrg"],
  ["allowed member type", "User"],
  ["creation type", "Invitation"],
  ["visibility", "Public"],
  ["ownership", "Company"],
  ["password policy", "DisablePasswordExpiration"],
  ["group membership claim", "SecurityGroup"],
  ["mode", "automatic"],
  ["level, severity, risk score, priority, importance, impact, grade", "medium"],
  ["result, outcome, decision, verdict", "success"],
  ["action, operation, activity, activity type", "update", "create", "read"],
  ["permission, access level", "read"],
  ["value, new value", "Contoso"],
  ["old value", "Fabrikam"],
  ["key, property, field, attribute", "department", "companyName"],
  ["service, service name, system, origin system", "Exchange", "SharePoint"],
  ["source, origin", "cloud"],
  ["target, audience", "all"],
  ["usage, use", "Verify"],
  ["contain", "report", "invoice"],
  ["symbol", "$"],
  ["input bin, output bin", "Tray 1"],
  ["style, view, position, alignment", "default"],
  ["jail broken", "False"],
  ["operator", "eq"],
  ["order, sort order", "ascending"],
  ["unit", "hour"],
  ["role, role name", "Reader", "Contributor", "Owner"],
  ["scope, directory scope id, app scope id", "/"],
  ["filter, query, expression, rule, membership rule, condition, formula", "department eq 'Sales'"],
  ["select, sort by", "displayName"],
  ["format string", "CN={full name}"],
  ["date format", "yyyy-MM-dd"],
  ["time format", "HH:mm"],
  ["format", "text"],
  ["audio format", "AAC"],
  ["language, language tag, locale, culture, language code, content language, language locale", "en-US"],
  ["time zone, timezone, time zone id, time zone name, time zone base name", "Pacific Standard Time"],
  ["currency, currency code", "USD"],
  ["color, colour, background color, hex color", "#{hex 6}"],
  ["theme", "blue"],
  ["mime type, content type, media type", "text/plain"],
  ["extension, file extension", ".pdf"],
  ["file name, cert file name", "{slug}.pdf"],
  ["path, file path, folder path, relative path, directory", "/documents/{slug}"],
  ["count, size, quantity, length, duration in days, age, weight, total", "{number 1 50}"],
  ["date time, date, timestamp, time, created, modified, birthday", "{moment}"],
  ["year, fiscal year", "2025"],
  ["report period, period", "D30"],
  ["data, metadata, payload, json", "{}"],
  [
    "group, policy, application, app, template, folder, list, product, resource, setting, plan, page, theme name, profile, device, option, unit name, archive",
    "Contoso {words}",
  ],
];

export const textRows: readonly TextRow[] = [people, identifiers, technology, prose, terms].flat();
