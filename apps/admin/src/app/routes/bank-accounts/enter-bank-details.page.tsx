import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { InsetText } from '../../../components/messages.js';
import { PageHeading, Permitted, QueryState } from '../../../components/page.js';
import { BankDetailsForm } from '../../../features/bank-accounts/components/bank-details-form.js';
import { apiQuery } from '../../../lib/api/api-query.js';
import { getBankDetails } from '../../../lib/api/generated/sdk.gen.js';
import { useNotices } from '../../../lib/notices.js';
import { BankBreadcrumbs } from './bank-breadcrumbs.js';

const route = getRouteApi('/signed-in/bank-details/$id/new');

/** Enters or changes an organisation's bank details. */
export function EnterBankDetailsPage() {
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const { notify } = useNotices();
  const details = useQuery(apiQuery(getBankDetails, { path: { organisationId: id } }));
  const showEntered = () => {
    notify('Details sent. Somebody from finance will check them.');
    void navigate({ to: '/bank-details/$id', params: { id } });
  };
  return (
    <>
      <BankBreadcrumbs
        below
        organisationId={id}
        organisationName={details.data?.organisationName}
      />
      <PageHeading title={details.data?.current ? 'Change bank details' : 'Give bank details'} />
      <Permitted permission="bank-accounts.edit">
        <QueryState query={details}>
          {({ commands, current }) => {
            const refused = commands.find(
              ({ command, allowed }) => command === 'enter' && !allowed,
            );
            return refused ? (
              <InsetText>{refused.reason}</InsetText>
            ) : (
              <BankDetailsForm
                organisationId={id}
                isChange={current !== null}
                onEntered={showEntered}
              />
            );
          }}
        </QueryState>
      </Permitted>
    </>
  );
}
