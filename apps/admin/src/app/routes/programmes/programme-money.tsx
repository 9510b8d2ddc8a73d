import { Loaded } from '../../../components/page.js';
import { ProgrammeYears } from '../../../features/budgets/components/programme-years.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getProgrammeBudget } from '../../../lib/api/generated/sdk.gen.js';
import { currentFinancialYear } from '../../../lib/financial-years.js';

interface ProgrammeMoneyProps {
  readonly programmeId: string;
  readonly financialYear: string | undefined;
}

/** The budgets of all funds of a programme. */
export function ProgrammeMoney({ programmeId, financialYear }: ProgrammeMoneyProps) {
  return (
    <section aria-labelledby="budget-heading">
      <h2 id="budget-heading">Budget</h2>
      <Loaded query={apiQuery(getProgrammeBudget, { path: { id: programmeId } })}>
        {(found) => (
          <ProgrammeYears
            budget={found}
            chosen={financialYear ?? currentFinancialYear(new Date())}
          />
        )}
      </Loaded>
    </section>
  );
}
