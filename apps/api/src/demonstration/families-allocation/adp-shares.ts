interface AdpShare {
  /** The area code without its `ADP-`. */
  readonly area: string;
  readonly name: string;
  /** Invented, as whole numbers: the public texts do not say what each area got. */
  readonly share: number;
}

/** The 30 partnerships, each with an invented area share, larger for larger areas. */
export const ADP_SHARES: readonly AdpShare[] = [
  { area: 'aberdeen-city', name: 'Aberdeen City', share: 405 },
  { area: 'aberdeenshire', name: 'Aberdeenshire', share: 470 },
  { area: 'angus', name: 'Angus', share: 210 },
  { area: 'argyll-and-bute', name: 'Argyll and Bute', share: 160 },
  { area: 'city-of-edinburgh', name: 'City of Edinburgh', share: 950 },
  {
    area: 'clackmannanshire-and-stirling',
    name: 'Clackmannanshire and Stirling',
    share: 265,
  },
  { area: 'dumfries-and-galloway', name: 'Dumfries and Galloway', share: 270 },
  { area: 'dundee-city', name: 'Dundee City', share: 275 },
  { area: 'east-ayrshire', name: 'East Ayrshire', share: 225 },
  { area: 'east-dunbartonshire', name: 'East Dunbartonshire', share: 195 },
  { area: 'east-renfrewshire', name: 'East Renfrewshire', share: 175 },
  { area: 'falkirk', name: 'Falkirk', share: 290 },
  { area: 'fife', name: 'Fife', share: 680 },
  { area: 'glasgow-city', name: 'Glasgow City', share: 1180 },
  { area: 'highland', name: 'Highland', share: 430 },
  { area: 'inverclyde', name: 'Inverclyde', share: 145 },
  { area: 'mid-and-east-lothian-meldap', name: 'Mid and East Lothian', share: 365 },
  { area: 'moray', name: 'Moray', share: 175 },
  { area: 'north-ayrshire', name: 'North Ayrshire', share: 245 },
  { area: 'north-lanarkshire', name: 'North Lanarkshire', share: 625 },
  { area: 'orkney-islands', name: 'Orkney Islands', share: 42 },
  { area: 'outer-hebrides-western-isles', name: 'Outer Hebrides', share: 50 },
  { area: 'perth-and-kinross', name: 'Perth and Kinross', share: 280 },
  { area: 'renfrewshire', name: 'Renfrewshire', share: 330 },
  { area: 'scottish-borders', name: 'Scottish Borders', share: 210 },
  { area: 'shetland-islands', name: 'Shetland Islands', share: 42 },
  { area: 'south-ayrshire', name: 'South Ayrshire', share: 205 },
  { area: 'south-lanarkshire', name: 'South Lanarkshire', share: 590 },
  { area: 'west-dunbartonshire', name: 'West Dunbartonshire', share: 165 },
  { area: 'west-lothian', name: 'West Lothian', share: 335 },
];

/** Shares that change from a given year, so that the comparison with the year before shows something. */
const CHANGES: readonly { from: number; area: string; share: number }[] = [
  { from: 2025, area: 'aberdeenshire', share: 462 },
  { from: 2025, area: 'west-lothian', share: 348 },
  { from: 2025, area: 'inverclyde', share: 141 },
  { from: 2026, area: 'inverclyde', share: 132 },
  { from: 2026, area: 'dundee-city', share: 258 },
  { from: 2026, area: 'glasgow-city', share: 1205 },
  { from: 2026, area: 'highland', share: 441 },
];

/** The shares of a year, in the shape of the API's body. */
export function sharesOf(startYear: number): { areaCode: string; weight: string }[] {
  return ADP_SHARES.map(({ area, share }) => {
    const change = CHANGES.filter((c) => c.area === area && c.from <= startYear).at(-1);
    return { areaCode: `ADP-${area}`, weight: String(change?.share ?? share) };
  });
}
