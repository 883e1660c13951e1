/** What a value belongs to, by the last word of the name of its type, or of the property around it. */

/** Types and properties about people. */
export const people: ReadonlySet<string> = new Set(
  "user person contact people member student teacher employee author attendee recipient participant owner guest manager invitation profile staff customer identity sender from organizer approver reviewer".split(
    " ",
  ),
);

/** The property that is about the same person, where there is one: who sends a message wrote it. */
export const sameAs: ReadonlyMap<string, string> = new Map([["sender", "from"]]);

/** Types of what has an address. */
export const places: ReadonlySet<string> = new Set(["address", "city"]);

/** What takes an hour rather than a month, by any word of its name. */
export const brief: ReadonlySet<string> = new Set(
  "appointment call event flight job meeting run session shift slot time transportation".split(" "),
);

/** Properties about things, though their type may be about people: the `application` of an `identitySet`. */
export const things: ReadonlySet<string> = new Set(
  "app application channel chat conversation device encrypted event group printer resource service site team".split(
    " ",
  ),
);
