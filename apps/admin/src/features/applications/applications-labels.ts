import {
  APPLICATION_STATUSES,
  applicationStatusWords,
  type ApplicationStatus,
} from '@almoner/domain/applications';
import type { Choice } from '../../components/select.js';
import type { ApplicationsSearch } from './api/list-applications.js';

/** Statuses that the queue is not narrowed by: staff see no draft, and nothing leads to the others yet. */
const UNLISTED: readonly ApplicationStatus[] = ['draft', 'reserve', 'ineligible'];

const LISTED = APPLICATION_STATUSES.filter((status) => !UNLISTED.includes(status));

/** The statuses of an application to choose from, for staff. */
export const APPLICATION_STATUS_CHOICES: readonly Choice[] = LISTED.map((status) => ({
  value: status,
  label: applicationStatusWords(status, 'staff'),
}));

/** What the filters of the applications are chosen from. */
export interface ApplicationFilterChoices {
  readonly funds: readonly Choice[];
  readonly calls: readonly Choice[];
  readonly areas: readonly Choice[];
  readonly assessors: readonly Choice[];
}

function named(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? 'one';
}

/** The filters in force on the list of applications, each with the words of its chip. */
export function applicationChips(search: ApplicationsSearch, choices: ApplicationFilterChoices) {
  const { q, fundId, callId, status, assessorId, areaCode, organisationId } = search;
  return [
    ...(q ? [{ name: 'q', label: `Contains: ${q}` }] : []),
    ...(status
      ? [{ name: 'status', label: `Status: ${applicationStatusWords(status, 'staff')}` }]
      : []),
    ...(fundId ? [{ name: 'fundId', label: `Fund: ${named(choices.funds, fundId)}` }] : []),
    ...(callId ? [{ name: 'callId', label: `Call: ${named(choices.calls, callId)}` }] : []),
    ...(assessorId
      ? [{ name: 'assessorId', label: `Assessor: ${named(choices.assessors, assessorId)}` }]
      : []),
    ...(areaCode ? [{ name: 'areaCode', label: `Area: ${named(choices.areas, areaCode)}` }] : []),
    ...(organisationId ? [{ name: 'organisationId', label: 'One organisation' }] : []),
  ];
}
