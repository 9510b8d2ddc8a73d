import { describe, expect, it } from 'vitest';
import { isNoRecord, isProblem, problemFromResponse } from './problem.js';

describe('a refusal of the API', () => {
  it('carries code, sentence, fields and request id', async () => {
    const body = {
      status: 422,
      code: 'shared.invalid',
      title: 'Unprocessable Content',
      detail: 'Some of what was sent cannot be accepted.',
      errors: [{ pointer: '/name', detail: 'Enter a name' }],
      requestId: 'r-1',
    };
    const problem = await problemFromResponse(Response.json(body, { status: 422 }));
    expect(problem).toMatchObject(body);
    expect(isProblem(problem, 422)).toBe(true);
    expect(isProblem(problem, 409)).toBe(false);
  });

  it('is neutral when the answer is no problem at all, as from a proxy', async () => {
    const response = new Response('<h1>Bad gateway</h1>', {
      status: 502,
      headers: { 'x-request-id': 'r-2' },
    });
    const problem = await problemFromResponse(response);
    expect(problem).toMatchObject({ status: 502, code: 'unknown', errors: [], requestId: 'r-2' });
  });

  it.each([
    [404, '/name', true],
    [400, '/id', true],
    [400, '/name', false],
    [409, '/id', false],
  ])(
    'of status %i that points at %s says that there is no record: %s',
    async (status, pointer, expected) => {
      const body = { errors: [{ pointer, detail: 'The address must hold the id of a record.' }] };
      expect(isNoRecord(await problemFromResponse(Response.json(body, { status })))).toBe(expected);
    },
  );
});
