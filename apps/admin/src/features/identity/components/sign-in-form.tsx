import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button } from '../../../components/buttons.js';
import { ErrorSummary } from '../../../components/form.js';
import { PasswordField, TextField } from '../../../components/fields.js';
import { signIn, type Credentials } from '../sign-in-requests.js';

const MISSING = {
  email: 'Enter your email address',
  password: 'Enter your password',
} as const;

type Missing = Partial<Record<keyof typeof MISSING, string>>;

function credentialsOf(form: HTMLFormElement): Credentials {
  const { email = '', password = '' } = Object.fromEntries(
    new FormData(form),
  ) as Partial<Credentials>;
  return { email: email.trim(), password };
}

function missingFrom({ email, password }: Credentials): Missing {
  return {
    ...(email === '' && { email: MISSING.email }),
    ...(password === '' && { password: MISSING.password }),
  };
}

/** Signs in by email address and password. It does not use the form library, so that the first page stays small. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const [missing, setMissing] = useState<Missing>({});
  const entry = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const credentials = credentialsOf(event.currentTarget);
    const found = missingFrom(credentials);
    setMissing(found);
    entry.reset();
    if (Object.keys(found).length === 0) entry.mutate(credentials);
  };
  const faults = Object.entries(missing).map(([fieldId, message]) => ({ fieldId, message }));
  const lines = entry.error ? [{ fieldId: null, message: entry.error.message }] : faults;
  return (
    <form className="al_narrow" onSubmit={submit} noValidate>
      <ErrorSummary lines={lines} />
      <TextField
        name="email"
        label="Email address"
        type="email"
        autoComplete="username"
        error={missing.email}
      />
      <PasswordField name="password" label="Password" error={missing.password} />
      <Button type="submit" pending={entry.isPending}>
        Sign in
      </Button>
    </form>
  );
}
