/**
 * How deep expressions (and all of a CSDL JSON document) may nest, so that whatever follows them needs no more stack
 * than there is. Real documents reach some ten levels.
 */
export const MAX_DEPTH = 200;
