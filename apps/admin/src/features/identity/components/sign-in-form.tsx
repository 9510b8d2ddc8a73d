import { Button } from '../../../components/buttons.js';
import { type Credentials, type Persona, signIn } from '../sign-in-requests.js';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ErrorSummary } from '../../../components/form.js';
import { PasswordField, TextField } from '../../../components/fields.js';

interface PersonaCardsProps {
  readonly personas: readonly Persona[];
  /** The key of the persona that is being signed in. */
  readonly pendingKey: string | null;
  readonly onChoose: (key: string) => void;
}

/** The personas of the demonstration. One click signs in as one of them. */
export function PersonaCards({ personas, pendingKey, onChoose }: PersonaCardsProps) {
  return (
    <ul className="al_cards">
      {personas.map((persona) => (
        <li className="al_card" key={persona.key}>
          <h3>{persona.name}</h3>
          <p>
            <strong>{persona.roleLabel}</strong>
            {persona.organisationName && `, ${persona.organisationName}`}
          </p>
          <p>{persona.description}</p>
          <Button
            kind="secondary"
            pending={pendingKey === persona.key}
            onClick={() => onChoose(persona.key)}
          >
            Sign in<span className="visually-hidden"> as {persona.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

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
