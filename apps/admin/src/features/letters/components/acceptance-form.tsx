import { Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { PasswordField } from '../../../components/password-field.js';
import { TextField } from '../../../components/text-field.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { useSession } from '../../../lib/session.js';
import { acceptAward } from '../api/accept-award.js';

interface AcceptanceFormProps {
  readonly awardId: string;
  readonly onAccepted: () => void;
}

/** The signature of an offer: the name of who signs, and their password once more. */
export function AcceptanceForm({ awardId, onAccepted }: AcceptanceFormProps) {
  const demonstration = useSession()?.demonstration ?? false;
  const form = useProblemForm({
    defaultValues: { name: '', password: '' },
    send: ({ name, password }, key) => acceptAward(awardId, { name: name.trim(), password }, key),
    onSent: onAccepted,
  });
  const { errors } = form.formState;
  return (
    <form onSubmit={(event) => void form.submit(event)} noValidate>
      <ErrorSummary lines={form.summary} />
      <TextField
        label="Your full name"
        hint="It is kept with the letter as your signature."
        autoComplete="name"
        error={errors.name?.message}
        {...form.register('name', { required: 'Enter your full name' })}
      />
      <PasswordField
        label="Your password"
        hint={
          demonstration
            ? 'Enter it again to show that it is you. In the demonstration it is: almoner demonstration'
            : 'Enter it again to show that it is you.'
        }
        error={errors.password?.message}
        {...form.register('password', { required: 'Enter your password' })}
      />
      <Button type="submit" pending={form.pending}>
        Accept this award
      </Button>
    </form>
  );
}
