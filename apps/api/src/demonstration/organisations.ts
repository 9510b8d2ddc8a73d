import type { IdentifierScheme, OrganisationKind } from '@almoner/domain/organisations';
import { BOARD_ORGANISATIONS } from './families-allocation/health-boards.js';

export interface DemonstrationOrganisation {
  readonly key: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** The councils it works in, by their code in the register of statistics; for a health board, its own area. */
  readonly areas: readonly string[];
  /** False for the organisations that the public texts name. */
  readonly illustrative: boolean;
  /** Its code in a public list; absent where its identifier is invented. */
  readonly identifier?: { readonly scheme: IdentifierScheme; readonly code: string };
}

const SCOTLAND = 'S12000';

/** The organisations of the world. Their identifiers are invented, but for the codes of the health boards. */
export const ORGANISATIONS: readonly DemonstrationOrganisation[] = [
  {
    key: 'circle',
    name: 'Circle',
    kind: 'charity',
    areas: [`${SCOTLAND}050`],
    illustrative: false,
  },
  {
    key: 'sfad',
    name: 'Scottish Families Affected by Alcohol and Drugs',
    kind: 'charity',
    areas: [],
    illustrative: false,
  },
  { key: 'corra', name: 'Corra Foundation', kind: 'funder', areas: [], illustrative: false },
  {
    key: 'muirend',
    name: 'Muirend Family Hub',
    kind: 'charity',
    areas: [`${SCOTLAND}049`],
    illustrative: true,
  },
  {
    key: 'lochside',
    name: 'Lochinvarra Young Carers',
    kind: 'charity',
    areas: [`${SCOTLAND}020`],
    illustrative: true,
  },
  {
    key: 'harbour',
    name: 'Skelling Harbour Families',
    kind: 'charity',
    areas: [`${SCOTLAND}033`],
    illustrative: true,
  },
  {
    key: 'braeside',
    name: 'Braefinlay Children’s Project',
    kind: 'charity',
    areas: [`${SCOTLAND}014`],
    illustrative: true,
  },
  {
    key: 'tayview',
    name: 'Taymorra Kinship Network',
    kind: 'charity',
    areas: [`${SCOTLAND}042`],
    illustrative: true,
  },
  {
    key: 'clydeford',
    name: 'Clydeford Recovery Families',
    kind: 'charity',
    areas: [`${SCOTLAND}029`],
    illustrative: true,
  },
  {
    key: 'northfirth',
    name: 'North Firth Youth Space',
    kind: 'community',
    areas: [`${SCOTLAND}017`],
    illustrative: true,
  },
  {
    key: 'kelvinbank',
    name: 'Kelvinbank Together',
    kind: 'charity',
    areas: [`${SCOTLAND}049`],
    illustrative: true,
  },
  {
    key: 'solway',
    name: 'Solwick Family Support',
    kind: 'charity',
    areas: [`${SCOTLAND}006`],
    illustrative: true,
  },
  {
    key: 'eildon',
    name: 'Eildrum Listening Service',
    kind: 'charity',
    areas: [`${SCOTLAND}026`],
    illustrative: true,
  },
  {
    key: 'ochil',
    name: 'Ochterburn Parents and Bairns',
    kind: 'community',
    areas: [`${SCOTLAND}005`, `${SCOTLAND}030`],
    illustrative: true,
  },
  {
    key: 'ferryhill',
    name: 'Ferrybrae Community Families',
    kind: 'community',
    areas: [`${SCOTLAND}047`],
    illustrative: true,
  },
  {
    key: 'ayrshire',
    name: 'Carradoon Families',
    kind: 'charity',
    areas: [`${SCOTLAND}028`],
    illustrative: true,
  },
  {
    key: 'glenfarrach',
    name: 'Glenfarrach Family Rooms',
    kind: 'charity',
    areas: [`${SCOTLAND}039`],
    illustrative: true,
  },
  {
    key: 'almond',
    name: 'Almondrigg Counselling',
    kind: 'company',
    areas: [`${SCOTLAND}040`],
    illustrative: true,
  },
  {
    key: 'skerry',
    name: 'Skerry Isles Support',
    kind: 'community',
    areas: [`${SCOTLAND}027`, `${SCOTLAND}023`],
    illustrative: true,
  },
  {
    key: 'forthgate',
    name: 'Forthgate Whole Family Team',
    kind: 'charity',
    areas: [`${SCOTLAND}036`],
    illustrative: true,
  },
  {
    key: 'inverbeg',
    name: 'Inverbrock Grandparents',
    kind: 'community',
    areas: [`${SCOTLAND}013`],
    illustrative: true,
  },
  ...BOARD_ORGANISATIONS,
];

/** Invented people, two for each organisation: its editor and its certifier. */
export const MEMBER_NAMES: readonly (readonly [editor: string, certifier: string])[] = [
  ['Ishbel Kerr', 'Hamish Laird'],
  ['Morag Tait', 'Struan Nicol'],
  ['Kirsty Aitken', 'Lorne Baxter'],
  ['Una Cairns', 'Fergus Dow'],
  ['Ailidh Ewart', 'Murdo Finlay'],
  ['Jean Gow', 'Ranald Hay'],
  ['Elspeth Irvine', 'Keir Jamieson'],
  ['Beth Kidd', 'Angus Lennox'],
  ['Sheena Muir', 'Rhona Neil'],
  ['Colin Orr', 'Nan Pirie'],
  ['Duncan Rae', 'Effie Shand'],
  ['Gavin Tully', 'Heather Urie'],
  ['Ewan Vass', 'Lesley Watt'],
  ['Niall Yule', 'Marion Adair'],
  ['Blair Brodie', 'Tess Coutts'],
  ['Craig Duff', 'Wilma Elder'],
  ['Alec Forbes', 'Netta Gunn'],
  ['Ross Hume', 'Senga Ireland'],
  ['Tam Johnstone', 'Vhairi Kemp'],
  ['Innes Lyle', 'Dorothy Mair'],
];

/** The editor and the certifier of the organisation at an index. Names do not repeat within the first 400. */
export function memberNames(index: number): readonly [editor: string, certifier: string] {
  const count = MEMBER_NAMES.length;
  const [editor, certifier] = MEMBER_NAMES[index % count]!;
  const round = Math.floor(index / count);
  if (round === 0) return [editor, certifier];
  const [otherEditor, otherCertifier] = MEMBER_NAMES[(index + round * 7) % count]!;
  const named = (person: string, other: string): string =>
    `${person.split(' ')[0]} ${other.split(' ')[1]}`;
  return [named(editor, otherEditor), named(certifier, otherCertifier)];
}
