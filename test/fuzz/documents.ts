/** What mutations start from: small valid files of each kind, with every construct that the scenarios have. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";

const root = fileURLToPath(new URL("../..", import.meta.url));

function filesAt(pattern: string): readonly string[] {
  const paths = globSync(pattern, { cwd: root, absolute: true }).sort();
  return paths.map((path) => readFileSync(path, "utf8"));
}

/** CSDL XML: the inputs of the scenarios. */
export const xmlDocuments: readonly string[] = filesAt("test/scenarios/*/input.xml");

/** CSDL JSON (CSDL JSON 4.01). */
export const jsonDocuments: readonly string[] = [
  {
    $Version: "4.01",
    $EntityContainer: "n.s.c1",
    "n.s": {
      $Alias: "S",
      e: {
        $Kind: "EntityType",
        $Key: ["id"],
        $OpenType: true,
        id: {},
        by: { $Kind: "NavigationProperty", $Type: "S.e", $Nullable: true },
      },
      f: {
        $Kind: "EntityType",
        $BaseType: "S.e",
        at: { $Type: "Edm.DateTimeOffset", $Precision: 3, $Nullable: true, "@Core.Computed": true },
        of: { $Kind: "NavigationProperty", $Collection: true, $Type: "n.s.e", $ContainsTarget: true },
      },
      c: { $Kind: "ComplexType", $Abstract: true, n: { $Type: "Edm.Int64" }, s: { $Collection: true, $MaxLength: 9 } },
      d: { $Kind: "ComplexType", $BaseType: "S.c", k: { $Type: "S.k", $DefaultValue: "a" }, t: { $Type: "S.t" } },
      k: { $Kind: "EnumType", $IsFlags: true, a: 1, b: 2, "b@Core.Description": "The second." },
      t: { $Kind: "TypeDefinition", $UnderlyingType: "Edm.Decimal", $Precision: 5, $Scale: "variable" },
      do: [
        {
          $Kind: "Action",
          $IsBound: true,
          $Parameter: [
            { $Name: "on", $Type: "S.e" },
            { $Name: "how", $Type: "S.k", $Nullable: true },
          ],
          $ReturnType: { $Type: "S.c", $Collection: true },
        },
      ],
      get: [{ $Kind: "Function", $Parameter: [{ $Name: "which" }], $ReturnType: { $Type: "Edm.Stream" } }],
      c1: {
        $Kind: "EntityContainer",
        es: { $Collection: true, $Type: "S.e" },
        me: { $Type: "S.f" },
        get: { $Function: "S.get" },
      },
      $Annotations: { "S.c/n": { "@Core.Description": "A number.", "@Validation.Minimum": 1 } },
    },
  },
].map((document) => JSON.stringify(document));

/** Lists of patches for the documents above. */
export const patchLists: readonly string[] = [
  [
    { why: "It can be null.", target: "n.s.c/n", set: { Nullable: true } },
    { why: "It is gone.", target: "n.s.d/k", remove: true },
    { why: "It is new.", target: "n.s.c", add: { Property: { Name: "x", Type: "Edm.String" } } },
  ],
  [
    { why: "It may be null.", target: "n.s.c/s", set: { NullableCollection: true, Nullable: null } },
    { why: "It has another name.", target: "n.s.e", set: { Name: "entity" } },
    { why: "It has another name.", target: "n.s.e/id", set: { Name: "code" } },
    { why: "It has another name.", target: "n.s.k/a", set: { Name: "first" } },
    { why: "It has another name.", target: "n.s.do(n.s.e)", set: { Name: "perform" } },
    { why: "It has another name.", target: "n.s.c1/es", set: { Name: "all" } },
  ],
].map((patches) => JSON.stringify(patches));

export const ignoreFiles: readonly string[] = [
  "# Known.\nproperty-removed n.s.e/id agreed\ntype-* n.s.* all of them\n",
  JSON.stringify([{ rule: "type-removed", target: "n.s.*", reason: "agreed" }]),
];
