import { problemFromResponse, unreachableProblem } from '../problem.js';
import type { CreateClientConfig } from './generated/client.gen.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Sends requests to the API: marks unsafe requests with `X-Almoner-Request` (the API does not trust a cookie alone),
 * and throws a `ProblemError` for every answer that is not a success.
 */
export async function fetchFromApi(
  input: RequestInfo | URL,
  init?: RequestInit,
): Promise<Response> {
  const request = new Request(input, init);
  if (!SAFE_METHODS.has(request.method)) request.headers.set('X-Almoner-Request', '1');
  const response = await globalThis.fetch(request).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachableProblem();
  });
  if (!response.ok) throw await problemFromResponse(response);
  return response;
}

/** Configures the generated client when it is created. */
export const createClientConfig: CreateClientConfig = (config) => ({
  ...config,
  baseUrl: '',
  credentials: 'same-origin',
  throwOnError: true,
  fetch: fetchFromApi,
});
