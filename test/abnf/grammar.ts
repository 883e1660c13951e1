/** A grammar in the manner of RFC 5234 and RFC 7405: recognises texts, slowly and plainly, and makes them. */
import fc from "fast-check";

export type Rule =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "one of"; readonly characters: string }
  | { readonly kind: "sequence"; readonly parts: readonly Rule[] }
  | { readonly kind: "choice"; readonly alternatives: readonly Rule[] }
  | { readonly kind: "repetition"; readonly rule: Rule; readonly least: number; readonly most: number };

/** `%s"text"`, or a text without letters. */
export function text(text: string): Rule {
  return { kind: "text", text };
}

/** `"a" / "b" / "c"`, for single characters. */
export function oneOf(characters: string): Rule {
  return { kind: "one of", characters };
}

/** `a b c` */
export function sequence(...parts: readonly Rule[]): Rule {
  return { kind: "sequence", parts };
}

/** `a / b / c` */
export function choice(...alternatives: readonly Rule[]): Rule {
  return { kind: "choice", alternatives };
}

/** `least*most rule` */
export function repeat(rule: Rule, least: number, most = Number.POSITIVE_INFINITY): Rule {
  return { kind: "repetition", rule, least, most };
}

/** `[ a b c ]` */
export function optional(...parts: readonly Rule[]): Rule {
  return repeat(sequence(...parts), 0, 1);
}

/** `%s"text"` where the ABNF says `"text"`: in either case. */
export function anyCase(letter: string): Rule {
  return oneOf(letter.toUpperCase() + letter.toLowerCase());
}

/** Returns whether all of `value` is what the rule says. */
export function recognise(rule: Rule, value: string): boolean {
  return endsOf(rule, value, new Set([0])).has(value.length);
}

/** Returns every place at which the rule may end that begins at one of `starts`. */
function endsOf(rule: Rule, value: string, starts: ReadonlySet<number>): ReadonlySet<number> {
  if (starts.size === 0) return starts;
  switch (rule.kind) {
    case "text":
      return advance(starts, (start) => (value.startsWith(rule.text, start) ? rule.text.length : 0));
    case "one of":
      return advance(starts, (start) =>
        start < value.length && rule.characters.includes(value.charAt(start)) ? 1 : 0,
      );
    case "sequence":
      return rule.parts.reduce((ends, part) => endsOf(part, value, ends), starts);
    case "choice":
      return new Set(rule.alternatives.flatMap((alternative) => [...endsOf(alternative, value, starts)]));
    case "repetition":
      return endsOfRepetition(rule, value, starts);
  }
}

function advance(starts: ReadonlySet<number>, lengthAt: (start: number) => number): ReadonlySet<number> {
  return new Set([...starts].filter((start) => lengthAt(start) > 0).map((start) => start + lengthAt(start)));
}

function endsOfRepetition(
  { rule, least, most }: Extract<Rule, { kind: "repetition" }>,
  value: string,
  starts: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>();
  let ends = starts;
  for (let times = 0; ends.size > 0 && times <= most; times++) {
    if (times >= least) for (const end of ends) found.add(end);
    ends = endsOf(rule, value, ends);
  }
  return found;
}

/** Texts that the rule makes; what may be repeated without bound is repeated a few times more than it must be. */
export function textsOf(rule: Rule): fc.Arbitrary<string> {
  switch (rule.kind) {
    case "text":
      return fc.constant(rule.text);
    case "one of":
      return fc.constantFrom(...rule.characters);
    case "sequence":
      return fc.tuple(...rule.parts.map(textsOf)).map((texts) => texts.join(""));
    case "choice":
      return fc.oneof(...rule.alternatives.map(textsOf));
    case "repetition": {
      const { least, most } = rule;
      const lengths = { minLength: least, maxLength: Math.min(most, least + 8) };
      return fc.array(textsOf(rule.rule), { ...lengths, size: "max" }).map((texts) => texts.join(""));
    }
  }
}

/** Texts one character away from those of the rule: one put in, left out or replaced. */
export function nearMissesOf(texts: fc.Arbitrary<string>, characters: string): fc.Arbitrary<string> {
  const edit = fc.record({ at: fc.nat(), removed: fc.constantFrom(0, 1), put: fc.constantFrom("", ...characters) });
  return fc.tuple(texts, edit).map(([value, { at, removed, put }]) => {
    const place = at % (value.length + 1);
    return value.slice(0, place) + put + value.slice(place + removed);
  });
}

/** Returns every text over these characters up to a length, shortest first. */
export function* allTexts(characters: string, longest: number): Generator<string> {
  let texts = [""];
  for (let length = 0; length <= longest; length++) {
    yield* texts;
    texts = texts.flatMap((value) => [...characters].map((character) => value + character));
  }
}
