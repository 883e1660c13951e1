/**
 * What dates are for, by the words of their names, in chronological order. All dates of a payload are counted from the
 * moment in which it begins, so that they agree: created before modified, sent before received, start before end.
 */
export interface Role {
  readonly words: string;
  /** Days after the beginning: from, to. */
  readonly days: readonly [number, number];
  /** Minutes more, for what happens on the same day. */
  readonly minutes?: number;
  /** For what people plan: at the full or half hour. */
  readonly planned?: true;
  /** Days more, where the value has no time, or what begins and ends lasts longer than a meeting. */
  readonly daysIfLong?: number;
}

/** A name with words of several roles has the first of them. */
export const roles: readonly Role[] = [
  { words: "birth birthday birthdate born", days: [-14_000, -10_000] },
  { words: "hire hired employed founded established", days: [-2_400, -800] },
  { words: "created creation", days: [0, 0] },
  {
    words:
      "registered registration issued issuance release published released enrolled submitted requested purchased ordered order queued first",
    days: [0, 0],
    minutes: 30,
  },
  { words: "sent sender", days: [0, 0], minutes: 60 },
  { words: "received delivered", days: [0, 0], minutes: 61 },
  {
    words: "replied reply answered answer response responded approved approval decided decision manager recipient",
    days: [1, 1],
  },
  {
    words: "start starts started begin begins began from effective activated activation since",
    days: [2, 2],
    planned: true,
  },
  { words: "end ends ended to until", days: [2, 2], minutes: 60, planned: true, daysIfLong: 30 },
  { words: "last latest modified modification updated update changed sync seen", days: [3, 6] },
  { words: "shipped dispatched", days: [3, 6] },
  { words: "scheduled planned", days: [7, 7], planned: true },
  { words: "completed completion finished finish closed close resolved", days: [8, 10] },
  { words: "deleted deletion removed revoked canceled cancelled stop stopped leave", days: [30, 35] },
  { words: "reminder", days: [39, 39], planned: true },
  { words: "due deadline required target", days: [40, 45], planned: true },
  { words: "expiration expiry expires expire expired renewal retention valid", days: [370, 400] },
];

/** For names that tell no purpose. */
export const ordinary: Role = { words: "", days: [1, 2] };

/** What has not happened to things that are there: null, where it may be. */
export const notYet: ReadonlySet<string> = new Set("deleted deletion removed revoked leave".split(" "));

/** What is set for it beforehand. */
export const settings: ReadonlySet<string> = new Set("duration period policy prevention retention".split(" "));
