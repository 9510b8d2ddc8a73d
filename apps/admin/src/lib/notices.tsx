import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

interface Notices {
  readonly notice: string | null;
  readonly notify: (text: string) => void;
  readonly dismiss: () => void;
}

const NoticesContext = createContext<Notices | null>(null);

/** Holds the one message that says what was just done, over the page that did it and the page that follows. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<string | null>(null);
  const notices = useMemo(
    () => ({ notice, notify: setNotice, dismiss: () => setNotice(null) }),
    [notice],
  );
  return <NoticesContext value={notices}>{children}</NoticesContext>;
}

/** The current message, how to set it, and how to take it away. */
export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('useNotices needs a NoticesProvider above it');
  return notices;
}
