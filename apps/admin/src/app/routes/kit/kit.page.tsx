import { Link } from '@tanstack/react-router';
import { ButtonGroup, LinkButton } from '../../../components/buttons.js';
import { PageHeading } from '../../../components/page.js';
import { KitButtons } from './kit-buttons.js';
import { KitFields } from './kit-fields.js';
import { KitFigures } from './kit-figures.js';
import { KitLists } from './kit-lists.js';
import { KitMessages } from './kit-messages.js';
import { KitRecords } from './kit-records.js';

const SECTIONS = [
  { id: 'buttons', title: 'Buttons and commands' },
  { id: 'fields', title: 'Fields' },
  { id: 'lists', title: 'Lists' },
  { id: 'records', title: 'Records' },
  { id: 'figures', title: 'Figures' },
  { id: 'messages', title: 'Messages' },
] as const;

/** Every component in every state. All names and amounts are examples. */
export function KitPage() {
  return (
    <>
      <PageHeading title="Component kit">
        <p>Every component in every state. All names and amounts are examples.</p>
      </PageHeading>
      <ButtonGroup>
        <LinkButton kind="secondary" to="/kit" search={{ density: 'public' }}>
          Show as for organisations
        </LinkButton>
        <LinkButton kind="secondary" to="/kit" search={{ density: 'casework' }}>
          Show as for casework
        </LinkButton>
      </ButtonGroup>
      <nav aria-label="Sections of the kit">
        <ul className="al_kit-index">
          {SECTIONS.map((section) => (
            <li key={section.id}>
              <Link to="/kit" search={(previous) => previous} hash={section.id}>
                {section.title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <KitButtons />
      <KitFields />
      <KitLists />
      <KitRecords />
      <KitFigures />
      <KitMessages />
    </>
  );
}
