import { useQuery } from '@tanstack/react-query';
import { AddressChoices, AddressSelect } from '../../../components/address-choices.js';
import { RecordComboBox } from '../../../components/lists/record-combo-box.js';
import { fundChoicesQuery } from '../../../features/funds/funds-requests.js';
import { useSearchChange } from '../../../lib/same-page.js';

interface DirectAwardChoiceProps {
  readonly fundId: string | undefined;
  readonly organisationId: string | undefined;
}

/** Chooses the organisation and the fund of a direct award; both are kept in the address. */
export function DirectAwardChoice({ fundId, organisationId }: DirectAwardChoiceProps) {
  const funds = useQuery(fundChoicesQuery()).data ?? [];
  const changeSearch = useSearchChange();
  return (
    <>
      <p>Choose the fund and the organisation.</p>
      <AddressChoices label="Choose fund and organisation">
        <AddressSelect
          name="fundId"
          label="Fund"
          emptyLabel="Choose a fund"
          choices={funds}
          value={fundId}
        />
        <RecordComboBox
          of="organisation"
          label="Organisation"
          any="Choose an organisation"
          fundId={undefined}
          among={undefined}
          value={organisationId}
          onChange={(chosen) => changeSearch({ organisationId: chosen })}
        />
      </AddressChoices>
    </>
  );
}
