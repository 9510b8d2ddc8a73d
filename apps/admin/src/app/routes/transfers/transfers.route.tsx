import type { TRANSFER_NOTE_LIST } from '@almoner/domain/transfers';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { getTransferNote } from '../../../lib/api/generated/sdk.gen.js';
import { listAddress } from '../../../lib/list-search.js';
import { dateParam } from '../../../lib/search-params.js';
import { signedIn } from '../../signed-in.route.js';

/** The day by which due transfers are listed; it is kept in the address. */
interface DueSearch {
  readonly dueBy?: string | undefined;
}

export const transferRoutes = [
  createRoute({
    ...signedIn('/transfers'),
    validateSearch: listAddress<typeof TRANSFER_NOTE_LIST>,
    component: lazyRouteComponent(() => import('./transfer-list.page.js'), 'TransferListPage'),
  }),
  createRoute({
    ...signedIn('/transfers/new'),
    validateSearch: (search: Record<string, unknown>): DueSearch => ({
      dueBy: dateParam(search, 'dueBy'),
    }),
    component: lazyRouteComponent(() => import('./transfer.page.js'), 'NewTransferPage'),
  }),
  createRoute({
    ...signedIn('/transfers/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getTransferNote, { path: params }),
    component: lazyRouteComponent(() => import('./transfer.page.js'), 'TransferPage'),
  }),
] as const;
