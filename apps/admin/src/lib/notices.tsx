import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

interface Notices {
  readonly notice: string | null;
  /** Says what was just done, on this page and on the page that follows. */
  readonly notify: (text: string) => void;
  /** To call at each navigation: a notice outlives one and goes with the next. */
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

/** Holds the one message that says what was just done, over the page that did it and the page that follows. */
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

/** The current message, and how to set it. */
export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('useNotices needs a NoticesProvider above it');
  return notices;
}
