import { formatPounds } from '../money/index.js';
import type { ApprovalLevels } from '../payments/index.js';
import { DUTY_WORDS, isSeparated, type Duty } from '../separation/index.js';
import { lendersOf, type Actor, type Permission, type Person } from '../shared/index.js';

/** The permission with which a person takes on each duty. */
const PERMISSION_OF: Readonly<Record<Duty, Permission>> = {
  'application-scorer': 'assessments.score',
  'application-decider': 'applications.decide',
  'award-recommender': 'awards.draft',
  'award-approver': 'awards.approve',
  'variation-approver': 'variations.approve',
  'payment-requester': 'payments.request',
  'payment-approver': 'payments.approve',
  'payment-releaser': 'payments.release',
  'bank-editor': 'bank-accounts.edit',
  'bank-verifier': 'bank-accounts.verify',
  'variation-proposer': 'variations.propose',
  'run-preparer': 'payment-runs.prepare',
  'budget-change-proposer': 'budgets.allocate',
  'budget-change-confirmer': 'budgets.confirm-change',
  'levels-proposer': 'payments.propose-levels',
  'levels-confirmer': 'payments.confirm-levels',
  'virement-requester': 'budgets.request-virement',
  'virement-approver': 'budgets.approve-virement',
  'recovery-requester': 'recoveries.request',
  'recovery-approver': 'recoveries.approve',
  'fair-work-recorder': 'awards.assure',
  'fair-work-accepter': 'awards.assure',
  'receipt-recorder': 'recoveries.receive',
  'receipt-booker': 'recoveries.book',
  'loss-requester': 'recoveries.write-off',
  'loss-approver': 'recoveries.approve-loss',
};

/** Something that is done for a fund, with the duties that it takes; a duty stands as often as people have to take it on. */
interface Task {
  /** What does not happen without them, as the beginning of a sentence. */
  readonly without: string;
  readonly duties: readonly Duty[];
}

/** The duties on the way from an application to an award that is varied. */
const AWARD_DUTIES = [
  'application-scorer',
  'application-decider',
  'award-recommender',
  'award-approver',
  'variation-proposer',
  'variation-approver',
  'fair-work-recorder',
  'fair-work-accepter',
] as const satisfies readonly Duty[];

/** Those on the way from there to money at the bank. The organisation enters its bank details itself. */
const PAYMENT_DUTIES = [
  'payment-requester',
  'payment-releaser',
  'bank-verifier',
  'run-preparer',
] as const satisfies readonly Duty[];

function times(duty: Duty, count: number): Duty[] {
  return Array.from({ length: count }, () => duty);
}

function payment(without: string, approvals: number): Task {
  const duties = [...AWARD_DUTIES, ...PAYMENT_DUTIES, ...times('payment-approver', approvals)];
  return { without, duties };
}

function loss(without: string, approvals: number): Task {
  return { without, duties: ['loss-requester', ...times('loss-approver', approvals)] };
}

/**
 * Everything that is done for a fund with these payment levels. In each row, a task asks for more people than the one
 * before it: where one cannot be done, the ones after it cannot either.
 */
function tasksOf({ levelTwoAbovePence: two, levelThreeAbovePence: three }: ApprovalLevels) {
  const tasks: readonly (readonly Task[])[] = [
    [
      { without: 'An award cannot be made and varied', duties: AWARD_DUTIES },
      payment('A payment cannot be made', 1),
      ...(two === null ? [] : [payment(`A payment above ${formatPounds(two)} cannot be made`, 2)]),
      ...(three === null
        ? []
        : [payment(`A payment above ${formatPounds(three)} cannot be made`, 3)]),
    ],
    [
      {
        without: 'A budget cannot be raised',
        duties: ['budget-change-proposer', 'budget-change-confirmer'],
      },
    ],
    [
      {
        without: 'Payment levels cannot be changed',
        duties: ['levels-proposer', 'levels-confirmer'],
      },
    ],
    [
      {
        without: 'Money cannot be moved between budgets',
        duties: ['virement-requester', 'virement-approver'],
      },
    ],
    [{ without: 'Money cannot be recovered', duties: ['recovery-requester', 'recovery-approver'] }],
    [{ without: 'A receipt cannot be booked', duties: ['receipt-recorder', 'receipt-booker'] }],
    [
      loss('A loss cannot be written off', 1),
      loss('A loss that needs two approvals cannot be written off', 2),
      loss('A loss that needs three approvals cannot be written off', 3),
    ],
  ];
  return tasks;
}

/** Who takes on a duty in one go: a person, or a stand-in together with the lender, who both count. */
type Hand = readonly Person[];

function handsOf(people: readonly Actor[], fundId: string, duty: Duty): Hand[] {
  return people.flatMap((person) =>
    lendersOf(person, PERMISSION_OF[duty], fundId).map((lender) =>
      lender === null ? [person] : [person, lender],
    ),
  );
}

function meet(one: Hand, other: Hand): boolean {
  return one.some(({ userId }) => other.some((person) => person.userId === userId));
}

/** Whether there are people for all the duties at once, so that no two duties that exclude each other fall to one person. */
function canBeTaken(duties: readonly Duty[], hands: ReadonlyMap<Duty, readonly Hand[]>): boolean {
  const excluded = (duty: Duty) => duties.filter((other) => isSeparated(duty, other)).length;
  const inOrder = [...duties].sort((a, b) => excluded(b) - excluded(a));
  const taken: { readonly duty: Duty; readonly hand: Hand }[] = [];
  const takeFrom = (index: number): boolean => {
    const duty = inOrder[index];
    if (duty === undefined) return true;
    return (hands.get(duty) ?? []).some((hand) => {
      if (taken.some((one) => isSeparated(one.duty, duty) && meet(one.hand, hand))) return false;
      taken.push({ duty, hand });
      const done = takeFrom(index + 1);
      taken.pop();
      return done;
    });
  };
  return takeFrom(0);
}

/** The fewest of the duties for which there are not enough people; empty where there are enough for all. */
function fewestWithout(
  duties: readonly Duty[],
  hands: ReadonlyMap<Duty, readonly Hand[]>,
): readonly Duty[] {
  if (canBeTaken(duties, hands)) return [];
  let fewest = duties;
  for (const duty of duties) {
    const rest = [...fewest];
    rest.splice(rest.indexOf(duty), 1);
    if (!canBeTaken(rest, hands)) fewest = rest;
  }
  return fewest;
}

function joined(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

function dutyList(duties: readonly Duty[]): string {
  const words = [...new Set(duties)].map((duty) => {
    const count = duties.filter((other) => other === duty).length;
    return count === 1 ? DUTY_WORDS[duty].must : `${DUTY_WORDS[duty].must} (${count} times)`;
  });
  return joined(words, 'and');
}

/** Why a task cannot be done, as one sentence for each group of duties that lacks people. */
function missing(task: Task, hands: ReadonlyMap<Duty, readonly Hand[]>): string[] {
  const sentences: string[] = [];
  let left = task.duties;
  for (let fewest = fewestWithout(left, hands); fewest.length > 0;) {
    const people = new Set(fewest.flatMap((duty) => (hands.get(duty) ?? []).flat()));
    const names = [...new Set([...people].map(({ name }) => name))].sort();
    sentences.push(
      fewest.length === 1 || names.length === 0
        ? `${task.without}: nobody can ${dutyList(fewest)}.`
        : `${task.without}: different people have to ${dutyList(fewest)}, and only ${joined(names, 'and')} can.`,
    );
    const short = fewest;
    left = left.filter((duty) => !short.includes(duty));
    fewest = fewestWithout(left, hands);
  }
  return sentences;
}

/** The duties that one person alone can take on, and what that person must not have done for it. */
function onlyOne(tasks: readonly Task[], hands: ReadonlyMap<Duty, readonly Hand[]>): string[] {
  const all = [...new Set(tasks.flatMap(({ duties }) => duties))];
  return all.flatMap((duty) => {
    const able = hands.get(duty) ?? [];
    const [first] = able;
    const only = first?.find((person) => able.every((hand) => meet(hand, [person])));
    if (only === undefined) return [];
    const others = all.filter(
      (other) =>
        other !== duty &&
        isSeparated(duty, other) &&
        (hands.get(other) ?? []).some((hand) => meet(hand, [only])),
    );
    if (others.length === 0) return [];
    const did = joined(
      others.map((other) => DUTY_WORDS[other].did),
      'or',
    );
    return [`Only ${only.name} can ${DUTY_WORDS[duty].must}: nobody can where they ${did}.`];
  });
}

/** A fund with its payment levels in force. */
export interface CoveredFund {
  readonly fundId: string;
  readonly levels: ApprovalLevels;
}

/**
 * The duties of a fund that nobody could take on at present, as sentences: from the separation table, the permissions of
 * the people in that fund, and what is lent today. `people` are the active staff. Empty where everything can be done,
 * whoever did the other half.
 */
export function uncoveredDuties(
  { fundId, levels }: CoveredFund,
  people: readonly Actor[],
): readonly string[] {
  const rows = tasksOf(levels);
  const duties = new Set(rows.flat().flatMap((task) => task.duties));
  const hands = new Map([...duties].map((duty) => [duty, handsOf(people, fundId, duty)]));
  return rows.flatMap((row) => {
    const first = row.find((task) => !canBeTaken(task.duties, hands));
    return [...(first ? missing(first, hands) : []), ...onlyOne(row, hands)];
  });
}

/** Whether everything can be done for a fund, by some people or other. */
export function canDoEverything(
  { fundId, levels }: CoveredFund,
  people: readonly Actor[],
): boolean {
  const tasks = tasksOf(levels).flat();
  const duties = new Set(tasks.flatMap((task) => task.duties));
  const hands = new Map([...duties].map((duty) => [duty, handsOf(people, fundId, duty)]));
  return tasks.every((task) => canBeTaken(task.duties, hands));
}
