import type { InstitutionEntity } from '@app/directory';
import { isEditable, REPLIES, takesCommitments, type RecommendationView } from '@app/recommendations';
import {
  Badge,
  Button,
  ButtonGroup,
  Card,
  DataList,
  ErrorSummary,
  Field,
  FormErrors,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  PostForm,
  RadioGroup,
  TextArea,
  TypedText,
  type FormInput,
  type Tone,
  type VNode,
} from '@app/web';
import type { Refusal } from '../forms/show-again.js';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { RecommendationFields, ReplyDue } from './recommendations.page.js';

export interface RecommendationPageProps {
  viewer: Viewer;
  one: RecommendationView;
  institutions: readonly InstitutionEntity[];
  input?: FormInput;
  done?: string;
  refusal?: Refusal;
}

const TONES: Record<'open' | 'done' | 'not-done', Tone | 'neutral'> = {
  open: 'neutral',
  done: 'ok',
  'not-done': 'error',
};

/** One recommendation: its text, what can be done with it now, the reply, and what was promised. */
export function RecommendationPage(props: RecommendationPageProps): VNode {
  const { viewer, one, refusal } = props;
  const { words } = viewer;
  return (
    <DeskPage
      viewer={viewer}
      title={words.t('section.recommendations')}
      section="recommendations"
      done={props.done}
    >
      <p>
        <Link href="/recommendations">{words.t('recommendations.back')}</Link>{' '}
        <Badge tone="info">{words.t(`recommendation.${one.status}`)}</Badge>
      </p>
      <ErrorSummary title={words.t('form.problem')} errors={refusal?.errors ?? new FormErrors()} />
      <Heading level={1}>{one.title}</Heading>
      <div class="desk-narrow">
        {isEditable(one.status) ? <Editing {...props} /> : <Reading {...props} />}
        <Moves {...props} />
        {one.status === 'issued' && <Answering {...props} />}
        {one.reply !== null && <Commitments {...props} />}
      </div>
    </DeskPage>
  );
}

function Editing(props: RecommendationPageProps): VNode {
  const { viewer, one } = props;
  return (
    <PostForm action={`/recommendations/${one.id}`} csrf={viewer.csrf}>
      <HiddenField name="version" value={String(one.version)} />
      <RecommendationFields {...props} />
      <Button kind="secondary">{viewer.words.t('recommendations.save')}</Button>
    </PostForm>
  );
}

function Reading({ viewer, one }: RecommendationPageProps): VNode {
  const { words } = viewer;
  return (
    <>
      <TypedText text={one.body} />
      <DataList
        items={[
          {
            term: words.t('recommendations.to'),
            value: one.institution ?? words.t('recommendations.platform'),
          },
          ...(one.issuedOn === null
            ? []
            : [
                { term: words.t('recommendations.issued-on'), value: words.date(one.issuedOn) },
                { term: words.t('recommendations.reply-due'), value: <ReplyDue viewer={viewer} one={one} /> },
              ]),
          ...(one.reply === null
            ? []
            : [{ term: words.t('recommendations.reply'), value: words.t(`reply.${one.reply}`) }]),
        ]}
      />
      {one.replyReasons !== null && (
        <Card title={words.t('recommendations.reply-reasons')} id="reasons">
          <TypedText text={one.replyReasons} />
        </Card>
      )}
    </>
  );
}

/** The steps that can be taken now; issuing is for somebody else than who proposed it. */
function Moves({ viewer, one }: RecommendationPageProps): VNode | null {
  const { words } = viewer;
  const mine = one.proposedBy === viewer.actor.id;
  const steps = {
    draft: [
      ['proposed', 'recommendations.propose'],
      ['dropped', 'recommendations.drop'],
    ],
    proposed: [
      ...(mine ? [] : [['issued', 'recommendations.issue']]),
      ['draft', 'recommendations.take-back'],
    ],
    issued: [],
    answered: [['closed', 'recommendations.close']],
    closed: [],
    dropped: [],
  }[one.status];
  if (steps.length === 0) return null;
  return (
    <>
      {one.status === 'proposed' && mine && <Paragraph>{words.t('recommendations.wait')}</Paragraph>}
      <ButtonGroup>
        {steps.map(([to, name], index) => (
          <PostForm action={`/recommendations/${one.id}/moves`} csrf={viewer.csrf}>
            <HiddenField name="version" value={String(one.version)} />
            <HiddenField name="to" value={to ?? ''} />
            <Button kind={index === 0 ? 'primary' : 'secondary'}>{words.t(name ?? '')}</Button>
          </PostForm>
        ))}
      </ButtonGroup>
    </>
  );
}

function Answering({ viewer, one, input, refusal }: RecommendationPageProps): VNode {
  const { words } = viewer;
  return (
    <Card title={words.t('recommendations.reply')} id="reply">
      <PostForm action={`/recommendations/${one.id}/replies`} csrf={viewer.csrf}>
        <HiddenField name="version" value={String(one.version)} />
        <RadioGroup
          name="reply"
          legend={words.t('recommendations.reply')}
          options={REPLIES.map((reply) => ({ value: reply, label: words.t(`reply.${reply}`) }))}
          value={input?.text('reply')}
          error={refusal?.errors.message('reply')}
        />
        <TextArea
          name="reason"
          label={words.t('recommendations.reply-reasons')}
          hint={words.t('recommendations.text-hint')}
          rows={5}
          maxLength={TEXT_FIELDS.reason.max}
          value={input?.text('reason')}
          error={refusal?.errors.message('reason')}
        />
        <Button>{words.t('recommendations.reply-save')}</Button>
      </PostForm>
    </Card>
  );
}

function Commitments({ viewer, one, input, refusal }: RecommendationPageProps): VNode {
  const { words } = viewer;
  const at = `/recommendations/${one.id}/commitments`;
  return (
    <Card title={words.t('recommendations.commitments')} id="commitments">
      {one.commitments.length === 0 && <Paragraph>{words.t('recommendations.commitments-none')}</Paragraph>}
      {one.commitments.map((commitment) => (
        <div class="clock">
          <p>
            <Badge tone={TONES[commitment.state]}>{words.t(`commitment.${commitment.state}`)}</Badge>{' '}
            {words.t('recommendations.before', { day: words.date(commitment.due) })}
          </p>
          <TypedText text={commitment.promise} />
          {commitment.state === 'open' && one.status === 'answered' && (
            <div class="action-bar">
              {(['done', 'not-done'] as const).map((state) => (
                <PostForm action={`${at}/${commitment.id}/settlements`} csrf={viewer.csrf}>
                  <HiddenField name="state" value={state} />
                  <Button kind="secondary">{words.t(`commitment.${state}`)}</Button>
                </PostForm>
              ))}
            </div>
          )}
        </div>
      ))}
      {takesCommitments(one.status, one.reply) && (
        <PostForm action={at} csrf={viewer.csrf}>
          <TextArea
            name="promise"
            label={words.t('recommendations.promise')}
            hint={words.t('recommendations.text-hint')}
            rows={3}
            maxLength={TEXT_FIELDS.promise.max}
            value={input?.text('promise')}
            error={refusal?.errors.message('promise')}
          />
          <Field
            name="due"
            type="date"
            label={words.t('recommendations.due')}
            value={input?.text('due')}
            error={refusal?.errors.message('due')}
          />
          <Button kind="secondary">{words.t('recommendations.commit')}</Button>
        </PostForm>
      )}
    </Card>
  );
}
