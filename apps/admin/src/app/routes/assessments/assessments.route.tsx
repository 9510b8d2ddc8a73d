import type { ASSESSMENT_LIST } from '@almoner/domain/assessments';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { getAssessment } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedInRoute } from '../../signed-in.route.js';

const assessmentListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessments',
  validateSearch: listAddress<typeof ASSESSMENT_LIST>,
  component: lazyRouteComponent(() => import('./assessment-list.page.js'), 'AssessmentListPage'),
});

const assessmentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/assessments/$id',
  loader: ({ context, params }) => prefetchQuery(context, getAssessment, { path: params }),
  component: lazyRouteComponent(() => import('./assessment.page.js'), 'AssessmentPage'),
});

export const assessmentRoutes = [assessmentListRoute, assessmentRoute] as const;
