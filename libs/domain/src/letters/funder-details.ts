import type { ReferenceValues } from '../reference-data/index.js';

/** A person who signs letters for the funder, with the office they hold. */
export interface Signatory {
  readonly name: string;
  readonly office: string;
}

/** Who offers the grants: what letters print of the funder (docs/glossary.md, Funder details). */
export interface FunderDetails {
  readonly name: string;
  /** One line of the address after the other; empty where it is not recorded. */
  readonly address: string;
  /** Printed at the head of a letter. */
  readonly logoText: string;
  readonly signatories: readonly Signatory[];
  /** What nobody has recorded yet, in words: “name”, “address”, “signatories”. */
  readonly missing: readonly string[];
}

/** The value of each detail before anybody has recorded it. */
export const FUNDER_DETAIL_NOT_RECORDED = 'Not recorded';

type Recorded = Pick<
  ReferenceValues,
  'funderName' | 'funderAddress' | 'funderLogoText' | 'funderSignatories'
>;

function recorded(value: string): string {
  return value === FUNDER_DETAIL_NOT_RECORDED ? '' : value;
}

/** Reads "Name, office" line by line. */
function signatoriesOf(text: string): Signatory[] {
  const lines = recorded(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.map((line) => {
    const [name = '', ...office] = line.split(',');
    return { name: name.trim(), office: office.join(',').trim() };
  });
}

/**
 * The details of the funder from the reference values in force on the day of a letter. Where the name or the logo text is
 * not recorded, the name of the fund stands in its place.
 */
export function funderDetailsOf(values: Recorded, fundName: string): FunderDetails {
  const name = recorded(values.funderName) || fundName;
  return {
    name,
    address: recorded(values.funderAddress),
    logoText: recorded(values.funderLogoText) || name,
    signatories: signatoriesOf(values.funderSignatories),
    missing: Object.entries({
      name: values.funderName,
      address: values.funderAddress,
      signatories: values.funderSignatories,
    }).flatMap(([words, value]) => (recorded(value) === '' ? [words] : [])),
  };
}
