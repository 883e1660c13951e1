import { describe, expect, it } from "vitest";
import { byEnding, endings, phrase, singular, wordsOf } from "../../../src/samples/strings/words.ts";

describe("wordsOf", () => {
  it.each([
    ["lastModifiedDateTime", "last modified date time"],
    ["SKUPartNumber", "sku part number"],
    ["default_value", "default value"],
    ["extensionAttribute10", "extension attribute10"],
    ["ID", "id"],
    ["policyOIDs", "policy oids"],
    ["DNSNames", "dns names"],
    ["IDsOfItems", "ids of items"],
    ["ÄÖÜs", "äöüs"],
    ["ipV4Address", "ip v4 address"],
    ["Straße", "straße"],
    ["größteZahl", "größte zahl"],
    ["ÄnderungsDatum", "änderungs datum"],
    ["名前", "名前"],
    ["_", "_"],
  ])("%s is %s", (name, words) => {
    expect(wordsOf(name).join(" ")).toBe(words);
  });
});

it("a phrase begins with a capital, also one outside of the basic plane", () => {
  expect(phrase(["office", "location"])).toBe("Office location");
  expect(phrase(["𐐨x"])).toBe("𐐀x");
});

it.each([
  ["addresses", "address"],
  ["phones", "phone"],
  ["identities", "identity"],
  ["aliases", "alias"],
  ["statuses", "status"],
  ["licenses", "license"],
  ["boxes", "box"],
  ["status", "status"],
  ["address", "address"],
  ["os", "os"],
])("the singular of %s is %s", (plural, single) => {
  expect(singular(plural)).toBe(single);
});

describe("byEnding", () => {
  const table = endings([
    ["name", "a name"],
    ["display name, first name", "a person's name"],
    ["address", "an address"],
  ]);

  it("prefers the longer ending", () => {
    expect(byEnding(table, ["user", "display", "name"])).toBe("a person's name");
    expect(byEnding(table, ["file", "name"])).toBe("a name");
  });

  it("takes plurals for their singular", () => {
    expect(byEnding(table, ["proxy", "addresses"])).toBe("an address");
  });

  it("leaves what ends otherwise", () => {
    expect(byEnding(table, ["name", "template"])).toBeUndefined();
  });
});
