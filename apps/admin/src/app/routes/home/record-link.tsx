import { Link } from '@tanstack/react-router';
import type { WorkItem } from '../../../features/home/api/get-home.js';

/** Where the records of each kind live; a kind without a page of its own is shown by its words alone. */
const FOLDERS: Readonly<Record<string, string>> = {
  application: '/applications',
  assessment: '/assessments',
  award: '/awards',
  call: '/calls',
  fund: '/funds',
  'ledger-import': '/ledger-imports',
  'ledger-line': '/ledger-lines',
  payment: '/payments',
  programme: '/programmes',
  return: '/returns',
};

interface RecordLinkProps {
  readonly item: Pick<WorkItem, 'subjectType' | 'subjectId'>;
  readonly words: string;
}

/** The link to the record that an item of work, or a movement of money, is about. */
export function RecordLink({ item, words }: RecordLinkProps) {
  const folder = FOLDERS[item.subjectType];
  if (!folder) return words;
  const address: string = `${folder}/${item.subjectId}`;
  return <Link to={address}>{words}</Link>;
}
