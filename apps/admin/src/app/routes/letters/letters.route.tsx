import type { LETTER_TEMPLATE_LIST } from '@almoner/domain/letters';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../../lib/search-params.js';
import { listAddress } from '../../../lib/list-search.js';
import { getAward, getAwardLetter, getLetterTemplate } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedIn } from '../../signed-in.route.js';

/** The last day to accept that the previewed letter states. */
interface OfferSearch {
  readonly expiresOn?: string;
}

/** The award that a template is tried with. */
interface TemplateSearch {
  readonly awardId?: string;
}

export const letterRoutes = [
  createRoute({
    ...signedIn('/awards/$id/accept'),
    loader: ({ context, params }) => {
      prefetchQuery(context, getAward, { path: params });
      prefetchQuery(context, getAwardLetter, { path: params });
    },
    component: lazyRouteComponent(() => import('./offer.page.js'), 'AcceptPage'),
  }),
  createRoute({
    ...signedIn('/awards/$id/acknowledge'),
    loader: ({ context, params }) => {
      prefetchQuery(context, getAward, { path: params });
      prefetchQuery(context, getAwardLetter, { path: params });
    },
    component: lazyRouteComponent(() => import('./offer.page.js'), 'AcknowledgePage'),
  }),
  createRoute({
    ...signedIn('/awards/$id/letter'),
    loader: ({ context, params }) => prefetchQuery(context, getAwardLetter, { path: params }),
    component: lazyRouteComponent(() => import('./offer.page.js'), 'LetterPage'),
  }),
  createRoute({
    ...signedIn('/awards/$id/offer'),
    validateSearch: (search: Record<string, unknown>): OfferSearch => ({
      expiresOn: textParam(search, 'expiresOn'),
    }),
    loader: ({ context, params }) => prefetchQuery(context, getAward, { path: params }),
    component: lazyRouteComponent(() => import('./offer.page.js'), 'OfferPage'),
  }),
  createRoute({
    ...signedIn('/letter-templates'),
    validateSearch: listAddress<typeof LETTER_TEMPLATE_LIST>,
    component: lazyRouteComponent(() => import('./template-list.page.js'), 'TemplateListPage'),
  }),
  createRoute({
    ...signedIn('/letter-templates/new'),
    component: lazyRouteComponent(() => import('./template-edit.page.js'), 'NewTemplatePage'),
  }),
  createRoute({
    ...signedIn('/letter-templates/$id'),
    validateSearch: (search: Record<string, unknown>): TemplateSearch => ({
      awardId: textParam(search, 'awardId'),
    }),
    loader: ({ context, params }) => prefetchQuery(context, getLetterTemplate, { path: params }),
    component: lazyRouteComponent(() => import('./template.page.js'), 'TemplatePage'),
  }),
  createRoute({
    ...signedIn('/letter-templates/$id/edit'),
    loader: ({ context, params }) => prefetchQuery(context, getLetterTemplate, { path: params }),
    component: lazyRouteComponent(() => import('./template-edit.page.js'), 'TemplateEditPage'),
  }),
] as const;
