import { decideLiftLock } from '@almoner/domain/people';
import { refusalSentence } from '@almoner/domain/shared';
import { CommandAction } from '../../../components/command-action.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { InstantText } from '../../../components/figures.js';
import { liftAccountLock } from '../../../lib/api/generated/sdk.gen.js';
import type { ListAccountLocksResponse } from '../../../lib/api/generated/types.gen.js';

type Lock = ListAccountLocksResponse['items'][number];

function LiftLock({ lock, readerId }: { lock: Lock; readerId: string }) {
  const { id, name } = lock;
  const decision = decideLiftLock({ userId: readerId }, id);
  return (
    <CommandAction
      answer={{
        command: 'lift',
        allowed: decision.ok,
        code: decision.ok ? null : decision.refusal.code,
        reason: decision.ok ? null : refusalSentence(decision.refusal),
      }}
      kind="secondary"
      label={`Lift the lock of ${name}`}
      consequence="Ask them first, in person or by telephone, whether the wrong passwords were theirs. They can sign in again at once, and so can whoever guesses their password go on."
      done="Lock lifted"
      send={() => liftAccountLock({ path: { id } })}
    />
  );
}

/** The accounts that too many wrong passwords have locked, each until when, with the command that lifts the lock. */
export function AccountLocks({
  locks,
  readerId,
}: {
  locks: readonly Lock[];
  /** Whoever looks at the page: nobody lifts their own lock. */
  readerId: string;
}) {
  const columns: readonly Column<Lock>[] = [
    { key: 'name', heading: 'Name', rowHeading: true, cell: ({ name }) => name },
    {
      key: 'organisation',
      heading: 'Organisation',
      cell: ({ organisationName }) => organisationName ?? 'The funder',
    },
    {
      key: 'lockedUntil',
      heading: 'State',
      cell: ({ lockedUntil }) => (
        <>
          Locked until <InstantText instant={lockedUntil} />
        </>
      ),
    },
    {
      key: 'lift',
      heading: 'What you can do',
      cell: (lock) => <LiftLock lock={lock} readerId={readerId} />,
    },
  ];
  return (
    <DataTable
      caption="Locked accounts"
      columns={columns}
      rows={locks}
      rowKey={({ id }) => id}
      empty="No account is locked."
    />
  );
}
