import { ASSESSMENT_STATUSES } from '@almoner/domain/assessments';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { assessmentQuery } from '../../../features/assessments/api/get-assessment.js';
import {
  assessmentsQuery,
  type AssessmentsSearch,
} from '../../../features/assessments/api/list-assessments.js';
import { choiceParam, sortParam, textParam } from '../../../lib/search-params.js';
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
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(assessmentsQuery(deps)),
  component: lazyRouteComponent(() => import('./assessment-list.page.js'), 'AssessmentListPage'),
});

const assessmentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessments/$id',
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(assessmentQuery(params.id)),
  component: lazyRouteComponent(() => import('./assessment.page.js'), 'AssessmentPage'),
});

export const assessmentRoutes = [assessmentListRoute, assessmentRoute] as const;
