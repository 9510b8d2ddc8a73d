import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';
import { dayFromToday, TODAY } from '../../../test/days.js';
import type { GivenAward } from '../../../test/given.js';

const OXFORD = readFileSync(
  new URL('../../../test/fixtures/spend-oxford-2018q4.csv', import.meta.url),
);
const HEADINGS = 'Date,Amount,Reference,Payee';

let test: TestApp;
let finance: Client;
let award: GivenAward;

beforeAll(async () => {
  test = await startTestApp();
  finance = await test.as(await test.given.staff('finance-officer'));
  award = await test.given.acceptedAward({ amountPence: 100_000_000 });
});
afterAll(() => test.close());

function csv(...rows: string[]): string {
  return [HEADINGS, ...rows].join('\r\n');
}

async function upload(content: string | Uint8Array, name = 'ledger.csv') {
  const reply = await finance.upload('ledger-imports', name, content);
  expect(reply.status).toBe(201);
  return reply.body;
}

async function uploadAndImport(content: string | Uint8Array) {
  const preview = await upload(content);
  const reply = await finance.post(`ledger-imports/${preview.id}/import`);
  expect(reply.status).toBe(200);
  return { id: preview.id as string, ...reply.body };
}

async function budgetLine(): Promise<Record<string, number>> {
  const { body } = await finance.get(`funds/${award.fundId}/budget`);
  return body.lines.find((line: { id: string }) => line.id === award.budgetLineId);
}

async function lineCount(): Promise<number> {
  const [row] = await test.database.query<{ n: number }>('SELECT count(*) AS n FROM ledger_lines');
  return row!.n;
}

describe('the preview of a file', () => {
  it('recognises a real council file by its headings and reads every row of it', async () => {
    const preview = await upload(OXFORD, 'spend-oxford-2018q4.csv');
    expect(preview).toMatchObject({
      profile: 'oxford-spend',
      fileName: 'spend-oxford-2018q4.csv',
      status: 'preview',
      counts: { new: 200, alreadyImported: 0, possibleDuplicate: 0, error: 0 },
      importedCount: null,
    });
    expect(preview.rows).toHaveLength(25);
    expect(preview.rows[0]).toMatchObject({
      rowNumber: 2,
      date: '2018-01-09',
      amountPence: 500_000,
      reference: '46296351 - 1',
      payee: 'GENERAL EXPENSES',
      group: 'new',
    });
    const [sum] = await test.database.query<{ pence: number }>(
      'SELECT sum(amount_pence)::bigint AS pence FROM ledger_import_rows WHERE import_id = $1',
      [preview.id],
    );
    expect(preview.amountPence).toBe(sum!.pence);
    expect(await lineCount()).toBe(0);
  });

  it('puts rows that cannot be read first, with the row numbers of the spreadsheet and the reasons', async () => {
    const preview = await upload(
      csv(
        '2026-01-05,100.00,A1,Hub',
        '',
        '2026-02-30,ten,A2,Hub',
        '2026-01-06,5.00,A3',
        '"06/01/2026","(1,234.50)","A4","Hub\nof two lines"',
        ',,,',
        '2026-01-07,£7,A5,Hub,surplus',
      ),
    );
    expect(preview.counts).toEqual({ new: 2, alreadyImported: 0, possibleDuplicate: 0, error: 3 });
    expect(
      preview.rows.map((r: { rowNumber: number; group: string }) => [r.rowNumber, r.group]),
    ).toEqual([
      [4, 'error'],
      [5, 'error'],
      [8, 'error'],
      [2, 'new'],
      [6, 'new'],
    ]);
    const [unreadable, narrow] = preview.rows;
    expect(unreadable.errors.map((e: { column: string }) => e.column)).toEqual(['Date', 'Amount']);
    expect(narrow.errors[0].detail).toContain('3 cells');
    expect(preview.rows[4]).toMatchObject({ amountPence: -123_450, payee: 'Hub\nof two lines' });
    expect(preview.amountPence).toBe(10_000 - 123_450);
  });

  it('opens each group as a list whose count is that of the preview, and exports it', async () => {
    const preview = await upload(csv('2026-01-05,1.00,G1,Hub', 'x,1.00,G2,Hub', 'x,1.00,G3,Hub'));
    const errors = await finance.get(`ledger-imports/${preview.id}/rows?group=error&limit=1`);
    expect(errors.body.total.value).toBe(preview.counts.error);
    const next = await finance.get(
      `ledger-imports/${preview.id}/rows?group=error&limit=1&cursor=${errors.body.nextCursor}`,
    );
    expect(next.body.items).toMatchObject([{ rowNumber: 4, cells: ['x', '1.00', 'G3', 'Hub'] }]);
    const file = await finance.get(`ledger-imports/${preview.id}/rows/export.csv?group=error`);
    expect(file.text).toContain('Date: ');
    expect(file.text.trim().split('\n')).toHaveLength(3);
  });

  it.each([
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${csv('2026-01-05,£1.00,É1,Café')}`)],
    ['UTF-8', Buffer.from(csv('2026-01-05,£1.00,É1,Café'))],
    ['Windows-1252', Buffer.from(csv('2026-01-05,£1.00,É1,Café'), 'latin1')],
    [
      'lines that end as on an old Mac',
      Buffer.from(csv('2026-01-05,£1.00,É1,Café').replaceAll('\r\n', '\r')),
    ],
  ])('reads %s', async (_name, content) => {
    const preview = await upload(content);
    expect(preview.rows[0]).toMatchObject({ amountPence: 100, reference: 'É1', payee: 'Café' });
  });
});

describe('an import', () => {
  it('changes nothing when the same file comes twice', async () => {
    const first = await uploadAndImport(OXFORD);
    expect(first).toMatchObject({ imported: 200, matched: 0 });
    const before = await lineCount();
    const again = await upload(OXFORD);
    expect(again.counts).toEqual({ new: 0, alreadyImported: 200, possibleDuplicate: 0, error: 0 });
    const refused = await finance.post(`ledger-imports/${again.id}/import`);
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe('ledger.nothing-to-import');
    expect(await lineCount()).toBe(before);
  });

  it('keeps both of two identical rows, and imports neither a second time', async () => {
    const twice = csv('2026-03-01,250.00,RENT,Hall', '2026-03-01,250.00,RENT,Hall');
    const preview = await upload(twice);
    expect(preview.counts).toMatchObject({ new: 1, possibleDuplicate: 1 });
    expect((await finance.post(`ledger-imports/${preview.id}/import`)).body.imported).toBe(2);
    expect((await upload(twice)).counts).toMatchObject({ alreadyImported: 2 });
    const third = await upload(`${twice}\r\n2026-03-01,250.00,RENT,Hall`);
    expect(third.counts).toMatchObject({ alreadyImported: 2, possibleDuplicate: 1 });
  });

  it('brings a row in once when two previews of it are imported at the same moment', async () => {
    const content = csv('2026-03-02,10.00,RACE1,Hall', '2026-03-02,20.00,RACE2,Hall');
    const previews = [await upload(content), await upload(content)];
    const before = await lineCount();
    const replies = await Promise.all(
      previews.map(({ id }) => finance.post(`ledger-imports/${id}/import`)),
    );
    expect(replies.map((r) => r.status)).toEqual([200, 200]);
    expect(replies.reduce((sum, r) => sum + r.body.imported, 0)).toBe(2);
    expect(await lineCount()).toBe(before + 2);
  });

  it('is done once, however often its key is sent', async () => {
    const preview = await upload(csv('2026-03-03,10.00,ONCE,Hall'));
    const idempotencyKey = randomUUID();
    const send = () => finance.post(`ledger-imports/${preview.id}/import`, {}, { idempotencyKey });
    const first = await send();
    expect((await send()).body).toEqual(first.body);
    const other = await finance.post(`ledger-imports/${preview.id}/import`);
    expect(other.body.code).toBe('ledger.already-imported');
    const done = await finance.get(`ledger-imports/${preview.id}`);
    expect(done.body).toMatchObject({ status: 'imported', importedCount: 1, version: 2 });
    expect(done.body.commands).toMatchObject([{ command: 'import', allowed: false }]);
  });

  it('leaves out the rows that cannot be read', async () => {
    const result = await uploadAndImport(csv('2026-03-04,10.00,GOOD,Hall', 'x,10.00,BAD,Hall'));
    expect(result.imported).toBe(1);
    const lines = await finance.get(`ledger-lines?importId=${result.id}`);
    expect(lines.body.items).toMatchObject([
      { reference: 'GOOD', rowNumber: 2, status: 'unmatched' },
    ]);
  });
});

describe('reconciliation', () => {
  it('confirms a sent payment by its reference and amount, and moves its money to paid (money)', async () => {
    const payment = await test.given.sentPayment(award, 1_000_000);
    const before = await budgetLine();
    const result = await uploadAndImport(
      csv(`2026-10-02,"10,000.00",${payment.reference.toLowerCase()},Hub`),
    );
    expect(result).toMatchObject({ imported: 1, matched: 1 });
    const paid = await finance.get(`payments/${payment.id}`);
    expect(paid.body).toMatchObject({ status: 'paid', paidOn: '2026-10-02' });
    const lines = await finance.get(`ledger-lines?status=matched&importId=${result.id}`);
    expect(lines.body.items).toMatchObject([
      { paymentId: payment.id, paymentReference: payment.reference, statusWords: 'Matched' },
    ]);
    expect(paid.body.match.ledgerLineId).toBe(lines.body.items[0].id);
    const after = await budgetLine();
    expect(after['paidPence']).toBe(before['paidPence']! + 1_000_000);
    expect(after['committedPence']).toBe(before['committedPence']! - 1_000_000);
    expect(after['allocatedPence']).toBe(before['allocatedPence']);
  });

  it('never confirms by the amount only, by another amount, or where two lines could (money)', async () => {
    const payment = await test.given.sentPayment(award, 700_000);
    const twice = await test.given.sentPayment(award, 800_000);
    const result = await uploadAndImport(
      csv(
        '2026-10-03,7000.00,OTHER,Hub',
        `2026-10-03,7000.01,${payment.reference},Hub`,
        `2026-10-03,8000.00,${twice.reference},Hub`,
        `2026-10-04,8000.00,${twice.reference},Hub`,
      ),
    );
    expect(result.matched).toBe(0);
    for (const { id } of [payment, twice]) {
      expect((await finance.get(`payments/${id}`)).body.status).toBe('sent');
    }
  });

  it('never pays a payment twice when a second file carries its reference (money)', async () => {
    const payment = await test.given.sentPayment(award, 300_000);
    const first = await uploadAndImport(csv(`2026-10-05,3000.00,${payment.reference},Hub`));
    const second = await uploadAndImport(csv(`2026-10-06,3000.00,${payment.reference},Hub`));
    expect([first.matched, second.matched]).toEqual([1, 0]);
    const matches = await test.database.query('SELECT FROM matches WHERE payment_id = $1', [
      payment.id,
    ]);
    expect(matches).toHaveLength(1);
  });

  it('offers by hand the payments of its amount first, then those of near amounts, and no others', async () => {
    const sent: string[] = [];
    for (const amountPence of [66_000, 61_000, 61_700, 90_000])
      sent.push((await test.given.sentPayment(award, amountPence)).reference);
    const { id: importId } = await uploadAndImport(csv('2026-10-07,617.00,NO REFERENCE,Hub'));
    const [line] = (await finance.get(`ledger-lines?importId=${importId}`)).body.items;
    const { candidates } = (await finance.get(`ledger-lines/${line.id}`)).body;
    const offered = candidates.map(({ reference }: { reference: string }) => reference);
    const [above, below, same] = sent;
    expect(offered.filter((reference: string) => sent.includes(reference))).toEqual([
      same,
      below,
      above,
    ]);
    const found = await finance.get('payments?status=sent&amountFrom=61000&amountTo=61700');
    expect(found.body.items.map((item: any) => item.reference).sort()).toEqual(
      [below, same].sort(),
    );
  });

  it('lets a person match by hand and undo it with a reason, the journal reversed (money)', async () => {
    const payment = await test.given.sentPayment(award, 450_000);
    const before = await budgetLine();
    const { id: importId } = await uploadAndImport(csv('2026-10-07,4500.00,NO REFERENCE,Hub'));
    const [line] = (await finance.get(`ledger-lines?importId=${importId}`)).body.items;
    const view = await finance.get(`ledger-lines/${line.id}`);
    expect(view.body.candidates).toContainEqual(
      expect.objectContaining({ paymentId: payment.id, reference: payment.reference }),
    );
    expect(view.body.headings).toEqual(['Date', 'Amount', 'Reference', 'Payee']);
    const matched = await finance.post(`ledger-lines/${line.id}/match`, { paymentId: payment.id });
    expect(matched.status).toBe(200);
    expect(matched.body).toMatchObject({
      status: 'matched',
      match: { kind: 'manual', paymentId: payment.id },
      candidates: [],
    });
    const again = await finance.post(`ledger-lines/${line.id}/match`, { paymentId: payment.id });
    expect(again.status).toBe(409);

    const matchId = matched.body.match.id;
    const undone = await finance.post(`matches/${matchId}/undo`, { reason: 'Another award' });
    expect(undone.body).toMatchObject({ status: 'unmatched', match: null });
    expect((await finance.get(`payments/${payment.id}`)).body).toMatchObject({
      status: 'sent',
      paidOn: null,
    });
    expect(await budgetLine()).toEqual(before);
    const reversals = await test.database.query(
      `SELECT FROM journals r JOIN journals j ON j.id = r.reverses_journal_id
        WHERE r.kind = 'reversal' AND j.subject_id = $1`,
      [payment.id],
    );
    expect(reversals).toHaveLength(1);
    const repeated = await finance.post(`matches/${matchId}/undo`, { reason: 'Again' });
    expect(repeated.status).toBe(409);
    const history = await finance.get(`audit-events?subjectType=ledger-line&subjectId=${line.id}`);
    expect(history.body.items.map((e: { action: string }) => e.action)).toEqual([
      'ledger.undo-match',
      'ledger.match',
    ]);
    const rematched = await finance.post(`ledger-lines/${line.id}/match`, {
      paymentId: payment.id,
    });
    expect(rematched.status).toBe(200);
  });

  it.each([
    ['the day before it was sent', dayFromToday(-8), 'ledger.dated-before-sent'],
    ['the day it was sent', dayFromToday(-7), null],
    ['today', TODAY, null],
    ['tomorrow', dayFromToday(1), 'ledger.dated-after-today'],
    ['in 2020', '2020-01-01', 'ledger.dated-before-sent'],
    ['in 2099', '2099-01-01', 'ledger.dated-after-today'],
    ['in the year 1026', '1026-05-12', 'ledger.dated-before-sent'],
    ['in the year 9999', '9999-12-31', 'ledger.dated-after-today'],
  ])(
    'keeps a row that is dated %s, and what is out of order confirms nothing (dates, money)',
    async (_case, date, code) => {
      const payment = await test.given.sentPayment(award, 123_400);
      await test.database.query('UPDATE payments SET sent_on = $2 WHERE id = $1', [
        payment.id,
        dayFromToday(-7),
      ]);
      const imported = await uploadAndImport(csv(`${date},1234.00,${payment.reference},Hub`));
      expect(imported).toMatchObject({ imported: 1, matched: code === null ? 1 : 0 });
      const [line] = (await finance.get(`ledger-lines?importId=${imported.id}`)).body.items;
      const view = (await finance.get(`ledger-lines/${line.id}`)).body;
      const told = { status: 'unmatched', dayFault: expect.any(String), candidates: [] };
      expect(view).toMatchObject(code === null ? { status: 'matched', dayFault: null } : told);
      if (code !== null) {
        const byHand = await finance.post(`ledger-lines/${line.id}/match`, {
          paymentId: payment.id,
        });
        expect([byHand.status, byHand.body.code]).toEqual([422, code]);
        expect(byHand.body.detail).toBe(view.dayFault);
      }
      const { status, paidOn } = (await finance.get(`payments/${payment.id}`)).body;
      expect({ status, paidOn }).toEqual(
        code === null ? { status: 'paid', paidOn: date } : { status: 'sent', paidOn: null },
      );
    },
  );

  it('refuses a payment of another amount (money)', async () => {
    const payment = await test.given.sentPayment(award, 460_000);
    const { id } = await uploadAndImport(csv('2026-10-08,4600.01,NEARLY,Hub'));
    const [line] = (await finance.get(`ledger-lines?importId=${id}`)).body.items;
    const reply = await finance.post(`ledger-lines/${line.id}/match`, { paymentId: payment.id });
    expect(reply.status).toBe(422);
    expect(reply.body.code).toBe('ledger.amounts-differ');
    expect((await finance.get(`payments/${payment.id}`)).body.status).toBe('sent');
  });

  it('ties a payment to one line when two people match it at the same moment (money)', async () => {
    const payment = await test.given.sentPayment(award, 470_000);
    const before = await budgetLine();
    const { id } = await uploadAndImport(
      csv('2026-10-09,4700.00,P1,Hub', '2026-10-09,4700.00,P2,Hub'),
    );
    const { items } = (await finance.get(`ledger-lines?importId=${id}`)).body;
    const replies = await Promise.all(
      items.map((line: { id: string }) =>
        finance.post(`ledger-lines/${line.id}/match`, { paymentId: payment.id }),
      ),
    );
    expect(replies.map((r) => r.status).sort()).toEqual([200, 409]);
    expect((await budgetLine())['paidPence']).toBe(before['paidPence']! + 470_000);
  });

  it.each([
    ['an unknown payment', { paymentId: randomUUID() }, 422, '/paymentId'],
    ['a malformed payment', { paymentId: 'x' }, 400, '/paymentId'],
    ['an unknown field', { paymentId: randomUUID(), force: true }, 400, '/force'],
  ])('refuses %s and names the field', async (_name, body, status, pointer) => {
    const [line] = (await finance.get('ledger-lines?status=unmatched')).body.items;
    const reply = await finance.post(`ledger-lines/${line.id}/match`, body);
    expect(reply.status).toBe(status);
    expect(reply.body.errors[0].pointer).toBe(pointer);
  });
});

describe('who may', () => {
  it('read the ledger, but not import or match: the approver and the auditor (permission)', async () => {
    const preview = await upload(csv('2026-11-01,1.00,PERM,Hub'));
    for (const role of ['finance-approver', 'auditor'] as const) {
      const reader = await test.as(await test.given.staff(role));
      expect((await reader.get(`ledger-imports/${preview.id}`)).status).toBe(200);
      expect((await reader.get('ledger-lines')).status).toBe(200);
      expect(
        (await reader.upload('ledger-imports', 'x.csv', csv('2026-11-01,1.00,X,Y'))).status,
      ).toBe(403);
      expect((await reader.post(`ledger-imports/${preview.id}/import`)).status).toBe(403);
    }
  });

  it('not even read it: officers and organisations (permission)', async () => {
    const officer = await test.as(await test.given.staff('fund-officer'));
    const member = await test.as(await test.given.member(await test.given.organisation()));
    for (const client of [officer, member]) {
      expect((await client.get('ledger-lines')).status).toBe(403);
      expect((await client.get('ledger-imports')).status).toBe(403);
    }
  });

  it('not bring in or see a file that covers every fund: finance of one fund (isolation)', async () => {
    const limited = await test.as(await test.given.staff('finance-officer', award.fundId));
    const reply = await limited.upload('ledger-imports', 'x.csv', csv('2026-11-01,1.00,X,Y'));
    expect(reply.status).toBe(403);
    const preview = await upload(csv('2026-11-02,1.00,SCOPE,Hub'));
    expect((await limited.get(`ledger-imports/${preview.id}`)).status).toBe(404);
    expect((await limited.post(`ledger-imports/${preview.id}/import`)).status).toBe(404);
    expect((await limited.get('ledger-lines')).body.items).toEqual([]);
  });
});

describe('a malformed upload is refused by the name of its field and changes nothing', () => {
  const rows = (count: number) =>
    csv(...Array.from({ length: count }, (_row, n) => `2026-01-05,1.00,R${n},Hub`));

  it.each([
    ['an empty file', '', 422, 'ledger.unreadable-file'],
    ['headings alone', `${HEADINGS}\r\n`, 422, 'ledger.unreadable-file'],
    ['blank lines', '\n\n\n', 422, 'ledger.unreadable-file'],
    ['headings of no known file', 'A,B\n1,2', 422, 'ledger.unknown-profile'],
    ['NUL bytes', csv('2026-01-05,1.00,A\0,B'), 422, 'ledger.unreadable-file'],
    [
      'a spreadsheet',
      Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000', 'latin1'),
      422,
      'ledger.unreadable-file',
    ],
    ['UTF-16', Buffer.from(csv('2026-01-05,1.00,A,B'), 'utf16le'), 422, 'ledger.unreadable-file'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      422,
      'ledger.unreadable-file',
    ],
    [
      'one heading spelt differently',
      'Date,Ammount,Reference,Payee\n1,2,3,4',
      422,
      'ledger.unknown-profile',
    ],
    ['quotes that never close', csv('2026-01-05,1.00,"A,B'), 422, 'ledger.unreadable-file'],
    ['text after a closing quote', csv('2026-01-05,1.00,"A"B,C'), 422, 'ledger.unreadable-file'],
    ['50,001 rows', rows(50_001), 413, 'ledger.file-too-large'],
    ['more than 10 MB', Buffer.alloc(10_485_761, 'a'), 413, 'ledger.file-too-large'],
  ])('%s', async (_name, content, status, code) => {
    const before = (await finance.get('ledger-imports')).body.total;
    const reply = await finance.upload('ledger-imports', 'bad.csv', content);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(reply.body.code).toBe(code);
    expect(reply.body.errors[0].pointer).toBe('/file');
    expect((await finance.get('ledger-imports')).body.total).toEqual(before);
  });

  const boundary = 'cut';
  const part = (disposition: string, body: string, type = 'text/csv') =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
  const file = part('name="file"; filename="a.csv"', csv('2026-01-05,1.00,A,B'));
  const end = `--${boundary}--\r\n`;
  const multipart = `multipart/form-data; boundary=${boundary}`;

  it.each([
    ['no file', end, multipart, 400, '/file'],
    ['no form at all', '', multipart, 400, '/file'],
    [
      'the file as a text field',
      part('name="file"', 'Date', 'text/plain') + end,
      multipart,
      400,
      '/file',
    ],
    ['a file by another name', file.replace('"file"', '"ledger"') + end, multipart, 400, '/ledger'],
    [
      'an unknown field',
      part('name="colour"', 'red', 'text/plain') + file + end,
      multipart,
      400,
      '/colour',
    ],
    [
      'an unknown profile',
      part('name="profile"', 'sage', 'text/plain') + file + end,
      multipart,
      400,
      '/profile',
    ],
    [
      'a profile the headings are not of',
      part('name="profile"', 'oxford-spend', 'text/plain') + file + end,
      multipart,
      422,
      '/file',
    ],
    ['two files', file + file + end, multipart, 422, '/file'],
    [
      'a file that is not CSV',
      file.replace('text/csv', 'application/pdf') + end,
      multipart,
      422,
      '/file',
    ],
    ['a form cut off in the middle', file.slice(0, -20), multipart, 422, '/file'],
    ['a form without its end', file, multipart, 422, '/file'],
    ['a boundary that is not there', file + end, 'multipart/form-data', 422, '/file'],
    ['JSON', '{"file":"x"}', 'application/json', 400, '/file'],
    ['CSV without a form', csv('2026-01-05,1.00,A,B'), 'text/csv', 415, '/file'],
  ])('%s', async (_name, body, type, status, pointer) => {
    const before = (await finance.get('ledger-imports')).body.total;
    const reply = await finance.post('ledger-imports', body, { headers: { 'content-type': type } });
    expect(reply.status).toBe(status);
    expect(reply.body.errors[0].pointer).toBe(pointer);
    expect((await finance.get('ledger-imports')).body.total).toEqual(before);
  });

  it('takes a profile that is named before or after the file', async () => {
    const named = part('name="profile"', 'almoner', 'text/plain');
    for (const body of [named + file + end, file + named + end]) {
      const reply = await finance.post('ledger-imports', body, {
        headers: { 'content-type': multipart },
      });
      expect(reply.status).toBe(201);
    }
  });

  it('an upload that is broken off: nothing is kept and the service goes on', async () => {
    const before = (await finance.get('ledger-imports')).body.total;
    await finance.breakOff('ledger-imports', multipart, file.slice(0, 120));
    expect((await finance.get('ledger-imports')).body.total).toEqual(before);
  });

  it('takes 50,000 rows', async () => {
    const preview = await upload(rows(50_000));
    expect(preview.counts.new).toBe(50_000);
  });
});

describe('a row that the ledger takes back', () => {
  const row = (reference: string, amount: string, payee = 'Hub') =>
    `${TODAY},${amount},${reference},${payee}`;
  const statusOf = async (payment: { id: string }) =>
    (await finance.get(`payments/${payment.id}`)).body.status;
  const takenBackAtHome = async (): Promise<string[]> => {
    const { sections } = (await finance.get('home')).body;
    const found = sections.find(({ key }: { key: string }) => key === 'payments-taken-back');
    return found.items.map(({ reference }: { reference: string }) => reference);
  };

  it.each([
    ['after it', ['4100.00', '-4100.00']],
    ['before it', ['-4200.00', '4200.00']],
  ])('in the same file, %s, pays no payment (money)', async (_name, amounts) => {
    const pounds = Math.abs(Number(amounts[0]));
    const payment = await test.given.sentPayment(award, pounds * 100);
    const rows = amounts.map((amount) => row(payment.reference, amount));
    expect(await uploadAndImport(csv(...rows))).toMatchObject({ imported: 2, matched: 0 });
    expect(await statusOf(payment)).toBe('sent');
    expect(await takenBackAtHome()).toContain(payment.reference);
    const { items } = (await finance.get(`ledger-lines?q=${payment.reference}`)).body;
    const debit = items.find(({ amountPence }: { amountPence: number }) => amountPence > 0);
    const byHand = await finance.post(`ledger-lines/${debit.id}/match`, { paymentId: payment.id });
    expect([byHand.status, byHand.body.code]).toEqual([409, 'ledger.taken-back']);
    const again = csv(row(payment.reference, `${pounds}.00`, 'Hub paid again'));
    expect(await uploadAndImport(again)).toMatchObject({ imported: 1, matched: 1 });
    expect(await statusOf(payment)).toBe('paid');
  });

  it('in an earlier file pays no payment (money)', async () => {
    const payment = await test.given.sentPayment(award, 430_000);
    await uploadAndImport(csv(row(payment.reference, '-4300.00')));
    const later = await uploadAndImport(csv(row(payment.reference, '4300.00')));
    expect(later).toMatchObject({ matched: 0, takenBack: 0 });
    expect(await statusOf(payment)).toBe('sent');
  });

  it('in a later file undoes the match: the payment is sent again, and finance is told (money)', async () => {
    const payment = await test.given.sentPayment(award, 440_000);
    expect(await uploadAndImport(csv(row(payment.reference, '4400.00')))).toMatchObject({
      matched: 1,
    });
    const before = await budgetLine();
    const later = await uploadAndImport(csv(row(payment.reference, '-4400.00')));
    expect(later).toMatchObject({ imported: 1, matched: 0, takenBack: 1 });
    const shown = (await finance.get(`ledger-imports/${later.id}`)).body;
    expect(shown).toMatchObject({ matchedCount: 0, takenBackCount: 1 });
    expect(await statusOf(payment)).toBe('sent');
    expect((await budgetLine())['paidPence']).toBe(before['paidPence']! - 440_000);
    expect(await takenBackAtHome()).toContain(payment.reference);
  });

  it('in a later file leaves a payment whose money is being recovered, and finance is told (money)', async () => {
    const payment = await test.given.sentPayment(award, 480_000);
    await uploadAndImport(csv(row(payment.reference, '4800.00')));
    const asked = { paymentId: payment.id, amountPence: 100, reason: 'Not spent' };
    expect((await finance.post('recoveries', asked)).status).toBe(201);
    const later = await uploadAndImport(csv(row(payment.reference, '-4800.00')));
    expect(later).toMatchObject({ imported: 1, takenBack: 0 });
    expect(await statusOf(payment)).toBe('paid');
    expect(await takenBackAtHome()).toContain(payment.reference);
  });
});

describe('what is wrong with a file', () => {
  it('is said with the row of the broken quotes, however far down', async () => {
    const good = Array.from({ length: 3_000 }, (_row, n) => `${TODAY},1.00,GOOD ${n},PAYEE`);
    for (const [rows, row] of [
      [[...good, `${TODAY},1.00,"BAD,PAYEE`], 3_002],
      [[...good.slice(0, 4), `${TODAY},1.00,"BAD" X,PAYEE`, ...good], 6],
    ] as const) {
      const { body } = await finance.upload('ledger-imports', 'quotes.csv', csv(...rows));
      expect(body.errors[0].detail).toBe(
        `The file cannot be read: its quotes are broken in row ${row}`,
      );
    }
  });

  it.each([
    [
      'nothing but line ends',
      () => 'a\n'.repeat(2_500_000),
      'Send at most 50,000 rows in one file',
    ],
    [
      'nothing but line ends of an old Mac',
      () => 'a\r'.repeat(60_000),
      'Send at most 50,000 rows in one file',
    ],
    ['nothing but commas', () => ','.repeat(5_000_000), 'row 1 has more than 200 columns'],
    ['nothing but tabs', () => `A\n${'\t'.repeat(5_000_000)}`, 'row 2 has more than 200 columns'],
    [
      'one endless cell',
      () => `A\nB\n${'x'.repeat(5_000_000)}`,
      'row 3 has a cell of more than 20,000 bytes',
    ],
    [
      'one endless row',
      () => `${`${'x'.repeat(10_000)},`.repeat(150)}`,
      'row 1 has more than 200,000 bytes',
    ],
    [
      'too many cells in all its rows',
      () => `${','.repeat(198)}\n`.repeat(5_100),
      'it has more than 1,000,000 cells',
    ],
    [
      'letters with more accents than any language writes',
      () => `A\n${'e\u0301\u0316'.repeat(16)}${'\u0301\u0316'.repeat(4_000)}`.repeat(600),
      'line 2 has a character to leave out. Write it without more than 30 accents',
    ],
    [
      'a quote that never ends',
      () => `A\n"${','.repeat(5_000_000)}`,
      'its quotes are broken in row 2',
    ],
  ])(
    'is said before the file is read where it has %s (availability)',
    async (_name, file, detail) => {
      const { status, body } = await finance.upload('ledger-imports', 'much.csv', file());
      expect(body.errors[0].pointer).toBe('/file');
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body.errors[0].detail).toContain(detail);
    },
  );

  it('is said with the column that was missed and the heading nearest to it', async () => {
    const file = `Date,Ammount,Reference,Payee\n${TODAY},1.00,A,B`;
    const { body } = await finance.upload('ledger-imports', 'headings.csv', file);
    expect(body.errors[0].detail).toContain('No column "Amount"; the nearest heading is "Ammount"');
  });
});

describe('a line that is about no payment', () => {
  it('leaves the queue with a reason, and comes back when it is included again', async () => {
    await uploadAndImport(csv(`${TODAY},12.40,INV 20977,OFFICE CLEANING LTD`));
    const [line] = (await finance.get('ledger-lines?q=20977')).body.items;
    const waiting = async () => {
      const { items } = (await finance.get('ledger-lines?status=unmatched&q=20977')).body;
      return items.length as number;
    };
    expect(await waiting()).toBe(1);
    const path = `ledger-lines/${line.id}`;
    expect((await finance.post(`${path}/exclude`, {})).status).toBe(400);
    const excluded = await finance.post(`${path}/exclude`, { reason: 'Office cleaning' });
    expect(excluded.body).toMatchObject({
      status: 'excluded',
      excludedReason: 'Office cleaning',
      excludedAt: expect.any(String),
      excludedByName: expect.any(String),
    });
    expect(await waiting()).toBe(0);
    const again = await finance.post(`${path}/exclude`, { reason: 'Twice' });
    expect([again.status, again.body.code]).toEqual([409, 'shared.wrong-state']);
    const sent = await test.given.sentPayment(award, 1_240);
    const match = await finance.post(`${path}/match`, { paymentId: sent.id });
    expect([match.status, match.body.code]).toEqual([409, 'shared.wrong-state']);
    const back = await finance.post(`${path}/include`, { reason: 'It was a grant after all' });
    expect(back.body).toMatchObject({ status: 'unmatched', excludedReason: null });
    expect(await waiting()).toBe(1);
    const history = await finance.get(`audit-events?subjectType=ledger-line&subjectId=${line.id}`);
    const actions = history.body.items.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(expect.arrayContaining(['ledger.exclude', 'ledger.include']));
  });

  it('is excluded only by who may match (permission)', async () => {
    const [line] = (await finance.get('ledger-lines?q=20977')).body.items;
    const officer = await test.as(await test.given.staff('fund-officer'));
    const refused = await officer.post(`ledger-lines/${line.id}/exclude`, { reason: 'No' });
    expect(refused.status).toBe(403);
  });
});
