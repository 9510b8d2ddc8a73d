import type { AWARD_LIST, AWARD_YEAR_LIST } from '@almoner/domain/awards';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { EFFECT_COMMANDS } from '../../../features/awards/effect-commands.js';
import { BATCH_COMMANDS, type BatchCommand } from '../../../features/awards/award-batch.js';
import type { EffectCommand } from '../../../features/awards/awards-types.js';
import { choiceParam, listParam, textParam, yearParam } from '../../../lib/search-params.js';
import { getAward } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedIn } from '../../signed-in.route.js';

/** The origin of a new award: an application, or a fund and an organisation. */
interface NewAwardSearch {
  readonly applicationId?: string;
  readonly fundId?: string;
  readonly organisationId?: string;
}

/** The awards to check, and the command to check them for. */
interface AwardCheckSearch {
  readonly command: BatchCommand;
  readonly awardIds: readonly string[];
}

export const awardRoutes = [
  createRoute({
    ...signedIn('/awards'),
    validateSearch: listAddress<typeof AWARD_LIST>,
    component: lazyRouteComponent(() => import('./award-list.page.js'), 'AwardListPage'),
  }),
  createRoute({
    ...signedIn('/award-years'),
    validateSearch: listAddress<typeof AWARD_YEAR_LIST>,
    component: lazyRouteComponent(() => import('./award-year-list.page.js'), 'AwardYearListPage'),
  }),
  createRoute({
    ...signedIn('/awards/new'),
    validateSearch: (search: Record<string, unknown>): NewAwardSearch => ({
      applicationId: textParam(search, 'applicationId'),
      fundId: textParam(search, 'fundId'),
      organisationId: textParam(search, 'organisationId'),
    }),
    component: lazyRouteComponent(() => import('./new-award.page.js'), 'NewAwardPage'),
  }),
  createRoute({
    ...signedIn('/awards/check'),
    validateSearch: (search: Record<string, unknown>): AwardCheckSearch => ({
      command: choiceParam(search, 'command', BATCH_COMMANDS) ?? 'approve',
      awardIds: listParam(search, 'awardIds'),
    }),
    component: lazyRouteComponent(() => import('./award-check.page.js'), 'AwardCheckPage'),
  }),
  createRoute({
    ...signedIn('/awards/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getAward, { path: params }),
    component: lazyRouteComponent(() => import('./award.page.js'), 'AwardPage'),
  }),
  createRoute({
    ...signedIn('/awards/$id/effect'),
    validateSearch: (search: Record<string, unknown>): { readonly command?: EffectCommand } => ({
      command: choiceParam(search, 'command', EFFECT_COMMANDS),
    }),
    component: lazyRouteComponent(() => import('./award-effect.page.js'), 'AwardEffectPage'),
  }),
  createRoute({
    ...signedIn('/funds/$id/year-confirmation'),
    validateSearch: (search: Record<string, unknown>): { readonly financialYear?: string } => ({
      financialYear: yearParam(search, 'financialYear'),
    }),
    component: lazyRouteComponent(
      () => import('./year-confirmation.page.js'),
      'YearConfirmationPage',
    ),
  }),
] as const;
