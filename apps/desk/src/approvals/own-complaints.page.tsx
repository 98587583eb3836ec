import type { OwnComplaint } from '@app/casework';
import {
  Badge,
  Button,
  ButtonGroup,
  Heading,
  LinkButton,
  Paragraph,
  PostForm,
  TextArea,
  type FormInput,
  type VNode,
} from '@app/web';
import { statusTone } from '../case/labels.js';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { ActionPage, Remark, type ActionContext } from '../work/action.page.js';

/** Complaints about the desk that are not about the reader. */
export function OwnComplaintsPage(props: {
  viewer: Viewer;
  complaints: readonly OwnComplaint[];
  done?: string;
}): VNode {
  const { viewer, complaints, done } = props;
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={words.t('section.own')} section="own" done={done}>
      <Heading level={1}>{words.t('section.own')}</Heading>
      <Paragraph>{words.t('own.rule')}</Paragraph>
      <Remark>{words.t('own.ombudsman')}</Remark>
      {complaints.length === 0 ? (
        <Paragraph>{words.t('own.none')}</Paragraph>
      ) : (
        <ul class="case-list" aria-label={words.t('section.own')}>
          {complaints.map((one) => (
            <li class="case-row">
              <a class="utrecht-link utrecht-link--html-a" href={`/own-complaints/${one.id}`}>
                {one.reference}
              </a>
              <span>{words.t('own.since', { date: words.dateTime(one.markedAt) })}</span>
              <Badge tone={statusTone(one.status)}>{words.t(`status.${one.status}`)}</Badge>
              <span>{one.handlerName}</span>
            </li>
          ))}
        </ul>
      )}
    </DeskPage>
  );
}

/** One of them, with a form to answer her. */
export function OwnComplaintAnswerPage(props: ActionContext & { input: FormInput }): VNode {
  const { viewer, opened, input, refusal } = props;
  const { words } = viewer;
  return (
    <ActionPage {...props} title={words.t('own.answer-title')} about={words.t('own.answer-about')}>
      <Remark>{words.t('own.ombudsman')}</Remark>
      <PostForm action={`/own-complaints/${opened.facts.id}/answers`} csrf={viewer.csrf}>
        <TextArea
          name="text"
          label={words.t('own.answer')}
          maxLength={TEXT_FIELDS.text.max}
          value={input.text('text')}
          error={refusal?.errors.message('text')}
        />
        <ButtonGroup>
          <Button>{words.t('own.answer-button')}</Button>
          <LinkButton href="/own-complaints">{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}
