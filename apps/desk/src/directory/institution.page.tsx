import type { ContactPersonEntity, InstitutionEntity } from '@app/directory';
import {
  Button,
  ButtonGroup,
  DataList,
  ErrorSummary,
  Heading,
  Link,
  LinkButton,
  Paragraph,
  PostForm,
  Table,
  TypedText,
  type FormErrors,
  type FormInput,
  type VNode,
} from '@app/web';
import { label, languageName } from '../case/labels.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';
import { ContactFields } from './contact-fields.js';
import { ombudsmanWords } from './ombudsman-words.js';

export interface InstitutionPageProps {
  viewer: Viewer;
  institution: InstitutionEntity;
  contacts: readonly ContactPersonEntity[];
  input?: FormInput;
  errors?: FormErrors;
  done?: string;
}

/** One institution: how a complaint goes there, what was agreed, and whom to write to. */
export function InstitutionPage(props: InstitutionPageProps): VNode {
  const { viewer, institution, contacts, input, errors, done } = props;
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={words.t('directory.institutions')} section="directory" done={done}>
      <Heading level={1}>{institution.name}</Heading>
      <Facts viewer={viewer} institution={institution} />
      <ButtonGroup>
        <LinkButton href={`/directory/institutions/${institution.id}/edit`}>
          {words.t('directory.edit-institution')}
        </LinkButton>
      </ButtonGroup>
      <Heading level={2}>{words.t('directory.contacts')}</Heading>
      <Table
        caption={words.t('directory.contacts')}
        hideCaption
        empty={words.t('directory.no-contacts')}
        rows={contacts}
        columns={[
          {
            header: words.t('directory.name'),
            rowHeader: true,
            cell: ({ id, name }) => <Link href={`/directory/contact-persons/${id}`}>{name}</Link>,
          },
          {
            header: words.t('directory.channel'),
            cell: ({ channel }) => words.t(`directory.channel.${channel}`),
          },
          { header: words.t('directory.email'), cell: ({ email }) => email },
          {
            header: words.t('directory.checked'),
            cell: ({ emailCheckedAt }) =>
              emailCheckedAt === null ? words.t('directory.not-checked') : words.dateTime(emailCheckedAt),
          },
          { header: words.t('directory.phone'), cell: ({ phone }) => phone ?? '–' },
          { header: words.t('directory.language'), cell: ({ language }) => languageName(words, language) },
        ]}
      />
      <div class="desk-narrow">
        <Heading level={2}>{words.t('directory.add-contact')}</Heading>
        <ErrorSummary title={words.t('form.problem')} errors={errors ?? []} />
        <PostForm action={`/directory/institutions/${institution.id}/contact-persons`} csrf={viewer.csrf}>
          <ContactFields viewer={viewer} input={input} errors={errors} />
          <ButtonGroup>
            <Button>{words.t('directory.save')}</Button>
            <LinkButton href="/directory">{words.t('directory.back')}</LinkButton>
          </ButtonGroup>
        </PostForm>
      </div>
    </DeskPage>
  );
}

function Facts({ viewer, institution }: Pick<InstitutionPageProps, 'viewer' | 'institution'>): VNode {
  const { words } = viewer;
  const { receiptDays, answerDays, agreedOn, procedure, region, website, municipality } = institution;
  const days = (count: number | null) =>
    count === null ? words.t('directory.nothing-agreed') : words.t('directory.days', { days: count });
  return (
    <>
      <DataList
        items={[
          { term: words.t('directory.type'), value: label(words, 'institutionType', institution.type) },
          {
            term: words.t('directory.region'),
            value: region === null ? words.t('directory.whole-country') : label(words, 'region', region),
          },
          ...(website === null ? [] : [{ term: words.t('directory.website'), value: website }]),
          ...(municipality === null
            ? []
            : [{ term: words.t('directory.municipality'), value: municipality }]),
          {
            term: words.t('directory.ombudsman'),
            value: ombudsmanWords(words, institution) ?? words.t('ombudsman.none'),
          },
          { term: words.t('directory.receipt-days'), value: days(receiptDays) },
          { term: words.t('directory.answer-days'), value: days(answerDays) },
          ...(agreedOn === null
            ? []
            : [{ term: words.t('directory.agreed-on'), value: words.date(agreedOn) }]),
        ]}
      />
      <Paragraph small>{words.t('directory.norms-about')}</Paragraph>
      {procedure !== null && (
        <>
          <Heading level={2}>{words.t('directory.procedure')}</Heading>
          <TypedText text={procedure} />
        </>
      )}
    </>
  );
}
