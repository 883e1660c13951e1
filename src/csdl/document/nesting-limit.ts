/**
 * How deep expressions (and CSDL JSON documents) may be nested, so that recursion over them never overflows the stack.
 * Real documents reach some ten levels.
 */
export const MAX_DEPTH = 200;
