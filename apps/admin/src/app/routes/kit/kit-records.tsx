import { Breadcrumb, Breadcrumbs } from '../../../components/page.js';
import { Money } from '../../../components/figures.js';
import { History } from '../../../components/history.js';
import { IdentityBar, SummaryList } from '../../../components/facts.js';
import { IllustrativeMark } from '../../../components/messages.js';
import { StatusTag } from '../../../components/status-tag.js';
import { Tab, Tabs } from '../../../components/tabs.js';
import { TaskList } from '../../../components/task-list.js';
import { Tracker } from '../../../components/tracker.js';
import { KitExample, KitSection } from './kit-section.js';

const STATUSES = [
  ['application', 'draft'],
  ['application', 'in-assessment'],
  ['application', 'approved'],
  ['award', 'offered'],
  ['award', 'active'],
  ['award', 'terminated'],
  ['payment', 'planned'],
  ['payment', 'paid'],
  ['return', 'changes-requested'],
  ['return', 'overdue'],
  ['ledger-line', 'unmatched'],
] as const;

const EVENTS = [
  {
    id: '2',
    at: '2026-11-21T14:02:00Z',
    actorName: 'Fergus Dunn',
    words: 'Award approved',
    changes: [{ field: 'status', from: 'drafted', to: 'approved' }],
    reason: null,
  },
  {
    id: '1',
    at: '2026-11-20T09:30:00Z',
    actorName: 'Isla Ross',
    words: 'Award drafted',
    changes: [{ field: 'amountPence', from: null, to: 39_949_600 }],
    reason: 'Panel of 19 November',
  },
];

/** The components of a record's page. */
export function KitRecords() {
  return (
    <KitSection id="records" title="Records">
      <KitExample title="Breadcrumbs">
        <Breadcrumbs>
          <Breadcrumb to="/">Home</Breadcrumb>
          <Breadcrumb to="/programmes">Programmes</Breadcrumb>
        </Breadcrumbs>
      </KitExample>
      <KitExample title="Identity bar">
        <IdentityBar
          label="Award CFF-A-2026-0007"
          facts={[
            { key: 'Reference', value: 'CFF-A-2026-0007' },
            { key: 'Organisation', value: 'Circle' },
            { key: 'Fund', value: 'Children and Families Fund' },
            { key: 'Amount', value: <Money pence={39_949_600} /> },
            { key: 'Status', value: <StatusTag thing="award" status="accepted" /> },
          ]}
        />
      </KitExample>
      <KitExample title="Tabs">
        <Tabs label="Sections of the award">
          <Tab to="/kit">Award</Tab>
          <Tab to="/programmes">Payments</Tab>
          <Tab to="/sign-in">Returns</Tab>
        </Tabs>
      </KitExample>
      <KitExample title="Tracker">
        <Tracker
          label="Progress of the award"
          steps={['Drafted', 'Approved', 'Offered', 'Accepted', 'Active']}
          current={2}
        >
          Waiting for Circle: an authorised person has to accept the offer.
        </Tracker>
      </KitExample>
      <KitExample title="Summary list">
        <SummaryList
          items={[
            {
              key: 'Amount',
              value: <Money pence={39_949_600} />,
              action: <a href="#records">Change</a>,
            },
            {
              key: 'Organisation',
              value: (
                <>
                  Muirend Hub <IllustrativeMark />
                </>
              ),
              action: <a href="#records">Change</a>,
            },
            { key: 'Amount a year', value: <Money pence={null} /> },
          ]}
        />
      </KitExample>
      <KitExample title="Task list">
        <TaskList
          tasks={[
            {
              key: 'money',
              title: <a href="#records">Money</a>,
              summary: 'What was spent',
              status: 'done',
            },
            { key: 'outcomes', title: <a href="#records">Outcomes</a>, status: 'in-progress' },
            {
              key: 'story',
              title: <a href="#records">Story and evidence</a>,
              status: 'not-started',
            },
            { key: 'check', title: 'Check and send', status: 'waiting' },
          ]}
        />
      </KitExample>
      <KitExample title="Statuses">
        <ul>
          {STATUSES.map(([thing, status]) => (
            <li key={`${thing} ${status}`}>
              <StatusTag thing={thing} status={status} />
            </li>
          ))}
        </ul>
      </KitExample>
      <KitExample title="History">
        <History events={EVENTS} />
      </KitExample>
      <KitExample title="History, empty">
        <History events={[]} />
      </KitExample>
    </KitSection>
  );
}
