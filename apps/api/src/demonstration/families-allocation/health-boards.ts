interface HealthBoard {
  readonly key: string;
  /** Its public name and its code in the public list; only what it is given in the demonstration is invented. */
  readonly name: string;
  readonly code: string;
}

/** The 14 territorial health boards of Scotland. */
export const HEALTH_BOARDS: readonly HealthBoard[] = [
  { key: 'nhs-ayrshire-and-arran', name: 'NHS Ayrshire and Arran', code: 'S08000015' },
  { key: 'nhs-borders', name: 'NHS Borders', code: 'S08000016' },
  { key: 'nhs-dumfries-and-galloway', name: 'NHS Dumfries and Galloway', code: 'S08000017' },
  { key: 'nhs-forth-valley', name: 'NHS Forth Valley', code: 'S08000019' },
  { key: 'nhs-grampian', name: 'NHS Grampian', code: 'S08000020' },
  { key: 'nhs-highland', name: 'NHS Highland', code: 'S08000022' },
  { key: 'nhs-lothian', name: 'NHS Lothian', code: 'S08000024' },
  { key: 'nhs-orkney', name: 'NHS Orkney', code: 'S08000025' },
  { key: 'nhs-shetland', name: 'NHS Shetland', code: 'S08000026' },
  { key: 'nhs-western-isles', name: 'NHS Western Isles', code: 'S08000028' },
  { key: 'nhs-fife', name: 'NHS Fife', code: 'S08000029' },
  { key: 'nhs-tayside', name: 'NHS Tayside', code: 'S08000030' },
  {
    key: 'nhs-greater-glasgow-and-clyde',
    name: 'NHS Greater Glasgow and Clyde',
    code: 'S08000031',
  },
  { key: 'nhs-lanarkshire', name: 'NHS Lanarkshire', code: 'S08000032' },
];

/** The boards as organisations of the world. */
export const BOARD_ORGANISATIONS = HEALTH_BOARDS.map(({ key, name, code }) => ({
  key,
  name,
  kind: 'health-board' as const,
  areas: [code],
  illustrative: false,
  identifier: { scheme: 'XX-GSS' as const, code },
}));
