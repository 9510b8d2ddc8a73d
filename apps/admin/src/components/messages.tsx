import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.js';

/** A text set apart from the rest of the page. */
export function InsetText({ children }: { children: ReactNode }) {
  return (
    <div className="ds_inset-text">
      <div className="ds_inset-text__text">{children}</div>
    </div>
  );
}

/** A consequence that the person must know before going on. */
export function WarningText({ children }: { children: ReactNode }) {
  return (
    <div className="ds_warning-text">
      <strong className="ds_warning-text__icon" aria-hidden="true" />
      <strong className="visually-hidden">Warning</strong>
      <div className="ds_warning-text__text">{children}</div>
    </div>
  );
}

interface NotificationBannerProps {
  readonly tone?: 'information' | 'success';
  readonly children: ReactNode;
}

/** What was just done, or a note for the whole page. Screen readers announce it when it appears. */
export function NotificationBanner({ tone = 'information', children }: NotificationBannerProps) {
  return (
    <div
      className={classNames(
        'ds_notification-message',
        tone === 'information' && 'ds_notification-message--info',
      )}
      role="status"
    >
      <div className="ds_notification-message__body">{children}</div>
    </div>
  );
}

interface PanelProps {
  readonly title: string;
  readonly reference?: ReactNode;
  readonly children?: ReactNode;
}

/** The confirmation at the end of a task, with its reference. */
export function Panel({ title, reference, children }: PanelProps) {
  return (
    <div className="ds_notification-panel">
      <h2 className="ds_notification-panel__title">{title}</h2>
      <div className="ds_notification-panel__content">
        {reference && (
          <p>
            Your reference is <br />
            <strong className="ds_notification-panel__reference">{reference}</strong>
          </p>
        )}
        {children}
      </div>
    </div>
  );
}

/** What a public text can state of a record that is otherwise invented, in words. */
const STATED_WORDS: Readonly<Record<string, string>> = {
  amountPence: 'the amount',
  areaCodes: 'the area',
  title: 'the project',
  allocatedPence: 'what is allocated',
  value: 'the figure itself',
  financialYears: 'the years',
  themes: 'the themes',
};

const LIST = new Intl.ListFormat('en-GB');

/** Marks data that was invented for the demonstration; `stated` are the fields of it that a public text states. */
export function IllustrativeMark({ stated = [] }: { stated?: readonly string[] }) {
  const words = stated.map((field) => STATED_WORDS[field] ?? field);
  const but = words.length === 0 ? '' : `, but for ${LIST.format(words)}`;
  return <span className="al_mark">Illustrative{but}</span>;
}

interface IllustrativeFiguresProps {
  /** What is invented, as a sentence. */
  readonly children?: string;
}

/** Says of figures that are put together from several records that invented ones are among them. */
export function IllustrativeFigures({
  children = 'Figures that no public text states are invented.',
}: IllustrativeFiguresProps) {
  return (
    <p className="al_small al_invented">
      <IllustrativeMark /> {children}
    </p>
  );
}

interface InventedPartProps {
  readonly record: { readonly illustrative: boolean; readonly stated: readonly string[] };
  /** What is invented, as a sentence. */
  readonly children: string;
}

/** Says where it stands what is invented of a record that is stated in part; the mark at its head names what is stated. */
export function InventedPart({ record, children }: InventedPartProps) {
  if (!record.illustrative || record.stated.length === 0) return null;
  return <IllustrativeFigures>{children}</IllustrativeFigures>;
}
