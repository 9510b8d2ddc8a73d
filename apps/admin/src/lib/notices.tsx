import { useNavigate, type NavigateOptions, type RegisteredRouter } from '@tanstack/react-router';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

interface Notices {
  readonly notice: string | null;
  /** Shows a message that says what was just done, on this page and on the next one. */
  readonly notify: (text: string) => void;
  /** Called at each navigation: a message stays for one navigation and disappears with the second. */
  readonly turnPage: () => void;
}

interface DatedNotice {
  readonly text: string;
  readonly pagesTurned: number;
}

const NoticesContext = createContext<Notices | null>(null);

function afterTurning(notice: DatedNotice | null): DatedNotice | null {
  if (!notice || notice.pagesTurned > 0) return null;
  return { ...notice, pagesTurned: 1 };
}

/** Keeps the one message that says what was just done, for the page that did it and the page after it. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<DatedNotice | null>(null);
  const notices = useMemo(
    () => ({
      notice: notice?.text ?? null,
      notify: (text: string) => setNotice({ text, pagesTurned: 0 }),
      turnPage: () => setNotice(afterTurning),
    }),
    [notice],
  );
  return <NoticesContext value={notices}>{children}</NoticesContext>;
}

/** The present message, and a function that sets it. */
export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('useNotices needs a NoticesProvider above it');
  return notices;
}

/** Says what was just done and goes to the page that shows it: `done('Fund saved', { to: '/funds' })`. */
export function useDone() {
  const { notify } = useNotices();
  const navigate = useNavigate();
  return <const To extends string>(
    text: string,
    page: NavigateOptions<RegisteredRouter, string, To>,
  ) => {
    notify(text);
    void navigate(page as Parameters<typeof navigate>[0]);
  };
}
