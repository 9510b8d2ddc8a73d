import { pence } from '../money/index.js';
import type { ApprovalLevels } from '../payments/index.js';
import { ROLES, type Actor, type Role } from '../shared/index.js';
import { canDoEverything } from './duty-cover.js';

/** The roles of staff who do something; an auditor only reads. */
const ACTING = [
  'fund-officer',
  'finance-officer',
  'finance-approver',
  'administrator',
] as const satisfies readonly Role[];

/** How many people of each role. */
export type Office = Readonly<Record<(typeof ACTING)[number], number>>;

const FUND_ID = 'a fund';

/** Payment levels by which the largest payment needs so many approvals. */
function levelsWith(approvals: 1 | 2 | 3): ApprovalLevels {
  return {
    levelTwoAbovePence: approvals >= 2 ? pence(1) : null,
    levelThreeAbovePence: approvals === 3 ? pence(2) : null,
  };
}

function person(roles: readonly Role[], number: number): Actor {
  return {
    userId: `${roles.join()} ${number}`,
    name: `${roles.map((role) => ROLES[role].label).join()} ${number}`,
    audience: 'staff',
    organisationId: null,
    assignments: roles.map((role) => ({ role, fundId: null })),
  };
}

/** Every way to give so many people one role each, at least one of each. */
function offices(people: number): Office[] {
  const counts = (left: number, roles: number): number[][] => {
    if (roles === 1) return [[left]];
    return Array.from({ length: left - roles + 1 }, (_none, index) => index + 1).flatMap((count) =>
      counts(left - count, roles - 1).map((rest) => [count, ...rest]),
    );
  };
  return counts(people, ACTING.length).map(
    (numbers) => Object.fromEntries(ACTING.map((role, index) => [role, numbers[index]])) as Office,
  );
}

/** The fewest people, with one role each, who can do everything where the largest payment needs so many approvals. */
export function smallestOffice(approvals: 1 | 2 | 3): Office {
  const levels = levelsWith(approvals);
  for (let people = ACTING.length; ; people += 1) {
    const found = offices(people).find((office) =>
      canDoEverything(
        { fundId: FUND_ID, levels },
        ACTING.flatMap((role) =>
          Array.from({ length: office[role] }, (_none, index) => person([role], index)),
        ),
      ),
    );
    if (found) return found;
  }
}

/** The fewest people who can do everything where each of them has every role. */
export function fewestPeople(approvals: 1 | 2 | 3): number {
  const levels = levelsWith(approvals);
  for (let count = 1; ; count += 1) {
    const people = Array.from({ length: count }, (_none, index) => person(ACTING, index));
    if (canDoEverything({ fundId: FUND_ID, levels }, people)) return count;
  }
}
