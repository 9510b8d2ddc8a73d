import { Select } from '../../../components/fields.js';
import { dateText, dayText } from '../../../lib/formatters.js';
import type { PayDay } from '../payment-runs-types.js';

interface PayDayFieldProps {
  readonly label: string;
  /** The days on which Bacs can process what is released today. */
  readonly days: readonly PayDay[];
  /** The day that the run has now, which may no longer be possible. */
  readonly present?: string | undefined;
  /** The name of the field, its handlers and its error, as the form gives them. */
  readonly field: Omit<React.ComponentProps<typeof Select>, 'label' | 'choices'>;
}

/** The day on which Bacs processes a file, with the day to send the file by and the day of the money. */
export function PayDayField({ label, days, present, field }: PayDayFieldProps) {
  const offered = days.map(({ sendBy, payOn, arrivesOn }) => ({
    value: payOn,
    // a phone shows the first two days of it, and all of it once the list is open
    label: `${dateText(payOn)}, file by ${dayText(sendBy)}, money there ${dayText(arrivesOn)}`,
  }));
  const isGone = present !== undefined && days.every(({ payOn }) => payOn !== present);
  const gone = isGone
    ? [{ value: present, label: `${dateText(present)}: no longer possible` }]
    : [];
  return (
    <Select
      label={label}
      hint="The day on which Bacs processes the file. The recipients have the money on the next working day."
      choices={[...gone, ...offered]}
      {...field}
    />
  );
}
