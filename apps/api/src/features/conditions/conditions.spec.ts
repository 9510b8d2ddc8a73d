import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { givenCondition } from '../../../test/given-conditions.js';
import { dayFromToday } from '../../../test/days.js';
import type { GivenAward, GivenRecord } from '../../../test/given.js';

let test: TestApp;
let officer: Client;
let editor: Client;
let organisation: GivenRecord & { name: string };
let award: GivenAward;

beforeAll(async () => {
  test = await startTestApp();
  organisation = await test.given.organisation();
  award = await test.given.acceptedAward({ organisation });
  officer = await test.as(await test.given.staff('fund-officer'));
  editor = await test.as(await test.given.member(organisation));
});
afterAll(() => test.close());

const TERMS = {
  title: 'Insurance in force',
  text: 'Hold public liability insurance of at least £5m.',
  owner: 'organisation',
  dueOn: '2026-12-31',
  evidenceAsked: 'The certificate.',
};

function add(awardId: string, values: object = {}): Promise<Reply> {
  return officer.post(`awards/${awardId}/conditions`, { ...TERMS, ...values });
}

async function draftedAward(): Promise<GivenAward> {
  const drafted = await test.given.acceptedAward({ organisation });
  await test.database.query(`UPDATE awards SET status = 'drafted' WHERE id = $1`, [drafted.id]);
  return drafted;
}

async function historyOf(id: string): Promise<{ action: string; reason: string | null }[]> {
  const { body } = await officer.get(`audit-events?subjectType=condition&subjectId=${id}`);
  return body.items;
}

describe('the conditions of an award', () => {
  it('are added freely before the offer, and with a reason once the organisation knows the award', async () => {
    const drafted = await draftedAward();
    const free = await add(drafted.id);
    expect(free.status).toBe(201);
    expect(free.body).toMatchObject({ ...TERMS, status: 'open', statusWords: 'Open', version: 1 });

    const refused = await add(award.id);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'conditions.reason-required',
      errors: [{ pointer: '/reason' }],
    });
    const added = await add(award.id, { reason: 'The building is new.' });
    expect(added.status).toBe(201);
    expect(await historyOf(added.body.id)).toMatchObject([
      { action: 'conditions.add', reason: 'The building is new.' },
    ]);
  });

  it('are added once where the same command arrives twice', async () => {
    const drafted = await draftedAward();
    const headers = { 'idempotency-key': '01890000-0000-4000-8000-00000000c0de' };
    const path = `awards/${drafted.id}/conditions`;
    const twice = await Promise.all([
      officer.send('POST', path, TERMS, { headers }),
      officer.send('POST', path, TERMS, { headers }),
    ]);
    expect(twice.some(({ status }) => status === 201)).toBe(true);
    expect((await officer.get(path)).body.items).toHaveLength(1);
  });

  it('are changed in the version that was seen', async () => {
    const { id } = await givenCondition(test.given, await draftedAward());
    const changed = await officer.patch(`conditions/${id}`, 1, { title: 'Lease signed' });
    expect(changed.body).toMatchObject({ title: 'Lease signed', version: 2 });
    expect((await officer.patch(`conditions/${id}`, 1, { title: 'Later' })).status).toBe(412);
    expect((await historyOf(id))[0]).toMatchObject({
      action: 'conditions.edit',
      changes: [{ field: 'title', from: 'Constitution adopted', to: 'Lease signed' }],
    });
  });

  it('can be removed only before the offer, and are then listed nowhere', async () => {
    const drafted = await draftedAward();
    const { id } = await givenCondition(test.given, drafted);
    expect((await officer.post(`conditions/${id}/remove`)).body.status).toBe('removed');
    expect((await officer.get(`awards/${drafted.id}/conditions`)).body.items).toEqual([]);
    const listed = await officer.get(`conditions?awardId=${drafted.id}`);
    expect(listed.body.total.value).toBe(0);
    const known = await givenCondition(test.given, award);
    expect((await officer.post(`conditions/${known.id}/remove`)).body.code).toBe(
      'conditions.already-offered',
    );
  });

  it('can come from the library', async () => {
    const library = await officer.post('condition-templates', {
      title: 'PVG checks',
      text: 'Check everybody who works with children.',
      owner: 'organisation',
      usualEvidence: 'A statement by the chair.',
    });
    expect(library.status).toBe(201);
    const added = await add(award.id, { templateId: library.body.id, reason: 'why' });
    expect(added.body.templateId).toBe(library.body.id);
    const again = await officer.get(`condition-templates/${library.body.id}`);
    expect(again.body).toMatchObject({ uses: 1, active: true });
    const off = await officer.patch(`condition-templates/${library.body.id}`, 1, { active: false });
    expect(off.body.active).toBe(false);
    const offered = await officer.get('condition-templates?active=true&q=PVG');
    expect(offered.body.items).toEqual([]);
    const unknown = await add(award.id, { templateId: award.id, reason: 'why' });
    expect(unknown.status).toBe(404);
  });
});

describe('the life of a condition', () => {
  it('goes from evidence to a decision, and back to a new day where it was not met', async () => {
    const { id } = await givenCondition(test.given, award);
    const given = await editor.post(`conditions/${id}/submit-evidence`, {
      evidence: 'Adopted on 3 November.',
      link: 'https://example.org/minutes',
    });
    expect(given.status).toBe(200);
    expect(given.body).toMatchObject({
      status: 'evidence-submitted',
      statusWords: 'Being checked',
    });
    expect((await editor.post(`conditions/${id}/submit-evidence`, { evidence: 'x' })).status).toBe(
      409,
    );

    const notMet = await officer.post(`conditions/${id}/mark-not-met`, { reason: 'Not signed.' });
    expect(notMet.body).toMatchObject({ status: 'not-met', decisionReason: 'Not signed.' });
    const past = await officer.post(`conditions/${id}/reopen`, {
      dueOn: dayFromToday(-1),
      reason: 'Sign it.',
    });
    expect(past.body.errors).toMatchObject([{ pointer: '/dueOn' }]);
    const dueOn = dayFromToday(14);
    const again = await officer.post(`conditions/${id}/reopen`, { dueOn, reason: 'Sign it.' });
    expect(again.body).toMatchObject({ status: 'open', dueOn, evidence: 'Adopted on 3 November.' });

    await editor.post(`conditions/${id}/submit-evidence`, { evidence: 'Signed.' });
    const met = await officer.post(`conditions/${id}/meet`, { reason: 'The minutes show it.' });
    expect(met.body).toMatchObject({ status: 'met' });
    const seen = await editor.get(`conditions/${id}`);
    expect(seen.body).toMatchObject({ statusWords: 'Met', decidedByName: null });
    expect((await historyOf(id)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['conditions.mark-not-met', 'conditions.reopen', 'conditions.meet']),
    );
  });

  it('is decided with a reason by staff alone (permission)', async () => {
    const { id } = await givenCondition(test.given, award);
    for (const command of ['meet', 'mark-not-met', 'waive']) {
      expect((await editor.post(`conditions/${id}/${command}`, { reason: 'why' })).status).toBe(
        403,
      );
      const auditor = await test.as(await test.given.staff('auditor'));
      expect((await auditor.post(`conditions/${id}/${command}`, { reason: 'why' })).status).toBe(
        403,
      );
      const silent = await officer.post(`conditions/${id}/${command}`, { reason: ' ' });
      expect(silent.body.errors).toMatchObject([{ pointer: '/reason' }]);
    }
  });

  it('refuses evidence with a link that is no web address, naming the field', async () => {
    const { id } = await givenCondition(test.given, award);
    const reply = await editor.post(`conditions/${id}/submit-evidence`, {
      evidence: 'Done.',
      link: 'javascript:alert(1)',
    });
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toMatchObject([{ pointer: '/link' }]);
  });

  it('hides a condition from the organisation until the award is offered (isolation)', async () => {
    const drafted = await draftedAward();
    const { id } = await givenCondition(test.given, drafted);
    expect((await editor.get(`conditions/${id}`)).status).toBe(404);
    expect((await editor.get(`awards/${drafted.id}/conditions`)).status).toBe(404);
    expect((await editor.get('conditions')).text).not.toContain(id);
  });
});

describe('the list of conditions', () => {
  it('filters, counts and exports what is overdue', async () => {
    const other = await test.given.acceptedAward();
    const late = await givenCondition(test.given, other, { due_on: '2020-01-31' });
    await givenCondition(test.given, other, { due_on: null });
    await givenCondition(test.given, other, { due_on: '2020-01-31', status: 'met' });
    const { body } = await officer.get(`conditions?awardId=${other.id}&overdue=true`);
    expect(body.items).toMatchObject([{ id: late.id, overdue: true, gating: false }]);
    const all = await officer.get(`conditions?awardId=${other.id}&limit=1`);
    expect(all.body.total.value).toBe(3);
    const next = await officer.get(
      `conditions?awardId=${other.id}&cursor=${encodeURIComponent(all.body.nextCursor)}`,
    );
    expect(next.body.items.map((item: { dueOn: string | null }) => item.dueOn)).toEqual([
      '2020-01-31',
      null,
    ]);
    const csv = await officer.get(`conditions/export.csv?awardId=${other.id}&overdue=true`);
    expect(csv.text.trim().split('\n')).toHaveLength(2);
  });
});
