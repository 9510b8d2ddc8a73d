import { accept, refuse, type Decision, type Person } from '../shared/index.js';
import { DUTY_WORDS, type Duty, type TakenDuty } from './duties.js';
import { isSeparated } from './separation-table.js';

/**
 * Whether people may take on a duty in a chain in which `duties` are already taken. Usually one person is asked
 * about; a stand-in is asked about together with the lender. Refuses with `separation.same-person`, which names
 * the person and the duty that excludes this one (docs/glossary.md, money rule 7).
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
