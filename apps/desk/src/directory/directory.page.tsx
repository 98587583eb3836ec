import type { InstitutionEntity, PartnerEntity } from '@app/directory';
import { ButtonGroup, Heading, Link, LinkButton, Table, type VNode } from '@app/web';
import { label, labels, languageName } from '../case/labels.js';
import { DeskPage } from '../frame/desk-page.js';
import { ombudsmanWords } from './ombudsman-words.js';
import type { Viewer } from '../session/viewer.js';

export interface DirectoryPageProps {
  viewer: Viewer;
  institutions: readonly InstitutionEntity[];
  partners: readonly PartnerEntity[];
  done?: string;
}

/** Whom to write to, and who can help. */
export function DirectoryPage({ viewer, institutions, partners, done }: DirectoryPageProps): VNode {
  const { words } = viewer;
  return (
    <DeskPage viewer={viewer} title={words.t('section.directory')} section="directory" done={done}>
      <Heading level={1}>{words.t('section.directory')}</Heading>
      <ButtonGroup>
        <LinkButton href="/directory/institutions/new">{words.t('directory.add-institution')}</LinkButton>
        <LinkButton href="/directory/partners/new">{words.t('directory.add-partner')}</LinkButton>
        <LinkButton href="/directory/coverage">{words.t('coverage.title')}</LinkButton>
      </ButtonGroup>
      <Heading level={2} id="institutions">
        {words.t('directory.institutions')}
      </Heading>
      <Table
        caption={words.t('directory.institutions')}
        hideCaption
        empty={words.t('directory.no-institutions')}
        rows={institutions}
        columns={[
          {
            header: words.t('directory.name'),
            rowHeader: true,
            cell: ({ id, name }) => <Link href={`/directory/institutions/${id}`}>{name}</Link>,
          },
          { header: words.t('directory.type'), cell: ({ type }) => label(words, 'institutionType', type) },
          {
            header: words.t('directory.region'),
            cell: ({ region }) => (region === null ? '–' : label(words, 'region', region)),
          },
          {
            header: words.t('directory.ombudsman'),
            cell: (institution) => ombudsmanWords(words, institution) ?? '–',
          },
          {
            header: words.t('directory.norm'),
            cell: ({ answerDays }) =>
              answerDays === null ? '–' : words.t('directory.days', { days: answerDays }),
          },
        ]}
      />
      <Heading level={2} id="partners">
        {words.t('directory.partners')}
      </Heading>
      <Table
        caption={words.t('directory.partners')}
        hideCaption
        empty={words.t('directory.no-partners')}
        rows={partners}
        columns={[
          {
            header: words.t('directory.name'),
            rowHeader: true,
            cell: ({ id, name }) => <Link href={`/directory/partners/${id}`}>{name}</Link>,
          },
          { header: words.t('directory.kind'), cell: ({ kind }) => label(words, 'referral', kind) },
          {
            header: words.t('directory.offers'),
            cell: (partner) => (words.language === 'nl' ? partner.offersNl : partner.offersEn),
          },
          {
            header: words.t('directory.regions'),
            cell: ({ regions }) =>
              regions.length === 0 ? words.t('directory.all') : labels(words, 'region', regions),
          },
          {
            header: words.t('directory.languages'),
            cell: ({ languages }) =>
              languages.length === 0
                ? words.t('directory.all')
                : languages.map((code) => languageName(words, code)).join(', '),
          },
          {
            header: words.t('directory.groups'),
            cell: ({ groups }) =>
              groups.length === 0 ? words.t('directory.all') : labels(words, 'group', groups),
          },
          {
            header: words.t('directory.contact'),
            cell: ({ email, website }) => [email, website].filter(Boolean).join(', ') || '–',
          },
        ]}
      />
    </DeskPage>
  );
}
