/** A phrase that a reader stumbles over, and what to write in its place. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** What our texts no longer say. Patterns are matched without regard to case and line breaks. */
export const phrases: readonly Phrase[] = [
  { pattern: /\bmend(?:s|ed|ing)?\b/, instead: "fix" },
  { pattern: /(?<!\bthere )\b(?:is|are) no (?!longer\b|more than\b)/, instead: '"is not a"' },
  { pattern: /\bbut for\b/, instead: "except" },
  { pattern: /\b(?:is|are|it) taken (?:for|as)\b/, instead: "is treated as" },
  { pattern: /\bany ?more\b/, instead: "no longer" },
  { pattern: /\b(?:has|have) become of\b/, instead: "the newer version, or what happened" },
  { pattern: /\bvouch(?:es|ed)?\b/, instead: "guarantees" },
  { pattern: /\basks? no\b/, instead: "requires no" },
  { pattern: /\bworth knowing\b/, instead: "good to know" },
  { pattern: /\bof use\b/, instead: "useful, or what it changes" },
  { pattern: /\bcomes? to be\b/, instead: "is created" },
  { pattern: /\b(?:is|are) told\b/, instead: "is reported" },
  { pattern: /\bones? own\b|\bone's own\b/, instead: "your own" },
  { pattern: /\bput off\b/, instead: "postpone" },
  { pattern: /\b(?:thereof|therein|whereof|wherein|hitherto|whilst|upon|thus|hence|lest)\b/, instead: "a plain word" },
  { pattern: /\b(?:he|his|him|she)\b/, instead: "they" },
  { pattern: /\b(?:in order to|utili[sz]e|simply|obviously|of course|please|note that)\b/, instead: "nothing" },
  { pattern: /\bas it were\b|\bso to speak\b/, instead: "nothing" },
];

/** A phrase as it stands in a text, with the line. */
export interface Found {
  readonly line: number;
  readonly text: string;
  readonly instead: string;
}

/** Returns the phrases that a text has, in order. */
export function phrasesIn(text: string): readonly Found[] {
  const flat = text.replace(/\s/g, " ");
  const found = phrases.flatMap(({ pattern, instead }) =>
    [...flat.matchAll(new RegExp(pattern, "gi"))].map((match) => ({
      line: text.slice(0, match.index).split("\n").length,
      text: match[0],
      instead,
    })),
  );
  return found.sort((a, b) => a.line - b.line);
}
