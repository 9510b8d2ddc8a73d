/** Stands in for the generated code that follows a stream of events, which the API has none of. */
export function createSseClient(): never {
  throw new Error('The API sends no events');
}
