import { describe, expect, it } from 'vitest';
import { isShareFileClean, readShareFile, type ShareFileContext } from './index.js';

const CONTEXT: ShareFileContext = {
  areas: [
    { code: 'ADP-argyll-and-bute', name: 'Argyll and Bute' },
    { code: 'ADP-city-of-edinburgh', name: 'City of Edinburgh' },
    { code: 'ADP-outer-hebrides-western-isles', name: 'Outer Hebrides (Western Isles)' },
  ],
  organisations: [
    { id: 'org-1', name: 'Argyll and Bute ADP', identifier: 'DEMO-1' },
    { id: 'org-2', name: 'Twin', identifier: 'DEMO-2' },
    { id: 'org-3', name: 'Twin', identifier: 'DEMO-3' },
  ],
  organisationOf: new Map([['ADP-city-of-edinburgh', 'org-edinburgh']]),
};

const ALL = [
  ['Argyll & Bute', '1'],
  ['Edinburgh City', '2'],
  ['Western Isles ADP', '0.5'],
];

const read = (records: string[][]) => readShareFile(records, CONTEXT)!;
const groups = (records: string[][]) => read(records).rows.map(({ group }) => group);

describe('a file of shares', () => {
  it.each([
    [['Area', 'Share']],
    [['ADP', 'Population']],
    [['Local authority', 'PER CENT']],
    [['area_code', 'Weight']],
  ])('knows the headings %j', (headings) => {
    expect(isShareFileClean(read([headings, ...ALL]))).toBe(true);
  });

  it('finds areas by code and by the names people use', () => {
    const rows = read([['Area', 'Share'], ...ALL, ['adp-argyll-and-bute', '3']]).rows;
    expect(rows.map(({ areaCode }) => areaCode)).toEqual([
      'ADP-argyll-and-bute',
      'ADP-city-of-edinburgh',
      'ADP-outer-hebrides-western-isles',
      'ADP-argyll-and-bute',
    ]);
  });

  it('takes two columns that are pasted without headings', () => {
    const file = read(ALL);
    expect(file.rows.map(({ rowNumber, weight }) => [rowNumber, weight])).toEqual([
      [1, '1'],
      [2, '2'],
      [3, '0.5'],
    ]);
  });

  it('groups what cannot be used, with the row numbers of the file', () => {
    const file = read([
      ['Area', 'Share'],
      ['Argyll and Bute', '1'],
      ['', ''],
      ['Atlantis', '4'],
      ['Argyll & Bute', '9'],
      ['Edinburgh', '12,5'],
    ]);
    expect(file.rows.map(({ rowNumber, group }) => [rowNumber, group])).toEqual([
      [2, 'fine'],
      [4, 'unknown-area'],
      [5, 'repeated-area'],
      [6, 'bad-share'],
    ]);
    expect(file.missing.map(({ name }) => name)).toEqual(['Outer Hebrides (Western Isles)']);
    expect(isShareFileClean(file)).toBe(false);
  });

  it.each([
    ['an unknown area', ['Atlantis', '1', '']],
    ['an area that was there', ['Argyll and Bute', '1', '']],
    ['a share that is no number', ['Western Isles', 'many', '']],
    ['an organisation that nobody has', ['Western Isles', '1', 'Nobody']],
    ['an organisation that two have', ['Western Isles', '1', 'Twin']],
  ])('is not clean with %s in a row, even where no area is missing', (_case, row) => {
    const sound = ALL.map((cells) => [...cells, '']);
    const headings = ['Area', 'Share', 'Organisation'];
    expect(isShareFileClean(read([headings, ...sound]))).toBe(true);
    const file = read([headings, ...sound.slice(0, 2), row, sound[2]!]);
    expect(isShareFileClean({ ...file, missing: [] })).toBe(false);
  });

  it('is not clean while an area is missing, even where every row is fine', () => {
    expect(isShareFileClean(read([['Area', 'Share'], ...ALL.slice(1)]))).toBe(false);
  });

  it('leaves a total out', () => {
    expect(groups([['Area', 'Share'], ...ALL, ['Total', '3.5']])).toEqual([
      'fine',
      'fine',
      'fine',
      'left-out',
    ]);
  });

  it('takes the organisation of the row, or the one the area has already', () => {
    const file = read([
      ['Area', 'Share', 'Organisation'],
      ['Argyll and Bute', '1', 'argyll & bute ADP'],
      ['Edinburgh', '2', ''],
      ['Western Isles', '3', 'DEMO-3'],
    ]);
    expect(file.rows.map(({ organisationId }) => organisationId)).toEqual([
      'org-1',
      'org-edinburgh',
      'org-3',
    ]);
  });

  it('refuses a name of no organisation, and one that two have', () => {
    const headings = ['Area', 'Share', 'Organisation'];
    expect(groups([headings, ['Argyll and Bute', '1', 'Nobody']])).toEqual([
      'unknown-organisation',
    ]);
    expect(groups([headings, ['Argyll and Bute', '1', 'Twin']])).toEqual(['unknown-organisation']);
  });

  it.each([[[]], [[['']]], [[['Colour', 'Size']]], [[['Area', 'Colour']]]])(
    'does not know %j',
    (records) => {
      expect(readShareFile(records, CONTEXT)).toBeNull();
    },
  );
});
