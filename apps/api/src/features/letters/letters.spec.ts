import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { composeLetter, type LetterKind } from '@almoner/domain/letters';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { TEST_NOW, dayFromToday } from '../../../test/days.js';
import { ACCEPTANCE, acceptOffer, approveAward } from '../../../test/given.js';
import { readPdf } from '../../../test/pdf.js';

let test: TestApp;
let officer: Client;
let approver: Client;
let certifier: Client;
let fund: { id: string };
let organisation: { id: string };

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
  approver = await test.as(await test.given.staff('fund-officer'));
  organisation = await test.given.organisation({ name: 'Fèis a’ Bhaile' });
  certifier = await test.as(await test.given.member(organisation, 'organisation-certifier'));
});
afterAll(() => test.close());

beforeEach(async () => {
  fund = await test.given.fund({ name: 'Children and Families Fund' });
  await test.given.budgetLine(fund.id, 2026, 3 * 39_949_600);
});

async function approved(): Promise<string> {
  const { body } = await officer.post('awards', {
    fundId: fund.id,
    organisationId: organisation.id,
    title: 'Whole family support',
    purpose: 'Home visits and groups.',
    specialTerms: 'Employ two workers by June.',
    directReason: 'Given by a test',
    amountPence: 39_949_600,
    years: [{ financialYear: '2026-27', amountPence: 39_949_600 }],
  });
  expect((await approveAward(approver, body.id)).status).toBe(200);
  return body.id;
}

async function offered(): Promise<string> {
  const id = await approved();
  expect((await officer.post(`awards/${id}/offer`)).status).toBe(200);
  return id;
}

async function pdfOf(client: Client, id: string): Promise<Buffer> {
  const reply = await client.getBytes(`awards/${id}/letter.pdf`);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toBe('application/pdf');
  return reply.bytes;
}

const template = (changes: object = {}) => ({
  name: 'Short letter',
  fundId: fund.id,
  body: '# Offer\n\nYou are offered {{amount}}.\n\n{{years-table}}',
  ...changes,
});

async function publish(body: object): Promise<string> {
  const made = await officer.post('letter-templates', body);
  expect(made.status).toBe(201);
  expect((await officer.post(`letter-templates/${made.body.id}/publish`)).status).toBe(200);
  return made.body.id;
}

describe('the letter of an offer', () => {
  it('is read by the organisation before it accepts, and the same bytes are served that were hashed', async () => {
    const id = await offered();
    const { body } = await certifier.get(`awards/${id}/letter`);
    expect(body).toMatchObject({
      title: 'Offer of grant: Whole family support',
      templateName: 'Offer letter',
      templateNumber: 4,
      expiresOn: dayFromToday(28),
      acceptance: null,
    });
    const text = JSON.stringify(body.sections);
    expect(text).toContain('up to £399,496.00 from the Children and Families Fund');
    expect(text).toContain('for 6 years after the Financial Year');
    expect(text).not.toContain('legal adviser');
    expect(text).not.toContain('Match funding');
    expect(text).toContain('Employ two workers by June.');
    const bytes = await pdfOf(certifier, id);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(body.sha256);
    expect((await pdfOf(officer, id)).equals(bytes)).toBe(true);
    const pdf = await readPdf(bytes);
    expect([pdf.title, pdf.language]).toEqual([body.title, 'en-GB']);
  });

  it('has the whole frame of a public grant offer, numbered, with its schedules', async () => {
    const { body } = await certifier.get(`awards/${await offered()}/letter`);
    const headings = body.sections.flatMap(
      ({ kind, number, text }: { kind: string; number?: string; text: string }) =>
        kind === 'heading' ? [number ? `${number} ${text}` : text] : [],
    );
    expect(headings).toEqual([
      'Offer of grant: Whole family support',
      '1 The agreement and its words',
      '2 What the Grant is for',
      '3 The amount',
      '4 Payment and claims',
      '5 What the Grant can pay for',
      '6 Monitoring and returns',
      '7 Records and inspection',
      '8 Changes of this agreement',
      '9 Default, and paying back',
      '10 Suspension and ending',
      '11 Assignation and others who act for you',
      '12 Subsidy control',
      '13 Fair Work',
      '14 Safeguarding and equality',
      '15 Data protection',
      '16 Freedom of information',
      '17 Publicity and acknowledgement',
      '18 Open data',
      '19 Intellectual property and assets',
      '20 Fraud, bribery and conflicts of interest',
      '21 Insurance and liability',
      '22 Complaints, disputes and law',
      'How to accept this offer',
      'Schedule 1: The Project',
      'Schedule 2: Budget',
      'Schedule 3: Payments',
      'Schedule 4: Returns',
      'Schedule 5: Special terms and conditions',
    ]);
  });

  it('says nowhere that it is illustrative where its world is real, in its preview and its PDF neither (illustrative)', async () => {
    const id = await offered();
    const preview = await officer.get(`awards/${id}/letter-preview`);
    expect(preview.body.sections.length).toBeGreaterThan(20);
    const { body } = await certifier.get(`awards/${id}/letter`);
    const printed = await readPdf(await pdfOf(certifier, id));
    for (const read of [preview.body, body, printed])
      expect(JSON.stringify(read)).not.toMatch(/illustrative|demonstration/i);
  });

  it('cites no Act that is younger than the first grants, whose letters are made of it too', async () => {
    const { body } = await certifier.get(`awards/${await offered()}/letter`);
    const acts = JSON.stringify(body.sections).match(/Act \d{4}/g) ?? [];
    expect(acts).toContain('Act 2018');
    expect(acts.filter((act) => act > 'Act 2022')).toEqual([]);
  });

  it('calls nothing agreed or awarded that is only offered, and allocates no indicative year (agreed)', async () => {
    const shipped = await test.database.query<{ kind: LetterKind; body: string }>(
      `SELECT DISTINCT ON (kind) kind, body FROM letter_templates
        WHERE fund_id IS NULL AND published_by_id IS NULL AND status = 'published' ORDER BY kind, number DESC`,
    );
    expect(shipped.map(({ kind }) => kind)).toEqual(['allocation', 'offer']);
    for (const { body } of shipped)
      expect(body).not.toMatch(/\b(was|were|have) (agreed|awarded)\b/i);

    const texts = new Proxy({}, { get: (_all, name) => `[${String(name)}]`, has: () => true });
    const tables = new Proxy({}, { get: () => ({ kind: 'paragraph', text: '' }) });
    const words = (kind: LetterKind, isIndicative: boolean) => {
      const facts = new Proxy(
        {},
        { get: (_all, name) => name === 'has-indicative-years' && isIndicative },
      );
      const { body } = shipped.find((one) => one.kind === kind)!;
      return JSON.stringify(composeLetter(body, { texts, tables, facts }));
    };
    expect(words('allocation', false)).toContain('We allocate [allocation-amount]');
    expect(words('allocation', true)).toContain('We plan to allocate up to [allocation-amount]');
    expect(words('allocation', true)).not.toContain('We allocate');
    expect(words('offer', true)).toContain('we owe none of it');
    expect(words('offer', false)).not.toContain('we owe none of it');
  });

  it('has the details of the funder that were in force on its day, and says what is not recorded', async () => {
    const administrator = await test.as(await test.given.staff('administrator'));
    const record = (key: string, value: string, fromDay: string) =>
      administrator.post('reference-values', { key, value, fromDay, source: 'A test' });
    const id = await approved();
    const bare = (await officer.get(`awards/${id}/letter-preview`)).body;
    expect(bare.missingFunderDetails).toEqual(['name', 'address', 'signatories']);
    for (const [key, value] of [
      ['funderName', 'Whole Family Support'],
      ['funderAddress', '1 Example Quay\nEdinburgh'],
      ['funderSignatories', 'Catriona Baird, Deputy Director'],
    ] as const)
      expect((await record(key, value, dayFromToday(0))).status).toBe(201);
    expect((await record('funderName', 'Its successor', dayFromToday(1))).status).toBe(201);
    expect((await officer.post(`awards/${id}/offer`)).status).toBe(200);
    const { sections } = (await certifier.get(`awards/${id}/letter`)).body;
    const text = JSON.stringify(sections);
    for (const said of ['From Whole Family Support', '1 Example Quay', 'Catriona Baird'])
      expect(text).toContain(said);
    expect(text).not.toContain('Its successor');
    expect((await officer.get(`awards/${await approved()}/letter-preview`)).body).toMatchObject({
      missingFunderDetails: [],
    });
  });

  it('is kept with the acceptance by its hash', async () => {
    const id = await offered();
    await acceptOffer(certifier, id, { name: 'Gordon Fraser' });
    for (const client of [certifier, officer]) {
      const { sha256, acceptance } = (await client.get(`awards/${id}/letter`)).body;
      expect(acceptance).toMatchObject({ name: 'Gordon Fraser', letterSha256: sha256 });
      expect(acceptance.acceptedByName).toContain('organisation-certifier');
      expect(Date.parse(acceptance.acceptedAt)).toBeGreaterThan(TEST_NOW.getTime() - 60_000);
    }
  });

  it('is made again when the offer changes, and nobody signs one they did not read', async () => {
    const id = await offered();
    const first = (await certifier.get(`awards/${id}/letter`)).body;
    const safeguarding = {
      title: 'A safeguarding policy',
      text: 'Send it before the first payment.',
      owner: 'organisation',
      reason: 'The board asked for it',
    };
    const added = await officer.post(`awards/${id}/conditions`, safeguarding);
    expect(added.status).toBe(201);
    const second = (await certifier.get(`awards/${id}/letter`)).body;
    expect(JSON.stringify(second.sections)).toContain('A safeguarding policy');
    const sign = (letterSha256: string) =>
      certifier.post(`awards/${id}/accept`, { ...ACCEPTANCE, letterSha256 });
    const refused = await sign(first.sha256);
    expect([refused.status, refused.body.code]).toEqual([409, 'letters.changed']);
    expect((await certifier.get(`awards/${id}`)).body.status).toBe('offered');
    const told = { expiresOn: dayFromToday(40), reason: 'Their board meets later' };
    expect((await officer.post(`awards/${id}/extend-offer`, told)).status).toBe(200);
    const waived = { reason: 'Seen already' };
    expect((await officer.post(`conditions/${added.body.id}/waive`, waived)).status).toBe(200);
    const last = (await certifier.get(`awards/${id}/letter`)).body;
    expect(JSON.stringify(last.sections)).not.toContain('A safeguarding policy');
    expect((await sign(second.sha256)).status).toBe(409);
    expect((await sign(last.sha256)).status).toBe(200);
    const { acceptance } = (await officer.get(`awards/${id}/letter`)).body;
    expect(acceptance.letterSha256).toBe(last.sha256);
    const history = await certifier.get(`audit-events?subjectType=award&subjectId=${id}`);
    const actions = history.body.items.map(({ action }: { action: string }) => action);
    expect(actions.filter((action: string) => action === 'awards.renew-letter')).toHaveLength(3);
  });

  it('is not made with a character that it could not print, whichever way it came (B6)', async () => {
    const id = await approved();
    await test.database.query(`UPDATE awards SET purpose = 'Groups: שלום' WHERE id = $1`, [id]);
    const refused = await officer.post(`awards/${id}/offer`);
    expect([refused.status, refused.body.code]).toEqual([409, 'letters.cannot-print']);
    expect(refused.body.errors[0].detail).toContain('“ש”');
  });

  it('is not changed by anybody, the owner of the database included', async () => {
    const id = await offered();
    for (const sql of [
      `UPDATE letters SET title = 'X' WHERE award_id = $1`,
      `UPDATE letter_files SET content = 'X' WHERE letter_id IN (SELECT id FROM letters WHERE award_id = $1)`,
      `DELETE FROM letters WHERE award_id = $1`,
    ])
      await expect(test.database.query(sql, [id])).rejects.toThrow('append-only');
  });

  it('is for its own organisation alone, and for no one before the offer (isolation)', async () => {
    const stranger = await test.as(
      await test.given.member(await test.given.organisation(), 'organisation-certifier'),
    );
    const [id, before] = [await offered(), await approved()];
    for (const path of ['letter', 'letter.pdf']) {
      expect((await stranger.get(`awards/${id}/${path}`)).status).toBe(404);
      expect((await certifier.get(`awards/${before}/${path}`)).status).toBe(404);
    }
    const elsewhere = await test.as(
      await test.given.staff('fund-officer', (await test.given.fund()).id),
    );
    expect((await elsewhere.get(`awards/${id}/letter.pdf`)).status).toBe(404);
    expect((await elsewhere.get(`awards/${before}/letter-preview`)).status).toBe(404);
  });

  it('can be previewed, by staff only', async () => {
    const id = await approved();
    const preview = await officer.get(`awards/${id}/letter-preview`);
    expect(preview.body).toMatchObject({ templateName: 'Offer letter', templateNumber: 4 });
    await officer.post(`awards/${id}/offer`);
    const { body } = await officer.get(`awards/${id}/letter`);
    expect(preview.body.sections).toEqual(body.sections);
    expect((await certifier.get(`awards/${id}/letter-preview`)).status).toBe(403);
    const later = dayFromToday(40);
    const told = await officer.get(`awards/${id}/letter-preview?expiresOn=${later}`);
    expect(told.body.expiresOn).toBe(later);
  });
});

describe('a template', () => {
  it('of the fund is used before one of every fund, and changing it later changes no letter', async () => {
    const first = await publish(template());
    const id = await offered();
    const letter = (await certifier.get(`awards/${id}/letter`)).body;
    expect(letter).toMatchObject({ title: 'Offer', templateName: 'Short letter' });
    const next = await officer.post(`letter-templates/${first}/next-draft`);
    expect(next.body).toMatchObject({ number: 2, status: 'draft' });
    const changed = await officer.patch(`letter-templates/${next.body.id}`, next.body.version, {
      body: '# Changed',
    });
    expect(changed.status).toBe(200);
    await officer.post(`letter-templates/${next.body.id}/publish`);
    expect((await certifier.get(`awards/${id}/letter`)).body).toEqual(letter);
    const after = await offered();
    expect((await certifier.get(`awards/${after}/letter`)).body).toMatchObject({
      title: 'Changed',
      templateNumber: 2,
    });
  });

  it('never changes once it is published', async () => {
    const id = await publish(template());
    const edited = await officer.patch(`letter-templates/${id}`, 2, { body: '# Other' });
    expect([edited.status, edited.body.code]).toEqual([409, 'shared.wrong-state']);
    await expect(
      test.database.query(`UPDATE letter_templates SET body = 'X' WHERE id = $1`, [id]),
    ).rejects.toThrow('never changes');
  });

  it('has one draft at a time, the same for whoever begins it', async () => {
    const id = await publish(template());
    const [one, other] = await Promise.all([
      officer.post(`letter-templates/${id}/next-draft`),
      approver.post(`letter-templates/${id}/next-draft`),
    ]);
    const again = await officer.post(`letter-templates/${id}/next-draft`);
    const begun = [one, other].find((reply) => reply.status === 200);
    expect(again.body.id).toBe(begun?.body.id);
  });

  it('is refused for a field that does not exist, by its name', async () => {
    const reply = await officer.post('letter-templates', template({ body: '# T\n\n{{ammount}}' }));
    expect([reply.status, reply.body.code]).toEqual([422, 'letters.template-faults']);
    expect(reply.body.errors).toEqual([
      { pointer: '/body', detail: '{{ammount}} is not a field of letters' },
    ]);
  });

  it('can be tried on an award before it is published', async () => {
    const { id } = (await officer.post('letter-templates', template())).body;
    const award = await approved();
    const preview = await officer.get(`letter-templates/${id}/preview?awardId=${award}`);
    expect(preview.body.sections[1]).toEqual({
      kind: 'paragraph',
      text: 'You are offered up to £399,496.00.',
    });
  });

  it('is changed in the version that was seen', async () => {
    const { id } = (await officer.post('letter-templates', template())).body;
    await officer.patch(`letter-templates/${id}`, 1, { name: 'One' });
    const stale = await officer.patch(`letter-templates/${id}`, 1, { name: 'Two' });
    expect([stale.status, stale.body.code]).toEqual([412, 'shared.stale-version']);
  });

  it('of every fund is for those who edit templates everywhere (permission)', async () => {
    const here = await test.as(await test.given.staff('fund-officer', fund.id));
    expect((await here.post('letter-templates', template())).status).toBe(201);
    const everywhere = await here.post('letter-templates', template({ fundId: null }));
    expect(everywhere.status).toBe(403);
    const list = await here.get('letter-templates?q=Offer letter');
    const shared = list.body.items[0];
    expect(shared).toMatchObject({ name: 'Offer letter', fundId: null });
    expect((await here.post(`letter-templates/${shared.id}/next-draft`)).status).toBe(403);
    const finance = await test.as(await test.given.staff('finance-officer'));
    expect((await finance.post('letter-templates', template())).status).toBe(403);
    expect((await certifier.get('letter-templates')).status).toBe(403);
  });

  it('is there to offer with, or the offer is refused', async () => {
    await test.database.query('ALTER TABLE letter_templates DISABLE TRIGGER published_stays');
    await test.database.query(
      `UPDATE letter_templates SET kind = 'allocation' WHERE name = 'Offer letter'`,
    );
    const refused = await officer.post(`awards/${await approved()}/offer`);
    expect([refused.status, refused.body.code]).toEqual([409, 'letters.no-template']);
  });
});
