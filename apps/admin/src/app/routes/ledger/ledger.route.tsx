import { LEDGER_IMPORT_STATUSES, LEDGER_LINE_STATUSES } from '@almoner/domain/ledger';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ROW_GROUPS } from '../../../features/ledger/ledger-labels.js';
import type {
  ImportsSearch,
  LinesSearch,
  RowsSearch,
} from '../../../features/ledger/ledger-types.js';
import { choiceParam, sortParam, textParam } from '../../../lib/search-params.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const lineListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ledger-lines',
  validateSearch: (search: Record<string, unknown>): LinesSearch => ({
    q: textParam(search, 'q'),
    status: choiceParam(search, 'status', LEDGER_LINE_STATUSES),
    importId: textParam(search, 'importId'),
    sort: sortParam(search, ['date', 'amountPence', 'reference', 'payee']),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, deps }) => prefetchQuery(context, 'listLedgerLines', { query: deps }),
  component: lazyRouteComponent(() => import('./line-list.page.js'), 'LineListPage'),
});

const lineRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ledger-lines/$id',
  loader: ({ context, params }) => prefetchQuery(context, 'getLedgerLine', { path: params }),
  component: lazyRouteComponent(() => import('./line.page.js'), 'LinePage'),
});

const importListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ledger-imports',
  validateSearch: (search: Record<string, unknown>): ImportsSearch => ({
    status: choiceParam(search, 'status', LEDGER_IMPORT_STATUSES),
    sort: sortParam(search, ['uploadedAt', 'fileName']),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, deps }) => prefetchQuery(context, 'listLedgerImports', { query: deps }),
  component: lazyRouteComponent(() => import('./import-list.page.js'), 'ImportListPage'),
});

const uploadRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ledger-imports/new',
  component: lazyRouteComponent(() => import('./upload.page.js'), 'UploadPage'),
});

const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ledger-imports/$id',
  validateSearch: (search: Record<string, unknown>): Pick<RowsSearch, 'group' | 'cursor'> => ({
    group: choiceParam(search, 'group', ROW_GROUPS),
    cursor: textParam(search, 'cursor'),
  }),
  loader: ({ context, params }) => prefetchQuery(context, 'getLedgerImport', { path: params }),
  component: lazyRouteComponent(() => import('./import.page.js'), 'ImportPage'),
});

export const ledgerRoutes = [
  lineListRoute,
  lineRoute,
  importListRoute,
  uploadRoute,
  importRoute,
] as const;
