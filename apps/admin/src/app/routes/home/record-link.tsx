import { Link } from '@tanstack/react-router';
import { recordAddress, type RecordSubject } from './record-address.js';

interface RecordLinkProps {
  readonly item: RecordSubject;
  readonly words: string;
}

/** The link to the record that an item of work, a movement or an event is about; its words alone where it has no page. */
export function RecordLink({ item, words }: RecordLinkProps) {
  const address = recordAddress(item);
  return address === null ? words : <Link to={address}>{words}</Link>;
}
