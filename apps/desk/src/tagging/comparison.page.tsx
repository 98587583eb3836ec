import type { CodedList, CodingComparison, ComparedList } from '@app/tagging';
import {
  Alert,
  Badge,
  Button,
  Card,
  ErrorSummary,
  FormErrors,
  Heading,
  Link,
  Paragraph,
  PostForm,
  RadioGroup,
  Table,
  type FormInput,
  type VNode,
} from '@app/web';
import { label, labels } from '../case/labels.js';
import type { Refusal } from '../forms/show-again.js';
import { bound, DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export interface ComparisonPageProps {
  viewer: Viewer;
  caseId: string;
  comparison: CodingComparison;
  input?: FormInput;
  refusal?: Refusal;
  done?: string;
}

/** What two coders made of one case, beside each other, and whose coding stands. */
export function ComparisonPage(props: ComparisonPageProps): VNode {
  const { viewer, caseId, comparison, refusal, done } = props;
  const { t, dateTime } = bound(viewer);
  const differing = comparison.lists.filter(({ differs }) => differs);
  return (
    <DeskPage
      viewer={viewer}
      title={`${comparison.reference} · ${t('comparison.title')}`}
      section="coding"
      done={done}
    >
      <p>
        <Link href={`/cases/${caseId}`}>{comparison.reference}</Link> ·{' '}
        <Link href="/coding">{t('section.coding')}</Link>
      </p>
      <Heading level={1}>{t('comparison.title')}</Heading>
      <ErrorSummary title={t('form.problem')} errors={refusal?.errors ?? new FormErrors()} />
      <Paragraph>
        {t('comparison.about', {
          name: comparison.coderName ?? '–',
          date: dateTime(comparison.codedAt),
          quarter: comparison.quarter,
        })}
      </Paragraph>
      <p>
        <Badge tone={differing.length === 0 ? 'ok' : 'warning'}>
          {t('comparison.differences', { count: differing.length })}
        </Badge>
      </p>
      <BothCodings viewer={viewer} lists={comparison.lists} />
      {comparison.settled !== undefined && <Settled {...props} settled={comparison.settled} />}
      {differing.length > 0 && <Settling {...props} differing={differing} />}
    </DeskPage>
  );
}

function BothCodings({ viewer, lists }: { viewer: Viewer; lists: readonly ComparedList[] }): VNode {
  const { t } = bound(viewer);
  const chosenBy = ({ list, codes }: ComparedList, who: 'first' | 'second') => {
    const own = codes.filter(({ by }) => by === 'both' || by === who);
    if (own.length === 0) return <span class="desk-soft">{t('comparison.nothing')}</span>;
    return (
      <ul class="comparison-codes">
        {own.map(({ code, by }) => (
          <li>
            {by === 'both' ? (
              label(viewer.words, list, code)
            ) : (
              <strong>{label(viewer.words, list, code)}</strong>
            )}
            {by !== 'both' && (
              <>
                {' '}
                <Badge tone="warning">{t('comparison.only-here')}</Badge>
              </>
            )}
          </li>
        ))}
      </ul>
    );
  };
  return (
    <Table
      caption={t('comparison.title')}
      hideCaption
      rows={lists}
      columns={[
        { header: t('comparison.list'), rowHeader: true, cell: ({ list }) => t(`comparison.of.${list}`) },
        { header: t('comparison.first'), cell: (row) => chosenBy(row, 'first') },
        { header: t('comparison.second'), cell: (row) => chosenBy(row, 'second') },
        {
          header: t('comparison.same'),
          cell: ({ differs }) => (
            <Badge tone={differs ? 'warning' : 'ok'}>
              {t(differs ? 'comparison.differs' : 'comparison.agrees')}
            </Badge>
          ),
        },
      ]}
    />
  );
}

function Settled(props: ComparisonPageProps & { settled: NonNullable<CodingComparison['settled']> }): VNode {
  const { viewer, caseId, comparison, settled } = props;
  const { t, dateTime } = bound(viewer);
  const open = comparison.notYetTagged;
  return (
    <Alert tone={open.length === 0 ? 'ok' : 'warning'} title={t('comparison.settled')}>
      <p>{t('comparison.settled-by', { name: settled.by ?? '–', date: dateTime(settled.at) })}</p>
      {open.length === 0 && <p>{t('comparison.in-tags')}</p>}
      {open.length > 0 && (
        <>
          <p>{t('comparison.not-in-tags')}</p>
          <ul>
            {open.map((list) => (
              <li>
                {t(`comparison.of.${list}`)}: {labels(viewer.words, list, codesOf(settled.codes, list))}
              </li>
            ))}
          </ul>
          <p>
            <Link href={`/cases/${caseId}/tags`}>{t('comparison.to-tags')}</Link>
          </p>
        </>
      )}
    </Alert>
  );
}

function codesOf(
  codes: NonNullable<CodingComparison['settled']>['codes'],
  list: CodedList,
): readonly string[] {
  if (list !== 'stigmaAssessed') return codes[list];
  return codes.stigmaAssessed === null ? [] : [codes.stigmaAssessed];
}

function Settling(props: ComparisonPageProps & { differing: readonly ComparedList[] }): VNode {
  const { viewer, caseId, differing, input, refusal } = props;
  const { t } = bound(viewer);
  return (
    <div class="desk-narrow">
      <Card title={t('comparison.settle')}>
        <Paragraph>{t('comparison.settle-about')}</Paragraph>
        <PostForm action={`/coding/cases/${caseId}/settlements`} csrf={viewer.csrf}>
          {differing.map((row) => (
            <RadioGroup
              name={row.list}
              legend={t(`comparison.of.${row.list}`)}
              options={(['first', 'second'] as const).map((who) => ({
                value: who,
                label: t(`comparison.${who}-stands`),
                hint: labels(
                  viewer.words,
                  row.list,
                  row.codes.filter(({ by }) => by === 'both' || by === who).map(({ code }) => code),
                ),
              }))}
              value={input?.text(row.list)}
              error={refusal?.errors.message(row.list)}
            />
          ))}
          <Button>{t('comparison.save')}</Button>
        </PostForm>
      </Card>
    </div>
  );
}
