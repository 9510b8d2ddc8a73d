import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { parseSearchText, stringifySearchText } from '../lib/search-text.js';
import { ErrorPage, NotFoundPage } from './layout/error-page.js';
import { rootRoute } from './root.route.js';
import { allocationRoutes } from './routes/allocations/allocations.route.js';
import { auditRoutes } from './routes/audit/audit.route.js';
import { assuranceRoutes } from './routes/assurances/assurances.route.js';
import { awardRoutes } from './routes/awards/awards.route.js';
import { applicationRoutes } from './routes/applications/applications.route.js';
import { assessmentRoutes } from './routes/assessments/assessments.route.js';
import { bankAccountRoutes } from './routes/bank-accounts/bank-accounts.route.js';
import { budgetRoutes } from './routes/budgets/budgets.route.js';
import { callRoutes } from './routes/calls/calls.route.js';
import { conditionRoutes } from './routes/conditions/conditions.route.js';
import { fundRoutes } from './routes/funds/funds.route.js';
import { delegationRoutes } from './routes/delegations/delegations.route.js';
import { homeRoutes } from './routes/home/home.route.js';
import { kitRoute } from './routes/kit/kit.route.js';
import { ledgerRoutes } from './routes/ledger/ledger.route.js';
import { letterRoutes } from './routes/letters/letters.route.js';
import { matchFundingRoutes } from './routes/match-funding/match-funding.route.js';
import { notAllowedTodayRoutes } from './routes/not-allowed-today/not-allowed-today.route.js';
import { organisationRoutes } from './routes/organisations/organisations.route.js';
import { outcomeRoutes } from './routes/outcomes/outcomes.route.js';
import { paymentRoutes } from './routes/payments/payments.route.js';
import { paymentRunRoutes } from './routes/payment-runs/payment-runs.route.js';
import { peopleRoutes } from './routes/people/people.route.js';
import { programmeRoutes } from './routes/programmes/programmes.route.js';
import { recoveryRoutes } from './routes/recoveries/recoveries.route.js';
import { referenceDataRoutes } from './routes/reference-data/reference-data.route.js';
import { returnRoutes } from './routes/returns/returns.route.js';
import { transferRoutes } from './routes/transfers/transfers.route.js';
import { claimRoutes } from './routes/claims/claims.route.js';
import { variationRoutes } from './routes/variations/variations.route.js';
import { signInRoute } from './routes/sign-in/sign-in.route.js';
import { virementRoutes } from './routes/virements/virements.route.js';
import { signedInRoute } from './signed-in.route.js';

/*
 * Adding a feature's pages:
 *   1. `routes/<feature>/<feature>.route.tsx` exports its routes as one tuple, each with `signedIn(path)`. It holds
 *      paths, checks of search parameters, loaders and lazy pages, and nothing that draws.
 *   2. `routes/<feature>/<thing>.page.tsx` has the page of a thing, or the few pages on which it is begun and changed:
 *      each reads the address through `getRouteApi`, asks the generated client by `apiQuery`, and composes components.
 *      It is loaded only when visited.
 *   3. The tuple is spread below, and `navigation.ts` gets a line when the feature has a place in the menu.
 * `programmes` is the example to copy.
 */
const routeTree = rootRoute.addChildren([
  signInRoute,
  kitRoute,
  signedInRoute.addChildren([
    ...homeRoutes,
    ...programmeRoutes,
    ...fundRoutes,
    ...budgetRoutes,
    ...virementRoutes,
    ...allocationRoutes,
    ...callRoutes,
    ...applicationRoutes,
    ...assessmentRoutes,
    ...organisationRoutes,
    ...awardRoutes,
    ...conditionRoutes,
    ...claimRoutes,
    ...variationRoutes,
    ...assuranceRoutes,
    ...matchFundingRoutes,
    ...letterRoutes,
    ...paymentRoutes,
    ...delegationRoutes,
    ...bankAccountRoutes,
    ...paymentRunRoutes,
    ...transferRoutes,
    ...recoveryRoutes,
    ...returnRoutes,
    ...outcomeRoutes,
    ...ledgerRoutes,
    ...auditRoutes,
    ...peopleRoutes,
    ...referenceDataRoutes,
    ...notAllowedTodayRoutes,
  ]),
]);

/** The router over all pages. Search parameters are plain text in the address; each route checks its own. */
export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    parseSearch: parseSearchText,
    stringifySearch: stringifySearchText,
  });
}
