import { problemFromResponse, unreachableProblem } from '../problem.js';
import type { CreateClientConfig } from './generated/client.gen.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Fetches from the API: marks unsafe requests with `X-Almoner-Request` (a cookie alone is not believed),
 * and turns every answer that is not a success into a `ProblemError`.
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
