import { accept, refuse, type Decision, type Person } from '../shared/index.js';
import { DUTY_WORDS, type Duty, type TakenDuty } from './duties.js';
import { isSeparated } from './separation-table.js';

/**
 * Whether the people may take on a duty in a chain whose duties are held as given. Usually one
 * person; a delegate acts together with whoever delegated, so both are asked about. Refuses with
 * `separation.same-person`, which says who did the other half (docs/glossary.md, money rule 7).
 */
export function decideSeparation(
  duty: Duty,
  duties: readonly TakenDuty[],
  ...people: readonly Person[]
): Decision<null> {
  const clash = duties.find(
    (other) =>
      isSeparated(duty, other.duty) && people.some((person) => person.userId === other.userId),
  );
  if (clash === undefined) return accept(null);
  const { did } = DUTY_WORDS[clash.duty];
  const { must } = DUTY_WORDS[duty];
  return refuse('separation.same-person', { person: clash.name, did, must });
}
