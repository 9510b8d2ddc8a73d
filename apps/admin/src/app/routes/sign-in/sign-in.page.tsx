import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { ErrorState, PageHeading } from '../../../components/page.js';
import { PersonaCards, SignInForm } from '../../../features/identity/components/sign-in-form.js';
import { personasQuery, signInAsPersona } from '../../../features/identity/sign-in-requests.js';
import { renewSession } from '../../../lib/session.js';

const route = getRouteApi('/sign-in');

/**
 * The address if it is on this site, otherwise home, so that a forged link cannot lead to another site after sign-in.
 */
function localAddress(address: string | undefined): string {
  return address && /^\/(?![/\\])/.test(address) ? address : '/';
}

function Personas({ onSignedIn }: { onSignedIn: () => void }) {
  const personas = useQuery(personasQuery);
  const choose = useMutation({ mutationFn: signInAsPersona, onSuccess: onSignedIn });
  if (!personas.data?.length) return null;
  return (
    <section aria-labelledby="personas-heading">
      <h2 id="personas-heading">Try the demonstration</h2>
      <p>This is a demonstration with invented people. Choose one to see Almoner as they see it.</p>
      {choose.isError && <ErrorState error={choose.error} />}
      <PersonaCards
        personas={personas.data}
        pendingKey={choose.isPending ? choose.variables : null}
        onChoose={(key) => choose.mutate(key)}
      />
    </section>
  );
}

/** Signs in by password or, in a demonstration, as one of its personas. */
export function SignInPage() {
  const { returnTo } = route.useSearch();
  const queryClient = useQueryClient();
  const router = useRouter();
  const enter = async () => {
    await renewSession(queryClient);
    router.history.push(localAddress(returnTo));
  };
  return (
    <>
      <PageHeading title="Sign in to Almoner" />
      <SignInForm onSignedIn={() => void enter()} />
      <Personas onSignedIn={() => void enter()} />
    </>
  );
}
