import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';

let test: TestApp;
let person: { id: string };
let client: Client;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  person = await test.given.staff('fund-officer');
  client = await test.as(person);
});

const VIEW = {
  list: 'applications',
  name: 'To decide',
  search: { status: 'assessed', sort: '-submittedAt', gone: 'a filter that the list never had' },
};

async function names(of: Client, list = 'applications'): Promise<string[]> {
  const { body } = await of.get(`saved-views?list=${list}`);
  return body.items.map(({ name }: { name: string }) => name);
}

describe('saved views', () => {
  it('are kept as they were saved, and listed by name for their list', async () => {
    const made = await client.post('saved-views', VIEW);
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"']);
    expect(made.body).toMatchObject({ ...VIEW, version: 1 });
    await client.post('saved-views', { ...VIEW, name: 'all of them', search: {} });
    const listed = await client.get('saved-views?list=applications');
    expect(listed.body.items[1]).toEqual(made.body);
    expect(await names(client)).toEqual(['all of them', 'To decide']);
  });

  it('are renamed and changed in the version that was seen', async () => {
    const { body: made } = await client.post('saved-views', VIEW);
    const renamed = await client.patch(`saved-views/${made.id}`, 1, { name: 'Mine' });
    expect(renamed.body).toMatchObject({ name: 'Mine', search: VIEW.search, version: 2 });
    const search = { q: 'fife' };
    const changed = await client.patch(`saved-views/${made.id}`, 2, { search });
    expect(changed.body).toMatchObject({ name: 'Mine', search, version: 3 });
    const stale = await client.patch(`saved-views/${made.id}`, 2, { name: 'Late' });
    const blind = await client.patch(`saved-views/${made.id}`, undefined, { name: 'Blind' });
    expect([stale.status, blind.status]).toEqual([412, 428]);
  });

  it('are deleted in the version that was seen, and then are gone', async () => {
    const { body: made } = await client.post('saved-views', VIEW);
    const path = `saved-views/${made.id}`;
    expect((await client.delete(path)).status).toBe(428);
    expect((await client.delete(path, { ifMatch: 7 })).status).toBe(412);
    expect((await client.delete(path, { ifMatch: 1 })).status).toBe(204);
    expect((await client.delete(path, { ifMatch: 1 })).status).toBe(404);
    expect(await names(client)).toEqual([]);
  });

  it('have names of which a person has each once in a list, and others may have it too', async () => {
    await client.post('saved-views', VIEW);
    const again = await client.post('saved-views', VIEW);
    expect([again.status, again.body.code]).toEqual([409, 'shared.duplicate']);
    expect(again.body.errors[0].pointer).toBe('/name');
    const colleague = await test.as(await test.given.staff('auditor'));
    expect((await colleague.post('saved-views', VIEW)).status).toBe(201);
  });

  it('are at most fifty of a list', async () => {
    await test.database.query(
      `INSERT INTO saved_views (user_id, list, name, search)
       SELECT $1, 'applications', 'View ' || n, '{}' FROM generate_series(1, 50) n`,
      [person.id],
    );
    const { status, body } = await client.post('saved-views', VIEW);
    expect([status, body.code]).toEqual([409, 'saved-views.too-many']);
    expect(await names(client)).toHaveLength(50);
  });

  it.each([
    ['a list that there is not', { list: 'spoons' }, '/list'],
    ['a name too long', { name: 'x'.repeat(81) }, '/name'],
    ['a value that is no text', { search: { limit: 25 } }, '/search'],
    ['a value too long', { search: { q: 'x'.repeat(501) } }, '/search'],
    ['an owner', { userId: '01890000-0000-7000-8000-000000000000' }, '/userId'],
  ])('are refused with %s, by field', async (_what, change, pointer) => {
    const { status, body } = await client.post('saved-views', { ...VIEW, ...change });
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('are asked for by a list that there is', async () => {
    const { status, body } = await client.get('saved-views?list=spoons');
    expect([status, body.errors[0].pointer]).toEqual([400, '/list']);
  });

  it('leave one audit record for each command, with their names and not what was looked for', async () => {
    const { body: made } = await client.post('saved-views', VIEW);
    await client.patch(`saved-views/${made.id}`, 1, { name: 'Mine' });
    await client.delete(`saved-views/${made.id}`, { ifMatch: 2 });
    const events = await test.database.query(
      `SELECT action, changes FROM audit_events WHERE actor_id = $1 AND action LIKE 'saved-views.%' ORDER BY id`,
      [person.id],
    );
    const change = (from: string | null, to: string | null) => [{ field: 'savedView', from, to }];
    expect(events).toEqual([
      { action: 'saved-views.create', changes: change(null, 'To decide') },
      { action: 'saved-views.update', changes: change('To decide', 'Mine') },
      { action: 'saved-views.delete', changes: change('Mine', null) },
    ]);
  });
});

describe('the saved views of somebody else', () => {
  it.each(['staff', 'organisation'] as const)(
    'are neither seen, changed nor deleted, by people of the same %s (isolation)',
    async (side) => {
      const organisation = await test.given.organisation();
      const somebody = () =>
        side === 'staff' ? test.given.staff('fund-officer') : test.given.member(organisation);
      const owner = await test.as(await somebody());
      const other = await test.as(await somebody());
      const { body: made, status } = await owner.post('saved-views', VIEW);
      expect(status).toBe(201);
      expect(await names(other)).toEqual([]);
      const path = `saved-views/${made.id}`;
      const reached = [
        await other.patch(path, 1, { name: 'Taken' }),
        await other.delete(path, { ifMatch: 1 }),
      ];
      expect(reached.map(({ body }) => body.code)).toEqual([
        'shared.not-found',
        'shared.not-found',
      ]);
      expect(await names(owner)).toEqual(['To decide']);
      expect((await owner.patch(path, 1, { name: 'Kept' })).status).toBe(200);
      expect((await owner.delete(path, { ifMatch: 2 })).status).toBe(204);
    },
  );
});
