import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import type { GivenApplication, GivenCall } from '../../../test/given.js';

interface Assessor {
  readonly id: string;
  readonly client: Client;
}

let test: TestApp;
let call: GivenCall;
let lead: Assessor;

beforeAll(async () => {
  test = await startTestApp();
  call = await test.given.call();
  lead = await newAssessor();
});
afterAll(() => test.close());

async function newAssessor(fundId: string | null = null): Promise<Assessor> {
  const { id } = await test.given.staff('fund-officer', fundId);
  return { id, client: await test.as({ id }) };
}

async function assign(application: GivenApplication, assessor: Assessor): Promise<any> {
  const body = { applicationId: application.id, assessorId: assessor.id };
  return (await lead.client.post('assessments', body)).body;
}

function scores(need: number, plan: number, reason = 'Because'): unknown[] {
  return [need, plan].map((score, at) => ({ criterionId: call.criterionIds[at], score, reason }));
}

async function submitScores(assessor: Assessor, id: string, given = scores(4, 3)): Promise<any> {
  const saved = await assessor.client.patch(`assessments/${id}`, 1, { scores: given });
  const { version } = saved.body;
  return assessor.client.post(`assessments/${id}/submit`, {}, { ifMatch: version });
}

async function statusOf(application: GivenApplication): Promise<string> {
  return (await lead.client.get(`applications/${application.id}`)).body.status;
}

describe('assessing an application', () => {
  it('is assigned, scored in parts and submitted, and the application moves with it', async () => {
    const application = await test.given.application({ call });
    const assessor = await newAssessor();
    const assigned = await lead.client.post('assessments', {
      applicationId: application.id,
      assessorId: assessor.id,
    });
    expect(assigned.status).toBe(201);
    expect(assigned.body).toMatchObject({ status: 'assigned', version: 1, sealed: true });
    expect(await statusOf(application)).toBe('in-assessment');

    const path = `assessments/${assigned.body.id}`;
    const part = await assessor.client.patch(path, 1, { scores: scores(4, 3).slice(0, 1) });
    expect(part.body).toMatchObject({ status: 'in-progress', weightedScore: null, sealed: false });
    const whole = await assessor.client.patch(path, 2, { scores: scores(4, 3) });
    expect(whole.body.scores).toEqual(scores(4, 3));

    const submitted = await assessor.client.post(`${path}/submit`, {}, { ifMatch: 3 });
    // (4 × 60 + 3 × 40) ÷ (5 × 100)
    expect(submitted.body).toMatchObject({ status: 'submitted', weightedScore: 7_200, version: 4 });
    expect(await statusOf(application)).toBe('assessed');
  });

  it('shows the assessor the application, its answers, the questions and the criteria', async () => {
    const application = await test.given.application({ call });
    const { id } = await assign(application, lead);
    const view = (await lead.client.get(`assessments/${id}`)).body;
    expect(view.application).toMatchObject({
      reference: application.reference,
      amountRequestedPence: 100_000,
      years: [{ financialYear: '2026-27', amountPence: 100_000 }],
      answers: { need: 'Families wait.' },
      areas: [{ name: 'North Lanarkshire' }],
      questions: [{ key: 'need' }, { key: 'plan' }],
      criteria: [{ weight: 60 }, { weight: 40 }],
    });
    const allowed = view.commands.filter((c: { allowed: boolean }) => c.allowed);
    expect(allowed.map((c: { command: string }) => c.command)).toEqual([
      'score',
      'declare-conflict',
    ]);
  });

  it('leaves the application in assessment until the last assessor is done', async () => {
    const application = await test.given.application({ call });
    const [first, second] = [await newAssessor(), await newAssessor()];
    const one = await assign(application, first);
    const two = await assign(application, second);
    await submitScores(first, one.id);
    expect(await statusOf(application)).toBe('in-assessment');
    await submitScores(second, two.id);
    expect(await statusOf(application)).toBe('assessed');
  });

  it('is finished once when the last two assessors submit at the same moment', async () => {
    const application = await test.given.application({ call });
    const assessors = [await newAssessor(), await newAssessor(), await newAssessor()];
    const assigned: { id: string }[] = [];
    for (const assessor of assessors) assigned.push(await assign(application, assessor));
    const replies = await Promise.all(
      assessors.map((assessor, at) => submitScores(assessor, assigned[at]!.id)),
    );
    expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200]);
    expect(await statusOf(application)).toBe('assessed');
    const events = await test.database.query(
      `SELECT FROM audit_events WHERE subject_id = $1 AND action = 'applications.finish-assessment'`,
      [application.id],
    );
    expect(events).toHaveLength(1);
  });

  it('needs every criterion scored, and a reason for a 0 and a 5', async () => {
    const application = await test.given.application({ call });
    const assessor = await newAssessor();
    const { id } = await assign(application, assessor);
    const part = await submitScores(assessor, id, scores(4, 3).slice(0, 1));
    expect(part.status).toBe(422);
    expect(part.body.code).toBe('assessments.incomplete');
    const path = `assessments/${id}`;
    await assessor.client.patch(path, 2, { scores: scores(0, 5, '') });
    const silent = await assessor.client.post(`${path}/submit`, {}, { ifMatch: 3 });
    expect(silent.body).toMatchObject({
      code: 'assessments.reason-required',
      errors: [{ pointer: '/scores/0/reason' }, { pointer: '/scores/1/reason' }],
    });
    expect(await statusOf(application)).toBe('in-assessment');
  });

  it('is locked once submitted', async () => {
    const application = await test.given.application({ call });
    const assessor = await newAssessor();
    const { id } = await assign(application, assessor);
    const { version } = (await submitScores(assessor, id)).body;
    const path = `assessments/${id}`;
    const change = await assessor.client.patch(path, version, { scores: scores(5, 5) });
    expect(change.body.code).toBe('shared.wrong-state');
    const again = await assessor.client.post(`${path}/submit`, {}, { ifMatch: version });
    expect(again.status).toBe(409);
    expect((await assessor.client.get(path)).body.weightedScore).toBe(7_200);
  });

  it('ends when the application is withdrawn', async () => {
    const application = await test.given.application({ call });
    const assessor = await newAssessor();
    const { id } = await assign(application, assessor);
    const editor = await test.as(await test.given.member({ id: application.organisationId }));
    await editor.post(`applications/${application.id}/withdraw`, { reason: 'Funded elsewhere' });
    const reply = await assessor.client.patch(`assessments/${id}`, 1, { scores: scores(4, 3) });
    expect(reply.status).toBe(409);
    expect(await statusOf(application)).toBe('withdrawn');
  });

  it('refuses a save over a newer version and one without a version, and changes nothing', async () => {
    const application = await test.given.application({ call });
    const assessor = await newAssessor();
    const { id } = await assign(application, assessor);
    const path = `assessments/${id}`;
    await assessor.client.patch(path, 1, { scores: scores(4, 3) });
    expect((await assessor.client.patch(path, 1, { scores: [] })).status).toBe(412);
    expect((await assessor.client.patch(path, undefined, { scores: [] })).status).toBe(428);
    expect((await assessor.client.post(`${path}/submit`, {}, { ifMatch: 1 })).status).toBe(412);
    expect((await assessor.client.get(path)).body.scores).toHaveLength(2);
  });
});

describe('who assesses', () => {
  it('is assigned once to an application, even when asked for at once', async () => {
    const application = await test.given.application({ call });
    const body = { applicationId: application.id, assessorId: lead.id };
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => lead.client.post('assessments', body)),
    );
    expect(replies.map((r) => r.status).sort()).toEqual([201, ...Array(5).fill(409)]);
    expect(replies.find((r) => r.status === 409)?.body.code).toBe('assessments.already-assigned');
  });

  it('must be able to score for the fund (permission)', async () => {
    const application = await test.given.application({ call });
    const other = await test.given.fund();
    const people = [
      await test.given.staff('finance-officer'),
      await test.given.staff('fund-officer', other.id),
      await test.given.member({ id: application.organisationId }),
      { id: '00000000-0000-7000-8000-000000000000' },
    ];
    for (const person of people) {
      const body = { applicationId: application.id, assessorId: person.id };
      const reply = await lead.client.post('assessments', body);
      expect(reply.status).toBe(422);
      expect(reply.body).toMatchObject({
        code: 'assessments.cannot-score',
        errors: [{ pointer: '/assessorId' }],
      });
    }
    expect(await statusOf(application)).toBe('submitted');
  });

  it.each(['approved', 'declined', 'withdrawn'])(
    'is not assigned to an application that is %s',
    async (status) => {
      const application = await test.given.application({ call, status });
      const body = { applicationId: application.id, assessorId: lead.id };
      const reply = await lead.client.post('assessments', body);
      expect(reply.status).toBe(409);
      expect(await statusOf(application)).toBe(status);
    },
  );

  it('lets nobody score, submit or step back for another person (separation)', async () => {
    const application = await test.given.application({ call });
    const assessor = await newAssessor();
    const { id } = await assign(application, assessor);
    const path = `assessments/${id}`;
    const replies = [
      await lead.client.patch(path, 1, { scores: scores(5, 5) }),
      await lead.client.post(`${path}/declare-conflict`, { reason: 'Not mine' }),
    ];
    await assessor.client.patch(path, 1, { scores: scores(1, 1) });
    replies.push(await lead.client.post(`${path}/submit`, {}, { ifMatch: 2 }));
    expect(replies.map((reply) => reply.status)).toEqual([403, 403, 403]);
    expect(new Set(replies.map((reply) => reply.body.code))).toEqual(
      new Set(['assessments.not-yours']),
    );
    expect((await assessor.client.get(path)).body.scores).toEqual(scores(1, 1));
  });
});

describe('a conflict of interest', () => {
  it('takes the assessor out: the others decide whether the application is assessed', async () => {
    const application = await test.given.application({ call });
    const [first, second] = [await newAssessor(), await newAssessor()];
    const one = await assign(application, first);
    const two = await assign(application, second);
    await submitScores(first, one.id);
    const path = `assessments/${two.id}/declare-conflict`;
    const reply = await second.client.post(path, { reason: 'My sister works there' });
    expect(reply.body).toMatchObject({
      status: 'conflicted',
      conflictReason: 'My sister works there',
      weightedScore: null,
    });
    expect(await statusOf(application)).toBe('assessed');
  });

  it('leaves the application waiting where nobody else assesses, and is never assigned again', async () => {
    const application = await test.given.application({ call });
    const assessor = await newAssessor();
    const { id } = await assign(application, assessor);
    await assessor.client.post(`assessments/${id}/declare-conflict`, { reason: 'A trustee' });
    expect(await statusOf(application)).toBe('in-assessment');
    const body = { applicationId: application.id, assessorId: assessor.id };
    expect((await lead.client.post('assessments', body)).body.code).toBe(
      'assessments.already-assigned',
    );
    const decide = `applications/${application.id}/decide`;
    const decision = await assessor.client.post(decide, { outcome: 'decline', reason: 'x' });
    expect(decision.status).toBe(409);
  });

  it('can show half way: what was scored counts for nothing and stays sealed (separation)', async () => {
    const application = await test.given.application({ call });
    const [assessor, other] = [await newAssessor(), await newAssessor()];
    const { id } = await assign(application, assessor);
    await submitScores(other, (await assign(application, other)).id);
    await assessor.client.patch(`assessments/${id}`, 1, { scores: scores(4, 3) });
    const reason = 'The answers name my sister';
    const reply = await assessor.client.post(`assessments/${id}/declare-conflict`, { reason });
    expect(reply.body).toMatchObject({ status: 'conflicted', weightedScore: null });
    expect(await statusOf(application)).toBe('assessed');
    const seen = await lead.client.get(`assessments/${id}`);
    expect(seen.body).toMatchObject({ sealed: true, scores: null });
    expect((await lead.client.get(`applications/${application.id}`)).body).toMatchObject({
      assessments: { assigned: 1, submitted: 1 },
    });
  });

  it('is too late once the scores are in', async () => {
    const application = await test.given.application({ call });
    const [assessor, other] = [await newAssessor(), await newAssessor()];
    const { id } = await assign(application, assessor);
    await assign(application, other);
    await submitScores(assessor, id);
    const late = { reason: 'Late' };
    const reply = await assessor.client.post(`assessments/${id}/declare-conflict`, late);
    expect(reply.body.code).toBe('shared.wrong-state');
  });
});

describe('sealed scores (separation)', () => {
  it('are hidden from everybody else until submitted, in the view, the list and the history', async () => {
    const application = await test.given.application({ call });
    const assessor = await newAssessor();
    const { id } = await assign(application, assessor);
    await assessor.client.patch(`assessments/${id}`, 1, {
      scores: scores(4, 3, 'A secret reason'),
    });
    const auditor = await test.as(await test.given.staff('auditor'));
    for (const client of [lead.client, auditor]) {
      const view = await client.get(`assessments/${id}`);
      expect(view.body).toMatchObject({ sealed: true, scores: null, weightedScore: null });
      const list = await client.get(`assessments?applicationId=${application.id}`);
      expect(list.body.items[0]).toMatchObject({ sealed: true, weightedScore: null });
      const history = await client.get(`audit-events?subjectType=assessment&subjectId=${id}`);
      expect(history.body.items).not.toEqual([]);
      expect(history.text).not.toContain('A secret reason');
    }
    await assessor.client.post(`assessments/${id}/submit`, {}, { ifMatch: 2 });
    const open = await lead.client.get(`assessments/${id}`);
    expect(open.body).toMatchObject({ sealed: false, weightedScore: 7_200 });
    expect(open.body.scores).toEqual(scores(4, 3, 'A secret reason'));
  });

  it('stay hidden from an assessor until their own are in', async () => {
    const application = await test.given.application({ call });
    const [first, second] = [await newAssessor(), await newAssessor()];
    const one = await assign(application, first);
    const two = await assign(application, second);
    await submitScores(first, one.id);
    const path = `assessments/${one.id}`;
    expect((await second.client.get(path)).body).toMatchObject({ sealed: true, scores: null });
    const csv = `assessments/export.csv?applicationId=${application.id}`;
    expect((await second.client.get(csv)).text).not.toContain('72.00');
    await submitScores(second, two.id);
    expect((await second.client.get(path)).body).toMatchObject({
      sealed: false,
      weightedScore: 7_200,
    });
    expect((await second.client.get(csv)).text).toContain('72.00');
  });
});

describe('who sees an assessment', () => {
  it('is staff alone: an organisation reads and writes none (isolation)', async () => {
    const application = await test.given.application({ call });
    const { id } = await assign(application, lead);
    const member = await test.as(await test.given.member({ id: application.organisationId }));
    const replies = [
      await member.get('assessments'),
      await member.get(`assessments/${id}`),
      await member.patch(`assessments/${id}`, 1, { scores: [] }),
      await member.post('assessments', { applicationId: application.id, assessorId: lead.id }),
    ];
    expect(replies.map((reply) => reply.status)).toEqual([403, 403, 403, 403]);
    const history = await member.get(
      `audit-events?subjectType=application&subjectId=${application.id}`,
    );
    expect(history.status).toBe(200);
    expect(history.text).not.toContain('assessment');
  });

  it('is nobody whose role is for another fund (permission)', async () => {
    const application = await test.given.application({ call });
    const { id } = await assign(application, lead);
    const other = await newAssessor((await test.given.fund()).id);
    const body = { applicationId: application.id, assessorId: other.id };
    expect((await other.client.post('assessments', body)).status).toBe(404);
    expect((await other.client.get(`assessments/${id}`)).status).toBe(404);
    expect((await other.client.patch(`assessments/${id}`, 1, { scores: [] })).status).toBe(404);
    expect((await other.client.get('assessments')).body.items).toEqual([]);
  });

  it('lets the auditor read and not act (permission)', async () => {
    const application = await test.given.application({ call });
    const { id } = await assign(application, lead);
    const auditor = await test.as(await test.given.staff('auditor'));
    expect((await auditor.get(`assessments/${id}`)).status).toBe(200);
    expect((await auditor.patch(`assessments/${id}`, 1, { scores: [] })).status).toBe(403);
    const body = { applicationId: application.id, assessorId: lead.id };
    expect((await auditor.post('assessments', body)).status).toBe(403);
  });

  it('filters by reader, application and status, and pages in order', async () => {
    const assessor = await newAssessor();
    const applications = [];
    for (let n = 0; n < 3; n += 1) {
      const application = await test.given.application({ call });
      applications.push(application);
      await assign(application, assessor);
    }
    const mine = await assessor.client.get('assessments?mine=true&status=assigned&limit=2');
    expect(mine.body).toMatchObject({ total: { value: 3 } });
    const cursor = encodeURIComponent(mine.body.nextCursor);
    const rest = await assessor.client.get(
      `assessments?mine=true&status=assigned&limit=2&cursor=${cursor}`,
    );
    const ids = [...mine.body.items, ...rest.body.items].map((item) => item.applicationId);
    expect(ids).toEqual(applications.map((application) => application.id).reverse());
  });
});

describe('bad input about assessments', () => {
  const criterionId = () => call.criterionIds[0];

  it.each([
    [
      'a score above five',
      () => [{ criterionId: criterionId(), score: 6, reason: '' }],
      '/scores/0/score',
    ],
    [
      'a score below zero',
      () => [{ criterionId: criterionId(), score: -1, reason: '' }],
      '/scores/0/score',
    ],
    [
      'half a score',
      () => [{ criterionId: criterionId(), score: 2.5, reason: '' }],
      '/scores/0/score',
    ],
    [
      'a score in words',
      () => [{ criterionId: criterionId(), score: '4', reason: '' }],
      '/scores/0/score',
    ],
    ['a criterion twice', () => [...scores(1, 1), ...scores(1, 1)], '/scores/2/criterionId'],
    [
      'a criterion of another call',
      () => [{ criterionId: '00000000-0000-7000-8000-000000000000', score: 4, reason: '' }],
      '/scores/0/criterionId',
    ],
    [
      'a weight of their own',
      () => [{ criterionId: criterionId(), score: 4, reason: '', weight: 100 }],
      '/scores/0/weight',
    ],
    ['scores that are no list', () => 4, '/scores'],
  ])('refuses %s and names the field', async (_name, given, pointer) => {
    const application = await test.given.application({ call });
    const { id } = await assign(application, lead);
    const reply = await lead.client.patch(`assessments/${id}`, 1, { scores: given() });
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe(pointer);
    expect((await lead.client.get(`assessments/${id}`)).body).toMatchObject({
      version: 1,
      status: 'assigned',
      scores: [],
    });
  });

  it('refuses malformed ids, cursors, filters and unknown fields', async () => {
    const application = await test.given.application({ call });
    const { id } = await assign(application, lead);
    const replies = [
      [
        await lead.client.post('assessments', { applicationId: 7, assessorId: lead.id }),
        '/applicationId',
      ],
      [
        await lead.client.post('assessments', { applicationId: id, assessorId: 'me' }),
        '/assessorId',
      ],
      [await lead.client.post(`assessments/${id}/declare-conflict`, {}), '/reason'],
      [await lead.client.post(`assessments/${id}/submit`, { x: 1 }, { ifMatch: 1 }), '/x'],
      [await lead.client.get('assessments/seven'), '/id'],
      [await lead.client.get('assessments?cursor=x'), '/cursor'],
      [await lead.client.get('assessments?mine=perhaps'), '/mine'],
      [await lead.client.get('assessments?sort=weightedScore'), '/sort'],
    ] as const;
    for (const [reply, pointer] of replies) {
      expect(reply.status).toBe(400);
      expect(reply.body.errors[0].pointer).toBe(pointer);
    }
  });
});
