import { Link } from '@tanstack/react-router';
import { recordAddress, type RecordSubject } from './record-address.js';

interface RecordLinkProps {
  readonly item: RecordSubject;
  readonly words: string;
}

/** The link to the record of a work item, a movement or an event. Plain text where the record has no page. */
export function RecordLink({ item, words }: RecordLinkProps) {
  const address = recordAddress(item);
  return address === null ? words : <Link to={address}>{words}</Link>;
}
