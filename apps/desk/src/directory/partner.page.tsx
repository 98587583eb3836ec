import type { PartnerContactEntity, PartnerEntity } from '@app/directory';
import {
  Alert,
  Button,
  ButtonGroup,
  DataList,
  ErrorSummary,
  Field,
  Heading,
  LinkButton,
  Paragraph,
  PostForm,
  Table,
  type FormErrors,
  type FormInput,
  type VNode,
} from '@app/web';
import { label, labels, languageName } from '../case/labels.js';
import { DeskPage } from '../frame/desk-page.js';
import type { Viewer } from '../session/viewer.js';

export interface PartnerPageProps {
  viewer: Viewer;
  partner: PartnerEntity;
  people: readonly PartnerContactEntity[];
  input?: FormInput;
  errors?: FormErrors;
  done?: string;
}

/** One partner: what it does and for whom, its people with links of their own, and the end of it. */
export function PartnerPage({ viewer, partner, people, input, errors, done }: PartnerPageProps): VNode {
  const { words } = viewer;
  const at = `/directory/partners/${partner.id}`;
  const isOver = partner.endedAt !== null;
  return (
    <DeskPage viewer={viewer} title={words.t('directory.partners')} section="directory" done={done}>
      <Heading level={1}>{partner.name}</Heading>
      {isOver && <Alert tone="warning">{words.t('partners.ended')}</Alert>}
      <Facts viewer={viewer} partner={partner} />
      {!isOver && (
        <ButtonGroup>
          <LinkButton href={`${at}/edit`}>{words.t('partners.edit')}</LinkButton>
        </ButtonGroup>
      )}
      <Heading level={2}>{words.t('directory.contacts')}</Heading>
      <Paragraph>{words.t('partners.people-about')}</Paragraph>
      <Table
        caption={words.t('directory.contacts')}
        hideCaption
        empty={words.t('partners.no-people')}
        rows={people.filter(({ endedAt }) => endedAt === null)}
        columns={[
          { header: words.t('directory.name'), rowHeader: true, cell: ({ name }) => name },
          { header: words.t('directory.email'), cell: ({ email }) => email },
          { header: words.t('directory.phone'), cell: ({ phone }) => phone ?? '–' },
          {
            header: words.t('directory.end'),
            cell: ({ id, name }) => (
              <PostForm action={`${at}/contact-persons/${id}/endings`} csrf={viewer.csrf}>
                <Button kind="subtle">{words.t('partners.end-person', { name })}</Button>
              </PostForm>
            ),
          },
        ]}
      />
      {!isOver && (
        <div class="desk-narrow">
          <Heading level={2}>{words.t('directory.add-contact')}</Heading>
          <ErrorSummary title={words.t('form.problem')} errors={errors ?? []} />
          <PostForm action={`${at}/contact-persons`} csrf={viewer.csrf}>
            <PersonField viewer={viewer} name="name" input={input} errors={errors} />
            <PersonField viewer={viewer} name="email" type="email" input={input} errors={errors} />
            <PersonField
              viewer={viewer}
              name="phone"
              type="tel"
              hint={words.t('directory.phone-hint')}
              input={input}
              errors={errors}
            />
            <ButtonGroup>
              <Button>{words.t('directory.save')}</Button>
              <LinkButton href="/directory">{words.t('directory.back')}</LinkButton>
            </ButtonGroup>
          </PostForm>
          <Heading level={2}>{words.t('partners.end')}</Heading>
          <Paragraph>{words.t('partners.end-about')}</Paragraph>
          <PostForm action={`${at}/endings`} csrf={viewer.csrf}>
            <ButtonGroup>
              <Button kind="secondary">{words.t('partners.end-do')}</Button>
            </ButtonGroup>
          </PostForm>
        </div>
      )}
    </DeskPage>
  );
}

interface PersonFieldProps {
  viewer: Viewer;
  name: 'name' | 'email' | 'phone';
  type?: 'email' | 'tel';
  hint?: string;
  input?: FormInput;
  errors?: FormErrors;
}

function PersonField({ viewer, name, input, errors, ...more }: PersonFieldProps): VNode {
  const label = viewer.words.t(`directory.${name}`);
  return (
    <Field
      {...more}
      name={name}
      label={label}
      value={input?.text(name) ?? ''}
      error={errors?.message(name)}
    />
  );
}

function Facts({ viewer, partner }: Pick<PartnerPageProps, 'viewer' | 'partner'>): VNode {
  const { words } = viewer;
  const { kind, regions, languages, groups, email, website } = partner;
  const all = words.t('directory.all');
  return (
    <DataList
      items={[
        { term: words.t('directory.kind'), value: label(words, 'referral', kind) },
        {
          term: words.t('directory.offers'),
          value: words.language === 'nl' ? partner.offersNl : partner.offersEn,
        },
        {
          term: words.t('directory.regions'),
          value: regions.length === 0 ? all : labels(words, 'region', regions),
        },
        {
          term: words.t('directory.languages'),
          value: languages.length === 0 ? all : languages.map((code) => languageName(words, code)).join(', '),
        },
        {
          term: words.t('directory.groups'),
          value: groups.length === 0 ? all : labels(words, 'group', groups),
        },
        { term: words.t('directory.email'), value: email ?? '–' },
        { term: words.t('directory.website'), value: website ?? '–' },
      ]}
    />
  );
}
