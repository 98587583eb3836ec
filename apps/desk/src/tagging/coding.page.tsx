import type { StaffEntity } from '@app/identity';
import type { CodingOverview, DrawnCase } from '@app/tagging';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  FormErrors,
  Heading,
  Link,
  Paragraph,
  PostForm,
  Select,
  type VNode,
} from '@app/web';
import type { Refusal } from '../forms/show-again.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { AgreementTable } from './agreement-table.js';
import { SamplesTable } from './samples-table.js';

export interface CodingPageProps {
  viewer: Viewer;
  /** Absent for a caseworker, who only sees what she is asked to code. */
  figures: CodingOverview | undefined;
  waiting: readonly DrawnCase[];
  mine: readonly DrawnCase[];
  /** Coded by both, with differences that nobody has settled. */
  toSettle: readonly DrawnCase[];
  coders: readonly StaffEntity[];
  done?: string;
  refusal?: Refusal;
}

/** What is coded twice, and how far two coders agree. */
export function CodingPage(props: CodingPageProps): VNode {
  const { viewer, figures, mine, refusal, done } = props;
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={words.t('section.coding')} section="coding" done={done}>
      <Heading level={1}>{words.t('section.coding')}</Heading>
      <ErrorSummary title={words.t('form.problem')} errors={refusal?.errors ?? new FormErrors()} />
      <div class="desk-narrow">
        <Paragraph>{words.t('coding.about')}</Paragraph>
        <Paragraph>
          <Link href="/code-book">{words.t('coding.look-up')}</Link>
        </Paragraph>
      </div>
      {viewer.actor.role !== 'statistician' && <Mine viewer={viewer} mine={mine} />}
      {props.toSettle.length > 0 && <ToSettle viewer={viewer} toSettle={props.toSettle} />}
      {figures && <AgreementTable words={words} kappas={figures.kappas} />}
      {figures && <SamplesTable words={words} samples={figures.samples} />}
      {figures && <Drawing {...props} figures={figures} />}
      {viewer.actor.role === 'lead' && <Waiting {...props} />}
    </DeskPage>
  );
}

function ToSettle({ viewer, toSettle }: Pick<CodingPageProps, 'viewer' | 'toSettle'>): VNode {
  const { words } = viewer;
  return (
    <>
      <Heading level={2}>{words.t('comparison.waiting')}</Heading>
      <ul class="case-list">
        {toSettle.map(({ caseId, reference, quarter }) => (
          <li class="case-row">
            <a class="utrecht-link" href={`/coding/cases/${caseId}/comparison`}>
              {reference}
            </a>
            <span>{quarter}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Mine({ viewer, mine }: Pick<CodingPageProps, 'viewer' | 'mine'>): VNode {
  const { words } = viewer;
  return (
    <>
      <Heading level={2}>{words.t('coding.mine')}</Heading>
      {mine.length === 0 && <Paragraph>{words.t('coding.mine-none')}</Paragraph>}
      {mine.length > 0 && (
        <ul class="case-list">
          {mine.map(({ caseId, reference, quarter }) => (
            <li class="case-row">
              <a class="utrecht-link" href={`/coding/cases/${caseId}`}>
                {reference}
              </a>
              <span>{quarter}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Drawing({ viewer, figures }: CodingPageProps & { figures: CodingOverview }): VNode {
  const { words } = viewer;
  return (
    <div class="desk-narrow">
      <Heading level={2}>{words.t('coding.draw-title')}</Heading>
      <Paragraph>{words.t('coding.draw-about')}</Paragraph>
      {figures.quarters.length === 0 && <Paragraph>{words.t('coding.no-tags')}</Paragraph>}
      {figures.quarters.length > 0 && (
        <PostForm action="/coding/samples" csrf={viewer.csrf}>
          <Select
            name="quarter"
            label={words.t('coding.quarter')}
            options={figures.quarters.map((quarter) => ({ value: quarter, label: quarter }))}
          />
          <ButtonGroup>
            <Button kind="secondary">{words.t('coding.draw')}</Button>
          </ButtonGroup>
        </PostForm>
      )}
    </div>
  );
}

/** Cases that this lead may see; of others she learns only the count in the table of samples. */
function Waiting({ viewer, waiting, coders }: CodingPageProps): VNode {
  const { words } = viewer;
  return (
    <>
      <Heading level={2}>{words.t('coding.waiting')}</Heading>
      {waiting.length === 0 && <Paragraph>{words.t('coding.waiting-none')}</Paragraph>}
      {waiting.map(({ caseId, reference, quarter, coderId, coderName }) => (
        <div class="proposal">
          <p>
            <strong>{reference}</strong> · {quarter}
            {coderId !== null && ` · ${words.t('coding.is-with', { name: coderName ?? '–' })}`}
          </p>
          {coderId === null && (
            <PostForm action={`/coding/cases/${caseId}/hands`} csrf={viewer.csrf}>
              <div class="filters">
                <Select
                  name={`coder-${caseId}`}
                  label={words.t('coding.coder', { reference })}
                  emptyLabel={words.t('form.choose')}
                  options={coders.map(({ id, displayName }) => ({ value: id, label: displayName }))}
                />
                <Button kind="secondary">{words.t('coding.hand')}</Button>
              </div>
            </PostForm>
          )}
          {coderId !== null && (
            <PostForm action={`/coding/cases/${caseId}/takings-back`} csrf={viewer.csrf}>
              <Button kind="subtle">{words.t('coding.take-back', { reference })}</Button>
            </PostForm>
          )}
        </div>
      ))}
    </>
  );
}
