/** The usual value of booleans by any word of their names; others have either. What is unwanted comes first. */
export const usuallyFalse: ReadonlySet<string> = new Set(
  "archived blocked broken canceled cancelled day deleted disabled discontinued draft expired failed fallback hidden hide jailbroken locked lost only removed restricted revoked rooted suspended".split(
    " ",
  ),
);

export const usuallyTrue: ReadonlySet<string> = new Set(
  "active compliant default enable enabled encrypted managed read supported valid verified visible".split(" "),
);
