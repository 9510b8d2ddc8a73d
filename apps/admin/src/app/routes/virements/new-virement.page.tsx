import { readFinancialYear } from '@almoner/domain/calendar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import {
  Breadcrumb,
  Breadcrumbs,
  EmptyState,
  Loaded,
  PageHeading,
  Permitted,
} from '../../../components/page.js';
import { AddressChoices, AddressSelect } from '../../../components/address-choices.js';
import { budgetLineName } from '../../../features/budgets/budgets-labels.js';
import type { Budget } from '../../../features/budgets/budgets-types.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import {
  VirementForm,
  type ChoosableLine,
} from '../../../features/virements/components/virement-form.js';
import type { Virement } from '../../../features/virements/virements-types.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBudget } from '../../../lib/api/generated/sdk.gen.js';
import { useDone } from '../../../lib/notices.js';

const route = getRouteApi('/signed-in/virements/new');

/** The open lines of a budget; money cannot move in a closed year. */
function choosable({ lines }: Budget): ChoosableLine[] {
  return lines
    .filter(({ status }) => status === 'open')
    .map((line) => ({
      ...line,
      financialYear: readFinancialYear(line.financialYear),
      name: budgetLineName(line),
    }));
}

function FundsOfBothSides() {
  const { fromFundId, toFundId } = route.useSearch();
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  return (
    <AddressChoices label="Choose the funds">
      <AddressSelect
        name="fromFundId"
        label="Fund the money comes from"
        emptyLabel="Choose a fund"
        choices={funds}
        value={fromFundId}
      />
      <AddressSelect
        name="toFundId"
        label="Fund it goes to"
        emptyLabel="The same fund"
        choices={funds}
        value={toFundId}
      />
    </AddressChoices>
  );
}

interface BothSidesProps {
  readonly fromFundId: string;
  readonly toFundId: string;
  readonly fromLineId: string | undefined;
}

function FormOfBothSides({ fromFundId, toFundId, fromLineId }: BothSidesProps) {
  const done = useDone();
  const showRequested = ({ id }: Virement) =>
    done('Virement requested', { to: '/virements/$id', params: { id } });
  return (
    <Loaded query={apiQuery(getBudget, { path: { id: fromFundId } })}>
      {(giving) => (
        <Loaded query={apiQuery(getBudget, { path: { id: toFundId } })}>
          {(taking) => (
            <VirementForm
              fromLines={choosable(giving)}
              toLines={choosable(taking)}
              fromLineId={fromLineId}
              onRequested={showRequested}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

/** Requests a virement. */
export function NewVirementPage() {
  const { fromFundId, toFundId, fromLineId } = route.useSearch();
  return (
    <>
      <Breadcrumbs>
        <Breadcrumb to="/virements">Virements</Breadcrumb>
      </Breadcrumbs>
      <PageHeading title="Request a virement" />
      <Permitted permission="budgets.request-virement">
        <FundsOfBothSides />
        {fromFundId ? (
          <FormOfBothSides
            key={`${fromFundId} ${toFundId}`}
            fromFundId={fromFundId}
            toFundId={toFundId ?? fromFundId}
            fromLineId={fromLineId}
          />
        ) : (
          <EmptyState>Choose the fund that the money comes from.</EmptyState>
        )}
      </Permitted>
    </>
  );
}
