/** What reading is limited to, so that a hostile document, server or device cannot take all memory or never end. */

const mebibyte = 2 ** 20;

/** Every limit: its default, and what it limits. */
export const limitTable = {
  "document-bytes": { default: 128 * mebibyte, doc: "Bytes of one document, after decompression." },
  "run-bytes": { default: 2048 * mebibyte, doc: "Bytes of all documents." },
  documents: { default: 1000, doc: "Documents that are read, those that references lead to included." },
  redirects: { default: 5, doc: "Redirects from one URL to the document." },
  "request-seconds": { default: 30, doc: "Seconds until a document from a URL must be complete." },
  "run-seconds": { default: 600, doc: "Seconds until all documents must be read." },
} as const;

export type LimitName = keyof typeof limitTable;
export type Limits = Readonly<Record<LimitName, number>>;

export const defaultLimits: Limits = {
  "document-bytes": limitTable["document-bytes"].default,
  "run-bytes": limitTable["run-bytes"].default,
  documents: limitTable.documents.default,
  redirects: limitTable.redirects.default,
  "request-seconds": limitTable["request-seconds"].default,
  "run-seconds": limitTable["run-seconds"].default,
};

/** A limit of the whole run is reached: nothing more may be read. */
export class RunLimitError extends Error {
  readonly limit: LimitName;

  constructor(limit: LimitName, message: string) {
    super(message);
    this.limit = limit;
  }
}

/** Reads to the end, or rejects once there are more bytes than one document may have. */
export async function readBounded(input: AsyncIterable<Uint8Array>, limits: Limits): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input) {
    size += part.length;
    checkSize(size, limits);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export function checkSize(bytes: number, limits: Limits): void {
  if (bytes > limits["document-bytes"]) throw tooLarge(limits);
}

export function tooLarge({ "document-bytes": most }: Limits): Error {
  return new Error(`it is larger than ${bytesText(most)} (--limit document-bytes=${most})`);
}

export function bytesText(bytes: number): string {
  return bytes % mebibyte === 0 ? `${bytes / mebibyte} MiB` : `${bytes} bytes`;
}
