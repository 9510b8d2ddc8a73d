import type { ASSESSMENT_LIST } from '@almoner/domain/assessments';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listAddress } from '../../../lib/list-search.js';
import { getAssessment } from '../../../lib/api/generated/sdk.gen.js';
import { prefetchQuery } from '../../../lib/api/api-query.js';
import { signedIn } from '../../signed-in.route.js';

export const assessmentRoutes = [
  createRoute({
    ...signedIn('/assessments'),
    validateSearch: listAddress<typeof ASSESSMENT_LIST>,
    component: lazyRouteComponent(() => import('./assessment-list.page.js'), 'AssessmentListPage'),
  }),
  createRoute({
    ...signedIn('/assessments/$id'),
    loader: ({ context, params }) => prefetchQuery(context, getAssessment, { path: params }),
    component: lazyRouteComponent(() => import('./assessment.page.js'), 'AssessmentPage'),
  }),
] as const;
