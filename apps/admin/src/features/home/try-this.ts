import type { Role } from '@almoner/domain/shared';

/** A suggestion of what to try in the demonstration, with the address where it begins. */
export interface TryTask {
  readonly words: string;
  readonly href: string;
}

/** The suggestions for each role, in the order of the story from budget to outcome. */
export const TRY_THIS: Readonly<Record<Role, readonly TryTask[]>> = {
  'fund-officer': [
    { words: 'See what a fund has available, reserved, committed and paid', href: '/funds' },
    {
      words: 'Give an application that came in to an assessor',
      href: '/applications?status=submitted',
    },
    { words: 'Approve an award that somebody else drafted', href: '/awards?status=drafted' },
    { words: 'Review a return and accept its figures', href: '/returns?status=submitted' },
    { words: 'Follow an outcome figure to the returns behind it', href: '/outcomes' },
  ],
  'finance-officer': [
    { words: 'Request a planned payment', href: '/payments?status=planned' },
    { words: 'Upload a ledger file and look at it first', href: '/ledger-imports/new' },
    {
      words: 'Match a ledger line to a payment by hand',
      href: '/ledger-lines?status=unmatched',
    },
    { words: 'Follow a budget figure to the movements behind it', href: '/funds' },
    { words: 'Ask for money to be moved between two budgets', href: '/virements/new' },
    {
      words: 'Propose the authority of a budget that is only planned',
      href: '/budget-lines?authority=planned',
    },
  ],
  'finance-approver': [
    { words: 'Approve a payment that was requested', href: '/payments?status=requested' },
    { words: 'Confirm the authority of a budget', href: '/budget-changes?status=proposed' },
    { words: 'Decide on a virement that waits', href: '/virements?status=requested' },
    {
      words: 'Try to release a payment you approved yourself, and read why you cannot',
      href: '/payments?status=approved',
    },
  ],
  auditor: [
    { words: 'See everything that happened, across all records', href: '/audit' },
    { words: 'Recompute every budget from its journals', href: '/ledger-verification' },
    {
      words: 'Find who requested, approved and released a payment',
      href: '/payments?status=paid',
    },
    { words: 'Check that an outcome figure is the sum of its returns', href: '/outcomes' },
  ],
  administrator: [
    { words: 'Define a new indicator', href: '/outcomes/indicators/new' },
    { words: 'Add an organisation', href: '/organisations/new' },
    { words: 'Change the details of a fund', href: '/funds' },
  ],
  'organisation-editor': [
    { words: 'Apply to a call that is open', href: '/calls' },
    { words: 'Fill in a return', href: '/returns' },
    { words: 'See what you were promised and what was paid', href: '/awards' },
  ],
  'organisation-certifier': [
    { words: 'Read an offer and accept it', href: '/awards' },
    { words: 'Check a return and certify it', href: '/returns' },
  ],
};
