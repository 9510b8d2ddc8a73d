import { describe, expect, it } from 'vitest';
import { MAIN_POT, type BudgetLine } from '../budgets/index.js';
import { pence } from '../money/index.js';
import { answerOf, FUND_ID, member, staff } from '../testing/index.js';
import {
  allocationCommands,
  allocationFaults,
  decideCommitAllocation,
  decideDiscardAllocation,
  decideEditAllocation,
  decideNewAllocation,
  decideShares,
  type Allocation,
} from './index.js';

const AREAS = [
  { code: 'ADP-angus', name: 'Angus' },
  { code: 'ADP-fife', name: 'Fife' },
];
const officer = staff('Isla', ['fund-officer']);
const auditor = staff('Una', ['auditor']);

function line(availablePence: number, values: Partial<BudgetLine> = {}): BudgetLine {
  const none = pence(0);
  return {
    id: 'line',
    financialYear: 2026,
    pot: MAIN_POT,
    status: 'open',
    authority: 'approved',
    overProgrammingBasisPoints: 0,
    allocatedPence: pence(availablePence),
    availablePence: pence(availablePence),
    reservedPence: none,
    committedPence: none,
    paidPence: none,
    ...values,
  };
}

const plenty = line(1_000_000);

function allocation(values: Partial<Allocation> = {}): Allocation {
  return {
    status: 'draft',
    fundId: FUND_ID,
    organisationId: null,
    financialYear: 2026,
    pot: MAIN_POT,
    amountPence: pence(301),
    shares: [
      { areaCode: 'ADP-fife', weight: 2_000_000, organisationId: 'org-fife' },
      { areaCode: 'ADP-angus', weight: 1_000_000, organisationId: 'org-angus' },
    ],
    ...values,
  };
}

describe('a new allocation', () => {
  it('is of an allocation fund, by a person who may', () => {
    expect(decideNewAllocation({ id: FUND_ID, kind: 'allocation' }, officer).ok).toBe(true);
    expect(decideNewAllocation({ id: FUND_ID, kind: 'open-call' }, officer)).toMatchObject({
      refusal: { code: 'allocations.wrong-fund-kind' },
    });
    expect(decideNewAllocation({ id: FUND_ID, kind: 'allocation' }, auditor)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
  });

  it('refuses a share of an unknown area, and an area that is there twice, each at its place', () => {
    const shares = ['ADP-fife', 'ADP-atlantis', 'ADP-fife'].map((areaCode) => ({
      areaCode,
      weight: 1,
    }));
    expect(decideShares(shares, AREAS)).toMatchObject({
      refusal: {
        code: 'shared.invalid',
        errors: [{ pointer: '/shares/1/areaCode' }, { pointer: '/shares/2/areaCode' }],
      },
    });
  });
});

describe('committing an allocation', () => {
  it('makes an award for each organisation, which add up to it', () => {
    expect(decideCommitAllocation(allocation(), AREAS, plenty, officer)).toEqual({
      ok: true,
      value: [
        {
          organisationId: 'org-angus',
          amountPence: 100,
          shares: [{ areaCode: 'ADP-angus', amountPence: 100 }],
        },
        {
          organisationId: 'org-fife',
          amountPence: 201,
          shares: [{ areaCode: 'ADP-fife', amountPence: 201 }],
        },
      ],
    });
  });

  it('makes one award with the share of each area where one organisation receives several', () => {
    const shares = allocation().shares.map((share) => ({ ...share, organisationId: 'org-board' }));
    expect(decideCommitAllocation(allocation({ shares }), AREAS, plenty, officer)).toEqual({
      ok: true,
      value: [
        {
          organisationId: 'org-board',
          amountPence: 301,
          shares: [
            { areaCode: 'ADP-angus', amountPence: 100 },
            { areaCode: 'ADP-fife', amountPence: 201 },
          ],
        },
      ],
    });
  });

  it('gives the share of a partnership to its health board and to nobody else (area, not payee)', () => {
    const board = { name: 'NHS Tayside', organisationId: 'org-tayside' };
    const [angus, fife] = AREAS;
    const areas = [{ ...angus!, goesTo: board }, fife!];
    const [fifeShare, angusShare] = allocation().shares;
    const sent = (organisationId: string | null) =>
      allocationFaults(pence(301), [fifeShare!, { ...angusShare!, organisationId }], areas);
    expect(sent('org-tayside')).toEqual([]);
    // nobody is chosen yet: the board receives it
    expect(sent(null)).toEqual([]);
    expect(sent('org-angus')).toEqual([
      {
        pointer: '/shares/ADP-angus',
        detail: 'Angus is an area and not a payee: its share goes to NHS Tayside',
      },
    ]);
    const unknown = [{ ...angus!, goesTo: { ...board, organisationId: null } }, fife!];
    expect(allocationFaults(pence(301), [fifeShare!, angusShare!], unknown)).toEqual([
      {
        pointer: '/shares/ADP-angus',
        detail: 'NHS Tayside, the health board of Angus, is not among the organisations yet',
      },
    ]);
  });

  it('makes none for an area that is left out by a share of zero', () => {
    const [fife, angus] = allocation().shares;
    const shares = [fife!, { ...angus!, weight: 0, organisationId: null }];
    expect(decideCommitAllocation(allocation({ shares }), AREAS, plenty, officer)).toEqual({
      ok: true,
      value: [
        {
          organisationId: 'org-fife',
          amountPence: 301,
          shares: [{ areaCode: 'ADP-fife', amountPence: 301 }],
        },
      ],
    });
  });

  it('names every area that has no share, no organisation, or less than a penny', () => {
    const [fife, angus] = allocation().shares;
    expect(allocationFaults(pence(301), [fife!], AREAS)).toEqual([
      { pointer: '/shares/ADP-angus', detail: 'Angus has no share. Enter 0 to leave it out' },
    ]);
    expect(
      allocationFaults(pence(301), [fife!, { ...angus!, organisationId: null }], AREAS),
    ).toEqual([{ pointer: '/shares/ADP-angus', detail: 'Angus has no organisation' }]);
    expect(allocationFaults(pence(1), [fife!, angus!], AREAS)).toEqual([
      {
        pointer: '/shares/ADP-angus',
        detail: 'The share of Angus comes to less than a penny',
      },
    ]);
    expect(allocationFaults(pence(301), [], AREAS)).toMatchObject([{ pointer: '/shares' }]);
  });

  it('refuses more than the year has, and names the year (money)', () => {
    expect(decideCommitAllocation(allocation(), AREAS, line(300), officer)).toMatchObject({
      refusal: {
        code: 'budgets.insufficient',
        params: { financialYear: '2026-27', available: '£3', requested: '£3.01' },
      },
    });
    const programmed = line(300, { overProgrammingBasisPoints: 100 });
    expect(decideCommitAllocation(allocation(), AREAS, programmed, officer).ok).toBe(true);
  });

  it('refuses a year without a budget, and one that is closed (money)', () => {
    expect(decideCommitAllocation(allocation(), AREAS, null, officer)).toMatchObject({
      refusal: { code: 'budgets.no-line' },
    });
    const closed = line(1_000, { status: 'closed' });
    expect(decideCommitAllocation(allocation(), AREAS, closed, officer)).toMatchObject({
      refusal: { code: 'budgets.year-closed' },
    });
  });

  it('happens once, and not after the draft was discarded', () => {
    for (const status of ['committed', 'discarded'] as const) {
      const done = allocation({ status });
      expect(decideCommitAllocation(done, AREAS, plenty, officer)).toMatchObject({
        refusal: { code: 'shared.wrong-state' },
      });
      expect(answerOf(decideEditAllocation(done, officer))).toBe('shared.wrong-state');
      expect(answerOf(decideDiscardAllocation(done, officer))).toBe('shared.wrong-state');
    }
  });

  it('is no command of an auditor, and not there for an organisation', () => {
    expect(decideCommitAllocation(allocation(), AREAS, plenty, auditor)).toMatchObject({
      refusal: { code: 'shared.not-permitted' },
    });
    expect(
      decideCommitAllocation(
        allocation(),
        AREAS,
        plenty,
        member('Ann', ['organisation-certifier']),
      ),
    ).toMatchObject({ refusal: { code: 'shared.not-found' } });
    expect(
      allocationCommands(allocation(), AREAS, plenty, officer).map(({ command, allowed }) => [
        command,
        allowed,
      ]),
    ).toEqual([
      ['edit', true],
      ['commit', true],
      ['discard', true],
    ]);
  });
});
