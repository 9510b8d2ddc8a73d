import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SettableClock } from '../../platform/clock/settable-clock.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { ACCEPTANCE, acceptOffer, approveAward } from '../../../test/given.js';

const OFFERED_ON = new Date('2026-11-02T10:00:00Z');
const LAST_DAY = '2026-11-30';

const clock = new SettableClock(OFFERED_ON);
let test: TestApp;
let officer: Client;
let approver: Client;
let certifier: Client;
let fund: { id: string };
let organisation: { id: string };

beforeAll(async () => {
  test = await startTestApp({}, undefined, { clock });
  officer = await test.as(await test.given.staff('fund-officer'));
  approver = await test.as(await test.given.staff('fund-officer'));
  organisation = await test.given.organisation();
  certifier = await test.as(await test.given.member(organisation, 'organisation-certifier'));
  // these tests move the clock past the end of a session, so sessions are made to last
  await test.database.query(`UPDATE sessions SET expires_at = '2200-01-01'`);
});
afterAll(() => test.close());

beforeEach(async () => {
  await at(OFFERED_ON);
  fund = await test.given.fund();
  await test.given.budgetLine(fund.id, 2026, 1000);
});

async function approved(): Promise<string> {
  const { body } = await officer.post('awards', {
    fundId: fund.id,
    organisationId: organisation.id,
    title: 'Family support',
    directReason: 'Given by a test',
    amountPence: 1000,
    years: [{ financialYear: '2026-27', amountPence: 1000 }],
  });
  expect((await approveAward(approver, body.id)).status).toBe(200);
  return body.id;
}

async function offered(offer: object = {}): Promise<string> {
  const id = await approved();
  const reply = await officer.post(`awards/${id}/offer`, offer);
  expect(reply.status).toBe(200);
  return id;
}

async function line() {
  return (await officer.get(`funds/${fund.id}/budget`)).body.lines[0];
}

/** Moves both clocks, since a command has the time of the database. */
async function at(moment: Date): Promise<void> {
  clock.set(moment);
  await test.database.query(`SELECT set_clock('test', $1)`, [moment]);
}

function on(day: string): Promise<void> {
  return at(new Date(`${day}T12:00:00Z`));
}

describe('the last day of an offer', () => {
  it('is 28 days ahead where none is named', async () => {
    expect((await officer.get(`awards/${await offered()}`)).body.expiresOn).toBe(LAST_DAY);
  });

  it('can be named when it is offered', async () => {
    const id = await offered({ expiresOn: '2026-12-24' });
    expect((await certifier.get(`awards/${id}`)).body.expiresOn).toBe('2026-12-24');
  });

  it.each(['2026-11-02', '2026-11-01', '2028-01-01'])('is not %s', async (expiresOn) => {
    const reply = await officer.post(`awards/${await approved()}/offer`, { expiresOn });
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe('/expiresOn');
  });

  it('is a day on which it can still be accepted, and the next day is not (money)', async () => {
    const late = await offered();
    await on('2026-12-01');
    const refused = await acceptOffer(certifier, late);
    expect([refused.status, refused.body.code]).toEqual([409, 'awards.offer-lapsed']);
    expect(refused.body.detail).toContain('30 November 2026');
    expect(await line()).toMatchObject({ reservedPence: 1000, committedPence: 0 });
    await on(LAST_DAY);
    expect((await acceptOffer(certifier, late)).status).toBe(200);
  });

  it('can be moved to a later day with a reason, also when it is past', async () => {
    const id = await offered();
    const reason = 'The board meets on 9 December';
    for (const expiresOn of ['2026-11-29', LAST_DAY]) {
      const earlier = await officer.post(`awards/${id}/extend-offer`, { expiresOn, reason });
      expect(earlier.status).toBe(400);
      expect(earlier.body.errors).toEqual([
        { pointer: '/expiresOn', detail: 'Enter a day after 30 November 2026, the day it has now' },
      ]);
    }
    await on('2026-12-02');
    const later = { expiresOn: '2026-12-14', reason };
    expect((await certifier.post(`awards/${id}/extend-offer`, later)).status).toBe(403);
    const extended = await officer.post(`awards/${id}/extend-offer`, later);
    expect(extended.body.expiresOn).toBe('2026-12-14');
    const history = await certifier.get(`audit-events?subjectType=award&subjectId=${id}`);
    expect(history.body.items[1]).toMatchObject({
      action: 'awards.extend-offer',
      reason,
      changes: [{ field: 'expiresOn', from: LAST_DAY, to: '2026-12-14' }],
    });
    const letter = (await certifier.get(`awards/${id}/letter`)).body;
    expect(JSON.stringify(letter.sections)).toContain('14 December 2026');
    expect((await acceptOffer(certifier, id)).status).toBe(200);
    const answered = await officer.post(`awards/${id}/extend-offer`, later);
    expect([answered.status, answered.body.code]).toEqual([409, 'shared.wrong-state']);
  });

  it('has to be past before the offer lapses, which frees its money and its instalments (money)', async () => {
    const id = await offered();
    const plan = { awardId: id, financialYear: '2026-27', amountPence: 400, dueOn: '2026-12-31' };
    expect((await officer.post('payments', plan)).status).toBe(201);
    const lapse = { reason: 'No answer came' };
    const early = await officer.post(`awards/${id}/lapse`, lapse);
    expect([early.status, early.body.code]).toEqual([409, 'awards.offer-still-open']);
    await on('2026-12-01');
    expect((await certifier.post(`awards/${id}/lapse`, lapse)).status).toBe(403);
    const lapsed = await officer.post(`awards/${id}/lapse`, lapse);
    expect(lapsed.body).toMatchObject({ status: 'lapsed', closedReason: 'No answer came' });
    expect(lapsed.body.years).toMatchObject([{ plannedPence: 0 }]);
    expect(await line()).toMatchObject({ availablePence: 1000, reservedPence: 0 });
    const answered = await acceptOffer(certifier, id);
    expect(answered.body.code).toBe('shared.wrong-state');
  });
});

describe('the job that lapses offers', () => {
  const lapse = () => test.app.get(JobRunner).runNow('lapse-offers');

  it('lapses the overdue offers and no others, in the name of the service (money)', async () => {
    const overdue = await offered({ expiresOn: '2026-11-05' });
    await on('2026-11-06');
    await lapse();
    const { status, closedReason } = (await officer.get(`awards/${overdue}`)).body;
    expect([status, closedReason]).toEqual(['lapsed', 'No answer came by 5 November 2026.']);
    expect(await line()).toMatchObject({ availablePence: 1000, reservedPence: 0 });
    const history = await certifier.get(`audit-events?subjectType=award&subjectId=${overdue}`);
    expect(history.body.items[0]).toMatchObject({
      action: 'awards.lapse',
      actorId: null,
      actorName: 'Almoner',
    });
  });

  it('leaves alone an offer on its last day, one without a last day and one that is answered', async () => {
    const id = await offered();
    await on(LAST_DAY);
    await lapse();
    expect((await officer.get(`awards/${id}`)).body.status).toBe('offered');
    await acceptOffer(certifier, id);
    await on('2027-01-01');
    await lapse();
    expect((await officer.get(`awards/${id}`)).body.status).toBe('accepted');
  });

  it('lapses an offer once, however many processes run it (concurrency)', async () => {
    const id = await offered();
    await on('2026-12-01');
    // each call asks for the lock on a connection of its own, as separate processes would
    await Promise.all([lapse(), lapse(), lapse()]);
    const history = await officer.get(`audit-events?subjectType=award&subjectId=${id}`);
    const lapsed = history.body.items.filter(
      (e: { action: string }) => e.action === 'awards.lapse',
    );
    expect(lapsed).toHaveLength(1);
  });
});

describe('acceptance', () => {
  it('asks for the password of who signs, and changes nothing where it is wrong', async () => {
    const id = await offered();
    const wrong = await certifier.post(`awards/${id}/accept`, { name: 'Me', password: 'guess' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'identity.wrong-password']);
    expect(wrong.body.errors[0].pointer).toBe('/password');
    expect((await officer.get(`awards/${id}`)).body.status).toBe('offered');
    const right = await acceptOffer(certifier, id);
    expect(right.body.status).toBe('accepted');
  });

  it('is slowed down like the sign-in where the password is guessed', async () => {
    const id = await offered();
    const guesser = await test.as(await test.given.member(organisation, 'organisation-certifier'));
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) {
      const reply = await guesser.post(`awards/${id}/accept`, { name: 'Me', password: `x${n}` });
      statuses.push(reply.status);
    }
    expect(statuses).toEqual([...Array(10).fill(422), 429]);
    expect((await acceptOffer(guesser, id)).status).toBe(429);
    expect((await acceptOffer(certifier, id)).status).toBe(200);
  });

  it('keeps nothing that helps to guess the password', async () => {
    const id = await offered();
    await acceptOffer(certifier, id, {}, { idempotencyKey: 'accept-with-key' });
    const other = { name: ACCEPTANCE.name, password: 'another' };
    const [kept] = await test.database.query<{ body_hash: string }>(
      `SELECT body_hash FROM idempotency_keys WHERE key = 'accept-with-key'`,
    );
    const { createHash } = await import('node:crypto');
    const withPassword = createHash('sha256').update(JSON.stringify(ACCEPTANCE)).digest('hex');
    expect(kept?.body_hash).not.toBe(withPassword);
    const again = await certifier.post(`awards/${id}/accept`, other, {
      idempotencyKey: 'accept-with-key',
    });
    expect(again.body.code).toBe('identity.wrong-password');
  });

  it('keeps the name that was typed, the person and the instant, for good', async () => {
    const id = await offered();
    await acceptOffer(certifier, id, { name: 'Gordon Fraser' });
    const [kept] = await test.database.query<Record<string, unknown>>(
      `SELECT name, a.accepted_at = e.at AS "isThatOfItsEvent", e.at BETWEEN $2 AND almoner_now() AS "isNow"
         FROM award_acceptances a JOIN audit_events e ON e.subject_id = a.award_id AND e.action = 'awards.accept'
        WHERE award_id = $1`,
      [id, OFFERED_ON],
    );
    expect(kept).toEqual({ name: 'Gordon Fraser', isThatOfItsEvent: true, isNow: true });
    await expect(
      test.database.query(`UPDATE award_acceptances SET name = 'X' WHERE award_id = $1`, [id]),
    ).rejects.toThrow('append-only');
  });

  it.each(['extend-offer', 'lapse'])(
    'and %s at the same moment: one of them wins (concurrency)',
    async (command) => {
      const id = await offered();
      if (command === 'lapse')
        await test.database.query('UPDATE awards SET expires_on = NULL WHERE id = $1', [id]);
      const body = {
        reason: 'At the same moment',
        ...(command === 'extend-offer' && { expiresOn: '2026-12-14' }),
      };
      const [accepted, other] = await Promise.all([
        acceptOffer(certifier, id),
        officer.post(`awards/${id}/${command}`, body),
      ]);
      const { status } = (await officer.get(`awards/${id}`)).body;
      if (command === 'lapse') {
        expect([accepted.status, other.status].sort()).toEqual([200, 409]);
        expect(status).toBe(accepted.status === 200 ? 'accepted' : 'lapsed');
        const { committedPence, availablePence } = await line();
        expect(committedPence + availablePence).toBe(1000);
      } else {
        // where the extension was first, the letter has changed since it was read
        expect([200, 409]).toContain(accepted.status);
        expect(status).toBe(accepted.status === 200 ? 'accepted' : 'offered');
        expect(accepted.status === 200 || accepted.body.code === 'letters.changed').toBe(true);
      }
    },
  );
});
