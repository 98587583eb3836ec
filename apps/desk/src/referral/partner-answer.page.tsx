import type { OpenedPartnerAnswer } from '@app/referral';
import {
  Alert,
  Button,
  ButtonGroup,
  Card,
  DataList,
  ErrorSummary,
  Heading,
  HiddenField,
  LinkButton,
  Paragraph,
  PostForm,
  TypedText,
  type FormErrors,
  type FormInput,
  type Translator,
  type VNode,
} from '@app/web';
import { label } from '../case/labels.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { ToHerField } from '../to-her/to-her-field.js';
import type { Prefilled } from '../to-her/words-to-her.js';

export interface PartnerAnswerPageProps {
  viewer: Viewer;
  caseId: string;
  reference: string;
  opened: OpenedPartnerAnswer;
  /** What she would read if nothing is changed, in her language. */
  proposal: Prefilled;
  input?: FormInput;
  errors?: FormErrors;
}

/** One answer of a partner, and whether she hears of it. */
export function PartnerAnswerPage(props: PartnerAnswerPageProps): VNode {
  const { viewer, caseId, opened, errors } = props;
  const { words } = viewer;
  const { answer, recipient } = opened;
  return (
    <DeskPage viewer={viewer} title={props.reference}>
      <Heading level={1}>{words.t('partner-answer.title', { partner: recipient })}</Heading>
      <div class="desk-narrow">
        <ErrorSummary title={words.t('form.problem')} errors={errors ?? []} />
        <Card title={words.t('follow.kind', { kind: answer.kind.replaceAll('-', '_') })}>
          <p class="desk-soft desk-small">
            {words.t('partner-answer.received', { moment: words.dateTime(answer.receivedAt) })}
          </p>
          <DataList items={factsOf(words, answer)} />
          {answer.text === '' ? (
            <Paragraph>{words.t('partner-answer.no-words')}</Paragraph>
          ) : (
            <TypedText text={answer.text} />
          )}
        </Card>
        {answer.handledHow === null ? (
          <Handling {...props} />
        ) : (
          <Alert tone="ok" title={words.t(`partner-answer.handled.${answer.handledHow}`)}>
            {answer.handledAt && words.dateTime(answer.handledAt)}
          </Alert>
        )}
        <ButtonGroup>
          <LinkButton href={`/cases/${caseId}#referrals`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </div>
    </DeskPage>
  );
}

function Handling({ viewer, caseId, opened, proposal, input, errors }: PartnerAnswerPageProps): VNode {
  const { words, csrf } = viewer;
  const at = `/cases/${caseId}/partner-answers/${opened.answer.id}`;
  return (
    <>
      <Heading level={2}>{words.t('their-answer.tell')}</Heading>
      <Paragraph>{words.t('partner-answer.tell-about')}</Paragraph>
      <PostForm action={`${at}/tellings`} csrf={csrf}>
        <ToHerField viewer={viewer} name="explanation" prefilled={proposal} input={input} errors={errors} />
        <ButtonGroup>
          <Button>{words.t('their-answer.tell-do')}</Button>
        </ButtonGroup>
      </PostForm>
      <PostForm action={`${at}/notes`} csrf={csrf}>
        <HiddenField name="seen" value={opened.answer.id} />
        <ButtonGroup>
          <Button kind="subtle">{words.t('their-answer.note')}</Button>
        </ButtonGroup>
      </PostForm>
    </>
  );
}

function factsOf(
  words: Translator,
  answer: OpenedPartnerAnswer['answer'],
): { term: string; value: string }[] {
  const { day, time, place, reason } = answer;
  return [
    ...(day === undefined ? [] : [{ term: words.t('partner-answer.when'), value: words.date(day) }]),
    ...(time === undefined ? [] : [{ term: words.t('partner-answer.time'), value: time }]),
    ...(place === undefined ? [] : [{ term: words.t('partner-answer.place'), value: place }]),
    ...(reason === null
      ? []
      : [
          {
            term: words.t('partner-answer.reason'),
            value: words.t('follow.reason', { reason: reason.replaceAll('-', '_') }),
          },
        ]),
    {
      term: words.t('partner-answer.outcome'),
      value: label(words, 'referralOutcome', answer.outcome),
    },
  ];
}
