import { moneyText } from '../../lib/formatters.js';

interface Levels {
  readonly levelTwoAbovePence: number | null;
  readonly levelThreeAbovePence: number | null;
}

/** The approval thresholds of a fund, one sentence for each. */
export function levelSentences({ levelTwoAbovePence, levelThreeAbovePence }: Levels): string[] {
  if (levelTwoAbovePence === null)
    return ['One person approves each payment, whatever its amount.'];
  const two = `Above ${moneyText(levelTwoAbovePence)}, two different people approve it.`;
  return [
    'One person approves each payment.',
    two,
    ...(levelThreeAbovePence === null
      ? []
      : [`Above ${moneyText(levelThreeAbovePence)}, three different people approve it.`]),
  ];
}

/** The approval thresholds in one line, for their history. */
export function levelsText({ levelTwoAbovePence, levelThreeAbovePence }: Levels): string {
  if (levelTwoAbovePence === null) return 'One approval';
  const three =
    levelThreeAbovePence === null ? '' : `, a third above ${moneyText(levelThreeAbovePence)}`;
  return `A second approval above ${moneyText(levelTwoAbovePence)}${three}`;
}
