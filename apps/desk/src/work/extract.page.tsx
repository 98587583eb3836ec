import type { ContactPersonEntity, InstitutionEntity } from '@app/directory';
import { lastDayOfLink, ASKED_FOR } from '@app/exchange';
import type { ExtractView, KnownBy, SentExtract } from '@app/mediation';
import {
  Alert,
  Button,
  ButtonGroup,
  Checkbox,
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
import { givesAwayWords } from '../case/gives-away-words.js';
import { ActionPage, Remark, type ActionContext } from './action.page.js';

export interface Addressee {
  institution: InstitutionEntity;
  contact: ContactPersonEntity;
}

export interface ExtractPageProps extends ActionContext {
  /** Everybody to whom an extract can go. */
  addressees: readonly Addressee[];
  /** The draft that is changed; absent for a new one. */
  draft?: Pick<ExtractView, 'id' | 'version' | 'contactPersonId' | 'text' | 'asks' | 'makesKnown'>;
  /** What of her contact plan stands in the text that was just typed, though it is not marked. */
  givesAway?: readonly KnownBy[];
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
        <Select
          name="asks"
          label={words.t('extract-form.asks')}
          hint={words.t('extract-form.asks-hint')}
          options={ASKED_FOR.map((code) => ({ value: code, label: words.t(`asks.${code}`) }))}
          value={input?.text('asks') ?? draft?.asks ?? 'other'}
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
        <MakesKnown {...props} />
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

/** The mark that a text makes her known, and the second look where it seems to and is not marked. */
function MakesKnown({ viewer, opened, draft, input, refusal, givesAway = [] }: ExtractPageProps): VNode {
  const { words } = viewer;
  const canBeKnown = opened.facts.anonymity === 'A2';
  return (
    <>
      {givesAway.length > 0 && (
        <>
          <Alert tone="warning" live title={words.t('known.title')}>
            <p>{givesAwayWords(words, givesAway)}</p>
          </Alert>
          <Checkbox name="looked" label={words.t('known.looked')} />
        </>
      )}
      <Checkbox
        name="makesKnown"
        error={refusal?.errors.message('makesKnown')}
        label={words.t('known.mark')}
        hint={words.t(canBeKnown ? 'known.mark-hint' : 'known.mark-not')}
        checked={input === undefined ? draft?.makesKnown === true : input.text('makesKnown') === 'yes'}
      />
    </>
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
      <Paragraph>{words.t('sent.expires', { day: words.date(lastDayOfLink(sent.expiresAt)) })}</Paragraph>
      <ButtonGroup>
        <LinkButton href={`/cases/${caseId}`}>{words.t('sent.done')}</LinkButton>
      </ButtonGroup>
    </DeskPage>
  );
}
