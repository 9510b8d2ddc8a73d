import { Button, ButtonGroup } from './buttons.js';
import { type Column, DataTable } from './data-table.js';

/** One answer that differs between this page and what was saved elsewhere. */
interface DifferentAnswer {
  readonly title: string;
  readonly mine: string;
  readonly theirs: string;
}

interface AnswersConflictProps {
  readonly differences: readonly DifferentAnswer[];
  readonly onResolve: (choice: 'mine' | 'theirs') => void;
}

const COLUMNS: readonly Column<DifferentAnswer>[] = [
  { key: 'title', heading: 'Question', rowHeading: true, cell: ({ title }) => title },
  { key: 'mine', heading: 'Here', cell: ({ mine }) => mine || 'Nothing' },
  { key: 'theirs', heading: 'Saved elsewhere', cell: ({ theirs }) => theirs || 'Nothing' },
];

/** Another tab or person has saved answers meanwhile: shows both versions side by side and lets the person choose. */
export function AnswersConflict({ differences, onResolve }: AnswersConflictProps) {
  return (
    <section className="al_problem" aria-labelledby="conflict-heading">
      <h2 id="conflict-heading">These answers were changed elsewhere</h2>
      <p>Nothing you typed is lost. Compare, then choose which answers to keep.</p>
      <DataTable
        caption="Where the answers differ"
        columns={COLUMNS}
        rows={differences}
        rowKey={({ title }) => title}
        empty="The answers are the same."
      />
      <ButtonGroup>
        <Button onClick={() => onResolve('mine')}>Keep the answers here</Button>
        <Button kind="secondary" onClick={() => onResolve('theirs')}>
          Use the answers saved elsewhere
        </Button>
      </ButtonGroup>
    </section>
  );
}
