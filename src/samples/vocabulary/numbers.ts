/** Ranges of numbers by the end of their names. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** For names in none of the rows. */
export const small: Span = span(0, 29);

export const spanRows: readonly (readonly [names: string, span: Span])[] = [
  ["percent, percentage, percentile, score, confidence, progress, completion, utilization, ratio, rate", span(0, 99)],
  ["frame rate", span(24, 60)],
  ["year", span(2020, 2027)],
  ["month", span(1, 12)],
  ["day, day of month", span(1, 28)],
  ["expiration days, retention days", span(30, 180)],
  ["age", span(24, 59)],
  ["rating", span(1, 5)],
  ["salary", span(40_000, 90_000)],
  ["hour", span(0, 23)],
  ["minute", span(0, 59)],
  ["second", span(0, 59)],
  ["millisecond, ms, tick", span(100, 9_999)],
  ["duration", span(60, 600)],
  ["interval", span(1, 3)],
  ["byte, size, quota, storage, space, content length, capacity", span(1_024, 1_048_575)],
  ["storage space in bytes, memory in bytes", span(8_000_000_000, 512_000_000_000)],
  ["free storage space in bytes", span(1_000_000_000, 7_000_000_000)],
  ["room capacity, workspace capacity, seating capacity", span(4, 20)],
  ["kb, mb, gb, size in mb, size in gb", span(16, 511)],
  ["port, port number", span(49_152, 65_535)],
  ["status code, http status code", span(200, 299)],
  ["code, error code", span(1_000, 9_999)],
  ["length", span(4, 63)],
  ["width", span(640, 1_919)],
  ["height", span(480, 1_079)],
  ["dpi", span(150, 600)],
  ["bitrate, bits per sample", span(128, 320)],
  ["samples per second", span(44_100, 48_000)],
  ["audio channels", span(1, 2)],
  ["iso", span(100, 800)],
  ["track, disc", span(1, 5)],
  ["access token version", span(1, 2)],
  ["track count, disc count", span(6, 12)],
  ["orientation", span(1, 3)],
  ["latitude, lat", span(40, 48)],
  ["longitude, lon, lng", span(-122, -72)],
  ["altitude", span(10, 500)],
  ["amount, price, cost, total amount, balance, unit price, tax, discount, budget", span(10, 999)],
  ["version, revision, level, order, priority, rank, position, index, row, column, sequence", span(0, 9)],
];

export const lowWords: ReadonlySet<string> = new Set("minimum min lower lowest least first start from".split(" "));
export const highWords: ReadonlySet<string> = new Set(
  "maximum max upper highest most last end total limit overall".split(" "),
);

function span(low: number, high: number): Span {
  return { low, high };
}
