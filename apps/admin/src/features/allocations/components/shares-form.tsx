import { Form } from '../../../components/form.js';
import type { Choice } from '../../../components/fields.js';
import { ifVersion } from '../../../lib/api/conditional-headers.js';
import { updateAllocation } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import type { Allocation } from '../allocations-types.js';
import { enteredShares, shareEntries } from '../share-entries.js';
import { ShareFields, type SharesValues } from './share-fields.js';

interface SharesFormProps {
  readonly allocation: Allocation;
  readonly organisations: readonly Choice[];
  readonly onSaved: () => void;
}

/** The form of a draft's area shares. */
export function SharesForm({ allocation, organisations, onSaved }: SharesFormProps) {
  const { id, version, shares, amountPence } = allocation;
  const form = useProblemForm<SharesValues, Allocation>({
    defaultValues: { shares: shareEntries(allocation) },
    send: (values) =>
      updateAllocation({
        path: { id },
        headers: ifVersion(version),
        body: { shares: enteredShares(values.shares) },
      }),
    onSent: onSaved,
  });
  return (
    <Form form={form} submit="Save and check" wide>
      <ShareFields
        form={form}
        areas={shares}
        amountPence={amountPence}
        organisations={organisations}
      />
    </Form>
  );
}
