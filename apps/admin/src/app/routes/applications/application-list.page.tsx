import { getRouteApi } from '@tanstack/react-router';
import { useAudience } from '../../../lib/session.js';
import { ApplicationQueue } from './application-queue.js';
import { OwnApplications } from './own-applications.js';

const route = getRouteApi('/signed-in/applications');

/** The queue of all applications for staff; an organisation sees its own. */
export function ApplicationListPage() {
  const address = route.useSearch();
  const isStaff = useAudience() === 'staff';
  return isStaff ? <ApplicationQueue address={address} /> : <OwnApplications address={address} />;
}
