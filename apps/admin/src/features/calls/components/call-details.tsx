import { Link } from '@tanstack/react-router';
import { DateText } from '../../../components/figures.js';
import { StatusTag } from '../../../components/status-tag.js';
import { SummaryList } from '../../../components/facts.js';
import type { Call } from '../calls-types.js';

/** The fund, the dates and the financial years of a call. */
export function CallDetails({ call }: { call: Call }) {
  return (
    <SummaryList
      items={[
        { key: 'Status', value: <StatusTag thing="call" status={call.status} /> },
        {
          key: 'Fund',
          value: (
            <Link to="/funds/$id" params={{ id: call.fundId }}>
              {call.fundName}
            </Link>
          ),
        },
        { key: 'Opens', value: <DateText date={call.opensOn} /> },
        { key: 'Closes', value: <DateText date={call.closesOn} /> },
        { key: 'Pays in', value: call.financialYears.join(', ') },
        ...(call.themes.length > 0 ? [{ key: 'Themes', value: call.themes.join(', ') }] : []),
        ...(call.summary ? [{ key: 'What it is for', value: call.summary }] : []),
      ]}
    />
  );
}
