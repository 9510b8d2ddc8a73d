import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';

let logged = '';
let test: TestApp;

beforeAll(async () => {
  const logTo = { write: (line: string) => void (logged += line) };
  test = await startTestApp({ LOG_LEVEL: 'info' }, undefined, { logTo });
});
afterAll(() => test.close());

/** The lines of the log about the request that got this answer. */
function linesAbout({ headers }: { headers: Headers }): Record<string, any>[] {
  const lines = logged
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return lines.filter(({ req }) => req?.id === headers.get('x-request-id'));
}

it('has the path of a request and no value of its query (privacy)', async () => {
  const officer = await test.as(await test.given.staff('fund-officer'));
  const reply = await officer.get('organisations?q=Sorcha%20NicDhomhnaill');
  expect(reply.status).toBe(200);
  expect(linesAbout(reply)).toMatchObject([
    { req: { method: 'GET', path: '/api/v1/organisations' }, res: { statusCode: 200 } },
  ]);
  expect(logged).not.toContain('Sorcha');
});

it('has the id that a client sent as theirs, beside ours, and none that is no id', async () => {
  const sent = async (id: string) =>
    linesAbout(await test.anyone.get('session', { headers: { 'x-request-id': id } }))[0];
  const known = await sent('proxy-4711_a');
  expect(known).toMatchObject({ clientRequestId: 'proxy-4711_a' });
  expect(known?.['req'].id).not.toBe('proxy-4711_a');
  for (const id of ['x'.repeat(65), '{"level":60}', 'a b', 'Sorcha@example.org'])
    expect(await sent(id)).not.toHaveProperty('clientRequestId');
});
