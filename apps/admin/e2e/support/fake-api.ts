import type { Page } from 'playwright-core';

interface FakeReply {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * Answers requests to the API by method and path (`GET /api/v1/session`), for tests that must not depend on a server.
 */
export async function fakeApi(
  page: Page,
  replies: Readonly<Record<string, FakeReply>>,
): Promise<void> {
  await page.route('**/api/**', (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    const reply = replies[`${request.method()} ${pathname}`] ?? { status: 404 };
    return route.fulfill({
      status: reply.status,
      contentType: reply.status < 400 ? 'application/json' : 'application/problem+json',
      body: JSON.stringify(reply.body ?? {}),
    });
  });
}

/** The body of a refusal. */
export function problem(status: number, code: string, detail: string) {
  const body = {
    status,
    code,
    detail,
    title: 'Refused',
    errors: [],
    requestId: '0198a7c2-example',
  };
  return { status, body };
}
