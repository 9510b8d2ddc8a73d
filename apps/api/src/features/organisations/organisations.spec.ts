import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client, Reply } from '../../../test/client.js';

const MUIREND = {
  name: 'Muirend Hub',
  kind: 'charity',
  identifierScheme: 'GB-SC',
  identifier: 'sc 912345',
  areaCodes: ['S12000050'],
};

let test: TestApp;
let officer: Client;

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
});
afterAll(() => test.close());

describe('organisations', () => {
  it('registers an organisation with its identifier as the register writes it', async () => {
    const created = await officer.post('organisations', MUIREND);
    expect(created.status).toBe(201);
    expect(created.headers.get('etag')).toBe('"1"');
    expect(created.body).toMatchObject({
      identifier: 'SC912345',
      areas: [{ code: 'S12000050', name: 'North Lanarkshire' }],
      illustrative: false,
    });
    const read = await officer.get(`organisations/${created.body.id}`);
    expect(read.body).toEqual(created.body);
  });

  it('refuses an organisation without a name, which a change of one may leave out', async () => {
    const { name: _name, ...given } = MUIREND;
    const reply = await officer.post('organisations', given);
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toEqual([{ pointer: '/name', detail: 'Enter text.' }]);
  });

  it('refuses the same identifier of the same scheme a second time', async () => {
    const given = { ...MUIREND, identifier: 'SC900001' };
    expect((await officer.post('organisations', given)).status).toBe(201);
    const again = await officer.post('organisations', { ...given, name: 'Another name' });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({
      code: 'shared.duplicate',
      params: { field: 'identifier' },
    });
  });

  it('accepts the same digits under another scheme: a company number is no charity number', async () => {
    const company = { ...MUIREND, identifierScheme: 'GB-COH', identifier: 'SC900001' };
    expect((await officer.post('organisations', company)).status).toBe(201);
  });

  it('changes what is sent and keeps the rest, and the history says from what to what', async () => {
    const { id, version } = (
      await officer.post('organisations', { ...MUIREND, identifier: 'SC900002' })
    ).body;
    const changed = await officer.patch(`organisations/${id}`, version, { name: 'Muirend Trust' });
    expect(changed.body).toMatchObject({
      name: 'Muirend Trust',
      identifier: 'SC900002',
      version: 2,
    });
    const [event] = await test.database.query<{ changes: unknown }>(
      `SELECT changes FROM audit_events WHERE subject_id = $1 AND action = 'organisations.update'`,
      [id],
    );
    expect(event?.changes).toEqual([{ field: 'name', from: 'Muirend Hub', to: 'Muirend Trust' }]);
  });

  it('is changed by somebody limited to some funds only where it has to do with them (fund scope)', async () => {
    const fund = await test.given.fund();
    const limited = await test.as(await test.given.staff('fund-officer', fund.id));
    const stranger = await test.given.organisation();
    const change = (id: string) => limited.patch(`organisations/${id}`, 1, { name: 'Taken over' });
    const outcome = ({ status, body }: Reply) => [status, body.code ?? body.name];
    const answerOf = async (id: string) => (await limited.get(`organisations/${id}`)).body.commands;
    const refused = [403, 'organisations.of-other-funds'];
    expect(outcome(await change(stranger.id))).toEqual(refused);
    expect(await answerOf(stranger.id)).toMatchObject([{ command: 'update', allowed: false }]);
    const elsewhere = await test.given.acceptedAward();
    expect(outcome(await change(elsewhere.organisationId))).toEqual(refused);

    const { organisationId } = await test.given.acceptedAward({ fund });
    expect(await answerOf(organisationId)).toMatchObject([{ command: 'update', allowed: true }]);
    expect(outcome(await change(organisationId))).toEqual([200, 'Taken over']);
    const applicant = await test.given.organisation();
    await test.given.application({
      call: await test.given.call({ fund }),
      organisation: applicant,
    });
    expect(outcome(await change(applicant.id))).toEqual([200, 'Taken over']);
    const { body: entered } = await limited.post('organisations', {
      ...MUIREND,
      identifier: 'SC900077',
    });
    expect(outcome(await change(entered.id))).toEqual([200, 'Taken over']);
    expect(
      (await officer.patch(`organisations/${stranger.id}`, 1, { name: 'By all funds' })).status,
    ).toBe(200);
  });

  it('refuses a stale version and one that is not sent, and changes nothing', async () => {
    const { id } = (await officer.post('organisations', { ...MUIREND, identifier: 'SC900003' }))
      .body;
    await officer.patch(`organisations/${id}`, 1, { name: 'First' });
    expect((await officer.patch(`organisations/${id}`, 1, { name: 'Second' })).status).toBe(412);
    expect((await officer.patch(`organisations/${id}`, undefined, { name: 'X' })).status).toBe(428);
    expect((await officer.get(`organisations/${id}`)).body).toMatchObject({
      name: 'First',
      version: 2,
    });
  });

  it('finds organisations by part of the name, by kind and by area, and exports the same', async () => {
    const given = {
      ...MUIREND,
      name: 'Zetland Carers',
      kind: 'community',
      areaCodes: ['S12000027'],
    };
    await officer.post('organisations', { ...given, identifierScheme: 'XX-OTHER' });
    const filters = 'q=zetland&kind=community&areaCode=S12000027';
    const listed = await officer.get(`organisations?${filters}`);
    expect(listed.body.items.map((o: { name: string }) => o.name)).toEqual(['Zetland Carers']);
    expect(listed.body.total).toEqual({ value: 1, capped: false });
    const csv = await officer.get(`organisations/export.csv?${filters}`);
    expect(csv.text).toContain('Zetland Carers,Community group,Another identifier');
  });

  it('shows a person of an organisation their own alone (isolation)', async () => {
    const own = await test.given.organisation();
    const other = await test.given.organisation();
    const member = await test.as(await test.given.member(own));
    const listed = await member.get('organisations');
    expect(listed.body.items.map((o: { id: string }) => o.id)).toEqual([own.id]);
    expect((await member.get(`organisations/${own.id}`)).status).toBe(200);
    expect((await member.get(`organisations/${other.id}`)).status).toBe(404);
  });

  it('lets only people who may edit organisations change one (permission)', async () => {
    const own = await test.given.organisation();
    const member = await test.as(await test.given.member(own));
    const auditor = await test.as(await test.given.staff('auditor'));
    for (const client of [member, auditor]) {
      expect((await client.patch(`organisations/${own.id}`, 1, { name: 'X' })).status).toBe(403);
      expect((await client.post('organisations', MUIREND)).status).toBe(403);
    }
  });
});

describe('bad input about organisations', () => {
  it.each([
    ['a charity number of the wrong shape', { identifier: '12345' }, 400, '/identifier'],
    ['an unknown scheme', { identifierScheme: 'GB-XYZ' }, 400, '/identifierScheme'],
    ['an unknown kind', { kind: 'club' }, 400, '/kind'],
    ['an area that does not exist', { areaCodes: ['S12000050', 'S99'] }, 422, '/areaCodes/1'],
    ['areas that are not a list', { areaCodes: 'S12000050' }, 400, '/areaCodes'],
    ['a name of the wrong type', { name: 7 }, 400, '/name'],
    ['a name that is too long', { name: 'x'.repeat(201) }, 400, '/name'],
    ['an unknown field', { colour: 'red' }, 400, '/colour'],
  ])('refuses %s and names the field', async (_name, wrong, status, pointer) => {
    const reply = await officer.post('organisations', { ...MUIREND, ...wrong });
    expect(reply.status).toBe(status);
    expect(reply.body.errors[0].pointer).toBe(pointer);
  });

  it('refuses a malformed id, cursor, sort and page size', async () => {
    expect((await officer.get('organisations/seven')).status).toBe(400);
    for (const query of ['cursor=x', 'sort=colour', 'limit=101', 'limit=-1', 'limit=many']) {
      const reply = await officer.get(`organisations?${query}`);
      expect(reply.status).toBe(400);
      expect(reply.body.errors[0].pointer).toBe(`/${query.split('=')[0]}`);
    }
  });
});
