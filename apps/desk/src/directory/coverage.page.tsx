import type { KindCoverage, PeopleGap, RegionCoverage } from '@app/directory';
import type { CountedGap } from '@app/referral';
import {
  Button,
  GetForm,
  Heading,
  LinkButton,
  ButtonGroup,
  Paragraph,
  Select,
  Table,
  type Translator,
  type VNode,
} from '@app/web';
import { label } from '../case/labels.js';
import { DeskPage } from '../frame/desk-page.js';
import { GapsTable } from '../referral/gaps.js';
import type { Viewer } from '../session/viewer.js';
import { PeopleGaps } from './people-gaps.js';

export interface CoveragePageProps {
  viewer: Viewer;
  coverage: readonly KindCoverage[];
  chosen: KindCoverage;
  /** What was looked for in vain; undefined for whoever works on no cases. */
  missing?: readonly CountedGap[];
  /** Languages and groups that nobody serves. */
  people: readonly PeopleGap[];
}

/** Rows of regions roughly where they lie, from the north-west. */
const ROWS: readonly (readonly (string | null)[])[] = [
  [null, null, 'friesland', 'groningen'],
  ['amsterdam', 'noord-holland', 'flevoland', 'drenthe'],
  ['zuid-holland', 'utrecht', 'gelderland', 'overijssel'],
  ['zeeland', 'noord-brabant', 'limburg', null],
];

/** Where there is help of which kind, and where there is none: a map of one kind, and a table of all. */
export function CoveragePage({ viewer, coverage, chosen, missing, people }: CoveragePageProps): VNode {
  const { words } = viewer;
  const kindName = (kind: string) => label(words, 'referral', kind);
  return (
    <DeskPage viewer={viewer} title={words.t('coverage.title')} section="directory">
      <Heading level={1}>{words.t('coverage.title')}</Heading>
      <Paragraph>{words.t('coverage.about')}</Paragraph>
      <GetForm action="/directory/coverage" label={words.t('coverage.choose')}>
        <Select
          name="kind"
          label={words.t('coverage.kind')}
          options={coverage.map(({ kind }) => ({ value: kind, label: kindName(kind) }))}
          value={chosen.kind}
        />
        <Button kind="secondary">{words.t('coverage.show')}</Button>
      </GetForm>
      <TileMap words={words} title={kindName(chosen.kind)} regions={chosen.regions} />
      <Heading level={2}>{words.t('coverage.all')}</Heading>
      <Table
        caption={words.t('coverage.all')}
        hideCaption
        rows={coverage}
        columns={[
          { header: words.t('directory.kind'), rowHeader: true, cell: ({ kind }) => kindName(kind) },
          {
            header: words.t('coverage.national'),
            numeric: true,
            cell: ({ regions }) => words.number(regions[0]?.national ?? 0),
          },
          {
            header: words.t('coverage.gaps'),
            cell: ({ gaps, regions }) =>
              gaps.length === 0
                ? words.t('coverage.none')
                : gaps.length === regions.length
                  ? words.t('coverage.everywhere')
                  : gaps.map((region) => label(words, 'region', region)).join(', '),
          },
        ]}
      />
      <PeopleGaps words={words} gaps={people} />
      {missing !== undefined && <GapsTable words={words} gaps={missing} />}
      <ButtonGroup>
        <LinkButton href="/directory">{words.t('coverage.back')}</LinkButton>
      </ButtonGroup>
    </DeskPage>
  );
}

interface TileMapProps {
  words: Translator;
  title: string;
  regions: readonly RegionCoverage[];
}

/** Drawn as cells of a table, so that it reads the same without eyes: each cell says its region and its number. */
function TileMap({ words, title, regions }: TileMapProps): VNode {
  const byRegion = new Map(regions.map((one) => [one.region, one]));
  return (
    <table class="coverage-map">
      <caption>{title}</caption>
      <tbody>
        {ROWS.map((row) => (
          <tr>
            {row.map((region) => {
              const found = region === null ? undefined : byRegion.get(region);
              if (found === undefined) return <td class="coverage-empty" />;
              const count = found.local + found.national;
              return (
                <td
                  class={count === 0 ? 'coverage-gap' : found.local === 0 ? 'coverage-far' : 'coverage-near'}
                >
                  <span class="coverage-name">
                    {label(words, 'region', found.region).replace(/ \(.*\)$/, '')}
                  </span>
                  <strong>{words.number(count)}</strong>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
