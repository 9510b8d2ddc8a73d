import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';
import { dayFromToday } from '../../../test/days.js';
import type { GivenApplication, GivenCall, GivenRecord } from '../../../test/given.js';

/** A complete application for £399,496 over four financial years. */
const COMPLETE = {
  title: 'Family support in North Lanarkshire',
  amountRequestedPence: 39_949_600,
  years: ['2026-27', '2027-28', '2028-29', '2029-30'].map((financialYear) => ({
    financialYear,
    amountPence: 9_987_400,
  })),
  answers: { need: 'Families wait too long.' },
  areaCodes: ['S12000050'],
};

let test: TestApp;
let officer: Client;
let call: GivenCall;

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
  call = await test.given.call();
});
afterAll(() => test.close());

async function newEditor(): Promise<Client> {
  return test.as(await test.given.member(await test.given.organisation()));
}

async function startDraft(editor: Client, callId = call.id): Promise<any> {
  return (await editor.post('applications', { callId, title: 'Untitled' })).body;
}

async function editorOf(application: GivenApplication): Promise<Client> {
  return test.as(await test.given.member({ id: application.organisationId }));
}

function allowed(view: { commands: { command: string; allowed: boolean }[] }): string[] {
  return view.commands.filter((c) => c.allowed).map((c) => c.command);
}

describe('writing an application', () => {
  it('is started, saved in parts, sent and read by the funder', async () => {
    const editor = await newEditor();
    const draft = await editor.post('applications', { callId: call.id, title: 'Untitled' });
    expect(draft.status).toBe(201);
    expect(draft.body).toMatchObject({ status: 'draft', amountRequestedPence: null, years: [] });
    expect(draft.body.reference).toMatch(/^F\d+-\d{4}-\d{4}$/);
    const path = `applications/${draft.body.id}`;
    const { years, answers, ...rest } = COMPLETE;
    await editor.patch(path, 1, rest);
    await editor.patch(path, 2, { years });
    const saved = await editor.patch(path, 3, { answers });
    expect(saved.body).toMatchObject({ ...COMPLETE, version: 4 });
    expect(allowed(saved.body)).toEqual(['edit', 'submit', 'withdraw']);
    const sent = await editor.post(`${path}/submit`, {}, { ifMatch: 4 });
    expect(sent.body).toMatchObject({ status: 'submitted', version: 5 });
    expect(sent.headers.get('etag')).toBe('"5"');
    const read = await officer.get(path);
    expect(read.body).toMatchObject({
      ...COMPLETE,
      status: 'submitted',
      areas: [{ name: 'North Lanarkshire' }],
      assessments: { assigned: 0, submitted: 0 },
      score: null,
    });
  });

  it('keeps a draft that is unfinished in every part', async () => {
    const editor = await newEditor();
    const { id } = await startDraft(editor);
    const unfinished = {
      title: '',
      amountRequestedPence: null,
      areaCodes: [],
      years: [{ financialYear: '2035-36', amountPence: 0 }],
      answers: { need: '' },
    };
    const saved = await editor.patch(`applications/${id}`, 1, unfinished);
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject(unfinished);
  });

  it('replaces years as a set and answers one by one', async () => {
    const editor = await newEditor();
    const { id } = await startDraft(editor);
    await editor.patch(`applications/${id}`, 1, COMPLETE);
    const years = [{ financialYear: '2027-28', amountPence: 5 }];
    const saved = await editor.patch(`applications/${id}`, 2, {
      years,
      answers: { plan: 'Visits.' },
    });
    expect(saved.body).toMatchObject({
      years,
      answers: { need: 'Families wait too long.', plan: 'Visits.' },
      amountRequestedPence: 39_949_600,
    });
  });

  it('refuses a save over a newer version and one without a version, and changes nothing', async () => {
    const editor = await newEditor();
    const { id } = await startDraft(editor);
    await editor.patch(`applications/${id}`, 1, COMPLETE);
    const years = [{ financialYear: '2026-27', amountPence: 1 }];
    const stale = await editor.patch(`applications/${id}`, 1, { title: 'Lost', years });
    expect(stale.status).toBe(412);
    expect(stale.body.code).toBe('shared.stale-version');
    expect((await editor.patch(`applications/${id}`, undefined, { title: 'X' })).status).toBe(428);
    expect((await editor.get(`applications/${id}`)).body).toMatchObject({
      ...COMPLETE,
      version: 2,
    });
  });

  it('lets one of many saves of the same version win and loses none of the rest silently', async () => {
    const editor = await newEditor();
    const { id } = await startDraft(editor);
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        editor.patch(`applications/${id}`, 1, { title: `Tab ${n}` }),
      ),
    );
    expect(replies.map((r) => r.status).sort()).toEqual([200, ...Array(7).fill(412)]);
  });

  it('changes nothing where one part of a save is refused', async () => {
    const editor = await newEditor();
    const { id } = await startDraft(editor);
    const reply = await editor.patch(`applications/${id}`, 1, { ...COMPLETE, areaCodes: ['S99'] });
    expect(reply.status).toBe(422);
    expect(reply.body.errors[0].pointer).toBe('/areaCodes/0');
    const kept = await editor.get(`applications/${id}`);
    expect(kept.body).toMatchObject({ title: 'Untitled', years: [], version: 1 });
  });

  it('writes down which answer changed and never what it said, for the applicant too (isolation)', async () => {
    const editor = await newEditor();
    const { id } = await startDraft(editor);
    await editor.patch(`applications/${id}`, 1, { answers: { need: 'One.', plan: 'Two.' } });
    await editor.patch(`applications/${id}`, 2, { answers: { need: 'Three.' } });
    const events = await test.database.query<{ changes: unknown; organisation_id: string }>(
      'SELECT changes, organisation_id FROM audit_events WHERE subject_id = $1 ORDER BY id DESC',
      [id],
    );
    expect(events[0]?.changes).toEqual([{ field: 'answers.need', from: null, to: null }]);
    expect(events[0]?.organisation_id).not.toBeNull();
    expect(JSON.stringify(events)).not.toMatch(/One|Two|Three|Untitled/);
  });
});

describe('one application for each organisation and call', () => {
  it('refuses a second one, and allows it once the first is withdrawn', async () => {
    const editor = await newEditor();
    const first = await startDraft(editor);
    const second = await editor.post('applications', { callId: call.id, title: 'Again' });
    expect(second.status).toBe(409);
    expect(second.body.code).toBe('applications.one-per-call');
    const withdrawn = await editor.post(`applications/${first.id}/withdraw`, {
      reason: 'Too soon',
    });
    expect(withdrawn.body).toMatchObject({ status: 'withdrawn', withdrawnReason: 'Too soon' });
    expect((await startDraft(editor)).status).toBe('draft');
  });

  it('starts one when many are asked for at once', async () => {
    const editor = await newEditor();
    const replies = await Promise.all(
      Array.from({ length: 10 }, () =>
        editor.post('applications', { callId: call.id, title: 'At once' }),
      ),
    );
    expect(replies.map((r) => r.status).sort()).toEqual([201, ...Array(9).fill(409)]);
    const codes = new Set(replies.filter((r) => r.status === 409).map((r) => r.body.code));
    expect(codes).toEqual(new Set(['applications.one-per-call']));
  });

  it('gives references of a fund without gaps', async () => {
    const own = await test.given.call();
    const references: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const editor = await newEditor();
      references.push((await startDraft(editor, own.id)).reference);
      await editor.post('applications', { callId: own.id, title: 'Refused' });
    }
    expect(references.map((reference) => reference.slice(-4))).toEqual(['0001', '0002', '0003']);
  });
});

describe('sending an application', () => {
  it('names everything that is missing', async () => {
    const editor = await newEditor();
    const { id } = await startDraft(editor);
    const reply = await editor.post(`applications/${id}/submit`, {}, { ifMatch: 1 });
    expect(reply.status).toBe(422);
    expect(reply.body.code).toBe('applications.incomplete');
    const pointers = reply.body.errors.map((e: { pointer: string }) => e.pointer);
    expect(pointers).toEqual(['/amountRequestedPence', '/areaCodes', '/answers/need']);
    expect((await editor.get(`applications/${id}`)).body.status).toBe('draft');
  });

  it.each([
    [
      'years that do not add up to the amount (money)',
      { amountRequestedPence: 39_949_601 },
      'applications.years-do-not-sum',
    ],
    [
      'a year that the call does not pay (money)',
      { amountRequestedPence: 5, years: [{ financialYear: '2035-36', amountPence: 5 }] },
      'applications.year-outside-call',
    ],
    [
      'an answer that is too long',
      { answers: { need: 'word '.repeat(21) } },
      'applications.incomplete',
    ],
  ])('refuses %s', async (_name, change, code) => {
    const editor = await newEditor();
    const { id } = await startDraft(editor);
    await editor.patch(`applications/${id}`, 1, { ...COMPLETE, ...change });
    const reply = await editor.post(`applications/${id}/submit`, {}, { ifMatch: 2 });
    expect(reply.status).toBe(422);
    expect(reply.body.code).toBe(code);
  });

  it('refuses what someone has changed since, so that nobody sends what they have not read', async () => {
    const editor = await newEditor();
    const { id } = await startDraft(editor);
    await editor.patch(`applications/${id}`, 1, COMPLETE);
    const path = `applications/${id}/submit`;
    expect((await editor.post(path, {}, { ifMatch: 1 })).status).toBe(412);
    expect((await editor.post(path, {})).status).toBe(428);
  });

  it('is final: what was sent is not changed or sent again', async () => {
    const application = await test.given.application({ call });
    const editor = await editorOf(application);
    const path = `applications/${application.id}`;
    expect((await editor.patch(path, 1, { title: 'X' })).body.code).toBe('shared.wrong-state');
    expect((await editor.post(`${path}/submit`, {}, { ifMatch: 1 })).status).toBe(409);
  });

  it('is possible only on the days of the call', async () => {
    const over = await test.given.call({ opens_on: dayFromToday(-9), closes_on: dayFromToday(-1) });
    const early = await test.given.call({ opens_on: dayFromToday(1) });
    for (const late of [over, early]) {
      const editor = await newEditor();
      const start = await editor.post('applications', { callId: late.id, title: 'X' });
      expect(start.body.code).toBe('calls.not-open');
    }
    const draft = await test.given.application({ call: over, status: 'draft' });
    const editor = await editorOf(draft);
    const sent = await editor.post(`applications/${draft.id}/submit`, {}, { ifMatch: 1 });
    expect(sent.status).toBe(409);
    expect(sent.body.code).toBe('calls.not-open');
  });
});

describe('deciding an application', () => {
  async function assessed(): Promise<GivenApplication> {
    const application = await test.given.application({ call, status: 'assessed' });
    await assess(application, 'submitted', 7_350);
    return application;
  }

  async function assess(
    application: GivenApplication,
    status: string,
    score: number | null = null,
    assessor?: { id: string },
  ): Promise<void> {
    const person = assessor ?? (await test.given.staff('fund-officer'));
    await test.given.insert('assessments', {
      application_id: application.id,
      fund_id: application.fundId,
      status,
      assessor_id: person.id,
      assigned_by_id: person.id,
      weighted_score: score,
    });
  }

  it.each([
    ['approve', 'approved'],
    ['decline', 'declined'],
  ])('%s leads to %s, with the reason and who decided', async (outcome, status) => {
    const application = await assessed();
    const path = `applications/${application.id}`;
    expect(allowed((await officer.get(path)).body)).toEqual(['approve', 'decline']);
    const reply = await officer.post(`${path}/decide`, { outcome, reason: 'A clear need' });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      status,
      score: 7_350,
      decision: { outcome, reason: 'A clear need', decidedByName: expect.any(String) },
    });
    const again = await officer.post(`${path}/decide`, { outcome, reason: 'Again' });
    expect(again.body.code).toBe('shared.wrong-state');
  });

  it('waits for every assessment that is not in conflict', async () => {
    const application = await assessed();
    await assess(application, 'in-progress');
    const path = `applications/${application.id}/decide`;
    const reply = await officer.post(path, { outcome: 'approve', reason: 'Now' });
    expect(reply.status).toBe(409);
    expect(reply.body.code).toBe('applications.assessments-open');
  });

  it('needs an assessment', async () => {
    const application = await test.given.application({ call });
    await assess(application, 'conflicted');
    const path = `applications/${application.id}/decide`;
    const reply = await officer.post(path, { outcome: 'approve', reason: 'Now' });
    expect(reply.body.code).toBe('applications.no-assessment');
  });

  it('is refused to who declared a conflict of interest (separation)', async () => {
    const application = await assessed();
    const person = await test.given.staff('fund-officer');
    await assess(application, 'conflicted', null, person);
    const conflicted = await test.as(person);
    const path = `applications/${application.id}/decide`;
    const reply = await conflicted.post(path, { outcome: 'approve', reason: 'Mine' });
    expect(reply.status).toBe(403);
    expect(reply.body.code).toBe('applications.conflicted');
  });

  it('is refused to every other role (permission)', async () => {
    const application = await assessed();
    const path = `applications/${application.id}/decide`;
    const body = { outcome: 'approve', reason: 'Mine' };
    const others = [
      await test.as(await test.given.staff('finance-officer')),
      await test.as(await test.given.staff('auditor')),
      await editorOf(application),
    ];
    for (const client of others) expect((await client.post(path, body)).status).toBe(403);
    expect((await officer.get(`applications/${application.id}`)).body.status).toBe('assessed');
  });

  it('shows the applicant the outcome and the reason, but no assessment, score or name (isolation)', async () => {
    const application = await assessed();
    const path = `applications/${application.id}`;
    await officer.post(`${path}/decide`, { outcome: 'decline', reason: 'Not enough money' });
    const editor = await editorOf(application);
    const view = (await editor.get(path)).body;
    expect(view).toMatchObject({
      assessments: null,
      score: null,
      decision: { outcome: 'decline', reason: 'Not enough money', decidedByName: null },
    });
    expect(Object.keys(view)).not.toContain('assessmentStates');
    const [item] = (await editor.get('applications')).body.items;
    expect(item).toMatchObject({ assessments: null, score: null });
    const csv = await editor.get('applications/export.csv');
    expect(csv.text).toContain('Not successful');
    expect(csv.text).not.toContain('Score');
  });

  it.each(['finance-officer', 'finance-approver', 'administrator'] as const)(
    'keeps the score and the assessments from a %s, who may not read them (permission)',
    async (role) => {
      const application = await assessed();
      const reader = await test.as(await test.given.staff(role));
      const list = `applications?q=${application.reference}`;
      const unread = { score: null, assessments: null };
      expect((await reader.get(`applications/${application.id}`)).body).toMatchObject(unread);
      expect((await reader.get(list)).body.items).toMatchObject([unread]);
      const csv = await reader.get(`applications/export.csv?q=${application.reference}`);
      expect(csv.text).toContain(application.reference);
      expect(csv.text).not.toMatch(/Score|Assess(ors|ments)|73\.50/);
    },
  );

  it('shows the score to an auditor, and to an officer in their own fund alone (permission)', async () => {
    const application = await assessed();
    const auditor = await test.as(await test.given.staff('auditor'));
    expect((await auditor.get(`applications/${application.id}`)).body.score).toBe(7_350);
    const person = await test.given.staff('finance-officer');
    const reader = await test.as(person);
    const path = `applications/${application.id}`;
    const role = { user_id: person.id, role: 'fund-officer' };
    await test.given.insert('role_assignments', {
      ...role,
      fund_id: (await test.given.fund()).id,
    });
    expect((await reader.get(path)).body.score).toBeNull();
    await test.given.insert('role_assignments', { ...role, fund_id: application.fundId });
    expect((await reader.get(path)).body.score).toBe(7_350);
    const ordered = `applications?sort=-score&fundId=${application.fundId}`;
    expect((await reader.get(ordered)).status).toBe(200);
    expect((await reader.get('applications?sort=-score')).status).toBe(400);
  });

  it('seals the score from an assessor whose own assessment is not in (separation)', async () => {
    const application = await assessed();
    const person = await test.given.staff('fund-officer');
    await assess(application, 'in-progress', null, person);
    const assessor = await test.as(person);
    expect((await assessor.get(`applications/${application.id}`)).body.score).toBeNull();
    expect((await officer.get(`applications/${application.id}`)).body.score).toBe(7_350);
  });

  it('shows the mean score, half a point up', async () => {
    const application = await assessed();
    await assess(application, 'submitted', 7_351);
    expect((await officer.get(`applications/${application.id}`)).body.score).toBe(7_351);
  });
});

/** The places where staff could come across an application. */
const PLACES_OF_APPLICATION = ['applications', 'export', 'history', 'audit log'];

describe('who sees an application', () => {
  /**
   * A complete application that its organisation has written but not submitted, in the given status (a draft or
   * withdrawn).
   */
  async function unsentApplication(status: string): Promise<GivenApplication> {
    const application = await test.given.application({ call, status: 'draft' });
    const editor = await editorOf(application);
    const path = `applications/${application.id}`;
    await editor.patch(path, 1, { title: 'Not yet sent' });
    if (status === 'withdrawn') await editor.post(`${path}/withdraw`, { reason: 'Too soon' });
    return application;
  }

  /** Of those places, the ones that show the application to a reader. */
  async function seenOf({ id, reference }: GivenApplication, reader: Client): Promise<string[]> {
    const found = await Promise.all([
      reader.get(`applications?q=${reference}`),
      reader.get(`applications/export.csv?q=${reference}`),
      reader.get(`audit-events?subjectType=application&subjectId=${id}`),
      reader.get('audit-log?subjectType=application&limit=100'),
    ]);
    return PLACES_OF_APPLICATION.filter((_place, index) => found[index]?.text.includes(reference));
  }

  it('hides it from every other organisation, for reading and for writing (isolation)', async () => {
    const application = await test.given.application({ call, status: 'draft' });
    const stranger = await newEditor();
    const path = `applications/${application.id}`;
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.patch(path, 1, { title: 'Mine' })).status).toBe(404);
    expect((await stranger.post(`${path}/submit`, {}, { ifMatch: 1 })).status).toBe(404);
    expect((await stranger.post(`${path}/withdraw`, { reason: 'Mine' })).status).toBe(404);
    const filter = `organisationId=${application.organisationId}`;
    expect((await stranger.get(`applications?${filter}`)).body).toMatchObject({
      items: [],
      total: { value: 0 },
    });
  });

  it('hides it from an officer of another fund, for reading and for deciding (permission)', async () => {
    const application = await test.given.application({ call, status: 'assessed' });
    const other = await test.given.fund();
    const limited = await test.as(await test.given.staff('fund-officer', other.id));
    const path = `applications/${application.id}`;
    expect((await limited.get(path)).status).toBe(404);
    const decision = { outcome: 'approve', reason: 'Mine' };
    expect((await limited.post(`${path}/decide`, decision)).status).toBe(404);
    expect((await limited.get('applications')).body.items).toEqual([]);
    const own = await test.as(await test.given.staff('fund-officer', application.fundId));
    expect((await own.get(path)).status).toBe(200);
  });

  it.each(['draft', 'withdrawn'])(
    'hides what was never sent and is %s from all staff, with its history (isolation)',
    async (status) => {
      const unsent = await unsentApplication(status);
      const auditor = await test.as(await test.given.staff('auditor'));
      for (const reader of [officer, auditor]) expect(await seenOf(unsent, reader)).toEqual([]);
      expect((await officer.get(`applications/${unsent.id}`)).status).toBe(404);
      const decision = { outcome: 'decline', reason: 'Unread' };
      const decided = await officer.post(`applications/${unsent.id}/decide`, decision);
      expect(decided.status).toBe(404);
      const assessor = await test.given.staff('fund-officer');
      const assignment = { applicationId: unsent.id, assessorId: assessor.id };
      expect((await officer.post('assessments', assignment)).status).toBe(404);
    },
  );

  it('opens an application with its history to staff once it is sent', async () => {
    const unsent = await unsentApplication('draft');
    const editor = await editorOf(unsent);
    const path = `applications/${unsent.id}`;
    const { version } = (await editor.get(path)).body;
    expect((await editor.post(`${path}/submit`, {}, { ifMatch: version })).status).toBe(200);
    const auditor = await test.as(await test.given.staff('auditor'));
    expect(await seenOf(unsent, auditor)).toEqual(PLACES_OF_APPLICATION);
  });

  it('never lets staff write or send for an organisation (separation)', async () => {
    const draft = await test.given.application({ call, status: 'draft' });
    const path = `applications/${draft.id}`;
    expect((await officer.patch(path, 1, { title: 'X' })).status).toBe(403);
    expect((await officer.post(`${path}/submit`, {}, { ifMatch: 1 })).status).toBe(403);
    expect((await officer.post('applications', { callId: call.id, title: 'X' })).status).toBe(403);
  });
});

describe('the queue of applications', () => {
  it('filters, sorts, pages and exports alike', async () => {
    const queue = await test.given.call();
    const organisation = await test.given.organisation({ name: 'Aardvark Trust' });
    const first = await test.given.application({ call: queue, organisation });
    const second = await test.given.application({ call: queue, status: 'assessed' });
    const assessor = await test.given.staff('fund-officer');
    await test.given.insert('assessments', {
      application_id: second.id,
      fund_id: second.fundId,
      status: 'submitted',
      assessor_id: assessor.id,
      assigned_by_id: assessor.id,
      weighted_score: 9_000,
    });
    const found = async (filter: string) =>
      (await officer.get(`applications?callId=${queue.id}&${filter}`)).body.items.map(
        (item: { id: string }) => item.id,
      );
    expect(await found('status=assessed')).toEqual([second.id]);
    expect(await found('q=aardvark')).toEqual([first.id]);
    expect(await found(`assessorId=${assessor.id}`)).toEqual([second.id]);
    expect(await found('areaCode=S12000050&sort=reference')).toHaveLength(2);
    expect(await found('areaCode=S12000033')).toEqual([]);
    expect(await found('sort=-score')).toEqual([second.id, first.id]);
    const page = await officer.get(`applications?callId=${queue.id}&sort=-score&limit=1`);
    const cursor = encodeURIComponent(page.body.nextCursor);
    expect(await found(`sort=-score&limit=1&cursor=${cursor}`)).toEqual([first.id]);
    const csv = await officer.get(`applications/export.csv?callId=${queue.id}&status=assessed`);
    expect(csv.text).toContain('1000.00');
    expect(csv.text).toContain('90.00');
  });

  it('places what is sealed from an assessor below all scores, in both directions and on each page (separation)', async () => {
    const queue = await test.given.call();
    const person = await test.given.staff('fund-officer');
    const made: GivenApplication[] = [];
    const assess = (application: GivenApplication, by: GivenRecord, score: number | null) =>
      test.given.insert('assessments', {
        application_id: application.id,
        fund_id: application.fundId,
        status: score === null ? 'in-progress' : 'submitted',
        assessor_id: by.id,
        assigned_by_id: by.id,
        weighted_score: score,
      });
    for (const score of [9_000, 5_000, 2_000]) {
      const application = await test.given.application({ call: queue, status: 'in-assessment' });
      made.push(application);
      await assess(application, await test.given.staff('fund-officer'), score);
      if (score === 9_000) await assess(application, person, null);
    }
    const unscored = await test.given.application({ call: queue });
    const [sealed = '', middle, low] = made.map(({ id }) => id);
    const assessor = await test.as(person);
    const path = `applications?callId=${queue.id}&limit=1&sort=`;
    const inOrder = async (sort: string) => {
      const ids: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body }: Reply = await assessor.get(
          `${path}${sort}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        );
        ids.push(body.items[0].id);
        cursor = body.nextCursor;
      }
      return ids;
    };
    // sorted as if it had no score, so by the id alone
    const without = [sealed, unscored.id].sort();
    expect(await inOrder('score')).toEqual([...without, low, middle]);
    expect(await inOrder('-score')).toEqual([middle, low, ...[...without].reverse()]);
    const file = await assessor.get(`applications/export.csv?callId=${queue.id}&sort=-score`);
    const references = file.text.split('\n').map((line) => line.split(',')[0]);
    const inFile = (id: string | undefined) =>
      references.indexOf([...made, unscored].find((one) => one.id === id)!.reference);
    expect(inFile(sealed)).toBeGreaterThan(inFile(low));
    expect(file.text).not.toContain('90.00');
  });

  it('is searched without accents, apostrophes and hyphens, by staff and by the organisation', async () => {
    const organisation = await test.given.organisation({ name: 'Òigridh O’Donnell Mid–Calder' });
    const application = await test.given.application({ organisation });
    const editor = await test.as(await test.given.member(organisation));
    for (const reader of [officer, editor]) {
      for (const q of ['oigridh', 'ODONNELL', "o'donnell", 'mid-calder', 'Midcalder', 'oi']) {
        const { body } = await reader.get(`applications?q=${encodeURIComponent(q)}`);
        expect([q, body.items.map(({ id }: GivenRecord) => id)]).toEqual([q, [application.id]]);
        expect(body.total).toEqual({ value: 1, capped: false });
      }
      const { body } = await reader.get('applications?q=igridh%25');
      expect([body.items, body.total]).toEqual([[], { value: 0, capped: false }]);
    }
  });

  it('puts drafts last in the list of their organisation, since they were never sent', async () => {
    const organisation = await test.given.organisation();
    const draft = await test.given.application({ organisation, status: 'draft' });
    const sent = await test.given.application({ organisation });
    const editor = await test.as(await test.given.member(organisation));
    const listed = await editor.get('applications?limit=1');
    expect(listed.body.items[0].id).toBe(sent.id);
    const cursor = encodeURIComponent(listed.body.nextCursor);
    const rest = await editor.get(`applications?limit=1&cursor=${cursor}`);
    expect(rest.body.items[0].id).toBe(draft.id);
  });

  it('refuses the filter and the order that reveal assessments to people who may not read them (permission)', async () => {
    const someone = await test.given.staff('fund-officer');
    const readers = [await newEditor(), await test.as(await test.given.staff('finance-officer'))];
    for (const reader of readers) {
      const filtered = await reader.get(`applications?assessorId=${someone.id}`);
      expect(filtered.body.errors[0].pointer).toBe('/assessorId');
      expect((await reader.get('applications?sort=-score')).status).toBe(400);
      const file = await reader.get('applications/export.csv?sort=-score');
      expect(file.status).toBe(400);
      expect(file.body.errors[0].pointer).toBe('/sort');
    }
  });
});

describe('bad input about applications', () => {
  it.each([
    ['an amount in words', { amountRequestedPence: '5' }, '/amountRequestedPence'],
    ['a negative amount', { amountRequestedPence: -1 }, '/amountRequestedPence'],
    ['an amount past the safe integer', { amountRequestedPence: 2 ** 53 }, '/amountRequestedPence'],
    [
      'half a penny',
      { years: [{ financialYear: '2026-27', amountPence: 0.5 }] },
      '/years/0/amountPence',
    ],
    [
      'an impossible year',
      { years: [{ financialYear: '2026-28', amountPence: 1 }] },
      '/years/0/financialYear',
    ],
    [
      'a year twice',
      { years: Array(2).fill({ financialYear: '2026-27', amountPence: 1 }) },
      '/years/1/financialYear',
    ],
    ['years that are no list', { years: 7 }, '/years'],
    ['an answer to what is not asked', { answers: { other: 'x' } }, '/answers/other'],
    ['an answer that is no text', { answers: { need: 7 } }, '/answers'],
    ['a title of the wrong type', { title: 7 }, '/title'],
    ['areas that are no list', { areaCodes: 'S12000050' }, '/areaCodes'],
    ['an unknown field', { status: 'approved' }, '/status'],
  ])('refuses %s and names the field', async (_name, body, pointer) => {
    const draft = await test.given.application({ call, status: 'draft' });
    const editor = await editorOf(draft);
    const reply = await editor.patch(`applications/${draft.id}`, 1, body);
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe(pointer);
    expect((await editor.get(`applications/${draft.id}`)).body.version).toBe(1);
  });

  it('refuses bad decisions, withdrawals and starts by field', async () => {
    const application = await test.given.application({ call });
    const editor = await editorOf(application);
    const path = `applications/${application.id}`;
    const replies = [
      [await officer.post(`${path}/decide`, { outcome: 'reserve', reason: 'x' }), '/outcome'],
      [await officer.post(`${path}/decide`, { outcome: 'approve' }), '/reason'],
      [await editor.post(`${path}/withdraw`, { reason: ' ' }), '/reason'],
      [await editor.post(`${path}/submit`, { force: true }, { ifMatch: 1 }), '/force'],
      [await editor.post('applications', { callId: 'CFF', title: 'x' }), '/callId'],
      [await editor.post('applications', { callId: call.id, title: 7 }), '/title'],
      [await officer.get('applications?cursor=x'), '/cursor'],
      [await officer.get('applications?status=sent'), '/status'],
      [await officer.get('applications/seven'), '/id'],
    ] as const;
    for (const [reply, pointer] of replies) {
      expect(reply.status).toBe(400);
      expect(reply.body.errors[0].pointer).toBe(pointer);
    }
  });

  it('refuses a call that the organisation cannot see', async () => {
    const draft = await test.given.call({ status: 'draft' });
    const editor = await newEditor();
    const reply = await editor.post('applications', { callId: draft.id, title: 'X' });
    expect(reply.status).toBe(404);
  });
});
