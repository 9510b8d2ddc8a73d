import {
  addPence,
  allocatePence,
  subtractPence,
  sumPence,
  ZERO,
  type Pence,
} from '../money/index.js';

/** The part of an award, or of a payment of it, that is for one of its areas; in pence. */
export interface AreaPart {
  readonly areaCode: string;
  readonly amountPence: Pence;
}

/**
 * Splits an amount as the shares of an award stand to each other, exact to the penny by largest remainder
 * (docs/glossary.md, money rule 2). The amount of the award itself gives the shares as they are.
 */
export function splitByShares(amountPence: Pence, shares: readonly AreaPart[]): AreaPart[] {
  if (shares.length === 0) return [];
  const parts = allocatePence(
    amountPence,
    shares.map((share) => share.amountPence),
  );
  return shares.map(({ areaCode }, index) => ({ areaCode, amountPence: parts[index] ?? ZERO }));
}

/**
 * What each area gets of a transfer. Counted together with the transfers before it (`sent`, by area), every area has
 * its share to the penny, so that the transfers of a whole award come to its shares. The parts add up to the transfer.
 */
export function sharesOfTransfer(
  amountPence: Pence,
  shares: readonly AreaPart[],
  sent: readonly AreaPart[],
): AreaPart[] {
  const before = new Map(sent.map((part) => [part.areaCode, part.amountPence]));
  const all = addPence(amountPence, sumPence([...before.values()]));
  const parts = splitByShares(all, shares).map((part) => ({
    areaCode: part.areaCode,
    amountPence: subtractPence(part.amountPence, before.get(part.areaCode) ?? ZERO),
  }));
  const exact =
    parts.every((part) => part.amountPence >= 0) &&
    sumPence(parts.map((part) => part.amountPence)) === amountPence;
  // a transfer of a few pence, or shares that changed since: by itself
  return exact ? parts : splitByShares(amountPence, shares);
}

/** The share of an area in an award, and what was transferred of it so far. */
export interface SentShare extends AreaPart {
  readonly awardId: string;
  readonly sentPence: Pence;
}

/** What each area gets of transfers that are released together, for each of them in the order given. */
export function sharesOfTransfers(
  transfers: readonly { readonly awardId: string; readonly amountPence: Pence }[],
  shares: readonly SentShare[],
): AreaPart[][] {
  const sent = new Map<string, readonly AreaPart[]>();
  return transfers.map(({ awardId, amountPence }) => {
    const own = shares.filter((share) => share.awardId === awardId);
    const before =
      sent.get(awardId) ??
      own.map(({ areaCode, sentPence }) => ({ areaCode, amountPence: sentPence }));
    const parts = sharesOfTransfer(amountPence, own, before);
    sent.set(
      awardId,
      before.map((part, index) => ({
        ...part,
        amountPence: addPence(part.amountPence, parts[index]?.amountPence ?? ZERO),
      })),
    );
    return parts;
  });
}
