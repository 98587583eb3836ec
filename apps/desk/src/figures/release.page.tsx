import { dimensionOfTable, roundedTo, type ReleaseDocument, type ReleaseRow } from '@app/statistics';
import {
  Alert,
  Badge,
  Button,
  DataList,
  ErrorSummary,
  Heading,
  Link,
  Paragraph,
  PostForm,
  Table,
  type FormErrors,
  type Translator,
  type VNode,
} from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { compared, type ComparedTable } from './comparison.js';
import { RELEASE_TONES } from './figures.page.js';
import { Methods } from './release-methods.js';

export interface ReleasePageProps {
  viewer: Viewer;
  release: ReleaseRow;
  /** What was published of the quarter before. */
  before: ReleaseDocument | undefined;
  people: ReadonlyMap<string, string>;
  errors?: FormErrors;
  done?: string;
}

/** A release as the world would see it, beside the quarter before, with the steps that this colleague may take. */
export function ReleasePage(props: ReleasePageProps): VNode {
  const { viewer, release, before, errors } = props;
  const { words } = viewer;
  const { document } = release;
  const tables = compared(document, before);
  return (
    <DeskPage viewer={viewer} title={release.quarter} section="figures" done={props.done}>
      <Heading level={1}>
        {words.t('release.title', { quarter: release.quarter, edition: document.edition })}
      </Heading>
      <ErrorSummary title={words.t('form.not-done')} errors={errors ?? []} />
      <p>
        <Badge tone={RELEASE_TONES[release.status]}>{words.t(`release.${release.status}`)}</Badge>{' '}
        {document.demonstration && <Badge tone="warning">{words.t('figures.demonstration')}</Badge>}
      </p>
      <Steps {...props} />
      <Methods viewer={viewer} release={release} />
      <DataList
        items={[
          {
            term: words.t('release.period'),
            value: `${words.date(document.period.from)} – ${words.date(document.period.to)}`,
          },
          { term: words.t('release.frozen'), value: words.date(document.frozenOn) },
          {
            term: words.t('release.persons'),
            value: document.persons === null ? words.t('release.too-few') : words.number(document.persons),
          },
          { term: words.t('release.policy'), value: document.policy.version },
          { term: words.t('methods.method'), value: words.t(`preview.${release.method}`) },
          ...(document.proof.minimalWidth === null
            ? []
            : [{ term: words.t('methods.width'), value: words.number(document.proof.minimalWidth) }]),
          { term: words.t('release.attackers'), value: attackerNames(words, document.proof.attackers) },
          ...(document.reason === null ? [] : [{ term: words.t('figures.reason'), value: document.reason }]),
        ]}
      />
      {[document, before].some((one) => one !== undefined && roundedTo(one.policy) !== null) && (
        <Paragraph>{words.t('methods.approximate')}</Paragraph>
      )}
      {tables.length === 0 && <Paragraph>{words.t('release.no-tables')}</Paragraph>}
      {tables.map((table) => (
        <Figures viewer={viewer} document={document} compared={table} published={before !== undefined} />
      ))}
      <p>
        <Link href="/figures">{words.t('release.back')}</Link>
      </p>
    </DeskPage>
  );
}

function Steps({ viewer, release, people }: ReleasePageProps): VNode | null {
  const { words } = viewer;
  const pending = release.status === 'prepared' || release.status === 'approved';
  if (!pending) return null;
  const second = ![release.preparedBy, release.chosenBy].includes(viewer.actor.id);
  const at = (step: string) => `/figures/${release.quarter}/${step}`;
  return (
    <>
      {!second && (
        <Alert tone="info">
          <p>
            {words.t('release.needs-second', {
              name: people.get(release.preparedBy) ?? words.t('case.someone'),
            })}
          </p>
          {release.chosenBy !== release.preparedBy && (
            <p>
              {words.t('methods.chosen-by', {
                name: people.get(release.chosenBy) ?? words.t('case.someone'),
              })}
            </p>
          )}
        </Alert>
      )}
      <div class="action-bar">
        {second && release.status === 'prepared' && (
          <PostForm action={at('approvals')} csrf={viewer.csrf}>
            <input type="hidden" name="method" value={release.method} />
            <Button>{words.t('methods.approve', { method: words.t(`preview.${release.method}`) })}</Button>
          </PostForm>
        )}
        {second && release.status === 'approved' && (
          <PostForm action={at('publications')} csrf={viewer.csrf}>
            <Button>{words.t('release.publish')}</Button>
          </PostForm>
        )}
        <PostForm action={at('rejections')} csrf={viewer.csrf}>
          <Button kind="secondary">{words.t('release.reject')}</Button>
        </PostForm>
      </div>
    </>
  );
}

interface FiguresProps {
  viewer: Viewer;
  document: ReleaseDocument;
  compared: ComparedTable;
  /** Whether the quarter before was published. */
  published: boolean;
}

function Figures({ viewer, document, published, compared: { table, cells, hidden } }: FiguresProps): VNode {
  const { words } = viewer;
  const dimension = dimensionOfTable(document, table);
  const text = (value: { nl: string; en: string }) => (words.language === 'nl' ? value.nl : value.en);
  const labels = new Map(dimension.categories.map(({ code, label }) => [code, text(label)]));
  const shown = (value: number | null) => (value === null ? document.policy.mark : words.number(value));
  return (
    <>
      <Heading level={2}>{text(dimension.label)}</Heading>
      <Paragraph>
        {text(dimension.meaning)}{' '}
        {table.withheld ? words.t('release.withheld') : words.t('release.hidden', { count: hidden })}
      </Paragraph>
      <Table
        caption={text(dimension.label)}
        hideCaption
        rows={cells}
        columns={[
          {
            header: words.t('release.category'),
            rowHeader: true,
            cell: ({ category }) => labels.get(category) ?? category,
          },
          { header: words.t('release.now'), numeric: true, cell: ({ now }) => shown(now) },
          {
            header: words.t('release.before'),
            numeric: true,
            cell: ({ before }) => (published ? shown(before) : '–'),
          },
          {
            header: words.t('release.difference'),
            numeric: true,
            cell: ({ difference }) => signed(difference),
          },
        ]}
      />
    </>
  );
}

function signed(value: number | null): string {
  if (value === null) return '–';
  return value > 0 ? `+${value}` : String(value);
}

/** Who the figures were attacked as; an old edition may name an attacker for whom there are no words any more. */
function attackerNames(words: Translator, attackers: readonly string[]): string {
  return attackers
    .map((code) => (words.has(`attacker.${code}`) ? words.t(`attacker.${code}`) : code))
    .join('; ');
}
