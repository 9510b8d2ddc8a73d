import { Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { PasswordField } from '../../../components/password-field.js';
import { TextField } from '../../../components/text-field.js';
import { useProblemForm } from '../../../lib/forms/use-problem-form.js';
import { signIn } from '../api/sign-in.js';

/** Email address and password. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const form = useProblemForm({
    defaultValues: { email: '', password: '' },
    send: (credentials) => signIn(credentials),
    onSent: onSignedIn,
  });
  const { errors } = form.formState;
  return (
    <form className="al_narrow" onSubmit={(event) => void form.submit(event)} noValidate>
      <ErrorSummary lines={form.summary} />
      <TextField
        label="Email address"
        type="email"
        autoComplete="username"
        error={errors.email?.message}
        {...form.register('email', { required: 'Enter your email address' })}
      />
      <PasswordField
        label="Password"
        error={errors.password?.message}
        {...form.register('password', { required: 'Enter your password' })}
      />
      <Button type="submit" pending={form.pending}>
        Sign in
      </Button>
    </form>
  );
}
