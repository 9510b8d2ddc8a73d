import { financialYearOf, type PlainDate } from '@almoner/domain/calendar';
import type { Page } from 'playwright-core';
import type { ListPersonasResponse } from '../../src/lib/api/generated/types.gen.js';

/** The day of the demonstration world, which the test command reads from its database. */
export const TODAY: PlainDate = process.env['ALMONER_TODAY'] ?? '';

/** The present financial year of the demonstration world, by its start. */
export const THIS_YEAR = financialYearOf(TODAY);

/** The address of the application with the demonstration world, which the test command starts for each worker. */
export function worldUrl(): string {
  const url = process.env['ALMONER_URLS']?.split(' ')[Number(process.env['VITEST_POOL_ID']) - 1];
  if (!url) throw new Error('This journey needs the whole application: run "npm run test:e2e".');
  return url;
}

/** The API's answer to the person who is signed in on a page. */
export async function readApi<Answer>(page: Page, path: string): Promise<Answer> {
  const response = await page.request.get(`/api/v1/${path}`);
  if (!response.ok()) throw new Error(`GET ${path} answered ${response.status()}`);
  return (await response.json()) as Answer;
}

/** Sends a command to the API as the person who is signed in on a page, and answers what it answered. */
export async function postApi<Answer>(page: Page, path: string, body: object): Promise<Answer> {
  const headers = { 'X-Almoner-Request': '1', 'Idempotency-Key': crypto.randomUUID() };
  const response = await page.request.post(`/api/v1/${path}`, { headers, data: body });
  if (!response.ok()) throw new Error(`POST ${path} answered ${response.status()}`);
  return (await response.json()) as Answer;
}

/** Signs a persona in on a page without the sign-in page, which has a journey of its own. */
export async function becomePersona(page: Page, name: string): Promise<void> {
  const { items } = await readApi<ListPersonasResponse>(page, 'demo/personas');
  const persona = items.find((candidate) => candidate.name === name);
  if (!persona) throw new Error(`The demonstration world has no persona ${name}`);
  const address = `/api/v1/demo/personas/${persona.key}/session`;
  const response = await page.request.post(address, { headers: { 'X-Almoner-Request': '1' } });
  if (!response.ok()) throw new Error(`${name} was not signed in: ${response.status()}`);
}
