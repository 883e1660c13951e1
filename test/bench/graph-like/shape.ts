/** How Microsoft Graph (beta) is built, as counted: 1,308 entity, 1,240 complex and 855 enumeration types. */
export const kinds = [
  ["EntityType", 1308],
  ["ComplexType", 1240],
  ["EnumType", 855],
] as const;

/** What properties hold; `type`, `enum` and `types` stand for declared types. */
export const propertyTypes = [
  ["Edm.String", 4551],
  ["Edm.Boolean", 2057],
  ["enum", 1390],
  ["Edm.Int32", 1110],
  ["type", 1000],
  ["Edm.DateTimeOffset", 769],
  ["types", 618],
  ["Collection(Edm.String)", 447],
  ["Edm.Int64", 404],
  ["Edm.Date", 196],
  ["Edm.Guid", 109],
  ["Edm.Decimal", 105],
  ["Edm.Double", 81],
  ["Edm.Binary", 72],
  ["Edm.Duration", 65],
  ["Edm.TimeOfDay", 26],
  ["Edm.Stream", 19],
] as const;

/** How many properties a type declares: most few, some dozens. */
export const propertyCounts = [
  [0, 8],
  [1, 14],
  [2, 18],
  [3, 16],
  [5, 18],
  [8, 14],
  [12, 8],
  [25, 3],
  [60, 1],
] as const;

/** Of each hundred. */
export const percent = {
  /** Structured types that have a base; entity types without one declare a key. */
  derivedComplex: 36,
  /** Entity types that derive straight from `entity`. */
  straight: 60,
  /** Of the rest, those that derive from one of a few types with many subtypes. */
  popular: 50,
  nonNull: 25,
  described: 50,
  operations: 37,
} as const;

export const membersPerEnum = 6;
export const navigationPerEntity = 1.1;

export const words =
  "access account action agent alert android app assignment audit azure calendar cloud compliance conditional device directory document education event exchange group identity information label license managed message mobile network office partner password permission policy print privileged profile protection quota report request resource review risk role schedule security service setting share site storage subscription task team tenant threat token update user vpn windows workbook".split(
    " ",
  );
