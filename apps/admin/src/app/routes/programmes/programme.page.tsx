import { Breadcrumb, Breadcrumbs, Loaded, PageHeading } from '../../../components/page.js';
import { ProgrammeYears } from '../../../features/budgets/components/programme-years.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getProgramme, getProgrammeBudget } from '../../../lib/api/generated/sdk.gen.js';
import { currentFinancialYear } from '../../../lib/financial-years.js';
import { getRouteApi } from '@tanstack/react-router';
import { LinkButton } from '../../../components/buttons.js';
import { SummaryList } from '../../../components/facts.js';
import { RecordHistory } from '../../../features/audit/components/record-history.js';
import {
  AnnualTotal,
  ProgrammeFunds,
  annualTotalNote,
} from '../../../features/programmes/components/programme-funds.js';
import type { Programme } from '../../../features/programmes/programmes-types.js';
import { EVERY_FUND, usePermission } from '../../../lib/session.js';

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
          <ProgrammeYears budget={found} chosen={financialYear ?? currentFinancialYear()} />
        )}
      </Loaded>
    </section>
  );
}

const route = getRouteApi('/signed-in/programmes/$id');

function ProgrammeView({ programme }: { programme: Programme }) {
  const { financialYear } = route.useSearch();
  const mayEdit = usePermission('programmes.edit', EVERY_FUND);
  const mayReadBudgets = usePermission('budgets.read');
  return (
    <>
      <PageHeading title={programme.name} label={`Programme ${programme.code}`} />
      <SummaryList
        items={[
          { key: 'A year', value: <AnnualTotal programme={programme} /> },
          { key: 'How the total is reached', value: annualTotalNote(programme.unpublishedFunds) },
          { key: 'Note', value: programme.note || 'None' },
        ]}
      />
      <ProgrammeFunds programme={programme} />
      {mayReadBudgets && (
        <ProgrammeMoney programmeId={programme.id} financialYear={financialYear} />
      )}
      {mayEdit && (
        <LinkButton kind="secondary" to="/programmes/$id/edit" params={{ id: programme.id }}>
          Change this programme
        </LinkButton>
      )}
      <RecordHistory subjectType="programme" subjectId={programme.id} />
    </>
  );
}

/** One programme. */
export function ProgrammePage() {
  const { id } = route.useParams();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/programmes">Programmes</Breadcrumb>
      </Breadcrumbs>
      <Loaded query={apiQuery(getProgramme, { path: { id } })} wholePage>
        {(found) => <ProgrammeView programme={found} />}
      </Loaded>
    </>
  );
}
