import type { AWARD_LIST } from '@almoner/domain/awards';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { EFFECT_COMMANDS } from '../../../features/awards/effect-commands.js';
import { BATCH_COMMANDS, type BatchCommand } from '../../../features/awards/award-batch.js';
import type { EffectCommand } from '../../../features/awards/awards-types.js';
import { choiceParam, listParam, textParam, yearParam } from '../../../lib/search-params.js';
import { getAward } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { listAddress } from '../../../lib/list-search.js';
import { signedInRoute } from '../../signed-in.route.js';

const awardListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards',
  validateSearch: listAddress<typeof AWARD_LIST>,
  component: lazyRouteComponent(() => import('./award-list.page.js'), 'AwardListPage'),
});

/** The origin of a new award: an application, or a fund and an organisation. */
interface NewAwardSearch {
  readonly applicationId?: string;
  readonly fundId?: string;
  readonly organisationId?: string;
}

const newAwardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards/new',
  validateSearch: (search: Record<string, unknown>): NewAwardSearch => ({
    applicationId: textParam(search, 'applicationId'),
    fundId: textParam(search, 'fundId'),
    organisationId: textParam(search, 'organisationId'),
  }),
  component: lazyRouteComponent(() => import('./new-award.page.js'), 'NewAwardPage'),
});

/** The awards to check, and the command to check them for. */
interface AwardCheckSearch {
  readonly command: BatchCommand;
  readonly awardIds: readonly string[];
}

const awardCheckRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards/check',
  validateSearch: (search: Record<string, unknown>): AwardCheckSearch => ({
    command: choiceParam(search, 'command', BATCH_COMMANDS) ?? 'approve',
    awardIds: listParam(search, 'awardIds'),
  }),
  component: lazyRouteComponent(() => import('./award-check.page.js'), 'AwardCheckPage'),
});

const awardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards/$id',
  loader: ({ context, params }) => prefetchQuery(context, getAward, { path: params }),
  component: lazyRouteComponent(() => import('./award.page.js'), 'AwardPage'),
});

const awardEffectRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/awards/$id/effect',
  validateSearch: (search: Record<string, unknown>): { readonly command?: EffectCommand } => ({
    command: choiceParam(search, 'command', EFFECT_COMMANDS),
  }),
  component: lazyRouteComponent(() => import('./award-effect.page.js'), 'AwardEffectPage'),
});

const yearConfirmationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/funds/$id/year-confirmation',
  validateSearch: (search: Record<string, unknown>): { readonly financialYear?: string } => ({
    financialYear: yearParam(search, 'financialYear'),
  }),
  component: lazyRouteComponent(
    () => import('./year-confirmation.page.js'),
    'YearConfirmationPage',
  ),
});

export const awardRoutes = [
  awardListRoute,
  newAwardRoute,
  awardCheckRoute,
  awardRoute,
  awardEffectRoute,
  yearConfirmationRoute,
] as const;
