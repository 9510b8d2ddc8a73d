import { describe, expect, it } from 'vitest';
import { APPLICATION_STATUSES } from '../applications/index.js';
import { answerOf, FUND_ID, member, staff } from '../testing/index.js';
import {
  applicationStatusAfter,
  assessmentCommands,
  decideAssign,
  decideDeclareConflict,
  decideScore,
  decideSubmitAssessment,
  isAssignable,
  isSealedFor,
  type AssessedApplication,
  type Assessment,
  type AssessmentStatus,
} from './index.js';

const officer = staff('Isla Grant', ['fund-officer']);
const assessor = staff('Callum Reid', ['fund-officer'], FUND_ID);
const criteria = [{ id: 'need', weight: 100 }];
const scores = [{ criterionId: 'need', score: 4, reason: '' }];

const assessment = (status: AssessmentStatus): Assessment => ({
  status,
  fundId: FUND_ID,
  organisationId: null,
  assessor,
  applicationStatus: 'in-assessment',
});

describe('assigning an assessor', () => {
  const application: AssessedApplication = {
    status: 'submitted',
    fundId: FUND_ID,
    assessorIds: [],
  };

  it('puts the application in assessment', () => {
    expect(decideAssign(application, assessor, officer)).toEqual({
      ok: true,
      value: 'in-assessment',
    });
  });

  it('is possible once the application is sent and until it is assessed', () => {
    const assignable = APPLICATION_STATUSES.filter(isAssignable);
    expect(assignable).toEqual(['submitted', 'in-assessment']);
    for (const status of APPLICATION_STATUSES) {
      const decision = decideAssign({ ...application, status }, assessor, officer);
      expect(answerOf(decision)).toBe(
        assignable.includes(status) ? 'accepted' : 'shared.wrong-state',
      );
    }
  });

  it('refuses a person who may not score for the fund', () => {
    const refused = {
      refusal: { code: 'assessments.cannot-score', errors: [{ pointer: '/assessorId' }] },
    };
    expect(decideAssign(application, staff('A', ['auditor']), officer)).toMatchObject(refused);
    const elsewhere = staff('B', ['fund-officer'], 'other-fund');
    expect(decideAssign(application, elsewhere, officer)).toMatchObject(refused);
    const outside = member('Rory Bain', ['organisation-editor']);
    expect(decideAssign(application, outside, officer)).toMatchObject(refused);
  });

  it('assigns a person once, a conflicted one never again', () => {
    const again = { ...application, assessorIds: [assessor.userId] };
    expect(decideAssign(again, assessor, officer)).toMatchObject({
      refusal: { code: 'assessments.already-assigned' },
    });
  });

  it.each(['draft', 'assessed', 'approved', 'withdrawn'] as const)(
    'refuses an application that is %s',
    (status) => {
      expect(decideAssign({ ...application, status }, assessor, officer)).toMatchObject({
        refusal: { code: 'shared.wrong-state' },
      });
    },
  );

  it('is for fund officers', () => {
    expect(decideAssign(application, assessor, staff('A', ['auditor']))).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });
});

describe('scoring', () => {
  it('is the work of the assessor alone, whatever the role of another', () => {
    expect(decideScore(assessment('assigned'), scores, criteria, assessor)).toEqual({
      ok: true,
      value: 'in-progress',
    });
    const notYours = { code: 'assessments.not-yours', params: { assessor: 'Callum Reid' } };
    expect(decideScore(assessment('assigned'), scores, criteria, officer)).toMatchObject({
      refusal: notYours,
    });
    expect(
      decideSubmitAssessment(assessment('in-progress'), scores, criteria, officer),
    ).toMatchObject({ refusal: notYours });
    expect(decideDeclareConflict(assessment('assigned'), officer)).toMatchObject({
      refusal: notYours,
    });
  });

  it('is locked once submitted', () => {
    expect(decideSubmitAssessment(assessment('in-progress'), scores, criteria, assessor)).toEqual({
      ok: true,
      value: 'submitted',
    });
    expect(decideScore(assessment('submitted'), scores, criteria, assessor)).toMatchObject({
      refusal: { code: 'shared.wrong-state' },
    });
  });

  it('is over for a person who declared a conflict', () => {
    expect(decideDeclareConflict(assessment('assigned'), assessor).ok).toBe(true);
    expect(decideDeclareConflict(assessment('in-progress'), assessor).ok).toBe(true);
    expect(decideDeclareConflict(assessment('submitted'), assessor)).toMatchObject({
      refusal: { code: 'shared.wrong-state' },
    });
    expect(answerOf(decideScore(assessment('conflicted'), scores, criteria, assessor))).toBe(
      'shared.wrong-state',
    );
  });

  it('stops where the application was withdrawn meanwhile', () => {
    const stopped = { ...assessment('in-progress'), applicationStatus: 'withdrawn' as const };
    expect(decideSubmitAssessment(stopped, scores, criteria, assessor)).toMatchObject({
      refusal: { code: 'shared.wrong-state', params: { thing: 'application' } },
    });
  });

  it('tells the assessor what can be done', () => {
    const open = assessmentCommands(assessment('assigned'), [], criteria, assessor)
      .filter((answer) => answer.allowed)
      .map((answer) => answer.command);
    expect(open).toEqual(['score', 'declare-conflict']);
  });
});

describe('seals', () => {
  it('hide scores from all but the assessor until submitted', () => {
    expect(isSealedFor(assessment('in-progress'), assessor)).toBe(false);
    expect(isSealedFor(assessment('in-progress'), officer)).toBe(true);
    expect(isSealedFor(assessment('submitted'), officer)).toBe(false);
  });

  it('hide them longer from an assessor whose own scores are not in', () => {
    expect(isSealedFor(assessment('submitted'), officer, 'in-progress')).toBe(true);
    expect(isSealedFor(assessment('submitted'), officer, 'submitted')).toBe(false);
    expect(isSealedFor(assessment('submitted'), officer, 'conflicted')).toBe(false);
  });
});

describe('the application after an assessment', () => {
  const after = (...statuses: AssessmentStatus[]) =>
    applicationStatusAfter(statuses.map((status) => ({ status })));

  it('is assessed when every assessment without a conflict is in, and there is one', () => {
    expect(after('submitted', 'conflicted')).toBe('assessed');
    expect(after('submitted', 'assigned')).toBe('in-assessment');
    expect(after('submitted', 'in-progress')).toBe('in-assessment');
    expect(after('conflicted')).toBe('in-assessment');
    expect(after()).toBe('in-assessment');
  });
});
