import { describe, expect, it } from "vitest";
import { defaultOutputOptions } from "../../../src/plan/options.ts";
import { createFixtures } from "../../../src/samples/fixtures.ts";
import { modelOf, structured } from "../../support/model-of.ts";

/** Returns the fixture of a complex type `N.T` with these properties. */
function fixtureOf(properties: string, others = "", name = "T"): Record<string, unknown> {
  const built = modelOf(`<ComplexType Name="${name}">${properties}</ComplexType>${others}`);
  return JSON.parse(createFixtures(built.model, defaultOutputOptions)(structured(built, `N.${name}`)).json);
}

function property(name: string, type = "Edm.String", attributes = ""): string {
  return `<Property Name="${name}" Type="${type}" ${attributes}/>`;
}

describe("strings suit their names", () => {
  it.each([
    ["mail", /^[a-z.]+@contoso\.com$/],
    ["userPrincipalName", /^[a-z.]+@contoso\.com$/],
    ["webUrl", /^https:\/\/www\.contoso\.com\/t\/\d+$/],
    ["redirectUri", /^https:\/\/www\.contoso\.com\/redirect\/\d+$/],
    ["mobilePhone", /^\+1 425 555 01\d\d$/],
    ["tenantId", /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
    ["preferredLanguage", /^en-US$/],
    ["ipAddress", /^192\.0\.2\.\d+$/],
    ["macAddress", /^00:00:5E:00:53:[0-9A-F]{2}$/],
    ["thumbprint", /^[0-9A-F]{40}$/],
    ["osVersion", /^\d+\.\d+\.\d+$/],
    ["usageLocation", /^US$/],
    ["favouriteColor", /^#[0-9a-f]{6}$/],
    ["token", /^[0-9a-f]{32}$/],
    ["appleId", /^[a-z.]+@contoso\.com$/],
    ["bundleId", /^com\.contoso\./],
    ["description", / the (?:sales|marketing) department\.$/],
    ["aboutMe", /^I plan /],
    ["extensionAttribute3", /^Contoso$/],
    ["allowedAAGUIDs", /^[0-9a-f]{8}-/],
    ["accessPackageId", /^[0-9a-f]{8}-/],
    ["termsOfUse", /^Terms of /],
    ["senderAddress", /@contoso\.com$/],
    ["callerNumber", /^\+1 425 555 01\d\d$/],
    ["encryptionKey", /^placeholder$/],
    ["publicKey", /^MIIC/],
    ["upperAddress", /^192\.0\.2\.\d+$/],
    ["queryString", /^report$/],
    ["stateOrProvince", /^[A-Z]{2}$/],
    ["createdByDisplayName", /^[A-Z][a-z]+ [A-Z][a-z]+$/],
    ["moveToFolder", /^[0-9a-f]{8}-/],
    ["contentLocation", /^https:/],
    ["threatFamilyName", /^Wacatac$/],
    ["cve", /^CVE-2025-\d{4}$/],
    ["managedDeviceName", /^(?:DESKTOP|LAPTOP)-[0-9A-F]{7}$/],
    ["actionName", /^(?:syncDevice|rebootNow|rotateBitLockerKeys)$/],
    ["settingName", /^(?:passwordRequired|cameraBlocked)$/],
    ["fileOrFolderName", /^setup\.exe$/],
    ["folderName", /^Project plans$/],
    ["fontName", /^Arial$/],
  ])("%s", (name, shape) => {
    expect(fixtureOf(property(name))[name]).toMatch(shape);
  });

  it("and the type they are in", () => {
    expect(fixtureOf(property("address") + property("name"), "", "emailAddress")).toMatchObject({
      address: expect.stringMatching(/@contoso\.com$/),
      name: expect.stringMatching(/^\w+ \w+$/),
    });
    expect(fixtureOf(property("state"), "", "postalAddress").state).toMatch(/^[A-Z]{2}$/);
    expect(fixtureOf(property("city") + property("state"), "", "user").state).toMatch(/^[A-Z]{2}$/);
    expect(fixtureOf(property("state"), "", "job").state).toBe("active");
    expect(fixtureOf(property("city") + property("externalUserState"), "", "user").externalUserState).toBe("active");
    expect(fixtureOf(property("displayName"), "", "mobileApp").displayName).toBe("Contoso mobile app");
  });

  it("and a title is not a name, nor is the name of a thing that of a person", () => {
    expect(fixtureOf(property("title"), "", "employee").title).toMatch(/^(?:Retail|Account|Marketing) /);
    expect(fixtureOf(property("appDisplayName"), "", "user").appDisplayName).toBe("Contoso app");
    expect(fixtureOf(property("address"), "", "workbookRange").address).toBe("Sheet1!A1:C3");
    const email = `<ComplexType Name="emailAddress">${property("address")}</ComplexType>`;
    const { owner } = fixtureOf(property("owner", "N.emailAddress"), email, "calendar");
    expect(owner).toMatchObject({ address: expect.stringMatching(/@contoso\.com$/) });
    expect(fixtureOf(property("capacity", "Edm.Int32"), "", "room").capacity).toBeLessThan(100);
  });

  it("and a place is in its state, however its names are written", () => {
    const { Region } = fixtureOf(property("City") + property("Region"), "", "customer");
    expect(Region).toMatch(/^[A-Z]{2}$/);
    expect(fixtureOf(property("Name") + property("Region"), "", "City")).toMatchObject({
      Name: expect.stringMatching(/^(?:Redmond|Bellevue|San Francisco|Boston)$/),
      Region: expect.stringMatching(/^[A-Z]{2}$/),
    });
  });

  it("and say the name where it says nothing", () => {
    expect(fixtureOf(property("directionality"))).toMatchObject({ directionality: "Directionality" });
  });

  it("and are of one person in one type", () => {
    const names = ["displayName", "givenName", "surname", "mail"].map((name) => property(name)).join("");
    const { displayName, givenName, surname, mail } = fixtureOf(names, "", "user");
    expect(displayName).toBe(`${givenName} ${surname}`);
    expect(mail).toBe(`${givenName}.${surname}@contoso.com`.toLowerCase());
  });

  it("but another person's where the property is about another", () => {
    for (const type of ["user", "contact", "person", "member"]) {
      const names = ["displayName", "manager", "assistantName", "spouseName"];
      const values = fixtureOf(names.map((name) => property(name)).join(""), "", type);
      for (const name of names.slice(1)) expect(values[name], `${type} ${name}`).not.toBe(values.displayName);
    }
  });

  it("and all addresses of a person are of this person", () => {
    const { mail, otherMails } = fixtureOf(
      property("mail") + property("otherMails", "Collection(Edm.String)"),
      "",
      "user",
    );
    expect(otherMails).toEqual([mail]);
    const settings = `<ComplexType Name="authorizationInfo">${property("accounts", "Collection(Edm.String)")}</ComplexType>`;
    const user = fixtureOf(property("mail") + property("authorizationInfo", "N.authorizationInfo"), settings, "user");
    expect(`${(user.authorizationInfo as { accounts: string[] }).accounts}@contoso.com`).toBe(user.mail);
    expect(fixtureOf(property("customerEmailAddress"), "", "appointment").customerEmailAddress).toMatch(
      /^[a-z]+\.[a-z]+@/,
    );
  });

  it("and who sends a message wrote it", () => {
    const recipient = `<ComplexType Name="recipient">${property("emailAddress")}</ComplexType>`;
    const { from, sender } = fixtureOf(
      property("from", "N.recipient") + property("sender", "N.recipient"),
      recipient,
      "message",
    );
    expect(sender).toEqual(from);
  });

  it("an item is called as one of its kind", () => {
    const items = property("stopTones", "Collection(Edm.String)") + property("children", "Collection(Edm.String)");
    expect(fixtureOf(items)).toMatchObject({
      stopTones: ["Stop tone"],
      children: [expect.stringMatching(/^\w+ \w+$/), expect.stringMatching(/^\w+ \w+$/)],
    });
  });

  it("a collection has two different ones where there are two", () => {
    const { phones } = fixtureOf(property("phones", "Collection(Edm.String)"));
    expect(new Set(phones as string[]).size).toBe(2);
  });
});

it("entities of different types have different keys, also inherited ones", () => {
  const built = modelOf(`<EntityType Name="base"><Key><PropertyRef Name="id"/></Key>
      ${property("id", "Edm.String", 'Nullable="false"')}${property("deviceId", "Edm.Guid")}</EntityType>
    <EntityType Name="a" BaseType="N.base"/><EntityType Name="b" BaseType="N.base"/>`);
  const fixtures = createFixtures(built.model, defaultOutputOptions);
  const values = ["base", "a", "b"].map((name) => JSON.parse(fixtures(structured(built, `N.${name}`)).json));
  expect(new Set(values.map(({ id }) => id)).size).toBe(3);
  expect(new Set(values.map(({ deviceId }) => deviceId)).size).toBe(3);
});

describe("facets of strings", () => {
  it("MaxLength counts code points", () => {
    expect(fixtureOf(property("displayName", "Edm.String", 'MaxLength="5"'))).toMatchObject({ displayName: "Conto" });
    expect(fixtureOf(property("𐐨𐐨𐐨𐐨", "Edm.String", 'MaxLength="2"')).𐐨𐐨𐐨𐐨).toBe("𐐀𐐨");
  });

  it("MaxLength leaves whole words where it can", () => {
    const categoryName = property("categoryName", "Edm.String", 'MaxLength="15"');
    expect(fixtureOf(categoryName, "", "category").categoryName).toBe("Contoso");
    expect(fixtureOf(property("tellingName", "Edm.String", 'MaxLength="15"')).tellingName).toBe("Contoso telling");
  });

  it("Unicode false leaves ASCII alone", () => {
    expect(fixtureOf(property("Größe", "Edm.String", 'Unicode="false"')).Größe).toMatch(/^[ -~]+$/);
  });

  it("the default value where it fits", () => {
    expect(fixtureOf(property("mail", "Edm.String", 'DefaultValue="a@example.com"'))).toMatchObject({
      mail: "a@example.com",
    });
    const tooLong = fixtureOf(property("mail", "Edm.String", 'DefaultValue="a@example.com" MaxLength="3"'));
    expect(tooLong.mail).toHaveLength(3);
    expect(tooLong.mail).not.toBe("a@e");
  });

  it("those of a type definition hold, too", () => {
    const definition = '<TypeDefinition Name="D" UnderlyingType="Edm.String" MaxLength="4"/>';
    expect(fixtureOf(property("webUrl", "N.D"), definition).webUrl).toBe("http");
  });

  it("allowed values, patterns and URLs of annotations", () => {
    const annotated = (name: string, annotation: string): string =>
      `<Property Name="${name}" Type="Edm.String">${annotation}</Property>`;
    const allowed = `<Annotation Term="Org.OData.Validation.V1.AllowedValues"><Collection>
      <Record><PropertyValue Property="Value" String="only"/></Record></Collection></Annotation>`;
    const pattern = '<Annotation Term="Org.OData.Validation.V1.Pattern" String="^[0-9]{4}$"/>';
    const isUrl = '<Annotation Term="Org.OData.Core.V1.IsURL"/>';
    const values = fixtureOf(annotated("a", allowed) + annotated("b", pattern) + annotated("c", isUrl));
    expect(values).toMatchObject({
      a: "only",
      b: expect.stringMatching(/^\d{4}$/),
      c: expect.stringMatching(/^https:/),
    });
  });

  it("a pattern that is not an expression does not fail", () => {
    const pattern = '<Annotation Term="Org.OData.Validation.V1.Pattern" String="("/>';
    expect(fixtureOf(`<Property Name="city" Type="Edm.String">${pattern}</Property>`).city).toMatch(/^\w/);
  });
});

describe("numbers", () => {
  it.each([
    ["progressPercentage", 0, 99],
    ["latitude", 40, 48.5],
    ["proxyPort", 49_152, 65_535],
    ["sizeInBytes", 1024, 1_048_575],
    ["month", 1, 12],
  ])("%s is in its range", (name, low, high) => {
    const value = fixtureOf(property(name, "Edm.Double"))[name];
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high + 0.5);
  });

  it("a part is not more than the total, a minimum not more than the maximum", () => {
    const names = ["failedLicensesCount", "totalLicensesCount", "minimumLength", "maximumLength"];
    const values = fixtureOf(names.map((name) => property(name, "Edm.Int32")).join(""));
    expect(values.failedLicensesCount).toBeLessThan(values.totalLicensesCount as number);
    expect(values.minimumLength).toBeLessThan(values.maximumLength as number);
  });

  it("Validation.Minimum and Maximum and the type's range hold", () => {
    const limits = (
      low: number,
      high: number,
    ): string => `<Annotation Term="Org.OData.Validation.V1.Minimum" Int="${low}"/>
      <Annotation Term="Org.OData.Validation.V1.Maximum" Int="${high}"/>`;
    const values = fixtureOf(`<Property Name="a" Type="Edm.Int32">${limits(500, 510)}</Property>
      <Property Name="size" Type="Edm.Decimal" Scale="2">${limits(-5, -4)}</Property>${property("capacity", "Edm.SByte")}`);
    expect(values.a).toSatisfy((value: number) => value >= 500 && value <= 510 && Number.isInteger(value));
    expect(values.size).toSatisfy((value: number) => value >= -5 && value <= -4);
    expect(values.capacity).toBe(127);
  });

  it("Precision and Scale hold", () => {
    const decimal = (name: string, attributes: string): string => property(name, "Edm.Decimal", attributes);
    const values = fixtureOf(
      decimal("price", 'Precision="5" Scale="2"') + decimal("cost", 'Precision="2" Scale="2"') + decimal("amount", ""),
    );
    expect(String(values.price)).toMatch(/^\d{1,3}\.\d{1,2}$/);
    expect(String(values.cost)).toMatch(/^0\.\d{1,2}$/);
    expect(values.amount).toSatisfy(Number.isInteger);
  });
});

describe("dates and times", () => {
  it("follow each other by what they are for", () => {
    const order = [
      "birthDateTime",
      "createdDateTime",
      "sentDateTime",
      "receivedDateTime",
      "assignedDateTime",
      "startDateTime",
      "lastModifiedDateTime",
      "completedDateTime",
      "endDateTime",
      "dueDateTime",
      "expirationDateTime",
    ];
    const values = fixtureOf(order.map((name) => property(name, "Edm.DateTimeOffset")).join(""));
    const times = order.map((name) => Date.parse(values[name] as string));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(order.length);
  });

  it("of an inner value follow what the outer one is for", () => {
    const inner = `<ComplexType Name="moment">${property("dateTime")}${property("timeZone")}</ComplexType>`;
    const { start, end } = fixtureOf(property("start", "N.moment") + property("end", "N.moment"), inner) as {
      start: { dateTime: string };
      end: { dateTime: string };
    };
    expect(Date.parse(start.dateTime)).toBeLessThan(Date.parse(end.dateTime));
  });

  it("of a reply follow what it answers", () => {
    const names = ["createdDateTime", "senderDateTime", "recipientActionDateTime", "startDateTime"];
    for (const type of ["swap", "offer", "timeOff", "change"]) {
      const values = fixtureOf(names.map((name) => property(name, "Edm.DateTimeOffset")).join(""), "", type);
      const times = names.map((name) => values[name] as string);
      expect(times, type).toEqual([...times].sort());
    }
    const status = `<ComplexType Name="responseStatus">${property("time", "Edm.DateTimeOffset")}</ComplexType>`;
    const event = fixtureOf(
      property("start", "Edm.DateTimeOffset") + property("responseStatus", "N.responseStatus"),
      status,
      "event",
    );
    expect((event.responseStatus as { time: string }).time < (event.start as string)).toBe(true);
  });

  it("of an order follow each other for any type", () => {
    const names = ["OrderDate", "ShippedDate", "CloseDate", "RequiredDate"];
    for (const type of ["Order", "Invoice", "Sale", "Shipment", "Purchase"]) {
      const values = fixtureOf(names.map((name) => property(name, "Edm.DateTimeOffset")).join(""), "", type);
      const times = names.map((name) => values[name] as string);
      expect(times, type).toEqual([...times].sort());
    }
  });

  it("a working day starts in the morning", () => {
    const { startTime, endTime } = fixtureOf(
      property("startTime", "Edm.TimeOfDay") + property("endTime", "Edm.TimeOfDay"),
    );
    expect((startTime as string) < (endTime as string)).toBe(true);
  });
});

describe("enumerations", () => {
  const members = (...names: string[]): string =>
    names.map((name, index) => `<Member Name="${name}" Value="${index}"/>`).join("");

  it("show an ordinary member where there is one", () => {
    const type = `<EnumType Name="E">${members("none", "unknown", "enabled", "unknownFutureValue")}</EnumType>`;
    expect(fixtureOf(property("a", "N.E"), type)).toMatchObject({ a: "enabled" });
    const empty = `<EnumType Name="E">${members("none")}</EnumType>`;
    expect(fixtureOf(property("a", "N.E"), empty)).toMatchObject({ a: "none" });
  });

  it("show no placeholder among flags", () => {
    const type = `<EnumType Name="E" IsFlags="true"><Member Name="all" Value="1"/>
      <Member Name="unknownFutureValue" Value="2"/></EnumType>`;
    expect(fixtureOf(property("a", "N.E"), type)).toMatchObject({ a: "all" });
  });

  it("join two flags", () => {
    const type = `<EnumType Name="E" IsFlags="true">${members("none", "read", "write", "both")}</EnumType>`;
    expect(fixtureOf(property("a", "N.E"), type)).toMatchObject({ a: "read,write" });
  });

  it("show the default", () => {
    const type = `<EnumType Name="E">${members("a", "b", "c", "none")}</EnumType>`;
    expect(fixtureOf(property("p", "N.E", 'DefaultValue="none"'), type)).toMatchObject({ p: "none" });
  });
});

describe("objects in a payload", () => {
  const identity = `<ComplexType Name="identity">${property("id")}${property("displayName")}</ComplexType>
    <ComplexType Name="identitySet"><Property Name="application" Type="N.identity"/>
    <Property Name="user" Type="N.identity"/></ComplexType>`;
  const both = '<Property Name="createdBy" Type="N.identitySet"/><Property Name="modifiedBy" Type="N.identitySet"/>';

  it("have ids of their own, and names that suit their properties", () => {
    const { createdBy, modifiedBy } = fixtureOf(both, identity) as Record<
      string,
      Record<string, Record<string, string>>
    >;
    const identities = [createdBy?.application, createdBy?.user, modifiedBy?.application, modifiedBy?.user];
    expect(new Set(identities.map((one) => one?.id)).size).toBe(4);
    expect(createdBy?.application?.displayName).toBe("Contoso application");
    expect(createdBy?.user?.displayName).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
  });

  it("do not change if the payload gains a property", () => {
    const before = fixtureOf(both, identity);
    expect(fixtureOf(both + property("other"), identity)).toMatchObject(before);
  });

  it("are not older than the payload", () => {
    const inner = `<ComplexType Name="reply">${property("createdDateTime", "Edm.DateTimeOffset")}</ComplexType>`;
    const values = fixtureOf(
      `${property("createdDateTime", "Edm.DateTimeOffset")}<Property Name="replies" Type="Collection(N.reply)"/>`,
      inner,
    ) as { createdDateTime: string; replies: readonly { createdDateTime: string }[] };
    expect(Date.parse(values.replies[0]?.createdDateTime ?? "")).toBeGreaterThan(Date.parse(values.createdDateTime));
  });
});

it("what has not happened is null, if it may be, and if the type is not about it", () => {
  const deleted = property("deletedDateTime", "Edm.DateTimeOffset");
  const required = property("deletedDateTime", "Edm.DateTimeOffset", 'Nullable="false"');
  expect(fixtureOf(deleted, "", "user").deletedDateTime).toBeNull();
  expect(fixtureOf(deleted, "", "deletedUser").deletedDateTime).toMatch(/^2025-/);
  expect(fixtureOf(required, "", "user").deletedDateTime).toMatch(/^2025-/);
  expect(
    fixtureOf(property("deletedItemRetentionDays", "Edm.Int32"), "", "user").deletedItemRetentionDays,
  ).not.toBeNull();
  expect(fixtureOf(property("isDeleted", "Edm.Boolean"), "", "user").isDeleted).toBe(false);
});

it("binary values keep MaxLength in octets", () => {
  const { key } = fixtureOf(property("key", "Edm.Binary", 'MaxLength="5"'));
  expect(Buffer.from(key as string, "base64url")).toHaveLength(5);
});
