import { classNames } from '../../../lib/class-names.js';
import type { LetterSection } from '../letters-types.js';

function LetterTable({ section }: { section: LetterSection }) {
  const { caption = '', columns = [], rows = [], totalled } = section;
  return (
    <div
      className={classNames('al_table-scroll', !totalled && 'al_table-scroll--stacked')}
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table className="ds_table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ heading, numeric }) => (
              <th key={heading} scope="col" className={numeric ? 'al_numeric' : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className={totalled && index === rows.length - 1 ? 'al_total' : ''}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row" data-heading={columns[at]?.heading}>
                    <div>{cell}</div>
                  </th>
                ) : (
                  <td
                    key={at}
                    className={columns[at]?.numeric ? 'al_numeric' : undefined}
                    data-heading={columns[at]?.heading}
                  >
                    <div>{cell}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ section, inside }: { section: LetterSection; inside: boolean }) {
  const text = section.number ? `${section.number}. ${section.text}` : section.text;
  if (section.level === 1) return inside ? <h2>{text}</h2> : null;
  return inside ? <h3>{text}</h3> : <h2>{text}</h2>;
}

function Section({ section, inside }: { section: LetterSection; inside: boolean }) {
  switch (section.kind) {
    case 'table':
      return <LetterTable section={section} />;
    case 'list':
      return (
        <ul>
          {section.items?.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'clause':
      return (
        <p className="al_clause">
          <span className="al_clause__number">{section.number}</span> <span>{section.text}</span>
        </p>
      );
    case 'page':
      return <hr />;
    case 'paragraph':
      return <p>{section.text}</p>;
    case 'heading':
      return <Heading section={section} inside={inside} />;
  }
}

interface LetterTextProps {
  readonly sections: readonly LetterSection[];
  /**
   * Whether the page has its own heading: then the title of the letter is a heading below it, otherwise the heading of
   * the page.
   */
  readonly inside?: boolean;
}

/** A letter for reading on screen, in the full width. */
export function LetterText({ sections, inside = false }: LetterTextProps) {
  return (
    <article className="al_letter" aria-label="Letter">
      {sections.map((section, index) => (
        <Section key={index} section={section} inside={inside} />
      ))}
    </article>
  );
}
