import type { ScheduleSum } from '@almoner/domain/payments';

/** The sum of each year while typing, and one line that says whether all years add up. */
export function TypedSums({ sums }: { sums: readonly ScheduleSum[] }) {
  const open = sums.filter(({ equal }) => !equal).length;
  return (
    <div className="al_schedule-sums" role="status">
      <ul className="al_sums">
        {sums.map(({ financialYear, equal, sentence }) => (
          <li key={financialYear} className={equal ? undefined : 'al_sum--open'}>
            {sentence}
          </li>
        ))}
      </ul>
      <p className="al_sum">
        {open === 0
          ? 'Every year adds up to the award.'
          : 'The schedule can be saved when every year adds up to the award.'}
      </p>
    </div>
  );
}
