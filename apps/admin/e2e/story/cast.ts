import type { Page } from 'playwright-core';
import { collectComplaints, DESK_WIDTH, PHONE_WIDTH, type Complaints } from '../support/browser.js';
import type { Visitors } from '../support/visitors.js';

const STAFF = {
  isla: 'Isla Grant',
  rory: 'Rory Sinclair',
  morven: 'Morven Hay',
  ailsa: 'Ailsa Reid',
  callum: 'Callum Munro',
  fiona: 'Fiona Baird',
} as const;

const ORGANISATION = { mhairi: 'Mhairi Stewart', gordon: 'Gordon Fraser' } as const;

type Part = keyof typeof STAFF | keyof typeof ORGANISATION;

/** The people of the story, each with a browser page: staff on a desktop, the organisation on a phone. */
export type Cast = Readonly<Record<Part, Page>> & { readonly complaints: readonly Complaints[] };

async function pagesOf<Key extends string>(
  { openAs }: Visitors,
  names: Readonly<Record<Key, string>>,
  width: number,
): Promise<Record<Key, Page>> {
  const pages = {} as Record<Key, Page>;
  for (const key in names) pages[key] = await openAs(names[key], width);
  return pages;
}

/** Signs everybody in. */
export async function gatherCast(visitors: Visitors): Promise<Cast> {
  const pages = {
    ...(await pagesOf(visitors, STAFF, DESK_WIDTH)),
    ...(await pagesOf(visitors, ORGANISATION, PHONE_WIDTH)),
  };
  return { ...pages, complaints: Object.values(pages).map(collectComplaints) };
}
