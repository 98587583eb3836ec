import { gapsOf, suits } from '@app/documents';
import { needsConsent, type LetterView } from '@app/mediation';
import {
  Alert,
  Button,
  ButtonGroup,
  Card,
  Field,
  HiddenField,
  Link,
  LinkButton,
  PostForm,
  TextArea,
  TypedText,
  type FormInput,
  type VNode,
} from '@app/web';
import { TEXT_FIELDS } from '../forms/text-fields.js';
import { ActionPage, Remark, type ActionContext } from '../work/action.page.js';
import { LawyerMark } from './lawyer-mark.js';
import { LetterState } from './letters.page.js';

export interface LetterPageProps extends ActionContext {
  letter: LetterView;
  input?: FormInput;
}

/** One letter: edited as long as it is a draft, and afterwards to be read and taken out. */
export function LetterPage(props: LetterPageProps): VNode {
  const { viewer, opened, letter } = props;
  const { words } = viewer;
  return (
    <ActionPage {...props} title={words.t(`letter.${letter.kind}`)}>
      <p>
        <LetterState {...{ viewer, letter }} /> <LawyerMark words={words} kind={letter.kind} />
      </p>
      {!suits(letter.kind, opened.facts.institutionType) && <Remark>{words.t('letter.suits-not')}</Remark>}
      <Card title={words.t('letter.for-her')} id="for-her">
        <p lang={opened.facts.language}>{letter.explanation}</p>
      </Card>
      {letter.wantsIdentity && <Remark>{words.t('letter.wants-identity')}</Remark>}
      {letter.needsSecondPerson && (
        <Remark>
          {words.t('letter.needs-second-person')}{' '}
          <Link href={`/cases/${opened.facts.id}/second-person`}>{words.t('approval.ask-title')}</Link>
        </Remark>
      )}
      {letter.status === 'draft' ? <Editing {...props} /> : <Reading {...props} />}
      <p>
        <Link href={`/cases/${opened.facts.id}/letters`}>{words.t('letters.all')}</Link>
      </p>
    </ActionPage>
  );
}

function Editing({ viewer, opened, letter, input, refusal }: LetterPageProps): VNode {
  const { words } = viewer;
  const asks = needsConsent(letter.kind);
  const gaps = gapsOf([letter.sender, letter.recipient, letter.subject, letter.body].join('\n'));
  return (
    <>
      {gaps.length > 0 && (
        <Alert tone="info">
          <p>{words.t('letter.gaps', { count: gaps.length })}</p>
          <ul>
            {gaps.map((gap) => (
              <li>{gap}</li>
            ))}
          </ul>
        </Alert>
      )}
      <PostForm action={`/cases/${opened.facts.id}/letters/${letter.id}`} csrf={viewer.csrf}>
        <HiddenField name="version" value={String(letter.version)} />
        <TextArea
          name="sender"
          label={words.t('letter.sender')}
          rows={5}
          maxLength={TEXT_FIELDS.sender.max}
          value={input?.text('sender') ?? letter.sender}
          error={refusal?.errors.message('sender')}
        />
        {asks && (
          <TextArea
            name="recipient"
            label={words.t('letter.recipient')}
            rows={4}
            maxLength={TEXT_FIELDS.recipient.max}
            value={input?.text('recipient') ?? letter.recipient}
            error={refusal?.errors.message('recipient')}
          />
        )}
        <Field
          name="subject"
          label={words.t('letter.subject')}
          maxLength={TEXT_FIELDS.subject.max}
          value={input?.text('subject') ?? letter.subject}
          error={refusal?.errors.message('subject')}
        />
        <TextArea
          name="text"
          label={words.t('letter.body')}
          hint={words.t('letter.body-hint')}
          rows={18}
          maxLength={TEXT_FIELDS.text.max}
          value={input?.text('text') ?? letter.body}
          error={refusal?.errors.message('text')}
        />
        <ButtonGroup>
          <Button name="next" value={asks ? 'ask' : 'make'}>
            {words.t(asks ? 'letter.ask' : 'letter.make')}
          </Button>
          <Button kind="secondary" name="next" value="keep">
            {words.t('letter.save')}
          </Button>
        </ButtonGroup>
      </PostForm>
    </>
  );
}

function Reading({ viewer, opened, letter }: LetterPageProps): VNode {
  const { words } = viewer;
  const at = `/cases/${opened.facts.id}/letters/${letter.id}`;
  const canMake = letter.status === 'consent-asked' && letter.consentStatus === 'given';
  const canTake = letter.status === 'made' && letter.consentStatus !== 'withdrawn';
  return (
    <>
      {canMake && (
        <PostForm action={`${at}/making`} csrf={viewer.csrf}>
          <HiddenField name="version" value={String(letter.version)} />
          <Button>{words.t('letter.make')}</Button>
        </PostForm>
      )}
      {canTake && (
        <ButtonGroup>
          <LinkButton href={`${at}/letter.pdf`}>{words.t('letter.pdf')}</LinkButton>
          <LinkButton href={`${at}/letter.txt`} kind="secondary">
            {words.t('letter.txt')}
          </LinkButton>
        </ButtonGroup>
      )}
      <Card title={letter.subject} id="letter">
        {letter.recipient !== '' && <TypedText text={letter.recipient} />}
        <TypedText text={letter.body} />
        <TypedText text={letter.sender} />
      </Card>
    </>
  );
}
