import type { ReadableConsent } from '@app/cases';
import {
  Button,
  ButtonGroup,
  Checkbox,
  Field,
  LinkButton,
  Paragraph,
  PostForm,
  type FormInput,
  type VNode,
} from '@app/web';
import { ActionPage, type ActionContext } from '../work/action.page.js';

export interface CopyPageProps extends ActionContext {
  input: FormInput;
}

/** Her own copy at her request, and the question whether coded facts may go to another case system. */
export function CopyPage(props: CopyPageProps): VNode {
  const { viewer, opened, input, refusal } = props;
  const { words, csrf } = viewer;
  const { id, anonymity } = opened.facts;
  const asked = opened.consents.filter(({ kind }) => kind === 'export').at(-1);
  return (
    <ActionPage {...props} title={words.t('copy.title')} about={words.t('copy.about')}>
      <h2 class="utrecht-heading-2">{words.t('copy.own')}</h2>
      <PostForm action={`/cases/${id}/copies`} csrf={csrf}>
        <Checkbox
          name="sheAsked"
          value="yes"
          label={words.t('copy.she-asked')}
          checked={input.text('sheAsked') === 'yes'}
          error={refusal?.errors.message('sheAsked')}
        />
        <Checkbox
          name="withNotes"
          value="yes"
          label={words.t('copy.with-notes')}
          checked={input.text('withNotes') === 'yes'}
        />
        <ButtonGroup>
          <Button name="as" value="pdf">
            {words.t('copy.pdf')}
          </Button>
          <Button kind="secondary" name="as" value="json">
            {words.t('copy.json')}
          </Button>
          <LinkButton href={`/cases/${id}`}>{words.t('action.back')}</LinkButton>
        </ButtonGroup>
      </PostForm>
      <h2 class="utrecht-heading-2">{words.t('copy.export')}</h2>
      <Paragraph>{words.t('copy.export-about')}</Paragraph>
      {asked !== undefined && <Paragraph>{words.t(`copy.export.${asked.status}`)}</Paragraph>}
      {anonymity !== 'A0' && mayAsk(asked) && (
        <PostForm action={`/cases/${id}/export-consents`} csrf={csrf}>
          <Field
            name="recipient"
            label={words.t('copy.recipient')}
            hint={words.t('copy.recipient-hint')}
            maxLength={200}
            value={input.text('recipient')}
            error={refusal?.errors.message('recipient')}
          />
          <ButtonGroup>
            <Button kind="secondary">{words.t('copy.ask')}</Button>
          </ButtonGroup>
        </PostForm>
      )}
    </ActionPage>
  );
}

function mayAsk(asked: ReadableConsent | undefined): boolean {
  return asked === undefined || !['asked', 'given'].includes(asked.status);
}
