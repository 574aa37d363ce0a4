/**
 * How much is sent or asked for at once. Excel on the web refuses requests and answers above 5 MB, and a get above five
 * million cells gives nulls instead of an error; so everything stays well below both.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
export const CHUNK_BYTES = 4.3e6;

/** No sheet of record is near this; a larger one is named and left out. */
export const MOST_CELLS = 5_000_000;
