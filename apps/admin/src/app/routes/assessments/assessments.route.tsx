import { ASSESSMENT_STATUSES } from '@almoner/domain/assessments';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { AssessmentsSearch } from '../../../features/assessments/assessments-types.js';
import { choiceParam, sortParam, textParam } from '../../../lib/search-params.js';
import { prefetchQuery } from '../../../lib/prefetch.js';
import { signedInRoute } from '../../signed-in.route.js';

const assessmentListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessments',
  validateSearch: (search: Record<string, unknown>): AssessmentsSearch => ({
    applicationId: textParam(search, 'applicationId'),
    fundId: textParam(search, 'fundId'),
    status: choiceParam(search, 'status', ASSESSMENT_STATUSES),
    mine: choiceParam(search, 'mine', ['true', 'false'] as const),
    sort: sortParam(search, ['assignedAt', 'applicationReference', 'assessorName', 'status']),
    cursor: textParam(search, 'cursor'),
  }),
  loaderDeps: ({ search: { density: _density, ...search } }) => search,
  loader: ({ context, deps }) => prefetchQuery(context, 'listAssessments', { query: deps }),
  component: lazyRouteComponent(() => import('./assessment-list.page.js'), 'AssessmentListPage'),
});

const assessmentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessments/$id',
  loader: ({ context, params }) => prefetchQuery(context, 'getAssessment', { path: params }),
  component: lazyRouteComponent(() => import('./assessment.page.js'), 'AssessmentPage'),
});

export const assessmentRoutes = [assessmentListRoute, assessmentRoute] as const;
