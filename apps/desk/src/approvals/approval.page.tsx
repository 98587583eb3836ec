import type { ReadableApproval } from '@app/casework';
import { Badge, Button, ButtonGroup, DataList, Heading, PostForm, TypedText, type VNode } from '@app/web';
import { label } from '../case/labels.js';
import { ActionPage, Remark, type ActionContext } from '../work/action.page.js';

/** One request with its reason and what would be done, beside the case; a yes or a no. */
export function ApprovalPage(props: ActionContext & { approval: ReadableApproval }): VNode {
  const { viewer, approval, people } = props;
  const { words } = viewer;
  const name = (id: string) => people.get(id) ?? words.t('case.someone');
  const closing = closingOf(approval);
  const disclosure = disclosureOf(approval);
  return (
    <ActionPage {...props} title={words.t(`approval-kind.${approval.kind}`)}>
      <p>
        <Badge tone="info">{words.t(`approval-is.${approval.status}`)}</Badge>
      </p>
      <DataList
        items={[
          { term: words.t('approval.asked-by'), value: name(approval.requesterId) },
          { term: words.t('approval.asked-at'), value: words.dateTime(approval.askedAt) },
          { term: words.t('approval.ends'), value: words.dateTime(approval.expiresAt) },
        ]}
      />
      <Heading level={2}>{words.t('approval.reason')}</Heading>
      <TypedText text={approval.reason} />
      {closing && (
        <>
          <Heading level={2}>{words.t('approval.closing')}</Heading>
          <p>{label(words, 'outcome', closing.outcome)}</p>
          <TypedText text={closing.explanation} />
        </>
      )}
      {disclosure && (
        <>
          <Heading level={2}>{words.t('known.what-goes')}</Heading>
          <p>{words.t('known.to', { recipient: disclosure.recipient })}</p>
          <TypedText text={disclosure.text} />
        </>
      )}
      {approval.status === 'waiting' && approval.mayNotDecide === undefined && (
        <>
          {approval.kind === 'erase-case' && <Remark>{words.t('approval.no-way-back')}</Remark>}
          <PostForm action={`/approvals/${approval.id}/decisions`} csrf={viewer.csrf}>
            <ButtonGroup>
              <Button
                name="decision"
                value="agree"
                kind={approval.kind === 'erase-case' ? 'danger' : 'primary'}
              >
                {words.t(`approval-agree.${approval.kind}`)}
              </Button>
              <Button name="decision" value="refuse" kind="secondary">
                {words.t('approval.refuse')}
              </Button>
            </ButtonGroup>
          </PostForm>
        </>
      )}
      {approval.status === 'waiting' && approval.mayNotDecide === 'role' && (
        <Remark>{words.t('approval.needs-lead')}</Remark>
      )}
      {approval.requesterId === viewer.actor.id &&
        (approval.status === 'waiting' || approval.status === 'approved') && (
          <PostForm action={`/approvals/${approval.id}/decisions`} csrf={viewer.csrf}>
            <ButtonGroup>
              <Button name="decision" value="withdraw" kind="secondary">
                {words.t('approval.withdraw')}
              </Button>
            </ButtonGroup>
          </PostForm>
        )}
    </ActionPage>
  );
}

/** What exactly would be told, where it was asked for one text. */
function disclosureOf({ kind, payload }: ReadableApproval): { recipient: string; text: string } | undefined {
  if (kind !== 'disclose-identity' || payload === undefined) return undefined;
  return JSON.parse(payload) as { recipient: string; text: string };
}

function closingOf({
  kind,
  payload,
}: ReadableApproval): { outcome: string; explanation: string } | undefined {
  if (kind !== 'close-unanswered' || payload === undefined) return undefined;
  return JSON.parse(payload) as { outcome: string; explanation: string };
}
