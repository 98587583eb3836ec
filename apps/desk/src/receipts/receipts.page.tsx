import { isRunning, RECOGNITIONS } from '@app/cases';
import type { ReadableReplacement } from '@app/casework';
import {
  Alert,
  Button,
  ButtonGroup,
  Card,
  DataList,
  LinkButton,
  Paragraph,
  PostForm,
  RadioGroup,
  TextArea,
  TypedText,
  type FormInput,
  type VNode,
} from '@app/web';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { ActionPage, type ActionContext } from '../work/action.page.js';

export interface ReceiptsPageProps extends ActionContext {
  requests: readonly ReadableReplacement[];
  now: Date;
  input?: FormInput;
}

/** How far the request for a new code is, with the one thing that can be done now. */
export function ReceiptsPage(props: ReceiptsPageProps): VNode {
  const { viewer, requests } = props;
  const { words } = viewer;
  const running = requests.find((request) => isRunning(request.status));
  const past = requests.filter((request) => !isRunning(request.status));
  return (
    <ActionPage {...props} title={words.t('receipt.title')} about={words.t('receipt.about')}>
      {running === undefined ? <AskForm {...props} /> : <Running {...props} request={running} />}
      {past.length > 0 && (
        <Card title={words.t('receipt.past')}>
          <ul>
            {past.map((request) => (
              <li key={request.id}>
                {words.dateTime(request.askedAt)}: {words.t(`receipt.status.${request.status}`)}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </ActionPage>
  );
}

function AskForm({ viewer, opened, input, refusal }: ReceiptsPageProps): VNode {
  const { words } = viewer;
  return (
    <PostForm action={`/cases/${opened.facts.id}/receipt-requests`} csrf={viewer.csrf}>
      <RadioGroup
        name="recognised"
        legend={words.t('receipt.recognised')}
        value={input?.text('recognised')}
        error={refusal?.errors.message('recognised')}
        options={Object.entries(RECOGNITIONS).map(([way, { waitHours }]) => ({
          value: way,
          label: words.t(`receipt.recognised.${way}`),
          hint: words.t('receipt.waits', { days: waitHours / 24 }),
        }))}
      />
      <TextArea
        name="reason"
        label={words.t('receipt.explanation')}
        hint={words.t('receipt.explanation-hint')}
        rows={4}
        maxLength={TEXT_FIELDS.reason.max}
        value={input?.text('reason')}
        error={refusal?.errors.message('reason')}
      />
      <ButtonGroup>
        <Button>{words.t('receipt.ask')}</Button>
        <LinkButton href={`/cases/${opened.facts.id}`}>{words.t('action.back')}</LinkButton>
      </ButtonGroup>
    </PostForm>
  );
}

function Running(props: ReceiptsPageProps & { request: ReadableReplacement }): VNode {
  const { viewer, opened, request, people } = props;
  const { words, csrf } = viewer;
  const name = (id: string) => people.get(id) ?? words.t('case.someone');
  const items = [
    { term: words.t('receipt.recognised'), value: words.t(`receipt.recognised.${request.recognised}`) },
    { term: words.t('receipt.explanation'), value: <TypedText text={request.explanation} /> },
    {
      term: words.t('receipt.asked-by'),
      value: `${name(request.askedBy)}, ${words.dateTime(request.askedAt)}`,
    },
    ...(request.approvedBy === null
      ? []
      : [{ term: words.t('receipt.approved-by'), value: name(request.approvedBy) }]),
  ];
  const at = (what: string) => `/cases/${opened.facts.id}/receipt-requests/${request.id}/${what}`;
  return (
    <Card title={words.t(`receipt.status.${request.status}`)}>
      <DataList items={items} />
      {request.status === 'asked' && request.askedBy === viewer.actor.id && (
        <Alert>
          <Paragraph>{words.t('receipt.four-eyes')}</Paragraph>
        </Alert>
      )}
      {request.status === 'asked' && request.askedBy !== viewer.actor.id && (
        <>
          <Paragraph>{words.t('receipt.decide')}</Paragraph>
          <PostForm action={at('approvals')} csrf={csrf}>
            <ButtonGroup>
              <Button>{words.t('receipt.approve')}</Button>
            </ButtonGroup>
          </PostForm>
          <PostForm action={at('refusals')} csrf={csrf}>
            <Button kind="secondary">{words.t('receipt.refuse')}</Button>
          </PostForm>
        </>
      )}
      {request.waitsUntil !== null && <Waiting {...props} until={request.waitsUntil} action={at('codes')} />}
    </Card>
  );
}

function Waiting({ viewer, now, until, action }: ReceiptsPageProps & { until: Date; action: string }): VNode {
  const { words, csrf } = viewer;
  if (now.getTime() < until.getTime()) {
    return <Paragraph>{words.t('receipt.waiting', { when: words.dateTime(until) })}</Paragraph>;
  }
  return (
    <PostForm action={action} csrf={csrf}>
      <Paragraph>{words.t('receipt.make-about')}</Paragraph>
      <Button>{words.t('receipt.make')}</Button>
    </PostForm>
  );
}

/** The code, once. */
export function MadeCodePage(props: ActionContext & { code: string }): VNode {
  const { viewer, opened, code } = props;
  const { words } = viewer;
  return (
    <ActionPage {...props} title={words.t('receipt.made-title')} about={words.t('receipt.made-about')}>
      <p class="receipt-code">
        <strong>
          {code.split(' ').map((group) => (
            <span>{group} </span>
          ))}
        </strong>
      </p>
      <ul>
        {['hear', 'write', 'change'].map((line) => (
          <li>{words.t(`receipt.made.${line}`)}</li>
        ))}
      </ul>
      <ButtonGroup>
        <LinkButton href={`/cases/${opened.facts.id}`}>{words.t('receipt.made-done')}</LinkButton>
      </ButtonGroup>
    </ActionPage>
  );
}
