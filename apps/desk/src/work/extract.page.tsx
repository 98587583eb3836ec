import type { ContactPersonEntity, InstitutionEntity } from '@app/directory';
import type { SentExtract } from '@app/mediation';
import {
  Alert,
  Button,
  ButtonGroup,
  Heading,
  Link,
  LinkButton,
  Paragraph,
  PostForm,
  Select,
  TextArea,
  type FormInput,
  type VNode,
} from '@app/web';
import { SeenCase } from '../forms/seen.js';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { ActionPage, Remark, type ActionContext } from './action.page.js';

export interface Addressee {
  institution: InstitutionEntity;
  contact: ContactPersonEntity;
}

export interface ExtractPageProps extends ActionContext {
  /** Everybody to whom an extract can go. */
  addressees: readonly Addressee[];
  /** The draft that is changed; absent for a new one. */
  draft?: { id: string; version: number; contactPersonId: string; text: string };
  input?: FormInput;
}

/** The text for an institution, word for word as she is asked to agree to it. */
export function ExtractPage(props: ExtractPageProps): VNode {
  const { viewer, opened, draft, input, refusal } = props;
  const { words } = viewer;
  const { facts } = opened;
  const action = draft === undefined ? 'extracts' : `extracts/${draft.id}/changes`;
  return (
    <ActionPage {...props} title={words.t('extract-form.title')} about={words.t('extract-form.about')}>
      {facts.anonymity === 'A1' && <Remark>{words.t('extract-form.no-name')}</Remark>}
      {props.addressees.length === 0 && (
        <Alert tone="warning">
          <p>
            {words.t('extract-form.no-contact')} <Link href="/directory">{words.t('section.directory')}</Link>
          </p>
        </Alert>
      )}
      <PostForm action={`/cases/${facts.id}/${action}`} csrf={viewer.csrf}>
        <SeenCase opened={opened} />
        {draft !== undefined && (
          <input type="hidden" name="draftVersion" value={String(draft.version)} autoComplete="off" />
        )}
        <Select
          name="contactPersonId"
          label={words.t('extract-form.contact')}
          emptyLabel={words.t('form.choose')}
          options={props.addressees.map(({ institution, contact }) => ({
            value: contact.id,
            label: `${contact.name}, ${institution.name}`,
          }))}
          value={input?.text('contactPersonId') ?? draft?.contactPersonId}
          error={refusal?.errors.message('contactPersonId')}
        />
        <TextArea
          name="text"
          label={words.t('extract-form.text')}
          hint={words.t('extract-form.text-hint')}
          rows={14}
          maxLength={TEXT_FIELDS.text.max}
          value={input?.text('text') ?? draft?.text}
          error={refusal?.errors.message('text')}
        />
        <ButtonGroup>
          <Button name="next" value="ask">
            {words.t('extract-form.save-and-ask')}
          </Button>
          <Button kind="secondary" name="next" value="keep">
            {words.t('extract-form.save')}
          </Button>
          <LinkButton href={`/cases/${facts.id}`} kind="subtle">
            {words.t('action.back')}
          </LinkButton>
        </ButtonGroup>
      </PostForm>
    </ActionPage>
  );
}

export interface SentPageProps {
  viewer: Viewer;
  caseId: string;
  reference: string;
  sent: SentExtract;
}

/** Shown once, right after sending: the passcode is for the telephone and is kept nowhere. */
export function SentPage({ viewer, caseId, reference, sent }: SentPageProps): VNode {
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={reference}>
      <Heading level={1}>{words.t('sent.title')}</Heading>
      <Alert tone="ok" live title={words.t('sent.mail-went', { name: sent.contact.name })}>
        <p>
          {words.t('sent.call', {
            name: sent.contact.name,
            phone: sent.contact.phone ?? words.t('sent.no-phone'),
          })}
        </p>
        <p class="passcode">{sent.passcode}</p>
        <p>{words.t('sent.once')}</p>
      </Alert>
      <Paragraph>{words.t('sent.expires', { moment: words.dateTime(sent.expiresAt) })}</Paragraph>
      <ButtonGroup>
        <LinkButton href={`/cases/${caseId}`}>{words.t('sent.done')}</LinkButton>
      </ButtonGroup>
    </DeskPage>
  );
}
