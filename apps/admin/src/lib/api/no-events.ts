import type { createSseClient as generated } from './generated/core/serverSentEvents.gen.js';

/** Stands in for the generated code that follows a stream of events, which the API has none of. */
export const createSseClient: typeof generated = () => {
  throw new Error('The API sends no events');
};
