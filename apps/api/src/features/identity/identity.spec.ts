import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { Client } from '../../../test/client.js';
import { hashPassword } from './passwords.js';

let test: TestApp;
const password = 'a long enough pass phrase';

beforeAll(async () => {
  test = await startTestApp({ ALMONER_DEMO: 'true' });
});
afterAll(() => test.close());

async function personWithPassword(email: string): Promise<{ id: string }> {
  const person = await test.given.staff('fund-officer');
  await test.database.query('UPDATE users SET email = $1, password_hash = $2 WHERE id = $3', [
    email,
    await hashPassword(password),
    person.id,
  ]);
  return person;
}

function cookieOf(reply: { headers: Headers }): string {
  return (reply.headers.get('set-cookie') ?? '').split(';')[0]!;
}

describe('signing in', () => {
  it('begins a session that names the person and their permissions, and ends it', async () => {
    const person = await personWithPassword('officer@almoner.example');
    const reply = await test.anyone.post('session', { email: 'Officer@almoner.example', password });
    expect(reply.status).toBe(204);
    expect(reply.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/);
    // a moment would be past for a browser whose clock is ahead of the server's
    expect(reply.headers.get('set-cookie')).toMatch(/Max-Age=\d{4,}/);
    expect(reply.headers.get('set-cookie')).not.toContain('Expires');
    const client = new Client(test.origin, cookieOf(reply));
    const session = await client.get('session');
    expect(session.body).toMatchObject({
      user: { id: person.id },
      audience: 'staff',
      organisation: null,
    });
    expect(session.body.permissions).toContainEqual({
      permission: 'awards.approve',
      everywhere: true,
      fundIds: [],
    });
    expect((await client.delete('session')).status).toBe(204);
    expect((await client.get('session')).status).toBe(401);
  });

  it('keeps only a hash of the session and of the password', async () => {
    const [row] = await test.database.query<{ all: string }>(
      `SELECT (SELECT string_agg(u::text, ' ') FROM users u) || (SELECT coalesce(string_agg(s::text, ' '), '') FROM sessions s) AS all`,
    );
    expect(row?.all).not.toContain(password);
    expect(row?.all).toContain('$argon2id$v=19$m=65536,t=3,p=1$');
  });

  it.each([
    ['nobody@almoner.example', password],
    ['officer@almoner.example', 'wrong'],
  ])('answers %s with the same refusal whatever is wrong', async (email, given) => {
    const reply = await test.anyone.post('session', { email, password: given });
    expect(reply.status).toBe(401);
    expect(reply.body.code).toBe('identity.wrong-credentials');
  });

  it.each([
    [{ password }, '/email'],
    [{ email: 'a@b.example' }, '/password'],
    [{ email: 'a@b.example', password, remember: true }, '/remember'],
    [{ email: { $ne: '' }, password }, '/email'],
  ])('names the field that is wrong in %o', async (body, pointer) => {
    const reply = await test.anyone.post('session', body);
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe(pointer);
  });

  it('slows down guessing', async () => {
    const tries = Array.from({ length: 11 }, () =>
      test.anyone.post('session', { email: 'guessed@almoner.example', password: 'x' }),
    );
    const statuses = (await Promise.all(tries)).map((r) => r.status);
    expect(statuses.filter((s) => s === 429)).toHaveLength(1);
    expect(statuses.filter((s) => s === 401)).toHaveLength(10);
  });

  it('does not let an expired session or a person who has left in', async () => {
    const person = await test.given.staff('auditor');
    const client = await test.as(person);
    expect((await client.get('session')).status).toBe(200);
    await test.database.query(
      `UPDATE sessions SET expires_at = almoner_now() - interval '1 second' WHERE user_id = $1`,
      [person.id],
    );
    expect((await client.get('session')).status).toBe(401);
    const gone = await test.as(person);
    await test.database.query('UPDATE users SET active = false WHERE id = $1', [person.id]);
    expect((await gone.get('session')).status).toBe(401);
  });

  it('refuses an unsafe request without its own header, as a forged form would send it', async () => {
    const client = await test.as(await test.given.staff('fund-officer'));
    const reply = await client.post(
      'programmes',
      { code: 'Z', name: 'Z' },
      { headers: { 'x-almoner-request': '' } },
    );
    expect(reply.status).toBe(403);
    expect(reply.body.code).toBe('identity.forged-request');
  });
});

describe('a person who acts for several organisations', () => {
  let two: { id: string }[];
  let client: Client;

  beforeAll(async () => {
    two = [
      await test.given.organisation({ name: 'Anchor' }),
      await test.given.organisation({ name: 'Beacon' }),
    ];
    const person = await test.given.member(two[0]!, 'organisation-editor');
    await test.given.membership(person, two[1]!, 'organisation-certifier');
    client = await test.as(person);
  });

  it('is told of them, and has the roles of the one for which they act (permission)', async () => {
    const memberships = [
      { organisation: { id: two[0]!.id, name: 'Anchor' }, roles: ['Organisation editor'] },
      { organisation: { id: two[1]!.id, name: 'Beacon' }, roles: ['Organisation certifier'] },
    ];
    const open = (await client.get('session')).body;
    expect(open).toMatchObject({ organisation: null, memberships, roles: [], permissions: [] });
    const acting = (await client.actingFor(two[1]!).get('session')).body;
    expect(acting).toMatchObject({
      organisation: { id: two[1]!.id, name: 'Beacon' },
      memberships,
      roles: [{ role: 'organisation-certifier' }],
    });
    const held = acting.permissions.map(({ permission }: { permission: string }) => permission);
    expect(held).toContain('awards.accept');
    expect(held).not.toContain('applications.write');
  });

  it('is asked for which, by the name of the header', async () => {
    const { status, body } = await client.get('awards');
    expect([status, body.code]).toEqual([400, 'identity.choose-organisation']);
    expect(body.errors[0].pointer).toBe('/headers/x-almoner-organisation');
  });

  it.each(['x', '', '*', "' OR true --", '00000000-0000-0000-0000-00000000000G'])(
    'is refused where they name %j',
    async (id) => {
      const { status, body } = await client.actingFor({ id }).get('awards');
      expect([status, body.errors[0].pointer]).toEqual([400, '/headers/x-almoner-organisation']);
    },
  );

  it('is refused where they name both, and so is an officer who names any', async () => {
    const both = await client.actingFor({ id: two.map(({ id }) => id).join(', ') }).get('awards');
    expect(both.status).toBe(400);
    const officer = await test.as(await test.given.staff('fund-officer'));
    const { status, body } = await officer.actingFor(two[0]!).get('awards');
    expect([status, body.code]).toEqual([403, 'identity.not-a-member']);
  });

  it('signs out without saying for which', async () => {
    const person = await test.given.member(two[0]!);
    await test.given.membership(person, two[1]!);
    const leaving = await test.as(person);
    expect((await leaving.delete('session')).status).toBe(204);
    expect((await leaving.get('session')).status).toBe(401);
  });
});

describe('personas', () => {
  it('sign in with one click in demonstration mode', async () => {
    const person = await test.given.staff('auditor');
    await test.database.query(`UPDATE users SET persona_key = 'auditor' WHERE id = $1`, [
      person.id,
    ]);
    const cards = await test.anyone.get('demo/personas');
    expect(cards.body.items).toMatchObject([{ key: 'auditor', roleLabel: 'Auditor' }]);
    const reply = await test.anyone.post('demo/personas/auditor/session');
    expect(reply.status).toBe(204);
    const session = await new Client(test.origin, cookieOf(reply)).get('session');
    expect(session.body.demonstration).toBe(true);
    expect((await test.anyone.post('demo/personas/nobody/session')).status).toBe(404);
  });
});

describe('people', () => {
  it('lists whom work on a fund can be given to', async () => {
    const fund = await test.given.fund();
    const other = await test.given.fund();
    const here = await test.given.staff('fund-officer', fund.id);
    const there = await test.given.staff('fund-officer', other.id);
    const officer = await test.as(await test.given.staff('fund-officer'));
    const reply = await officer.get(`users?permission=assessments.score&fundId=${fund.id}`);
    expect(reply.status).toBe(200);
    const ids = reply.body.items.map((p: { id: string }) => p.id);
    expect(ids).toContain(here.id);
    expect(ids).not.toContain(there.id);
  });

  it('are shown with the duties that nobody could take on, for each fund, as they are today', async () => {
    const fund = await test.given.fund();
    const reader = await test.as(await test.given.staff('auditor'));
    const nobody = 'A receipt cannot be booked: nobody can record the receipt';
    const missing = async () => {
      const { uncovered } = (await reader.get('people')).body;
      return uncovered.find(({ sentence }: { sentence: string }) => sentence.startsWith(nobody));
    };
    expect(await missing()).toMatchObject({ everyFund: true });
    const approver = await test.given.staff('finance-approver');
    const person = await test.given.staff('finance-officer', fund.id);
    const { everyFund, fundCodes } = await missing();
    expect(everyFund).toBe(false);
    const { code } = (await reader.get(`funds/${fund.id}`)).body;
    expect(fundCodes).not.toContain(code);
    const { people } = (await reader.get('people')).body;
    expect(people).toContainEqual(
      expect.objectContaining({ id: person.id, roles: [`Finance officer (${code})`] }),
    );
    await test.database.query('UPDATE users SET active = false WHERE id = $1', [person.id]);
    expect((await missing()).everyFund).toBe(true);
    expect((await (await test.as(approver)).get('people')).status).toBe(403);
  });
});
