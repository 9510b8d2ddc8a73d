import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GivenPayments } from '../../../test/given-payments.js';
import { PAY_ON, SENDABLE_YEAR } from '../../../test/given-payment-runs.js';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { organisationContext } from '../../../test/contexts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { addDays, addMonths } from '@almoner/domain/calendar';
import { dayFromToday } from '../../../test/days.js';
import { ACCEPTANCE, NO_SUBSIDY, acceptOffer, approveAward } from '../../../test/given.js';

let test: TestApp;
let officer: Client;
let approver: Client;
let fund: { id: string };
let organisation: { id: string; name: string };
let certifier: Client;
let certifierId: string;

const CHECKS = ['identity', 'governance', 'financial-standing', 'safeguarding'];
const SCHEME = { kind: 'scheme', reason: 'Under the scheme', scheme: 'SC10001' };
const MFA = { kind: 'minimal-financial-assistance', reason: 'A small grant to a trading charity' };

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
  approver = await test.as(await test.given.staff('fund-officer'));
});
afterAll(() => test.close());

beforeEach(async () => {
  fund = await test.given.fund();
  organisation = await test.given.organisation();
  const person = await test.given.member(organisation, 'organisation-certifier');
  certifierId = person.id;
  certifier = await test.as(person);
  await test.given.budgetLine(fund.id, 2026, 100_000_000);
});

async function approved(amountPence = 1_000_000, of = fund): Promise<string> {
  const { body } = await officer.post('awards', {
    fundId: of.id,
    organisationId: organisation.id,
    title: 'Family support',
    directReason: 'Given by a test',
    amountPence,
    years: [{ financialYear: '2026-27', amountPence }],
  });
  expect((await approveAward(approver, body.id)).status).toBe(200);
  return body.id;
}

function check(id: string, kind: string, result: string) {
  return officer.post(`awards/${id}/assurance/record-check`, { kind, result, note: 'Seen' });
}

function assess(id: string, body: object = MFA) {
  return officer.post(`awards/${id}/assurance/assess-subsidy`, body);
}

async function codeOf(reply: Promise<{ status: number; body: { code: string } }>) {
  const { status, body } = await reply;
  return [status, body.code];
}

describe('due diligence', () => {
  it('is recorded check by check with who and when, in the history for staff alone', async () => {
    const id = await approved();
    const { status, body } = await check(id, 'governance', 'passed');
    expect(status).toBe(200);
    expect(body.dueDiligence).toMatchObject({ status: 'in-progress', required: false });
    const [identity, governance] = body.dueDiligence.checks;
    expect(identity).toMatchObject({ kind: 'identity', result: null, checkedByName: null });
    expect(governance).toMatchObject({ result: 'passed', note: 'Seen' });
    expect(governance.checkedByName).toContain('fund-officer');
    await officer.post(`awards/${id}/offer`);
    const path = `audit-events?subjectType=award&subjectId=${id}`;
    const actions = async (client: Client) =>
      (await client.get(path)).body.items.map((e: { action: string }) => e.action);
    expect(await actions(officer)).toContain('assurances.check');
    expect(await actions(certifier)).toEqual(['awards.offer']);
  });

  it('refuses the offer when it failed, singly and among others, and allows it when put right', async () => {
    const [id, other] = [await approved(), await approved()];
    const { body } = await check(id, 'safeguarding', 'failed');
    expect(body.blocksOffer).toBe('Due diligence has failed, so this award cannot be offered.');
    const refused = [409, 'assurances.due-diligence-failed'];
    expect(await codeOf(officer.post(`awards/${id}/offer`))).toEqual(refused);
    const batch = await officer.post('awards/offer', { awardIds: [other, id] });
    expect(batch.status).toBe(409);
    expect(batch.body.errors[0].pointer).toBe('/awardIds/1');
    expect((await officer.get(`awards/${other}`)).body.status).toBe('approved');
    await check(id, 'safeguarding', 'passed');
    expect((await officer.post(`awards/${id}/offer`)).status).toBe(200);
  });

  it('has to be passed first where the fund asks for it', async () => {
    const { version } = (await officer.get(`funds/${fund.id}`)).body;
    const asked = await officer.patch(`funds/${fund.id}`, version, { requiresDueDiligence: true });
    expect(asked.body.requiresDueDiligence).toBe(true);
    const id = await approved();
    const refused = [409, 'assurances.due-diligence-open'];
    expect(await codeOf(officer.post(`awards/${id}/offer`))).toEqual(refused);
    for (const kind of CHECKS) await check(id, kind, 'passed');
    expect((await officer.post(`awards/${id}/offer`)).status).toBe(200);
  });

  it('is neither read nor recorded by an organisation or in another fund (isolation)', async () => {
    const id = await approved();
    await officer.post(`awards/${id}/offer`);
    expect((await certifier.get(`awards/${id}/assurance`)).status).toBe(403);
    const elsewhere = await test.as(
      await test.given.staff('fund-officer', (await test.given.fund()).id),
    );
    expect((await elsewhere.get(`awards/${id}/assurance`)).status).toBe(404);
    const body = { kind: 'identity', result: 'passed' };
    const path = `awards/${id}/assurance/record-check`;
    expect((await elsewhere.post(path, body)).status).toBe(404);
    const finance = await test.as(await test.given.staff('finance-officer'));
    expect((await finance.get(`awards/${id}/assurance`)).status).toBe(200);
    expect((await finance.post(path, body)).status).toBe(403);
  });
});

describe('Fair Work First', () => {
  const seen = { reference: 'Minutes of the forum', on: dayFromToday(-10), seenBy: 'An officer' };
  const told = {
    hasWorkers: true,
    livingWage: 'paid',
    wageEvidence: 'accreditation',
    wage: seen,
    voice: seen,
  };
  const record = (id: string, changes: object = {}, by = officer) =>
    by.post(`awards/${id}/assurance/record-fair-work`, { ...told, ...changes });
  const accept = (id: string, by = approver) => by.post(`awards/${id}/assurance/accept-fair-work`);
  const atHome = async (by: Client, key: string) => {
    const { sections } = (await by.get('home')).body;
    const section = sections.find((s: { key: string }) => s.key === key);
    return (section?.items ?? []).map((item: { subjectId: string }) => item.subjectId);
  };

  it('is recorded by one officer and accepted by another, from their homes', async () => {
    const id = await approved();
    expect(await atHome(officer, 'fair-work-to-record')).toContain(id);
    const recorded = await record(id);
    expect(recorded.body.fairWork).toMatchObject({
      state: 'recorded',
      record: { wage: seen, voice: seen, acceptedAt: null },
      accept: { allowed: false, code: 'separation.same-person' },
    });
    expect(await atHome(officer, 'fair-work-to-accept')).not.toContain(id);
    expect(await atHome(approver, 'fair-work-to-accept')).toContain(id);
    expect(await codeOf(accept(id, officer))).toEqual([403, 'separation.same-person']);
    const accepted = await accept(id);
    expect(accepted.body.fairWork).toMatchObject({ state: 'accepted' });
    expect(accepted.body.fairWork.record.acceptedByName).toContain('fund-officer');
    // what is recorded anew has to be accepted anew
    expect((await record(id)).body.fairWork.state).toBe('recorded');
  });

  describe('given by the organisation', () => {
    const shown = { reference: 'Accreditation LW-1', on: dayFromToday(-10) };
    const own = { ...told, wage: shown, voice: shown };
    const give = (id: string, changes: object = {}, by = certifier) =>
      by.post(`awards/${id}/give-fair-work`, { ...own, ...changes });
    const offered = async (amountPence?: number) => {
      const id = await approved(amountPence);
      expect((await officer.post(`awards/${id}/offer`)).status).toBe(200);
      return id;
    };

    it('is asked for at its home, given from the offer on, and accepted by an officer who has seen it', async () => {
      const id = await offered();
      expect(await atHome(certifier, 'fair-work-to-give')).toEqual([id]);
      const before = (await certifier.get(`awards/${id}/fair-work`)).body;
      expect(before).toMatchObject({ state: 'missing', record: null, give: { allowed: true } });
      const given = await give(id);
      expect(given.body).toMatchObject({
        state: 'recorded',
        record: { wage: shown, voice: shown },
      });
      expect(await atHome(certifier, 'fair-work-to-give')).toEqual([]);
      expect(await atHome(officer, 'fair-work-to-record')).not.toContain(id);
      expect(await atHome(officer, 'fair-work-to-accept')).toContain(id);
      const { record } = (await officer.get(`awards/${id}/assurance`)).body.fairWork;
      expect(record).toMatchObject({ givenByOrganisation: true, wage: { ...shown, seenBy: null } });
      const accepted = (await accept(id)).body.fairWork;
      expect(accepted).toMatchObject({ state: 'accepted' });
      expect(accepted.record.wage.seenBy).toContain('fund-officer');
      expect(accepted.record.voice.seenBy).toBe(accepted.record.acceptedByName);
      const mine = await certifier.get(`awards/${id}/fair-work`);
      expect(mine.body).toMatchObject({ state: 'accepted', give: { allowed: false } });
      expect(mine.text).not.toContain('fund-officer');
      const { items } = (await certifier.get(`audit-events?subjectType=award&subjectId=${id}`))
        .body;
      expect(items.map((one: { action: string }) => one.action)).toContain(
        'assurances.give-fair-work',
      );
    });

    it('can be given anew until finance or an officer has acted on it', async () => {
      const id = await offered();
      expect((await give(id, { wageEvidence: 'pay-bands' })).status).toBe(200);
      expect(
        (await give(id, { wageEvidence: 'pay-bands', voice: { ...shown, reference: 'B' } })).body
          .record.voice.reference,
      ).toBe('B');
      const finance = await test.as(await test.given.staff('finance-officer'));
      expect((await finance.post(`awards/${id}/assurance/confirm-pay-bands`)).status).toBe(200);
      expect(await codeOf(give(id))).toEqual([409, 'shared.wrong-state']);
      const recorded = await offered();
      expect((await record(recorded)).status).toBe(200);
      expect(await codeOf(give(recorded))).toEqual([409, 'shared.wrong-state']);
      const accepted = await offered();
      await give(accepted);
      expect((await accept(accepted)).status).toBe(200);
      expect(await codeOf(give(accepted))).toEqual([409, 'shared.wrong-state']);
    });

    it('needs what an officer would have to record, by field', async () => {
      const id = await offered(10_000_000);
      const weak = await give(id, { wageEvidence: 'statement' });
      expect([weak.status, weak.body.errors[0].pointer]).toEqual([400, '/wageEvidence']);
      const later = await give(id, { voice: { ...shown, on: dayFromToday(1) } });
      expect([later.status, later.body.errors[0].pointer]).toEqual([400, '/voice/on']);
      const none = await give(id, { voice: undefined });
      expect(none.body.errors[0].pointer).toBe('/voice');
      expect((await give(id, { hasWorkers: false })).body.record).toMatchObject({ voice: null });
    });

    it('is neither read nor given before the offer, by another organisation, or by an officer (isolation)', async () => {
      const early = await approved();
      expect((await give(early)).status).toBe(404);
      const id = await offered();
      const others = await test.as(
        await test.given.member(await test.given.organisation(), 'organisation-certifier'),
      );
      expect((await give(id, {}, others)).status).toBe(404);
      expect((await others.get(`awards/${id}/fair-work`)).status).toBe(404);
      expect((await give(id, {}, officer)).status).toBe(403);
      expect((await officer.get(`awards/${id}/fair-work`)).status).toBe(403);
    });

    it('is never accepted or confirmed by the organisation in the database (isolation)', async () => {
      const id = await offered();
      await give(id);
      const write = (change: string) =>
        test.app
          .get(UnitOfWork)
          .command(organisationContext({ id: certifierId }, organisation), (tx) =>
            tx.query(`UPDATE fair_work SET ${change} WHERE award_id = '${id}'`),
          );
      for (const change of [
        'accepted_at = almoner_now(), accepted_by_id = almoner_user_id()',
        'pay_bands_confirmed_at = almoner_now()',
        'given_by_organisation = false',
        'recorded_by_id = gen_random_uuid()',
      ])
        await expect(write(change)).rejects.toThrow('Your role does not allow this.');
      // its own evidence it may write: what is missing is the history that a command writes
      await expect(write(`voice_reference = 'B'`)).rejects.toThrow(/audit/);
    });
  });

  it('needs more than a statement from £100,000, and pay bands that finance confirmed', async () => {
    const id = await approved(10_000_000);
    const weak = await record(id, { wageEvidence: 'statement' });
    expect([weak.status, weak.body.errors[0].pointer]).toEqual([400, '/wageEvidence']);
    expect((await record(id, { wageEvidence: 'pay-bands' })).status).toBe(200);
    expect(await codeOf(accept(id))).toEqual([409, 'assurances.pay-bands-not-confirmed']);
    const finance = await test.as(await test.given.staff('finance-officer'));
    expect(await atHome(finance, 'pay-bands-to-confirm')).toContain(id);
    const path = `awards/${id}/assurance/confirm-pay-bands`;
    expect((await approver.post(path)).status).toBe(403);
    expect((await finance.post(path)).status).toBe(200);
    expect((await accept(id)).status).toBe(200);
  });

  it('enters an exception in the register, with its approver and an export', async () => {
    const id = await approved();
    const reason = 'Apprentices under the national rate';
    const excepted = { livingWage: 'excepted', exceptionReason: reason };
    const unsaid = await record(id, { ...excepted, exceptionReason: '' });
    expect(unsaid.body.errors[0].pointer).toBe('/exceptionReason');
    await record(id, excepted);
    const listed = async () =>
      (await officer.get(`fair-work-exceptions?fundId=${fund.id}`)).body.items;
    expect(await listed()).toMatchObject([{ id, reason, approvedByName: null }]);
    await accept(id);
    expect((await listed())[0].approvedByName).toContain('fund-officer');
    const file = await officer.get(`fair-work-exceptions/export.csv?fundId=${fund.id}`);
    expect(file.text).toContain(reason);
  });

  it('refuses exceptions from the voice of workers', async () => {
    const id = await approved();
    const { voice: _, ...voiceless } = told;
    const reply = await officer.post(`awards/${id}/assurance/record-fair-work`, voiceless);
    expect([reply.status, reply.body.errors[0].pointer]).toEqual([400, '/voice']);
  });

  it('is accepted before a payment is requested, approved, put into a run or released', async () => {
    const given = await test.given.acceptedAward({ amountPence: 1_000, startYear: SENDABLE_YEAR });
    const payments = await GivenPayments.of(test);
    const paymentId = await payments.planned(given, 1_000);
    const requester = payments.requester.client;
    const payer = (await payments.approver()).client;
    const recordedOnly = (accepted: boolean) =>
      test.database.query(
        `UPDATE fair_work SET accepted_at = CASE WHEN $2 THEN recorded_at END,
                accepted_by_id = CASE WHEN $2 THEN (SELECT id FROM users WHERE id <> recorded_by_id LIMIT 1) END
          WHERE award_id = $1`,
        [given.id, accepted],
      );
    const refused = [409, 'payments.fair-work-not-accepted'];
    const need = { statementOfNeed: 'Given by a test' };
    await recordedOnly(false);
    expect(await codeOf(requester.post(`payments/${paymentId}/request`, need))).toEqual(refused);
    const many = { ...need, paymentIds: [paymentId] };
    expect(await codeOf(requester.post('payments/request', many))).toEqual(refused);
    await recordedOnly(true);
    expect((await requester.post(`payments/${paymentId}/request`, need)).status).toBe(200);
    await recordedOnly(false);
    expect(await codeOf(payer.post(`payments/${paymentId}/approve`))).toEqual(refused);
    await recordedOnly(true);
    expect((await payer.post(`payments/${paymentId}/approve`)).status).toBe(200);
    await recordedOnly(false);
    const run = { paymentIds: [paymentId], payOn: PAY_ON };
    expect(await codeOf(requester.post('payment-runs', run))).toEqual(refused);
    const releaser = (await payments.approver()).client;
    expect(await codeOf(releaser.post(`payments/${paymentId}/release`))).toEqual(refused);
    await recordedOnly(true);
    expect((await releaser.post(`payments/${paymentId}/release`)).status).toBe(200);
  });

  it('is not asked of an award that was approved before 1 July 2023, and of one on that day', async () => {
    const id = await approved();
    const stateOn = async (day: string) => {
      await test.database.query(`UPDATE awards SET approved_at = $2 WHERE id = $1`, [id, day]);
      return (await officer.get(`awards/${id}/assurance`)).body.fairWork.state;
    };
    expect(await stateOn('2023-06-30T22:59:00Z')).toBe('not-asked');
    expect(await stateOn('2023-06-30T23:00:00Z')).toBe('missing');
  });
});

describe('subsidy control', () => {
  it('counts our awards in every fund and what is declared, and refuses beyond the limit (money)', async () => {
    const hidden = await test.given.fund();
    await test.given.budgetLine(hidden.id, 2026, 100_000_000);
    const first = await approved(20_000_000, hidden);
    expect((await assess(first)).status).toBe(200);
    const here = await test.as(await test.given.staff('fund-officer', fund.id));
    const id = await approved(10_000_000);
    const declared = [
      { giver: 'A council', amountPence: 1_500_001, givenOn: dayFromToday(-30) },
      { giver: 'Long ago', amountPence: 9_000_000, givenOn: '2019-05-01' },
    ];
    const path = `awards/${id}/assurance/assess-subsidy`;
    const refused = await here.post(path, { ...MFA, declared });
    expect([refused.status, refused.body.code]).toEqual([
      409,
      'awards.minimal-financial-assistance-exceeded',
    ]);
    expect(refused.body.params).toMatchObject({
      used: '£215,000.01',
      asked: '£100,000',
      limit: '£315,000',
    });
    const fits = await here.post(path, {
      ...MFA,
      declared: [{ ...declared[0], amountPence: 1_500_000 }],
    });
    expect(fits.body.assistance).toMatchObject({ oursPence: 20_000_000, usedPence: 21_500_000 });
    expect(fits.body.subsidy.declared).toHaveLength(1);
  });

  it('counts what a variation has lately added to an award of before the period (money)', async () => {
    const old = await approved(1_000_000);
    await assess(old);
    await officer.post(`awards/${old}/offer`);
    await acceptOffer(certifier, old);
    // accepted long ago, and raised by £290,000 since then
    await test.database.query(`UPDATE awards SET accepted_at = '2019-05-01' WHERE id = $1`, [old]);
    await test.database.query(
      `INSERT INTO award_versions (award_id, fund_id, organisation_id, number, amount_pence, years, title, purpose,
                                   area_codes, cause, at)
       SELECT award_id, fund_id, organisation_id, 2, amount_pence + 29000000, years, title, purpose, area_codes,
              'variation', almoner_now() FROM award_versions WHERE award_id = $1`,
      [old],
    );
    const id = await approved(2_500_001);
    const refused = await assess(id);
    expect(refused.body.params).toMatchObject({ used: '£290,000', asked: '£25,000.01' });
    expect((await assess(await approved(2_500_000))).status).toBe(200);
  });

  it('lets two awards of one organisation not both take what is left (concurrency, money)', async () => {
    const [one, other] = [await approved(20_000_000), await approved(20_000_000)];
    const replies = await Promise.all([assess(one), assess(other)]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
  });

  it('asks again at the offer', async () => {
    const id = await approved(20_000_000);
    await assess(id);
    const other = await approved(20_000_000);
    await assess(other, SCHEME);
    await test.database.query(
      `UPDATE award_assurances SET subsidy_kind = 'minimal-financial-assistance', subsidy_scheme = '' WHERE award_id = $1`,
      [other],
    );
    const refused = [409, 'awards.minimal-financial-assistance-exceeded'];
    expect(await codeOf(officer.post(`awards/${id}/offer`))).toEqual(refused);
    await officer.post(`awards/${other}/withdraw`, { reason: 'Not needed' });
    expect((await officer.post(`awards/${id}/offer`)).status).toBe(200);
  });

  it('is settled before the offer, and stated in its letter', async () => {
    const id = await approved();
    await assess(id);
    await officer.post(`awards/${id}/offer`);
    expect(await codeOf(assess(id))).toEqual([409, 'shared.wrong-state']);
    const letter = await certifier.get(`awards/${id}/letter`);
    expect(JSON.stringify(letter.body.sections)).toContain('Minimal Financial Assistance');
  });

  it('has an entry on the public database due above £100,000, in the queue until it is recorded', async () => {
    const id = await approved(10_000_001);
    const path = `awards/${id}/assurance/publish-subsidy`;
    const entry = { reference: 'SC123', publishedOn: dayFromToday(0) };
    expect(await codeOf(officer.post(path, entry))).toEqual([409, 'assurances.nothing-to-publish']);
    await assess(id, SCHEME);
    const due = addDays(addMonths(dayFromToday(0), 3), -1);
    const { body: assured } = await officer.get(`awards/${id}/assurance`);
    expect(assured.subsidy).toMatchObject({
      subsidyPublicationDueOn: due,
      publicationState: 'due',
      scheme: 'SC10001',
    });
    const early = await officer.post(path, { ...entry, publishedOn: dayFromToday(-1) });
    expect([early.status, early.body.errors[0].pointer]).toEqual([400, '/publishedOn']);
    const waiting = async () => {
      const { sections } = (await officer.get('home')).body;
      const { items } = sections.find((s: { key: string }) => s.key === 'subsidies-to-publish');
      return items.filter((item: { subjectId: string }) => item.subjectId === id);
    };
    expect(await waiting()).toMatchObject([{ subjectId: id, dueOn: due }]);
    const published = await officer.post(path, entry);
    expect(published.body.subsidy).toMatchObject({
      publicationState: 'published',
      publications: [{ reference: 'SC123', amountPence: 10_000_001 }],
      keptUntil: addMonths(dayFromToday(0), 72),
    });
    expect(await waiting()).toEqual([]);
  });

  it('is recorded before approval, singly and among others', async () => {
    const draft = async () =>
      (
        await officer.post('awards', {
          fundId: fund.id,
          organisationId: organisation.id,
          title: 'Family support',
          directReason: 'Given by a test',
          amountPence: 1_000,
          years: [{ financialYear: '2026-27', amountPence: 1_000 }],
        })
      ).body.id as string;
    const [id, other] = [await draft(), await draft()];
    const refused = [409, 'assurances.subsidy-not-recorded'];
    expect(await codeOf(approver.post(`awards/${id}/approve`))).toEqual(refused);
    await officer.post('awards/assess-subsidy', { ...NO_SUBSIDY, awardIds: [id] });
    expect(await codeOf(approver.post('awards/approve', { awardIds: [id, other] }))).toEqual(
      refused,
    );
    const home = (await officer.get('home')).body.sections;
    const waiting = home.find((s: { key: string }) => s.key === 'subsidies-to-assess').items;
    expect(waiting.map((item: { subjectId: string }) => item.subjectId)).toContain(other);
    const one = await officer.post('awards/assess-subsidy', { ...MFA, awardIds: [id] });
    expect([one.status, one.body.errors[0].pointer]).toEqual([400, '/kind']);
    await officer.post('awards/assess-subsidy', { ...NO_SUBSIDY, awardIds: [id, other] });
    expect((await approver.post('awards/approve', { awardIds: [id, other] })).status).toBe(200);
  });

  it('asks for a kind at offer and acceptance where an award of before has none', async () => {
    const id = await approved();
    const unrecorded = () =>
      test.database.query(
        `UPDATE award_assurances SET subsidy_kind = NULL, subsidy_scheme = '' WHERE award_id = $1`,
        [id],
      );
    await unrecorded();
    const refused = [409, 'assurances.subsidy-not-recorded'];
    expect(await codeOf(officer.post(`awards/${id}/offer`))).toEqual(refused);
    await assess(id, NO_SUBSIDY);
    expect((await officer.post(`awards/${id}/offer`)).status).toBe(200);
    await unrecorded();
    expect(await codeOf(acceptOffer(certifier, id))).toEqual(refused);
    expect((await assess(id, NO_SUBSIDY)).status).toBe(200);
    expect((await acceptOffer(certifier, id)).status).toBe(200);
  });

  it('counts the organisations of one enterprise together, and services of public economic interest too (money)', async () => {
    const parent = await test.given.organisation();
    const sibling = await test.given.organisation();
    for (const member of [organisation, sibling]) {
      const { version } = (await officer.get(`organisations/${member.id}`)).body;
      const joined = await officer.patch(`organisations/${member.id}`, version, {
        enterpriseHeadId: parent.id,
      });
      expect(joined.status).toBe(200);
    }
    const shown = (await officer.get(`organisations/${parent.id}`)).body.enterprise;
    expect(shown.map(({ id }: { id: string }) => id).sort()).toEqual(
      [organisation.id, sibling.id].sort(),
    );
    const first = await approved(20_000_000);
    expect((await assess(first, { ...MFA, kind: 'spei-assistance' })).status).toBe(200);
    organisation = sibling;
    const id = await approved(11_500_001);
    const refused = await assess(id);
    expect(refused.body.params).toMatchObject({ used: '£200,000', limit: '£315,000' });
    const services = await assess(id, { ...MFA, kind: 'spei-assistance' });
    expect(services.body.assistance).toMatchObject({
      usedPence: 20_000_000,
      limitPence: 72_500_000,
    });
    expect((await assess(await approved(11_500_000))).status).toBe(409);
  });

  it.each([
    ['itself', () => organisation.id],
    ['one that does not exist', () => fund.id],
  ])('lets no organisation belong to the enterprise of %s', async (_, head) => {
    const { version } = (await officer.get(`organisations/${organisation.id}`)).body;
    const reply = await officer.patch(`organisations/${organisation.id}`, version, {
      enterpriseHeadId: head(),
    });
    expect([reply.status, reply.body.errors[0].pointer]).toEqual([400, '/enterpriseHeadId']);
  });

  it('asks again at acceptance, with the notice, and keeps what was confirmed and by whom', async () => {
    const id = await approved(20_000_000);
    await assess(id);
    await officer.post(`awards/${id}/offer`);
    const { notice, confirmation } = (await certifier.get(`awards/${id}/subsidy-notice`)).body;
    expect(notice).toContain('£200,000.00');
    expect(confirmation).toBeNull();
    const { sha256: letterSha256 } = (await certifier.get(`awards/${id}/letter`)).body;
    const signed = { ...ACCEPTANCE, letterSha256 };
    const unconfirmed = [409, 'assurances.notice-not-confirmed'];
    const accept = (changes: object) =>
      codeOf(certifier.post(`awards/${id}/accept`, { ...signed, ...changes }));
    expect(await accept({})).toEqual(unconfirmed);
    expect(await accept({ subsidyNotice: 'Another text' })).toEqual(unconfirmed);
    // by then another award has used the limit up
    const other = await approved(20_000_000);
    await test.database.query(
      `UPDATE award_assurances SET subsidy_kind = 'minimal-financial-assistance' WHERE award_id = $1`,
      [other],
    );
    expect(await accept({ subsidyNotice: notice })).toEqual([
      409,
      'awards.minimal-financial-assistance-exceeded',
    ]);
    await officer.post(`awards/${other}/withdraw`, { reason: 'Not needed' });
    expect((await acceptOffer(certifier, id)).status).toBe(200);
    const kept = (await officer.get(`awards/${id}/assurance`)).body.subsidy.confirmation;
    expect(kept).toMatchObject({ notice });
    expect(kept.confirmedByName).not.toBe('');
    const path = `audit-events?subjectType=award&subjectId=${id}`;
    const events = (await certifier.get(path)).body.items.map((e: { action: string }) => e.action);
    expect(events).toContain('assurances.confirm-notice');
  });

  it('shows its notice to its own organisation alone (isolation)', async () => {
    const id = await approved();
    await assess(id);
    await officer.post(`awards/${id}/offer`);
    const stranger = await test.as(
      await test.given.member(await test.given.organisation(), 'organisation-certifier'),
    );
    expect((await stranger.get(`awards/${id}/subsidy-notice`)).status).toBe(404);
  });

  it('asks for a correction of what was published where the award comes to nothing', async () => {
    const id = await approved(100);
    await assess(id, { kind: 'stand-alone', reason: 'Assessed against the principles' });
    const path = `awards/${id}/assurance/publish-subsidy`;
    const entry = { reference: 'SC1', publishedOn: dayFromToday(0) };
    expect((await officer.post(path, entry)).status).toBe(200);
    await officer.post(`awards/${id}/withdraw`, { reason: 'Not needed' });
    const stateOf = async () => (await officer.get(`awards/${id}/assurance`)).body.subsidy;
    expect(await stateOf()).toMatchObject({ publicationState: 'correction-due' });
    const corrected = await officer.post(path, { ...entry, reference: 'SC1, removed' });
    expect(corrected.body.subsidy).toMatchObject({
      publicationState: 'published',
      subsidyPublicationDueOn: null,
    });
  });

  it('is listed with the same state and day as the domain says, for every case', async () => {
    const cases = [
      { amount: 10_000_001, body: SCHEME },
      { amount: 10_000_000, body: SCHEME },
      { amount: 100, body: { kind: 'stand-alone', reason: 'Assessed' } },
      { amount: 100, body: { kind: 'stand-alone', reason: 'Assessed' }, publish: true },
      { amount: 100, body: { kind: 'stand-alone', reason: 'Assessed' }, publish: true, end: true },
      { amount: 10_000_001, body: SCHEME, end: true },
      { amount: 9_000_000, body: SCHEME, raise: true },
      { amount: 10_000_001, body: SCHEME, publish: true, raise: true },
    ];
    const ids: string[] = [];
    for (const { amount, body, publish, end, raise } of cases) {
      const id = await approved(amount);
      await assess(id, body);
      if (publish)
        await officer.post(`awards/${id}/assurance/publish-subsidy`, {
          reference: 'SC1',
          publishedOn: dayFromToday(0),
        });
      if (end) await officer.post(`awards/${id}/withdraw`, { reason: 'Not needed' });
      if (raise) {
        await officer.post(`awards/${id}/offer`);
        await acceptOffer(certifier, id);
        await test.database.query(
          `INSERT INTO award_versions (award_id, fund_id, organisation_id, number, amount_pence, years, title, purpose,
                                       area_codes, cause, at)
           SELECT award_id, fund_id, organisation_id, 2, amount_pence + 2000000, years, title, purpose, area_codes,
                  'variation', at + interval '40 days' FROM award_versions WHERE award_id = $1`,
          [id],
        );
        await test.database.query(
          `UPDATE awards SET amount_pence = amount_pence + 2000000 WHERE id = $1`,
          [id],
        );
      }
      ids.push(id);
    }
    const { items } = (await officer.get(`subsidies?fundId=${fund.id}&limit=100`)).body;
    expect(items).toHaveLength(cases.length);
    for (const { id, publication, dueOn } of items) {
      const { subsidy } = (await officer.get(`awards/${id}/assurance`)).body;
      expect([publication, dueOn]).toEqual([
        subsidy.publicationState,
        subsidy.subsidyPublicationDueOn,
      ]);
    }
    const states = ids.map(
      (id) => items.find((item: { id: string }) => item.id === id).publication,
    );
    expect(states).toEqual([
      ...['due', 'none', 'due', 'published', 'correction-due', 'none', 'due', 'change-due'],
    ]);
    const due = (await officer.get(`subsidies?fundId=${fund.id}&publication=due`)).body;
    expect(due.total).toEqual({ value: 3, capped: false });
    expect(due.items.map(({ id }: { id: string }) => id).sort()).toEqual(
      [ids[0], ids[2], ids[6]].sort(),
    );
  });
});
