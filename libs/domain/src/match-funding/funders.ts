import { WHOLE_BASIS_POINTS } from '../money/index.js';
import {
  accept,
  permits,
  refuse,
  type Actor,
  type Decision,
  type FieldReason,
} from '../shared/index.js';

/** A funder as a person enters it. */
export interface NamedFunder {
  readonly name: string;
  readonly shareBasisPoints: number;
}

function funderFault(
  { name, shareBasisPoints }: NamedFunder,
  index: number,
  funders: readonly NamedFunder[],
): FieldReason[] {
  const pointer = `/funders/${index}`;
  const first = funders.findIndex((other) => other.name.toLowerCase() === name.toLowerCase());
  return [
    ...(first === index ? [] : [{ pointer: `${pointer}/name`, detail: `${name} is there twice` }]),
    ...(shareBasisPoints > 0
      ? []
      : [{ pointer: `${pointer}/shareBasisPoints`, detail: 'Enter a share above zero' }]),
  ];
}

function percent(basisPoints: number): string {
  return `${basisPoints / 100} %`;
}

/**
 * What is wrong with the funders of a fund: there is none, one is listed twice or has no share, or the shares
 * do not add up to 100 %.
 */
export function funderFaults(funders: readonly NamedFunder[]): FieldReason[] {
  if (funders.length === 0) return [{ pointer: '/funders', detail: 'Enter at least one funder' }];
  const faults = funders.flatMap(funderFault);
  const sum = funders.reduce((total, { shareBasisPoints }) => total + shareBasisPoints, 0);
  if (sum === WHOLE_BASIS_POINTS) return faults;
  return [
    ...faults,
    { pointer: '/funders', detail: `The shares come to ${percent(sum)}, not 100 %` },
  ];
}

/**
 * Sets the funders of a fund from a financial year on. Refuses with `match-funding.shares-do-not-sum`, and with
 * `match-funding.already-split` for a year whose payments were split by the present funders.
 */
export function decideFunders(
  fundId: string,
  funders: readonly NamedFunder[],
  isSplit: boolean,
  actor: Actor,
): Decision<readonly NamedFunder[]> {
  if (!permits(actor, 'match-funding.edit', fundId)) return refuse('shared.not-permitted');
  const faults = funderFaults(funders);
  const onlySum = faults.length === 1 && faults[0]?.pointer === '/funders' && funders.length > 0;
  if (onlySum) return refuse('match-funding.shares-do-not-sum', {}, faults);
  if (faults.length > 0) return refuse('shared.invalid', {}, faults);
  return isSplit ? refuse('match-funding.already-split') : accept(funders);
}
