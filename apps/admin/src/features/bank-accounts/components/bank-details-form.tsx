import { bankDetailsFaults, normaliseBankDetails } from '@almoner/domain/bank-accounts';
import { Form } from '../../../components/form.js';
import { WarningText } from '../../../components/messages.js';
import { TextArea, TextField } from '../../../components/fields.js';
import { enterBankAccount } from '../../../lib/api/generated/sdk.gen.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';

interface Typed {
  accountName: string;
  sortCode: string;
  accountNumber: string;
  rollNumber: string;
  reason: string;
}

interface BankDetailsFormProps {
  readonly organisationId: string;
  /** Whether the new bank details would replace others. */
  readonly isChange: boolean;
  readonly onEntered: () => void;
}

const NOTHING_TYPED: Typed = {
  accountName: '',
  sortCode: '',
  accountNumber: '',
  rollNumber: '',
  reason: '',
};

/** A rule for one field: says what is wrong with it, by the rule that the API applies too. */
function ruleOf(field: Exclude<keyof Typed, 'reason'>) {
  return (_value: string, typed: Typed) => {
    const faults = bankDetailsFaults(normaliseBankDetails(typed));
    return faults.find(({ pointer }) => pointer === `/${field}`)?.detail ?? true;
  };
}

function sent({ rollNumber, reason, ...details }: Typed) {
  return {
    ...details,
    ...(rollNumber.trim() === '' ? {} : { rollNumber: rollNumber.trim() }),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  };
}

/** The form of an organisation's bank details. What was typed stays where sending fails. */
export function BankDetailsForm({ organisationId, isChange, onEntered }: BankDetailsFormProps) {
  const form = useProblemForm<Typed, unknown>({
    defaultValues: NOTHING_TYPED,
    send: (typed) => enterBankAccount({ path: { organisationId }, body: sent(typed) }),
    onSent: onEntered,
  });
  return (
    <Form form={form} submit="Send the details">
      <TextField
        label="Name on the account"
        hint="As printed on the bank statement"
        autoComplete="off"
        {...form.field('accountName', { validate: ruleOf('accountName') })}
      />
      <TextField
        label="Sort code"
        hint="6 digits, such as 12-34-56"
        width={10}
        inputMode="numeric"
        autoComplete="off"
        {...form.field('sortCode', { validate: ruleOf('sortCode') })}
      />
      <TextField
        label="Account number"
        hint="8 digits"
        width={10}
        inputMode="numeric"
        autoComplete="off"
        {...form.field('accountNumber', { validate: ruleOf('accountNumber') })}
      />
      <TextField
        label="Roll number (optional)"
        hint="Only some building societies have one. It is printed instead of our reference on your statement"
        width={20}
        autoComplete="off"
        {...form.field('rollNumber', { validate: ruleOf('rollNumber') })}
      />
      {isChange && (
        <TextArea
          label="Why do the details change?"
          rows={3}
          {...form.field('reason', 'Say why the details change')}
        />
      )}
      <WarningText>
        Nothing is paid from the moment you send these until somebody from finance has checked them.
      </WarningText>
    </Form>
  );
}
