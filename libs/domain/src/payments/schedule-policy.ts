import { formatFinancialYear } from '../calendar/index.js';
import {
  accept,
  andThen,
  permits,
  refuse,
  type Actor,
  type Decision,
  type FieldReason,
} from '../shared/index.js';
import { dueDayFault } from './due-day.js';
import { decidePlannable } from './payable.js';
import { scheduleSums, type ScheduleContext, type ScheduledInstalment } from './schedule.js';

interface Place {
  readonly pointer: string;
  readonly row: ScheduledInstalment;
}

function fault(place: Place, field: string, detail: string): FieldReason {
  return { pointer: `${place.pointer}/${field}`, detail };
}

function triggerFaults(place: Place, { years, conditionIds }: ScheduleContext): FieldReason[] {
  const { trigger, conditionId, returnKind, returnYear } = place.row;
  if (trigger === 'condition')
    return conditionId !== null && conditionIds.includes(conditionId)
      ? []
      : [fault(place, 'conditionId', 'Choose a condition of this award')];
  if (trigger === 'date') return [];
  return [
    ...(returnKind === null ? [fault(place, 'returnKind', 'Choose a kind of return')] : []),
    ...(years.some((year) => year.financialYear === returnYear)
      ? []
      : [fault(place, 'returnYear', 'Choose a year of this award')]),
  ];
}

function rowFaults(place: Place, context: ScheduleContext): FieldReason[] {
  const { financialYear, amountPence, dueOn } = place.row;
  const inAward = context.years.some((year) => year.financialYear === financialYear);
  const words = `The award has no year ${formatFinancialYear(financialYear)}`;
  const late = inAward ? dueDayFault(financialYear, dueOn, context.today) : null;
  return [
    ...(inAward ? [] : [fault(place, 'financialYear', words)]),
    ...(late === null ? [] : [fault(place, 'dueOn', late)]),
    ...(amountPence > 0 ? [] : [fault(place, 'amountPence', 'Enter an amount above zero')]),
    ...triggerFaults(place, context),
  ];
}

/** Faults of rows that name an instalment twice, one of another award, or one that was requested already. */
function identityFaults(places: readonly Place[], context: ScheduleContext): FieldReason[] {
  return places.flatMap((place, index) => {
    const { id } = place.row;
    if (id === null) return [];
    const standing = context.standing.find((instalment) => instalment.id === id);
    if (standing === undefined)
      return [fault(place, 'id', 'This is not an instalment of the award')];
    if (!standing.planned)
      return [fault(place, 'id', `${standing.reference} was asked for, so it stays as it is`)];
    const first = places.findIndex((other) => other.row.id === id);
    return first === index ? [] : [fault(place, 'id', `${standing.reference} is there twice`)];
  });
}

function decideSums(
  instalments: readonly ScheduledInstalment[],
  { years }: ScheduleContext,
): Decision<null> {
  const open = scheduleSums(years, instalments).filter((sum) => !sum.equal);
  if (open.length === 0) return accept(null);
  const sentences = open.map(({ sentence }) => sentence);
  const errors = sentences.map((detail) => ({ pointer: '/instalments', detail }));
  return refuse('payments.schedule-does-not-sum', { years: sentences.join('; ') }, errors);
}

/**
 * Replaces all instalments that are still planned. In each year, the fixed and the new instalments together
 * have to equal the award year. Refuses with `shared.invalid` by row, `payments.instalment-fixed` for requested
 * instalments, and `payments.schedule-does-not-sum`, which names each year with its difference.
 */
export function decideSchedule(
  instalments: readonly ScheduledInstalment[],
  context: ScheduleContext,
  actor: Actor,
): Decision<null> {
  if (!permits(actor, 'payments.plan', context.fundId)) return refuse('shared.not-permitted');
  return andThen(decidePlannable(context.awardStatus), () => {
    const places = instalments.map((row, index) => ({ pointer: `/instalments/${index}`, row }));
    const rows = places.flatMap((place) => rowFaults(place, context));
    if (rows.length > 0) return refuse('shared.invalid', {}, rows);
    const fixed = identityFaults(places, context);
    if (fixed.length > 0) return refuse('payments.instalment-fixed', {}, fixed);
    return decideSums(instalments, context);
  });
}
