import { ADDRESS_CHECKS, type ContactPersonEntity, type InstitutionEntity } from '@app/directory';
import {
  Alert,
  Button,
  ButtonGroup,
  ErrorSummary,
  Heading,
  LinkButton,
  Paragraph,
  PostForm,
  RadioGroup,
  type FormErrors,
  type FormInput,
  type VNode,
} from '@app/web';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { ContactFields } from './contact-fields.js';

export interface ContactPersonPageProps {
  viewer: Viewer;
  institution: InstitutionEntity;
  contact: ContactPersonEntity;
  input?: FormInput;
  errors?: FormErrors;
  done?: string;
}

/** One contact person: her details, whether her address is hers, and the end of it. */
export function ContactPersonPage(props: ContactPersonPageProps): VNode {
  const { viewer, institution, contact, input, errors, done } = props;
  const { words } = viewer;
  const at = `/directory/contact-persons/${contact.id}`;
  const back = `/directory/institutions/${institution.id}`;
  return (
    <DeskPage viewer={viewer} title={words.t('directory.contacts')} section="directory" done={done}>
      <div class="desk-narrow">
        <Heading level={1}>{contact.name}</Heading>
        <Paragraph>{institution.name}</Paragraph>
        {!contact.active && <Alert tone="warning">{words.t('directory.ended')}</Alert>}
        <ErrorSummary title={words.t('form.problem')} errors={errors ?? []} />
        <PostForm action={`${at}/changes`} csrf={viewer.csrf}>
          <ContactFields viewer={viewer} contact={contact} input={input} errors={errors} />
          <ButtonGroup>
            <Button>{words.t('directory.save')}</Button>
            <LinkButton href={back}>{words.t('directory.back')}</LinkButton>
          </ButtonGroup>
        </PostForm>
        <Heading level={2}>{words.t('directory.check')}</Heading>
        <Paragraph>{words.t('directory.check-about')}</Paragraph>
        {contact.emailCheckedAt !== null && (
          <Paragraph>
            {words.t('directory.checked-at', {
              moment: words.dateTime(contact.emailCheckedAt),
              how: words.t(`directory.check.${contact.emailCheckedHow ?? 'telephone'}`),
            })}
          </Paragraph>
        )}
        <PostForm action={`${at}/address-checks`} csrf={viewer.csrf}>
          <RadioGroup
            name="how"
            legend={words.t('directory.check-how')}
            error={errors?.message('how')}
            options={ADDRESS_CHECKS.map((code) => ({
              value: code,
              label: words.t(`directory.check.${code}`),
            }))}
          />
          <ButtonGroup>
            <Button kind="secondary">{words.t('directory.check-do', { email: contact.email })}</Button>
          </ButtonGroup>
        </PostForm>
        {contact.active && (
          <>
            <Heading level={2}>{words.t('directory.end')}</Heading>
            <Paragraph>{words.t('directory.end-about')}</Paragraph>
            <PostForm action={`${at}/endings`} csrf={viewer.csrf}>
              <ButtonGroup>
                <Button kind="secondary">{words.t('directory.end-do')}</Button>
              </ButtonGroup>
            </PostForm>
          </>
        )}
      </div>
    </DeskPage>
  );
}
