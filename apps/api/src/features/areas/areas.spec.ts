import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adpCode } from '@almoner/domain/areas';
import { startTestApp, type TestApp } from '../../../test/app.js';
import type { Client } from '../../../test/client.js';

interface Area {
  code: string;
  name: string;
  kind: string;
  healthBoardCode: string | null;
  adpCode: string | null;
}

let test: TestApp;
let officer: Client;

beforeAll(async () => {
  test = await startTestApp();
  officer = await test.as(await test.given.staff('fund-officer'));
});
afterAll(() => test.close());

async function areas(kind: string): Promise<Area[]> {
  return (await officer.get(`areas?kind=${kind}`)).body.items;
}

describe('areas', () => {
  it.each([
    ['council', 32],
    ['health-board', 14],
    ['adp', 30],
  ])('lists every %s of Scotland', async (kind, count) => {
    const listed = await areas(kind);
    expect(listed).toHaveLength(count);
    expect(new Set(listed.map((area) => area.kind))).toEqual(new Set([kind]));
  });

  it('places each council in a health board and a partnership that are in the list', async () => {
    const boards = new Set((await areas('health-board')).map((area) => area.code));
    const partnerships = new Set((await areas('adp')).map((area) => area.code));
    const councils = await areas('council');
    expect(councils.every((council) => boards.has(council.healthBoardCode ?? ''))).toBe(true);
    expect(new Set(councils.map((council) => council.adpCode))).toEqual(partnerships);
  });

  it('gives each partnership the code that the domain makes of its name', async () => {
    const partnerships = await areas('adp');
    expect(partnerships.map((area) => area.code)).toEqual(
      partnerships.map((area) => adpCode(area.name)),
    );
  });

  it('lets one partnership serve two councils', async () => {
    const councils = await areas('council');
    const shared = councils.filter((c) => c.adpCode === 'ADP-clackmannanshire-and-stirling');
    expect(shared.map((council) => council.name)).toEqual(['Clackmannanshire', 'Stirling']);
  });

  it('is the same list for people of an organisation', async () => {
    const member = await test.as(await test.given.member(await test.given.organisation()));
    expect((await member.get('areas')).body.items).toHaveLength(76);
  });

  it('refuses a kind that does not exist and names the field', async () => {
    const reply = await officer.get('areas?kind=parish');
    expect(reply.status).toBe(400);
    expect(reply.body.errors[0].pointer).toBe('/kind');
  });
});
