/** How many more words may be compared with all candidates: limits the cost for hopeless input. */
export interface SuggestionBudget {
  left: number;
}

export function createBudget(): SuggestionBudget {
  return { left: 25 };
}

/**
 * The length of the longest simple identifier of CSDL (section 15.2). Comparing longer words is slow, and nobody types
 * them.
 */
const LONGEST = 128;

/**
 * Returns the candidate that `word` is most likely a misspelling of; undefined if none is similar. Ignores case and
 * `-`.
 */
export function suggest(
  word: string,
  candidates: Iterable<string>,
  budget: SuggestionBudget = createBudget(),
): string | undefined {
  if (budget.left === 0) return undefined;
  budget.left--;
  if (word.length > LONGEST) return undefined;
  const wanted = fold(word);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === word || candidate.length > LONGEST) continue;
    const distance = editDistance(wanted, fold(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Returns `Did you mean …?` for a diagnostic's hint; undefined if no candidate is similar. */
export function didYouMean(word: string, candidates: Iterable<string>, budget?: SuggestionBudget): string | undefined {
  const best = suggest(word, candidates, budget);
  return best === undefined ? undefined : `Did you mean ${best}?`;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll("-", "");
}

/**
 * Returns the Levenshtein distance, with two swapped letters as one edit; returns `limit` as soon as it cannot be less.
 */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const substitution = previous[column - 1]! + (left[row - 1] === right[column - 1] ? 0 : 1);
      let distance = Math.min(substitution, previous[column]! + 1, current[column - 1]! + 1);
      const swapped = row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) distance = Math.min(distance, beforePrevious[column - 2]! + 1);
      current.push(distance);
    }
    // A swap may be one cheaper than the last row suggests.
    if (Math.min(...current) > limit) return limit;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[right.length]!, limit);
}
