import {
  DICTIONARY,
  POLICY,
  type Axis,
  type Bilingual,
  type PreviewRefusal,
  type PreviewVariant,
  type TablePreview,
} from '@app/statistics';
import {
  Badge,
  Button,
  ButtonGroup,
  ErrorSummary,
  Heading,
  Link,
  List,
  Paragraph,
  PostForm,
  Select,
  Table,
  type FormErrors,
  type FormInput,
  type Translator,
  type VNode,
} from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export interface PreviewPageProps {
  viewer: Viewer;
  /** Quarters that have been counted, the newest first. */
  quarters: readonly string[];
  refusals: readonly PreviewRefusal[];
  people: ReadonlyMap<string, string>;
  preview?: TablePreview;
  input?: FormInput;
  errors?: FormErrors;
}

/** A table that somebody asks for, before anybody promises it. */
export function PreviewPage(props: PreviewPageProps): VNode {
  const { viewer, quarters, input, errors, preview } = props;
  const { words } = viewer;
  const subjects = DICTIONARY.dimensions
    .filter(({ among }) => among === undefined)
    .map(({ id, label }) => ({ value: id, label: text(words, label) }));
  return (
    <DeskPage viewer={viewer} title={words.t('preview.title')} section="figures">
      <Heading level={1}>{words.t('preview.title')}</Heading>
      <div class="desk-narrow">
        <Paragraph>{words.t('preview.about')}</Paragraph>
        <ErrorSummary title={words.t('form.problem')} errors={errors ?? []} />
        <PostForm action="/figures/preview" csrf={viewer.csrf}>
          <Select
            name="quarter"
            label={words.t('preview.quarter')}
            hint={words.t('preview.quarter-hint')}
            options={quarters.map((quarter) => ({ value: quarter, label: quarter }))}
            value={input?.text('quarter') ?? quarters[0]}
            error={errors?.message('quarter')}
          />
          <Select
            name="one"
            label={words.t('preview.one')}
            options={subjects}
            value={input?.text('one') ?? 'institution-type'}
          />
          <Select
            name="other"
            label={words.t('preview.other')}
            options={[{ value: '', label: words.t('preview.no-other') }, ...subjects]}
            value={input?.text('other') ?? ''}
          />
          <ButtonGroup>
            <Button>{words.t('preview.ask')}</Button>
          </ButtonGroup>
        </PostForm>
      </div>
      {preview !== undefined && <Result words={words} preview={preview} />}
      <Refusals {...props} />
      <p>
        <Link href="/figures">{words.t('release.back')}</Link>
      </p>
    </DeskPage>
  );
}

function Result({ words, preview }: { words: Translator; preview: TablePreview }): VNode {
  const { axes, quarter, threshold, variants } = preview;
  const [one, other] = axes.map(({ label }) => text(words, label));
  const isCrossed = preview.dimensions.length > 1;
  const table = isCrossed ? words.t('preview.crossed', { one: one ?? '', other: other ?? '' }) : (one ?? '');
  const yesOrNo = (isSafe: boolean) => (
    <Badge tone={isSafe ? 'ok' : 'warning'}>{words.t(isSafe ? 'preview.yes' : 'preview.no')}</Badge>
  );
  return (
    <>
      <Heading level={2}>{words.t('preview.result', { table, quarter })}</Heading>
      <Paragraph>{words.t('preview.threshold', { threshold })}</Paragraph>
      <Table
        caption={words.t('preview.compare')}
        rows={variants}
        columns={[
          {
            header: words.t('preview.method'),
            rowHeader: true,
            cell: ({ method }) => words.t(`preview.${method}`),
          },
          { header: words.t('preview.safe'), cell: ({ isSafe }) => yesOrNo(isSafe) },
          {
            header: words.t('preview.visible'),
            numeric: true,
            cell: ({ isSafe, visiblePercent }) =>
              isSafe ? words.t('preview.percent', { percent: visiblePercent }) : '–',
          },
          {
            header: words.t('preview.hellinger'),
            numeric: true,
            cell: ({ isSafe, hellinger }) => (isSafe ? words.number(hellinger) : '–'),
          },
        ]}
      />
      {variants.map((variant) => (
        <Variant words={words} axes={axes} variant={variant} />
      ))}
    </>
  );
}

function Variant(props: { words: Translator; axes: readonly [Axis, Axis]; variant: PreviewVariant }): VNode {
  const { words, variant } = props;
  const [rows, columns] = props.axes;
  const title = words.t(`preview.${variant.method}`);
  if (!variant.isSafe) {
    return (
      <>
        <Heading level={3}>{title}</Heading>
        <Paragraph>{words.t('preview.cannot')}</Paragraph>
        {variant.breakers.length > 0 && (
          <>
            <Paragraph>{words.t('preview.breakers')}</Paragraph>
            <List
              items={variant.breakers.map(({ subject, group }) =>
                words.t('preview.breaker', { subject: text(words, subject), group: text(words, group) }),
              )}
            />
          </>
        )}
      </>
    );
  }
  const width = columns.lines.length;
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <Table
        caption={title}
        hideCaption
        rows={rows.lines.map((line, nth) => ({
          line,
          figures: variant.figures.slice(nth * width, (nth + 1) * width),
        }))}
        columns={[
          { header: text(words, rows.label), rowHeader: true, cell: ({ line }) => text(words, line.label) },
          ...columns.lines.map((line, nth) => ({
            header: text(words, line.label),
            numeric: true,
            cell: ({ figures }: { figures: (number | null)[] }) => {
              const figure = figures[nth] ?? null;
              return figure === null ? POLICY.mark : words.number(figure);
            },
          })),
        ]}
      />
    </>
  );
}

function Refusals({ viewer: { words }, refusals, people }: PreviewPageProps): VNode {
  const labels = new Map(DICTIONARY.dimensions.map(({ id, label }) => [id as string, text(words, label)]));
  return (
    <>
      <Heading level={2}>{words.t('preview.refusals')}</Heading>
      <Paragraph>{words.t('preview.refusals-about')}</Paragraph>
      <Table
        caption={words.t('preview.refusals')}
        hideCaption
        empty={words.t('preview.refusals-none')}
        rows={refusals}
        columns={[
          {
            header: words.t('preview.when'),
            rowHeader: true,
            cell: ({ askedAt }) => words.dateTime(askedAt),
          },
          { header: words.t('preview.quarter'), cell: ({ quarter }) => quarter },
          {
            header: words.t('preview.subjects'),
            cell: ({ dimensions }) => dimensions.map((id) => labels.get(id) ?? id).join(' × '),
          },
          { header: words.t('preview.reason'), cell: ({ reason }) => words.t(`preview.reason.${reason}`) },
          {
            header: words.t('preview.who'),
            cell: ({ askedBy }) => people.get(askedBy) ?? words.t('case.someone'),
          },
        ]}
      />
    </>
  );
}

function text(words: Translator, value: Bilingual): string {
  return words.language === 'nl' ? value.nl : value.en;
}
