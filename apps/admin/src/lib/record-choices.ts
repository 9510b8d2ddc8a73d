import type { AreaKind } from '@almoner/domain/areas';
import type { FilterRecord, Permission } from '@almoner/domain/shared';
import { queryOptions } from '@tanstack/react-query';
import * as api from './api/generated/sdk.gen.js';
import type { FundKind, OrganisationKind } from './api/generated/types.gen.js';

/** A record that can be chosen. */
export interface RecordChoice {
  readonly value: string;
  readonly label: string;
}

/** The parameters that the choices depend on. */
interface Asked {
  /** The typed text: part of a name. */
  readonly text: string;
  /** Which records are offered: a kind of fund, area or organisation, or a permission of a person. */
  readonly among: string | undefined;
  /** The fund chosen beside it; only its calls, people and indicators are offered. */
  readonly fundId: string | undefined;
  readonly signal: AbortSignal;
}

const MOST = 50;

/** How records of each kind are searched by text. Kinds that are not here are only reached by links. */
const FIND: Readonly<
  Partial<Record<FilterRecord, (asked: Asked) => Promise<readonly RecordChoice[]>>>
> = {
  area: async ({ among, signal }) =>
    (await api.listAreas({ query: { kind: among as AreaKind | undefined }, signal })).items.map(
      ({ code, name }) => ({ value: code, label: name }),
    ),
  call: async ({ text, fundId, signal }) =>
    (
      await api.listCalls({
        query: { q: text || undefined, fundId, sort: '-opensOn', limit: MOST },
        signal,
      })
    ).items.map(({ id, title }) => ({ value: id, label: title })),
  fund: async ({ text, among, signal }) =>
    (
      await api.listFunds({
        query: {
          q: text || undefined,
          kind: among as FundKind | undefined,
          sort: 'name',
          limit: MOST,
        },
        signal,
      })
    ).items.map(({ id, name }) => ({ value: id, label: name })),
  indicator: async ({ text, fundId, signal }) =>
    (
      await api.listIndicators({
        query: { q: text || undefined, fundId, sort: 'code', limit: MOST },
        signal,
      })
    ).items.map(({ id, title, code }) => ({ value: id, label: `${title} (${code})` })),
  organisation: async ({ text, among, signal }) =>
    (
      await api.listOrganisations({
        query: {
          q: text || undefined,
          kind: among as OrganisationKind | undefined,
          sort: 'name',
          limit: MOST,
        },
        signal,
      })
    ).items.map(({ id, name }) => ({ value: id, label: name })),
  person: async ({ among, fundId, signal }) =>
    (
      await api.listPeople({ query: { permission: among as Permission, fundId }, signal })
    ).items.map(({ id, name }) => ({ value: id, label: name })),
  programme: async ({ signal }) =>
    (await api.listProgrammes({ query: { sort: 'name', limit: 100 }, signal })).items.map(
      ({ id, name }) => ({ value: id, label: name }),
    ),
};

/** Kinds of which the API answers all records at once; the browser filters them by the typed text. */
const WHOLE: ReadonlySet<FilterRecord> = new Set(['area', 'person', 'programme']);

/** How the name of one record is found by its id. */
const NAME: Readonly<
  Partial<Record<FilterRecord, (id: string, among?: string) => Promise<string | undefined>>>
> = {
  allocation: async (id) => (await api.getAllocation({ path: { id } })).reference,
  application: async (id) => (await api.getApplication({ path: { id } })).reference,
  area: async (code) =>
    (await api.listAreas({ query: {} })).items.find((area) => area.code === code)?.name ?? code,
  award: async (id) => (await api.getAward({ path: { id } })).reference,
  'budget-line': async (id) => {
    const found = await api.listAwardYears({ query: { budgetLineId: id, limit: 1 } });
    const [year] = found.items;
    return year && `${year.fundCode} ${year.financialYear}, ${year.pot}`;
  },
  call: async (id) => (await api.getCall({ path: { id } })).title,
  fund: async (id) => (await api.getFund({ path: { id } })).name,
  indicator: async (id) => (await api.getIndicator({ path: { id } })).title,
  'ledger-import': async (id) => (await api.getLedgerImport({ path: { id } })).fileName,
  'letter-template': async (id) =>
    (await api.listLetterTemplates({ query: { seriesId: id, limit: 1 } })).items[0]?.name,
  organisation: async (id) => (await api.getOrganisation({ path: { id } })).name,
  payment: async (id) => (await api.getPayment({ path: { id } })).reference,
  person: async (id, among) =>
    (await api.listPeople({ query: { permission: among as Permission } })).items.find(
      (person) => person.id === id,
    )?.name,
  programme: async (id) => (await api.getProgramme({ path: { id } })).name,
};

/** Whether records of a kind can be searched by typing. */
export function isChosenByTyping(of: FilterRecord): boolean {
  return FIND[of] !== undefined;
}

/** The records of a kind to choose from, by the typed text. */
export function recordChoicesQuery(
  of: FilterRecord,
  { text = '', among, fundId }: Partial<Omit<Asked, 'signal'>> = {},
) {
  const typed = WHOLE.has(of) ? '' : text.trim();
  return queryOptions({
    queryKey: ['choices', of, among, fundId, typed],
    queryFn: ({ signal }) => FIND[of]?.({ text: typed, among, fundId, signal }) ?? [],
  });
}

/** The name of a record for the chip of a filter; "one" where it cannot be found. */
export function recordNameQuery(of: FilterRecord, id: string, among?: string) {
  return queryOptions({
    queryKey: ['names', of, id, among],
    queryFn: async () => (await NAME[of]?.(id, among)) ?? 'one',
    staleTime: 60_000,
    retry: false,
  });
}
