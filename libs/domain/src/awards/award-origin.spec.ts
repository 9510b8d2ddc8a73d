import { describe, expect, it } from 'vitest';
import { awardOriginFaults, type AwardOrigin } from './index.js';

const nothing: AwardOrigin = {
  applicationId: null,
  fundId: null,
  organisationId: null,
  title: null,
  directReason: null,
};
const direct: AwardOrigin = {
  ...nothing,
  fundId: 'fund',
  organisationId: 'organisation',
  title: 'Routes expansion',
  directReason: 'The only provider of this service',
};

function pointers(origin: AwardOrigin): string[] {
  return awardOriginFaults(origin).map((fault) => fault.pointer);
}

describe('where an award comes from', () => {
  it('is an application, with a title of its own or not', () => {
    expect(pointers({ ...nothing, applicationId: 'application' })).toEqual([]);
    expect(pointers({ ...nothing, applicationId: 'application', title: 'Better' })).toEqual([]);
  });

  it('is a fund, an organisation, a title and a reason where it is direct', () => {
    expect(pointers(direct)).toEqual([]);
    expect(pointers(nothing)).toEqual(['/fundId', '/organisationId', '/title', '/directReason']);
    expect(pointers({ ...direct, directReason: null })).toEqual(['/directReason']);
  });

  it('is never both', () => {
    expect(pointers({ ...direct, applicationId: 'application' })).toEqual([
      '/fundId',
      '/organisationId',
      '/directReason',
    ]);
  });
});
