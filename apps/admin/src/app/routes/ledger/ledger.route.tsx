import type { LEDGER_IMPORT_LIST, LEDGER_LINE_LIST } from '@almoner/domain/ledger';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { RowsSearch } from '../../../features/ledger/ledger-types.js';
import { ROW_GROUPS } from '../../../features/ledger/ledger-labels.js';
import { choiceParam, textParam } from '../../../lib/search-params.js';
import { listAddress } from '../../../lib/list-search.js';
import { getLedgerImport, getLedgerLine } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedIn } from '../../signed-in.route.js';

export const ledgerRoutes = [
  createRoute({
    ...signedIn('/ledger-lines'),
    validateSearch: listAddress<typeof LEDGER_LINE_LIST>,
    component: lazyRouteComponent(() => import('./line-list.page.js'), 'LineListPage'),
  }),
  createRoute({
    ...signedIn('/ledger-lines/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getLedgerLine, { path: params }),
    component: lazyRouteComponent(() => import('./line.page.js'), 'LinePage'),
  }),
  createRoute({
    ...signedIn('/ledger-imports'),
    validateSearch: listAddress<typeof LEDGER_IMPORT_LIST>,
    component: lazyRouteComponent(() => import('./import-list.page.js'), 'ImportListPage'),
  }),
  createRoute({
    ...signedIn('/ledger-imports/new'),
    component: lazyRouteComponent(() => import('./import.page.js'), 'UploadPage'),
  }),
  createRoute({
    ...signedIn('/ledger-imports/$id'),
    validateSearch: (search: Record<string, unknown>): Pick<RowsSearch, 'group' | 'cursor'> => ({
      group: choiceParam(search, 'group', ROW_GROUPS),
      cursor: textParam(search, 'cursor'),
    }),
    loader: ({ context, params }) => prefetchQuery(context, getLedgerImport, { path: params }),
    component: lazyRouteComponent(() => import('./import.page.js'), 'ImportPage'),
  }),
] as const;
