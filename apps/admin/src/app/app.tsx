import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { NoticesProvider } from '../lib/notices.js';
import { createQueryClient } from './query-client.js';
import { createAppRouter } from './router.js';

const queryClient = createQueryClient({ onSignedOut: () => void sendToSignIn() });
const router = createAppRouter(queryClient);

function sendToSignIn() {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return undefined;
  return router.navigate({ to: '/sign-in', search: { returnTo: href } });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** The whole admin. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <NoticesProvider>
        <RouterProvider router={router} />
      </NoticesProvider>
    </QueryClientProvider>
  );
}
