import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import { Client } from '../../../test/client.js';
import {
  hashPassword,
  hashPublishedPassword,
  LONGEST_QUEUE,
  PasswordHashes,
  Turns,
} from './passwords.js';
import { networkOf } from './password-tries.js';

let test: TestApp;
const password = 'a long enough pass phrase';
const log: string[] = [];
const TRIES_OF_NETWORK = 5;
const settings = {
  ALMONER_DEMO: 'true',
  TRUST_PROXY: '127.0.0.1',
  SIGN_IN_TRIES_OF_NETWORK: String(TRIES_OF_NETWORK),
};

beforeAll(async () => {
  test = await startTestApp(settings, undefined, {
    logTo: { write: (line) => void log.push(line) },
  });
});
afterAll(() => test.close());

/** A person with a password, which is hashed quickly where nothing is said. */
async function personWithPassword(
  email: string,
  hash: (typed: string) => Promise<string> = hashPublishedPassword,
  role: 'fund-officer' | 'administrator' = 'fund-officer',
): Promise<{ id: string }> {
  const person = await test.given.staff(role);
  await test.database.query('UPDATE users SET email = $1, password_hash = $2 WHERE id = $3', [
    email,
    await hash(password),
    person.id,
  ]);
  return person;
}

let networks = 0;

/** An address that nobody has sent from. */
function newAddress(): string {
  networks += 1;
  return `198.51.${networks >> 8}.${networks & 255}`;
}

/** Tries to sign in, each time from another network where none is named. */
function signIn(email: string, typed: string, from = newAddress(), cookie: string | null = null) {
  const headers = { 'x-forwarded-for': from };
  return new Client(test.origin, cookie).post('session', { email, password: typed }, { headers });
}

/** Types wrong passwords until the account is locked. */
async function lock(email: string): Promise<void> {
  const replies = await Promise.all(Array.from({ length: 10 }, () => signIn(email, 'wrong')));
  expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(401));
}

function deviceOf(reply: { headers: Headers }): string {
  return /almoner_device=[^;]+/.exec(reply.headers.get('set-cookie') ?? '')![0];
}

/** The security events of a request. */
function eventsOf(reply: { headers: Headers }): Record<string, unknown>[] {
  return log
    .map((line) => JSON.parse(line))
    .filter(
      ({ stream, requestId }) =>
        stream === 'security' && requestId === reply.headers.get('x-request-id'),
    );
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

describe('the lock of an account', () => {
  it('comes after ten wrong passwords, also at the same moment, and answers like a wrong password', async () => {
    await personWithPassword('guessed@almoner.example');
    await lock('guessed@almoner.example');
    const right = await signIn('guessed@almoner.example', password);
    expect([right.status, right.body.code]).toEqual([401, 'identity.wrong-credentials']);
    const wrong = await signIn('guessed@almoner.example', 'wrong');
    const said = ({ body: { requestId: _, ...problem } }: { body: any }) => problem;
    expect(said(right)).toEqual(said(wrong));
  });

  it('is of the account, however its address is written', async () => {
    await personWithPassword('finance@almoner.example');
    await lock('FINANCE@almoner.example');
    for (const written of ['finance', 'Finance', 'f\u0130nance', '\uff46inance'])
      expect((await signIn(`${written}@almoner.example`, password)).status).toBe(401);
  });

  it('begins anew with a right password before it is full', async () => {
    await personWithPassword('clumsy@almoner.example');
    for (let round = 0; round < 2; round += 1) {
      await Promise.all(Array.from({ length: 9 }, () => signIn('clumsy@almoner.example', 'wrong')));
      expect((await signIn('clumsy@almoner.example', password)).status).toBe(204);
    }
  });

  it('lasts 15 minutes', async () => {
    const { id } = await personWithPassword('patient@almoner.example');
    await lock('patient@almoner.example');
    const [row] = await test.database.query<{ seconds: number }>(
      `SELECT extract(epoch FROM ends_at - almoner_now())::int AS seconds FROM password_tries WHERE key = $1`,
      [id],
    );
    expect(row!.seconds).toBeGreaterThan(780);
    expect(row!.seconds).toBeLessThanOrEqual(900);
    await test.database.query(`UPDATE password_tries SET ends_at = almoner_now() WHERE key = $1`, [
      id,
    ]);
    expect((await signIn('patient@almoner.example', password)).status).toBe(204);
  });

  it('spares browsers in which the person has signed in before, and no others', async () => {
    await personWithPassword('known@almoner.example');
    await personWithPassword('stranger@almoner.example');
    const own = deviceOf(await signIn('known@almoner.example', password));
    const strangers = deviceOf(await signIn('stranger@almoner.example', password));
    await lock('known@almoner.example');
    const at = (device: string, typed: string) =>
      signIn('known@almoner.example', typed, newAddress(), device);
    expect((await at(strangers, password)).status).toBe(401);
    expect((await at('almoner_device=invented', password)).status).toBe(401);
    expect((await at(own, password)).status).toBe(204);
    // ten wrong ones there, and it is spared no longer
    for (let n = 0; n < 10; n += 1) expect((await at(own, 'wrong')).status).toBe(401);
    expect((await at(own, password)).status).toBe(401);
  });

  it('is lifted by another administrator of every fund, once (permission)', async () => {
    const { id } = await personWithPassword(
      'locked@almoner.example',
      hashPublishedPassword,
      'administrator',
    );
    await lock('locked@almoner.example');
    const administrator = await test.as(await test.given.staff('administrator'));
    const listed = await administrator.get('account-locks');
    const mine = listed.body.items.find((one: { id: string }) => one.id === id);
    expect(mine).toMatchObject({ organisationName: null });
    const member = await test.given.member(await test.given.organisation({ name: 'Cairn' }));
    await test.database.query(
      `INSERT INTO password_tries VALUES ('account', $1, 10, true, almoner_now() + interval '1 minute')`,
      [member.id],
    );
    const { items } = (await administrator.get('account-locks')).body;
    expect(items).toContainEqual(
      expect.objectContaining({ id: member.id, organisationName: 'Cairn' }),
    );
    expect(Date.parse(mine.lockedUntil)).toBeGreaterThan(0);
    const own = await (await test.as({ id })).post(`account-locks/${id}/lift`);
    expect([own.status, own.body.code]).toEqual([403, 'identity.own-lock']);
    const fund = await test.given.fund();
    const limited = await test.as(await test.given.staff('administrator', fund.id));
    expect((await limited.get('account-locks')).status).toBe(403);
    expect((await limited.post(`account-locks/${id}/lift`)).status).toBe(403);
    expect((await signIn('locked@almoner.example', password)).status).toBe(401);
    const lifted = await administrator.post(`account-locks/${id}/lift`);
    expect(lifted.status).toBe(204);
    expect(eventsOf(lifted)).toMatchObject([{ event: 'account.lock-lifted', account: id }]);
    expect((await signIn('locked@almoner.example', password)).status).toBe(204);
    const again = await administrator.post(`account-locks/${id}/lift`);
    expect([again.status, again.body.code]).toEqual([409, 'identity.not-locked']);
    const history = await administrator.get(`audit-events?subjectType=user&subjectId=${id}`);
    expect(history.body.items.map((e: { action: string }) => e.action)).toContain(
      'identity.lift-lock',
    );
  });
});

describe('one password tried on many accounts', () => {
  it('is stopped by the network it comes from, whatever addresses the client claims', async () => {
    const email = 'sprayed@almoner.example';
    await personWithPassword(email);
    const device = deviceOf(await signIn(email, password));
    const from = newAddress();
    const statuses: number[] = [];
    for (let n = 0; n <= TRIES_OF_NETWORK; n += 1) {
      // what stands before the last address is only what the client says
      const claimed = `203.0.113.${n}, ${from}`;
      statuses.push((await signIn(`many${n}@almoner.example`, 'Spring2026!', claimed)).status);
    }
    expect(statuses).toEqual([...Array(TRIES_OF_NETWORK).fill(401), 429]);
    const refused = await signIn(email, password, from);
    expect([refused.status, refused.body.code]).toEqual([429, 'identity.too-many-attempts']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(780);
    expect((await signIn(email, password, from, device)).status).toBe(204);
    expect((await signIn(email, password)).status).toBe(204);
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('is counted for the network of %s', (address, key) => {
    expect(networkOf(address)).toEqual({ kind: 'network', key });
  });
});

describe('the work of a sign-in', () => {
  it('is the same for known, unknown and locked addresses, whatever their hashes cost', async () => {
    const costs: string[] = [];
    const compare = vi.spyOn(PasswordHashes.prototype, 'compare').mockImplementation((stored) => {
      costs.push(stored.split('$')[3]!);
      return Promise.resolve(false);
    });
    const workOf = async (email: string) => {
      costs.length = 0;
      expect((await signIn(email, 'wrong')).status).toBe(401);
      return [...costs];
    };
    await personWithPassword('slow@almoner.example', hashPassword);
    const both = ['m=65536,t=3,p=1', 'm=8,t=1,p=1'];
    await personWithPassword('quick@almoner.example');
    for (const email of ['slow', 'quick', 'nobody', 'guessed'])
      expect(await workOf(`${email}@almoner.example`)).toEqual(both);
    compare.mockRestore();
  });

  it('waits for its turn, and is refused for a moment where too many wait', async () => {
    let open = () => {};
    const gate = new Promise<boolean>((resolve) => (open = () => resolve(false)));
    const compare = vi.spyOn(PasswordHashes.prototype, 'compare').mockReturnValue(gate);
    const most = availableParallelism() + LONGEST_QUEUE;
    const sent = Array.from({ length: most + 1 }, (_, n) => signIn(`queue${n}@a.example`, 'x'));
    const first = await Promise.race(sent);
    expect([first.status, first.body.code]).toEqual([429, 'identity.busy']);
    expect(first.headers.get('retry-after')).toBe('5');
    expect(compare.mock.calls.length).toBeLessThanOrEqual(availableParallelism());
    open();
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(most);
    compare.mockRestore();
  });

  it('gives its turn on, also where it fails', async () => {
    const turns = new Turns(1, 2);
    const order: string[] = [];
    const failing = turns.take(() => Promise.reject(new Error('broken')));
    const after = turns.take(() => Promise.resolve(order.push('after')));
    await expect(failing).rejects.toThrow('broken');
    await after;
    await turns.take(() => Promise.resolve(order.push('later')));
    expect(order).toEqual(['after', 'later']);
  });
});

describe('what is stored', () => {
  it('keeps only a hash of the session and of the password', async () => {
    await personWithPassword('usual@almoner.example', hashPassword);
    expect((await signIn('usual@almoner.example', password)).status).toBe(204);
    const [row] = await test.database.query<{ all: string }>(
      `SELECT (SELECT string_agg(u::text, ' ') FROM users u) || (SELECT coalesce(string_agg(s::text, ' '), '') FROM sessions s) AS all`,
    );
    expect(row?.all).not.toContain(password);
    expect(row?.all).toContain('$argon2id$v=19$m=65536,t=3,p=1$');
    // what follows would take as long for everybody
    await test.database.query(
      `UPDATE users SET password_hash = '!' WHERE password_hash LIKE '%m=65536%'`,
    );
  });
});

describe('attempts to sign in', () => {
  it('are security events with account, address and request, and nothing of what was typed', async () => {
    const email = 'watched@almoner.example';
    const { id } = await personWithPassword(email);
    const from = newAddress();
    const right = await signIn(email, password, from);
    expect(eventsOf(right)).toMatchObject([{ event: 'sign-in', account: id, address: from }]);
    const wrong = await signIn(email, 'wrong', from);
    expect(eventsOf(wrong)).toMatchObject([
      { event: 'sign-in.failed', account: id, address: from },
    ]);
    const nobody = await signIn('my secret pass phrase', 'wrong', from);
    expect(eventsOf(nobody)).toMatchObject([{ event: 'sign-in.failed', account: null }]);
    for (let n = 0; n < 9; n += 1) await signIn(email, 'wrong');
    expect(log.filter((line) => line.includes('account.locked') && line.includes(id))).toHaveLength(
      1,
    );
    const text = log.join('');
    for (const typed of [email, password, 'my secret pass phrase'])
      expect(text).not.toContain(typed);
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

// The last, because passport registers its strategies once per process: from here on it asks the second application.
describe('another process', () => {
  it('counts the same tries', async () => {
    const email = 'everywhere@almoner.example';
    await personWithPassword(email);
    await lock(email);
    const second = await startTestApp(settings, test.database);
    const headers = { 'x-forwarded-for': newAddress() };
    const reply = await second.anyone.post('session', { email, password }, { headers });
    await second.app.close();
    expect(reply.status).toBe(401);
  });
});
