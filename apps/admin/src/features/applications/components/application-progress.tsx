import { Tracker } from '../../../components/tracker.js';
import type { Application } from '../applications-types.js';

const STEPS = ['Written', 'Sent', 'Being checked', 'Decided'] as const;

interface Progress {
  /** The index of the present step. */
  readonly current: number;
  readonly sentence: string;
}

const CHECKING: Progress = {
  current: 2,
  sentence: 'We are reading your application. You do not need to do anything.',
};

const PROGRESS: Readonly<Partial<Record<Application['status'], Progress>>> = {
  submitted: {
    current: 2,
    sentence: 'We have your application and will read it soon. You do not need to do anything.',
  },
  'in-assessment': CHECKING,
  assessed: CHECKING,
  reserve: { current: 3, sentence: 'Your application is on the reserve list.' },
  approved: {
    current: 4,
    sentence: 'Your application was successful. We will send you an offer to read and accept.',
  },
  declined: { current: 4, sentence: 'Your application was not successful.' },
};

/** How far a sent application has come, in one sentence. */
export function ApplicationProgress({ application }: { application: Application }) {
  const progress = PROGRESS[application.status];
  if (!progress) return null;
  return (
    <Tracker label="Progress of the application" steps={STEPS} current={progress.current}>
      {progress.sentence}
    </Tracker>
  );
}
