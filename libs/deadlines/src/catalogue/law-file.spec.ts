import { describe, expect, it } from '@jest/globals';
import { CATALOGUE, CATALOGUES, catalogueOfVersion, termOf } from './catalogue.js';
import { viewTerms } from './term-view.js';

/**
 * Part A of the law file, row by row, as far as it can be compared: id; grades that the row names (of two, the row has
 * one of them); whether the Algemene termijnenwet applies (y, n, or ? where the file does not say it with yes or no);
 * and what may be added without agreement, with + where agreement allows more.
 */
const LAW_FILE = `
AWB-9-4 A ? -
AWB-9-8-1b A n -
AWB-9-6 A ? -
AWB-2-17 A ? -
AWB-9-8-3 A y -
AWB-9-10 A n -
AWB-9-9 A ? -
AWB-9-11-6w A y 4w+
AWB-9-11-10w AC y 4w+
AWB-9-5 A ? -
AWB-9-12 A ? -
AWB-9-12a A ? -
AWB-9-8-1cd A ? -
AWB-9-8-1f A ? -
AWB-2-3 AB ? -
AWB-2-24 A ? -
OMB-9-18 A ? -
OMB-9-20 A ? -
OMB-9-24-1a A n -
OMB-9-24-1b A n -
OMB-9-24-2 A n -
OMB-9-28 A n -
OMB-9-23d A ? -
OMB-9-25 A ? -
OMB-9-35/36 B ? -
OMB-MUN AB ? -
POL-1J AB n -
POL-71 A ? -
POL-F1 AB ? -
POL-71-7 A ? -
POL-72-10w A y 4w+
POL-72-14w A n 4w+
POL-JAAR A ? -
WPG-25 B y 4w,6w
WPG-28 B y -
DEC-4-13 AB y any+
DEC-4-15 A ? -
DEC-4-17-IB A ? -
DEC-4-17-2W AB y -
DEC-4-17-DW A n -
DEC-4-18 A y -
DEC-IND A ? -
OBJ-6-7 A y -
OBJ-6-9 A y -
OBJ-6-11 A ? -
OBJ-6-5 A n -
OBJ-6-15 A ? -
OBJ-2-16 A ? -
OBJ-7-4 A n -
OBJ-7-10-6 A y 6w+
OBJ-7-10-12 A y 6w+
OBJ-6-16 A ? -
APP-6-7 A y -
APP-6-12 AB ? -
APP-HB C y -
AWB-3-45 B ? -
AWB-2-1 A ? -
WOO-4-4 C y 2w
TAX-22j AB y -
TAX-25 B ? -
TAX-IW9 B n -
TAX-KL AC y 4w+
UWV-WW B n 6w+
UWV-WIA B n 6w,6m+
UWV-ZW-B B y -
UWV-ZW-D B n 6w+
UWV-RB B ? -
UWV-VV B n -
IND-69 A y -
IND-69-2 A y -
IND-25 B y 6m
IND-76 AB n 6w,13w+
KVK-51 AB y any+
KVK-HR B ? -
GEM-BRP B y -
GEM-OMB A y 4w+
GGD-WKKGZ B y 4w
GGD-VP B ? -
BNK-71f-1 A ? -
BNK-71f-4 A ? -
BNK-71h-1 A ? -
BNK-71h-2 A ? -
BNK-71g A ? -
BNK-71i A y -
BNK-BIZ B ? -
BNK-NVB B n -
BNK-CAT B n -
BNK-CONV B n -
BNK-43-2 B y -
BNK-43-3 B ? -
BNK-42 B ? -
BNK-41 B n -
BNK-PSD2 C n 20d
KIF-1J3M B n -
KIF-SCOPE B ? -
INS-KL B ? -
INS-VANG BC ? -
INS-UWV B ? -
INS-CODE C ? -
INS-ZVZ C ? -
AVG-12-3 C n 2m
UAVG-35 C y -
UAVG-34 C y -
AVG-33 C n -
AVG-33-2 C ? -
AP-3M B ? -
AP-KL B y 4w+
AVG-9 BC ? -
AVG-10 C ? -
AVG-RET C ? -
CRM-10 B ? -
CRM-12c B ? -
CRM-VW B ? -
CRM-ZIT B ? -
CRM-OORD C ? -
CRM-13 B ? -
ADV-1 B ? -
AWGB-GR B ? -
DISC-SR C ? -
SV-163 B ? -
SV-51a B ? -
SV-12 B ? -
SV-12k B y -
SV-12l B y -
SV-12-ORG B ? -
SGM-7 A n -
SGM-DEC C ? any+
BW-310 B n -
SHN C ? -
MH-BED C ? -
WRB-12 B ? -
WRB-34 B ? -
WRB-34c B y -
WRB-LAT BC ? -
JL B ? -
WRB-BZ A y -
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [id: string, grades: string, atw: string, extension: string]);

/** Rows with a suspension in law: Awb 4:15 for applications, 7:10(2) for objections, BGfo 43(4) for bank complaints. */
const SUSPENDED =
  'BNK-43-3 DEC-4-13 IND-25 IND-76 KVK-51 OBJ-7-10-12 OBJ-7-10-6 SGM-DEC UWV-WIA UWV-WW UWV-ZW-D WOO-4-4';

const SHORT: Record<string, string> = { W: 'w', M: 'm', D: 'd' };

function extensionOf(id: string): string {
  const rule = termOf(id).extension;
  if (rule === undefined) return '-';
  const lengths = rule.lengths.map(({ max }) =>
    max === null ? 'any' : max.replace(/^P(\d+)([WMD])$/, (_, n: string, unit: string) => n + SHORT[unit]),
  );
  return lengths.join(',') + (rule.consent === undefined ? '' : '+');
}

describe('The catalogue beside the law file', () => {
  it('has its 136 rows and no other', () => {
    expect(LAW_FILE.map(([id]) => id).sort()).toEqual(CATALOGUE.terms.map((row) => row.id).sort());
    expect(LAW_FILE).toHaveLength(136);
  });

  it.each(LAW_FILE)('%s has one of the grades %s', (id, grades) => {
    expect(grades).toContain(termOf(id).sure);
  });

  it.each(LAW_FILE.filter(([, , atw]) => atw !== '?'))(
    '%s: grade %s, Algemene termijnenwet %s',
    (id, _, atw) => {
      const found = viewTerms().find((view) => view.id === id)?.atw;
      // A row without a number has no end that could move.
      if (found !== null) expect(found).toBe(atw === 'y');
      else expect(termOf(id).length).toBeNull();
    },
  );

  it.each(LAW_FILE)('%s: grade %s, Atw %s, extension %s', (id, _, __, extension) => {
    expect(extensionOf(id)).toBe(extension);
  });

  it('knows suspension where the law does', () => {
    const suspended = CATALOGUE.terms.filter((row) => row.suspension !== undefined).map((row) => row.id);
    expect(suspended.sort()).toEqual(SUSPENDED.split(' ').sort());
  });

  it('keeps what a case started with when a row is corrected', () => {
    const first = catalogueOfVersion('2026-11-21');
    expect(first.byId.get('KVK-51')?.extension).toBeUndefined();
    expect(termOf('KVK-51').extension?.lengths).toEqual([{ max: null }]);
    expect(first.terms).toHaveLength(136);
    expect(new Set(CATALOGUES.map((catalogue) => catalogue.version)).size).toBe(CATALOGUES.length);
    expect(CATALOGUES[0]).toBe(CATALOGUE);
  });
});
