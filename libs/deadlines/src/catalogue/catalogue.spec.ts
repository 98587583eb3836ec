import { describe, expect, it } from '@jest/globals';
import { computeDeadline } from '../compute/compute.js';
import { readLength } from '../length/length.js';
import { CATALOGUE, catalogueOf, catalogueOfVersion, termOf } from './catalogue.js';
import { cite } from './citation.js';
import { CHAIN_EVENTS, type Words } from './term.js';
import { viewTerms } from './term-view.js';

/** Every id of the desk's law file, part A, in its order. */
const IDS =
  `AWB-9-4 AWB-9-8-1b AWB-9-6 AWB-2-17 AWB-9-8-3 AWB-9-10 AWB-9-9 AWB-9-11-6w AWB-9-11-10w AWB-9-5 AWB-9-12
AWB-9-12a AWB-9-8-1cd AWB-9-8-1f AWB-2-3 AWB-2-24 OMB-9-18 OMB-9-20 OMB-9-24-1a OMB-9-24-1b OMB-9-24-2 OMB-9-28
OMB-9-23d OMB-9-25 OMB-9-35/36 OMB-MUN POL-1J POL-71 POL-F1 POL-71-7 POL-72-10w POL-72-14w POL-JAAR WPG-25 WPG-28
DEC-4-13 DEC-4-15 DEC-4-17-IB DEC-4-17-2W DEC-4-17-DW DEC-4-18 DEC-IND OBJ-6-7 OBJ-6-9 OBJ-6-11 OBJ-6-5 OBJ-6-15
OBJ-2-16 OBJ-7-4 OBJ-7-10-6 OBJ-7-10-12 OBJ-6-16 APP-6-7 APP-6-12 APP-HB AWB-3-45 AWB-2-1 WOO-4-4 TAX-22j TAX-25
TAX-IW9 TAX-KL UWV-WW UWV-WIA UWV-ZW-B UWV-ZW-D UWV-RB UWV-VV IND-69 IND-69-2 IND-25 IND-76 KVK-51 KVK-HR GEM-BRP
GEM-OMB GGD-WKKGZ GGD-VP BNK-71f-1 BNK-71f-4 BNK-71h-1 BNK-71h-2 BNK-71g BNK-71i BNK-BIZ BNK-NVB BNK-CAT BNK-CONV
BNK-43-2 BNK-43-3 BNK-42 BNK-41 BNK-PSD2 KIF-1J3M KIF-SCOPE INS-KL INS-VANG INS-UWV INS-CODE INS-ZVZ AVG-12-3
UAVG-35 UAVG-34 AVG-33 AVG-33-2 AP-3M AP-KL AVG-9 AVG-10 AVG-RET CRM-10 CRM-12c CRM-VW CRM-ZIT CRM-OORD CRM-13
ADV-1 AWGB-GR DISC-SR SV-163 SV-51a SV-12 SV-12k SV-12l SV-12-ORG SGM-7 SGM-DEC BW-310 SHN MH-BED WRB-12 WRB-34
WRB-34c WRB-LAT JL WRB-BZ`.split(/\s+/);

/** Every row that has a number, with its length and the law that moves its end: y inside the Act, n outside, e EU, - none. */
const NUMBERS = `AWB-9-8-1b P1Y n, AWB-9-8-3 P4W y, AWB-9-11-6w P6W y, AWB-9-11-10w P10W y, OMB-9-24-1a P1Y n,
OMB-9-24-1b P1Y n, OMB-9-24-2 P1Y n, POL-1J P1Y n, POL-72-10w P10W y, POL-72-14w P14W n, WPG-25 P6W y, WPG-28 P4W y,
DEC-4-13 P8W y, DEC-4-17-2W P2W y, DEC-4-17-DW P42D -, DEC-4-18 P2W y, OBJ-6-7 P6W y, OBJ-6-9 P1W y, OBJ-7-4 P10D n,
OBJ-7-10-6 P6W y, OBJ-7-10-12 P12W y, APP-6-7 P6W y, APP-HB P6W y, WOO-4-4 P4W y, TAX-22j P6W y, TAX-IW9 P6W -,
TAX-KL P6W y, UWV-WW P13W n, UWV-WIA P13W n, UWV-ZW-B P2W y, UWV-ZW-D P13W n, UWV-VV P13W n, IND-69 P4W y,
IND-69-2 P1W y, IND-25 P90D y, IND-76 P19W n, KVK-51 P8W y, GEM-BRP P4W y, GEM-OMB P6W y, GGD-WKKGZ P6W y,
BNK-71f-4 P10D y, BNK-71h-1 P10D y, BNK-71i P2M y, BNK-43-2 P2W y, BNK-43-3 P8W -, BNK-41 P1Y n, BNK-PSD2 P15D -,
KIF-1J3M P3M -, INS-UWV P13W n, AVG-12-3 P1M e, UAVG-35 P6W y, UAVG-34 P6W y, AVG-33 PT72H e, AP-3M P3M e, AP-KL P6W y,
CRM-VW P4W y, CRM-ZIT P3W n, CRM-OORD P8W y, SV-12k P3M y, SV-12l P3M y, SGM-7 P10Y n, SGM-DEC P26W n, BW-310 P5Y n,
MH-BED P3M -, WRB-34c P6W y, WRB-BZ P6W y`
  .split(/,\s+/)
  .map((line) => line.split(' ') as [string, string, string]);

const rows = CATALOGUE.terms.map((row) => [row.id, row] as const);

function textsIn(value: unknown): Words[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = 'en' in value && 'nl' in value ? [value as Words] : [];
  return [...here, ...Object.values(value).flatMap(textsIn)];
}

describe('The catalogue of terms', () => {
  it('has every row of the law file, and no other', () => {
    expect([...CATALOGUE.byId.keys()].sort()).toEqual([...IDS].sort());
    expect(new Set(IDS).size).toBe(IDS.length);
  });

  it('has a number for exactly the rows for which the law gives one', () => {
    const numbered = CATALOGUE.terms.filter((row) => row.length !== null).map((row) => row.id);
    expect(numbered.sort()).toEqual(NUMBERS.map(([id]) => id).sort());
  });

  it.each(NUMBERS)('%s lasts %s, and its end is moved by: %s', (id, length, moved) => {
    const row = termOf(id);
    expect(row.length).toBe(length);
    const start = length.startsWith('PT') ? '2026-03-02T10:00' : '2026-03-02';
    const { atw } = computeDeadline({ term: id, start });
    const regime = { y: 'atw', n: 'atw', e: 'eu', '-': 'none' }[moved];
    expect([row.regime, atw]).toEqual([regime, moved === 'y']);
    expect(viewTerms().find((view) => view.id === id)?.atw).toBe(atw);
  });

  it.each(rows)('%s says everything in both languages', (_, row) => {
    const texts = textsIn(row);
    expect(texts.length).toBeGreaterThanOrEqual(2);
    for (const { en, nl } of texts) {
      expect(en.trim().length).toBeGreaterThan(2);
      expect(nl.trim().length).toBeGreaterThan(1);
    }
    for (const { law, article } of row.basis) expect(law.length * article.length).toBeGreaterThan(0);
  });

  it.each(rows)('%s has a number and a start, or says why it has none', (_, row) => {
    if (row.length === null) {
      expect(row.noNumber).toBeDefined();
      expect(row.regime).toBe('none');
    } else {
      expect(row.start).toBeDefined();
      expect(row.noNumber).toBeUndefined();
      readLength(row.length, row.working === true, row.id);
      for (const variant of row.variants ?? []) readLength(variant.length, row.working === true, row.id);
      if (row.regime === 'none') expect(row.regimeWhy).toBeDefined();
    }
  });

  it.each(rows)('%s leads only to rows that exist', (_, row) => {
    for (const next of row.next ?? []) {
      expect(CATALOGUE.byId.has(next.id)).toBe(true);
      expect(['last-day', 'late', 'same-start', ...CHAIN_EVENTS]).toContain(next.starts);
    }
  });

  it.each(NUMBERS)('%s explains its date, and the last step is the last day', (id, length) => {
    const start = length.startsWith('PT') ? '2026-10-22T10:00' : '2026-10-22';
    const { due, steps, warnings } = computeDeadline({ term: id, start });
    expect(steps[steps.length - 1]?.date).toBe(due);
    for (const { why, whyNl } of steps) {
      expect(why).toMatch(/^[A-Z0-9].*\.$/);
      expect(whyNl).toMatch(/^[A-Z0-9].*\.$/);
    }
    const asked = warnings.some((one) => one.code === 'check-with-a-lawyer');
    expect(asked).toBe(termOf(id).sure === 'C');
  });

  it('keeps the maximum extension and the agreement of each act', () => {
    const rule = (id: string) => {
      const { lengths, consent } = termOf(id).extension ?? { lengths: [] };
      return [...lengths.map((length) => length.max), consent !== undefined];
    };
    expect(rule('AWB-9-11-6w')).toEqual(['P4W', true]);
    expect(rule('POL-72-14w')).toEqual(['P4W', true]);
    expect(rule('OBJ-7-10-12')).toEqual(['P6W', true]);
    expect(rule('IND-76')).toEqual(['P6W', 'P13W', true]);
    expect(rule('IND-25')).toEqual(['P6M', false]);
    expect(rule('WPG-25')).toEqual(['P4W', 'P6W', false]);
    expect(rule('GGD-WKKGZ')).toEqual(['P4W', false]);
    expect(rule('AVG-12-3')).toEqual(['P2M', false]);
    expect(rule('WOO-4-4')).toEqual(['P2W', false]);
    expect(rule('DEC-4-13')).toEqual([null, true]);
  });

  it('knows suspension only where the law does', () => {
    const suspended = CATALOGUE.terms.filter((row) => row.suspension !== undefined).map((row) => row.id);
    expect(suspended.sort()).toEqual(
      'BNK-43-3 DEC-4-13 IND-25 IND-76 KVK-51 OBJ-7-10-12 OBJ-7-10-6 SGM-DEC UWV-WIA UWV-WW UWV-ZW-D WOO-4-4'.split(
        ' ',
      ),
    );
  });

  it('can be looked up in the version that a case started with', () => {
    expect(catalogueOfVersion(CATALOGUE.version)).toBe(CATALOGUE);
    expect(() => catalogueOfVersion('1900-01-01')).toThrow('no term catalogue of version 1900-01-01');
    const older = catalogueOf('2020-01-01', [{ ...termOf('OBJ-6-7'), length: 'P2W' }]);
    expect(computeDeadline({ term: 'OBJ-6-7', start: '2026-06-01' }, { catalogue: older })).toMatchObject({
      due: '2026-06-15',
      catalogueVersion: '2020-01-01',
    });
    expect(() => catalogueOf('x', [termOf('OBJ-6-7'), termOf('OBJ-6-7')])).toThrow(
      'two rows with the id OBJ-6-7',
    );
  });

  it('warns when a term began before its row was in force', () => {
    const codes = (start: string) =>
      computeDeadline({ term: 'IND-69-2', start }).warnings.map((one) => one.code);
    expect(codes('2026-08-31')).toContain('outside-validity');
    expect(codes('2026-09-01')).not.toContain('outside-validity');
    const ended = catalogueOf('x', [{ ...termOf('OBJ-6-7'), validTo: '2026-01-31' }]);
    const { warnings } = computeDeadline({ term: 'OBJ-6-7', start: '2026-02-01' }, { catalogue: ended });
    expect(warnings.map((one) => one.code)).toEqual(['outside-validity']);
  });

  it('is listed with every field present', () => {
    const views = viewTerms();
    expect(views).toHaveLength(136);
    expect(views.find((view) => view.id === 'AVG-33')).toMatchObject({
      length: 'PT72H',
      side: 'theirs',
      askLawyer: true,
      computable: true,
      suspension: null,
      validFrom: null,
      catalogueVersion: CATALOGUE.version,
    });
    expect(views.find((view) => view.id === 'OBJ-7-4')).toMatchObject({ side: 'hers', counting: 'backward' });
    expect(views.find((view) => view.id === 'BNK-71f-4')).toMatchObject({ unit: 'working-days' });
  });

  it('cites the law as a letter does', () => {
    expect(cite({ law: 'Awb', article: '9:24(1)(b)' })).toEqual({
      en: 'Awb 9:24(1)(b)',
      nl: 'art. 9:24 lid 1 onder b Awb',
    });
    expect(cite({ law: 'Reglement Kifid', article: '1-10-2023' })).toEqual({
      en: 'Reglement Kifid (1-10-2023)',
      nl: 'Reglement Kifid (1-10-2023)',
    });
    expect(cite({ law: 'Awb', article: '4:17(1)-(2)' }).nl).toBe('art. 4:17 lid 1-2 Awb');
    expect(cite({ law: 'Politiewet 2012', article: '72' }).en).toBe('Politiewet 2012 art. 72');
    expect(cite({ law: 'ZW', article: 'vrijwillige verzekering' }).nl).toBe('ZW (vrijwillige verzekering)');
    expect(cite({ law: 'BW', article: '3:310(1),(4),(5)' }).nl).toBe('art. 3:310 lid 1, 4, 5 BW');
  });
});
